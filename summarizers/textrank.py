"""TextRank: sentences that share many words with many others (Mihalcea and Tarau, 2004).

terms → pairs of sentences that share some → weights by the sentences' lengths → a walk along them → the best

Chooses what sumy's ``TextRankSummarizer`` chooses, ties included: what decides is rounded as there.
"""

from dataclasses import dataclass

import numpy as np

from summarizers.overlaps import Entries, Floats, Ints, Pairs, count_terms, log_lengths, sum_by, sum_products
from summarizers.terms import Terms
from summarizers.walks import Step, Walk, best_by_walk

_DAMPING = 0.85
_EPSILON = 1e-4
# Added to the sum of a sentence's weights, which may be 0.
_NO_ZERO = 1e-7


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edges:
    """Between sentences that share terms, there and back, and from each to itself."""

    sentences_count: int
    source: Ints
    target: Ints
    weight: Floats


def textrank(terms: Terms, count: int) -> list[int]:
    """The indices of the best ``count`` sentences in order."""
    if not terms.of_sentences:
        return []
    edges = _edges(terms)
    walk = Walk(sparse=_sparse_step(edges), full=lambda: _full_step(edges), epsilon=_EPSILON)
    return best_by_walk(walk, terms, count)


def _edges(terms: Terms) -> _Edges:
    entries = count_terms(terms)
    counts = entries.count.astype(np.float64)
    shared = sum_products(entries, counts)
    own = _with_itself(entries, counts)
    source = np.concatenate((own.first, shared.first, shared.second))
    target = np.concatenate((own.second, shared.second, shared.first))
    number = np.concatenate((own.value, shared.value, shared.value))
    return _Edges(
        sentences_count=entries.sentences_count,
        source=source,
        target=target,
        weight=_weights(number, log_lengths(terms), source, target),
    )


def _with_itself(entries: Entries, counts: Floats) -> Pairs:
    number = sum_by(entries.sentence, counts * counts, entries.sentences_count)
    own = np.flatnonzero(number)
    return Pairs(first=own, second=own, value=number[own])


def _weights(number: Floats, logs: Floats, source: Ints, target: Ints) -> Floats:
    """The number of shared terms by the sentences' lengths; two sentences of the same single word weigh 1."""
    norm = logs[source] + logs[target]
    norm[norm == 0.0] = 1.0
    return number / norm


def _sparse_step(edges: _Edges) -> Step:
    n = edges.sentences_count
    sums = sum_by(edges.source, edges.weight, n) + _NO_ZERO
    shares = _DAMPING * edges.weight / sums[edges.source]
    return lambda ratings: (
        sum_by(edges.target, ratings[edges.source] * shares, n) + (1.0 - _DAMPING) / n * ratings.sum()
    )


def _full_step(edges: _Edges) -> Step:
    n = edges.sentences_count
    weights = np.zeros((n, n))
    weights[edges.source, edges.target] = edges.weight
    weights /= weights.sum(axis=1)[:, np.newaxis] + _NO_ZERO
    matrix = np.full((n, n), (1.0 - _DAMPING) / n) + _DAMPING * weights
    return lambda ratings: np.dot(matrix.T, ratings)
