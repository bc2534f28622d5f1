"""Stretches of time that languages count otherwise: two weeks, quinze jours; a week, acht Tage."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import regex

_FILE = Path(__file__).parent / "words" / "fortnights.txt"
_SAME = " "  # what stands in their place


def without_the_same(source: str, target: str, langs: tuple[str, str]) -> tuple[str, str]:
    """Both folded texts without a stretch that both say, unless they say it with the same number."""
    for name, pattern in _patterns().get(langs[0], {}).items():
        mine = pattern.findall(source)
        other = _patterns().get(langs[1], {}).get(name) if mine else None
        theirs = other.findall(target) if other is not None else []
        if mine and len(mine) == len(theirs):
            source, target = pattern.sub(_SAME, source), other.sub(_SAME, target)  # type: ignore[union-attr]
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
