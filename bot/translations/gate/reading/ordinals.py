"""Words that say first, third, fourth, tenth."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.compounds import Kind, compound
from bot.translations.gate.reading.folding import fold


def ordinal(word: str, lang: str) -> Decimal | None:
    """The number of a folded word that is an ordinal; None for most words."""
    listed = listed_ordinals(lang).get(word)
    if listed is not None:
        return listed
    found = compound(word, lang)
    return found.value if found is not None and found.kind is Kind.ORDERS else None


def listed_ordinals(lang: str) -> dict[str, Decimal]:
    """Folded word → its number, of those that have a line."""
    return _listed().get(lang, {})


@cache
def _listed() -> dict[str, dict[str, Decimal]]:
    """Language → folded word → its number."""
    tables: dict[str, dict[str, Decimal]] = {}
    for line in lists.lines("ordinals.txt"):
        lang, number, *words = line.split()
        tables.setdefault(lang, {}).update((fold(word).replace("'", ""), Decimal(number)) for word in words)
    return tables
