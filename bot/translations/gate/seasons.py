"""Which seasons a text names."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bot.translations.gate.folding import fold, words_in

_FILE = Path(__file__).parent / "words" / "seasons.txt"


def seasons(folded: str, lang: str) -> frozenset[int]:
    """Spring 1 to winter 4, as a folded text of that language surely names them."""
    names = _listed().get(lang, {})
    if lang == "zh":
        return frozenset(season for name, season in names.items() if name in folded)
    return frozenset(names[word] for word in names.keys() & words_in(folded))


@cache
def _listed() -> dict[str, dict[str, int]]:
    """Language → folded name → its number."""
    listed: dict[str, dict[str, int]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            lang, season, *names = line.split()
            listed.setdefault(lang, {}).update((fold(name), int(season)) for name in names)
    return listed
