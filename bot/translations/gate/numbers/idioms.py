"""Sayings that hold a number and count nothing: a due passi, außer Acht, दो टूक."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache

import regex

from bot.translations.gate.numbers.joining import Joiner
from bot.translations.gate.numbers.mentions import Mention, Need
from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold

# With a capital they are nouns: who plays, and what one pays.
_GERMAN = regex.compile(r"(?<=[\p{Ll},] |-)(?:Elf|Acht)\b")


def without_idioms(text: str, folded: str, lang: str) -> tuple[str, list[Mention]]:
    """The text as written and folded: its folded form without such sayings, and the numbers in them, which need not be
    said."""
    said: list[str] = []
    if lang == "de":
        said = [fold(word) for word in _GERMAN.findall(text)]
        for word in said:
            folded = regex.sub(rf"\b{word}\b", " ", folded, count=1)
    pattern = _patterns().get(lang)
    if pattern is not None and (found := pattern.findall(folded)):
        said += found
        folded = pattern.sub(" ", folded)
    return folded, [
        replace(each, need=Need.NONE, nth=None) for piece in said for each in Joiner(piece, lang).mentions()
    ]


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    listed: dict[str, list[str]] = defaultdict(list)
    for line in lists.lines("idioms.txt"):
        lang, *said = line.split()
        listed[lang] += (each.replace("_", " ") for each in said)
    return {
        lang: regex.compile(rf"(?<![\p{{L}}\p{{M}}\d])(?:{'|'.join(said)})(?![\p{{L}}\p{{M}}])")
        for lang, said in listed.items()
    }
