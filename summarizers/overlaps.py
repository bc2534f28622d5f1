"""Which sentences share terms, and how much: sums over pairs of sentences, found through an inverted index.

Most pairs of sentences share nothing; only those that meet in the index are looked at.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from summarizers.terms import Terms

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.intp]

# Meetings of two sentences in a term that are summed up at once, 60 bytes each.
_MEETINGS_AT_ONCE = 1 << 20
# Beyond so many in all, a term that more than so many sentences hold, and more than one in sixteen, is faster
# multiplied than met: a thousand sentences of the same words would meet for seconds.
_MEETINGS_MANY = 4 << 20
_FREQUENT_MIN = 64
_FREQUENT_SHARE = 16
_FREQUENT_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """How often which sentence holds which term: three arrays, by sentence and then by term."""

    sentences_count: int
    terms_count: int
    sentence: Ints
    term: Ints
    count: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Sums of pairs of sentences, ``first`` before ``second``, in the order of both."""

    first: Ints
    second: Ints
    value: Floats


def count_terms(terms: Terms) -> Entries:
    sentences_count, terms_count = len(terms.of_sentences), max(terms.size, 1)
    lengths = np.fromiter(map(len, terms.of_sentences), np.intp, sentences_count)
    flat = np.fromiter(chain.from_iterable(terms.of_sentences), np.intp)
    cells = np.repeat(np.arange(sentences_count) * terms_count, lengths) + flat
    cells.sort()
    starts, counts = runs(cells)
    sentence, term = np.divmod(cells[starts], terms_count)
    return Entries(
        sentences_count=sentences_count,
        terms_count=terms_count,
        sentence=sentence,
        term=term,
        count=counts,
    )


def runs(values: Ints) -> tuple[Ints, Ints]:
    """Where each run of equal values starts, and how long it is."""
    bounds = np.ones(len(values) + 1, dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=bounds[1:-1])
    places = np.flatnonzero(bounds)
    return places[:-1], places[1:] - places[:-1]


def sentences_with(entries: Entries) -> Ints:
    """In how many sentences each term stands."""
    return np.bincount(entries.term, minlength=entries.terms_count)


def log_lengths(terms: Terms) -> Floats:
    """The logarithm of each sentence's number of terms; 0 for none."""
    return np.array([math.log(len(sentence) or 1) for sentence in terms.of_sentences])


def sum_by(places: Ints, values: Floats, places_count: int) -> Floats:
    """The sum of the values of each place, added up one after the other."""
    sums = np.bincount(places, values, places_count)
    return sums.astype(np.float64, copy=False)  # of nothing they are whole numbers


def sum_products(entries: Entries, weights: Floats, above: float = 0.0) -> Pairs:
    """For each pair of sentences the sum of the products of the weights of the terms that they share, where it is
    above ``above`` (not negative). Sums of whole numbers are exact."""
    n = entries.sentences_count
    found: list[tuple[Ints, Floats]] = []
    for row, block in _blocks(entries, weights):
        cells = np.flatnonzero(block > above)
        found.append((cells + row * n, block[cells]))
    first, second = np.divmod(np.concatenate([cells for cells, _ in found]), n)
    value = np.concatenate([values for _, values in found])
    ahead = first < second
    return Pairs(first=first[ahead], second=second[ahead], value=value[ahead])


def _blocks(entries: Entries, weights: Floats) -> Iterator[tuple[int, Floats]]:
    """The matrix of all sums, some rows at a time: the first row and the block, flat. It is right above the
    diagonal, which is all that is asked for."""
    frequent = _frequent(entries)
    index = _Index.of(entries, weights, frequent)
    columns = _columns(entries, weights, frequent)
    for start, end in _row_ranges(index, entries):
        block = index.meetings(start, end, entries.sentences_count)
        for column in columns:
            block += (column[start:end] @ column.T).ravel()
        yield start, block


@dataclass(frozen=True, slots=True, kw_only=True)
class _Index:
    """Entries twice, by sentence and by term (postings), and for each how many sentences it meets: those that
    hold the same term and come later."""

    sentence: Ints
    weight: Floats
    next_posting: Ints
    meets: Ints
    posted_sentence: Ints
    posted_weight: Floats

    @classmethod
    def of(cls, entries: Entries, weights: Floats, frequent: Ints) -> "_Index":
        order = np.argsort(entries.term, kind="stable")
        posting = np.empty_like(order)
        posting[order] = np.arange(1, len(order) + 1)
        sentences = sentences_with(entries)
        meets = np.cumsum(sentences)[entries.term] - posting
        if len(frequent):
            meets[np.isin(entries.term, frequent)] = 0
        return cls(
            sentence=entries.sentence,
            weight=weights,
            next_posting=posting,
            meets=meets,
            posted_sentence=entries.sentence[order],
            posted_weight=weights[order],
        )

    def meetings(self, start: int, end: int, n: int) -> Floats:
        """The sums of the rows from ``start`` to ``end``, flat."""
        low, high = np.searchsorted(self.sentence, (start, end))
        meets = self.meets[low:high]
        before = np.cumsum(meets) - meets
        met = np.repeat(self.next_posting[low:high] - before, meets)
        met += np.arange(len(met))
        cells = np.repeat((self.sentence[low:high] - start) * n, meets)
        cells += self.posted_sentence[met]
        products = np.repeat(self.weight[low:high], meets)
        products *= self.posted_weight[met]
        return sum_by(cells, products, (end - start) * n)


def _row_ranges(index: _Index, entries: Entries) -> list[tuple[int, int]]:
    """Sentences one after the other, as many as meet at once."""
    n = entries.sentences_count
    if index.meets.sum() <= _MEETINGS_AT_ONCE:
        return [(0, n)]
    met = np.cumsum(np.bincount(index.sentence, index.meets, n))
    starts = runs(met.astype(np.intp) // _MEETINGS_AT_ONCE)[0].tolist()
    return list(zip(starts, [*starts[1:], n], strict=True))


def _frequent(entries: Entries) -> Ints:
    sentences = sentences_with(entries)
    if sentences @ sentences <= 2 * _MEETINGS_MANY:
        return np.zeros(0, dtype=np.intp)
    return np.flatnonzero(sentences > max(_FREQUENT_MIN, entries.sentences_count // _FREQUENT_SHARE))


def _columns(entries: Entries, weights: Floats, frequent: Ints) -> list[Floats]:
    """The weights of the frequent terms, one row a sentence."""
    columns = []
    for chosen in (frequent[start : start + _FREQUENT_AT_ONCE] for start in range(0, len(frequent), _FREQUENT_AT_ONCE)):
        place = np.full(entries.terms_count, -1)
        place[chosen] = np.arange(len(chosen))
        held = place[entries.term] >= 0
        column = np.zeros((entries.sentences_count, len(chosen)))
        column[entries.sentence[held], place[entries.term[held]]] = weights[held]
        columns.append(column)
    return columns
