"""What Chinese writes in a way of its own, as others write it: 百分之八点五, 五六个, 五一, 十四五, 万千瓦, 半年."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from bot.translations.gate.numbers.mentions import Mention, Need
from bot.translations.gate.reading import chinese

HALVES = frozenset({Decimal("0.5"), Decimal(2), Decimal(30), Decimal(50)})
_DAY_OF_WEEK = regex.compile(r"(?:星期|礼拜|(?<![一每两二三四五六七八九十\d])周)[一二三四五六日](?![天次年个])")
_TENTHS = regex.compile(r"([一二两三四五六七八九])成(?![立为功员本果就长])")
_PER_CENT_WORDS = regex.compile(rf"百分之([{chinese.NUMERALS}]+)(?:[点點]([{''.join(chinese.DIGITS)}]+))?(?![万亿])")
_PER_CENT = regex.compile(r"百分之|分之")
_PARTS_OF_SECOND = regex.compile(rf"([十百千])分之([{chinese.NUMERALS}]{{1,4}}|\d{{1,3}})(?=秒)")
_PER_MILLE = regex.compile(rf"千分之([{chinese.NUMERALS}]{{1,4}}|\d+(?:\.\d+)?)")
_PARTS = {"十": "tenths", "百": "hundredths", "千": "thousandths"}
_NTH = regex.compile(r"第([一二三四五六七八九十]{1,3})")
# A plan of five years: the fourteenth is 十四五.
_PLAN = regex.compile(rf"(?<![{chinese.NUMERALS}])(十[一二三四五六七八])五(?![{chinese.NUMERALS}]|[年个名人岁次天点%])")
# Days that are called by their numbers, the month's first.
_FEAST = regex.compile(
    rf"(?<![{chinese.NUMERALS}\d第双])(?:[五六七八]一|三八(?!线)|五四|六四|七七|九三|九一八|一二九|三一五|六一八|双十(?![一二])|"
    rf"十一(?=黄金周|长假|小长假|假期|国庆|期间|出游|前夕|档)|(?<=[“\"'])十一(?=[”\"']))(?![{chinese.NUMERALS}年点岁亿个名])"
)
# One number or the next: 五六个, 三四十, 十七八岁.
_OR_NEXT = regex.compile(
    rf"(?<![{chinese.NUMERALS}\d点])([二三四五六七八九]?十)?([一二两三四五六七八])([二三四五六七八九])([十百千万亿]{{0,2}})(?![{chinese.NUMERALS}])"
)
_POWER = regex.compile(
    r"(?<![\d.,])(\d[\d,]*(?:\.\d+)?)([百千]?[万亿])(?=千瓦)"
)  # where others count mega- and gigawatts
_THOUSAND = Decimal(1000)
_QUARTER, _HALF_YEAR = Decimal(3), Decimal(6)  # months


def read(folded: str) -> tuple[str, list[Mention]]:
    """The folded text with its shares in digits and without words that only hold a numeral; and what those say."""
    if "分之" in folded:
        folded = _PARTS_OF_SECOND.sub(lambda found: f"{_in_digits(found[2])} {_PARTS[found[1]]} ", folded)
        folded = _PER_MILLE.sub(lambda found: f"{_in_digits(found[1])} thousandths ", folded)
    folded = _PER_CENT_WORDS.sub(_per_cent, folded)
    folded = _TENTHS.sub(lambda found: f"{10 * chinese.DIGITS[found[1]]}%", folded)
    folded = _PER_CENT.sub(" ", chinese.without_idioms(_DAY_OF_WEEK.sub(" ", folded)))
    said: list[Mention] = []
    for pattern, values in _WAYS:
        folded = pattern.sub(lambda found, values=values: _taken(found, values(found), said), folded)  # type: ignore[misc]
    return folded, [*said, *_mentions(folded)]


def _taken(found: regex.Match[str], mentions: list[Mention], said: list[Mention]) -> str:
    said += mentions
    return " " if mentions else found[0]


def _of_plan(found: regex.Match[str]) -> list[Mention]:
    nth = chinese.value_of(found[1])
    return [Mention(found[0], frozenset({nth or Decimal(0)}), Need.NONE, nth=nth), _faint(found[0], 5)]


def _of_feast(found: regex.Match[str]) -> list[Mention]:
    month, *day = (chinese.DIGITS.get(character, 10) for character in found[0])
    one = int("".join(map(str, day)))
    return [_faint(found[0], value) for value in (month, one, int(f"{month}{one}"), *day)]


def _either(found: regex.Match[str]) -> list[Mention]:
    one, other = chinese.DIGITS[found[2]], chinese.DIGITS[found[3]]
    if other - one != 1 and (one, other) != (3, 5):
        return []
    before = int(chinese.value_of(found[1]) or 0) if found[1] else 0
    scale = chinese.scale_of(found[4]) or 1
    return [_faint(found[0], (before + each) * times) for each in (one, other) for times in {1, scale}]


def _of_power(found: regex.Match[str]) -> list[Mention]:
    kilowatts = Decimal(found[1].replace(",", "")) * (chinese.scale_of(found[2]) or 1)
    return [Mention(found[0], frozenset(kilowatts / _THOUSAND**power for power in range(4)), Need.DIGITS)]


_WAYS = ((_PLAN, _of_plan), (_FEAST, _of_feast), (_OR_NEXT, _either), (_POWER, _of_power))


def _faint(written: str, value: Decimal | int) -> Mention:
    return Mention(written, frozenset({Decimal(value)}), Need.NONE)


def _mentions(folded: str) -> Iterator[Mention]:
    """Halves, quarters of a year, ordinals, of which numerals alone do not tell."""
    for place in _NTH.finditer(folded):
        value = chinese.value_of(place[1])
        if value is not None:
            yield Mention("第", frozenset({value}), Need.NONE, nth=value)
    if "半" in folded:
        yield Mention("半", HALVES | {_HALF_YEAR}, Need.NONE)
    if "季度" in folded:
        yield Mention("季度", frozenset({_QUARTER}), Need.NONE)


def _in_digits(written: str) -> str:
    return written if written[0].isdecimal() else str(chinese.value_of(written))


def _per_cent(found: regex.Match[str]) -> str:
    """百分之八点五 in digits."""
    value = chinese.value_of(found[1])
    behind = "".join(str(chinese.DIGITS[numeral]) for numeral in found[2] or "")
    return f"{value}{'.' if behind else ''}{behind}%"
