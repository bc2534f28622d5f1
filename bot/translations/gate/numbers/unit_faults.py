"""Currencies, measures and per cent: another one than the source's, or none where it had one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import takewhile

import regex

from bot.translations.gate.numbers.units import SHARES, SYMBOLS, group, letters_of, named, pieces, units
from bot.translations.gate.reading.folding import LETTERS
from bot.translations.gate.values import Fault, FaultKind

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
_TOLD_BY_SIGN = frozenset({"dollar", "euro", "yuan", "rouble", "rupee", "yen", "¥"})
_ONE_SIGN = ({"yen", "¥"}, {"yuan", "¥"}, {"pound", "lira"})
# One name or sign for two things: only one of them need be found again.
_SAME = {
    "real": {"cent"},
    "dollar": {"cent"},
    "euro": {"cent"},
    "peso": {"cent"},
    "cent": {"dollar", "euro", "real", "peso"},
    "pound": {"penny"},
    "penny": {"pound"},
    "lira": {"kurus"},
    "kurus": {"lira"},
    "rouble": {"kopeck"},
    "hryvnia": {"kopeck"},
    "kopeck": {"rouble", "hryvnia"},
    "rupee": {"paisa"},
    "paisa": {"rupee"},
    "hectogram": {"gram"},
}
_YENS = frozenset({"yen", "yuan", "¥"})  # one sign for both


def is_said_in_percent(source: str, target: str) -> bool:
    """Whether the target counts by per cent with a number of the source, as far as its digits tell; folded texts."""
    percents = {_NO_DIGIT.sub("", number) for found in _PERCENT.findall(target) for number in found if number}
    return not percents or not percents.isdisjoint(_NO_DIGIT.sub("", number) for number in _NUMBER.findall(source))


def measure_faults(source: Counter[str], target: Counter[str]) -> Iterator[Fault]:
    """A measure that is lost where another is said once more than there: two centimetres short of 17.84 metres that
    became two metres."""
    if source.keys() <= target.keys():
        return
    others = group("money") | SHARES
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
            {n for n in names if ((n in group("money")) is money or n == "pound") and n not in SHARES}
            for names in (lost, added)
        )
        if of_lost and of_added:
            yield Fault(FaultKind.UNIT, f"{min(of_lost)} → {min(of_added)}")
        elif of_lost and not money and (paid := added & group("sure")) and not source & group("money"):
            yield Fault(FaultKind.UNIT, f"{min(of_lost)} → {min(paid)}")
        elif of_lost and in_percent and "percent" in added and has_digits:
            yield Fault(FaultKind.UNIT, f"{min(of_lost)} → percent")
    if (put := added & group("told")) and "pound" not in source and not source - group("money") - SHARES:
        yield Fault(FaultKind.UNIT, min(put))
    if has_digits and ("basispoint" in source) != ("basispoint" in target) and "percent" in (source | target):
        yield Fault(FaultKind.UNIT, "basis points")
    elif has_digits and "percent" in source and "percent" not in target:
        yield Fault(FaultKind.UNIT, "percent")


def currency_faults(source: frozenset[str], target: frozenset[str]) -> Iterator[Fault]:
    """Another currency in a text without numbers."""
    lost, added = (source - target) & group("sure"), (target - source) & group("sure")
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
    kept = group("kept") & set(mine.values())
    if kept and not units(target, LETTERS.findall(target), langs[1]).keys() & (group("money") | {"pound"}):
        yield Fault(FaultKind.UNIT, min(kept))


def _amounts(folded: str, lang: str) -> dict[str, str]:
    """The digits of what is said once → the currency beside them."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for amount in _AMOUNT.finditer(folded):
        digits = _NO_DIGIT.sub("", amount["digits"]).rstrip("0")
        words = _APART.split((amount["after"] or "").replace(".", " ").strip())
        same = takewhile(lambda word: word not in group("next"), words)
        named = [SYMBOLS.get(amount["sign"], "real")] if amount["sign"] else _names(same, lang)
        unit = next((name for name in named if name not in SHARES), "")
        if digits in found:
            twice.add(digits)
        elif unit:
            found[digits] = unit
    return {digits: unit for digits, unit in found.items() if digits not in twice}


def _names(words: Iterable[str], lang: str) -> list[str]:
    if lang == "zh":
        return [name for word in words for piece, name in pieces().items() if word.startswith(piece)]
    said = [word for word in words if word]
    letters = letters_of(lang)[0] if said[1:2] != ["m"] else {}  # no penny of 4:40 p.m.
    beside = [letters[word] for word in said[:1] if letters.get(word) in group("money")]
    return beside + [unit.name for word in said if (unit := named(word, lang)) is not None]
