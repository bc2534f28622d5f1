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
