"""Whether "two" says how many, or of whom is spoken: two sides, the two."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold


class Beside(NamedTuple):
    """What stands before a two that need not be said, and behind it; and what of itself is two as often as not."""

    before: tuple[str, ...]
    behind: tuple[str, ...]
    pairs: tuple[str, ...]


def is_definite(said: str, folded: str, lang: str) -> bool:
    """Whether that number stands in the folded text where another language may leave it out."""
    if lang not in _listed():
        return False
    beside = _listed()[lang]
    gap = "" if lang == "zh" else r"[\s'-]"
    before = "|".join(beside.before)
    words = rf"(?:^|[\s'\"«„“(])(?:{before}){gap}" if lang != "zh" else before
    pattern = rf"(?:{words}){regex.escape(said)}|{regex.escape(said)}{gap}?(?:{'|'.join(beside.behind)})"
    return bool(regex.search(pattern, folded))


def may_be_put_in(said: str, folded: str, lang: str) -> bool:
    """Whether that number stands in the folded text before what is two of itself (two sides, two legs), or before
    nothing that it counts.
    """
    if lang not in _listed() or lang == "zh":
        return True
    _, behind, pairs = _listed()[lang]
    counted = regex.search(
        rf"(?<![\p{{L}}-]){regex.escape(said)}[\s'-](?!(?:{'|'.join((*behind, *pairs))}))\p{{L}}{{5}}", folded
    )
    return counted is None


@cache
def _listed() -> dict[str, Beside]:
    listed: dict[str, Beside] = {}
    for line in lists.lines("definite.txt"):
        lang, _, words = line.partition(" ")
        listed[lang] = Beside(*(tuple(map(fold, part.split())) for part in words.split("|")))
    return listed
