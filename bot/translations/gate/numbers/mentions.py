"""A number as a text mentions it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum


class Need(IntEnum):
    """How surely the other side has to say it too."""

    NONE = 0  # it may explain a number there
    WORDS = 1  # said in words
    DIGITS = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """`values` are the ways to read it, of which one is meant; `parts` what it falls into, all meant together."""

    written: str
    values: frozenset[Decimal]
    need: Need
    parts: tuple[Decimal, ...] = ()
    bare: frozenset[Decimal] = frozenset()  # before "million" multiplied it
    nth: Decimal | None = None  # the number of an ordinal


def in_range(first: Mention, second: Mention) -> Mention:
    """Of "10 to 15 million" the first number may be millions as well."""
    scales = {value / bare for value in second.values for bare in second.bare if bare}
    if first.need is Need.NONE:
        return first
    return Mention(
        first.written,
        first.values | {v * s for v in first.values for s in scales},
        first.need,
        first.parts,
        first.values,
    )
