"""Centuries, months and days, however a language counts or names them."""

from __future__ import annotations

import pytest

from tests.translations.gate.test_gate import checked


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("fr-en", "Une nécropole du Ve siècle a été mise au jour.", "A fifth-century necropolis was uncovered.",
         "A sixth-century necropolis was uncovered."),
        ("ru-en", "Археологи нашли храм V в. до н. э.", "Archaeologists found a temple of the 5th century BC.",
         "Archaeologists found a temple of the 4th century BC."),
        ("uk-ru", "Знайшли церкву Х ст.", "Нашли церковь X века.", "Нашли церковь XI века."),
        ("tr-en", "Kilise XIX. yüzyılda yapıldı.", "The church was built in the 19th century.",
         "The church was built in the 18th century."),
        ("it-es", "Un affresco del Trecento è stato rubato.", "Un fresco del siglo XIV ha sido robado.",
         "Un fresco del siglo XV ha sido robado."),
        ("en-it", "The 19th-century theatre reopens on Friday.", "Il teatro ottocentesco riapre venerdì.",
         "Il teatro settecentesco riapre venerdì."),
        ("en-pt", "A 16th-century ship was found off Oman.", "Um navio quinhentista foi achado ao largo de Omã.",
         "Um navio seiscentista foi achado ao largo de Omã."),
        ("es-en", "El palacio dieciochesco será un hotel.", "The 18th-century palace will become a hotel.",
         "The 17th-century palace will become a hotel."),
        ("en-es", "The walls were built between the 16th and 17th centuries.",
         "Las murallas se construyeron entre los siglos XVI y XVII.",
         "Las murallas se construyeron entre los siglos XVII y XVIII."),
        ("zh-pt", "这幅19世纪的画作在里斯本展出。", "A pintura oitocentista está exposta em Lisboa.",
         "A pintura do século XVIII está exposta em Lisboa."),
    ],
)  # fmt: skip
def test_a_century_is_the_same_in_roman_numerals_in_words_and_by_its_name(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("de-en", "Am Mittwochmorgen brannte es.", "There was a fire on Wednesday morning.",
         "There was a fire on Monday morning."),
        ("de-fr", "Am Samstagnachmittag schneite es.", "Il a neigé samedi après-midi.",
         "Il a neigé vendredi après-midi."),
        ("de-en", "Der Sonntagsgottesdienst fiel aus.", "The Sunday service was cancelled.",
         "The Monday service was cancelled."),
        ("de-en", "Die Augusthitze forderte 20 Tote.", "The August heat claimed 20 lives.",
         "The June heat claimed 20 lives."),
        ("ru-en", "Понедельничный матч перенесли.", "Monday's match was postponed.", "Friday's match was postponed."),
        ("uk-ru", "Липнева спека побила рекорд.", "Июльская жара побила рекорд.", "Июньская жара побила рекорд."),
        ("pt-en", "A reunião de quinta à tarde foi cancelada.", "Thursday afternoon's meeting was cancelled.",
         "Friday afternoon's meeting was cancelled."),
        ("tr-en", "Salı günkü maç ertelendi.", "Tuesday's match was postponed.", "Thursday's match was postponed."),
        ("en-de", "He was arrested on Thursday night.", "Er wurde in der Nacht zum Freitag festgenommen.",
         "Er wurde am Dienstagabend festgenommen."),
    ],
)  # fmt: skip
def test_a_day_a_month_or_a_season_is_read_inside_other_words_and_as_an_adjective(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()
