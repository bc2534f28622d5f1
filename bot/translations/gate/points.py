"""Basis points, of which a hundred are one per cent: 25 of them are 0.25 percentage points."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from decimal import Decimal

from bot.translations.gate.sides import Side

_HUNDRED = Decimal(100)
_BASIS_POINT = "basispoint"


def says_points(one: Side, other: Side, units: tuple[AbstractSet[str], AbstractSet[str]]) -> bool:
    """Whether one side, given with its units, says in basis points what the other says in per cent."""
    if (_BASIS_POINT in units[0]) == (_BASIS_POINT in units[1]):
        return False
    points, percent = (one, other) if _BASIS_POINT in units[0] else (other, one)
    digits = {value for found in percent.found.mentions if found.written[0].isdigit() for value in found.values}
    counted = (max(found.values) for found in points.found.mentions if len(found.parts) == 1)
    return any(value not in digits and value / _HUNDRED in percent.found.values for value in counted)
