"""Whether "two" says how many, or of whom is spoken: two sides, the two."""

from __future__ import annotations

from functools import cache

import regex

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold


def is_definite(said: str, folded: str, lang: str) -> bool:
    """Whether that number stands in the folded text where another language may leave it out."""
    if lang not in _listed():
        return False
    before, behind = _listed()[lang]
    gap = "" if lang == "zh" else r"[\s'-]"
    words = rf"(?:^|[\s'\"«„“(])(?:{'|'.join(before)}){gap}" if lang != "zh" else "|".join(before)
    pattern = rf"(?:{words}){regex.escape(said)}|{regex.escape(said)}{gap}?(?:{'|'.join(behind)})"
    return bool(regex.search(pattern, folded))


@cache
def _listed() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    listed: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for line in lists.lines("definite.txt"):
        lang, _, words = line.partition(" ")
        before, _, behind = words.partition("|")
        listed[lang] = (tuple(map(fold, before.split())), tuple(map(fold, behind.split())))
    return listed
