"""Surnames of Japan: Chinese text has their characters, which sound otherwise there."""

from __future__ import annotations

from functools import cache

from bot.translations.gate.reading import lists


def is_surname(folded: str) -> bool:
    """Whether a folded word in Latin letters is a surname whose characters are known."""
    return folded in _surnames()


def is_written(folded: str, text: str) -> bool:
    """Whether a Chinese text has the characters of that surname."""
    return any(written in text for written in _surnames()[folded])


def surname_of(name: str) -> str:
    """The surname, in Latin letters, with which a name in characters begins; '' when none is known."""
    return next((folded for begins, folded in _written() if name.startswith(begins)), "")


@cache
def _written() -> list[tuple[str, str]]:
    """Those of two characters or more: one alone is a surname of China as well."""
    return [(one, folded) for folded, written in _surnames().items() for one in written if len(one) > 1]


@cache
def _surnames() -> dict[str, tuple[str, ...]]:
    entries = (entry.split() for line in lists.lines("japanese.txt") for entry in line.split(" | "))
    return {folded: tuple(written) for folded, *written in entries}
