"""A text in words; each Chinese character is one."""

from __future__ import annotations

import re

import regex

_WORD = regex.compile(r"\p{Han}|[[\p{L}\p{M}\p{N}]--\p{Han}]+", regex.V1)
_ASCII_WORD = re.compile(r"[A-Za-z0-9]+")
_ASCII_WORD_OR_MARK = re.compile(r"[0-9]+(?:[.,'][0-9]+| [0-9]{3}(?![0-9]))*|[A-Za-z0-9]+|[^\sA-Za-z0-9]")
_WORD_OR_MARK = regex.compile(
    r"\p{Han}|\p{N}+(?:[.,'’]\p{N}+|[ \u00a0\u202f]\p{N}{3}(?!\p{N}))*|[[\p{L}\p{M}\p{N}]--\p{Han}]+"
    r"|[^\s\p{L}\p{M}\p{N}]",
    regex.V1,
)


def plain_words(text: str) -> list[str]:
    """Runs of letters and digits."""
    return (_ASCII_WORD if text.isascii() else _WORD).findall(text)


def words_or_marks(text: str) -> list[str]:
    """The same, but a number with its marks whole (1,234.5), and every other mark by itself."""
    return (_ASCII_WORD_OR_MARK if text.isascii() else _WORD_OR_MARK).findall(text)
