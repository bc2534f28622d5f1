"""The check of numbers: amounts, centuries, dates, measures, currencies and spans of time, in words and digits."""

from __future__ import annotations

from collections.abc import Iterator

from bot.translations.gate.numbers.ages import without_ages
from bot.translations.gate.numbers.compared import era_faults, number_faults, says_percent
from bot.translations.gate.numbers.degrees import degree_faults
from bot.translations.gate.numbers.dollars import dollar_faults
from bot.translations.gate.numbers.eras import eras
from bot.translations.gate.numbers.measures import in_one_measure
from bot.translations.gate.numbers.mentions import Need
from bot.translations.gate.numbers.points import in_points, says_points
from bot.translations.gate.numbers.quantities import quantities
from bot.translations.gate.numbers.scores import with_scores
from bot.translations.gate.numbers.sides import Side, says_as_parts, says_half_more
from bot.translations.gate.numbers.unit_faults import (
    amount_faults,
    currency_faults,
    is_said_in_percent,
    measure_faults,
    unit_faults,
)
from bot.translations.gate.numbers.units import SHARES, units
from bot.translations.gate.reading.calendar import months, perhaps_months, seasons, weekdays
from bot.translations.gate.reading.folding import fold
from bot.translations.gate.reading.words import plain_words
from bot.translations.gate.times.fortnights import without_the_same
from bot.translations.gate.times.halves_of_day import half_faults
from bot.translations.gate.times.spans import span_faults
from bot.translations.gate.times.stretches import in_numbers
from bot.translations.gate.values import Checked, Fault, FaultKind

_LAST_HOUR = 24


def numeric_faults(pair: Checked, from_lang: str, to_lang: str) -> Iterator[Fault]:
    """What the target says otherwise of a pair whose addresses are taken out; both languages as base codes."""
    source, target = _in_numbers(pair.source, from_lang), _in_numbers(pair.target, to_lang)
    source, target = in_points(*without_the_same(source, target, (from_lang, to_lang)))
    source, target = without_ages(source, target, (from_lang, to_lang))
    mine = Side(quantities(pair.source, source, from_lang), from_lang, source)
    theirs = Side(quantities(pair.target, target, to_lang), to_lang, target)
    yield from number_faults(mine, theirs)
    if century := eras(pair.target, target, to_lang):
        yield from era_faults(eras(pair.source, source, from_lang) or century, century)
    yield from _months(pair, (source, target), (from_lang, to_lang))
    yield from _dates(weekdays(source, from_lang), weekdays(target, to_lang))
    yield from _dates(seasons(source, from_lang), seasons(target, to_lang))
    counts = units(source, plain_words(source), from_lang), units(target, plain_words(target), to_lang)
    yield from measure_faults(*counts)
    named = frozenset(counts[0]), frozenset(counts[1])
    if (
        says_points(mine, theirs, named)
        or says_half_more(mine, theirs)
        or ("percent" in named[0] - named[1] and says_as_parts(mine, theirs))
    ):
        named = named[0] - SHARES, named[1] - SHARES
    if not mine.found.mentions:
        yield from currency_faults(*named)
    else:
        digits = any(mention.need is Need.DIGITS for mention in mine.found.mentions)
        digits = digits or ("percent" in named[0] and says_percent(mine, theirs))
        yield from unit_faults(*named, has_digits=digits, in_percent=is_said_in_percent(source, target))
        yield from amount_faults(source, target, (from_lang, to_lang))
    if _says_an_hour(mine) and _says_an_hour(theirs):
        yield from half_faults(source, target, (from_lang, to_lang))
    yield from degree_faults(source, target, from_lang)
    yield from dollar_faults(source, target, (from_lang, to_lang))
    yield from span_faults(source, target, from_lang, to_lang)


def _says_an_hour(side: Side) -> bool:
    return any(value <= _LAST_HOUR for value in side.found.values | side.found.parts)


def _in_numbers(text: str, lang: str) -> str:
    return in_one_measure(with_scores(in_numbers(fold(text), lang), lang), lang)


def _months(pair: Checked, folded: tuple[str, str], langs: tuple[str, str]) -> Iterator[Fault]:
    """Another month; one of the two may be called by a word that is something else as well."""
    mine, theirs = months(folded[0], langs[0]), months(folded[1], langs[1])
    if mine == theirs:
        return
    perhaps = perhaps_months(pair.source, folded[0], langs[0]), perhaps_months(pair.target, folded[1], langs[1])
    lost, added = mine - perhaps[1], theirs - perhaps[0]
    if lost or added:
        yield from _dates(lost or perhaps[0] - perhaps[1], added or perhaps[1] - perhaps[0])


def _dates(mine: frozenset[int], theirs: frozenset[int]) -> Iterator[Fault]:
    """Another name than the source's, where the source's is missing."""
    if mine - theirs and theirs - mine:
        yield Fault(FaultKind.DATE, f"{min(mine - theirs)} → {min(theirs - mine)}")
