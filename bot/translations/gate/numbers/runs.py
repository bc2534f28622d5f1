"""Words of numbers that stand together, joined into one: two hundred and five, quatre-vingt-onze."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from bot.translations.gate.numbers.atoms import Atom, Role


class Run(NamedTuple):
    """A number in the making."""

    total: Decimal
    current: Decimal
    scale: Decimal  # the last from a thousand on
    times: Decimal  # what a half behind it is a half of


def started(first: Atom) -> Run:
    if first.value >= 1000:
        scale = max(each for each in _THOUSANDS if each <= first.value)
        return Run(first.value, Decimal(0), scale, scale)
    return Run(Decimal(0), first.value, Decimal(1), Decimal(1))


def joined(run: Run, atom: Atom, lang: str) -> Run | None:
    """The number with one more word of that language; None when that word begins another number."""
    reversed_ = lang == "ar"
    if atom.role is Role.SCALE:
        return _multiplied(run, atom.value)
    value, current = atom.value, run.current
    if reversed_ and value in DUALS and current >= 3:  # twelve thousand, in the accusative, looks like two thousand
        return _multiplied(run, value / 2)
    if value >= 1000:  # eine Million zweihunderttausend
        return Run(run.total + value, Decimal(0), Decimal(1000), run.times) if _is_below(run, value) else None
    if _adds(current, value) or (reversed_ and current % 100 < 10 and 10 <= value < 100 and current % 100):
        return run._replace(current=current + value)
    if lang == "fr" and current % 100 == 4 and value == 20:  # quatre-vingts
        return run._replace(current=current + 76)
    if run.times < 1000 and 0 < current < 1 and value >= 1:  # साढ़े तीन
        return run._replace(current=current + value)
    if current < 0:  # पौने चार
        return run._replace(current=current + value)
    return None


_THOUSANDS = tuple(Decimal(1000) ** power for power in range(1, 9))
DUALS = frozenset(2 * each for each in _THOUSANDS[:3])


def _is_below(run: Run, value: Decimal) -> bool:
    return bool(run.total) and not run.current and value < run.scale


def _multiplied(run: Run, scale: Decimal) -> Run | None:
    current = run.current
    if -1 < current < 1 and current:  # सवा लाख is 1.25 of them
        current += 1
    if scale < 1000:
        if not current and run.total:  # mil cem
            return run._replace(current=scale, times=scale)
        fits = 0 < current < 100  # साढ़े चार सौ is 450
        return run._replace(current=current * scale, times=scale) if fits else None
    if run.total and not current and scale <= run.scale:
        return None
    if scale > run.scale and run.total:  # mil quinientos millones
        return Run((run.total + current) * scale, Decimal(0), scale, scale)
    return Run(run.total + (current or 1) * scale, Decimal(0), scale, scale)


def _adds(current: Decimal, value: Decimal) -> bool:
    if current % 1000 == 0 and current < 1000:
        return value < 1000 and current == 0
    if current % 100 == 0:
        return value < 100
    if current % 20 == 0 and current % 100 in (60, 80):  # soixante-dix, quatre-vingt-onze
        return value < 20
    return current % 10 == 0 and current % 100 >= 10 and value < 10
