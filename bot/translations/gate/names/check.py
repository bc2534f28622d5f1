"""The check of names: directions, places, people and whatever else has a name, letters that stand for one."""

from __future__ import annotations

from collections.abc import Iterator

from bot.translations.gate.names.acronyms import acronym_faults, without_spelled
from bot.translations.gate.names.lost import name_faults
from bot.translations.gate.places.directions import other_direction
from bot.translations.gate.places.lost import place_faults
from bot.translations.gate.reading.folding import fold
from bot.translations.gate.reading.scripts import script_of
from bot.translations.gate.values import Checked, Fault, FaultKind


def naming_faults(pair: Checked, from_lang: str, to_lang: str) -> Iterator[Fault]:
    """What of the source's names the target lost, took for others or put in; both languages as base codes."""
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
