"""Names of months, days of the week and seasons in any language, as Unicode's CLDR and `calendar.txt` list them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

import regex

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold, words_in

_BEFORE = regex.compile(r"\d(?:st|nd|rd|th|er|º|ª|\.|-?го)?(?: de| of)? ?$")
_AFTER = regex.compile(r"(?: de| of|,|\.)? ?\d")
_NEAR = 24  # characters that are looked at on either side
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_TWO_MONTHS = regex.compile(rf"\b({_MONTHS}) (?:and|to|or|through|until|till) ({_MONTHS})\b")
_THE_MONTH = regex.compile(r"\bthe (may|april) ")  # the May election
_CAPITAL_MONTH = regex.compile(r"(?<=[\p{L}\d,] |\p{L}-)(?:March|April|May)\b(?! \p{Lu})")
_NONE: frozenset[Decimal] = frozenset()
_WORD = regex.compile(r"[[\p{L}\p{M}]--\p{Han}]+", regex.V1)
_CHINESE_MONTH = regex.compile(r"(?<![\d.一二三四五六七八九十])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月")
_CHINESE_DAY = regex.compile(r"(?:星期|礼拜|(?<![一每两二三四五六七八九十\d])周)([一二三四五六日天])(?![天次年个])")
# German writes them as the first part of other words: Mittwochmorgen, Märzhochwasser, Winterreifen.
_GERMAN = {
    "day": r"(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?=[a-z]{3})",
    "month": r"(januar|februar|marz|april|august|september|oktober|november|dezember)(?=[a-z]{3})(?!in|us)",
    "season": r"(fruhjahr|fruhling|sommer|herbst|winter)(?=[a-z]{3})(?!thur|feld|mann)",
}
_NIGHT_BEFORE = regex.compile(
    r"(?:\bnacht (?:zum|auf|zu)(?: den)?|ночь на|ночи на|ніч на) $"
)  # the night to Friday is Thursday's
_ARABIC_PAIR = regex.compile(r"(?<=كانون|تشرين) (?=ال)")  # كانون الثاني


@dataclass(frozen=True, slots=True)
class Names:
    """Those of months or of days in one language."""

    kind: str
    numbers: dict[str, int]  # by folded name
    doubtful: frozenset[str]  # names that are something else as well
    listed: frozenset[str]  # those of them that a word beside them tells


@dataclass(frozen=True, slots=True)
class Beside:
    """What tells in one language that a doubtful word names a month or a day."""

    before: regex.Pattern[str] | None = None
    after: regex.Pattern[str] | None = None
    between: tuple[regex.Pattern[str], regex.Pattern[str]] | None = None


def month_number(word: str, lang: str) -> frozenset[Decimal]:
    """The number of the month that the folded word names in that language; none when it names none."""
    number = _months(lang).numbers.get(word)
    return _NONE if number is None else frozenset({Decimal(number)})


def weekday_number(word: str, lang: str) -> int | None:
    """0 (Monday) to 6 for the folded name of a day in that language; None when it names none."""
    return _days(lang).numbers.get(word)


def months(text: str, lang: str) -> frozenset[int]:
    """The months that a folded text surely names in words, or as 6月."""
    if lang == "zh":
        return frozenset(_chinese_month(found[1]) for found in _CHINESE_MONTH.finditer(text))
    if lang == "en" and ("may" in text or "march" in text or "april" in text):
        text = _paired(text)
    return _named(text, lang, _months(lang))


def perhaps_months(text: str, folded: str, lang: str) -> frozenset[int]:
    """The months that a text, given as written and folded, may name: those too whose name is something else as well;
    English ones need their capital, and none where a sentence begins."""
    names = _months(lang)
    if lang == "en":
        said = {fold(name) for name in _CAPITAL_MONTH.findall(text)}
        return months(folded, lang) | {number for name in said if (number := names.numbers.get(name))}
    sure = months(folded, lang)
    return sure | {names.numbers[word] for word in words_in(folded) & names.listed}


def weekdays(text: str, lang: str) -> frozenset[int]:
    """The days of the week that a folded text surely names, Monday 0."""
    if lang == "zh":
        return frozenset("一二三四五六日天".index(day) % 7 if day != "天" else 6 for day in _CHINESE_DAY.findall(text))
    return _named(text, lang, _days(lang))


def seasons(text: str, lang: str) -> frozenset[int]:
    """Spring 1 to winter 4, as a folded text surely names them."""
    names = _seasons(lang)
    if lang == "zh":
        return frozenset(season for name, season in names.numbers.items() if name in text)
    return _named(text, lang, names)


def _named(text: str, lang: str, names: Names) -> frozenset[int]:
    found: set[int] = set()
    if lang == "uk":
        text = text.replace("'", "")  # п'ятниця
    elif lang == "ar":
        text = _ARABIC_PAIR.sub("", text)
    if lang == "de":
        text = _german(names.kind).sub(r"\1 ", text)
    if lang != "ar" and names.numbers.keys().isdisjoint(words_in(text)):
        return frozenset()
    for place in _WORD.finditer(text):
        word = place[0]
        number = names.numbers.get(word)
        if number is None and lang == "ar" and word[0] in "وفبل":
            number = names.numbers.get("ا" + word[1:] if word.startswith("لل") else word[1:])
        if number is not None and (
            word not in names.doubtful or _in_date(text, place, lang, listed=word in names.listed)
        ):
            found.add(number)
            if names.kind == "day" and _NIGHT_BEFORE.search(text, max(0, place.start() - _NEAR), place.start()):
                found.add((number - 1) % 7)
    return frozenset(found)


@cache
def _german(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b{_GERMAN[kind]}")  # Python's own is faster, and folded German has its letters


def _paired(text: str) -> str:
    """The folded English text with the year's second month told (between March and May), and one behind an article."""
    return _THE_MONTH.sub(r"\1 1 ", _TWO_MONTHS.sub(r"\1 1 to \2 1", text))


def _chinese_month(written: str) -> int:
    if written.isdigit():
        return int(written)
    return "一二三四五六七八九十".index(written[-1]) + 1 + (10 if len(written) > 1 else 0)


def _in_date(text: str, place: regex.Match[str], lang: str, *, listed: bool) -> bool:
    """Whether a number stands right beside the word, or what tells that it is one."""
    before, after = text[max(0, place.start() - _NEAR) : place.start()], text[place.end() : place.end() + _NEAR]
    if _BEFORE.search(before) or _AFTER.match(after):
        return True
    beside = _beside().get(lang)
    if beside is None or not listed:
        return False
    if (beside.before and beside.before.search(before)) or (beside.after and beside.after.match(after)):
        return True
    return bool(beside.between and beside.between[0].search(before) and beside.between[1].match(after))


@cache
def _months(lang: str) -> Names:
    """1 to 12."""
    return _names("months", "month", lang)


@cache
def _days(lang: str) -> Names:
    """0 (Monday) to 6."""
    return _names("days", "day", lang)


@cache
def _seasons(lang: str) -> Names:
    listed = _listed().get((lang, "season"), {})
    return Names("season", {name: number for name, (number, _) in listed.items()}, frozenset(), frozenset())


def _names(table: str, kind: str, lang: str) -> Names:
    if lang == "zh":
        return Names(kind, {}, frozenset(), frozenset())  # 6月 is a number already
    wide, short = _in_cldr(table, "wide", lang), _in_cldr(table, "abbreviated", lang)
    plurals = {f"{name}s": number for name, number in wide.items()} if kind == "day" and lang in {"de", "en"} else {}
    listed = _listed().get((lang, kind), {})
    sure = {name: number for name, (number, doubtful) in listed.items() if not doubtful}
    told = {name: number for name, (number, doubtful) in listed.items() if doubtful}
    doubtful = (short.keys() - wide.keys() - sure.keys()) | told.keys()
    return Names(kind, short | plurals | wide | told | sure, frozenset(doubtful), frozenset(told))


def _in_cldr(table: str, width: str, lang: str) -> dict[str, int]:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(lang)
    except (UnknownLocaleError, ValueError):
        return {}
    found = [names for use in ("format", "stand-alone") for names in getattr(locale, table)[use][width].items()]
    names = {fold(name).replace("'", "").split(".")[0]: number for number, name in found}
    # Of a name in two words (Portuguese "segunda-feira") the first tells.
    return {
        name.split("-")[0]: number
        for name, number in names.items()
        if len(name) > 2 and not any(map(str.isdigit, name))
    }


@cache
def _lines() -> list[tuple[str, str, str]]:
    entries = (line.split(" ", 2) for line in lists.lines("calendar.txt"))
    return [(lang, kind, rest) for lang, kind, rest in entries]


@cache
def _listed() -> dict[tuple[str, str], dict[str, tuple[int, bool]]]:
    """Language and kind → folded name → its number, and whether the name is something else as well."""
    found: dict[tuple[str, str], dict[str, tuple[int, bool]]] = {}
    for lang, kind, rest in _lines():
        if kind in ("month", "day", "season"):
            number, *names = rest.split()
            said = (int(number.rstrip("?")), number.endswith("?"))
            found.setdefault((lang, kind), {}).update(
                dict.fromkeys((fold(name).replace("'", "").replace("_", "") for name in names), said)
            )
    return found


@cache
def _beside() -> dict[str, Beside]:
    found: dict[str, Beside] = {}
    for lang, kind, rest in _lines():
        beside = found.get(lang, Beside())
        if kind == "between":
            before, _, after = rest.partition("@")
            found[lang] = replace(
                beside, between=(regex.compile(f"{before.removesuffix(' ')} $"), regex.compile(after))
            )
        elif kind == "before":
            found[lang] = replace(beside, before=regex.compile(rest))
        elif kind == "after":
            found[lang] = replace(beside, after=regex.compile(rest))
    return found
