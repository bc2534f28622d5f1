"""Letters that one language has where another spells it out with its place: МГУ, Moscow State University."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import LETTERS


@lru_cache(maxsize=8)
def places_in_letters(text: str, lang: str) -> frozenset[str]:
    """The places of the institutions of which a text, as it is written, has the letters."""
    table = _tables().get(lang)
    if not table:
        return frozenset()
    if lang == "zh":
        return frozenset().union(*(places for letters, places in table.items() if letters in text))
    words = (found[0] for found in LETTERS.finditer(text) if not found[0].islower() or lang == "hi")
    return frozenset().union(*(table[word] for word in words if word in table))


@cache
def _tables() -> dict[str, dict[str, frozenset[str]]]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for line in lists.lines("spelled_places.txt"):
        lang, place, *letters = line.split()
        for each in letters:
            found[lang][each.split("_")[0]].add(place)
    return {lang: {each: frozenset(places) for each, places in table.items()} for lang, table in found.items()}
