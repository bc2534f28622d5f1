"""Names between languages of Latin letters, where another name or word looks or sounds alike."""

from __future__ import annotations

import pytest

from bot.translations.gate import FaultKind
from tests.translations.gate.pairs import kinds


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("fr-en", "Il pleut dans le Gard et l'Hérault.", "It is raining in Gard and Hérault.",
         "It is raining in Gard."),
        ("fr-de", "Les élèves d'Amandine Bouvard ont gagné.", "Die Schüler von Amandine Bouvard haben gewonnen.",
         "Die Schüler haben gewonnen."),
        ("it-en", "Il prefetto chiama l'Enpa.", "The prefect calls Enpa.", "The prefect calls Legambiente."),
        ("fr-en", "Le marché d'El-Fasher a brûlé.", "The market in El Fasher burned.", "The market burned."),
    ],
)  # fmt: skip
def test_a_name_behind_an_elided_word_may_not_be_lost(pair: str, source: str, good: str, bad: str) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("pt-en", "Valdir Zanatta vive em Santa Catarina.", "Valdir Zanatta lives in Santa Catarina.",
         "A farmer lives in Santa Catarina."),
        ("en-pt", "Actress Margot Delacroix and drummer Sam Pryce split after their wedding.",
         "A atriz Margot Delacroix e o baterista Sam Pryce se separaram após o casamento.",
         "A atriz Margot Delacroix e o baterista se separaram após o casamento."),
        ("en-it", "Italy's Meloni and Albania's Rama met in Rome.", "L'italiana Meloni e l'albanese Rama a Roma.",
         "L'italiana Meloni e l'albanese Berisha a Roma."),
        ("pt-en", "O incêndio em Ovar foi extinto.", "The fire in Ovar has been put out.",
         "The fire in Aveiro has been put out."),
    ],
)  # fmt: skip
def test_a_name_is_not_heard_in_another_name_or_inside_a_word(pair: str, source: str, good: str, bad: str) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-pt", "It costs $19 a month in the United States.", "Custa US$ 19 por mês nos Estados Unidos.",
         "Custa US$ 19 por mês na Austrália."),
        ("en-pt", "Boeing paid Ethiopian Airlines $2 million.", "A Boeing pagou US$ 2 milhões à Ethiopian Airlines.",
         "A Boeing pagou US$ 2 milhões à Kenya Airways."),
        ("pt-es", "O Brasil exportou US$ 5 bilhões.", "Brasil exportó 5.000 millones de dólares estadounidenses.",
         "Chile exportó 5.000 millones de dólares estadounidenses."),
    ],
)  # fmt: skip
def test_the_letters_before_a_dollar_sign_name_no_country(pair: str, source: str, good: str, bad: str) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-es", "Snow closed the passes of the Pyrenees.", "La nieve cerró los puertos de los Alpes."),
        ("de-en", "Das Schiff sank im Indischen Ozean.", "The ship sank in the Atlantic."),
        ("en-pt", "The World Meteorological Organization said so.", "Foi o que disse a Organização Mundial da Saúde."),
        ("fr-en", "C'est ce qu'affirme l'Agence internationale de l'énergie.", "So says the IAEA."),
        ("it-de", "Lo ha detto l'Organizzazione internazionale per le migrazioni.", "Das sagte Amnesty International."),
        ("tr-en", "Dünya Meteoroloji Örgütü açıkladı.", "So said UNICEF."),
    ],
)
def test_another_mountain_sea_or_body_of_any_list_is_a_fault(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("fr-en", "La SNCF recrutera 8 600 personnes.", "SNCF will recruit 8,600 people.",
         "RATP will recruit 8,600 people."),
        ("it-en", "La Cgil di Landini raccoglie le firme.", "Landini's CGIL is collecting signatures.",
         "Landini's UIL is collecting signatures."),
        ("it-en", "Eni ha ceduto il 25% al fondo KKR.", "Eni sold 25% to the fund KKR.",
         "Eni sold 25% to the fund Blackstone."),
        ("pt-en", "PS e AD empatados, Chega sobe", "PS and AD tied, Chega up", "PS and PCP tied, Chega up"),
        ("fr-en", "Selon le BIT, le chômage recule.", "According to the ILO, unemployment is falling.",
         "According to the IMF, unemployment is falling."),
        ("pt-en", "A dívida caiu para 99% do PIB.", "Debt fell to 99% of GDP.", "Debt fell to 99%."),
        ("pt-en", "O piloto larga em 17º no GP de São Paulo.", "He will start 17th in the Sao Paulo Grand Prix.",
         "He will start 17th in the Las Vegas Grand Prix."),
    ],
)  # fmt: skip
def test_letters_of_a_firm_union_or_party_stay_and_others_may_be_translated(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert FaultKind.NAME not in kinds(source, good, pair)
    assert FaultKind.NAME in kinds(source, bad, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "Professor Menon of Imperial College London said so.", "Foi o que disse Menon, do King's College."),
        ("fr-de", "L'Université de Princeton a publié l'étude.", "Die Universität Yale hat die Studie veröffentlicht."),
        ("pt-en", "Carris abre concurso", "Metro do Porto opens recruitment"),
        ("de-en", "Stiftung Warentest: Nur zwei sind gut", "Öko-Test: Only two are good"),
        ("tr-it", "Vakıfbank kupayı kaldırdı.", "L'Eczacıbaşı ha alzato la coppa."),
        ("fr-en", "Le Stade rennais s'est séparé de son entraîneur.", "Nantes have parted company with their coach."),
        ("pt-es", "Chuva adia jogo entre Nacional e Estoril", "La lluvia aplaza el Marítimo-Estoril"),
        ("en-ru", "They lost in the Europa League.", "Они проиграли в Лиге чемпионов."),
        ("es-en", "Lo dice una encuesta de Sigma Dos.", "So says a poll by 40dB."),
        ("en-zh", "A Harvard study says so.", "斯坦福大学的一项研究这样说。"),
    ],
)
def test_another_university_carrier_tester_pollster_or_cup_is_a_fault(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("it-en", "I sammarinesi hanno votato.", "San Marino citizens have voted."),
        ("pt-en", "Morreu o fotógrafo guineense Malam Sanhá.", "Guinea-Bissau photographer Malam Sanhá has died."),
        ("de-en", "Das sagte Taubitz der Süddeutschen Zeitung.", "That is what Taubitz told the Süddeutsche Zeitung."),
        ("en-es", "Real Madrid will pay Liverpool.", "El Madrid pagará al Liverpool."),
        ("it-en", "Influenza, picco a Natale: un milione a letto", "Flu peaks at Christmas: one million in bed"),
        ("tr-en", "KKTC'de seçim: Erhürman kazandı", "Northern Cyprus election: Erhürman wins"),
        ("en-tr", "They dug at Pergamon and Ephesus.", "Bergama ve Efes'te kazdılar."),
        ("tr-fr", "Münbiç'te patlama", "Explosion à Manbij"),
        ("en-fr", "British Columbia must pay the nation.", "La Colombie-Britannique doit payer la nation."),
        ("it-en", "Francesca Conti ha vinto a Perugia.", "Francesca Conti won in Perugia."),
        ("pt-en", "Choveu em Santa Catarina.", "It rained in Santa Catarina."),
        ("fr-tr", "Il est né à Baltimore et vit à Srinagar.", "Baltimore'da doğdu, Srinagar'da yaşıyor."),
    ],
)
def test_a_place_paper_or_club_may_be_said_by_a_case_a_people_or_another_name(
    pair: str, source: str, target: str
) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "Sudan's army retook the town.", "O exército sudanês, de Abdel Fattah al-Burhan, retomou a cidade."),
        ("fr-en", "L'armée a repris la ville.", "The army retook the town, Qassim Trabelsi said."),
        ("de-en", "Die Stadt ist wieder frei.", "The town is free again, said Kowalczyk Brzezinski."),
        ("it-en", "Mattarella: «Basta morti»", 'Tajani: "No more deaths"'),
    ],
)
def test_a_person_put_in_or_in_the_place_of_the_one_who_opens_the_sentence_is_a_fault(
    pair: str, source: str, target: str
) -> None:
    assert FaultKind.NAME in kinds(source, target, pair)


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-pt", "It was found in the Cradle of Humankind.", "Foi encontrada no Berço da Humanidade."),
        ("en-de", "She joined the Order of Merit.", "Sie wurde in den Verdienstorden aufgenommen."),
        ("pt-en", "A startup mineira captou 12 milhões.", "The Minas Gerais startup raised 12 million."),
        ("it-en", "Incendio in un capannone di Prato", "Fire in a Prato warehouse"),
    ],
)
def test_what_words_call_may_be_translated_and_a_region_put_for_its_people(pair: str, source: str, target: str) -> None:
    assert FaultKind.NAME not in kinds(source, target, pair)
