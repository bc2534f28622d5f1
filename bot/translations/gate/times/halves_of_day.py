"""Times of day whose half is told: 5 p.m., 17h, 7 de la tarde, 晚上7点; one that became the other half's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold
from bot.translations.gate.times.clock import hours
from bot.translations.gate.values import Fault, FaultKind

_NOON = 12
_NIGHT_BEGINS = 6  # in the evening
# Where nobody says 5:11 of an afternoon without saying so.
_OF_24 = frozenset({"pt", "fr", "de", "it", "ru", "uk", "tr"})
_NEAR = 26  # characters to the word that tells the half
_MERIDIEM = r"(?P<meridiem>[ap])\.? ?m\b"

Time = tuple[int, int]  # hour of twelve, minute


class _Ways(NamedTuple):
    """How a language says the time."""

    times: regex.Pattern[str]
    halves: regex.Pattern[str]


def half_faults(source: str, target: str, langs: tuple[str, str]) -> Iterator[Fault]:
    """A time that the first folded text has in one half of the day and the second in the other."""
    mine = _halves(source, langs[0])
    theirs = _halves(target, langs[1]) if mine else {}
    for time, half in mine.items():
        other = theirs.get(time, half)
        if half != other and len(half) == len(other) == 1:
            yield Fault(FaultKind.NUMBER_CHANGED, f"{time[0]}:{time[1]:02} {min(half)}m → {min(other)}m")
            return


def _halves(folded: str, lang: str) -> dict[Time, set[str]]:
    """The times that a text says → the halves of the day in which it does: a, p."""
    ways = _ways(lang)
    found: dict[Time, set[str]] = defaultdict(set)
    for place in ways.times.finditer(folded) if ways is not None else ():
        said = place["hour"]
        hour = int(said) if said.isdecimal() else hours(lang)[said]
        half = _half(place, hour, lang)
        if half:
            found[hour % _NOON, int(place["minutes"] or 0)].add(half)
    return found


def _half(place: regex.Match[str], hour: int, lang: str) -> str:
    """a or p; '' where nothing tells which."""
    if place["meridiem"]:
        return place["meridiem"] if hour <= _NOON else ""
    if hour > _NOON or (hour == 0 and place["minutes"]):
        return "a" if hour % 24 == 0 else "p"
    if not (place["at"] or place["clock"] or place["minutes"]):
        return ""
    ways = _ways(lang)
    text, start, end = place.string, place.start(), place.end()
    near = ways.halves.finditer(text, max(0, start - _NEAR), min(len(text), end + _NEAR)) if ways is not None else ()
    told = {found.lastgroup or "" for found in near}
    if "night" in told:
        told = told - {"night"} | {"p" if _NIGHT_BEGINS <= hour < _NOON else "a"}
    if told:
        return told.pop() if len(told) == 1 else ""
    sure = place["minutes"] or place["clock"]
    by_day = bool(sure) and place["hour"].isdecimal() and (lang in _OF_24 or place["hour"].startswith("0"))
    return "a" if by_day and hour < _NOON else ""


@cache
def _ways(lang: str) -> _Ways | None:
    listed = _listed().get(lang)
    if listed is None:
        return None
    apart = ("", "") if lang == "zh" else (r"(?<![\p{L}\p{M}])", r"(?![\p{L}\p{M}])")
    words = "|".join(sorted(hours(lang), key=len, reverse=True))
    before = rf"(?P<at>{apart[0]}(?:{listed['at']})[ ]?)?" if lang != "zh" else "(?P<at>)"
    mark = r"[:.点點]" if lang == "zh" else r"[:.]| ?h ?|(?<=\d)h"
    minutes = rf"(?:(?:{mark})(?P<minutes>[0-5]\d)(?![\d.,:]\d|\d|%))?"
    behind = rf"(?:[ ]?{_MERIDIEM}|[ ]?(?P<clock>{listed['clock']}){apart[1]})?"
    inside = r"[\d.,:/\-一二三四五六七八九十百]" if lang == "zh" else r"[\p{L}\p{M}\d.,:/\-]"
    number = rf"(?<!{inside})(?P<hour>2[0-4]|[01]?\d|{words})(?![\d%]|[.,]\d(?!\d))"
    halves = "|".join(f"(?P<{name}>{listed[half]})" for name, half in (("a", "am"), ("p", "pm"), ("night", "night")))
    return _Ways(
        regex.compile(f"{before}{number}{minutes}{behind}"), regex.compile(f"{apart[0]}(?:{halves}){apart[1]}")
    )


@cache
def _listed() -> dict[str, dict[str, str]]:
    """Language → half, or what stands beside an hour → the words, as a pattern."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for line in lists.lines("dayparts.txt"):
        lang, kind, *words = line.split()
        found[lang][kind] = "|".join(fold(word).replace("_", " ") for word in sorted(words, key=len, reverse=True))
    return found
