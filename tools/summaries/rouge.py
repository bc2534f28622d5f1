"""ROUGE-1 and ROUGE-2, F1 (Lin 2004): English as rouge-score reads it, every other language by Unicode words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex
import snowballstemmer

Tokens = tuple[str, ...]
Pair = tuple[float, float]  # ROUGE-1 and ROUGE-2, of 100

_NOT_ENGLISH = re.compile(r"[^a-z0-9]+")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_STEMMED_MIN = 4  # letters
_STEMMER = snowballstemmer.stemmer("porter")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A summary by a person: how often each word and each pair of words stands in it."""

    words: Counter[Tokens]
    pairs: Counter[Tokens]

    @classmethod
    def of(cls, text: str, lang: str) -> Reference:
        found = tokens(text, lang)
        return cls(words=ngrams(found, 1), pairs=ngrams(found, 2))


def tokens(text: str, lang: str) -> Tokens:
    if lang == "en":
        return tuple(_stem(word) for word in _NOT_ENGLISH.sub(" ", text.lower()).split())
    return tuple(_WORD.findall(text.lower()))


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    return str(_STEMMER.stemWord(word)) if len(word) >= _STEMMED_MIN else word


def ngrams(found: Sequence[str], size: int) -> Counter[Tokens]:
    return Counter(zip(*(found[start:] for start in range(size)), strict=False))


def rouge(sentences: Iterable[Tokens], references: Sequence[Reference]) -> Pair:
    """The mean over the references, of 100."""
    told = [token for sentence in sentences for token in sentence]
    words, pairs = ngrams(told, 1), ngrams(told, 2)
    first = sum(_f1(words, reference.words) for reference in references)
    second = sum(_f1(pairs, reference.pairs) for reference in references)
    return 100 * first / len(references), 100 * second / len(references)


def _f1(told: Counter[Tokens], wanted: Counter[Tokens]) -> float:
    hits = (told & wanted).total()
    return 2 * hits / (told.total() + wanted.total()) if hits else 0.0
