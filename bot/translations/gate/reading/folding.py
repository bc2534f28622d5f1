"""Text in the plain form that words are compared in: small letters, no accents, digits of one script."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache, lru_cache

import regex

LETTERS = regex.compile(r"\p{L}[\p{L}\p{M}]*")  # a word without what may stand inside one: two of "well-known"
_ASCII_LETTERS = re.compile(r"[A-Za-z]+")  # Python's own is faster, and most English is ASCII
_RAISED = regex.compile(r"(?<=[\p{L}])[⁰¹²³⁴-⁹]+")  # m², not a number
_HALF = regex.compile(r"(\d?)[\s]?½")
_QUARTERS = regex.compile(r"(\d?)[\s]?([¼¾])")
# Accents of Latin, Greek and Cyrillic, Arabic vowel marks and the lengthening stroke, the dot of Devanagari.
_MARKS = regex.compile(r"[\u0300-\u036f\u0640\u064b-\u0655\u0670\u093c\u200b-\u200f\u2066-\u2069\ufeff]")
# Those of a newer Unicode than Python's, which `regex` takes for digits and of which Python does not know the value.
_STRANGE_DIGIT = regex.compile(r"(?![0-9])\d")
_SAME = str.maketrans(
    {
        "ى": "ي",
        "ة": "ه",
        "ँ": "ं",
        "٫": ".",
        "٬": ",",
        "−": "-",
        "‑": "-",
        "‐": "-",
        "ß": "ss",
        "ł": "l",
        "đ": "d",
        "ø": "o",
        "æ": "ae",
        "’": "'",
        "ʼ": "'",
        "．": ".",
    }
)


@lru_cache(maxsize=256)
def fold(text: str) -> str:
    """The text for comparing: never for showing; its offsets are its own."""
    text = _fractions(text).casefold()
    if text.isascii():
        return text
    text = _MARKS.sub("", unicodedata.normalize("NFKD", text.translate(_SAME)))
    return _STRANGE_DIGIT.sub("\ufffd", text.translate(_digits()))


@lru_cache(maxsize=16_384)
def fold_word(word: str) -> str:
    """`fold` for one word, remembered: the same words come again and again."""
    return fold(word[:64])


def letters_in(text: str) -> list[str]:
    """The words of a text without what may stand inside one, in their order."""
    return (_ASCII_LETTERS if text.isascii() else LETTERS).findall(text)


@lru_cache(maxsize=8)
def words_in(folded: str) -> frozenset[str]:
    """The words of a folded text, looked through for one thing after another."""
    return frozenset(letters_in(folded))


@lru_cache(maxsize=8)
def capitals_in(text: str) -> frozenset[str]:
    """The words of a text that are written with a capital, folded."""
    return frozenset(fold_word(word) for word in letters_in(text) if word[0].isupper())


def _fractions(text: str) -> str:
    if text.isascii():
        return text
    text = _HALF.sub(lambda found: f"{found[1] or 0}.5", _RAISED.sub("", text))
    return _QUARTERS.sub(lambda found: f"{found[1] or 0}.{'25' if found[2] == '¼' else '75'}", text)


@cache
def _digits() -> dict[int, str]:
    """Every decimal digit of every script to ours, and letters that decomposing leaves apart."""
    digits: dict[int, str] = {}
    for code in range(0x660, sys.maxunicode + 1):
        if unicodedata.category(chr(code)) == "Nd":
            digits[code] = str(unicodedata.decimal(chr(code)))
    return digits | {ord("ى"): "ي", ord("ة"): "ه"}
