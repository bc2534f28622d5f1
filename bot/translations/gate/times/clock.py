"""Times of day in words, written in digits before numbers are read: half past ten, halb elf, las diez menos diez."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import regex

from bot.translations.gate.reading import chinese, lists
from bot.translations.gate.reading.lexicon import lexicon
from bot.translations.gate.reading.ordinals import listed_ordinals

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
    hint = _hint(lang)
    if hint is None or not hint.search(folded):
        return folded
    for way in _ways(lang):
        folded = way.pattern.sub(lambda found, way=way: _time(found, way, lang), folded)  # type: ignore[misc]
    return folded


def _time(found: regex.Match[str], way: Way, lang: str) -> str:
    hour = hours(lang).get(found["hour"], int(found["hour"]) if found["hour"].isdecimal() else 0)
    if not 0 < hour <= _LAST_HOUR:
        return found[0]
    minutes = way.minutes
    if way.counted:
        minutes += way.counted * _minutes(lang)[found["minutes"]]
    return f" {hour + way.added or 12}:{minutes:02} "


@cache
def hours(lang: str) -> dict[str, int]:
    """The words of that language that may say an hour, folded."""
    if lang == "zh":
        return {numeral: int(value) for numeral, value in chinese.hours().items()}
    said = lexicon(lang).plain | listed_ordinals(lang)
    if lang == "ar":
        said |= {f"ال{word}": value for word, value in listed_ordinals(lang).items()}
    return {word: int(value) for word, value in said.items() if 0 < value <= _LAST_HOUR and value % 1 == 0}


@cache
def _spoken(lang: str) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """The words for numbers below sixty, and those of them that are tens and that may follow such."""
    said = {word: int(value) for word, value in lexicon(lang).plain.items() if 1 < value < _HOUR and value % 1 == 0}
    tens = {word: value for word, value in said.items() if value >= 20 and not value % 10}
    return said, tens, {word: value for word, value in said.items() if value < 10}


@cache
def _minutes(lang: str) -> dict[str, int]:
    """The numbers below sixty, as words and as digits."""
    said, tens, units = _spoken(lang)
    joined = {
        joint.format(ten=ten, unit=unit): tens[ten] + units[unit]
        for ten, unit in itertools.product(tens, units)
        for joint in _JOINTS.get(lang, ())
    }
    return said | joined | {str(value): value for value in range(1, _HOUR)}


@cache
def _hint(lang: str) -> regex.Pattern[str] | None:
    """What has to stand in a text that says a time in words; None for a language with no such ways."""
    hints = (max(_OPTIONAL.sub("@", said).split("@"), key=len) for *_, said in _lines(lang))
    joined = "|".join(hints)
    return regex.compile(joined) if joined else None


@cache
def _ways(lang: str) -> tuple[Way, ...]:
    hour = f"(?P<hour>{_any(hours(lang))}|\\d{{1,2}})"
    said, tens, units = _spoken(lang)
    joined = (joint.format(ten=_any(tens), unit=_any(units)) for joint in _JOINTS.get(lang, ()))
    minutes_said = f"(?P<minutes>{'|'.join((*joined, _any(said)))}|[1-5][0-9]|[1-9])"
    ways: list[Way] = []
    for added, minutes, way in _lines(lang):
        pattern = way.replace("@", hour).replace("#", minutes_said)
        whole = rf"(?<![\p{{L}}\d]){pattern}(?![\p{{L}}\d])" if lang != "zh" else pattern
        ways.append(Way(regex.compile(whole), int(added), int(minutes.rstrip("+-")), _COUNTED.get(minutes[-1], 0)))
    return tuple(ways)


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


def _lines(lang: str) -> Iterator[list[str]]:
    return (line.split(" ", 3)[1:] for line in lists.lines("clock.txt") if line.startswith(f"{lang} "))
