"""Numbers that stand together: "two hundred and five", "3,5 Mio.", 1亿2千万."""

from __future__ import annotations

from decimal import Decimal

import regex

from bot.translations.gate.numbers import digits
from bot.translations.gate.numbers.arabic import is_ten_behind, with_twelves
from bot.translations.gate.numbers.atoms import Atom, Role, atoms
from bot.translations.gate.numbers.chinese_ways import HALVES
from bot.translations.gate.numbers.counted import hundredths, in_other_measures, part_of_one
from bot.translations.gate.numbers.doubtful import is_doubtful
from bot.translations.gate.numbers.mentions import Mention, Need, in_range
from bot.translations.gate.numbers.runs import DUALS, Run, joined, started
from bot.translations.gate.numbers.units import is_unit
from bot.translations.gate.times.spans import is_measure

_HALF = Decimal("0.5")
_GAP = regex.compile(r"[\s\-–.'多余餘几]{0,3}| و")
_AND = regex.compile(r"[ ](?:and an?|e|y|et|und|с|з|із) $")
_NEXT_WORD = regex.compile(r"[ -](?:an? )?([\p{L}\p{M}]+)")
_PERCENT = regex.compile(r"\s?(?:%|per ?cent|por cien|pour cent|proz|процент|відсот|фік|प्रतिशत)")
_CENTURIES_MAX = 30
_CENTURY_BEHIND = regex.compile("[- ]centur")
_DOZEN = Decimal(12)
_TWO = Decimal(2)
_CENT = Decimal(100)
_YI = Decimal(10) ** 8  # 亿, which multiplies all that stands before it
_THOUSANDS = frozenset(Decimal(1000) ** power for power in (1, 2, 3))
_LAST_IS_NTH = frozenset(("en", "fr", "ru", "uk", "hi", "tr"))  # where only a number's last word says that it orders
_HUNDREDS_IN_DIGITS = frozenset({"tr", "es", "pt"})
_HUNDREDS_BEFORE = frozenset({"zh", "es", "pt"})  # 3 mil 400 millones
_THOUSAND, _MILLION = Decimal(1000), Decimal(1000) ** 2
_HUNDREDS = 3  # digits
_ABOUT_A_DOZEN = frozenset({_DOZEN, Decimal(10)})  # French and Spanish round to ten: une dizaine
_BETWEEN = regex.compile(r"[\s\-–—~]{0,3}[^\s,;.()]{0,6}[\s\-–—~]{0,3}")  # the two numbers of a range


class Joiner:
    """Joins atoms that stand together."""

    def __init__(self, text: str, lang: str) -> None:
        self._text, self._lang = text, lang
        self._atoms = list(atoms(text, lang))
        if lang == "ar":
            self._atoms = list(with_twelves(self._atoms))
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
                found[-1] = in_range(found[-1], mention)
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
        """A half; or half a million, half a dozen."""
        scale = self._scale(first, link=True)
        if scale is None or scale.value < _DOZEN:
            self._next -= scale is not None
            return self._half_measure(first) or Mention(first.written, HALVES, Need.NONE), first.end
        value = frozenset({_HALF * scale.value})
        return Mention(self._text[first.start : scale.end], value, Need.WORDS), scale.end

    def _half_measure(self, first: Atom) -> Mention | None:
        """Half of a measure (half a metre, two metres and a half), which is not one of two."""
        following = _NEXT_WORD.match(self._text, first.end)
        if not _AND.search(self._text, max(0, first.start - 12), first.start) and (
            following is None or not (is_measure(following[1], self._lang) or is_unit(following[1], self._lang))
        ):
            return None
        self._said.add(first.start)
        return Mention(first.written, (HALVES | first.extras) - {_TWO}, Need.NONE)

    def _ordinal(self, first: Atom) -> tuple[Mention, int]:
        """A faint word; of two ordinals in a row the first may be a ten (décima segunda), in Arabic the second."""
        nth = first.nth
        if nth is not None and nth < 10 and self._lang == "ar":
            ten = self._follows(first, Role.PLAIN)
            if ten is not None and is_ten_behind(ten):
                return self._pair(first, ten, nth + ten.value)
            self._next -= ten is not None
        elif nth is not None and 10 <= nth < 100 and not nth % 10:
            unit = self._follows(first, Role.FAINT)
            if unit is not None and unit.nth is not None and unit.nth < 10:
                return self._pair(first, unit, nth + unit.nth)
            self._next -= unit is not None
        values = self._in_other_measures(first.values, first.end) if self._lang == "zh" else first.values
        return Mention(first.written, values, Need.NONE, nth=nth), first.end

    def _pair(self, first: Atom, second: Atom, value: Decimal) -> tuple[Mention, int]:
        self._said |= {first.start, second.start}
        written = self._text[first.start : second.end]
        return Mention(written, frozenset({value}), Need.NONE, nth=value), second.end

    def _digits(self, first: Atom) -> tuple[Mention, int]:
        values, last, bare = first.values, first, frozenset[Decimal]()
        while (scale := self._scale(last)) is not None:
            if last is first and len(values) > 1 and (one := digits.meant(first.written, self._lang, scaled=True)):
                values = frozenset({one})
            bare = bare or values
            multiplied = frozenset(value * scale.value for value in values)
            values = multiplied | values if scale.role is Role.DOUBTFUL else multiplied
            last = scale
        parts = first.parts if last is first and not _PERCENT.match(self._text, last.end) else ()
        rest = (self._smaller(last) or self._follows(last, Role.DIGITS)) if last is not first else None
        while rest is not None:  # 18 bin 500, 1亿2千万, 1万4千5百
            values, parts, last = self._with_rest(values, last, rest)
            rest = self._follows(last, Role.DIGITS) if self._lang == "zh" and last is not rest else None
        half = self._follows(last, Role.PART, link=True)
        if half is not None and self._scale(half, link=True) is not None:  # 2023 medio centenar
            self._next, half = self._atoms.index(half), None
        if half is not None:
            values = frozenset(value + half.value * (last.value if last is not first else 1) for value in values)
            last = half
        written = self._text[first.start : last.end]
        # 15:00 and 15h say the same, and so do 3 and 3.00.
        idle = not any(values) and not any(first.parts) and self._text[first.start - 1 : first.start] in tuple(":.h,")
        values = self._in_other_measures(values | digits.short_year(first.written, first.start, self._text), last.end)
        idle = idle or (not any(values) and digits.is_scored(first.start, self._text))
        idle = idle or (first.written == "100" and bool(_PERCENT.match(self._text, last.end)))
        parts = parts or hundredths(values, self._text, last.end)
        return Mention(written, values, Need.NONE if idle else Need.DIGITS, parts, bare), last.end

    def _scale(self, last: Atom, *, link: bool = False) -> Atom | None:
        """A scale that follows: a million, in Arabic the accusative, which looks like two million, or a millionth."""
        atom = self._follows(last, Role.SCALE, Role.DOUBTFUL, Role.PLAIN, Role.FAINT, link=link)
        if atom is None or atom.role in (Role.SCALE, Role.DOUBTFUL):
            if atom is None or self._lang != "fr" or atom.value != _CENT or last.role is not Role.DIGITS:
                return atom
            self._next = self._atoms.index(atom)  # 5 cents are no 500
            return None
        value = atom.value / 2 if self._lang == "ar" and atom.role is Role.PLAIN and atom.value in DUALS else atom.nth
        if value in _THOUSANDS and part_of_one(self._text, last.end) is None:
            return atom._replace(role=Role.SCALE, values=frozenset({value}))
        self._next = self._atoms.index(atom)
        return None

    def _with_rest(
        self, values: frozenset[Decimal], last: Atom, rest: Atom
    ) -> tuple[frozenset[Decimal], tuple[Decimal, ...], Atom]:
        """The thousands with what follows them, or both apart."""
        smaller = self._follows(rest, Role.SCALE)
        if smaller is not None and self._lang in _HUNDREDS_BEFORE and smaller.value > last.value:  # 21万3000亿
            times = min(smaller.value, _YI)
            all_of_it = frozenset((one + two * smaller.value / times) * times for one in values for two in rest.values)
            return all_of_it, (), smaller
        more = frozenset(value * (smaller.value if smaller else 1) for value in rest.values)
        both = frozenset(one + other for one in values for other in more if other < last.value)
        return both, (min(values), min(more)) if values and more else (), smaller or rest

    def _words(self, first: Atom) -> tuple[Mention, int]:
        if first.value in DUALS and first.written.endswith("ا") and self._text.startswith(" و", first.end):
            first = first._replace(values=frozenset({first.value / 2}))  # a billion, in the accusative, and a half
        run = started(first)
        last, small, counted = first, first.role is Role.SCALE, first.role is Role.PLAIN
        scales = int(first.role is Role.SCALE)
        before = self._next
        while (atom := self._follows(last, Role.PLAIN, Role.SCALE, Role.DIGITS, link=True)) is not None:
            longer = joined(run, atom, self._lang) if atom.role is not Role.DIGITS else None
            if longer is None:
                self._next = before if atom.role is Role.DIGITS else self._next - 1
                break
            before = self._next
            small = small and atom.role is Role.SCALE
            counted = counted or Role.PLAIN in (atom.role, first.role) or first.role is Role.BEFORE
            scales += atom.role is Role.SCALE
            self._said |= {place.start for place in (last, atom) if place.role is Role.PLAIN}
            run, last = longer, atom
        value = run.total + run.current
        rest = self._in_digits(last)
        if rest is not None:
            values, parts, end = self._with_rest(frozenset({value}), last, rest)
            return Mention(self._text[first.start : end.end], values, Need.DIGITS, parts), end.end
        nth = self._nth(run, last)
        if nth is not None:  # twenty-first
            values = self._in_other_measures(frozenset({nth[0]}), nth[1])
            order = nth[0] if len(values) == 1 else None
            return Mention(self._text[first.start : nth[1]], values, Need.NONE, nth=order), nth[1]
        if (
            value == 1 and last is first and self._lang != "tr" and (half := self._follows(last, Role.PART)) is not None
        ):  # un demi-million
            return self._half_of(half)
        value, last = self._with_half(run, value, last)
        # "a million", "hundreds": as often said loosely.
        # A hundred billion; hundreds of billions are loose.
        of_scales = scales > 1 and first.role is Role.SCALE and first.value >= 100 and not first.extras
        need = Need.WORDS if of_scales or (counted and not small and value != 1) else Need.NONE
        if last is first and first.start and is_doubtful(first, self._text, self._lang):
            need = Need.NONE
        written = self._text[first.start : last.end]
        values = self._in_other_measures(frozenset({value}), last.end)
        if first.role is Role.SCALE and value == _DOZEN and not first.extras:
            need, values = Need.WORDS, _ABOUT_A_DOZEN
        return Mention(written, values, need, hundredths(values, self._text, last.end)), last.end

    def _with_half(self, run: Run, value: Decimal, last: Atom) -> tuple[Decimal, Atom]:
        """Two and a half (million); the scale may be said again: two billion and half a billion."""
        half = self._follows(last, Role.PART, link=True)
        if half is None:
            return value, last
        value += half.value * run.times
        scale = self._follows(half, Role.SCALE)
        if scale is None:
            return value, half
        return (value if scale.value == run.times else value * scale.value), scale

    def _in_digits(self, last: Atom) -> Atom | None:
        """The hundreds that some languages write in digits behind a thousand in words: bin 200, mil 350."""
        rest = self._smaller(last)
        if rest is not None or last.role is not Role.SCALE or self._lang not in _HUNDREDS_IN_DIGITS:
            return rest
        rest = self._follows(last, Role.DIGITS)
        if rest is None or (len(rest.written) <= _HUNDREDS and rest.written.isdecimal()):
            return rest
        self._next -= 1
        return None

    def _smaller(self, last: Atom) -> Atom | None:
        """The thousands that follow a million, in digits: one million (and) 800 thousand, 800.000."""
        if not last.values or last.value < _MILLION:
            return None
        place = self._next
        rest = self._follows(last, Role.DIGITS, link=True)
        if rest is not None:
            after = self._next
            scale = self._follows(rest, Role.SCALE)
            self._next = after
            value = max(rest.values, default=Decimal(0)) * (scale.value if scale is not None else 1)
            if _THOUSAND <= value < last.value:
                return rest
        self._next = place
        return None

    def _nth(self, run: Run, last: Atom) -> tuple[Decimal, int] | None:
        """The ordinal that a number becomes with the next word, and where that ends."""
        if self._lang not in _LAST_IS_NTH:
            return None
        atom = self._follows(last, Role.FAINT, link=True)
        if atom is None:
            return None
        longer = None
        if atom.nth is not None:
            longer = joined(run, atom._replace(role=Role.PLAIN, values=frozenset({atom.nth})), self._lang)
        # Two hundred seventeenth-century coins are of no 217th.
        if longer is None or (longer.current > _CENTURIES_MAX and _CENTURY_BEHIND.match(self._text, atom.end)):
            self._next = self._atoms.index(last) + 1
            return None
        self._said.add(atom.start)
        return longer.total + longer.current, atom.end

    def _in_other_measures(self, values: frozenset[Decimal], end: int) -> frozenset[Decimal]:
        part = part_of_one(self._text, end)
        if part is not None:  # fifteen hundredths: that word says no number of its own
            while self._next < len(self._atoms) and self._atoms[self._next].start < part.end():
                self._said.add(self._take().start)
        return in_other_measures(values, self._text, end, self._lang)

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
