"""Names that a translation says otherwise: by their letters, by what they are, apart or in one word."""

from __future__ import annotations

import pytest

from tests.translations.gate.test_gate import checked


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("es-en", "La Agencia Espacial Europea lanzará el satélite.", "ESA will launch the satellite.",
         "NASA will launch the satellite."),
        ("en-it", "The European Space Agency postponed the launch.", "L'Esa ha rinviato il lancio.",
         "La Nasa ha rinviato il lancio."),
        ("en-it", "A ship sank, the EU naval mission said.",
         "Una nave è affondata, ha detto la missione navale dell'Ue.",
         "Una nave è affondata, ha detto la missione navale dell'Onu."),
        ("en-it", "The International Criminal Court sentenced him.", "La Cpi lo ha condannato.",
         "La Cassazione lo ha condannato."),
        ("en-it", "The International Olympic Committee has excluded the boxer.",
         "Il Cio ha deciso di escludere la pugile.",
         "La Fifa ha deciso di escludere la pugile."),
        ("en-es", "The International Energy Agency expects demand to fall.", "La AIE prevé que la demanda baje.",
         "La BERD prevé que la demanda baje."),
        ("en-tr", "The European Court of Human Rights ruled against Turkey.", "AİHM, Türkiye aleyhine karar verdi.",
         "Yargıtay, Türkiye aleyhine karar verdi."),
        ("en-it", "UN nuclear watchdog chief Rafael Grossi is in Rome.", "Il capo dell'Aiea Rafael Grossi è a Roma.",
         "Il capo dell'Ue Rafael Grossi è a Roma."),
        ("en-fr", "The UN refugee agency said 40,000 people fled.", "Selon le HCR, 40 000 personnes ont fui.",
         "Selon l'UE, 40 000 personnes ont fui."),
        ("fr-en", "Selon l'agence de l'ONU pour l'alimentation, la famine menace.", "Famine looms, says the WFP.",
         "Famine looms, says the EU."),
        ("en-fr", "The European Commission fined the company.", "Bruxelles inflige une amende à l'entreprise.",
         "Washington inflige une amende à l'entreprise."),
    ],
)  # fmt: skip
def test_an_institution_may_be_said_by_its_letters_or_by_what_it_is(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-de", "The Rhine fell to 78 centimetres at Kaub.", "Der Rheinpegel bei Kaub fiel auf 78 Zentimeter.",
         "Der Donaupegel bei Kaub fiel auf 78 Zentimeter."),
        ("en-de", "The Elbe flooded the old town.", "Das Elbhochwasser überschwemmte die Altstadt.",
         "Das Donauhochwasser überschwemmte die Altstadt."),
        ("en-de", "Alpine glaciers are melting.", "Die Alpengletscher schmelzen.", "Die Himalayagletscher schmelzen."),
        ("it-en", "Morti tre alpinisti polacchi.", "Three Polish climbers are dead.", "Three Greek climbers are dead."),
        ("de-fr", "Sachsens Regierung lehnte ab.", "Le gouvernement saxon a refusé.",
         "Le gouvernement bavarois a refusé."),
        ("en-de", "A Bohemian castle is for sale.", "Ein böhmisches Schloss wird verkauft.",
         "Ein Schloss in Schlesien wird verkauft."),
        ("fr-en", "Alger et Tunis ont rouvert leur frontière.", "Algiers and Tunis have reopened their border.",
         "Rabat and Tunis have reopened their border."),
        ("fr-de", "Le ministre s'est rendu à Alger.", "Der Minister reiste nach Algier.",
         "Der Minister reiste nach Kairo."),
        ("it-en", "L'aereo per Monaco di Baviera è in ritardo.", "The plane to Munich is late.",
         "The plane to Hamburg is late."),
        ("en-de", "Sudan's army has withdrawn.", "Die Armee des Sudan hat sich zurückgezogen.",
         "Die Armee des Südsudan hat sich zurückgezogen."),
    ],
)  # fmt: skip
def test_a_place_may_stand_in_a_compound_an_adjective_or_under_another_name(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-pt", "Profit tripled in the October-December period.", "O lucro triplicou entre outubro e dezembro.",
         "O lucro triplicou entre abril e junho."),
        ("de-en", "Sie fehlt bei den Spielen in Mailand und Cortina.", "She will miss the Milan-Cortina Games.",
         "She will miss the Turin-Cortina Games."),
        ("en-de", "It was found in North Rhine-Westphalia.", "Man fand es in Nordrhein-Westfalen.",
         "Man fand es in Sachsen-Anhalt."),
        ("pt-en", "Os Estados-membros apoiam Lisboa.", "The member states back Lisbon.",
         "The member states back Madrid."),
        ("en-de", "El Fasher fell.", "Al-Faschir ist gefallen.", "Al-Dschunaina ist gefallen."),
    ],
)  # fmt: skip
def test_what_a_hyphen_joins_may_stand_apart(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("it-en", "La Farnesina conta 470 connazionali.", "The Italian foreign ministry counts 470 citizens."),
        ("it-fr", "Il Viminale annuncia nuovi controlli.", "L'Intérieur italien annonce de nouveaux contrôles."),
        ("en-it", "The Italian government denies it.", "Palazzo Chigi smentisce."),
        ("en-es", "The Spanish government denies it.", "La Moncloa lo niega."),
        ("en-it", "US officials denied the report.", "La Casa Bianca ha smentito la notizia."),
        ("es-en", "La Moncloa niega un adelanto electoral.", "The Spanish government denies an early election."),
        ("pt-en", "O Itamaraty convocou o embaixador.", "The Brazilian foreign ministry summoned the ambassador."),
        ("es-en", "El presidente de la Generalitat habló.", "The head of the regional government spoke."),
        ("en-fr", "Whitehall officials denied it.", "Des responsables britanniques ont démenti."),
    ],
)
def test_the_seat_of_an_institution_may_be_said_by_its_country(pair: str, source: str, target: str) -> None:
    assert checked(source, target, pair) == ()


def test_another_paper_is_a_fault() -> None:
    source = "El presidente habló con Las Provincias."
    assert checked(source, "The president spoke to Las Provincias.", "es-en") == ()
    assert checked(source, "The president spoke to El Mundo.", "es-en") != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("tr-en", "Konya Ovası'nda en kurak kış yaşanıyor.", "The Konya Plain has its driest winter.",
         "The Harran Plain has its driest winter."),
        ("tr-en", "Uludağ'da ve Erciyes Dağı'nda kar var.", "There is snow on Uludag and Mount Erciyes.",
         "There is snow on Uludag and Mount Ararat."),
        ("tr-en", "Kızılırmak Nehri'nde iki kişi boğuldu.", "Two people drowned in the Kizilirmak River.",
         "Two people drowned in the Sakarya River."),
        ("en-de", "Bayern Munich beat Chelsea.", "Bayern besiegt Chelsea.", "Dortmund besiegt Chelsea."),
        ("en-fr", "Real Madrid beat Juventus Turin.", "Le Real bat la Juventus.", "Le Barça bat la Juventus."),
        ("en-it", "Paris Saint-Germain beat Marseille.", "Il Psg batte il Marsiglia.", "Il Lione batte il Marsiglia."),
        ("de-en", "Galatasaray Istanbul gewinnt gegen Ajax Amsterdam.", "Galatasaray beat Ajax.",
         "Galatasaray beat PSV."),
    ],
)  # fmt: skip
def test_words_of_a_place_and_the_city_of_a_club_may_be_left_out(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-pt", "Trump would meet Xi Jinping on 30 October.", "Trump vai encontrar-se com Xi a 30 de outubro.",
         "Trump vai encontrar-se com Lula a 30 de outubro."),
        ("en-it", "Ursula von der Leyen spoke in Strasbourg.", "Von der Leyen ha parlato a Strasburgo.",
         "Metsola ha parlato a Strasburgo."),
        ("pt-en", "A Anvisa aprovou a vacina do Butantan.", "Brazil's health regulator approved the Butantan vaccine.",
         "India's health regulator approved the Butantan vaccine."),
        ("fr-en", "Le CAC 40 a gagné 0,8 %.", "The Paris stock index CAC 40 rose 0.8%.",
         "The Paris stock index CAC 40 rose 0.9%."),
        ("de-en", "Der Dax fiel um 1,2 Prozent.", "The Frankfurt index fell 1.2 percent.",
         "The Frankfurt index fell 1.2 points."),
        ("de-es", "In Nordrhein-Westfalen fehlen 6.000 Lehrer.",
         "En Renania del Norte-Westfalia faltan 6.000 docentes.",
         "En Baviera faltan 6.000 docentes."),
        ("es-fr", "La DANA dejó 229 muertos.", "Les inondations ont fait 229 morts.", "Le séisme a fait 229 morts."),
    ],
)  # fmt: skip
def test_a_name_may_be_said_by_its_rest_its_city_or_its_country(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-fr", "Pope Leo prayed in Rome.", "Le pape Léon XIV a prié à Rome.", "Le pape François a prié à Rome."),
        ("it-en", "Papa Leone XIV è a Beirut.", "Pope Leo is in Beirut.", "Pope Leo XIII is in Beirut."),
        ("pt-fr", "Vendeu 4 navios no terceiro trimestre.", "Elle a vendu 4 navires entre juillet et septembre.",
         "Elle a vendu 4 navires entre avril et juin."),
        ("it-en", "Ne sono arrivati 23 mila in due giorni.", "23 thousand of them arrived in 48 hours.",
         "23 thousand of them arrived in 72 hours."),
        ("en-tr", "It traded at 41.9 lira.", "41 lira 90 kuruştan işlem gördü.", "41 lira 80 kuruştan işlem gördü."),
    ],
)  # fmt: skip
def test_numbers_of_popes_quarters_days_and_small_coins(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("fr-pt", "Il a reçu son homologue camerounais.", "Recebeu o homólogo camaronês.",
         "Recebeu o homólogo senegalês."),
        ("en-fr", "A Ghanaian court freed him.", "Un tribunal ghanéen l'a libéré.", "Un tribunal kényan l'a libéré."),
        ("en-it", "An Armenian bank closed.", "Una banca armena ha chiuso.", "Una banca georgiana ha chiuso."),
        ("en-es", "The Angolan army fired.", "El ejército angoleño disparó.", "El ejército zambiano disparó."),
        ("en-it", "A Slovak minister resigned.", "Un ministro slovacco si è dimesso.",
         "Un ministro sloveno si è dimesso."),
        ("en-pt", "A Malian soldier died.", "Morreu um soldado malinês.", "Morreu um soldado nigerino."),
        ("en-de", "A Moldovan party won.", "Eine moldawische Partei gewann.", "Eine rumänische Partei gewann."),
        ("en-tr", "A Lithuanian player scored.", "Litvan oyuncu gol attı.", "Leton oyuncu gol attı."),
    ],
)  # fmt: skip
def test_peoples_are_known_by_their_adjectives(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


def test_german_spells_a_sound_with_four_letters() -> None:
    source = "Tchaikovsky's opera will be performed in Munich."
    assert checked(source, "Tschaikowskis Oper wird in München aufgeführt.", "en-de") == ()
    assert checked(source, "Rachmaninows Oper wird in München aufgeführt.", "en-de") != ()


def test_two_days_explain_two_players_besides() -> None:
    source = "The only players with more points over the past two days are Molinari and Fleetwood."
    target = "Son iki günde daha fazla puan kazanan, öne çıkan iki oyuncusu Molinari ve Fleetwood oldu."

    assert checked(source, target, "en-tr") == ()
