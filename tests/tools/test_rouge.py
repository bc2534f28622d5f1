"""What a summary scores, by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.summarizers.texts import LANGUAGES
from tools.summaries.rouge import Pair, Reference, rouge, tokens


def score(sentences: list[str], *references: str, lang: str = "xx") -> Pair:
    return rouge([tokens(each, lang) for each in sentences], [Reference.of(each, lang) for each in references])


def test_the_same_words_in_the_same_order_score_a_hundred() -> None:
    assert score(["Alpha, beta!", "Gamma."], "alpha beta gamma") == (100, 100)


def test_words_count_once_for_each_time_that_both_have_them() -> None:
    # Two of three words, two of four; one pair of two, one of three.
    found = score(["alpha alpha beta"], "alpha beta gamma delta")
    assert found == pytest.approx((100 * 2 * 2 / (3 + 4), 100 * 2 * 1 / (2 + 3)))


def test_the_order_of_words_counts_for_pairs_alone() -> None:
    assert score(["beta alpha"], "alpha beta") == (100, 0)


def test_a_pair_may_reach_from_one_sentence_into_the_next() -> None:
    assert score(["alpha", "beta"], "alpha beta") == (100, 100)


def test_several_references_count_by_their_mean() -> None:
    assert score(["alpha beta"], "alpha beta", "gamma delta") == (50, 50)


@pytest.mark.parametrize(("told", "reference"), [([], "alpha"), ([""], "alpha"), (["alpha"], ""), (["!"], "?")])
def test_without_words_there_is_nothing_to_score(told: list[str], reference: str) -> None:
    assert score(told, reference) == (0, 0)


def test_english_is_read_by_stems_and_plain_letters() -> None:
    assert tokens("The fishermen's boats were WAITING — naïve", "en") == tokens(
        "the fishermen s boat were wait na ve", "en"
    )


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("hi", "घाट को फिर से", ("घाट", "को", "फिर", "से")),
        ("ar", "وافق مجلسُ المدينة،", ("وافق", "مجلسُ", "المدينة")),
        ("tr", "Balıkçılar bekliyordu.", ("balıkçılar", "bekliyordu")),
        ("pt", "A reconstrução do cais", ("a", "reconstrução", "do", "cais")),
    ],
)
def test_other_languages_are_read_by_whole_words(lang: str, text: str, expected: tuple[str, ...]) -> None:
    assert tokens(text, lang) == expected


@given(st.lists(st.text(), max_size=4), st.text(), st.sampled_from(LANGUAGES))
def test_a_score_lies_between_nothing_and_a_hundred(told: list[str], reference: str, lang: str) -> None:
    assert all(0 <= measure <= 100.001 for measure in score(told, reference, lang=lang))
