"""The currencies and measures that a text names, and per cent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import regex

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold
from bot.translations.gate.reading.lexicon import lexicon

SYMBOLS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "¥", "₽": "rouble", "₺": "lira", "₹": "rupee", "₴": "hryvnia",
    "₩": "won", "₪": "shekel", "₿": "bitcoin", "%": "percent", "٪": "percent"}  # fmt: skip
_SYMBOL = regex.compile(r"r\$|[$€£¥₽₺₹₴₩₪₿%٪]")
_BEHIND_NUMBER = regex.compile(r"(?<=[\d万百十千一二两三四五六七八九半])(?:[米磅]|(?<![千])克(?![朗拉])|千克|新元)")
_CHINESE = {"米": "metre", "磅": "pound", "克": "gram", "千克": "kg", "新元": "dollar"}
_MUCH_POWER = regex.compile("[万亿]千瓦")  # which others say in mega- and gigawatts
_LIGHT_YEAR = regex.compile(
    r"light.years?|anos.luz|annees.lumiere|lichtjahr|anni.luce|светов\p{L}+ (?:лет|год)|світлов\p{L}+ рок|سنه ضوئيه|"
    r"光年|प्रकाश वर्ष|isik yili"
)
BASIS_POINT = regex.compile(
    r"basis.points?|pontos?.base|puntos? (?:basicos?|base)|points? de base|basispunkt|punt[oi] base|базисн\p{L}+ пункт|"
    r"نق(?:ط|اط)\p{L}* (?:ال)?اساس|基点|基點|आधार अंक|आधार बिंदु|बेसिस प्वाइंट|बेसिस पॉइंट|बेसिस अंक|baz puan|"
    r"\bbps\b|\bp\.?b\.?s?(?=\s|$)|\bб\. ?п\."
)
_YUAN = regex.compile(r"(?<![台港]币[\d.,万亿千百十]{1,12})(?<=[\d万亿千百十])元")
_PER_HUNDRED = regex.compile(r"\bper ?cent\b|\bpour ?cent\b|\bpor ?cien(?:to)?\b|\bp[oe]r ?cento\b")
_SQUARE = ("square", "quadrad", "cuadrad", "carre", "quadrat", "cubic", "kare")
_OF_SECOND = regex.compile("百分之(?=.{1,4}秒)")  # hundredths
_STERLING = regex.compile(r"£|\bgbp\b|sterl|стерл|استرليني|英镑|स्टर्लिंग")
# Where a lira is called a pound in other languages.
_LIRA_IS_POUND = regex.compile(
    r"\b(?:egypt|egip|egit|egiz|agypt|m[ıi]s[ıi]r|syri|siri|suri|leban|liban|lubnan|sudan|soudan|beirut|beyrut|cairo|kairo|kahire)|"
    r"египе?т|єгип|сири|сирі|ливан|ліван|судан|مصر|سوري|لبنان|سودان|埃及|叙利亚|黎巴嫩|苏丹|मिस्र|सीरिया|लेबनान|सूडान|"
    r"\bingiliz lira|\blir[ae] sterlin"
)
_TURKISH = "ترك"
_ARABIC_PREFIX = regex.compile(r"(?:[وف]?[بك]?ال|[وف]?لل|[بلو](?=\p{L}{5}))(?=\p{L}{3})")
SHARES = frozenset({"percent", "basispoint"})
_SHORTEST = 3  # letters of a beginning


class Unit(NamedTuple):
    """What a word names."""

    name: str
    doubtful: bool  # only behind a number


def units(folded: str, words: Sequence[str], lang: str) -> Counter[str]:
    """The currencies and measures that a folded text of that language, given with its words, names, and how often."""
    found = Counter(SYMBOLS.get(symbol, "real") for symbol in _SYMBOL.findall(folded))
    for place, word in enumerate(words):
        unit = named(word, lang)
        if unit is not None and (not unit.doubtful or word[0].isdigit() or _is_counted(words, place, lang)):
            found[unit.name] += 1
    if ("lu" in folded or "lic" in folded or "lig" in folded or not folded.isascii()) and _LIGHT_YEAR.search(folded):
        found["lightyear"] += 1
    if ("ba" in folded or not folded.isascii()) and BASIS_POINT.search(folded):
        found["basispoint"] += 1
    if "lira" in found or "pound" in found:
        _tell_pounds(found, folded, lang)
    if ("cent" in folded or "cien" in folded) and _PER_HUNDRED.search(folded):
        found["percent"] += 1
    letters, beside = letters_of(lang)
    found.update(letters[place["unit"]] for place in beside.finditer(folded) if not place["sign"])
    if not folded.isascii():
        found.update(_in_other_scripts(folded))
    return found


def _tell_pounds(found: Counter[str], folded: str, lang: str) -> None:
    """Sterling apart from other pounds; and a lira as the pound that it is in other languages, or in Arabic may be."""
    if "lira" in found and _LIRA_IS_POUND.search(folded):
        found["pound"] += found.pop("lira")
    elif "lira" in found and lang == "ar" and _TURKISH not in folded:
        found["pound"] += 1
    if _STERLING.search(folded):
        found["sterling"] += 1


def _in_other_scripts(folded: str) -> dict[str, int]:
    if "百分之" in folded:
        folded = _OF_SECOND.sub(" ", folded)
    found = {name: folded.count(piece) for piece, name in _tables().pieces.items() if piece in folded}
    if found.get("kilowatt") and _MUCH_POWER.search(folded):
        del found["kilowatt"]
    more = [_CHINESE[name] for name in _BEHIND_NUMBER.findall(folded)]
    more += ["yuan"] if _YUAN.search(folded) else []
    for name in more:
        found[name] = found.get(name, 0) + 1
    return found


def _is_counted(words: Sequence[str], place: int, lang: str) -> bool:
    """Whether one of the two words before says a number (900 pés, dois milhões de libras), or one beside it that it is
    square."""
    table = lexicon(lang)
    if any(word.startswith(_SQUARE) for word in words[max(0, place - 1) : place + 2]):
        return True
    return any(
        word[0].isdigit() or word in table.plain or word in table.scales for word in words[max(0, place - 2) : place]
    )


def is_unit(word: str, lang: str) -> bool:
    """Whether a folded word names a currency or a measure, or may."""
    return named(word, lang) is not None


def is_currency(word: str, lang: str) -> bool:
    """Whether a folded word names a currency, as its letters do (DKK)."""
    unit = named(word, lang)
    return unit is not None and unit.name in group("money")


def named(word: str, lang: str) -> Unit | None:
    """What one folded word names; digits may stand before it (9kg), and before Arabic money its article: بالدولار."""
    unit = _listed(word, lang)
    if unit is None and lang == "ar" and (prefix := _ARABIC_PREFIX.match(word)) is not None:
        unit = _listed(word[prefix.end() :], lang)
        return unit if unit is not None and unit.name in group("money") else None
    return unit


def pieces() -> dict[str, str]:
    """What of a Chinese text names a currency or a measure."""
    return _tables().pieces


def _listed(word: str, lang: str) -> Unit | None:
    words, beginnings = _words(lang), _tables().beginnings
    bare = word if word[0].isalpha() else word.lstrip("0123456789")
    unit = words.get(bare)
    if unit is None and (listed := beginnings.get(bare[:_SHORTEST])) is not None:
        return next((unit for beginning, unit in listed if bare.startswith(beginning)), None)
    return unit


@cache
def letters_of(lang: str) -> tuple[dict[str, str], regex.Pattern[str]]:
    """What names a measure right behind digits (40m), and where it stands; behind a sign of money it is millions."""
    entries = (line.split() for line in lists.lines("units.txt") if line.startswith(("digit * ", f"digit {lang} ")))
    letters = {fold(letter): name for _, _, name, *listed in entries for letter in listed}
    either = "|".join(sorted(letters, key=len, reverse=True))
    pattern = regex.compile(
        rf"(?P<sign>[$€£¥₽₺₹₴₩₪][ \u00a0]?)?(?<![\p{{L}}\d.,])\d++(?:[.,]\d++)*+[ \u00a0\u202f-]?(?P<unit>{either})"
        r"(?![\p{L}\p{M}\d&'’]|\.\s?\p{L})"
    )
    return letters, pattern


@cache
def _words(lang: str) -> dict[str, Unit]:
    """The whole words of that language, with those of any."""
    return _tables().of["*"] | _tables().of.get(lang, {})


@cache
def group(name: str) -> frozenset[str]:
    """What a line `= name` lists together."""
    entries = (line.split() for line in lists.lines("units.txt") if line.startswith("= "))
    return frozenset(word for _, group, *words in entries if group == name for word in words)


class Tables(NamedTuple):
    of: dict[str, dict[str, Unit]]  # language, `*` for any → whole word
    beginnings: dict[str, list[tuple[str, Unit]]]  # by their first letters
    pieces: dict[str, str]  # of Chinese


@cache
def _tables() -> Tables:
    tables = Tables({"*": {}}, {}, {})
    for line in lists.lines("units.txt"):
        if line.startswith(("= ", "digit ")):
            continue
        lang, name, *words = line.split()
        unit = Unit(name.rstrip("?"), name.endswith("?"))
        for word in words:
            if word.startswith("="):
                tables.pieces[fold(word[1:])] = unit.name
            elif word.endswith("*"):
                beginning = fold(word[:-1])
                tables.beginnings.setdefault(beginning[:_SHORTEST], []).append((beginning, unit))
            else:
                tables.of.setdefault(lang, {})[fold(word)] = unit
    return tables
