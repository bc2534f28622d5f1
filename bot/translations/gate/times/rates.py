"""The measures of time in each of which a text says how much: daily, per hour, हर दिन."""

from __future__ import annotations

from functools import cache

import regex

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold


def rates(folded: str, lang: str) -> frozenset[str]:
    """The measures of time in each of which a folded text of that language says how much."""
    pattern = _patterns().get(lang)
    return frozenset(str(found.lastgroup) for found in pattern.finditer(folded)) if pattern is not None else frozenset()


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    """Language → what tells the measures, as groups by their names."""
    groups: dict[str, list[str]] = {}
    for line in lists.lines("rates.txt"):
        lang, unit, *words = line.split()
        ends = ("", "") if lang == "zh" else (r"[\p{L}\p{M}]*", r"(?![\p{L}\p{M}])")
        said = "|".join(fold(word.rstrip("*").replace("_", " ")) + ends[not word.endswith("*")] for word in words)
        groups.setdefault(lang, []).append(f"(?P<{unit}>{said})")
    starts = {lang: "" if lang == "zh" else r"(?<![\p{L}\p{M}])" for lang in groups}
    return {lang: regex.compile(f"{starts[lang]}(?:{'|'.join(of)})") for lang, of in groups.items()}
