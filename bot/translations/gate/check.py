"""The gate: whether a translation may be shown.

empty? → addresses and kept names → both texts without them → script, language → numbers, dates, units → names →
length → loops → left untranslated → marks
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from bot.articles.languages import base_lang
from bot.translations.gate.language import language_faults, romanised_fault, script_faults
from bot.translations.gate.length import length_fault
from bot.translations.gate.loops import loop_fault
from bot.translations.gate.marks import mark_faults
from bot.translations.gate.names.check import naming_faults
from bot.translations.gate.numbers.check import numeric_faults
from bot.translations.gate.protected import addresses, protected_faults, without
from bot.translations.gate.reading.scripts import LETTER
from bot.translations.gate.reading.words import plain_words, words_or_marks
from bot.translations.gate.untranslated import untranslated_faults
from bot.translations.gate.values import Checked, Fault, FaultKind

_SAYS = regex.compile(r"[\p{L}\p{N}]")


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
    yield from numeric_faults(bare, from_lang, to_lang)
    if from_lang != to_lang:
        yield from naming_faults(bare, from_lang, to_lang)
    length = length_fault(bare.source, bare.target, from_lang, to_lang)
    if length is not None:
        yield length
    yield from _words(bare, from_lang, to_lang)
    yield from untranslated_faults(bare, from_lang, to_lang)
    yield from mark_faults(pair.source, pair.target)


def _words(pair: Checked, from_lang: str, to_lang: str) -> Iterator[Fault]:
    source, target = (words_or_marks(text.casefold()) for text in (pair.source, pair.target))
    loop = loop_fault(source, target, to_lang)
    if loop is not None:
        yield loop
    there = frozenset(source)
    words = [word for word in plain_words(pair.target) if word[0].isalpha() and word not in there]
    romanised = romanised_fault(words, from_lang, to_lang)
    if romanised is not None:
        yield romanised
        return
    yield from language_faults(words, to_lang)
