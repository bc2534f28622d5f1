"""The gate: whether a translation may be shown.

empty? → addresses and kept names → both texts without them → script, language → numbers, dates, units → names →
length → loops → left untranslated → marks
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import regex

from bot.articles.languages import base_lang
from bot.translations.gate.acronyms import acronym_faults, without_spelled
from bot.translations.gate.ages import without_ages
from bot.translations.gate.calendar import months, seasons, weekdays
from bot.translations.gate.directions import other_direction
from bot.translations.gate.dollars import dollar_faults
from bot.translations.gate.eras import eras
from bot.translations.gate.folding import fold
from bot.translations.gate.fortnights import without_the_same
from bot.translations.gate.language import language_faults, script_faults
from bot.translations.gate.length import length_fault
from bot.translations.gate.loops import loop_fault
from bot.translations.gate.marks import mark_faults
from bot.translations.gate.measures import in_one_measure
from bot.translations.gate.mentions import Need
from bot.translations.gate.names import name_faults
from bot.translations.gate.numbers import era_faults, number_faults, says_percent
from bot.translations.gate.places import place_faults
from bot.translations.gate.point_parts import in_points
from bot.translations.gate.points import says_points
from bot.translations.gate.protected import addresses, protected_faults, without
from bot.translations.gate.quantities import quantities
from bot.translations.gate.scores import with_scores
from bot.translations.gate.scripts import LETTER, script_of
from bot.translations.gate.sides import Side
from bot.translations.gate.spans import span_faults
from bot.translations.gate.stretches import in_numbers
from bot.translations.gate.units import SHARES, amount_faults, currency_faults, is_said_in_percent, unit_faults, units
from bot.translations.gate.untranslated import untranslated_faults
from bot.translations.gate.values import Checked, Fault, FaultKind

_SAYS = regex.compile(r"[\p{L}\p{N}]")
_WORD = regex.compile(r"\p{Han}|[[\p{L}\p{M}\p{N}]--\p{Han}]+", regex.V1)
_ASCII_WORD = re.compile(r"[A-Za-z0-9]+")
_ASCII_WORD_OR_MARK = re.compile(r"[0-9]+(?:[.,' ][0-9]+)*|[A-Za-z0-9]+|[^\sA-Za-z0-9]")
_WORD_OR_MARK = regex.compile(
    r"\p{Han}|\p{N}+(?:[.,'’ \u00a0\u202f]\p{N}+)*|[[\p{L}\p{M}\p{N}]--\p{Han}]+|[^\s\p{L}\p{M}\p{N}]", regex.V1
)


def faults(pair: Checked) -> tuple[Fault, ...]:
    """What is wrong with the translation; () when it may be shown. Any two texts are legal."""
    if not pair.target.strip() or (LETTER.search(pair.source) and not _SAYS.search(pair.target)):
        return (Fault(FaultKind.EMPTY),) if pair.source.strip() else ()
    return tuple(_faults(pair, base_lang(pair.from_lang), base_lang(pair.to_lang)))


def _faults(pair: Checked, from_lang: str, to_lang: str) -> Iterator[Fault]:
    mine, theirs = addresses(pair.source), addresses(pair.target)
    yield from protected_faults(pair, mine, theirs)
    bare = pair
    if mine or theirs or pair.kept:
        parts = (*mine, *theirs, *pair.kept)
        bare = replace(pair, source=without(pair.source, parts), target=without(pair.target, parts))
    yield from script_faults(bare.source, bare.target, to_lang)
    yield from _numbers(bare, from_lang, to_lang)
    if from_lang != to_lang:
        yield from _names(bare, from_lang, to_lang)
    length = length_fault(bare.source, bare.target, from_lang, to_lang)
    if length is not None:
        yield length
    yield from _words(bare, from_lang, to_lang)
    yield from untranslated_faults(bare, from_lang, to_lang)
    yield from mark_faults(pair.source, pair.target)


def _names(pair: Checked, from_lang: str, to_lang: str) -> Iterator[Fault]:
    source, target = (
        without_spelled(pair.source, pair.target, to_lang),
        without_spelled(pair.target, pair.source, from_lang),
    )
    direction = other_direction(fold(pair.source), fold(pair.target), from_lang, to_lang)
    if direction:
        yield Fault(FaultKind.NAME, direction)
    yield from place_faults(source, pair.target, from_lang, to_lang)
    yield from name_faults(source, target, from_lang, to_lang)
    if script_of(from_lang) == script_of(to_lang) == "Latin":
        yield from acronym_faults(pair.source, pair.target, (from_lang, to_lang))


def _numbers(pair: Checked, from_lang: str, to_lang: str) -> Iterator[Fault]:
    source, target = _in_numbers(pair.source, from_lang), _in_numbers(pair.target, to_lang)
    source, target = in_points(*without_the_same(source, target, (from_lang, to_lang)))
    source, target = without_ages(source, target, (from_lang, to_lang))
    mine = Side(quantities(pair.source, source, from_lang), from_lang, source)
    theirs = Side(quantities(pair.target, target, to_lang), to_lang, target)
    yield from number_faults(mine, theirs)
    if century := eras(pair.target, target, to_lang):
        yield from era_faults(eras(pair.source, source, from_lang) or century, century)
    yield from _dates(months(source, from_lang), months(target, to_lang))
    yield from _dates(weekdays(source, from_lang), weekdays(target, to_lang))
    yield from _dates(seasons(source, from_lang), seasons(target, to_lang))
    named = units(source, _plain_words(source), from_lang), units(target, _plain_words(target), to_lang)
    if says_points(mine, theirs, named):
        named = named[0] - SHARES, named[1] - SHARES
    if not mine.found.mentions:
        yield from currency_faults(*named)
    else:
        digits = any(mention.need is Need.DIGITS for mention in mine.found.mentions)
        digits = digits or ("percent" in named[0] and says_percent(mine, theirs))
        yield from unit_faults(*named, has_digits=digits, in_percent=is_said_in_percent(source, target))
        yield from amount_faults(source, target, (from_lang, to_lang))
    yield from dollar_faults(source, target, (from_lang, to_lang))
    yield from span_faults(source, target, from_lang, to_lang)


def _in_numbers(text: str, lang: str) -> str:
    return in_one_measure(with_scores(in_numbers(fold(text), lang), lang), lang)


def _dates(mine: frozenset[int], theirs: frozenset[int]) -> Iterator[Fault]:
    """Another name than the source's, where the source's is missing."""
    if mine - theirs and theirs - mine:
        yield Fault(FaultKind.DATE, f"{min(mine - theirs)} → {min(theirs - mine)}")


def _plain_words(text: str) -> list[str]:
    return (_ASCII_WORD if text.isascii() else _WORD).findall(text)


def _words_or_marks(text: str) -> list[str]:
    return (_ASCII_WORD_OR_MARK if text.isascii() else _WORD_OR_MARK).findall(text)


def _words(pair: Checked, from_lang: str, to_lang: str) -> Iterator[Fault]:
    source, target = (_words_or_marks(text.casefold()) for text in (pair.source, pair.target))
    loop = loop_fault(source, target, to_lang)
    if loop is not None:
        yield loop
    there = frozenset(source)
    yield from language_faults(
        [word for word in _plain_words(pair.target) if word[0].isalpha() and word not in there], to_lang
    )
