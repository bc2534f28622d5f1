"""Words, stop words and stems."""

from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import UI_LANGS
from summarizers import stem, stop_words, words
from summarizers.characters import WORD, code_points, kinds, lower_case, to_text
from summarizers.parts import words_of_parts
from summarizers.tokens import lower
from tests.summarizers.texts import ANY_TEXT, LANGUAGES


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "COVID-19 isn't over", ["covid", "19", "isn", "t", "over"]),
        ("tr", "IŞIK İstanbul", ["ışık", "istanbul"]),
        ("en", "IT", ["it"]),
        ("hi", "मैं क्योंकि हिन्दी।", ["मैं", "क्योंकि", "हिन्दी"]),
        ("zh", "他来了, iPhone15手机", ["他来", "来了", "iphone15", "手机"]),
        ("zh", "字", ["字"]),
        ("ja", "ラーメン", ["ラー", "ーメ", "メン"]),
        ("fr", "e\u0301cole", ["école"]),
        ("und", "😀 … —", []),
        ("zh", "⺀ ㊊", []),  # symbols of the script are no words, nor are its marks
        ("km", "ខ្ញុំ។", ["ខ្ញុំ"]),
    ],
)
def test_words_of_every_script_are_found(lang: str, text: str, expected: list[str]) -> None:
    assert words(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "word"),
    [
        *(("en", "the"), ("pt-BR", "não"), ("ru", "и"), ("ar", "من"), ("zh", "我们"), ("hi", "के"), ("tr", "ve")),
        *(("es", "los"), ("fr", "dans"), ("de", "und"), ("nb", "og"), ("nl", "het"), ("pl", "jest")),
    ],
)
def test_common_words_are_stop_words(lang: str, word: str) -> None:
    assert word in stop_words(lang)


# What people can read in (the bot's own languages and those that Argos packages translate into), and more.
OFFERED = (
    "ar az bg bn bs ca cs da de el en eo es et eu fa fi fr ga gl he hi hr hu id it ja ko ky lt lv mk ms nb nn nl pl pt "
    "pt-BR ro ru sk sl sq sr sv ta te th tl tr uk ur vi zh zh-Hant"
)


@pytest.mark.parametrize("lang", [*OFFERED.split(), *UI_LANGS])
def test_every_language_that_is_offered_has_stop_words(lang: str) -> None:
    assert len(stop_words(lang)) >= 20


@pytest.mark.parametrize("lang", ["und", "", "xx", "tlh-Latn"])
def test_a_language_without_lists_has_no_stop_words_and_keeps_its_words(lang: str) -> None:
    assert stop_words(lang) == frozenset()
    assert stem("running", lang) == "running"


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        *(("en", "votes", "voted"), ("ru", "домами", "домов"), ("pt-BR", "gatos", "gato")),
        *(("hi", "किताबों", "किताब"), ("tr", "evler", "ev"), ("ar", "الكتاب", "كتاب"), ("nb", "bilene", "bil")),
        *(("nn", "bilane", "bil"), ("es", "casas", "casa"), ("de", "häusern", "haus"), ("id", "berlari", "lari")),
        *(("fr", "maisons", "maison"), ("it", "libri", "libro"), ("fi", "talossa", "talo"), ("pl", "domami", "dom")),
    ],
)
def test_forms_of_a_word_share_a_stem(lang: str, first: str, second: str) -> None:
    assert stem(first, lang) == stem(second, lang)


@given(ANY_TEXT, st.sampled_from(LANGUAGES), st.lists(st.integers(0, 200), max_size=8))
def test_the_words_of_the_parts_of_a_text_are_those_of_each_part_alone(text: str, lang: str, cuts: list[int]) -> None:
    bounds = iter(sorted(min(cut, len(text)) for cut in cuts))
    parts = list(zip(bounds, bounds, strict=False))
    assert words_of_parts(text, lang, parts) == [tuple(words(text[start:end], lang)) for start, end in parts]


@given(st.characters(max_codepoint=0xFFFF, exclude_characters="İ"), st.sampled_from(["en", "tr"]))
def test_what_is_a_word_stays_one_in_lower_case(character: str, lang: str) -> None:
    # The words of parts are told by the characters as they were written.
    lowered = lower(character, lang)
    assert len(lowered) == 1
    assert (kinds(code_points(lowered)) & WORD).tolist() == (kinds(code_points(character)) & WORD).tolist()


@given(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"]))
def test_a_character_alone_has_the_lower_case_that_texts_have(character: str) -> None:
    assert to_text(lower_case(code_points(character))) == lower(character, "en")


@given(ANY_TEXT, st.sampled_from(LANGUAGES))
def test_a_word_of_a_rare_script_leaves_the_others_as_they_are(text: str, lang: str) -> None:
    # Behind the first 65,536 code points another way finds the words, by the definition of the first.
    assert words(f"{text}\n𐐀", lang) == [*words(text, lang), "𐐨"]


@given(st.characters(exclude_categories=["Cs", "Cn"]))
def test_a_letter_a_mark_or_a_number_is_a_word_and_nothing_else_is(character: str) -> None:
    lowered = normalize("NFC", character).lower()
    is_word = any(category(part)[0] in "LMN" for part in lowered)
    assert bool(words(character, "und")) == is_word


@given(ANY_TEXT, st.sampled_from(LANGUAGES))
def test_any_text_has_words_and_every_word_a_stem(text: str, lang: str) -> None:
    found = words(text, lang)
    assert all(word and not word.isspace() for word in found)
    assert all(isinstance(stem(word, lang), str) for word in found)


def test_a_megabyte_of_letters_is_not_stemmed_for_seconds() -> None:
    assert stem("ing" * 300_000, "en") == "ing" * 300_000
