"""Ratings by a walk: how often somebody who goes from sentence to sentence comes by each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from summarizers.overlaps import Floats
from summarizers.rating import ROUNDING, best, is_clear
from summarizers.terms import Terms

# From ratings to better ones.
Step: TypeAlias = Callable[[Floats], Floats]

# Up to so many sentences a full matrix is faster; the library beneath shares larger ones among threads.
_FULL_MATRIX_MAX = 95


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """``sparse`` goes along what there is; ``full`` makes a step with the matrix that sumy multiplies by, laid out
    as sumy lays it out, so that the same is added up in the same order. ``epsilon`` is the change to stop at."""

    sparse: Step
    full: Callable[[], Step]
    epsilon: float


def best_by_walk(walk: Walk, terms: Terms, count: int) -> list[int]:
    """The indices of the best ``count`` sentences in order. The full matrix is for when rounding decides."""
    sentences_count = len(terms.of_sentences)
    last_alike = list(terms.last_alike)
    if sentences_count > _FULL_MATRIX_MAX:
        ratings = _sparse_ratings(walk, sentences_count)
        if ratings is not None and is_clear(ratings[last_alike], count):
            return best(ratings[last_alike], count)
    return best(_full_ratings(walk, sentences_count)[last_alike], count)


def _sparse_ratings(walk: Walk, sentences_count: int) -> Floats | None:
    """None where rounding decides how long the walk is."""
    ratings, change = _start(sentences_count)
    while change > walk.epsilon:
        ratings, change = _follow(walk.sparse, ratings)
        if abs(change - walk.epsilon) < ROUNDING * walk.epsilon:
            return None
    return ratings


def _full_ratings(walk: Walk, sentences_count: int) -> Floats:
    step = walk.full()
    ratings, change = _start(sentences_count)
    while change > walk.epsilon:
        ratings, change = _follow(step, ratings)
    return ratings


def _start(sentences_count: int) -> tuple[Floats, float]:
    return np.full(sentences_count, 1.0 / sentences_count), 1.0


def _follow(step: Step, ratings: Floats) -> tuple[Floats, float]:
    following = step(ratings)
    return following, float(np.linalg.norm(following - ratings))
