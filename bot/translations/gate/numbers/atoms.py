"""The words and digits of a text that may belong to a number, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

import regex

from bot.translations.gate.numbers import digits
from bot.translations.gate.reading import chinese
from bot.translations.gate.reading.calendar import month_number
from bot.translations.gate.reading.compounds import Kind, compound
from bot.translations.gate.reading.lexicon import Lexicon, lexicon
from bot.translations.gate.reading.ordinals import ordinal

_TOKEN = regex.compile(
    rf"(?P<digits>{digits.PATTERN})|(?P<han>[{chinese.NUMERALS}]+)|(?P<word>[[\p{{L}}\p{{M}}]--\p{{Han}}]+)", regex.V1
)
_PREFIX = regex.compile(r"^(?P<link>و)?(?:ف)?[بلك]?(?:ال|ل)?(?=\p{L}{2})")
_THOUSANDS_OF = frozenset("克米瓦卡伏焦赫升帕")  # metres, watts ... of which 千 makes a measure of its own
_PREFIXES = ("و", "ال", "ب", "ل", "ك", "ف")


class Role(Enum):
    DIGITS = auto()
    PLAIN = auto()
    SCALE = auto()
    DOUBTFUL = auto()  # a scale, or a unit of its own
    PART = auto()
    BEFORE = auto()
    LINK = auto()
    FAINT = auto()


class Atom(NamedTuple):
    """A word or digits that may belong to a number; a tuple, as thousands are made a second."""

    role: Role
    written: str
    start: int
    end: int
    values: frozenset[Decimal] = frozenset()
    parts: tuple[Decimal, ...] = ()
    linked: bool = False  # "and" is in the word itself
    extras: frozenset[Decimal] = frozenset()  # what the word may say besides
    nth: Decimal | None = None  # of an ordinal

    @property
    def value(self) -> Decimal:
        return next(iter(self.values))


def atoms(text: str, lang: str) -> Iterator[Atom]:
    """What of the folded text may say a number."""
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup
        if kind == "word":
            known = _known(found[0], lang)
            if known is not None:
                yield known._replace(start=found.start(), end=found.end())
        elif kind == "digits":
            values, parts = digits.readings(found[0])
            if (
                len(values) > 1
                and text[found.start() - 1 : found.start()] != ":"
                and (meant := digits.meant(found[0], lang)) is not None
            ):
                values = frozenset({meant})
            yield Atom(Role.DIGITS, found[0], found.start(), found.end(), values, parts)
        elif lang == "zh":
            yield from _han(found, text)


def _han(found: regex.Match[str], text: str) -> Iterator[Atom]:
    run = found["han"]
    if run[-1] == "千" and text[found.end() : found.end() + 1] in _THOUSANDS_OF:
        yield from _of_thousands(found, text)
        return
    place = (run, found.start(), found.end())
    scale = chinese.scale_of(run)
    if scale is not None:
        yield Atom(Role.SCALE, *place, frozenset({scale}))
        return
    value = chinese.value_of(run)
    if value is not None:
        # 双十一 is the day on which China shops.
        ordinal = text[max(0, found.start() - 1) : found.start()] in ("第", "双")
        sure = value != 1 and not ordinal and chinese.counts(run, text[found.end() : found.end() + 1])
        yield Atom(Role.PLAIN if sure else Role.FAINT, *place, frozenset({value}))


def _of_thousands(found: regex.Match[str], text: str) -> Iterator[Atom]:
    """Numerals before kilograms: 五十千克 are fifty, 三千米 three kilometres or three thousand metres."""
    run, end = found["han"][:-1], found.end() - 1
    scale, value = chinese.scale_of(run) if run else None, chinese.value_of(run) if run else None
    if scale is not None:
        yield Atom(Role.SCALE, run, found.start(), end, frozenset({scale}))
    elif value is not None:
        if run[-1] in chinese.DIGITS:
            yield Atom(Role.FAINT, run, found.start(), end, frozenset({value, value * 1000}))
        else:
            yield Atom(Role.PLAIN, run, found.start(), end, frozenset({value}))


@lru_cache(maxsize=16_384)
def _known(word: str, lang: str) -> Atom | None:
    """What a word says in that language, wherever it stands; None for most."""
    words = lexicon(lang)
    atom = _looked_up(word, words)
    nth = ordinal(word, lang)
    if atom is None and nth is None and lang == "ar" and word.startswith(_PREFIXES):
        prefix = _PREFIX.match(word)
        if prefix is not None and prefix.end():
            bare = word[prefix.end() :]
            atom, nth = _looked_up(bare, words, linked=bool(prefix["link"])), ordinal(bare, lang)
    if nth is not None and (atom is None or atom.role is Role.FAINT):
        values = frozenset({nth}) if atom is None else atom.values | {nth}
        atom = Atom(Role.FAINT, word, 0, 0, values, nth=nth)
    if atom is None:
        counted = compound(word, lang)
        if counted is not None:
            atom = Atom(
                Role.PLAIN if counted.kind is Kind.COUNTS else Role.FAINT, word, 0, 0, frozenset({counted.value})
            )
    extras = words.faint.get(word, frozenset()) | month_number(word, lang)
    if atom is not None:
        return atom._replace(extras=extras) if extras else atom
    return Atom(Role.FAINT, word, 0, 0, extras) if extras else None


def _looked_up(word: str, words: Lexicon, *, linked: bool = False) -> Atom | None:
    place = (word, 0, 0)
    for table, role in (
        (words.plain, Role.PLAIN),
        (words.scales, Role.SCALE),
        (words.parts, Role.PART),
        (words.before, Role.BEFORE),
        (words.doubtful, Role.DOUBTFUL),
    ):
        if word in table:
            return Atom(role, *place, frozenset({table[word]}), linked=linked)
    if word in words.links:
        return Atom(Role.LINK, *place)
    if word in words.faint:
        return Atom(Role.FAINT, *place, words.faint[word], linked=linked)
    return None
