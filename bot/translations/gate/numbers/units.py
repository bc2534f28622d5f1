"""Currencies, measures and per cent: another one than the source's, or none where it had one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

import regex

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import LETTERS, fold
from bot.translations.gate.reading.lexicon import lexicon
from bot.translations.gate.values import Fault, FaultKind

_SYMBOLS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "¥", "₽": "rouble", "₺": "lira", "₹": "rupee", "₴": "hryvnia",  # noqa: E501
    "₩": "won", "₪": "shekel", "₿": "bitcoin", "%": "percent", "٪": "percent"}  # fmt: skip
_SYMBOL = regex.compile(r"r\$|[$€£¥₽₺₹₴₩₪₿%٪]")
# What stands beside the digits: a sign before or behind, or one of the next two words.
_AMOUNT = regex.compile(
    r"(?:(?P<sign>r\$|[$€£¥₽₺₹₴₩₪₿])\s?)?(?<![\d.,])(?P<digits>\d[\d.,]*)"
    r"(?:\s?(?P<sign>[$€£¥₽₺₹₴₩₪₿])|(?P<after>(?:[\s-]?(?!r\$)\p{L}[\p{L}\p{M}.]*){1,4})?)"
)
# Whose profits and prices need not say in what they are.
_OWN_MONEY = dict.fromkeys(("it", "fr", "de", "es", "pt"), "euro") | {"tr": "lira", "uk": "hryvnia", "ru": "rouble"}
_OF_MONEY = regex.compile(
    r"\b(?:util[ei]\b|ricav|fattura|profitt|perdit|benefi[cz]|chiffre|ventes?\b|recette|recett|gewinn|umsatz|verlust|erlos|"
    r"kosten|ingreso|ganancia|perdida|lucr[oa]|receita|prejuizo|faturamento|faturacao|vendas|investi|multa|amende|bussgeld|"
    r"sanzion|budget|orcament|presupuest|bilanci|debit|divida|deuda|dette|schulden|prezz|preco|precio|prix\b|preis|cost|cust|"
    r"compr(?:ou|o\b|ado)|acheté|achet[ei]|vend(?:eu|ido|ida|u\b|io\b)|verkauf|pago[u]?\b|paye|bezahl|acquist|cout|valor|valeur|dividend|finan[zcç]|kar\b|zarar|ciro|gelir|борг|прибут|прибыл|выручк|виручк)"
)
_NUMBER = regex.compile(r"\d[\d.,]*")
_PERCENT = regex.compile(
    r"(?<!\d)(?<!\d[.,])(\d[\d.,]*+) ?(?:[%٪]|per ?cent|p[eo]r ?cien|por ?cento|pour ?cent|prozent|"
    r"процент|відсот|في المئه|بالمئه|प्रतिशत|फीसदी)"
    r"|(?:[%٪]|yuzde|百分之) ?(\d[\d.,]*)"
)
_NO_DIGIT = regex.compile(r"\D")
_APART = regex.compile(r"[\s-]+")
_BEHIND_NUMBER = regex.compile(r"(?<=[\d万百十千一二两三四五六七八九半])(?:[米磅]|(?<![千])克(?![朗拉])|千克|新元)")
_CHINESE = {"米": "metre", "磅": "pound", "克": "gram", "千克": "kg", "新元": "dollar"}
_LIGHT_YEAR = regex.compile(
    r"light.years?|anos.luz|annees.lumiere|lichtjahr|anni.luce|светов\p{L}+ (?:лет|год)|світлов\p{L}+ рок|سنه ضوئيه|"
    r"光年|प्रकाश वर्ष|isik yili"
)
BASIS_POINT = regex.compile(
    r"basis.points?|pontos?.base|puntos? (?:basicos?|base)|points? de base|basispunkt|punt[oi] base|базисн\p{L}+ пункт|"
    r"نق(?:ط|اط)\p{L}* (?:ال)?اساس|基点|基點|आधार अंक|आधार बिंदु|बेसिस प्वाइंट|बेसिस पॉइंट|बेसिस अंक|baz puan|"
    r"\bbps\b|\bp\.?b\.?s?(?=\s|$)|\bб\. ?п\."
)
_HONG_KONG = regex.compile(
    r"h(?:ong)? ?k(?:ong)?[ -]?(?:dollars?|dolar\p{L}*|\$)|dol\p{L}+ (?:de|di) hong ?kong|гонконгс\p{L}+ дол|"
    r"دولار هونغ كونغ|हांगकांग डॉलर|हॉन्गकॉन्ग डॉलर"
)
_YUAN = regex.compile(r"(?<![台港]币[\d.,万亿千百十]{1,12})(?<=[\d万亿千百十])元")
_PER_HUNDRED = regex.compile(r"\bper ?cent\b|\bpour ?cent\b|\bpor ?cien(?:to)?\b|\bp[oe]r ?cento\b")
_DEGREES = regex.compile(r"° ?([cf])\b", regex.IGNORECASE)
_DEGREE_NAMES = {"c": "celsius", "f": "fahrenheit"}
_SQUARE = ("square", "quadrad", "cuadrad", "carre", "quadrat", "cubic", "kare")
_OF_SECOND = regex.compile("百分之(?=.{1,4}秒)")  # hundredths
_TOLD_BY_SIGN = frozenset({"dollar", "euro", "yuan", "rouble", "rupee", "yen", "¥"})
_ONE_SIGN = ({"yen", "¥"}, {"yuan", "¥"}, {"pound", "lira"}, {"dollar", "hkd"})
# One name or sign for two things: only one of them need be found again.
_SAME = {
    "real": {"cent"},
    "dollar": {"cent"},
    "euro": {"cent"},
    "peso": {"cent"},
    "cent": {"dollar", "euro", "real", "peso"},
    "pound": {"lira", "penny"},
    "penny": {"pound"},
    "lira": {"pound", "kurus"},
    "kurus": {"lira"},
    "rouble": {"kopeck"},
    "hryvnia": {"kopeck"},
    "kopeck": {"rouble", "hryvnia"},
    "rupee": {"paisa"},
    "paisa": {"rupee"},
    "hectogram": {"gram"},
}
_YENS = frozenset({"yen", "yuan", "¥"})  # one sign for both
SHARES = frozenset({"percent", "basispoint"})
_SHORTEST = 3  # letters of a beginning


class Unit(NamedTuple):
    """What a word names."""

    name: str
    doubtful: bool  # only behind a number


def units(folded: str, words: Sequence[str], lang: str) -> Counter[str]:
    """The currencies and measures that a folded text of that language, given with its words, names, and how often."""
    found = Counter(_SYMBOLS.get(symbol, "real") for symbol in _SYMBOL.findall(folded))
    for place, word in enumerate(words):
        unit = _named(word, lang)
        if unit is not None and (not unit.doubtful or word[0].isdigit() or _is_counted(words, place, lang)):
            found[unit.name] += 1
    if ("lu" in folded or "lic" in folded or "lig" in folded or not folded.isascii()) and _LIGHT_YEAR.search(folded):
        found["lightyear"] += 1
    if ("ba" in folded or not folded.isascii()) and BASIS_POINT.search(folded):
        found["basispoint"] += 1
    if "dollar" in found and _HONG_KONG.search(folded):
        found["hkd"] += 1
    if ("cent" in folded or "cien" in folded) and _PER_HUNDRED.search(folded):
        found["percent"] += 1
    if not folded.isascii():
        found.update(_in_other_scripts(folded))
    return found


def _in_other_scripts(folded: str) -> dict[str, int]:
    if "百分之" in folded:
        folded = _OF_SECOND.sub(" ", folded)
    found = {name: folded.count(piece) for piece, name in _tables().pieces.items() if piece in folded}
    more = [_DEGREE_NAMES[letter.lower()] for letter in _DEGREES.findall(folded)]
    more += (_CHINESE[name] for name in _BEHIND_NUMBER.findall(folded))
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
    return _named(word, lang) is not None


def _named(word: str, lang: str) -> Unit | None:
    """What one folded word names; digits may stand before it: 9kg."""
    words, beginnings = _words(lang), _tables().beginnings
    bare = word if word[0].isalpha() else word.lstrip("0123456789")
    unit = words.get(bare)
    if unit is None and (listed := beginnings.get(bare[:_SHORTEST])) is not None:
        return next((unit for beginning, unit in listed if bare.startswith(beginning)), None)
    return unit


@cache
def _words(lang: str) -> dict[str, Unit]:
    """The whole words of that language, with those of any."""
    return _tables().of["*"] | _tables().of.get(lang, {})


def is_said_in_percent(source: str, target: str) -> bool:
    """Whether the target counts by per cent with a number of the source, as far as its digits tell; folded texts."""
    percents = {_NO_DIGIT.sub("", number) for found in _PERCENT.findall(target) for number in found if number}
    return not percents or not percents.isdisjoint(_NO_DIGIT.sub("", number) for number in _NUMBER.findall(source))


def measure_faults(source: Counter[str], target: Counter[str]) -> Iterator[Fault]:
    """A measure that is lost where another is said once more than there: two centimetres short of 17.84 metres that
    became two metres."""
    if source.keys() <= target.keys():
        return
    others = _group("money") | SHARES
    mine, theirs = (
        Counter({name: count for name, count in side.items() if name not in others}) for side in (source, target)
    )
    lost, more = mine.keys() - theirs.keys(), theirs - mine
    if lost and more and not theirs.keys() - mine.keys() and mine.total() == theirs.total():
        yield Fault(FaultKind.UNIT, f"{min(lost)} → {min(more)}")


def unit_faults(
    source: frozenset[str], target: frozenset[str], *, has_digits: bool, in_percent: bool
) -> Iterator[Fault]:
    """Another unit than the source's, `in_percent` where that may be; per cent lost although the source has digits; a
    measure put in where there was none.
    """
    lost, added = source - target, target - source - {other for name in source for other in _SAME.get(name, ())}
    if "¥" in (lost | added):
        lost, added = lost - _YENS, added - _YENS
    for money in (True, False):
        of_lost, of_added = (
            {n for n in names if ((n in _group("money")) is money or n == "pound") and n not in SHARES}
            for names in (lost, added)
        )
        if of_lost and of_added:
            yield Fault(FaultKind.UNIT, f"{min(of_lost)} → {min(of_added)}")
        elif of_lost and not money and (paid := added & _group("sure")) and not source & _group("money"):
            yield Fault(FaultKind.UNIT, f"{min(of_lost)} → {min(paid)}")
        elif of_lost and in_percent and "percent" in added and has_digits:
            yield Fault(FaultKind.UNIT, f"{min(of_lost)} → percent")
    if (put := added & _group("told")) and "pound" not in source and not source - _group("money") - SHARES:
        yield Fault(FaultKind.UNIT, min(put))
    if has_digits and ("basispoint" in source) != ("basispoint" in target) and "percent" in (source | target):
        yield Fault(FaultKind.UNIT, "basis points")
    elif has_digits and "percent" in source and "percent" not in target:
        yield Fault(FaultKind.UNIT, "percent")


def currency_faults(source: frozenset[str], target: frozenset[str]) -> Iterator[Fault]:
    """Another currency in a text without numbers."""
    lost, added = (source - target) & _group("sure"), (target - source) & _group("sure")
    if lost and added:
        yield Fault(FaultKind.UNIT, f"{min(lost)} → {min(added)}")


def amount_faults(source: str, target: str, langs: tuple[str, str]) -> Iterator[Fault]:
    """An amount that is in another currency there, though the text names the right one somewhere, or in none; folded
    texts.
    """
    mine, theirs = _amounts(source, langs[0]), _amounts(target, langs[1])
    made_up = {unit for digits, unit in theirs.items() if unit in _TOLD_BY_SIGN and digits not in mine}
    if made_up == {_OWN_MONEY.get(langs[0])} and _OF_MONEY.search(source):
        made_up = set()  # un utile di 2,6 miliardi
    if made_up and not mine and not units(source, LETTERS.findall(source), langs[0]).keys() - SHARES:
        yield Fault(FaultKind.UNIT, min(made_up))
        return
    for digits, unit in mine.items():
        other = theirs.get(digits, unit)
        if other != unit and {unit, other} not in _ONE_SIGN:
            yield Fault(FaultKind.UNIT, f"{unit} → {other}")
            return
    kept = _group("kept") & set(mine.values())
    if kept and not units(target, LETTERS.findall(target), langs[1]).keys() & (_group("money") | {"pound"}):
        yield Fault(FaultKind.UNIT, min(kept))


def _amounts(folded: str, lang: str) -> dict[str, str]:
    """The digits of what is said once → the currency beside them."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for amount in _AMOUNT.finditer(folded):
        digits = _NO_DIGIT.sub("", amount["digits"]).rstrip("0")
        words = _APART.split((amount["after"] or "").replace(".", " ").strip())
        same = takewhile(lambda word: word not in _group("next"), words)
        named = [_SYMBOLS.get(amount["sign"], "real")] if amount["sign"] else _names(same, lang)
        unit = next((name for name in named if name not in SHARES), "")
        if digits in found:
            twice.add(digits)
        elif unit:
            found[digits] = unit
    return {digits: unit for digits, unit in found.items() if digits not in twice}


def _names(words: Iterable[str], lang: str) -> list[str]:
    if lang == "zh":
        return [name for word in words for piece, name in _tables().pieces.items() if word.startswith(piece)]
    return [unit.name for word in words if word and (unit := _named(word, lang)) is not None]


@cache
def _group(name: str) -> frozenset[str]:
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
        if line.startswith("= "):
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
