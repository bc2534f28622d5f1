from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.translations.pieces import has_words, join
from bot.translations.placeholders import Style, styles
from bot.translations.protection import pieces_around, protect

VERBATIM = (
    "https://example.org/a_(b)?c=1&d=%20",
    "http://ru.wikipedia.org/wiki/Москва",
    "www.example.co.uk/news",
    "t.me/some_channel",
    "example.com.br",
    "mailto:ana@example.org",
    "ana.paula+x@example.org",
    "@user_name",
    "@ana@social.example",
    "@人民日报",
    "#BlackFriday",
    "#चुनाव2024",
    "#مصر",
    "$TSLA",
    "$BRK.B",
    "NYSE: IBM",
    "`rm -rf /`",
    "report_2024.pdf",
    "Node.js",
    "v1.2.3-beta2",
    "snake_case",
)
NAMES = ("Tesla", "Газпром", "تسلا", "特斯拉", "टेस्ला", "C++", "Tesla Motors", "İş Bankası")
STYLES = st.sampled_from(Style)
ANYTHING = st.text(max_size=200)
PARTS = st.sampled_from([
    *VERBATIM, *NAMES, "Zorvex", "XQ-71", "zorvex", " ", " ", ". ", ", ", "(", ")", "“", "»", "said", "сказал", "قال",
    "说", "कहा", "é", "3", "71", "_", "\u0301", "👍", "❤️", "\ud800", "\n", "\u00a0", "。", "7.5",
])  # fmt: skip
MIXED = st.lists(PARTS, max_size=40).map("".join)


@given(ANYTHING | MIXED, STYLES)
def test_what_the_model_leaves_alone_comes_back_as_it_was(sentence: str, style: Style) -> None:
    protected = protect(sentence, NAMES, style=style)

    assert protected.restored(protected.text) == sentence


@given(MIXED, STYLES, st.data())
def test_a_damaged_translation_is_refused_or_holds_all_that_was_kept(
    sentence: str, style: Style, data: st.DataObject
) -> None:
    protected = protect(sentence, NAMES, style=style)
    text = protected.text
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    insert = data.draw(st.sampled_from(["", "x", " ", "7", *{part.placeholder for part in protected.parts}]))

    restored = protected.restored(text[:start] + insert + text[end:])

    if restored is not None:
        for kept, times in Counter(protected.kept).items():
            assert restored.count(kept) >= times


@given(MIXED)
def test_cutting_around_what_is_kept_loses_nothing(sentence: str) -> None:
    pieces = pieces_around(sentence, NAMES)

    assert "".join(piece.before + piece.text for piece in pieces) == sentence.rstrip()
    assert all(has_words(piece.text) for piece in pieces if piece.translatable)


@pytest.mark.parametrize("item", VERBATIM)
def test_what_says_the_same_everywhere_is_hidden_from_the_model_in_every_script(item: str) -> None:
    for sentence in (
        f"Read {item} today.",
        f"Смотрите {item}, пишет газета.",
        f"请看 {item} 谢谢。",
        f"راجع {item} اليوم.",
    ):
        protected = protect(sentence)
        assert item not in protected.text
        assert protected.kept == (item,)
        assert protected.restored(protected.text) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "Rain fell on 12.11.2024 and 1.234.567 people stayed at home.",
        "It cost $100 and/or 50 % more, i.e. too much for the U.S. economy.",
        "He came #1 of 20, said O`ahu and Hawai`i.",
        "The meeting: 10:30, room B, at 3.5 km.",
        "市议会周一开会。",
    ],
)
def test_ordinary_numbers_dates_and_prices_are_left_to_the_model(sentence: str) -> None:
    assert protect(sentence).text == sentence


def test_addresses_end_before_the_full_stop_and_before_chinese() -> None:
    assert protect("See https://a.example/b.").kept == ("https://a.example/b",)
    assert protect("见https://a.example/b。谢谢").kept == ("https://a.example/b",)
    assert protect("(see https://a.example/b)").kept == ("https://a.example/b",)


def test_names_are_kept_as_whole_words_in_this_case_only() -> None:
    assert protect("Tesla, not Teslas or tesla.", ["Tesla"]).kept == ("Tesla",)
    assert protect("在Tesla工厂", ["Tesla"]).kept == ("Tesla",)
    assert protect("我买特斯拉股票", ["特斯拉"]).kept == ("特斯拉",)
    assert protect("Москвана Москва", ["Москва"]).kept == ("Москва",)
    assert protect("टेस्लाएँ टेस्ला", ["टेस्ला"]).kept == ("टेस्ला",)


def test_the_longest_of_several_names_is_kept() -> None:
    assert protect("Tesla Motors grew.", ["Tesla", "Tesla Motors"]).kept == ("Tesla Motors",)


def test_a_term_comes_out_as_the_glossary_says() -> None:
    protected = protect("The central bank met.", terms={"central bank": "banco central"})

    assert protected.restored(protected.text.replace("The", "O").replace("met", "reuniu-se")) == (
        "O banco central reuniu-se."
    )
    assert protected.kept == ("banco central",)


def test_a_name_said_twice_is_one_name_to_the_model() -> None:
    protected = protect("Tesla said that Tesla grew.", ["Tesla"])

    assert protected.text == "Zorvex said that Zorvex grew."
    assert protected.restored("Zorvex disse que cresceu.") is None
    assert protected.restored("Zorvex disse que Zorvex cresceu.") == "Tesla disse que Tesla cresceu."


@pytest.mark.parametrize(
    "translated",
    [
        "",
        "A cresceu.",
        "Zorvex Zorvex cresceu.",
        "Zorvexes cresceu.",
        "naZorvex",
        "Zorvex cresceu, zorvex-",
        "Tesla Zorvex",
    ],
)
def test_lost_doubled_hurt_or_invented_names_are_refused(translated: str) -> None:
    assert protect("Tesla grew.", ["Tesla"]).restored(translated) is None


def test_a_name_may_come_back_in_capitals_and_a_code_with_other_digits_and_hyphens() -> None:
    assert protect("Tesla grew.", ["Tesla"]).restored("ZORVEX CRESCEU.") == "Tesla CRESCEU."
    code = protect("Tesla grew.", ["Tesla"], style=Style.CODE)
    assert code.text == "XQ-71 grew."
    for written in ("XQ-71", "XQ 71", "XQ–71", "xq - 71", "XQ71", "XQ-٧١", "XQ-७१"):
        assert code.restored(f"{written} وسعت") == "Tesla وسعت"
    assert code.restored("XQ-72 grew.") is None
    assert code.restored("XQ-71, XQ-72 grew.") is None


def test_placeholders_are_words_that_the_sentence_has_not() -> None:
    assert protect("Zorvex met Tesla.", ["Tesla"]).text == "Zorvex met Quindal."
    assert protect("XQ-71 met Tesla.", ["Tesla"], style=Style.CODE).text == "XQ-71 met QX-71."


def test_spaces_that_a_model_put_beside_a_placeholder_go_where_they_do_not_belong() -> None:
    protected = protect("He bought it (NYSE: IBM), see `ls`.")

    assert protected.restored("Ele comprou ( Zorvex ) , veja Quindal .") == "Ele comprou (NYSE: IBM) , veja `ls`."


def test_french_keeps_its_space_before_a_colon_and_its_quotes() -> None:
    protected = protect("Tesla: “Buy @user now!”", ["Tesla"])

    assert protected.restored("Zorvex : « Achetez Quindal ! »") == "Tesla : « Achetez @user ! »"


def test_chinese_terms_stand_without_spaces_and_latin_names_as_the_model_writes_them() -> None:
    terms = {"Tesla": "特斯拉"}

    assert protect("Buy Tesla shares.", terms=terms).restored("购买 Zorvex 股票。") == "购买特斯拉股票。"
    assert protect("Buy Tesla shares.", ["Tesla"]).restored("购买 Zorvex 股票。") == "购买 Tesla 股票。"


def test_what_follows_the_last_full_stop_is_not_shown_to_the_model() -> None:
    protected = protect("Rain tomorrow. 🔥 #weather #news https://a.example/b 👍🏽")

    assert protected.text == "Rain tomorrow."
    assert protected.restored("Chuva amanhã.") == "Chuva amanhã. 🔥 #weather #news https://a.example/b 👍🏽"


def test_emoji_at_both_ends_are_not_shown_to_the_model_and_those_within_come_back_in_their_place() -> None:
    protected = protect("🔥🔥 Rain ⚠️ tomorrow 👍🏽")

    assert protected.text == "Rain XQ-71 tomorrow"
    assert protected.restored("Chuva XQ-71 amanhã") == "🔥🔥 Chuva ⚠️ amanhã 👍🏽"


@pytest.mark.parametrize("sentence", ["Wow👍", "Acme™ grew → a record, © Reuters.", "1️⃣st"])
def test_emoji_on_a_word_and_signs_that_are_no_emoji_stay_in_the_text(sentence: str) -> None:
    assert protect(sentence).text == sentence


def test_tags_in_a_row_are_one_thing() -> None:
    assert protect("Vote #a, #b #c today.").kept == ("#a, #b #c",)


def test_a_sentence_of_addresses_alone_shows_the_model_nothing() -> None:
    protected = protect("https://a.example/b — @user")

    assert protected.text == ""
    assert protected.restored("") == "https://a.example/b — @user"


def test_five_hundred_things_are_kept_and_come_back() -> None:
    sentence = "".join(f"and @u{number} " for number in range(500)).strip()
    protected = protect(sentence)

    assert len(protected.parts) == 500
    assert protected.restored(protected.text) == sentence


def test_the_cut_form_puts_terms_and_names_in_their_places() -> None:
    pieces = pieces_around("Buy Tesla at the central bank.", ["Tesla"], {"central bank": "中央银行"})

    assert [piece.text for piece in pieces if piece.translatable] == ["Buy", "at the"]
    assert join(pieces, iter(["购买", "在"]), spaced=False) == "购买 Tesla 在中央银行."


def test_languages_of_other_scripts_are_tried_with_codes_first() -> None:
    assert [styles(lang)[0] for lang in ("en", "pt-BR", "tr")] == [Style.NAME] * 3
    assert [styles(lang)[0] for lang in ("ru", "ar", "zh-Hant", "hi")] == [Style.CODE] * 4


@pytest.mark.parametrize(
    "unit", ["a", "@", "a_", "a.a.", "http://", "(", "`a ", "A.B:", "Tesla", "特斯拉", "👍", "\ud800"]
)
def test_three_thousand_hostile_characters_take_no_time(unit: str) -> None:
    sentence = (unit * 3000)[:3000]
    before = time.perf_counter()
    protected = protect(sentence, NAMES)

    assert protected.restored(protected.text) == sentence
    assert time.perf_counter() - before < 2
