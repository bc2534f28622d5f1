"""Surnames of Japan: Chinese text has their characters, which sound otherwise there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "words" / "japanese.txt"


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
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    entries = (entry.split() for line in lines if not line.startswith("#") for entry in line.split(" | "))
    return {folded: tuple(written) for folded, *written in entries}
