"""Numbers of the two sides against each other: what is lost, what was added, what became another."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import regex

from bot.translations.gate.numbers.definite import is_definite
from bot.translations.gate.numbers.fractions import fractions, written
from bot.translations.gate.numbers.mentions import Mention, Need
from bot.translations.gate.numbers.multiples import multiples
from bot.translations.gate.numbers.quantities import Quantities
from bot.translations.gate.numbers.sides import Side, needed
from bot.translations.gate.numbers.units import SHARES, units
from bot.translations.gate.numbers.vague import is_vague
from bot.translations.gate.reading.calendar import months
from bot.translations.gate.reading.lexicon import COUNTING
from bot.translations.gate.times.times import nth_times, says_again
from bot.translations.gate.values import Fault, FaultKind

_TWO = Decimal(2)
_HALF = Decimal("0.5")
_THOUSAND = Decimal(1000)
_SCALES = frozenset({_THOUSAND, _THOUSAND**2, _THOUSAND**3})
_SMALL = 12  # up to here other languages often write words
_SCORE = regex.compile(r"(?<![\d.,:–-])(\d{1,2})([-–:x比])(\d{1,2})(?![\d:–-]|[.,]\d)")
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
_POPE = regex.compile(r"\b(?:pope|papa|pape|papst(?:es)?)\b")
_ROMAN = regex.compile(r"[IVX]+")
_NUMBERED = regex.compile(r"\p{L}{3,} [ivx]+\b")
_QUARTER_HOURS = frozenset({Decimal(15), Decimal(45)})
_PERCENT = (
    r"[ -]?(?:per ?cent|p[eo]r cien|pour cent|por cento|prozent|процент|відсот|(?:في |ب)ال(?:مي|ماي)|प्रतिशत|फीसदी)"
)
_SHOWN = 40  # characters of a number in a fault


def number_faults(source: Side, target: Side) -> Iterator[Fault]:
    """What one side says and the other does not."""
    langs = (source.lang, target.lang)
    lost = [one for one in needed(source) if not (target.explains(one, source) or _is_converted(one, source))]
    added = [one for one in needed(target) if not (source.explains(one, target) or _is_converted(one, target))]
    if len(lost) + len(added) == 1 and _is_of_pope((lost or added)[0], (target if lost else source)):
        return
    if lost and added:
        yield Fault(FaultKind.NUMBER_CHANGED, f"{lost[0].written[:_SHOWN]} → {added[0].written[:_SHOWN]}")
    elif lost and (_counts(lost) or _two_is_lost(lost, source, target)):
        yield Fault(FaultKind.NUMBER_LOST, lost[0].written[:_SHOWN])
    elif lost and max(lost[0].values) == _TWO and (_again(source, target) or is_vague(source.text, target.text, langs)):
        yield Fault(FaultKind.NUMBER_CHANGED, lost[0].written[:_SHOWN])
    elif added and (_counts(added) or _two_is_lost(added, target, source)):
        yield Fault(FaultKind.NUMBER_ADDED, added[0].written[:_SHOWN])
    else:
        yield from itertools.islice(
            itertools.chain(
                _score_faults(source, target),
                _fraction_faults(source, target),
                _ordinal_faults(source, target),
                _scale_faults(source, target),
                _multiple_faults(source, target),
                _time_faults(source, target),
            ),
            1,
        )


def _is_of_pope(mention: Mention, other: Side) -> bool:
    """Whether it is the number of a pope, whom the other side calls by the name alone."""
    if not _ROMAN.fullmatch(mention.written):
        return False
    return bool(_POPE.search(other.text)) and not _NUMBERED.search(other.text)


def _is_converted(mention: Mention, side: Side) -> bool:
    """Whether it says in brackets in another measure what stands before: six meters (18 feet)."""
    pattern = rf"\p{{L}} \(\p{{L}}{{0,6}} ?{regex.escape(mention.written)}[ -]?(\p{{L}}+)\)"
    found = regex.search(pattern, side.text) if "(" in side.text else None
    return found is not None and bool(units(found[1], [f"1{found[1]}"], side.lang) - SHARES)


def says_percent(source: Side, target: Side) -> bool:
    """Whether the source has a number of per cent in words that the target says as well."""
    said = (mention for mention in needed(source) if not mention.values.isdisjoint(target.found.values))
    return any(
        regex.search(rf"yuzde {mention.written}|{regex.escape(mention.written)}{_PERCENT}", source.text)
        for mention in said
        if mention.need is Need.WORDS
    )


def _has_to_be_said(part: Fraction, other: Side) -> bool:
    """Whether a part is more than a half, which many things are, and the other text has no such number."""
    if part.numerator > 1:
        return True
    said = other.found.values | other.found.parts
    otherwise = {Decimal(part.denominator)} | (_QUARTER_HOURS if part.denominator == 4 else set())
    return part.denominator != 2 and said.isdisjoint(otherwise)


def _scores(text: str) -> Counter[tuple[int, int]]:
    """The results of games that a folded text gives, each the greater number first."""
    found = ((int(one), int(other)) for one, mark, other in _SCORE.findall(text) if mark != ":" or len(other) == 1)
    return Counter((max(each), min(each)) for each in found)


def _none_of(scores: Counter[tuple[int, int]], side: Side) -> bool:
    """Whether neither number of a result is there, nor the least margin that there is (por la mínima)."""
    return all(side.found.values.isdisjoint(map(Decimal, score)) for score in scores) and "minim" not in side.text


def _score_faults(source: Side, target: Side) -> Iterator[Fault]:
    """Another result; each of its numbers may be said elsewhere in the text."""
    mine, theirs = _scores(source.text), _scores(target.text)
    if (0, 0) in mine and not theirs and 0 not in target.found.values:
        yield Fault(FaultKind.NUMBER_LOST, "0-0")
    elif mine and not theirs and _none_of(mine, target):
        yield Fault(FaultKind.NUMBER_LOST, "-".join(map(str, min(mine))))
    if mine and theirs and mine.total() == theirs.total() and mine != theirs:
        lost, added = (next(iter(one - other)) for one, other in ((mine, theirs), (theirs, mine)))
        yield Fault(FaultKind.NUMBER_CHANGED, f"{lost[0]}-{lost[1]} → {added[0]}-{added[1]}")


def _fraction_faults(source: Side, target: Side) -> Iterator[Fault]:
    """Two thirds that became one third, or nothing."""
    mine, theirs = fractions(source.text, source.lang), fractions(target.text, target.lang)
    if mine == theirs:
        return
    lost = {part for part in mine - theirs - written(target.text) if not target.says_part(part)}
    added = {part for part in theirs - mine - written(source.text) if not source.says_part(part)}
    if lost and theirs - mine:
        yield Fault(FaultKind.NUMBER_CHANGED, f"{min(lost)} → {min(theirs - mine)}")
    elif _half_for(lost, source, target) or _half_for(added, target, source):
        yield Fault(FaultKind.NUMBER_CHANGED, f"{min(lost or added)}, a half")
    elif any(_has_to_be_said(part, target) for part in lost) and target.lang in COUNTING:
        yield Fault(FaultKind.NUMBER_LOST, str(max(lost)))


def _half_for(parts: set[Fraction], side: Side, other: Side) -> bool:
    """Whether a half stands on the other side, and none on the one that says those parts."""
    return bool(parts) and _HALF in other.found.values and _HALF not in side.found.values


def _scale_faults(source: Side, target: Side) -> Iterator[Fault]:
    """Thousands, of which nobody says how many, that became millions."""
    mine, theirs = _loose(source), _loose(target)
    if len(mine) == len(theirs) == 1 and mine != theirs:
        explained = mine & target.found.values or theirs & source.found.values
        if not explained:
            yield Fault(FaultKind.NUMBER_CHANGED, f"{min(mine)} → {min(theirs)}")


def _multiple_faults(source: Side, target: Side) -> Iterator[Fault]:
    """What doubled there and tripled here."""
    theirs = multiples(target.text, target.lang)
    mine = multiples(source.text, source.lang) if theirs else set()
    lost, added = mine - theirs - _counted(target.found), theirs - mine - _counted(source.found)
    if lost and added:
        yield Fault(FaultKind.NUMBER_CHANGED, f"{min(lost)} times → {min(added)} times")


def _time_faults(source: Side, target: Side) -> Iterator[Fault]:
    """For the second time, which the other side does not say; what is the first goes without saying."""
    for kind, one, other in ((FaultKind.NUMBER_LOST, source, target), (FaultKind.NUMBER_ADDED, target, source)):
        said = nth_times(one.text, one.lang)
        if not said or other.lang not in COUNTING:
            continue
        found = other.found
        gone = said - found.values - found.ordinals - found.firsts - found.days - found.parts
        if gone and not (gone == {_TWO} and says_again(other.text, other.lang)):
            yield Fault(kind, f"{min(gone)}. time")


def era_faults(mine: set[Decimal], theirs: set[Decimal]) -> Iterator[Fault]:
    """Another century, though its number is said of something else."""
    if mine - theirs and theirs - mine:
        yield Fault(FaultKind.NUMBER_CHANGED, f"century {min(mine - theirs)} → {min(theirs - mine)}")


def _loose(side: Side) -> set[Decimal]:
    """The scales that stand alone: thousands of people; Chinese and Hindi have others."""
    if side.lang in ("zh", "hi"):
        return set()
    if any(max(mention.values) >= _THOUSAND for mention in needed(side) if mention.values):
        return set()
    alone = (found.values for found in side.found.mentions if found.need is Need.NONE and len(found.values) == 1)
    return {value for values in alone for value in values if value in _SCALES}


def _ordinal_faults(one: Side, other: Side) -> Iterator[Fault]:
    """A third that became a fourth, or what neither language needs a digit for."""
    source, target = one.found, other.found
    lost, added = _more_often(source, target), _more_often(target, source)
    if lost or added:  # a fifth of the whole is no fifth
        lost, added = lost - _wholes(one), added - _wholes(other)
    if lost - target.values and not added:
        added = target.days - _counted(source)
    first = target.firsts - source.firsts - source.ordinals if lost and not added else set()
    if added and not lost:
        lost = (source.firsts | source.days) - target.firsts - _counted(target) - target.values
    if not lost and not added:
        lost, added = source.firsts - target.firsts - _counted(target), target.firsts - source.firsts - _counted(source)
    if lost and (added or first):
        yield Fault(FaultKind.NUMBER_CHANGED, f"{min(lost)} → {min(added or first)}")
    elif other.lang in COUNTING and (
        gone := _only_orders(lost - target.values - source.days - source.firsts, one, other)
    ):
        yield Fault(FaultKind.NUMBER_LOST, f"{min(gone)}.")


def _only_orders(lost: set[Decimal], side: Side, other: Side) -> set[Decimal]:
    """Those ordinals that nothing else is called by: third parties, the last sixteen, a town (Settimo Torinese)."""
    if _QUARTER.search(side.text):
        named = months(other.text, other.lang)
        lost = {nth for nth in lost if not named.issuperset((int(nth) * 3 - 2, int(nth) * 3))}
    words = {mention.written for mention in side.found.mentions if mention.nth in lost}
    if not lost or not words.isdisjoint(_ROUNDS) or _THIRD_PARTY.search(side.text):
        return set()
    return set() if any(other.has_word(word, side.lang) for word in words) else lost


def _more_often(found: Quantities, other: Quantities) -> set[Decimal]:
    """The ordinals that one side says more often than the other, which may say the number of something else."""
    mine, theirs = _said(found), _said(other)
    return {nth for nth in found.ordinals if theirs[nth] < mine[nth]}


def _said(found: Quantities) -> Counter[Decimal]:
    """How often the numbers that surely are said stand there, the ordinals too."""
    said = Counter(found.ordinals | found.parts)
    for mention in found.mentions:
        if mention.need is not Need.NONE:
            said.update(mention.values)
    return said


def _wholes(side: Side) -> set[Decimal]:
    return {Decimal(part.denominator) for part in fractions(side.text, side.lang)}


def _counted(found: Quantities) -> set[Decimal]:
    """The numbers that surely are said, the ordinals too."""
    sure = (mention.values for mention in found.mentions if mention.need is not Need.NONE)
    return found.ordinals.union(found.parts, *sure)


def _again(source: Side, target: Side) -> bool:
    """Whether the target says a number more often, and as many as the source in all: one took another's place."""
    mine, theirs = (Counter(mention.values for mention in needed(side)) for side in (source, target))
    return theirs.total() >= mine.total() and any(
        count > mine[values] > 0 and max(values) <= _SMALL for values, count in theirs.items() if values
    )


def _counts(mentions: list[Mention]) -> bool:
    return any(
        mention.need is Need.DIGITS or max(mention.values) > _TWO or max(mention.values) % 1 for mention in mentions
    )


def _two_is_lost(lost: list[Mention], source: Side, target: Side) -> bool:
    """Whether a two that says how many was lost."""
    said = next((mention.written for mention in lost if _TWO in mention.values), "")
    return bool(said) and target.lang != "zh" and not is_definite(said, source.text, source.lang)
