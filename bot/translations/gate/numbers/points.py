"""Basis points, of which a hundred are one per cent: 25 of them are 0.25 percentage points, or a quarter of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set as AbstractSet
from decimal import Decimal
from functools import cache

import regex

from bot.translations.gate.numbers.sides import Side
from bot.translations.gate.numbers.units import BASIS_POINT
from bot.translations.gate.reading import lists

_HUNDRED = Decimal(100)
_NAME = "basispoint"


def says_points(one: Side, other: Side, units: tuple[AbstractSet[str], AbstractSet[str]]) -> bool:
    """Whether one side, given with its units, says in basis points what the other says in per cent."""
    if (_NAME in units[0]) == (_NAME in units[1]):
        return False
    points, percent = (one, other) if _NAME in units[0] else (other, one)
    digits = {value for found in percent.found.mentions if found.written[0].isdigit() for value in found.values}
    counted = (max(found.values) for found in points.found.mentions if len(found.parts) == 1)
    return any(value not in digits and value / _HUNDRED in percent.found.values for value in counted)


def in_points(source: str, target: str) -> tuple[str, str]:
    """Both folded texts, with the parts of a point in numbers where only the other text has basis points."""
    mine, theirs = BASIS_POINT.search(source), BASIS_POINT.search(target)
    if bool(mine) == bool(theirs):
        return source, target
    return (source, _in_numbers(target)) if mine else (_in_numbers(source), target)


def _in_numbers(folded: str) -> str:
    for value, said in _parts():
        folded = said.sub(f"{value} ", folded)
    return folded


@cache
def _parts() -> list[tuple[str, regex.Pattern[str]]]:
    """A part of a point → how it is said."""
    listed: dict[str, list[str]] = defaultdict(list)
    for line in lists.lines("points.txt"):
        value, *said = line.split()
        listed[value] += (each.replace("_", " ") for each in said)
    return [(value, regex.compile("|".join(said))) for value, said in listed.items()]
