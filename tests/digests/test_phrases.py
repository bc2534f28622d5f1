"""A followed phrase is found in any script, whatever its case and accents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.phrases import speaks_of


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("O PRESIDENTE de São\nPaulo falou", "sao paulo"),
        ("Президент Путин, как сообщают", "путин"),
        ("中国航天局周二宣布", "航天局"),
        ("ประเทศไทยประกาศ", "ไทย"),
        ("أعلنت القاهرة اليوم", "القاهرة"),
        ("भारत सरकार ने कहा", "भारत सरकार"),
        ("İstanbul'da deprem", "istanbul"),
        ("They wrote it in C++.", "c++"),
    ],
)
def test_a_phrase_is_found(text: str, phrase: str) -> None:
    assert speaks_of(text, phrase)


@pytest.mark.parametrize(
    ("text", "phrase"), [("The party departed", "art"), ("Путинцево", "путин"), ("anything", " "), ("", "art")]
)
def test_part_of_a_word_and_a_blank_phrase_are_not(text: str, phrase: str) -> None:
    assert not speaks_of(text, phrase)


@given(st.text(), st.text())
def test_any_text_and_any_phrase_have_an_answer(text: str, phrase: str) -> None:
    assert speaks_of(text, phrase) in {True, False}
