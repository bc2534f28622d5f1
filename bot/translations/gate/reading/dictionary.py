"""Whether a dictionary has a word in small letters: one that it has not, is a name where it is written with a capital.

The lists are `words/dictionaries/`, written by tools/make_dictionaries.py.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from functools import cache, lru_cache, partial

import regex

from bot.translations.gate.reading import lists

_FOLDER = lists.FOLDER / "dictionaries"
LISTED = frozenset(path.name.split(".")[0] for path in _FOLDER.glob("*.txt.gz"))
# What a form has more that is too rare for the list.
_ENDINGS = {
    "en": regex.compile(r"(?<=\p{L}{4})s$"),
    "de": regex.compile(r"(?<=\p{L}{4})e?[ns]$"),
}
_GERMAN_ADJECTIVE = regex.compile(r"isch(?:e[nmrs]?)?$")  # Phlegräische Felder
_PART_MIN = 4  # letters of a part of a German compound


@lru_cache(maxsize=16_384)
def is_in_dictionary(folded: str, lang: str) -> bool:
    """Whether a folded word of the language (base code) is one of its words; True for a language without a list."""
    if lang not in LISTED:
        return True
    stem = folded.split("'", maxsplit=1)[0]
    if "-" in stem:
        return all(_has_form(part, lang) for part in stem.split("-") if len(part) > 2)
    return _has_form(stem, lang) or (lang == "de" and (bool(_GERMAN_ADJECTIVE.search(stem)) or _is_compound(stem)))


def _has_form(word: str, lang: str) -> bool:
    if _has(word, lang):
        return True
    ending = _ENDINGS[lang].search(word) if lang in _ENDINGS else None
    return ending is not None and _has(word[: ending.start()], lang)


def _is_compound(word: str) -> bool:
    """Whether it is two German words, with or without the s between them."""
    return any(
        _has(word[cut:], "de") and (_has(word[:cut], "de") or (word[cut - 1] == "s" and _has(word[: cut - 1], "de")))
        for cut in range(_PART_MIN, len(word) - _PART_MIN + 1)
    )


@lru_cache(maxsize=8_192)
def is_joined(folded: str) -> bool:
    """Whether it is two English words written as one: sandstorm."""
    return any(
        _has(folded[:cut], "en") and _has(folded[cut:], "en") for cut in range(_PART_MIN, len(folded) - _PART_MIN + 1)
    )


def _has(word: str, lang: str) -> bool:
    """By halving the sorted lines: a set of them would take twenty times the memory."""
    lines, wanted = _lines(lang), word.encode()
    place = bisect_left(range(len(lines)), wanted, key=partial(_line_at, lines))
    return place < len(lines) and _line_at(lines, place) == wanted


def _line_at(lines: bytes, place: int) -> bytes:
    """The line that the byte at that place is of."""
    return lines[lines.rfind(b"\n", 0, place) + 1 : lines.find(b"\n", place)]


@cache
def _lines(lang: str) -> bytes:
    return gzip.decompress((_FOLDER / f"{lang}.txt.gz").read_bytes())
