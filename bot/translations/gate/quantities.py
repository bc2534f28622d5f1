"""The numbers that a text mentions, whatever it writes them with.

atoms → joined where they stand together ("two hundred and five", "3,5 Mio.", 1亿2千万) → mentions
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

import regex

from bot.translations.gate import chinese
from bot.translations.gate.atoms import Atom, Role, atoms
from bot.translations.gate.centuries import LATIN, centuries, roman, without_hundreds
from bot.translations.gate.holidays import one_and_a_half, with_ages, with_times
from bot.translations.gate.mentions import Mention, Need
from bot.translations.gate.ordinals import FIRST, ORDINAL, ordinals
from bot.translations.gate.runs import joined, started

_GAP = regex.compile(r"[\s\-–.'多余餘几]{0,3}")
_DAY_OF_WEEK = regex.compile(r"(?:星期|礼拜|(?<![一每两二三四五六七八九十\d])周)[一二三四五六日](?![天次年个])")
_PER_HUNDRED = regex.compile(r"(?:ب|في )ال(?:مي|ماي)ه")
_IN_WORD = regex.compile(r"(?<=\p{Cyrillic})'(?=\p{Cyrillic})")  # п'ять
_CENTURY = regex.compile(r"(?<=قرن )ال(?=عشر)")
_TENTHS = regex.compile(r"([一二两三四五六七八九])成(?![立为功员本果就长])")
_PER_CENT = regex.compile(r"百分之|分之")
_ROMAN = regex.compile(r"\b(?=[IVX])(X{0,3}(?:IX|IV|V?I{0,3}))(?:e|er|è|ème|º|ª)?(?!\w)")
_NAME_BEFORE = regex.compile(r"\p{Lu}[\p{Ll}\p{M}]{2,}[ \u00a0]$")
_NTH = regex.compile(r"第([一二三四五六七八九十]{1,3})")
_CLUB = regex.compile(r"\b1\. ?fc\b")  # 1. FC Köln
_CLOCK = regex.compile(
    r"\b[ap]\.?\s?m\b|\d\s?h\b|\d:\d\d|\d\.\d\d uhr|\buhr\b|час|годин|o'clock|noon|night|morning|evening|ساع|مساء|صباح|"
    r"ظهر|[点點时]|बजे|saat|\d'?[td][ea]\b|\bhoras?\b|\bheures?\b|\bore\b|tarde|noite|noche|manha|manana|\bas \d|\ble \d|alle \d",  # noqa: E501
)
_PERCENT = regex.compile(r"\s?(?:%|per ?cent|por cien|pour cent|proz|процент|відсот|фік|प्रतिशत)")
_DAYS = frozenset({"quarta", "quinta", "sexta"})
_HALF = Decimal("0.5")
_HUGE = Decimal(10) ** 24  # a remainder of more digits than Decimal has cannot be told
_YEARS = regex.compile(
    r"[\s-]{0,2}(?:(?P<ten>decad|decen|decenn|jahrzehnt|десятил|десятир|عقود|दशक|on\s?yil)|centur|secul|siglo|siecle|secol|jahrhund|столет|століт|قرون|शताब|सदि|asir|yuzyil)"
)
_SCORED = regex.compile(r"0[-–:x]\d|\d[-–:x]0(?!\d)")
_DOZEN = Decimal(12)
_ABOUT_A_DOZEN = frozenset({_DOZEN, Decimal(10)})  # French and Spanish round to ten: une dizaine
_HALVES = frozenset({_HALF, Decimal(2), Decimal(30), Decimal(50)})
_BETWEEN = regex.compile(r"[\s\-–—~]{0,3}[^\s,;.()]{0,6}[\s\-–—~]{0,3}")  # the two numbers of a range


@dataclass(slots=True)
class Quantities:
    """All mentions, and what they offer to explain the numbers of the other side."""

    mentions: list[Mention]
    values: set[Decimal] = field(default_factory=set)
    parts: set[Decimal] = field(default_factory=set)  # of dates, times and the like
    lists: set[tuple[Decimal, ...]] = field(default_factory=set)  # those as they stand together
    ordinals: set[Decimal] = field(default_factory=set)  # from the third on
    days: set[Decimal] = field(default_factory=set)  # ordinals that are days of the week, too
    firsts: set[Decimal] = field(default_factory=set)  # what is called first or second
    folded: str = ""

    @property
    def has_clock(self) -> bool:
        return _has_clock(self.folded)


def quantities(text: str, folded: str, lang: str) -> Quantities:
    """The numbers of a text, given as written and folded, in that language (base code)."""
    hundreds: list[Mention] = []
    folded = with_ages(_IN_WORD.sub("", folded))
    if lang == "en":
        folded = with_times(folded)
    if lang == "ar":
        folded = _PER_HUNDRED.sub("%", folded)
    if lang == "it" and "cento" in folded:
        folded, hundreds = without_hundreds(text, folded)
    if lang == "zh":
        folded = _TENTHS.sub(lambda found: f"{10 * chinese.DIGITS[found[1]]}%", folded)
        folded = _PER_CENT.sub(" ", chinese.without_idioms(_DAY_OF_WEEK.sub(" ", folded)))
    mentions = _Joiner(_CLUB.sub(" fc", folded), lang).mentions()
    mentions += [
        Mention(found[0], frozenset({roman(found[1])}), Need.DIGITS if _is_ruler(text, found) else Need.NONE)
        for found in _ROMAN.finditer(text.translate(LATIN))
        if found[1]
    ]
    if lang == "zh" and "半" in folded:
        mentions.append(Mention("半", _HALVES, Need.NONE))
    if lang == "zh":
        nth = (chinese.value_of(place[1]) for place in _NTH.finditer(folded))
        mentions += [Mention("第", frozenset({value}), Need.NONE) for value in nth if value is not None]
    mentions += hundreds
    mentions += [Mention(found, values, Need.WORDS) for found, values in one_and_a_half(folded, lang)]
    nth_in_one = ordinals(folded, lang)
    mentions += [Mention("", frozenset({value}), Need.NONE) for value in nth_in_one]
    found = Quantities(mentions, folded=folded)
    for mention in mentions:
        if mention.need is Need.NONE and ORDINAL.search(mention.written) and len(mention.values) == 1:
            found.ordinals |= mention.values
        elif lang == "pt" and mention.written in _DAYS:
            found.days |= mention.values
        elif mention.need is Need.NONE and FIRST.search(mention.written):
            found.firsts |= mention.values
        found.values |= mention.values
        found.parts.update(mention.parts)
        found.lists.add(mention.parts)
    found.ordinals |= centuries(text) | (nth_in_one - _in_pairs(mentions) if nth_in_one else nth_in_one)
    return found


def _in_pairs(mentions: list[Mention]) -> set[Decimal]:
    """The ones and tens of ordinals in two words: décima segunda is neither ten nor two."""
    pairs = (
        value
        for mention in mentions
        if mention.need is Need.NONE and " " in mention.written
        for value in mention.values
    )
    return {part for value in pairs for part in (value % 10, value - value % 10)}


@lru_cache(maxsize=4)
def _has_clock(folded: str) -> bool:
    """Looked for only when a number is not explained otherwise."""
    return bool(_CLOCK.search(folded))


def _is_ruler(text: str, found: regex.Match[str]) -> bool:
    """Whether a Roman numeral stands behind a name: Charles III, but not the I of "I said"."""
    return len(found[1]) > 1 and bool(_NAME_BEFORE.search(text, max(0, found.start() - 24), found.start()))


class _Joiner:
    """Joins atoms that stand together."""

    def __init__(self, text: str, lang: str) -> None:
        self._text, self._lang = text, lang
        self._atoms = list(atoms(text, lang))
        self._next = 0
        self._said: set[int] = set()  # where words begin that say no more than their part of an ordinal

    def mentions(self) -> list[Mention]:
        found: list[Mention] = []
        ends: list[int] = []
        while self._next < len(self._atoms):
            start = self._atoms[self._next].start
            mention, end = self._one()
            if mention is None:
                continue
            if ends and mention.bare and not found[-1].bare and _BETWEEN.fullmatch(self._text, ends[-1], start):
                found[-1] = _in_range(found[-1], mention)
            found.append(mention)
            ends.append(end)
        extras = (atom for atom in self._atoms if atom.extras and atom.start not in self._said)
        return found + [Mention(atom.written, atom.extras, Need.NONE) for atom in extras]

    def _one(self) -> tuple[Mention | None, int]:
        first = self._take()
        if first.role is Role.DIGITS:
            return self._digits(first)
        if first.role is Role.FAINT:
            return self._ordinal(first)
        if first.role is Role.PART:
            return self._half_of(first)
        if first.role in (Role.PLAIN, Role.SCALE, Role.BEFORE):
            return self._words(first)
        return None, first.end

    def _half_of(self, first: Atom) -> tuple[Mention, int]:
        """A half; or half a million."""
        scale = self._follows(first, Role.SCALE, link=True)
        if scale is None or scale.value < 1000:
            self._next -= scale is not None
            return Mention(first.written, _HALVES, Need.NONE), first.end
        value = frozenset({_HALF * scale.value})
        return Mention(self._text[first.start : scale.end], value, Need.WORDS), scale.end

    def _ordinal(self, first: Atom) -> tuple[Mention, int]:
        """A faint word; in Arabic a ten may follow the unit (الرابع والثلاثين)."""
        units = {value for value in first.values if 0 < value < 10}
        ten = self._follows(first, Role.PLAIN) if self._lang == "ar" and units else None
        if ten is not None and not (10 <= ten.value < 100 and (ten.linked or ten.value == 10)):
            self._next -= 1
            ten = None
        if ten is None:
            return self._tenth(first)
        self._said |= {first.start, ten.start}
        return Mention(first.written, frozenset(unit + ten.value for unit in units), Need.NONE), ten.end

    def _tenth(self, first: Atom) -> tuple[Mention, int]:
        """Of two ordinals in a row the first may be a ten: décima segunda."""
        tens = {value for value in first.values if 10 <= value < 100 and not value % 10}
        unit = self._follows(first, Role.FAINT) if tens else None
        units = {value for value in unit.values if 0 < value < 10} if unit is not None else set()
        if unit is None or not units:
            self._next -= unit is not None
            return Mention(first.written, first.values, Need.NONE), first.end
        self._said |= {first.start, unit.start}
        both = frozenset(ten + one for ten in tens for one in units)
        return Mention(self._text[first.start : unit.end], both, Need.NONE), unit.end

    def _digits(self, first: Atom) -> tuple[Mention, int]:
        values, last, bare = first.values, first, frozenset[Decimal]()
        while (scale := self._follows(last, Role.SCALE, Role.DOUBTFUL)) is not None:
            bare = bare or values
            multiplied = frozenset(value * scale.value for value in values)
            values = multiplied | values if scale.role is Role.DOUBTFUL else multiplied
            last = scale
        parts = first.parts if last is first else ()
        rest = self._follows(last, Role.DIGITS) if last is not first else None
        if rest is not None:  # 18 bin 500, 1亿2千万
            values, parts, last = self._with_rest(values, last, rest)
        half = self._half(last)
        if half is not None:
            values = frozenset(value + half.value * (last.value if last is not first else 1) for value in values)
            last = half
        written = self._text[first.start : last.end]
        # 15:00 and 15h say the same, and so do 3 and 3.00.
        idle = not any(values) and not any(first.parts) and self._text[first.start - 1 : first.start] in tuple(":.h,")
        values = self._in_years(values | _short_year(first, self._text), last.end)
        idle = idle or (not any(values) and self._is_scored(first))
        idle = idle or (first.written == "100" and bool(_PERCENT.match(self._text, last.end)))
        return Mention(written, values, Need.NONE if idle else Need.DIGITS, parts, bare), last.end

    def _with_rest(
        self, values: frozenset[Decimal], last: Atom, rest: Atom
    ) -> tuple[frozenset[Decimal], tuple[Decimal, ...], Atom]:
        """The thousands with what follows them, or both apart."""
        smaller = self._follows(rest, Role.SCALE)
        more = frozenset(value * (smaller.value if smaller else 1) for value in rest.values)
        both = frozenset(one + other for one in values for other in more if other < last.value)
        return both, (min(values), min(more)) if values and more else (), smaller or rest

    def _words(self, first: Atom) -> tuple[Mention, int]:
        run = started(first)
        last, small, counted = first, first.role is Role.SCALE, first.role is Role.PLAIN
        scales = int(first.role is Role.SCALE)
        while (atom := self._follows(last, Role.PLAIN, Role.SCALE, Role.DIGITS, link=True)) is not None:
            longer = joined(run, atom, reversed_=self._lang == "ar") if atom.role is not Role.DIGITS else None
            if longer is None:
                self._next -= 1
                break
            small = small and atom.role is Role.SCALE
            counted = counted or atom.role is Role.PLAIN
            scales += atom.role is Role.SCALE
            run, last = longer, atom
        value = run.total + run.current
        is_ten = value < _HUGE and value % 100 >= 20 and not value % 10
        nth = self._follows(last, Role.FAINT) if is_ten and not last.linked else None
        if nth is not None and (units := {unit for unit in nth.values if 0 < unit < 10}):  # twenty-first
            return Mention(self._text[first.start : nth.end], frozenset(value + u for u in units), Need.NONE), nth.end
        self._next -= nth is not None
        half = self._half(last)
        if half is not None:
            value += half.value * run.scale
            last = half
            scale = self._follows(last, Role.SCALE)  # two and a half million
            value, last = (value * scale.value, scale) if scale is not None else (value, last)
        # "a million", "hundreds": as often said loosely.
        of_scales = scales > 1 and first.role is Role.SCALE  # a hundred billion
        need = Need.WORDS if of_scales or (counted and not small and value != 1) else Need.NONE
        if self._lang == "tr" and last is first and first.written == "on":
            need = Need.NONE  # a word of English names as well
        written = self._text[first.start : last.end]
        values = self._in_years(frozenset({value}), last.end)
        if first.role is Role.SCALE and value == _DOZEN:
            need, values = Need.WORDS, _ABOUT_A_DOZEN
        return Mention(written, values, need), last.end

    def _is_scored(self, nil: Atom) -> bool:
        """Whether a zero is one side's of a result: who leads 2-0 is two goals up."""
        return bool(_SCORED.match(self._text, nil.start) or _SCORED.match(self._text, max(0, nil.start - 2)))

    def _in_years(self, values: frozenset[Decimal], end: int) -> frozenset[Decimal]:
        """Two decades are twenty years, too."""
        found = _YEARS.match(self._text, end)
        if found is None:
            return values
        times = 10 if found["ten"] else 100
        return values | {value * times for value in values if value < _HUGE}

    def _half(self, last: Atom) -> Atom | None:
        return self._follows(last, Role.PART, link=True)

    def _take(self) -> Atom:
        self._next += 1
        return self._atoms[self._next - 1]

    def _follows(self, last: Atom, *roles: Role, link: bool = False) -> Atom | None:
        """The next atom, when it stands right behind and has such a role; a word that joins may stand between."""
        place, end = self._next, last.end
        while link and place < len(self._atoms) and place < self._next + 2:
            atom = self._atoms[place]
            joins = atom.role is Role.LINK or (atom.role is Role.FAINT and atom.written == "a")
            if not joins or not _GAP.fullmatch(self._text, end, atom.start):
                break
            place, end = place + 1, atom.end
        if place < len(self._atoms):
            atom = self._atoms[place]
            if atom.role in roles and _GAP.fullmatch(self._text, end, max(end, atom.start)):
                self._next = place + 1
                return atom
        return None


def _in_range(first: Mention, second: Mention) -> Mention:
    """Of "10 to 15 million" the first number may be millions as well."""
    scales = {value / bare for value in second.values for bare in second.bare if bare}
    if first.need is Need.NONE:
        return first
    return Mention(
        first.written,
        first.values | {v * s for v in first.values for s in scales},
        first.need,
        first.parts,
        first.values,
    )


def _short_year(atom: Atom, text: str) -> frozenset[Decimal]:
    """The years that two digits stand for behind an apostrophe or a whole year ('98, 2018/19)."""
    before = text[max(0, atom.start - 5) : atom.start]
    if len(atom.written) != 2 or not atom.written.isascii() or before[-1:] not in tuple("'-–/"):
        return frozenset()
    short = Decimal(atom.written)
    if before[:4].isdigit() and before[4:] in tuple("-–/"):
        return frozenset({Decimal(before[:2]) * 100 + short})
    return frozenset({1900 + short, 2000 + short}) if before[-1:] == "'" else frozenset()
