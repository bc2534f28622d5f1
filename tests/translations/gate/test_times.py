"""How many times something happened, and stretches of time that languages count otherwise."""

from __future__ import annotations

import pytest

from tests.translations.gate.test_gate import checked

_TIMES = {
    "en": ("The club won for the second time.", "The club won."),
    "pt": ("O clube venceu pela segunda vez.", "O clube venceu."),
    "es": ("El club ganó por segunda vez.", "El club ganó."),
    "fr": ("Le club a gagné pour la deuxième fois.", "Le club a gagné."),
    "de": ("Der Verein gewann zum zweiten Mal.", "Der Verein gewann."),
    "it": ("Il club ha vinto per la seconda volta.", "Il club ha vinto."),
    "ru": ("Клуб победил во второй раз.", "Клуб победил."),
    "uk": ("Клуб переміг у другий раз.", "Клуб переміг."),
    "ar": ("فاز النادي للمرة الثانية.", "فاز النادي."),
    "hi": ("क्लब दूसरी बार जीता।", "क्लब जीता।"),
    "tr": ("Kulüp ikinci kez kazandı.", "Kulüp kazandı."),
    "zh": ("俱乐部第二次获胜。", "俱乐部获胜。"),
}


@pytest.mark.parametrize("lang", [lang for lang in _TIMES if lang != "en"])
def test_how_many_times_it_was_may_be_neither_lost_nor_added(lang: str) -> None:
    again, once = _TIMES[lang]
    assert checked(_TIMES["en"][0], again, f"en-{lang}") == ()
    assert checked(again, _TIMES["en"][0], f"{lang}-en") == ()
    for pair in (("en", lang, _TIMES["en"][0], once), (lang, "en", once, _TIMES["en"][0])):
        assert checked(pair[2], pair[3], f"{pair[0]}-{pair[1]}") != ()


@pytest.mark.parametrize(
    ("pair", "text", "also"),
    [
        ("tr-en", "Kulüp on üçüncü kez kazandı.", "The club won for the 13th time."),
        ("ar-en", "فاز النادي للمرة الخامسة عشرة.", "The club won for the 15th time."),
        ("fr-en", "Le club a gagné pour la vingt-deuxième fois.", "The club won for the 22nd time."),
        ("pt-en", "O clube venceu pela vigésima segunda vez.", "The club won for the 22nd time."),
        ("en-pt", "The club won for the twenty-second time.", "O clube venceu pela 22.ª vez."),
        ("ru-en", "Клуб победил в двадцать второй раз.", "The club won for the 22nd time."),
    ],
)
def test_an_ordinal_of_two_words_counts_as_one(pair: str, text: str, also: str) -> None:
    there, back = pair.split("-")
    assert checked(text, also, pair) == ()
    assert checked(also, text, f"{back}-{there}") == ()


def test_a_second_time_may_be_said_by_again() -> None:
    assert checked(_TIMES["en"][0], "O clube venceu de novo.", "en-pt") == ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("fr-en", "Il revient dans quinze jours.", "He is back in two weeks.", "He is back in three weeks."),
        ("en-pt", "He is back in two weeks.", "Ele volta em quinze dias.", "Ele volta em vinte dias."),
        ("de-es", "Er kommt in vierzehn Tagen.", "Viene en quince días.", "Viene en cinco días."),
        ("de-en", "Er kommt in acht Tagen.", "He comes in a week.", "He comes in a month."),
        ("fr-ru", "Il revient dans quinze jours.", "Он вернётся через две недели.", "Он вернётся через три недели."),
        ("it-en", "I titoli decennali salgono.", "Ten-year bonds rise.", "Five-year bonds rise."),
        ("en-es", "They seek two men in their twenties.", "Buscan a dos hombres de entre 20 y 30 años.",
         "Buscan a dos hombres de entre 40 y 50 años."),
        ("zh-en", "今年双十一期间，快递增长约一成。", "During this year's Singles' Day, parcels rose about 10%.",
         "During this year's Singles' Day, parcels rose about 20%."),
        ("pt-en", "Quatro em cada dez moradores votaram.", "40% of residents voted.", "60% of residents voted."),
        ("it-en", "Chiesti trent'anni per l'ex assessore.", "30 years sought for the former councillor.",
         "30 months sought for the former councillor."),
        ("en-ru", "They expect a decade of tension.", "Они ждут десятилетия напряжённости.",
         "Они ждут столетия напряжённости."),
        ("en-de", "Profit fell by a third to 3.8 billion euros.",
         "Der Gewinn sank um ein Drittel auf 3,8 Milliarden Euro.",
         "Der Gewinn sank um die Hälfte auf 3,8 Milliarden Euro."),
    ],
)  # fmt: skip
def test_the_same_stretch_or_share_may_be_counted_otherwise_and_another_may_not(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        (
            "pt-en",
            "O sismo foi sentido às 05h11.",
            "The quake was felt at 5:11 a.m.",
            "The quake was felt at 5:11 p.m.",
        ),
        ("fr-en", "La réunion commence à 17h.", "The meeting starts at 5 p.m.", "The meeting starts at 5 a.m."),
        ("de-en", "Der Brand brach um 3:20 Uhr aus.", "The fire began at 3:20 a.m.", "The fire began at 3:20 p.m."),
        ("it-en", "Lo sciopero comincia alle 21.", "The strike starts at 9 p.m.", "The strike starts at 9 a.m."),
        ("es-en", "El partido es a las 7 de la tarde.", "The match is at 7 p.m.", "The match is at 7 a.m."),
        ("ru-en", "Это было в 4:15 утра.", "That was at 4:15 a.m.", "That was at 4:15 p.m."),
        ("uk-en", "Це було о 23:40.", "That was at 11:40 p.m.", "That was at 11:40 a.m."),
        ("tr-en", "Yangın 05.30'da başladı.", "The fire began at 5.30 a.m.", "The fire began at 5.30 p.m."),
        ("hi-en", "बैठक रात 10 बजे होगी।", "The meeting is at 10 p.m.", "The meeting is at 10 a.m."),
        ("en-ar", "It closes at 8 p.m.", "يغلق الساعة الثامنة مساء.", "يغلق الساعة الثامنة صباحا."),
        ("en-zh", "It left at 6:40 a.m.", "它于上午6点40分起飞。", "它于下午6点40分起飞。"),
        ("pt-es", "A loja abre às 9h00.", "La tienda abre a las 9:00.", "La tienda abre a las 21:00."),
    ],
)
def test_a_time_stays_in_its_half_of_the_day(pair: str, source: str, good: str, bad: str) -> None:
    there, back = pair.split("-")
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()
    assert checked(good, source, f"{back}-{there}") == ()
    assert checked(bad, source, f"{back}-{there}") != ()


def test_half_past_seven_in_words_is_of_either_half_of_the_day() -> None:
    assert checked("Um halb acht beginnt das Konzert.", "The concert starts at 7.30 p.m.", "de-en") == ()
