"""What comes first, third, IV., and whether the other side says the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

import regex

from bot.translations.gate.numbers.fractions import fractions, names_part
from bot.translations.gate.numbers.mentions import Need
from bot.translations.gate.numbers.sides import Side, needed
from bot.translations.gate.reading.calendar import months
from bot.translations.gate.reading.lexicon import COUNTING
from bot.translations.gate.values import Fault, FaultKind

_ONE = Decimal(1)
_NOON = Decimal(12)
_OF_HALF = frozenset({Decimal(30), Decimal(50)})  # minutes, per cent
_ROUNDS = frozenset(
    [
        "quarto",
        "quarti",
        "quartos",
        "cuarto",
        "cuartos",
        "oitavas",
        "octavos",
        "ottavi",
        "achten",
        "onun",
        "ona",
        "onda",
        "ondan",
    ]
)
_THIRD_PARTY = regex.compile(
    r"\b(?:final thirds?|(?:third|tercer|terceir|terz|troisieme|dritt|трет|तीसर|ucuncu)\p{L}*[ -]"
    r"(?:state|part|countr|world|sector|pais|mundo|paes|mondo|cycle|pays|tiers|land|staat|welt|стран|сторон|лиц|мир|кра|осіб|світ|"
    r"पक्ष|देश|taraf|ulke|kisi))"
)
_QUARTER = regex.compile(r"trimest|quarter|quartal|ceyrek|квартал|季度|तिमाही|الربع")
_ROMAN = regex.compile(r"[IVX]+")


def order_faults(one: Side, other: Side) -> Iterator[Fault]:
    """A third that became a fourth, or what neither language needs a digit for."""
    source, target = one.found, other.found
    mine, theirs = _orders(one), _orders(other)
    lost: set[Decimal] = set()
    added: set[Decimal] = set()
    if mine or theirs:
        said, there = _said(one, mine), _said(other, theirs)
        lost, added = {nth for nth in mine if there[nth] < said[nth]}, {nth for nth in theirs if said[nth] < there[nth]}
    if lost - target.values and not added:
        added = target.days - _counted(one)
    first = target.firsts - source.firsts - source.ordinals if lost and not added else set()
    if added and not lost:
        lost = (source.firsts | source.days) - target.firsts - theirs - _explained(other, one)
    if not lost and not added and source.firsts != target.firsts:
        lost = source.firsts - target.firsts - more_often(other, one)
        added = target.firsts - source.firsts - more_often(one, other)
        lost, added = (
            lost | (_first_in_digits(one, other) if added else set()),
            added | (_first_in_digits(other, one) if lost else set()),
        )
    if lost and (added or first):
        yield Fault(FaultKind.NUMBER_CHANGED, f"{min(lost)} → {min(added or first)}")
    elif other.lang in COUNTING and (
        gone := _only_orders(lost - target.values - source.days - source.firsts, one, other)
    ):
        yield Fault(FaultKind.NUMBER_LOST, f"{min(gone)}.")


def roman_faults(one: Side, other: Side) -> Iterator[Fault]:
    """Another Roman numeral: IV that became VI."""
    mine = _romans(one)
    theirs = _romans(other) if mine else set()
    lost, added = mine - other.found.values - other.found.ordinals, theirs - one.found.values - one.found.ordinals
    if lost and added:
        yield Fault(FaultKind.NUMBER_CHANGED, f"{min(lost)} → {min(added)}")


def more_often(side: Side, other: Side) -> set[Decimal]:
    """The numbers that one side surely says, the ordinals too, and the other not as often."""
    mine, theirs = (_said(each, each.found.ordinals) for each in (side, other))
    return {value for value in mine if mine[value] > theirs[value]}


def _romans(side: Side) -> set[Decimal]:
    """Those of Roman numerals but I, which is a word."""
    found = (
        mention for mention in side.found.mentions if mention.written.isupper() and _ROMAN.fullmatch(mention.written)
    )
    return {value for mention in found for value in mention.values if value != _ONE}


def _orders(side: Side) -> set[Decimal]:
    """The ordinals from the third on, without those that are a part of a whole: a fifth of it is no fifth."""
    if not side.found.ordinals:
        return side.found.ordinals
    parts = {Decimal(part.denominator) for part in fractions(side.text, side.lang)}
    if parts.isdisjoint(side.found.ordinals):
        return side.found.ordinals
    said = Counter(mention.nth for mention in side.found.mentions if mention.nth in parts)
    of_parts = {mention.nth for mention in side.found.mentions if names_part(mention.written, side.lang)}
    return {nth for nth in side.found.ordinals if nth not in parts & of_parts or said[nth] > 1}


def _explained(side: Side, other: Side) -> set[Decimal]:
    """The numbers that one side says in any way, but those that it only says where the other does, too."""
    faint = (mention.values for mention in side.found.mentions if mention.need is Need.NONE)
    loose = (values for values in faint if not values >= _OF_HALF)  # a half is no second
    return more_often(side, other).union(*loose)


def _first_in_digits(side: Side, other: Side) -> set[Decimal]:
    """1, where one side writes it in digits, which is no hour, the other does not, nor says "first"."""
    if _ONE in other.found.firsts or side.found.has_clock:
        return set()
    ones = (sum(mention.written == "1" for mention in needed(each)) for each in (side, other))
    return {_ONE} if next(ones) > next(ones) else set()


def _only_orders(lost: set[Decimal], side: Side, other: Side) -> set[Decimal]:
    """Those ordinals that nothing else is called by: third parties, the last sixteen, a town (Settimo Torinese)."""
    if _QUARTER.search(side.text):
        named = months(other.text, other.lang)
        lost = {nth for nth in lost if not named.issuperset((int(nth) * 3 - 2, int(nth) * 3))}
    if side.found.has_clock:  # الحادية عشرة ليلا is 23:00
        lost = {nth for nth in lost if nth > _NOON or not {nth + _NOON} & (other.found.values | other.found.parts)}
    words = {mention.written for mention in side.found.mentions if mention.nth in lost}
    if not lost or not words.isdisjoint(_ROUNDS) or _THIRD_PARTY.search(side.text):
        return set()
    return set() if any(other.has_word(word, side.lang) for word in words) else lost


def _said(side: Side, orders: set[Decimal]) -> Counter[Decimal]:
    """How often the numbers that surely are said stand there, those ordinals too."""
    said = Counter(orders)
    said.update(side.found.parts)
    for mention in side.found.mentions:
        if mention.need is not Need.NONE:
            said.update(mention.values)
    if side.lang == "zh":  # 三分之一 is no three
        said.subtract(Decimal(part.denominator) for part in fractions(side.text, side.lang))
    return said


def _counted(side: Side) -> set[Decimal]:
    """The numbers that surely are said, the ordinals too."""
    return set(_said(side, side.found.ordinals))
