"""The lists of the gate, in `words/`: a line is an entry, one that begins with # says something about the list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "words"


def lines(name: str) -> list[str]:
    """The entries of that list."""
    return [line for line in (FOLDER / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def words(name: str) -> Iterator[str]:
    """Every word of its entries."""
    return (word for line in lines(name) for word in line.split())
