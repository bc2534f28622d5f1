"""What is known of each sentence of a news text, as numbers.

words → terms (stems, no stop words) and their weights → sums over sentences → one column a feature
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from summarizers.openings import needs_the_one_before
from summarizers.values import TokenisedDocument
from summarizers.words import stem

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]

_DECAY = 5.0  # sentences
_SHORT = 10  # words
_NUMBERS_MAX = 3
_NAMES_MAX = 6
_DIGITS = re.compile(r"\d+")
_QUOTE = re.compile(r'["“”„«»「」『』‹›]')
_NOT_A_TERM = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighted:
    """The terms of a document: one entry for each sentence and term in it, by sentence.

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
        mine = slice(*np.searchsorted(self.sentence, (index, index + 1)))
        its[self.term[mine]] = self.weight[mine]
        return self.sums(self.weight * its[self.term])


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """``values[i, j]`` is feature ``FEATURES[j]`` of sentence ``i``; what follows serves to choose by."""

    values: Floats
    weighted: Weighted
    leans: NDArray[np.bool_]  # on the sentence before
    words_counts: Ints


FEATURES = (
    "first",
    "second",
    "third",
    "inverse rank",
    "decay of rank",
    "paragraph start",
    "length",
    "relative length",
    "shortness",
    "title similarity",
    "title coverage",
    "title pairs",
    "centrality",
    "similarity to later",
    "similarity to earlier",
    "new central terms",
    "repeated pairs",
    "numbers",
    "names",
    "quotation",
    "opens with quotation",
    "question",
    "leans on the one before",
    "pause at end",
)


def features(document: TokenisedDocument) -> Features:
    """Of a document with at least one sentence. Time and space grow with the number of words."""
    numbers: dict[str, int] = {}
    sentence, word = _numbered(document, numbers)
    stems = _Stems(document, numbers)
    weighted = _weighted(document, sentence, stems.of_words[word])
    counts = np.array([len(words) for words in document.words])
    texts = [each.text for each in document.sentences]
    leans = np.array(
        [
            bool(words) and needs_the_one_before(text, words[0], document.lang)
            for text, words in zip(texts, document.words, strict=True)
        ]
    )
    columns = [
        *_position(document),
        *_length(counts),
        *_title(document, weighted, stems),
        *_centrality(weighted),
        _repeated_pairs(sentence, word, counts, len(numbers)),
        *_marks(texts),
        leans,
        np.array([text.endswith((":", "…", "...")) for text in texts]),
    ]
    return Features(
        values=np.stack([np.asarray(column, dtype=np.float64) for column in columns], axis=1),
        weighted=weighted,
        leans=leans,
        words_counts=counts,
    )


class _Stems:
    """Numbers of stems: ``of_words`` by the number of the word, ``_NOT_A_TERM`` for stop words."""

    def __init__(self, document: TokenisedDocument, numbers: dict[str, int]) -> None:
        self._lang, self._stop_words = document.lang, document.stop_words
        self._numbers: dict[str, int] = {}
        self.of_words = np.array([self._add(word) for word in numbers] or [_NOT_A_TERM])
        self.size = len(self._numbers)

    def _add(self, word: str) -> int:
        if word in self._stop_words:
            return _NOT_A_TERM
        return self._numbers.setdefault(stem(word, self._lang), len(self._numbers))

    def of_title(self, words: tuple[str, ...]) -> tuple[int, Ints]:
        """How many different stems a title has, and the numbers of those that the text has, too."""
        told = {stem(word, self._lang) for word in words if word not in self._stop_words}
        return len(told), np.array(
            sorted(self._numbers[each] for each in told if each in self._numbers), dtype=np.int64
        )


def _numbered(document: TokenisedDocument, numbers: dict[str, int]) -> tuple[Ints, Ints]:
    """For each word of the text its sentence and its number."""
    number = numbers.setdefault
    words = np.array([number(word, len(numbers)) for words in document.words for word in words], dtype=np.int64)
    counts = [len(words) for words in document.words]
    return np.repeat(np.arange(len(counts)), counts), words


def _weighted(document: TokenisedDocument, sentence: Ints, term: Ints) -> Weighted:
    count = len(document.sentences)
    told = term != _NOT_A_TERM
    size = int(term.max(initial=0)) + 1
    entries, times = np.unique(sentence[told] * size + term[told], return_counts=True)
    sentence, term = entries // size, entries % size
    frequency = np.bincount(term, minlength=size)
    weight = np.log1p(times) * np.log1p(count / frequency[term])
    length = np.sqrt(np.bincount(sentence, weight * weight, count))
    return Weighted(
        sentence=sentence,
        term=term,
        weight=weight / length[sentence],
        frequency=frequency,
        sentences_count=count,
    )


def _position(document: TokenisedDocument) -> list[Floats]:
    rank = np.arange(len(document.sentences), dtype=np.float64)
    paragraphs = np.array(document.paragraphs)
    starts = np.concatenate(([True], paragraphs[1:] != paragraphs[:-1]))
    return [rank == 0, rank == 1, rank == 2, 1 / (1 + rank), np.exp(-rank / _DECAY), starts]


def _length(counts: Ints) -> list[Floats]:
    length = np.log1p(counts)
    return [length, length - length.mean(), np.clip((_SHORT - counts) / _SHORT, 0, 1)]


def _title(document: TokenisedDocument, weighted: Weighted, stems: _Stems) -> list[Floats]:
    """How much a sentence shares with title and standfirst: in terms, in terms by rarity, in pairs of words."""
    told = document.title_words + document.standfirst_words
    size, terms = stems.of_title(told)
    is_told = np.zeros(len(weighted.frequency))
    is_told[terms] = 1
    hits = weighted.sums(is_told[weighted.term])
    terms_counts = weighted.sums(np.ones(len(weighted.term)))
    rarity = np.log1p(weighted.sentences_count / np.maximum(weighted.frequency, 1)) * is_told
    covered = weighted.sums(rarity[weighted.term])
    pairs = set(pairwise(told))
    shared = [len(pairs.intersection(pairwise(words))) if pairs else 0 for words in document.words]
    return [
        hits / np.sqrt(np.maximum(1, size * terms_counts)),
        covered / max(rarity.sum(), 1e-9),
        np.array(shared) / max(1, len(pairs)),
    ]


def _centrality(weighted: Weighted) -> list[Floats]:
    """Mean cosine with the other sentences, with those behind, with those before; and how much a sentence first
    tells of what others repeat. Each is scaled by its largest. Sums over terms stand for the sums over pairs."""
    weight, term = weighted.weight, weighted.term
    total = np.bincount(term, weight, len(weighted.frequency))
    by_term = np.argsort(term, kind="stable")
    running = np.cumsum(weight[by_term])
    begins = np.searchsorted(term[by_term], np.arange(len(total)))
    before_term = np.concatenate(([0.0], running))[begins]
    earlier = np.empty_like(weight)
    earlier[by_term] = running - weight[by_term] - before_term[term[by_term]]
    backward = weighted.sums(weight * earlier)
    both = weighted.sums(weight * (total[term] - weight))
    first = by_term[begins[weighted.frequency > 0]]
    repeated = weighted.frequency[term[first]] - 1
    new = np.bincount(weighted.sentence[first], repeated, weighted.sentences_count).astype(np.float64)
    return [_scaled(both), _scaled(both - backward), _scaled(backward), _scaled(new)]


def _repeated_pairs(sentence: Ints, word: Ints, counts: Ints, size: int) -> Floats:
    """The share of a sentence's pairs of neighbouring words that other sentences have, too."""
    inside = sentence[1:] == sentence[:-1]
    pairs = (word[:-1] * size + word[1:])[inside]
    _, pair = np.unique(pairs, return_inverse=True)
    entries = np.unique(sentence[1:][inside] * (len(pairs) + 1) + pair)
    of_sentence, pair = entries // (len(pairs) + 1), entries % (len(pairs) + 1)
    is_repeated = np.bincount(pair, minlength=1)[pair] > 1
    count = len(counts)
    return np.bincount(of_sentence, is_repeated, count) / np.maximum(1, np.bincount(of_sentence, minlength=count))


def _marks(texts: list[str]) -> list[Floats]:
    """Numbers, words with a capital inside the sentence, quotation marks, a question."""
    return [
        _per_text(texts, lambda text: min(_NUMBERS_MAX, len(_DIGITS.findall(text))) / _NUMBERS_MAX),
        _per_text(
            texts, lambda text: min(_NAMES_MAX, sum(word[0].isupper() for word in text.split()[1:])) / _NAMES_MAX
        ),
        _per_text(texts, lambda text: _QUOTE.search(text) is not None),
        _per_text(texts, lambda text: _QUOTE.match(text) is not None),
        _per_text(texts, lambda text: text.endswith(("?", "؟", "？"))),
    ]


def _per_text(texts: list[str], measure: Callable[[str], float]) -> Floats:
    return np.array([measure(text) for text in texts], dtype=np.float64)


def _scaled(values: Floats) -> Floats:
    largest = values.max(initial=0.0)
    return values / largest if largest > 0 else np.zeros_like(values)
