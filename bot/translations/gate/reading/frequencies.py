"""How frequent words are in each language, to tell of which language a text is.

The counts are wordfreq's, in `words/frequencies/` (written by `tools/make_word_frequencies.py`), on the Zipf scale: the
logarithm to base 10 of how often a word comes in 10⁹. A language that nobody counted has its stop words.
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from math import log10

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold
from bot.translations.gate.reading.scripts import script_of
from summarizers.words import stop_words

_FOLDER = lists.FOLDER / "frequencies"
COUNTED = frozenset(path.name.split(".")[0] for path in _FOLDER.glob("*.txt.gz"))
_STOP_WORD = 6.0  # Zipf: one word in a thousand
_COMMON = 5.0  # Zipf: the thousand or so commonest words
_MOST = 2.5  # so much one word says at most
_MOST_LETTER = 1.5
_NO_LETTER = -5.0  # logarithm of the share of words with a letter that no language of this alphabet has
_CANDIDATES = 3
_CLOSE = 1.0


def word_evidence(word: str, lang: str, other: str) -> float:
    """How much likelier a word in small letters is of one language than of the other: a difference of logarithms to
    base 10, 2.5 at most. Of many words, the sum is the log-likelihood ratio of two unigram models.

    Where both languages have the word in no list, its letters tell, up to 1.5.
    """
    mine, theirs, rare = _tables(lang, other)
    here, there = mine.get(word), theirs.get(word)
    if here is None and there is None:
        return _by_letters(word, lang, other)
    return max(-_MOST, min(_MOST, max(here or rare, rare) - max(there or rare, rare)))


def nearest(words: Sequence[str], lang: str) -> tuple[str, ...]:
    """The other languages of the same script that the common words may as well be of: three at most, for most texts
    none."""
    common = _common(script_of(lang))
    votes: dict[str, float] = defaultdict(float)
    for word in words:
        for other, zipf in common.get(word, ()):
            votes[other] += zipf - _COMMON
    least = votes.pop(lang, 0.0) - _CLOSE
    likely = [other for other, vote in votes.items() if vote > least]
    return tuple(sorted(likely, key=lambda other: -votes[other])[:_CANDIDATES])


@cache
def is_compared(lang: str) -> bool:
    """Whether the language and another one of its script were counted."""
    return lang in COUNTED and any(other != lang and script_of(other) == script_of(lang) for other in COUNTED)


def share_known(words: Sequence[str], lang: str) -> float:
    """The share of the words that the language's table has; 0 without words, and for a language that nobody counted."""
    table = _table(lang) if lang in COUNTED else {}
    return sum(word in table for word in words) / len(words) if words else 0.0


def frequent(lang: str) -> frozenset[str]:
    """The words of the language's table, folded."""
    return frozenset(fold(word) for word, _ in _read(lang))


@lru_cache(maxsize=4_096)
def _by_letters(word: str, lang: str, other: str) -> float:
    """The letter that tells most: ы is of Russian, not of Ukrainian."""
    mine, theirs = _letters(lang), _letters(other)
    if not (mine and theirs):
        return 0.0
    tells = (mine.get(letter, _NO_LETTER) - theirs.get(letter, _NO_LETTER) for letter in word)
    most = max(tells, key=abs, default=0.0)
    return max(-_MOST_LETTER, min(_MOST_LETTER, most))


@cache
def _common(script: str) -> dict[str, tuple[tuple[str, float], ...]]:
    """Common word → the languages of that script that have it, and how frequent it is there."""
    found: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for lang in sorted(COUNTED):
        if script and script_of(lang) == script:
            for word, zipf in _read(lang, _COMMON):
                found[word].append((lang, zipf))
    return {word: tuple(langs) for word, langs in found.items()}


@lru_cache(maxsize=12)
def _table(lang: str) -> dict[str, float]:
    """Word → Zipf."""
    if lang in COUNTED:
        return dict(_read(lang))
    return dict.fromkeys((word.casefold() for word in stop_words(lang)), _STOP_WORD)


@cache
def _letters(lang: str) -> dict[str, float]:
    """Letter → the logarithm to base 10 of the share of words that it is in."""
    shares: dict[str, float] = defaultdict(float)
    for word, zipf in _table(lang).items() if lang in COUNTED else ():
        for letter in set(word):
            shares[letter] += 10 ** (zipf - 9)
    return {letter: max(_NO_LETTER, log10(share)) for letter, share in shares.items()}


@lru_cache(maxsize=16)
def _tables(lang: str, other: str) -> tuple[dict[str, float], dict[str, float], float]:
    """Those of both, and what a word counts as that one of them has not: half a step rarer than any that it has."""
    mine, theirs = _table(lang), _table(other)
    return mine, theirs, max((min(table.values()) for table in (mine, theirs) if table), default=_STOP_WORD) - 0.5


def _read(lang: str, least: float = 0) -> Iterator[tuple[str, float]]:
    with gzip.open(_FOLDER / f"{lang}.txt.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            zipf, *words = line.split()
            value = float(zipf)
            if value < least:
                return
            yield from ((word, value) for word in words)
