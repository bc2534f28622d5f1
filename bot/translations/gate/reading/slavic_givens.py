"""Given names of Russian and Ukrainian in all cases: Сергій, Сергія, Сергієм."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold_word

# What follows the stem, by the last letters of the nominative; the first that fits.
_ENDINGS = (
    (("ий", "ей", "ай", "ій"), "й я ю ем єм и ї і еві єві"),
    (("ь",), "ь я ю ем е і еві"),
    (("ия", "ія"), "я и ї ю ей єю ею"),
    (("я",), "я и і ю е ей ею"),
    (("а",), "а ы и у е і ой ою"),
    (("о",), "о а у ом ові і"),
    (("",), " а у ом е ові і"),
)
_IRREGULAR = "Павел Павла Павлу Павлом Павле Федора Федору Федором Якова Якову Яковом"


@cache
def slavic_givens() -> frozenset[str]:
    """All their forms, folded."""
    forms = (form for name in lists.words("given_names.cyrillic.txt") for form in _declined(name))
    return frozenset(map(fold_word, (*forms, *_IRREGULAR.split())))


def _declined(name: str) -> Iterator[str]:
    ends, endings = next((ends, endings) for ends, endings in _ENDINGS if name.endswith(ends))
    stem = name[:-1] if ends != ("",) else name
    return (stem + ending for ending in endings.split(" "))
