"""KL: sentences taken one by one, each so that the words of the summary come closest to those of the document
(KLSum of Haghighi and Vanderwende, 2009).

terms → how far the summary would be with each sentence → the nearest joins it, and again

Chooses what sumy's ``KLSummarizer`` chooses: where rounding decides, the same numbers are added up in the same order.
"""

import math
from collections import Counter

import numpy as np

from summarizers.overlaps import Floats, count_terms, sum_by
from summarizers.rating import ROUNDING, best
from summarizers.terms import Terms


def kl(terms: Terms, count: int) -> list[int]:
    """The indices of the best ``count`` sentences in order. ``terms`` are of the words as they are, not of stems."""
    order = _Order(terms.last_alike)
    summary = _Summary(terms)
    while not order.says(count):
        nearest = summary.nearest()
        summary.add(nearest)
        order.add(nearest)
    return best(order.ratings(), count) if terms.of_sentences else []


class _Order:
    """When sentences were taken. sumy keeps one place for sentences that read alike: that of the last one taken,
    behind as many as there were places then."""

    def __init__(self, last_alike: tuple[int, ...]) -> None:
        self._last_alike = last_alike
        self._left = Counter(last_alike)
        self._places: dict[int, int] = {}

    def add(self, index: int) -> None:
        alike = self._last_alike[index]
        self._left[alike] -= 1
        self._places[alike] = len(self._places)

    def says(self, count: int) -> bool:
        """Whether the best are known: nothing that is taken from now on comes before them."""
        places = len(self._places)
        before = sum(self._place(alike) < places for alike in self._last_alike)
        return before >= count or not any(self._left.values())

    def ratings(self) -> list[float]:
        return [-self._place(alike) for alike in self._last_alike]

    def _place(self, alike: int) -> float:
        """Known when none of those alike is left."""
        return math.inf if self._left[alike] else self._places[alike]


class _Summary:
    """The sentences taken so far, and how far from the document they would be with each that is left."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._entries = count_terms(terms)
        counts = np.bincount(self._entries.term, self._entries.count, self._entries.terms_count)
        # Of a term in the document. Where there are none, the arrays are those of one that no sentence has.
        self._frequency: Floats = np.maximum(counts, 1.0) / max(counts.sum(), 1.0)
        self._lengths = np.array(list(map(len, terms.of_sentences)))
        self._left = np.ones(len(terms.of_sentences), dtype=np.bool_)
        self._counts: Floats = np.zeros_like(self._frequency)  # of a term in the summary
        self._order: dict[int, None] = {}  # the terms of the summary, as they first appear
        self._words_count = 0

    def add(self, index: int) -> None:
        self._left[index] = False
        terms = self._terms.of_sentences[index]
        np.add.at(self._counts, list(terms), 1.0)
        self._order |= dict.fromkeys(terms)
        self._words_count += self._terms.words_counts[index]

    def nearest(self) -> int:
        """The first of the sentences left that bring the summary closest."""
        distances = self._distances()
        close = np.flatnonzero(distances <= distances.min() + ROUNDING).tolist()
        if len(close) == 1:
            return int(close[0])
        # Sentences of the same terms in the same order are as far to the last bit.
        exact: dict[tuple[int, ...], float] = {}
        for index in close:
            terms = self._terms.of_sentences[index]
            if terms not in exact:
                exact[terms] = self._exact_distance(terms)
        return int(min(close, key=lambda index: exact[self._terms.of_sentences[index]]))

    def _distances(self) -> Floats:
        """With each sentence, infinite where it is taken; right but for rounding.

        The distance is the sum of p·log(p·n/c) over the terms of the summary, p being a term's frequency in the
        document, c its count and n the number of words in the summary. Only the terms of the sentence change.
        """
        entries, n = self._entries, len(self._left)
        told = self._counts > 0
        p = self._frequency
        without = np.where(told, p * np.log(p / np.where(told, self._counts, p)), 0.0)
        with_entry = p[entries.term] * np.log(p[entries.term] / (self._counts[entries.term] + entries.count))
        change = sum_by(entries.sentence, with_entry - without[entries.term], n)
        weight = sum_by(entries.sentence, np.where(told, 0.0, p)[entries.term], n) + p[told].sum()
        words = np.log(np.maximum(self._lengths + self._words_count, 1))
        return np.where(self._left, without.sum() + change + weight * words, np.inf)

    def _exact_distance(self, terms: tuple[int, ...]) -> float:
        """Added up as sumy does: the terms of the sentence, then those of the summary, as they first appear."""
        counts = Counter(terms)
        words_count = float(len(terms) + self._words_count)
        distance = 0.0
        for term in dict.fromkeys(terms) | self._order:
            frequency = float(self._frequency[term])
            number = counts[term] + int(self._counts[term])
            distance += frequency * math.log(frequency / (number / words_count))
        return distance
