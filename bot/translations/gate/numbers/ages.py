"""Youth teams, called so or by how old their players may be: молодёжная сборная, under-21."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

import regex

from bot.translations.gate.reading import lists

_AGE = re.compile("1[4-9]|2[0-3]")
_UNDER = regex.compile(
    r"(?<![\p{L}\p{M}\d])(?:under|u|sub|moins de|menos de|до|अंडर|تحت(?: سن)?)[ -]?"
    r"(?P<age>1[4-9]|2[0-3])s?(?:岁以下|(?![\p{L}\d]))"
    r"|(?<!\d)(?P<age>1[4-9]|2[0-3])岁以下"
)


def without_ages(source: str, target: str, langs: tuple[str, str]) -> tuple[str, str]:
    """Both folded texts, the one without an age that the other calls by a word."""
    if not (_AGE.search(source) or _AGE.search(target)):
        return source, target
    mine, theirs = _UNDER.search(source), _UNDER.search(target)
    if mine and not theirs and int(mine["age"]) in _called(target, langs[1]):
        return _UNDER.sub(" ", source), target
    if theirs and not mine and int(theirs["age"]) in _called(source, langs[0]):
        return source, _UNDER.sub(" ", target)
    return source, target


def _called(text: str, lang: str) -> frozenset[int]:
    """The ages that a word of the text may say."""
    return frozenset(age for pattern, ages in _words().get(lang, ()) if pattern.search(text) for age in ages)


@cache
def _words() -> dict[str, list[tuple[regex.Pattern[str], range]]]:
    found: dict[str, list[tuple[regex.Pattern[str], range]]] = defaultdict(list)
    for line in lists.lines("ages.txt"):
        lang, ages, *words = line.split()
        first, last = map(int, ages.split("-"))
        before = "" if lang == "zh" else r"(?<!\p{L})"
        found[lang].append((regex.compile(rf"{before}(?:{'|'.join(words)})"), range(first, last + 1)))
    return found
