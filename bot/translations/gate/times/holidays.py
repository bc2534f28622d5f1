"""Numbers said otherwise: a day by the name of its feast, a match by its sets."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

import regex

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold

_SET = regex.compile(r"(?<![\d.,:–-])(\d{1,2})[-–:](\d{1,2})(?![\d:–-])")
_HAN = regex.compile(r"\p{Han}")
_EVES = ("24", "31")
_SETS_MAX = 30  # points of a set


def said_otherwise(folded: str) -> Iterator[Decimal]:
    """Numbers that explain one of the other side, though this folded text does not write them."""
    for found in _feasts().finditer(folded):
        yield from map(Decimal, (found.lastgroup or "").lstrip("d").split("_"))
    yield from _sets_won(folded)


def _sets_won(folded: str) -> Iterator[Decimal]:
    """Of a match of several sets, how many each of the two has won: 4-6, 6-4, 6-4 is two to one."""
    sets = [(int(one), int(other)) for one, other in _SET.findall(folded)]
    if len(sets) >= 2 and all(max(each) <= _SETS_MAX for each in sets):
        won = sum(one > other for one, other in sets)
        yield Decimal(won)
        yield Decimal(len(sets) - won)


@cache
def _feasts() -> regex.Pattern[str]:
    """One group a day, `d25`; the eves first, so that the eve is not taken for the day."""
    names: dict[str, list[str]] = {}
    chinese: dict[str, list[str]] = {}  # where no blank tells a word from the next
    for line in lists.lines("feasts.txt"):
        day, _, listed = line.partition(" ")
        for name in listed.split(" | "):
            table = chinese if _HAN.match(name) else names
            table.setdefault(day, []).append(fold(name).replace("*", r"\p{L}*").replace(" ", "[ -]"))
    groups = "|".join(f"(?P<d{day}>{'|'.join(names[day])})" for day in dict.fromkeys((*_EVES, *names)))
    others = "|".join(f"(?P<d{day}>{'|'.join(said)})" for day, said in chinese.items())
    return regex.compile(rf"(?<!\p{{L}})(?:{groups})(?!\p{{L}})|{others}")
