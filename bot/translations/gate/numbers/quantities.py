"""The numbers that a text mentions, whatever it writes them with.

atoms → joined where they stand together ("two hundred and five", "3,5 Mio.", 1亿2千万) → mentions
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

import regex

from bot.translations.gate.numbers import chinese_ways
from bot.translations.gate.numbers.arabic import duals
from bot.translations.gate.numbers.eras import LATIN, centuries, named_eras, roman
from bot.translations.gate.numbers.halves import one_and_a_half
from bot.translations.gate.numbers.idioms import without_idioms
from bot.translations.gate.numbers.joining import Joiner
from bot.translations.gate.numbers.mentions import Mention, Need
from bot.translations.gate.reading.folding import fold
from bot.translations.gate.times.clock import with_times

_PER_HUNDRED = regex.compile(r"(?:ب|في )ال(?:مي|ماي)ه")
_IN_WORD = regex.compile(r"(?<=\p{Cyrillic})'(?=\p{Cyrillic})")  # п'ять
_FRONT = regex.compile(r"\b[öÖ]n\b")  # which folds to the Turkish ten
_QUARTERS = regex.compile(r"[ \u00a0-](?:кварт|trimest|[Qq]uart|çeyrek)")
_NTH_QUARTER = regex.compile(r"\b(?:q|t(?=[1-4](?: de | 20|[(,.])))([1-4])\b")  # Q3, and French T3 2025
_LAP = regex.compile(  # 1'19"127, 1.19,127, 1分19秒127
    r"(?<![\d.,:])(\d{1,2})(?:['′]|[.:m分](?=\d\d(?:,|[\"″]|''|秒)))(\d\d)(?:[\"″.,秒]|''|′′)(\d{1,3})(?![\d.,]\d|\d|[:'′])"
)
_EACH = regex.compile(r"(?<!\p{L})([\p{L}\p{M}]+)-\1(?![\p{L}\p{M}])")  # दस-दस: ten each
_ROMAN = regex.compile(r"\b(?=[IVX])(X{0,3}(?:IX|IV|V?I{0,3}))(?:e|er|è|ème|º|ª)?(?!\w)")
_NAME_BEFORE = regex.compile(r"\p{Lu}[\p{Ll}\p{M}]{2,}[ \u00a0]$")
_CLASS = regex.compile(r"\bc[em][12]\b")  # of a French school
_FORMULA = regex.compile(
    r"(?<![\p{L}\d])(?:co2|ch4|n2o|h2o|h2s|nh3|no[2x]|so2|o[23]|h2|sf6|cfc)(?![\p{L}\d])|(?<=\bcovid)-19\b"
)
_FORMULA_HINT = re.compile("[cdhnosf][-2346]|nox|cfc")
_CLUB = regex.compile(r"\b1\. ?fc\b")  # 1. FC Köln
_CLOCK = regex.compile(
    r"(?:\b|(?<=\d))[ap]\.?\s?m\b|\d\s?h(?:\b|\d\d)|\d:\d\d|\d\.\d\d uhr|\buhr\b|час|годин|o'clock|noon|night|morning|"
    r"evening|ساع|ليلا|مساء|صباح|ظهر|[点點时]|बजे|saat|\d'?[td][ea]\b|\bhoras?\b|\bheures?\b|\bore\b|tarde|noite|noche|manha|manana|"
    r"\bas \d|\ble \d|alle \d",
)
_DAYS = frozenset({"quarta", "quinta", "sexta", "quarto", "quartas", "quintas", "sextas", "quartos"})  # a room, too


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
    named = named_eras(text, folded, lang)
    if lang == "tr" and _FRONT.search(text):
        folded = fold(_FRONT.sub(" ", text))
    folded = _LAP.sub(r"\1:\2.\3", with_times(_IN_WORD.sub("", folded), lang))
    quarters = _NTH_QUARTER.findall(folded)
    if quarters:
        folded = _NTH_QUARTER.sub(" ", folded)
    for era in named:  # quattrocento is a number
        folded = folded.replace(fold(era.written), " ", 1)
    folded, idle = without_idioms(text, folded, lang)
    folded, said = chinese_ways.read(folded) if lang == "zh" else (_read(folded, lang), [])
    if _FORMULA_HINT.search(folded):
        folded = _FORMULA.sub(" ", folded)
    mentions = Joiner(_CLUB.sub(" fc", folded), lang).mentions()
    mentions += _romans(text)
    if lang == "ar":
        mentions += duals(folded)
    mentions += said + idle + named
    mentions += [Mention(f"q{nth}", frozenset({Decimal(nth)}), Need.NONE, nth=Decimal(nth)) for nth in quarters]
    mentions += [Mention(found, values, Need.WORDS) for found, values in one_and_a_half(folded, lang)]
    found = Quantities(mentions, folded=folded)
    for mention in mentions:
        if mention.nth is not None:
            doubtful = lang == "pt" and mention.written in _DAYS
            (found.days if doubtful else found.ordinals if mention.nth > 2 else found.firsts).add(mention.nth)
        found.values |= mention.values
        found.parts.update(mention.parts)
        found.lists.add(mention.parts)
    found.ordinals |= centuries(text)
    return found


def _read(folded: str, lang: str) -> str:
    """The folded text with what its language writes in a way of its own as others write it."""
    if lang == "hi":
        return _EACH.sub(r"\1", folded)
    if lang == "fr":
        return _CLASS.sub(" ", folded)
    if lang == "ar":
        return _PER_HUNDRED.sub("%", folded)
    return folded


def _romans(text: str) -> list[Mention]:
    found = ((place, roman(place[1])) for place in _ROMAN.finditer(text.translate(LATIN)) if place[1])
    return [
        Mention(
            place[0],
            frozenset({value}),
            Need.DIGITS if _is_ruler(text, place) else Need.NONE,
            nth=value if _QUARTERS.match(text, place.end()) else None,
        )
        for place, value in found
    ]


@lru_cache(maxsize=4)
def _has_clock(folded: str) -> bool:
    """Looked for only when a number is not explained otherwise."""
    return bool(_CLOCK.search(folded))


def _is_ruler(text: str, found: regex.Match[str]) -> bool:
    """Whether a Roman numeral stands behind a name: Charles III, but not the I of "I said"."""
    return len(found[1]) > 1 and bool(_NAME_BEFORE.search(text, max(0, found.start() - 24), found.start()))
