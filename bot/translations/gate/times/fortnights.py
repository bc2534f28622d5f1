"""Stretches of time that languages count otherwise: two weeks, quinze jours; a week, acht Tage."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.lexicon import lexicon

_WORD = regex.compile(r"\d+|\p{L}+")
_SAME = " "  # what stands in their place


def without_the_same(source: str, target: str, langs: tuple[str, str]) -> tuple[str, str]:
    """Both folded texts without the stretches that both say, each as often, and not in the same number."""
    some = _some().get(langs[0])
    if some is None or not some.search(source):
        return source, target
    mine, theirs = (_patterns().get(lang, {}) for lang in langs)
    for name in (name for name in mine if name in theirs):
        said = mine[name].findall(source)
        other = theirs[name].findall(target) if said else []
        if said and len(said) == len(other) and _numbers(said, langs[0]).isdisjoint(_numbers(other, langs[1])):
            source, target = mine[name].sub(_SAME, source), theirs[name].sub(_SAME, target)
    return source, target


def _numbers(said: Sequence[str], lang: str) -> set[int]:
    plain = lexicon(lang).plain
    words = (word for each in said for word in _WORD.findall(each))
    return {int(word) if word.isdecimal() else int(plain[word]) for word in words if word.isdecimal() or word in plain}


@cache
def _patterns() -> dict[str, dict[str, regex.Pattern[str]]]:
    """Language → stretch → how it is said."""
    return {
        lang: {name: _pattern(lang, (either,)) for name, either in listed.items()} for lang, listed in _listed().items()
    }


@cache
def _some() -> dict[str, regex.Pattern[str]]:
    """Language → any stretch: most texts say none, and are looked through once."""
    return {lang: _pattern(lang, tuple(listed.values())) for lang, listed in _listed().items()}


def _pattern(lang: str, said: Sequence[str]) -> regex.Pattern[str]:
    apart = "" if lang == "zh" else r"(?![\p{L}\p{M}])"
    before = r"(?<![\d一二两三四五六七八九十])" if lang == "zh" else r"(?<![\p{L}\p{M}\d])(?<!\d[.,-])"
    return regex.compile(f"{before}(?:{'|'.join(said)}){apart}")


@cache
def _listed() -> dict[str, dict[str, str]]:
    """Language → stretch → the ways to say it, as one pattern."""
    found: dict[str, dict[str, str]] = {}
    for line in lists.lines("fortnights.txt"):
        name, lang, *said = line.split()
        found.setdefault(lang, {})[name] = "|".join(said).replace("_", " ")
    return found
