"""What each language says in a word of its own: compounds of numbers, areas by their town, offices by their letters."""

from __future__ import annotations

import pytest

from tests.translations.gate.test_gate import checked


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-de", "Gas prices climb to a three-year high.", "Die Gaspreise erreichen ein Dreijahreshoch.",
         "Die Gaspreise erreichen ein Zweijahreshoch."),
        ("en-de", "They tried a four-day week.", "Sie haben eine Viertagewoche versucht.",
         "Sie haben eine Sechstagewoche versucht."),
        ("de-en", "Der Drittligist gewann.", "The club from the 3rd division won.",
         "The club from the 5th division won."),
        ("de-fr", "Sie ist die fünftgrößte Bank.", "C'est la 5e banque.", "C'est la 7e banque."),
        ("de-en", "Er muss elfeinhalb Jahre ins Gefängnis.", "He was jailed for eleven and a half years.",
         "He was jailed for twelve and a half years."),
        ("de-pt", "Der Prozess dauerte achteinhalb Monate.", "O processo durou 8,5 meses.",
         "O processo durou 9,5 meses."),
        ("tr-en", "Faiz 350 baz puan artırıldı.", "The rate was lifted 350 bps.", "The rate was lifted 250 bps."),
    ],
)  # fmt: skip
def test_a_number_may_begin_a_german_noun_and_points_have_letters(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-tr", "A building fell in Sindirgi.", "Sındırgı'da bir bina yıkıldı.", "Gördes'te bir bina yıkıldı."),
        ("en-tr", "Ms Yildirim spoke in Kadikoy.", "Yıldırım Kadıköy'de konuştu.", "Yıldırım Beşiktaş'ta konuştu."),
        ("tr-en", "Yorgos Yerapetritis Atina'da konuştu.", "George Gerapetritis spoke in Athens.",
         "George Gerapetritis spoke in Vienna."),
        ("it-en", "Il razzo è partito dalla Guyana francese.", "The rocket lifted off from French Guiana.",
         "The rocket lifted off from Papua New Guinea."),
        ("it-en", "Abbattuti 47 ulivi nel Barese.", "Forty-seven olive trees were felled in the Bari area.",
         "Forty-seven olive trees were felled in the Naples area."),
        ("de-it", "Zwei Wanderer aus Bayern werden vermisst.", "Si cercano due escursionisti bavaresi.",
         "Si cercano due escursionisti sassoni."),
        ("de-it", "Im Ötztal ging eine Lawine ab.", "Nell'Ötztal si è staccata una valanga.",
         "In Val Venosta si è staccata una valanga."),
    ],
)  # fmt: skip
def test_places_and_people_by_local_spellings(pair: str, source: str, good: str, bad: str) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en-de", "The novel was written in an attic.", "Der Roman entstand auf einem Dachboden."),
        ("en-de", "The novel was written in an attic.", "Seinen neuen Roman schrieb er auf einem Dachboden."),
        ("pt-en", "A pesca da sardinha reabre em maio.", "The sardine fishery will reopen in May."),
        ("pt-en", "A vespa-asiática mata abelhas.", "The yellow-legged hornet kills bees."),
        ("en-pt", "The burst main flooded three Underground stations.",
         "A rutura da conduta inundou três estações de metro."),
        ("fr-en", "Elle dirige les urgences du CHU de Nîmes.",
         "She heads the A&E department at the Nîmes teaching hospital."),
        ("tr-en", "TBMM Çevre Komisyonu raporu kabul etti.", "Parliament's Environment Committee adopted the report."),
        ("tr-de", "AFAD sarsıntıyı doğruladı.", "Die türkische Katastrophenschutzbehörde bestätigte das Beben."),
        ("es-en", "La AEMET prevé nieve.", "Spain's weather agency forecasts snow."),
        ("en-it", "The CPS dropped the case.", "La procura ha archiviato il caso."),
    ],
)  # fmt: skip
def test_words_and_letters_that_have_a_word_elsewhere_are_no_lost_names(pair: str, source: str, target: str) -> None:
    assert checked(source, target, pair) == ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("tr-en", "Beşiktaş'ta bir kadın öldü.", "A woman died in Istanbul's Beşiktaş district.",
         "A woman died in Ankara."),
        ("en-es", "Scottish judges acquitted him.", "Lo absolvieron unos jueces de Edimburgo.",
         "Lo absolvieron unos jueces de Cardiff."),
        ("en-de", "The Princess of Wales visited Northern Ireland.", "Prinzessin Kate besuchte Nordirland.",
         "Prinzessin Anne besuchte Nordirland."),
        ("en-de", "The Duke of Sussex lost his appeal.", "Prinz Harry ist mit der Berufung gescheitert.",
         "Prinz Edward ist mit der Berufung gescheitert."),
        ("en-es", "A suspect was arrested at Heathrow airport.",
         "Un sospechoso fue detenido en el aeropuerto de Heathrow.",
         "Un sospechoso fue detenido en el aeropuerto de Barajas."),
        ("en-it", "They played in São Paulo.", "Hanno suonato a San Paolo.", "Hanno suonato a Santiago."),
        ("pt-en", "Compraram um retábulo flamengo.", "They bought a Flemish altarpiece.",
         "They bought a Korean altarpiece."),
        ("it-de", "Una scossa ai Campi Flegrei.", "Ein Beben auf den Phlegräischen Feldern.", "Ein Beben am Ätna."),
        ("en-es", "Ken Loach says The Old Oak was his last film.",
         "Ken Loach dice que «El viejo roble» fue su última película.",
         "Ken Loach dice que fue su última película en Nottingham."),
    ],
)  # fmt: skip
def test_a_place_or_a_person_may_be_said_by_rank_seat_or_surroundings(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


def test_a_saint_whose_place_it_is_is_no_city() -> None:
    assert checked("Der Papst betete auf dem Petersplatz.", "El papa rezó en la plaza de San Pedro.", "de-es") == ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("en-es", "Oil rose after Washington sanctioned Rosneft.",
         "El petróleo subió tras sancionar Estados Unidos a Rosneft.",
         "El petróleo subió tras sancionar Japón a Rosneft."),
        ("fr-en", "Mort de Brigitte Bardot : hommage à « B.B. »", "Tribute to 'BB' after Brigitte Bardot's death",
         "Tribute to 'BB' after Catherine Deneuve's death"),
    ],
)  # fmt: skip
def test_a_capital_may_be_its_country_and_letters_may_stand_beside_the_name(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()
