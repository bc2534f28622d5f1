"""Choices of sentences: which there are, what is known of each, and how the worth of all together decides."""

from itertools import combinations
from math import comb

import numpy as np
import pytest

from summarizers import Document
from summarizers.candidates import tokenise
from summarizers.choices import (
    BEST,
    CHOICE_FEATURES,
    COUNTS,
    choice_features,
    choices,
    pair_cosines,
)
from summarizers.features import Features, features
from summarizers.news import SCORES_ALONE, Rules, choose, choose_count
from tests.summarizers.test_news import DIFFERENT, known
from tests.summarizers.texts import NEWS

FREE = Rules(alike=2.0, confident=-1e9, near_equal=0.0)


def only(**weights: float) -> np.typing.NDArray[np.float64]:
    """Weights by the features' names, with _ for a space; all others are worth nothing."""
    return np.array([weights.get(name.replace(" ", "_"), 0.0) for name in CHOICE_FEATURES])


def values(found: Features, scores: list[float], *chosen: int) -> dict[str, float]:
    rows = np.array([chosen])
    told = choice_features(found, np.array(scores), rows, pair_cosines(found, rows))
    return dict(zip(CHOICE_FEATURES, told[0].tolist(), strict=True))


@pytest.mark.parametrize("count", COUNTS)
def test_of_a_short_text_there_is_every_choice(count: int) -> None:
    assert [tuple(row) for row in choices(np.zeros(5), count).tolist()] == list(combinations(range(5), count))


def test_of_a_long_text_choices_are_made_of_the_best_sentences() -> None:
    scores = np.zeros(1_000)
    scores[::-100] = np.arange(10)
    rows = choices(scores, 3)
    assert len(rows) == comb(BEST, 3)
    assert np.unique(rows).tolist() == sorted(np.argsort(-scores)[:BEST].tolist())
    assert (np.diff(rows, axis=1) > 0).all()


def test_cosines_of_pairs_are_those_of_the_sentences() -> None:
    found = features(tokenise(Document(text=NEWS["en"], lang="en"), 2))
    first, second, third = pair_cosines(found, np.array([[0, 1, 3]]))[0]
    assert first == pytest.approx(found.weighted.cosines(0)[1])
    assert second == pytest.approx(found.weighted.cosines(0)[3])
    assert third == pytest.approx(found.weighted.cosines(1)[3])


def test_what_is_known_of_a_choice_is_known_of_all_its_sentences() -> None:
    found = values(known([[0, 1, 2], [0, 1, 3], [4, 5, 6, 7, 8]]), [1.0, 2.0, 4.0], 0, 2)
    assert found["scores"] == found["scores of two"] == 5
    assert found["score a word"] == pytest.approx((1 * 3 + 4 * 5) / 8)
    assert found["shortest"] == pytest.approx(np.log(4))
    assert found["longest"] == pytest.approx(np.log(6))
    assert (found["similarity"], found["neighbours"], found["with the first"]) == (0, 0, 1)
    assert values(known([[0, 1, 2], [0, 1, 3], [4, 5]]), [1.0, 2.0, 4.0], 0, 1)["similarity"] == pytest.approx(2 / 3)


@pytest.mark.parametrize("lang", NEWS)
def test_every_feature_of_a_choice_is_a_number_in_every_language(lang: str) -> None:
    found = features(tokenise(Document(text=NEWS[lang] * 3, lang=lang, title=NEWS[lang][:40]), 4))
    scores = found.values.sum(axis=1)
    for count in COUNTS:
        rows = choices(scores, count)
        told = choice_features(found, scores, rows, pair_cosines(found, rows))
        assert told.shape == (len(rows), len(CHOICE_FEATURES))
        assert np.isfinite(told).all()


def test_the_worth_of_a_choice_may_outweigh_its_scores() -> None:
    scores = np.array([3.0, 2.0, 1.0, 0.0, 0.0])
    text = known(DIFFERENT)
    assert choose(text, scores, 2, FREE, SCORES_ALONE) == [0, 1]
    assert choose(text, scores, 2, FREE, only(scores=1.0, neighbours=-5.0)) == [0, 2]


def test_the_number_of_sentences_is_that_of_the_choice_which_is_worth_most() -> None:
    text, scores = known(DIFFERENT), np.array([3.0, 2.0, 1.0, 0.5, 0.0])
    assert choose_count(text, scores, only(scores=1.0)) == 4
    assert choose_count(text, scores, only(two=1.0)) == 2
    assert choose_count(text, scores, only(scores=1.0, four=-1.0)) == 3


def test_a_count_that_leaves_no_sentence_out_is_not_chosen() -> None:
    assert choose_count(known(DIFFERENT[:3]), np.ones(3), only(scores=1.0)) == 2
