"""What is known of each sentence of a news text, as numbers.

words → terms (stems, no stop words) and their weights → sums over sentences → one column a feature
"""

import math
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from summarizers.openings import lean_on_the_one_before
from summarizers.signs import count_signs
from summarizers.values import TokenisedDocument
from summarizers.words import stems

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]

_DECAY = 5.0  # sentences
_SHORT = 10  # words
_NUMBERS_MAX = 3
_NAMES_MAX = 6
_NOT_A_TERM = -1
_NOT_ASKED = -1
# What is usual: words of a text, words of a sentence, sentences.
_USUAL_TEXT = 350
_USUAL_SENTENCE = 20
_USUAL_SENTENCES = 16
_PARAGRAPH_MAX = 8.0  # sentences


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
class Features:
    """``values[i, j]`` is feature ``FEATURES[j]`` of sentence ``i``; what follows serves to choose by.

    ``about`` is of the text: whether it has a title, and the logarithms of its length in words, of its sentences'
    length, of its paragraphs' length in sentences, and of its number of sentences, each against what is usual.
    """

    values: Floats
    weighted: Weighted
    leans: NDArray[np.bool_]  # on the sentence before
    words_counts: Ints
    about: tuple[float, float, float, float, float]


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
    """Of a document with at least one word. Time and space grow with the number of words."""
    words = _number(document)
    terms = _Terms(document, words)
    weighted = _weighted(document, words.sentence, terms.of_words[words.word])
    pairs = _pairs(words)
    texts = [each.text for each in document.sentences]
    leans = lean_on_the_one_before(texts, document.words, document.lang)
    columns = [
        *_position(document),
        *_length(words.counts),
        *_title(document, weighted, terms),
        _title_pairs(document, words, pairs),
        *_centrality(weighted),
        _repeated_pairs(pairs, len(texts)),
        *_marks(texts),
        leans,
        [text.endswith((":", "…", "...")) for text in texts],
    ]
    return Features(
        values=np.stack([np.asarray(column, dtype=np.float64) for column in columns], axis=1),
        weighted=weighted,
        leans=leans,
        words_counts=words.counts,
        about=_about(document, words.counts),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The words of a text by number, and the sentence that each stands in."""

    numbers: dict[str, int]
    word: Ints
    sentence: Ints
    counts: Ints  # one for each sentence


def _number(document: TokenisedDocument) -> _Words:
    numbers = {word: number for number, word in enumerate(dict.fromkeys(chain.from_iterable(document.words)))}
    counts = np.fromiter(map(len, document.words), np.int64, len(document.words))
    word = np.fromiter(map(numbers.__getitem__, chain.from_iterable(document.words)), np.int64, int(counts.sum()))
    return _Words(numbers=numbers, word=word, sentence=np.repeat(np.arange(len(counts)), counts), counts=counts)


class _Terms:
    """Numbers of stems: ``of_words`` by the number of the word, ``_NOT_A_TERM`` for stop words."""

    def __init__(self, document: TokenisedDocument, words: _Words) -> None:
        self._lang, self._stop_words = document.lang, document.stop_words
        told = [word for word in words.numbers if word not in self._stop_words]
        stemmed = stems(told, document.lang)
        self._numbers = {each: number for number, each in enumerate(dict.fromkeys(stemmed))}
        self.of_words = np.full(len(words.numbers), _NOT_A_TERM)
        self.of_words[[words.numbers[word] for word in told]] = [self._numbers[each] for each in stemmed]

    def of_title(self, words: tuple[str, ...]) -> tuple[int, Ints]:
        """How many different stems a title has, and the numbers of those that the text has, too."""
        told = set(stems([word for word in words if word not in self._stop_words], self._lang))
        return len(told), np.array(
            sorted(self._numbers[each] for each in told if each in self._numbers), dtype=np.int64
        )


def _weighted(document: TokenisedDocument, sentence: Ints, term: Ints) -> Weighted:
    count = len(document.sentences)
    told = term != _NOT_A_TERM
    size = int(term.max(initial=0)) + 1
    entries, times = _counted(term[told] * count + sentence[told])
    sentence, term = entries % count, entries // count
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


def _about(document: TokenisedDocument, counts: Ints) -> tuple[float, float, float, float, float]:
    sentences, words = len(counts), float(counts.sum())
    return (
        0.5 if document.title_words else -0.5,
        math.log((words + 1) / _USUAL_TEXT),
        math.log((words / sentences + 1) / _USUAL_SENTENCE),
        math.log(min(_PARAGRAPH_MAX, sentences / len(set(document.paragraphs)))),
        math.log((sentences + 1) / _USUAL_SENTENCES),
    )


def _position(document: TokenisedDocument) -> list[Floats]:
    rank = np.arange(len(document.sentences), dtype=np.float64)
    paragraphs = np.array(document.paragraphs)
    starts = np.concatenate(([True], paragraphs[1:] != paragraphs[:-1]))
    return [rank == 0, rank == 1, rank == 2, 1 / (1 + rank), np.exp(-rank / _DECAY), starts]


def _length(counts: Ints) -> list[Floats]:
    length = np.log1p(counts)
    return [length, length - length.mean(), np.clip((_SHORT - counts) / _SHORT, 0, 1)]


def _title(document: TokenisedDocument, weighted: Weighted, of_text: _Terms) -> list[Floats]:
    """How much a sentence shares with title and standfirst: of the terms of both, and of theirs by rarity."""
    size, terms = of_text.of_title(document.title_words + document.standfirst_words)
    is_told = np.zeros(len(weighted.frequency))
    is_told[terms] = 1
    hits = weighted.sums(is_told[weighted.term])
    terms_counts = weighted.sums(np.ones(len(weighted.term)))
    rarity = np.log1p(weighted.sentences_count / np.maximum(weighted.frequency, 1)) * is_told
    covered = weighted.sums(rarity[weighted.term])
    return [hits / np.sqrt(np.maximum(1, size * terms_counts)), covered / max(rarity.sum(), 1e-9)]


def _centrality(weighted: Weighted) -> list[Floats]:
    """Mean cosine with the other sentences, with those behind, with those before; and how much a sentence first
    tells of what others repeat. Each is scaled by its largest. Sums over terms stand for the sums over pairs."""
    weight, term = weighted.weight, weighted.term
    total = np.bincount(term, weight, len(weighted.frequency))
    running = np.cumsum(weight)
    begins = np.searchsorted(term, np.arange(len(total)))
    before_term = np.concatenate(([0.0], running))[begins]
    earlier = running - weight - before_term[term]
    backward = weighted.sums(weight * earlier)
    both = weighted.sums(weight * (total[term] - weight))
    is_told = weighted.frequency > 0
    repeated = weighted.frequency[is_told] - 1
    first = weighted.sentence[begins[is_told]]
    new = np.bincount(first, repeated, weighted.sentences_count).astype(np.float64)
    return [_scaled(both), _scaled(both - backward), _scaled(backward), _scaled(new)]


def _pairs(words: _Words) -> tuple[Ints, Ints]:
    """The pairs of neighbouring words of each sentence, each once, as a number, and their sentences; by pair."""
    inside = words.sentence[1:] == words.sentence[:-1]
    pair = words.word[:-1] * len(words.numbers) + words.word[1:]
    found, _ = _counted((pair * len(words.counts) + words.sentence[1:])[inside])
    return found // len(words.counts), found % len(words.counts)


def _repeated_pairs(pairs: tuple[Ints, Ints], sentences: int) -> Floats:
    """The share of a sentence's pairs of neighbouring words that other sentences have, too."""
    pair, sentence = pairs
    alike = pair[1:] == pair[:-1]
    is_repeated = np.zeros(len(pair))
    is_repeated[1:][alike] = is_repeated[:-1][alike] = 1
    return np.bincount(sentence, is_repeated, sentences) / np.maximum(1, np.bincount(sentence, minlength=sentences))


def _title_pairs(document: TokenisedDocument, words: _Words, pairs: tuple[Ints, Ints]) -> Floats:
    """The share of the title's pairs of neighbouring words that a sentence has."""
    told = set(pairwise(document.title_words + document.standfirst_words))
    of_text = [
        words.numbers[a] * len(words.numbers) + words.numbers[b] for a, b in told if {a, b} <= words.numbers.keys()
    ]
    pair, sentence = pairs
    shared = np.bincount(sentence[np.isin(pair, of_text)], minlength=len(words.counts))
    return shared / max(1, len(told))


def _marks(texts: list[str]) -> list[Floats]:
    """Numbers, words with a capital inside the sentence, quotation marks, one at the beginning, a question."""
    signs = count_signs(texts)
    return [
        np.minimum(_NUMBERS_MAX, signs.numbers) / _NUMBERS_MAX,
        np.minimum(_NAMES_MAX, signs.names) / _NAMES_MAX,
        signs.quotation_marks > 0,
        signs.opens_with_quotation,
        np.array([text.endswith(("?", "؟", "？")) for text in texts]),
    ]


def _counted(values: Ints) -> tuple[Ints, Ints]:
    """Each once, in order, and how often."""
    values = np.sort(values)
    is_first = np.ones(len(values), dtype=np.bool_)
    is_first[1:] = values[1:] != values[:-1]
    begins = np.flatnonzero(is_first)
    return values[begins], np.diff(begins, append=len(values))


def _scaled(values: Floats) -> Floats:
    largest = values.max(initial=0.0)
    return values / largest if largest > 0 else np.zeros_like(values)
