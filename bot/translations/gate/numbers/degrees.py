"""Degrees of which scale: 38 °C, 38C, 38 градусов Цельсия, 华氏38度; the same number of the other one is a fault."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import regex

from bot.translations.gate.values import Fault, FaultKind

_ALONE = r"(?![\p{L}\p{M}\d'&-])"
_CELSIUS = (
    rf"[cC]{_ALONE}|ce[ln][sct]\p{{L}}+|santigr\p{{L}}*|цел[ьс]\p{{L}}+|"
    r"ميويه|سلسيوس|سيلسيوس|سيليزيوس|摄氏|攝氏|सेल्सियस|सेंटीग्रेड"
)
_FAHRENHEIT = (
    rf"[fF]{_ALONE}|fahr\p{{L}}+|farenh\p{{L}}+|фаренг\p{{L}}+|فهرنهايت|فارنهايت|华氏|華氏|फारेनहाइट|फैरनहाइट|फारेनहाईट"
)
_DEGREE = r"°|o(?=[cf]\b)|degree\p{L}*|graus?|grados?|degres?|grad[eio]?|градус\p{L}*|درج\p{L}+|डिग्री|derece\p{L}*|度"
_NUMBER = r"(?<![\d.,])(?P<number>\d+(?:[.,]\d+)?)"
_BLANK = r"[ \u00a0\u202f-]?"
_BEHIND = regex.compile(
    rf"{_NUMBER}(?:{_BLANK}(?P<degree>{_DEGREE}))?(?:[ -](?:по|за|шкал\p{{L}}))*{_BLANK}"
    rf"(?:(?P<c>{_CELSIUS})|(?P<f>{_FAHRENHEIT}))?"
)
_SCALE_FIRST = regex.compile(r"([摄攝华華]氏)(?:零下)?(\d+(?:\.\d+)?)度")
_AMERICAN = "en"  # which may leave out either scale; elsewhere a degree is one of Celsius

Scales = defaultdict[str, set[str]]


def degree_faults(source: str, target: str, from_lang: str) -> Iterator[Fault]:
    """A number of degrees that the first folded text, of that language, says of another scale than the second."""
    theirs = _scales(target)
    mine = _scales(source) if theirs else theirs
    for number, said in theirs.items():
        there = mine.get(number, set())
        if there == {""} and from_lang != _AMERICAN:
            there = {"c"}
        if "" not in there | said and there and there.isdisjoint(said):
            yield Fault(FaultKind.UNIT, f"{number} °{min(there).upper()} → °{min(said).upper()}")
            return


def _scales(folded: str) -> Scales:
    """Number → the scales that it is said of; '' of degrees that are not told."""
    found: Scales = defaultdict(set)
    if "氏" in folded:
        folded = _SCALE_FIRST.sub(r"\2\1", folded)
    for place in _BEHIND.finditer(folded):
        if place["c"] or place["f"] or place["degree"]:
            found[place["number"].replace(",", ".")].add("c" if place["c"] else "f" if place["f"] else "")
    return found
