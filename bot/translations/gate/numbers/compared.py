"""Numbers of the two sides against each other: what is lost, what was added, what became another."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import regex

from bot.translations.gate.numbers.counted import parts_of_one
from bot.translations.gate.numbers.definite import is_definite, may_be_put_in
from bot.translations.gate.numbers.fractions import fractions, written
from bot.translations.gate.numbers.mentions import Mention, Need
from bot.translations.gate.numbers.multiples import multiples
from bot.translations.gate.numbers.orders import more_often, order_faults, roman_faults
from bot.translations.gate.numbers.sides import Side, is_of_percent, needed
from bot.translations.gate.numbers.units import SHARES, units
from bot.translations.gate.numbers.vague import is_vague
from bot.translations.gate.reading.lexicon import COUNTING
from bot.translations.gate.times.spans import is_measure
from bot.translations.gate.times.times import nth_times, says_again
from bot.translations.gate.values import Fault, FaultKind

_TWO = Decimal(2)
_HALF = Decimal("0.5")
_THOUSAND = Decimal(1000)
_SCALES = frozenset({_THOUSAND, _THOUSAND**2, _THOUSAND**3})
_SMALL = 12  # up to here other languages often write words
_SCORE = regex.compile(r"(?<![\d.,:–-])(\d{1,2})([-–:x比])(\d{1,2})(?![\d:–-]|[.,]\d)")
_GOALLESS = regex.compile(
    r"\b(?:goalless|scoreless|nil-nil)|\bempat\w+ (?:a|em|sem) (?:cero|zero|gol)|\bempate sin goles|nul et vierge|"
    r"score vierge|\btorlos|\b(?:reti|a reti) (?:inviolate|bianche)|\bнулев\p{L}+ ничь|"
    r"\bбезголев|\bнульов\p{L}+ нічи|\bбезгольов|"
    r"golsuz|تعادل\p{L}* (?:ال)?سلبي|بدون اهداف|गोलरहित|互交白卷|没有进球"
)
_POPE = regex.compile(r"\b(?:pope|papa|pape|papst(?:es)?)\b")
_ROMAN = regex.compile(r"[IVX]+")
_NUMBERED = regex.compile(r"\p{L}{3,} [ivx]+\b")
# Half of a whole; not the second half of a year or of a game.
_HALF_OF_IT = regex.compile(
    r"\b(?<!(?:first|second|last|latter|final|other|better|opening) )half (?:of|the|its|their|all)\b|"
    r"\b(?:than|about|nearly|almost|over) half\b(?! an? |-)|"
    r"\b(?<!(?:primeira|segunda|ultima|outra) )metade d|\bla (?<!en la )mitad de|"
    r"\b(?<!(?:premiere|seconde|deuxieme|autre) )moitie d|"
    r"\b(?<!(?:ersten?|zweiten?|anderen?) )halfte (?:de[rs]|aller|davon|von)|"
    r"\b(?:la|oltre|circa|quasi) (?<!alla )meta de|\b(?<!(?:перв|втор|друг)\p{L}+ |\b[ву] )половин\p{L} |"
    r"(?<!\p{L})(?:من )?نصف (?:ال|عدد|سكان)|نصف[هن][ما]\b|(?<!का )आध[ेी] (?:से )?(?:अधिक|ज्यादा|लोग)|"
    r"\b(?<!(?:ilk|ikinci|gece|y[ıi]l[ıi]n) )yar[ıi]s[ıi]|一半"
)
_HALF_WORDS = regex.compile(
    r"half|halv|50|fift|metad|mei[ao]\b|mitad|medi[ao]\b|moitie|demi|halfte|halb|meta\b|mezz|пол|пів|نصف|半|आध|yari|bucuk|"
    r"each|equal"
)
_QUARTER_HOURS = frozenset({Decimal(15), Decimal(45)})
_TWO_IN_CHINESE = regex.compile(
    "[双對对俩倆兩副]|夫妇|夫妻|情侣|姐妹|姊妹|兄弟|父[子女]|母[子女]|彼此|互相|相互|分别|各"
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
    elif added and (_counts(added) or _two_is_lost(added, target, source) or _two_is_put_in(added, source, target)):
        yield Fault(FaultKind.NUMBER_ADDED, added[0].written[:_SHOWN])
    else:
        yield from itertools.islice(
            itertools.chain(
                _score_faults(source, target),
                _fraction_faults(source, target),
                order_faults(source, target),
                roman_faults(source, target),
                _part_faults(source, target),
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
    return found is not None and bool(units(found[1], [f"1{found[1]}"], side.lang).keys() - SHARES)


def says_percent(source: Side, target: Side) -> bool:
    """Whether the source has a number of per cent in words that the target says as well."""
    return any(
        mention.need is Need.WORDS
        and not mention.values.isdisjoint(target.found.values)
        and is_of_percent(mention, source)
        for mention in needed(source)
    )


def _has_to_be_said(part: Fraction, side: Side, other: Side) -> bool:
    """Whether a part is more than a half, which many things are, and the other text has no such number, or has it of
    what the first text numbers so as well."""
    if part.numerator > 1:
        return True
    if part.denominator == 2:
        return False
    whole = Decimal(part.denominator)
    if whole in other.found.parts or (part.denominator == 4 and not other.found.values.isdisjoint(_QUARTER_HOURS)):
        return False
    return len(other.words_for(whole)) < max(1, len(side.words_for(whole)))


def _scores(text: str) -> Counter[tuple[int, int]]:
    """The results of games that a folded text gives, each the greater number first."""
    found = ((int(one), int(other)) for one, mark, other in _SCORE.findall(text) if mark != ":" or len(other) == 1)
    return Counter((max(each), min(each)) for each in found)


def _none_of(scores: Counter[tuple[int, int]], side: Side) -> bool:
    """Whether neither number of a result is there, nor the least margin that there is (por la mínima)."""
    return all(side.found.values.isdisjoint(map(Decimal, score)) for score in scores) and "minim" not in side.text


def _is_goalless(side: Side, scores: Counter[tuple[int, int]]) -> bool:
    """Whether one side says in words that no goal was scored, and the other has another result."""
    return (0, 0) not in scores and bool(_GOALLESS.search(side.text))


def _score_faults(source: Side, target: Side) -> Iterator[Fault]:
    """Another result; each of its numbers may be said elsewhere in the text."""
    mine, theirs = _scores(source.text), _scores(target.text)
    if (theirs and not mine and _is_goalless(source, theirs)) or (mine and not theirs and _is_goalless(target, mine)):
        yield Fault(FaultKind.NUMBER_CHANGED, "0-0")
        return
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
    elif Fraction(1, 2) in lost and _HALF_OF_IT.search(source.text) and not _says_half(target):
        yield Fault(FaultKind.NUMBER_LOST, "1/2")
    elif any(_has_to_be_said(part, source, target) for part in lost) and target.lang in COUNTING:
        yield Fault(FaultKind.NUMBER_LOST, str(max(lost)))


def _says_half(side: Side) -> bool:
    """Whether a text says a half in any way; 50 per cent is one."""
    return not side.found.values.isdisjoint((_HALF, Decimal(50))) or bool(_HALF_WORDS.search(side.text))


def _part_faults(source: Side, target: Side) -> Iterator[Fault]:
    """Thousandths that became hundredths."""
    if not any(len(mention.values) > 1 for mention in source.found.mentions):  # fifteen hundredths are 0.15, too
        return
    mine = parts_of_one(source.text)
    theirs = parts_of_one(target.text) if mine else set()
    if mine - theirs and theirs - mine:
        yield Fault(FaultKind.NUMBER_CHANGED, f"1/{min(mine - theirs)} → 1/{min(theirs - mine)}")


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
    if mine <= theirs or theirs <= mine:
        return
    lost, added = mine - theirs - more_often(target, source), theirs - mine - more_often(source, target)
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
    alone = (
        found.values
        for found in side.found.mentions
        if found.need is Need.NONE and len(found.values) == 1 and len(found.written) > 1  # the K of U.K.
    )
    return {value for values in alone for value in values if value in _SCALES}


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
    if not said or (target.lang == "zh" and _TWO_IN_CHINESE.search(target.text) and not _counts_time(said, source)):
        return False
    return not is_definite(said, source.text, source.lang)


def _two_is_put_in(added: list[Mention], source: Side, target: Side) -> bool:
    """Whether the target says how many things there are ("the two strikes"), which by nature are not two."""
    said = next((mention.written for mention in added if _TWO in mention.values), "")
    return bool(said) and not may_be_put_in(said, target.text, target.lang)


def _counts_time(said: str, side: Side) -> bool:
    """Whether a measure of time stands behind that number."""
    found = regex.search(rf"(?<!\p{{L}}){regex.escape(said)}[ -](\p{{L}}+)", side.text)
    return found is not None and is_measure(found[1], side.lang)
