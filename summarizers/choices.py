"""What sentences are worth together: their scores, how long they are in all, what they have in common.

scores → the best few sentences → all choices of two, three or four of them → one column a feature
"""

from functools import cache
from itertools import combinations

import numpy as np

from summarizers.features import Features
from summarizers.vectors import Floats, Ints

COUNTS = (2, 3, 4)
# Choices are made of so many sentences, the best by their scores.
BEST = 7
# Words; about what a standfirst has. The logarithm of a choice's length is taken from here.
_USUAL_WORDS = 50
_GAP_MAX = 8.0
SCORES = "scores"
CHOICE_FEATURES = (
    SCORES,
    "scores of two",
    "scores of four",
    "score a word",
    "share of all",
    "last to first",
    "two",
    "four",
    "words",
    "words squared",
    "words × titled",
    "words × long text",
    "words × long sentences",
    "words × long paragraphs",
    "count × titled",
    "count × long text",
    "count × long sentences",
    "count × many sentences",
    "shortest",
    "longest",
    "similarity",
    "highest similarity",
    "neighbours",
    "with the first",
)


def choices(scores: Floats, count: int) -> Ints:
    """Every choice of ``count`` of the best sentences: a row each, of indices that rise."""
    best = np.sort(np.argsort(-scores, kind="stable")[: max(BEST, count)])
    return best[_rows(len(best), count)]


def choice_features(known: Features, scores: Floats, chosen: Ints, cosines: Floats) -> Floats:
    """One row for each row of ``chosen``, one column for each of ``CHOICE_FEATURES``."""
    count, rows = chosen.shape[1], chosen.T
    told, lengths = scores[rows], known.words_counts[rows]
    likely = np.exp(scores - scores.max())
    total, words = told.sum(axis=0), lengths.sum(axis=0)
    length = np.log((words + 1) / _USUAL_WORDS)
    titled, long_text, long_sentences, long_paragraphs, many_sentences = known.about
    columns = (
        total,
        total * (count == COUNTS[0]),
        total * (count == COUNTS[-1]),
        (told * lengths).sum(axis=0) / np.maximum(1, words),
        likely[rows].sum(axis=0) / likely.sum(),
        np.maximum(-_GAP_MAX, told.min(axis=0) - scores.max()),
        count == COUNTS[0],
        count == COUNTS[-1],
        length,
        length * length,
        length * titled,
        length * long_text,
        length * long_sentences,
        length * long_paragraphs,
        count * titled,
        count * long_text,
        count * long_sentences,
        count * many_sentences,
        np.log1p(lengths.min(axis=0)),
        np.log1p(lengths.max(axis=0)),
        cosines.sum(axis=1),
        cosines.max(axis=1),
        (rows[1:] - rows[:-1] == 1).sum(axis=0),
        rows[0] == 0,
    )
    found = np.empty((len(columns), len(chosen)))
    for place, column in enumerate(columns):
        found[place] = column
    return found.T


def pair_cosines(known: Features, chosen: Ints) -> Floats:
    """For each row of ``chosen``, at least two sentences, the cosines of all pairs of them."""
    sentences = np.flatnonzero(np.bincount(chosen.ravel()))
    places = np.searchsorted(sentences, chosen)
    matrix = known.weighted.matrix(sentences)
    first, second = _rows(chosen.shape[1], 2).T
    among: Floats = (matrix @ matrix.T)[places[:, first], places[:, second]]
    return among


@cache
def _rows(size: int, count: int) -> Ints:
    return np.array(list(combinations(range(size), count)), dtype=np.int64).reshape(-1, count)
