"""Whether "two" says how many, or of whom is spoken: two sides, the two."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import regex

from bot.translations.gate.folding import fold

_FILE = Path(__file__).parent / "words" / "definite.txt"


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
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            lang, _, words = line.partition(" ")
            before, _, behind = words.partition("|")
            listed[lang] = (tuple(map(fold, before.split())), tuple(map(fold, behind.split())))
    return listed
