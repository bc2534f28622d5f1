"""LexRank: sentences like many others that are like many others (Erkan and Radev, 2004).

terms → weights → pairs of alike sentences → a walk among them → ratings → the best

Chooses what sumy's ``LexRankSummarizer`` chooses, ties included: what decides is rounded as there.
"""

import math
from collections import Counter
from dataclasses import dataclass

import numpy as np

from summarizers.overlaps import Entries, Floats, Ints, count_terms, runs, sentences_with, sum_by, sum_products
from summarizers.rating import ROUNDING
from summarizers.terms import Terms
from summarizers.walks import Step, Walk, best_by_walk

_THRESHOLD = 0.1
_EPSILON = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Edges:
    """From each sentence to those alike, itself included; not always there and back: rounding."""

    sentences_count: int
    source: Ints
    target: Ints
    share: Floats  # of the source's rating that goes to the target


def lexrank(terms: Terms, count: int) -> list[int]:
    """The indices of the best ``count`` sentences in order; the first ones where no terms tell them apart."""
    edges = _edges(terms) if terms.size else None
    if edges is None or not len(edges.source):
        return list(range(min(count, len(terms.of_sentences))))
    walk = Walk(sparse=_sparse_step(edges), full=lambda: _full_step(edges), epsilon=_EPSILON)
    return best_by_walk(walk, terms, count)


def _edges(terms: Terms) -> _Edges:
    entries = count_terms(terms)
    n = entries.sentences_count
    weights, lengths = _unit_weights(entries)
    pairs = sum_products(entries, weights, above=_THRESHOLD - ROUNDING)
    sure = pairs.value > _THRESHOLD + ROUNDING
    first, second = pairs.first[sure], pairs.second[sure]
    close = list(zip(pairs.first[~sure].tolist(), pairs.second[~sure].tolist(), strict=True))
    there, back = _alike(terms, close) if close else ([], [])
    itself = np.flatnonzero(lengths)
    source = np.concatenate((itself, first, second, np.array(there, dtype=np.intp)))
    target = np.concatenate((itself, second, first, np.array(back, dtype=np.intp)))
    degree = np.bincount(source, minlength=n)
    return _Edges(sentences_count=n, source=source, target=target, share=1.0 / degree[source])


def _unit_weights(entries: Entries) -> tuple[Floats, Floats]:
    """tf·idf of each entry, divided by the length of its sentence's vector; and those lengths."""
    most = np.repeat(*_most_frequent(entries))
    holders = sentences_with(entries)
    weights = entries.count / most * _idf(entries.sentences_count, int(holders.max()))[holders[entries.term]]
    lengths = np.sqrt(sum_by(entries.sentence, weights * weights, entries.sentences_count))
    # A vector of length 0 holds only zeros.
    return weights / np.where(lengths > 0, lengths, 1.0)[entries.sentence], lengths


def _most_frequent(entries: Entries) -> tuple[Ints, Ints]:
    """The count of the most frequent term of each sentence with terms, and how many terms it has."""
    starts, lengths = runs(entries.sentence)
    return np.maximum.reduceat(entries.count, starts), lengths


def _idf(sentences_count: int, holders_max: int) -> Floats:
    """By the number of sentences that hold a term."""
    return np.array([math.log(sentences_count / (1 + holders)) for holders in range(holders_max + 1)])


def _alike(terms: Terms, close: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Which pairs, there or back, are above the threshold when added up as sumy does: term by term, in the order
    of Python's sets. So close to the threshold rounding decides."""
    holders = Counter(term for sentence in terms.of_sentences for term in set(sentence))
    idf = {term: math.log(len(terms.of_sentences) / (1 + number)) for term, number in holders.items()}
    vectors = {i: _Vector.of(terms.of_sentences[i], idf) for pair in close for i in pair}
    both_ways = (way for i, j in close for way in ((i, j), (j, i)))
    alike = [(i, j) for i, j in both_ways if vectors[i].cosine(vectors[j], idf) > _THRESHOLD]
    return [i for i, _ in alike], [j for _, j in alike]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Vector:
    terms: frozenset[int]
    tf: dict[int, float]
    length: float

    @classmethod
    def of(cls, sentence: tuple[int, ...], idf: dict[int, float]) -> "_Vector":
        counts = Counter(sentence)
        most = max(counts.values())
        tf = {term: number / most for term, number in counts.items()}
        terms = frozenset(sentence)
        return cls(terms=terms, tf=tf, length=math.sqrt(sum((tf[term] * idf[term]) ** 2 for term in terms)))

    def cosine(self, other: "_Vector", idf: dict[int, float]) -> float:
        product = 0.0
        for term in self.terms & other.terms:
            product += self.tf[term] * other.tf[term] * idf[term] ** 2
        return product / (self.length * other.length)


def _sparse_step(edges: _Edges) -> Step:
    def step(ratings: Floats) -> Floats:
        return _normalised(sum_by(edges.target, ratings[edges.source] * edges.share, edges.sentences_count))

    return step


def _full_step(edges: _Edges) -> Step:
    matrix = np.zeros((edges.sentences_count, edges.sentences_count))
    matrix[edges.source, edges.target] = edges.share
    return lambda ratings: _normalised(np.dot(matrix.T, ratings))


def _normalised(ratings: Floats) -> Floats:
    ratings /= np.linalg.norm(ratings)
    return ratings
