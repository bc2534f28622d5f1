"""Scores in words, written in digits before numbers are read: four-one, por quatro a zero, zwei zu eins, 三比一."""

from __future__ import annotations

from functools import cache

import regex

from bot.translations.gate.reading.lexicon import lexicon

_GOALS_MAX = 12
_NIL = ("nil", "zero", "cero", "null")
_CHINESE = {character: str(value) for value, character in enumerate("零一二三四五六七八九十")} | {"两": "2"}
_IN_CHINESE = regex.compile(
    r"(?<![\p{N}零一二两三四五六七八九十百千])([零一二两三四五六七八九十])比([零一二两三四五六七八九十])(?![\p{N}一二三四五六七八九十百千])"
)
# `#` stands for a number of goals; English joins those two by a hyphen that it has in no range of them.
_SAID = {
    "en": r"(?<![\p{L}-])#-#(?![\p{L}-])(?! (?:of|years?|months?|weeks?|days?|hours?|minutes?|votes?|per)\b)",
    "pt": r"(?<=\bpor )# a #(?!\p{L})",
    "es": r"(?<=\bpor )# a #(?!\p{L})",
    "fr": r"(?<=\b(?:par|sur le score de) )# (?:buts? )?a #(?!\p{L})",
    "it": r"(?<=\bper )# a #(?!\p{L})",
    "de": r"(?<=\bmit )# zu #(?!\p{L})",
}


def with_scores(folded: str, lang: str) -> str:
    """The folded text of that language with 4-1 for four-one."""
    if lang == "zh":
        return (
            _IN_CHINESE.sub(lambda found: f"{_CHINESE[found[1]]}比{_CHINESE[found[2]]}", folded)
            if "比" in folded
            else folded
        )
    if lang not in _SAID:
        return folded
    pattern, goals = _pattern(lang)
    return pattern.sub(lambda found: f"{goals[found['one']]}-{goals[found['other']]}", folded)


@cache
def _pattern(lang: str) -> tuple[regex.Pattern[str], dict[str, int]]:
    goals = {
        word: int(value) for word, value in lexicon(lang).plain.items() if 0 <= value <= _GOALS_MAX and value % 1 == 0
    }
    goals |= dict.fromkeys(_NIL, 0)
    goals = {word: value for word, value in goals.items() if word.isalpha()}
    said = "|".join(sorted(goals, key=len, reverse=True))
    one, other = f"(?P<one>{said})", f"(?P<other>{said})"
    return regex.compile(_SAID[lang].replace("#", one, 1).replace("#", other, 1)), goals
