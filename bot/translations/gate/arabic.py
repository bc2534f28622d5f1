"""Numbers of two words in Arabic, whose two alone need not be one: اثنا عشر, مئة واثنان."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import zip_longest

from bot.translations.gate.atoms import Atom, Role

_TWO = Decimal(2)


def with_twelves(found: Sequence[Atom]) -> Iterator[Atom]:
    """Arabic atoms, with a two that is part of a number, which alone it need not be: اثنا عشر, مئة واثنان."""
    left = zip_longest(found, found[1:])
    before: Atom | None = None
    for atom, following in left:
        if atom.role is Role.FAINT and atom.nth is None and _TWO in atom.values:
            two = replace(atom, role=Role.PLAIN, values=frozenset({_TWO}))
            if following is not None and is_ten_behind(following) and following.start - atom.end == 1:
                next(left)
                atom = replace(two, end=following.end, values=frozenset({_TWO + following.value}))  # noqa: PLW2901
            elif atom.linked and before is not None and _is_great(before) and atom.start - before.end == 1:
                atom = two  # noqa: PLW2901
        before = atom
        yield atom


def _is_great(atom: Atom) -> bool:
    return atom.role in (Role.PLAIN, Role.SCALE) and atom.value >= 100


def is_ten_behind(atom: Atom) -> bool:
    return atom.role is Role.PLAIN and 10 <= atom.value < 100 and (atom.linked or atom.value == 10)
