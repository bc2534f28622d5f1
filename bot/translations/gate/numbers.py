"""Numbers of the two sides against each other: what is lost, what was added, what became another."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

import regex

from bot.translations.gate.fractions import fractions, written
from bot.translations.gate.holidays import said_otherwise
from bot.translations.gate.lexicon import COUNTING
from bot.translations.gate.mentions import Mention, Need
from bot.translations.gate.quantities import Quantities
from bot.translations.gate.values import Fault, FaultKind

_TWO = Decimal(2)
_ONE = Decimal(1)
_HALF = Decimal("0.5")
_CENTURY = regex.compile(r"centur|secul|sigl|siecle|jahrhund|secol|ве[кц]|столі|столет|قرن|世纪|सदी|शताब|yuzyil|cento")
_MOST_OTHERWISE = 31  # a day of a month
_SIX = Decimal(6)
_DUAL = regex.compile(r"\p{L}{2,}(?:ان|ين|تا|تي|ا|ي)(?:ه|ها|هم)?\b")
_DECIMAL = regex.compile(r"(?:0|[1-9]\d*)[.,](0*)\d+(?![.,\d])")
_SMALL = 12  # up to here other languages often write words
_HUGE = Decimal(10) ** 24  # from here on nothing says it in another way, and remainders cannot be told
_SCORE = regex.compile(r"(?<![\d.,:–-])(\d{1,2})([-–:x比])(\d{1,2})(?![\d:–-]|[.,]\d)")
_ABOUT = Decimal("0.015")  # of a whole: 66 per cent are two thirds
_SHOWN = 40  # characters of a number in a fault


class Side:
    """The numbers of one text, and whether they explain one of the other text."""

    def __init__(self, found: Quantities, lang: str, text: str) -> None:
        self.found, self.lang, self.text = found, lang, text

    def explains(self, mention: Mention, other: Side) -> bool:
        values = mention.values
        if self.lang not in COUNTING or other.lang not in COUNTING:
            values = values | mention.bare
        if any(self._explains(value, mention.need, other) for value in values):
            return True
        if not mention.parts or (mention.parts[0] == 0 and not self._clock(other)):  # 0.1 is no 1
            return False
        return self._lists(mention) or all(
            part in self.found.values or self._same_hour(part, mention.need, other) or part == 0
            for part in mention.parts
        )

    def says_part(self, part: Fraction) -> bool:
        """Whether a number says about as much of a whole: 66 per cent, 0.75."""
        if {Decimal(part.numerator), Decimal(part.denominator)} <= self.found.values:
            return True
        return any(abs(value - Decimal(float(part))) < _ABOUT or _is_about(value, part) for value in self.found.values)

    def _clock(self, other: Side) -> bool:
        return self.found.has_clock or other.found.has_clock

    def _lists(self, mention: Mention) -> bool:
        """Whether it has those parts together; 1.05 and 1.5 fall into the same, and are two numbers."""
        if mention.parts not in self.found.lists:
            return False
        same = (found.written for found in self.found.mentions if found.parts == mention.parts)
        return any(_fraction(written) == _fraction(mention.written) for written in same)

    def _explains(self, value: Decimal, need: Need, other: Side) -> bool:
        found = self.found
        if value in found.values or value in found.parts or (value == 0 and other.found.has_clock):
            return True
        if value >= _HUGE:
            return False
        if self.lang not in COUNTING:
            return value <= _SMALL or any(value in mention.bare for mention in found.mentions)
        if self._says_small(value) or self._same_hour(value, need, other):
            return True
        if self._same_decade(value) or self._same_century(value, other):
            return True
        return self._otherwise(value) or self._with_half(value, other)

    def _otherwise(self, value: Decimal) -> bool:
        """A day by its feast; 20 per cent by a fifth."""
        if value <= _MOST_OTHERWISE and value in _otherwise(self.found.folded):
            return True
        return 0 < value < 100 and any(_is_about(value, part) for part in fractions(self.text, self.lang))

    def _with_half(self, value: Decimal, other: Side) -> bool:
        """Three years and six months are three and a half; 2.5 years are two and a half."""
        values, others = self.found.values, other.found.values
        if _SIX in values and value % 1 == _HALF and value - _HALF in values:
            return True
        if _SIX in others and value + _HALF in values:
            return True
        if value == _SIX and any(each % 1 == _HALF and each - _HALF in others for each in values):
            return True
        if value <= _TWO and not (value == _TWO and value + _HALF in values):  # half an hour is no hour and a half
            return False
        if value % 1 == _HALF and value - _HALF in values and _HALF in values:
            return True
        return value + _HALF in values and _HALF in others

    def _says_small(self, value: Decimal) -> bool:
        """One and, in Arabic, two need no number."""
        if value == _ONE:
            return self.lang in {"ar", "zh", "ru", "uk", "tr", "hi"}
        return value == _TWO and self.lang == "ar" and bool(_DUAL.search(self.text))

    def _same_hour(self, value: Decimal, need: Need, other: Side) -> bool:
        if not (0 <= value <= 24 and self._clock(other)):
            return False
        # Half past twelve at night is 0.30, 24.30 or 12.30.
        others = {value + 12, value - 12 if need is Need.DIGITS or value > 12 else value + 12} | (
            {Decimal(0), Decimal(24)} if value in (12, 24) and need is Need.DIGITS else set()
        )
        return not others.isdisjoint(self.found.values | self.found.parts)

    def _same_century(self, value: Decimal, other: Side) -> bool:
        """The 1930s are the thirties of the twentieth century; the 1700s are the eighteenth."""
        if value % 100 == 0 and 1000 <= value <= 2000 and value // 100 + 1 in self.found.values:
            return bool(_CENTURY.search(self.text))
        years = {year for year in self.found.values if 1500 <= year < 2100}
        return (
            16 <= value <= 21
            and any(year // 100 + 1 == value for year in years)
            and other.lang in {"zh", "ar", "ru", "uk"}
        )

    def _same_decade(self, value: Decimal) -> bool:
        """The nineties are the 1990s."""
        if value % 10:
            return False
        if 1800 <= value < 2100:
            return value % 100 >= 20 and value % 100 in self.found.values
        return 20 <= value < 100 and bool({1900 + value, 2000 + value, 1800 + value} & self.found.values)


def _is_about(value: Decimal, part: Fraction) -> bool:
    """Whether the number of per cent says the part: 20 a fifth, 67 or 66.7 two thirds."""
    return abs(100 * part - Fraction(value)) <= (Fraction(7, 10) if value == int(value) else Fraction(7, 100))


@lru_cache(maxsize=4)
def _otherwise(folded: str) -> frozenset[Decimal]:
    return frozenset(said_otherwise(folded))


def _fraction(written: str) -> str:
    """The zeros that a decimal has behind its point; none for what begins with a zero as days and hours do."""
    found = _DECIMAL.match(written)
    return found[1] if found is not None else ""


def number_faults(source: Side, target: Side) -> Iterator[Fault]:
    """What one side says and the other does not."""
    lost = [mention for mention in _needed(source) if not target.explains(mention, source)]
    added = [mention for mention in _needed(target) if not source.explains(mention, target)]
    if lost and added:
        yield Fault(FaultKind.NUMBER_CHANGED, f"{lost[0].written[:_SHOWN]} → {added[0].written[:_SHOWN]}")
    elif lost and (_counts(lost) or _begins_with_two(lost[0], source, target)):
        yield Fault(FaultKind.NUMBER_LOST, lost[0].written[:_SHOWN])
    elif lost and max(lost[0].values) == _TWO and _again(source, target):
        yield Fault(FaultKind.NUMBER_CHANGED, lost[0].written[:_SHOWN])
    elif added and _counts(added):
        yield Fault(FaultKind.NUMBER_ADDED, added[0].written[:_SHOWN])
    else:
        yield from itertools.islice(
            itertools.chain(
                _score_faults(source, target), _fraction_faults(source, target), _ordinal_faults(source, target)
            ),
            1,
        )


def _has_to_be_said(part: Fraction, other: Side) -> bool:
    """Whether a part is more than a half or a quarter, which many things are, and the other text has no such number."""
    return part.numerator > 1 or (
        part.denominator not in (2, 4) and Decimal(part.denominator) not in other.found.values
    )


def _scores(text: str) -> Counter[tuple[int, int]]:
    """The results of games that a folded text gives, each the greater number first."""
    found = ((int(one), int(other)) for one, mark, other in _SCORE.findall(text) if mark != ":" or len(other) == 1)
    return Counter((max(each), min(each)) for each in found)


def _score_faults(source: Side, target: Side) -> Iterator[Fault]:
    """Another result; each of its numbers may be said elsewhere in the text."""
    mine, theirs = _scores(source.text), _scores(target.text)
    if mine and theirs and mine.total() == theirs.total() and mine != theirs:
        lost, added = (next(iter(one - other)) for one, other in ((mine, theirs), (theirs, mine)))
        yield Fault(FaultKind.NUMBER_CHANGED, f"{lost[0]}-{lost[1]} → {added[0]}-{added[1]}")


def _fraction_faults(source: Side, target: Side) -> Iterator[Fault]:
    """Two thirds that became one third, or nothing."""
    mine, theirs = fractions(source.text, source.lang), fractions(target.text, target.lang)
    if mine == theirs:
        return
    lost = {part for part in mine - theirs - written(target.text) if not target.says_part(part)}
    added = {part for part in theirs - mine - written(source.text) if not source.says_part(part)}
    if lost and added:
        yield Fault(FaultKind.NUMBER_CHANGED, f"{min(lost)} → {min(added)}")
    elif any(_has_to_be_said(part, target) for part in lost) and target.lang in COUNTING:
        yield Fault(FaultKind.NUMBER_LOST, str(max(lost)))


def _ordinal_faults(one: Side, other: Side) -> Iterator[Fault]:
    """A third that became a fourth, or what neither language needs a digit for."""
    source, target = one.found, other.found
    lost, added = source.ordinals - _counted(target), target.ordinals - _counted(source)
    if lost or added:  # a fifth of the whole is no fifth
        lost, added = lost - _wholes(one), added - _wholes(other)
    if lost - target.values and not added:
        added = target.days - _counted(source)
    first = target.firsts - source.firsts - source.ordinals if lost and not added else set()
    if lost and (added or first):
        yield Fault(FaultKind.NUMBER_CHANGED, f"{min(lost)} → {min(added or first)}")


def _wholes(side: Side) -> set[Decimal]:
    return {Decimal(part.denominator) for part in fractions(side.text, side.lang)}


def _counted(found: Quantities) -> set[Decimal]:
    """The numbers that surely are said, the ordinals too."""
    sure = (mention.values for mention in found.mentions if mention.need is not Need.NONE)
    return found.ordinals.union(found.parts, *sure)


def _again(source: Side, target: Side) -> bool:
    """Whether the target says a number more often, and as many as the source in all: one took another's place."""
    mine, theirs = (Counter(mention.values for mention in _needed(side)) for side in (source, target))
    return theirs.total() >= mine.total() and any(
        count > mine[values] > 0 and max(values) <= _SMALL for values, count in theirs.items() if values
    )


def _needed(side: Side) -> list[Mention]:
    return [mention for mention in side.found.mentions if mention.need is not Need.NONE]


def _begins_with_two(lost: Mention, source: Side, target: Side) -> bool:
    """Whether a sentence begins with two that the other lost: "the two sides" may be the sides, "two dead" no dead."""
    return (
        "zh" not in (source.lang, target.lang)
        and target.lang != "ar"
        and _TWO in lost.values
        and source.text.lstrip("\"'«“„").startswith(lost.written)
    )


def _counts(mentions: list[Mention]) -> bool:
    return any(mention.need is Need.DIGITS or max(mention.values) > _TWO for mention in mentions)
