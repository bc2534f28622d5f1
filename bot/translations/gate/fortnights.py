"""Stretches of time that languages count otherwise: two weeks, quinze jours; a week, acht Tage."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import regex

_FILE = Path(__file__).parent / "words" / "fortnights.txt"
_SAME = " "  # what stands in their place


def without_the_same(source: str, target: str, langs: tuple[str, str]) -> tuple[str, str]:
    """Both folded texts without the stretches that both say, each as often."""
    mine, theirs = (_patterns().get(lang, {}) for lang in langs)
    for name in (name for name in mine if name in theirs):
        said = len(mine[name].findall(source))
        if said and said == len(theirs[name].findall(target)):
            source, target = mine[name].sub(_SAME, source), theirs[name].sub(_SAME, target)
    return source, target


@cache
def _patterns() -> dict[str, dict[str, regex.Pattern[str]]]:
    """Language → stretch → how it is said."""
    found: dict[str, dict[str, regex.Pattern[str]]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, lang, *said = line.split()
            either = "|".join(said).replace("_", " ")
            apart = "" if lang == "zh" else r"(?![\p{L}\p{M}])"
            before = r"(?<![\d一二两三四五六七八九十])" if lang == "zh" else r"(?<![\p{L}\p{M}\d])(?<!\d[.,-])"
            found.setdefault(lang, {})[name] = regex.compile(f"{before}(?:{either}){apart}")
    return found
