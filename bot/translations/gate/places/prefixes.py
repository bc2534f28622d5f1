"""What is written as one word with the name of a place: проевропейский, Nordkorea, filorusso."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import NamedTuple

import regex

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold

_LEFT_MIN = 5  # letters of what is left: shorter ones are the ends of other words


class Prefix(NamedTuple):
    rest: str  # what the word is without it
    weak: bool  # whether the place may go unsaid elsewhere


def prefix_of(word: str, lang: str) -> Prefix | None:
    """The prefix of a folded word; None when it has none."""
    pattern = _patterns().get(lang)
    found = pattern.match(word) if pattern is not None else None
    return Prefix(word[found.end() :], found["weak"] is not None) if found is not None else None


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    prefixes: dict[str, list[str]] = defaultdict(list)
    for line in lists.lines("place_prefixes.txt"):
        lang, *words = line.split()
        prefixes[lang] += map(fold, words)
    return {lang: _pattern(words) for lang, words in prefixes.items()}


def _pattern(words: list[str]) -> regex.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    weak, sure = [word[1:] for word in longest if word[0] == "~"], [word for word in longest if word[0] != "~"]
    groups = [f"(?P<weak>{'|'.join(weak)})"] if weak else ["(?P<weak>(?!))"]
    return regex.compile(rf"(?:{'|'.join(groups + sure)})(?=\p{{L}}{{{_LEFT_MIN}}})")
