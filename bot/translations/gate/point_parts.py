"""Parts of a point where the other text has basis points: a quarter of a percentage point are 25 of them."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

import regex

from bot.translations.gate.units import BASIS_POINT

_FILE = Path(__file__).parent / "words" / "points.txt"


def in_points(source: str, target: str) -> tuple[str, str]:
    """Both folded texts, with the parts of a point in numbers where only the other text has basis points."""
    mine, theirs = BASIS_POINT.search(source), BASIS_POINT.search(target)
    if bool(mine) == bool(theirs):
        return source, target
    return (source, _in_numbers(target)) if mine else (_in_numbers(source), target)


def _in_numbers(folded: str) -> str:
    for value, said in _patterns():
        folded = said.sub(f"{value} ", folded)
    return folded


@cache
def _patterns() -> list[tuple[str, regex.Pattern[str]]]:
    """A part of a point → how it is said."""
    listed: dict[str, list[str]] = defaultdict(list)
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            value, *said = line.split()
            listed[value] += (each.replace("_", " ") for each in said)
    return [(value, regex.compile("|".join(said))) for value, said in listed.items()]
