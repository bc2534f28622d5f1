"""Words that say how many without a number: some, several."""

from __future__ import annotations

from functools import cache

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold, words_in


def is_vague(source: str, target: str, langs: tuple[str, str]) -> bool:
    """Whether the folded target says how many by such a word, and the source has none."""
    return _has(target, langs[1]) and not _has(source, langs[0])


def _has(folded: str, lang: str) -> bool:
    words = _listed().get(lang, frozenset())
    if lang == "zh":
        return any(word in folded for word in words)
    return not words.isdisjoint(words_in(folded))


@cache
def _listed() -> dict[str, frozenset[str]]:
    entries = (line.split() for line in lists.lines("vague.txt"))
    return {lang: frozenset(map(fold, words)) for lang, *words in entries}
