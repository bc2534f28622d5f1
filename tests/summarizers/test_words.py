"""Words, stop words and stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizers import stem, stop_words, words
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


@pytest.mark.parametrize("lang", ["und", "", "xx", "tlh-Latn"])
def test_a_language_without_lists_has_no_stop_words_and_keeps_its_words(lang: str) -> None:
    assert stop_words(lang) == frozenset()
    assert stem("running", lang) == "running"


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        *(("en", "votes", "voted"), ("ru", "домами", "домов"), ("pt-BR", "gatos", "gato")),
        *(("hi", "किताबों", "किताब"), ("tr", "evler", "ev"), ("ar", "الكتاب", "كتاب"), ("nb", "bilene", "bil")),
    ],
)
def test_forms_of_a_word_share_a_stem(lang: str, first: str, second: str) -> None:
    assert stem(first, lang) == stem(second, lang)


@given(ANY_TEXT, st.sampled_from(LANGUAGES))
def test_any_text_has_words_and_every_word_a_stem(text: str, lang: str) -> None:
    found = words(text, lang)
    assert all(word and not word.isspace() for word in found)
    assert all(isinstance(stem(word, lang), str) for word in found)


def test_a_megabyte_of_letters_is_not_stemmed_for_seconds() -> None:
    assert stem("ing" * 300_000, "en") == "ing" * 300_000
