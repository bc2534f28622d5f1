"""The words of a text by number, their terms (stems, no stop words), and what each term weighs in each sentence."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain, compress, count, filterfalse
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from summarizers.overlaps import runs
from summarizers.values import TokenisedDocument
from summarizers.words import stemmer

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]

NOT_A_TERM = -1
_NOT_ASKED = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighted:
    """The terms of a document: one entry for each term and sentence that it stands in, by term.

    ``weight`` is log tf × idf within the document, each sentence scaled to length 1 (the vector space model of
    Salton and Buckley 1988); ``frequency`` is in how many sentences a term stands.
    """

    sentence: Ints
    term: Ints
    weight: Floats
    frequency: Ints  # one for each term
    sentences_count: int

    def sums(self, values: Floats) -> Floats:
        """One number for each sentence: the values of its entries added up."""
        return np.bincount(self.sentence, values, self.sentences_count).astype(np.float64)

    def cosines(self, index: int) -> Floats:
        """Of one sentence with each."""
        its = np.zeros(len(self.frequency))
        mine = self.sentence == index
        its[self.term[mine]] = self.weight[mine]
        return self.sums(self.weight * its[self.term])

    def matrix(self, sentences: Ints) -> Floats:
        """The weights of all terms in these sentences: a row each."""
        row_of = np.full(self.sentences_count, _NOT_ASKED)
        row_of[sentences] = np.arange(len(sentences))
        row = row_of[self.sentence]
        asked = row != _NOT_ASKED
        found = np.zeros((len(sentences), len(self.frequency)))
        found[row[asked], self.term[asked]] = self.weight[asked]
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a text by number, and the sentence that each stands in."""

    numbers: dict[str, int]
    word: Ints
    sentence: Ints
    counts: Ints  # one for each sentence


def number_words(document: TokenisedDocument) -> Words:
    """In the order in which they first appear."""
    numbers = _numbering()
    counts = np.fromiter(map(len, document.words), np.int64, len(document.words))
    word = np.fromiter(map(numbers.__getitem__, chain.from_iterable(document.words)), np.int64, int(counts.sum()))
    return Words(numbers=numbers, word=word, sentence=np.repeat(np.arange(len(counts)), counts), counts=counts)


class Terms:
    """Numbers of stems: ``of_words`` by the number of the word, ``NOT_A_TERM`` for stop words."""

    def __init__(self, document: TokenisedDocument, words: Words) -> None:
        self._stem, self._stop_words = stemmer(document.lang), document.stop_words
        self._numbers = _numbering()
        size = len(words.numbers)
        is_told = ~np.fromiter(map(self._stop_words.__contains__, words.numbers), np.bool_, size)
        stems = map(self._stem, compress(words.numbers, is_told))
        self.of_words = np.full(size, NOT_A_TERM)
        self.of_words[is_told] = np.fromiter(map(self._numbers.__getitem__, stems), np.int64, is_told.sum())

    def of_title(self, words: tuple[str, ...]) -> tuple[int, Ints]:
        """How many different stems a title has, and the numbers of those that the text has, too."""
        stems = set(map(self._stem, filterfalse(self._stop_words.__contains__, words)))
        return len(stems), np.array(
            sorted(self._numbers[each] for each in stems if each in self._numbers), dtype=np.int64
        )


def _numbering() -> defaultdict[str, int]:
    """Numbers whatever it is asked for, from 0 on."""
    return defaultdict(count().__next__)


def weigh(size: int, sentence: Ints, term: Ints) -> Weighted:
    """The terms of ``size`` sentences: of each word of the text its sentence and its term, or ``NOT_A_TERM``."""
    told = term != NOT_A_TERM
    entries, times = counted(term[told] * size + sentence[told])
    term, sentence = np.divmod(entries, size)
    frequency = np.bincount(term)
    weight = np.log1p(times) * np.log1p(size / frequency)[term]
    length = np.sqrt(np.bincount(sentence, weight * weight, size))
    return Weighted(
        sentence=sentence,
        term=term,
        weight=weight / length[sentence],
        frequency=frequency,
        sentences_count=size,
    )


def counted(values: Ints) -> tuple[Ints, Ints]:
    """Each once, in order, and how often. Shorter numbers are sorted faster."""
    values = np.sort(values.astype(np.min_scalar_type(values.max(initial=0)), copy=False)).astype(np.int64, copy=False)
    starts, counts = runs(values)
    return values[starts], counts
