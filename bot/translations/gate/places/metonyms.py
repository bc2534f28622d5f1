"""A country by its capital or one of its regions: Madrid says what Spain's government says, Ohio is in the US."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import NamedTuple

from bot.translations.gate.places.cities import cities_of, is_said
from bot.translations.gate.reading import lists


class _Country(NamedTuple):
    capital: str
    regions: frozenset[str]


def says_country(country: str, folded: str, lang: str, there: AbstractSet[str], other: tuple[str, str]) -> bool:
    """Whether a folded text, with what it names, says the country by its capital or by a region of it.

    Not by a capital that the other text, given with its language, names besides.
    """
    entry = _countries().get(country)
    if entry is None:
        return False
    ids = _ids(entry.capital)
    return not entry.regions.isdisjoint(there) or (
        bool(ids) and is_said(ids, folded, lang) and not is_said(ids, *other)
    )


def countries_of(ids: frozenset[int]) -> frozenset[str]:
    """The countries and regions whose capital those cities may be."""
    return frozenset(name for name, entry in _countries().items() if ids & _ids(entry.capital))


@lru_cache(maxsize=256)
def _ids(capital: str) -> frozenset[int]:
    return cities_of(capital, "en")


@cache
def _countries() -> dict[str, _Country]:
    entries = (line.split() for line in lists.lines("countries.txt"))
    return {name: _Country(capital.replace("_", " "), frozenset(rest[1:])) for name, capital, *rest in entries}
