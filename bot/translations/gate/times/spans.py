"""Measures of time behind a number: 48 hours that became 48 days, two years that became two months."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

import regex

from bot.translations.gate.reading import chinese, lists
from bot.translations.gate.reading.folding import fold
from bot.translations.gate.reading.lexicon import lexicon
from bot.translations.gate.reading.ordinals import listed_ordinals
from bot.translations.gate.times.rates import rates
from bot.translations.gate.values import Fault, FaultKind

_HALF = Decimal("0.5")
_IN_WORDS = {"half": _HALF, "two": Decimal(2)}  # of words that say how many as well: полчаса, ساعتين
# What half of a measure is in another.
_HALVES = {
    "minute": (Decimal(30), "second"),
    "hour": (Decimal(30), "minute"),
    "day": (Decimal(12), "hour"),
    "month": (Decimal(2), "week"),
    "year": (Decimal(6), "month"),
    "decade": (Decimal(5), "year"),
    "century": (Decimal(50), "year"),
}
_LONG = (("decade", "century"), ("century", "decade"))  # counted or not
_AND = frozenset("and e y et und i и та і й с з со із plus".split())  # noqa: SIM905
_TOLD = frozenset({"week", "month", "year"})  # a day or an hour may be left out or put in
_WORD = regex.compile(r"\d[\d.,]*\d|\d|[\p{L}\p{M}]+")
_COUNTS = regex.compile(r"\d{1,3}(?:[.,]\d{1,2})?")  # a number that no year is, nor a sum


class Spans(NamedTuple):
    """The measures of time that a text says."""

    counted: dict[Decimal, set[str]]  # number → those that it counts
    said: Counter[str]  # counted or not

    def ones(self) -> frozenset[str]:
        """Those that no number counts but one."""
        many = (names for number, names in self.counted.items() if number != 1)
        return frozenset(self.said).difference(*many)


_NO_SPANS = Spans({}, Counter())


def span_faults(source: str, target: str, from_lang: str, to_lang: str) -> Iterator[Fault]:
    """A number that both folded texts say once or more, each with another measure of time; so much a week for so much a
    month; a century for a decade; half an hour."""
    mine = _spans(source, from_lang)
    theirs = _spans(target, to_lang)
    for number, said in mine.counted.items():
        other = theirs.counted.get(number)
        if other and said.isdisjoint(other):
            yield Fault(FaultKind.UNIT, f"{number} {min(said)} → {min(other)}")
            return
    rate = _other_rate(mine, theirs, (source, target), (from_lang, to_lang))
    if rate:
        yield Fault(FaultKind.UNIT, rate)
        return
    for long, another in _LONG:
        if mine.said[long] and theirs.said[another] and not (mine.said[another] or theirs.said[long]):
            yield Fault(FaultKind.UNIT, f"{long} → {another}")
            return
    for one, other_side in ((mine, theirs), (theirs, mine)):
        for unit in one.counted.get(_HALF, ()):
            if one.said[unit] == 1 and unit in other_side.said and not _says_half(other_side, unit):
                yield Fault(FaultKind.NUMBER_CHANGED, f"half {unit}")
                return


def _other_rate(mine: Spans, theirs: Spans, texts: tuple[str, str], langs: tuple[str, str]) -> str:
    """A measure of which the first text says one, or how much in each, where the other says another one of."""
    one = rates(texts[0], langs[0])
    lost = ((mine.ones() & _TOLD) | one) - theirs.said.keys()
    other = rates(texts[1], langs[1]) if lost else frozenset()
    lost -= other
    if not lost:
        return _other_one(mine, theirs)
    added = ((theirs.ones() & _TOLD) | other) - mine.said.keys() - one
    return f"{min(lost)} → {min(added)}" if lost and added else ""


def _other_one(mine: Spans, theirs: Spans) -> str:
    """One week, month or year of the second text in the place of the first's hour."""
    lost, added = mine.ones() - theirs.said.keys(), (theirs.ones() & _TOLD) - mine.said.keys()
    return f"hour → {min(added)}" if lost == {"hour"} and added else ""


def is_measure(word: str, lang: str) -> bool:
    """Whether a folded word is a measure of time."""
    return word in _tables().get(lang, {})


def _says_half(spans: Spans, unit: str) -> bool:
    """Whether they say half of that measure, or as much in a smaller one."""
    number, smaller = _HALVES.get(unit, (Decimal(0), ""))
    return unit in spans.counted.get(_HALF, ()) or smaller in spans.counted.get(number, ())


def _spans(folded: str, lang: str) -> Spans:
    if lang == "zh":
        return _in_chinese(folded)
    table = _tables().get(lang)
    if table is None:
        return _NO_SPANS
    spans = Spans(defaultdict(set), Counter())
    words = _WORD.findall(folded)
    for place, word in enumerate(words):
        unit = table.get(word)
        if unit is None:
            continue
        times, _, name = unit.rpartition(":")
        if name == "half":
            continue
        spans.said[name] += 1
        number = _IN_WORDS[times] if times else _number(words, place, lang)
        if number is not None:
            spans.counted[number].add(name)
    return spans


def _number(words: Sequence[str], place: int, lang: str) -> Decimal | None:
    """What the word before that place counts by; half an hour, too, but no hour of "two and a half hours"."""
    word = words[place - 1] if place else ""
    if word in ("a", "an") and place > 1 and _tables()[lang].get(words[place - 2]) == "half":
        place, word = place - 1, words[place - 2]
    if _tables()[lang].get(word) == "half":
        before = words[place - 2] if place > 1 else ""
        if before == "a" and place > 2:
            before = words[place - 3]
        return None if before in _AND or before.isdecimal() or before in listed_ordinals(lang) else _HALF
    if word[:1].isdecimal():
        return Decimal(word.replace(",", ".")) if _COUNTS.fullmatch(word) else None
    value = lexicon(lang).plain.get(word)
    return value if value is not None and value > 1 and value % 1 == 0 else None


def _in_chinese(folded: str) -> Spans:
    spans = Spans(defaultdict(set), Counter())
    for place in _chinese_pattern().finditer(folded):
        unit = _tables()["zh"][place["unit"]]
        spans.said[unit] += 1
        written = place["number"]
        number = Decimal(written) if written.isdecimal() else chinese.value_of(written)
        if number is not None and number > 1:
            spans.counted[number].add(unit)
    for place in _chinese_halves().finditer(folded):
        unit = _tables()["zh"].get(place["unit"]) or _tables()["zh"]["个" + place["unit"]]
        spans.said[unit] += 1
        spans.counted[_HALF].add(unit)
    return spans


@cache
def _chinese_halves() -> regex.Pattern[str]:
    """半小时, 半个月; but 一个半月 is more, and 下半年 is no half of any year."""
    units = "|".join(sorted({unit.removeprefix("个") for unit in _tables()["zh"]}, key=len, reverse=True))
    return regex.compile(
        rf"(?<![\d{chinese.NUMERALS}][点點]|[个個上下大小前后多天年月日\d{chinese.NUMERALS}])半个?(?P<unit>{units})(?![报度期])"
    )


@cache
def _chinese_pattern() -> regex.Pattern[str]:
    units = "|".join(sorted(_tables()["zh"], key=len, reverse=True))
    number = r"\d{1,3}|[一二两三四五六七八九十]{1,3}"
    return regex.compile(
        rf"(?<![\d.,{chinese.NUMERALS}第])(?P<number>{number}) ?(?P<unit>{units})(?![初底末中级度代月日间前])"
    )


@cache
def _tables() -> dict[str, dict[str, str]]:
    """Language → folded word → the measure."""
    tables: dict[str, dict[str, str]] = defaultdict(dict)
    for line in lists.lines("spans.txt"):
        lang, unit, *words = line.split()
        tables[lang].update({fold(word): unit for word in words})
    return tables
