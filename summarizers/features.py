"""What is known of each sentence of a news text, as numbers.

words → terms (stems, no stop words) and their weights → sums over sentences → one column a feature
"""

import math
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from summarizers.openings import lean_on_the_one_before
from summarizers.signs import count_signs
from summarizers.values import TokenisedDocument
from summarizers.vectors import Floats, Ints, Terms, Weighted, Words, counted, number_words, weigh

_DECAY = 5.0  # sentences
_SHORT = 10  # words
_NUMBERS_MAX = 3
_NAMES_MAX = 6
# What is usual: words of a text, words of a sentence, sentences.
_USUAL_TEXT = 350
_USUAL_SENTENCE = 20
_USUAL_SENTENCES = 16
_PARAGRAPH_MAX = 8.0  # sentences


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
    words = number_words(document)
    terms = Terms(document, words)
    weighted = weigh(len(document.sentences), words.sentence, terms.of_words[words.word])
    pairs = _pairs(words)
    texts = [each.text for each in document.sentences]
    leans = lean_on_the_one_before(texts, document.words, document.lang)
    columns: list[ArrayLike] = [
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
    values = np.empty((len(texts), len(columns)))
    for place, column in enumerate(columns):
        values[:, place] = column
    return Features(
        values=values,
        weighted=weighted,
        leans=leans,
        words_counts=words.counts,
        about=_about(document, words.counts),
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
    return [length, length - length.mean(), np.maximum(0, (_SHORT - counts) / _SHORT)]


def _title(document: TokenisedDocument, weighted: Weighted, of_text: Terms) -> list[Floats]:
    """How much a sentence shares with title and standfirst: of the terms of both, and of theirs by rarity."""
    size, terms = of_text.of_title(document.title_words + document.standfirst_words)
    is_told = np.zeros(len(weighted.frequency))
    is_told[terms] = 1
    hits = weighted.sums(is_told[weighted.term])
    terms_counts = np.bincount(weighted.sentence, minlength=weighted.sentences_count)
    rarity = np.log1p(weighted.sentences_count / weighted.frequency) * is_told
    covered = weighted.sums(rarity[weighted.term])
    return [hits / np.sqrt(np.maximum(1, size * terms_counts)), covered / max(rarity.sum(), 1e-9)]


def _centrality(weighted: Weighted) -> list[Floats]:
    """Mean cosine with the other sentences, with those behind, with those before; and how much a sentence first
    tells of what others repeat. Each is scaled by its largest. Sums over terms stand for the sums over pairs."""
    weight, term = weighted.weight, weighted.term
    total = np.bincount(term, weight)
    running = np.cumsum(weight)
    begins = np.cumsum(weighted.frequency) - weighted.frequency
    before_term = np.concatenate(([0.0], running))[begins]
    earlier = running - weight - before_term[term]
    backward = weighted.sums(weight * earlier)
    both = weighted.sums(weight * (total[term] - weight))
    new = np.bincount(weighted.sentence[begins], weighted.frequency - 1.0, weighted.sentences_count)
    return [_scaled(both), _scaled(both - backward), _scaled(backward), _scaled(new.astype(np.float64))]


def _pairs(words: Words) -> tuple[Ints, Ints]:
    """The pairs of neighbouring words of each sentence, each once, as a number, and their sentences; by pair."""
    inside = words.sentence[1:] == words.sentence[:-1]
    pair = words.word[:-1] * len(words.numbers) + words.word[1:]
    found, _ = counted((pair * len(words.counts) + words.sentence[1:])[inside])
    return found // len(words.counts), found % len(words.counts)


def _repeated_pairs(pairs: tuple[Ints, Ints], sentences: int) -> Floats:
    """The share of a sentence's pairs of neighbouring words that other sentences have, too."""
    pair, sentence = pairs
    alike = pair[1:] == pair[:-1]
    is_repeated = np.zeros(len(pair))
    is_repeated[1:][alike] = is_repeated[:-1][alike] = 1
    return np.bincount(sentence, is_repeated, sentences) / np.maximum(1, np.bincount(sentence, minlength=sentences))


def _title_pairs(document: TokenisedDocument, words: Words, pairs: tuple[Ints, Ints]) -> Floats:
    """The share of the title's pairs of neighbouring words that a sentence has."""
    told = set(pairwise(document.title_words + document.standfirst_words))
    numbers = words.numbers
    of_text = [numbers[a] * len(numbers) + numbers[b] for a, b in told if a in numbers and b in numbers]
    pair, sentence = pairs
    shared = np.zeros(len(words.counts))
    for first, last in zip(np.searchsorted(pair, of_text), np.searchsorted(pair, of_text, "right"), strict=True):
        shared[sentence[first:last]] += 1
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


def _scaled(values: Floats) -> Floats:
    largest = values.max(initial=0.0)
    return values / largest if largest > 0 else np.zeros_like(values)
