"""The numbers of one text, and whether they explain one of the other text."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

import regex

from bot.translations.gate.numbers.fractions import fractions
from bot.translations.gate.numbers.mentions import Mention, Need
from bot.translations.gate.numbers.quantities import Quantities
from bot.translations.gate.reading.capitals import words_of
from bot.translations.gate.reading.folding import words_in
from bot.translations.gate.reading.lexicon import COUNTING
from bot.translations.gate.times.holidays import said_otherwise

_TWO = Decimal(2)
_ONE = Decimal(1)
_HALF = Decimal("0.5")
_ONE_AND_HALF = Decimal("1.5")
_HALF_MORE = frozenset({_HALF, Decimal(50)})  # what rose by half, or by 50 per cent, is one and a half times as much
_TIMES_MORE = regex.compile(
    r"\b(?:times|fold|vezes|veces|fois|mal|fach|volte|раза?|разів|kat(?:[ıi]|[ıi]na)?)\b|(?:anderthalb|einhalb)(?:mal|fach)|полуторн|"
    r"полуторакратн|півторакратн|पौ?गुन|गुना|गुनी|मर्तबा|مر[هة] ونصف|مرات|ضعف|倍"
)
_HALVES_MAX = 4  # years, hours
_CENTURY = regex.compile(
    r"centur|secul|sigl|siecle|jahrhund|secol|ве[кц]|столі|столет|قرن|世纪|सदी|शताब|yuzyil|cento|[xvi] (?:вв?|ст)\."
)
_MOST_OTHERWISE = 31  # a day of a month
_COPIED_MIN = 4  # letters
_SIX = Decimal(6)
_DUAL = regex.compile(r"\b(?!الذين|لبنان|انسان|فلسطين)\p{L}{2,}(?:(?:ان|ين|يه|يها|يهم|اه|اها|اهم)\b|[اي] ال)")
_DECIMAL = regex.compile(r"(?:0|[1-9]\d*)[.,](0*)\d+(?![.,\d])")
_SHARE_MAX = 10
_SMALL = 12  # up to here other languages often write words
_HUGE = Decimal(10) ** 24  # from here on nothing says it in another way, and remainders cannot be told
_ABOUT = Decimal("0.015")  # of a whole: 66 per cent are two thirds


_PASSING = frozenset(map(Decimal, (*range(3, 10), 11, 12, 15)))  # ten may be a tenth, and 20 a fifth
_PERCENT_BEHIND = regex.compile(
    r"[ \u00a0\u202f-]?(?:[%٪]|per ?cent|p[eo]r ?cien|por ?cento|pour ?cent|prozent|процент|відсот|"
    r"(?:في |ب)ال(?:مي|ماي)|प्रतिशत|फीसदी)"
)
_PERCENT_BEFORE = ("%", "% ", "yuzde ")
_IN_PARTS = frozenset(map(Decimal, (10, 20, 25, 50)))  # a tenth, a fifth, a quarter, a half


class Side:
    """The numbers of one text, and whether they explain one of the other text."""

    def __init__(self, found: Quantities, lang: str, text: str) -> None:
        self.found, self.lang, self.text = found, lang, text
        self._passing: frozenset[Decimal] | None = None

    def explains(self, mention: Mention, other: Side) -> bool:
        values = mention.values
        if self.lang not in COUNTING or other.lang not in COUNTING:
            values = values | mention.bare
        elif mention.need is not Need.NONE and is_of_percent(mention, other):
            values = values - self._in_passing()
        if any(self._explains(value, mention.need, other) for value in values):
            return True
        if mention.need is Need.WORDS and self.has_word(mention.written, other.lang):
            return True
        if not mention.parts or (mention.parts[0] == 0 and not self._clock(other)):  # 0.1 is no 1
            return False
        return self._lists(mention) or all(
            part in self.found.values or self._same_hour(part, mention.need, other) or part == 0
            for part in mention.parts
        )

    def has_word(self, written: str, lang: str) -> bool:
        """Whether the word stands here as it does there, and says no number: Três Lagoas."""
        if len(written) < _COPIED_MIN or written not in words_in(self.text):
            return False
        return self.lang != lang and written not in words_of(self.lang)

    def words_for(self, value: Decimal) -> set[str]:
        """The words and digits that may say that number."""
        return {mention.written for mention in self.found.mentions if value in mention.values}

    def says_part(self, part: Fraction) -> bool:
        """Whether a number says about as much of a whole: 66 per cent, 0.75."""
        sure = {value for mention in needed(self) for value in mention.values}
        both = Decimal(part.denominator) in sure and Decimal(part.numerator) in self.found.values
        if both and not fractions(self.text, self.lang):
            return True
        return any(abs(value - Decimal(float(part))) < _ABOUT or _is_about(value, part) for value in self.found.values)

    def _in_passing(self) -> frozenset[Decimal]:
        """What is only the number of a month, an ordinal or the months of a year, and so counts no per cent."""
        if self._passing is None:
            counted, passing = set[Decimal](), set[Decimal]()
            for mention in self.found.mentions:
                (passing if mention.need is Need.NONE else counted).update(mention.values)
            self._passing = frozenset(value for value in passing - counted if value in _PASSING)
        return self._passing

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
        return self._otherwise(value) or self._of_share(value, other) or self._with_half(value, other)

    def _otherwise(self, value: Decimal) -> bool:
        """A day by its feast; 20 per cent by a fifth."""
        if value <= _MOST_OTHERWISE and value in _otherwise(self.found.folded):
            return True
        return 0 < value < 100 and any(_is_about(value, part) for part in fractions(self.text, self.lang))

    def _of_share(self, value: Decimal, other: Side) -> bool:
        """Of one in five the one and the five, by 20 per cent."""
        if not 0 < value <= _SHARE_MAX or value % 1:
            return False
        mine = fractions(self.text, self.lang)
        shares = [part for part in fractions(other.text, other.lang) if _is_of(int(value), part, other.found.values)]
        return any(part in mine or any(_is_about(said, part) for said in self.found.values) for part in shares)

    def _with_half(self, value: Decimal, other: Side) -> bool:
        """Three years and six months are three and a half; 2.5 years are two and a half."""
        values, others = self.found.values, other.found.values
        if _in_parts(value, values) or any(_in_parts(each, {value}) for each in values):
            return True
        if _SIX in values and value % 1 == _HALF and value - _HALF in values:
            return True
        if _SIX in others and value + _HALF in values:
            return True
        if value == _SIX and any(each % 1 == _HALF and each - _HALF in others for each in values):
            return True
        if value == _ONE_AND_HALF and not values.isdisjoint(_HALF_MORE) and _TIMES_MORE.search(other.text):
            return True
        if value in _HALF_MORE and _ONE_AND_HALF in values and _TIMES_MORE.search(self.text):
            return True
        if value <= _TWO and not (value == _TWO and value + _HALF in values):  # half an hour is no hour and a half
            return False
        if value % 1 == _HALF and value - _HALF in values and _HALF in values:
            return True
        return value % 1 == 0 and value + _HALF in values and _HALF in others

    def _says_small(self, value: Decimal) -> bool:
        """One and, in Arabic, two need no number."""
        if value == _ONE:
            return self.lang in {"ar", "zh", "ru", "uk", "tr", "hi"}
        return value == _TWO and self.lang == "ar" and bool(_DUAL.search(self.text))

    def _same_hour(self, value: Decimal, need: Need, other: Side) -> bool:
        if not (0 <= value <= 24 and self._clock(other)) or (value == 24 and need is Need.WORDS):  # two dozen
            return False
        # Half past twelve at night is 0.30, 24.30 or 12.30.
        others = {value + 12, value - 12 if need is Need.DIGITS or value > 12 else value + 12} | (
            {Decimal(0), Decimal(24)} if value in (12, 24) and need is Need.DIGITS else set()
        )
        return any(
            each <= 24 and (each in self.found.values or each in self.found.parts) and not self._is_taken(each, other)
            for each in others
        )

    def _is_taken(self, hour: Decimal, other: Side) -> bool:
        """Whether the other side says that hour as often: until three there and three here, no 15 is said."""
        mine, theirs = (sum(hour in mention.values for mention in needed(side)) for side in (self, other))
        return 0 < mine <= theirs

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


def is_of_percent(mention: Mention, side: Side) -> bool:
    """Whether that number of the side's text counts per cent."""
    text, place = side.found.folded, side.found.folded.find(mention.written)
    if place < 0:
        return False
    return bool(_PERCENT_BEHIND.match(text, place + len(mention.written))) or text[:place].endswith(_PERCENT_BEFORE)


def says_as_parts(one: Side, other: Side) -> bool:
    """Whether what one side says in per cent is a half or another part of the whole on the other."""
    percents = [mention for mention in needed(one) if is_of_percent(mention, one)]
    faint = {value for mention in other.found.mentions if mention.need is Need.NONE for value in mention.values}
    parts = fractions(other.text, other.lang)
    return bool(percents) and all(
        any(
            (value in faint and value in _IN_PARTS) or any(_is_about(value, part) for part in parts)
            for value in each.values
        )
        for each in percents
    )


def says_half_more(one: Side, other: Side) -> bool:
    """Whether one side says 50 per cent more and the other one and a half times as much."""
    percent, times = (one, other) if _ONE_AND_HALF in other.found.values else (other, one)
    said = _ONE_AND_HALF in times.found.values and not _HALF_MORE.isdisjoint(percent.found.values)
    return said and _ONE_AND_HALF not in percent.found.values and bool(_TIMES_MORE.search(times.text))


def _is_of(number: int, part: Fraction, values: set[Decimal]) -> bool:
    """Whether a share is said with that number: two fifths with 2 and 5, or with 4 and 10 where both are said."""
    if number in (part.numerator, part.denominator):
        return True
    ways = ((times * part.numerator, times * part.denominator) for times in (2, 3, 4, 5))
    return any(number in way and values.issuperset(way) for way in ways)


def _in_parts(value: Decimal, values: set[Decimal]) -> bool:
    """Whether they say a year and a half in months, or so many hours in minutes."""
    return value < _HALVES_MAX and value % 1 == _HALF and not values.isdisjoint((value * 12, value * 60))


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


def needed(side: Side) -> list[Mention]:
    """What the other side has to say too."""
    return [mention for mention in side.found.mentions if mention.need is not Need.NONE]
