"""Times of day in words, written in digits before numbers are read: half past ten, halb elf, las diez menos diez."""

from __future__ import annotations

import itertools
from functools import cache
from pathlib import Path
from typing import NamedTuple

import regex

from bot.translations.gate import chinese
from bot.translations.gate.lexicon import lexicon
from bot.translations.gate.ordinals import listed_ordinals

_FILE = Path(__file__).parent / "words" / "clock.txt"
_LAST_HOUR = 24
_HOUR = 60  # minutes
# How tens and units are joined.
_JOINTS = {
    "en": ("{ten}-{unit}", "{ten} {unit}"),
    "pt": ("{ten} e {unit}",),
    "es": ("{ten} y {unit}",),
    "fr": ("{ten}-{unit}", "{ten} {unit}"),
    "de": ("{unit}und{ten}",),
    "it": ("{ten}{unit}",),
    "tr": ("{ten} {unit}", "{ten}{unit}"),
}
_COUNTED = {"+": 1, "-": -1}
_OPTIONAL = regex.compile(r"\(\?:[^)]*\)\??|\[[^]]*\]|\\.|.\?|[*{}0-9,#]")  # what of a pattern a text need not have


class Way(NamedTuple):
    """One way to say a time."""

    pattern: regex.Pattern[str]
    added: int  # hours
    minutes: int
    counted: int = 0  # -1 where minutes that are said are taken away, 1 where they are added


def with_times(folded: str, lang: str) -> str:
    """The folded text of that language with 10:30 for half past ten."""
    hint, ways = _ways(lang)
    if hint is None or not hint.search(folded):
        return folded
    for way in ways:
        folded = way.pattern.sub(lambda found, way=way: _time(found, way, lang), folded)  # type: ignore[misc]
    return folded


def _time(found: regex.Match[str], way: Way, lang: str) -> str:
    hour = _hours(lang).get(found["hour"], int(found["hour"]) if found["hour"].isdecimal() else 0)
    if not 0 < hour <= _LAST_HOUR:
        return found[0]
    minutes = way.minutes
    if way.counted:
        minutes += way.counted * _minutes(lang)[found["minutes"]]
    return f" {hour + way.added or 12}:{minutes:02} "


@cache
def _hours(lang: str) -> dict[str, int]:
    if lang == "zh":
        return {numeral: int(value) for numeral, value in chinese.hours().items()}
    said = lexicon(lang).plain | listed_ordinals(lang)
    if lang == "ar":
        said |= {f"ال{word}": value for word, value in listed_ordinals(lang).items()}
    return {word: int(value) for word, value in said.items() if 0 < value <= _LAST_HOUR and value % 1 == 0}


@cache
def _minutes(lang: str) -> dict[str, int]:
    """The numbers below sixty, as words and as digits."""
    said = {word: int(value) for word, value in lexicon(lang).plain.items() if 1 < value < _HOUR and value % 1 == 0}
    tens = {word: value for word, value in said.items() if value >= 20 and not value % 10}
    units = {word: value for word, value in said.items() if value < 10}
    for ten, unit in itertools.product(tens, units):
        value = tens[ten] + units[unit]
        for joint in _JOINTS.get(lang, ()):
            said[joint.format(ten=ten, unit=unit)] = value
    return said | {str(value): value for value in range(1, _HOUR)}


@cache
def _ways(lang: str) -> tuple[regex.Pattern[str] | None, tuple[Way, ...]]:
    """What has to stand in a text that says a time so, and the ways."""
    hours = "|".join(sorted(_hours(lang), key=len, reverse=True))
    spoken = "|".join(sorted(_minutes(lang), key=len, reverse=True))
    ways: list[Way] = []
    hints: list[str] = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{lang} "):
            _, added, minutes, said = line.split(" ", 3)
            counted = _COUNTED.get(minutes[-1], 0)
            pattern = said.replace("@", rf"(?P<hour>{hours}|\d{{1,2}})").replace("#", rf"(?P<minutes>{spoken})")
            ways.append(
                Way(
                    regex.compile(rf"(?<![\p{{L}}\d]){pattern}(?![\p{{L}}\d])" if lang != "zh" else pattern),
                    int(added),
                    int(minutes.rstrip("+-")),
                    counted,
                )
            )
            hints.append(max(_OPTIONAL.sub("@", said).split("@"), key=len))
    return regex.compile("|".join(hints)) if hints else None, tuple(ways)
