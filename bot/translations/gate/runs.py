"""Words of numbers that stand together, joined into one: two hundred and five, quatre-vingt-onze."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from bot.translations.gate.atoms import Atom, Role


class Run(NamedTuple):
    """A number in the making."""

    total: Decimal
    current: Decimal
    scale: Decimal


def started(first: Atom) -> Run:
    if first.role is Role.SCALE and first.value >= 1000:
        return Run(first.value, Decimal(0), first.value)
    return Run(Decimal(0), first.value, Decimal(1))


def joined(run: Run, atom: Atom, *, reversed_: bool) -> Run | None:
    """The number with one more word; None when that word begins another number."""
    value, current = atom.value, run.current
    if atom.role is Role.SCALE:
        if value < 1000:
            fits = 0 < current < 100  # साढ़े चार सौ is 450
            return run._replace(current=current * value, scale=value) if fits else None
        if run.total and not current and value <= run.scale:
            return None
        if value > run.scale and run.total:  # mil quinientos millones
            return Run((run.total + current) * value, Decimal(0), value)
        return Run(run.total + (current or 1) * value, Decimal(0), value)
    if _adds(current, value) or (reversed_ and current % 100 < 10 and 10 <= value < 100 and current % 100):
        return run._replace(current=current + value)
    if current == 4 and value == 20:  # quatre-vingts
        return run._replace(current=Decimal(80))
    if run.scale < 1000 and 0 < current < 1 and value >= 1:  # साढ़े तीन
        return run._replace(current=current + value)
    if current < 0:  # पौने चार
        return run._replace(current=current + value)
    return None


def _adds(current: Decimal, value: Decimal) -> bool:
    if current % 1000 == 0 and current < 1000:
        return value < 1000 and current == 0
    if current % 100 == 0:
        return value < 100
    if current % 20 == 0 and current % 100 in (60, 80):  # soixante-dix, quatre-vingt-onze
        return value < 20
    return current % 10 == 0 and current % 100 >= 10 and value < 10
