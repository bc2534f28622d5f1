"""Words that say that something doubled or tripled; several languages count the times instead."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import regex

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold


def multiples(folded: str, lang: str) -> set[Decimal]:
    """How many times as much, in such words of a folded text of that language."""
    pattern = _patterns().get(lang)
    if pattern is None:
        return set()
    return {Decimal((found.lastgroup or "").lstrip("n")) for found in pattern.finditer(folded)}


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    """By language; one group a number, `n2`."""
    groups: dict[str, list[str]] = {}
    for line in lists.lines("multiples.txt"):
        lang, number, *words = line.split()
        said = "|".join(_said(fold(word.replace("_", " "))) for word in words)
        groups.setdefault(lang, []).append(f"(?P<n{number}>{said})")
    before = {lang: "" if lang == "zh" else r"(?<!\p{L})" for lang in groups}
    return {lang: regex.compile(f"{before[lang]}(?:{'|'.join(said)})") for lang, said in groups.items()}


def _said(word: str) -> str:
    return rf"{word[1:]}(?!\p{{L}})" if word.startswith("=") else word
