"""Measures of time behind a number: 48 hours that became 48 days, two years that became two months."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import regex

from bot.translations.gate import chinese
from bot.translations.gate.folding import fold
from bot.translations.gate.lexicon import lexicon
from bot.translations.gate.values import Fault, FaultKind

_FILE = Path(__file__).parent / "words" / "spans.txt"
_WORD = regex.compile(r"\d[\d.,]*\d|\d|[\p{L}\p{M}]+")
_DIGITS_MAX = 3  # of a number that no year is, nor a sum


def span_faults(source: str, target: str, from_lang: str, to_lang: str) -> Iterator[Fault]:
    """A number that both folded texts say once or more, each with another measure of time."""
    mine = _spans(source, from_lang)
    theirs = _spans(target, to_lang) if mine else {}
    for number, said in mine.items():
        other = theirs.get(number)
        if other and said.isdisjoint(other):
            yield Fault(FaultKind.UNIT, f"{number} {min(said)} → {min(other)}")
            return


def _spans(folded: str, lang: str) -> dict[int, set[str]]:
    """Number → the measures that stand behind it."""
    if lang == "zh":
        return _in_chinese(folded)
    table = _tables().get(lang)
    if table is None:
        return {}
    found: dict[int, set[str]] = defaultdict(set)
    before = ""
    for word in _WORD.findall(folded):
        unit = table.get(word)
        if unit is not None and before:
            number = _number(before, lang)
            if number is not None:
                found[number].add(unit)
        before = word
    return found


def _number(word: str, lang: str) -> int | None:
    if word.isdecimal():
        return int(word) if len(word) <= _DIGITS_MAX else None
    value = lexicon(lang).plain.get(word)
    return int(value) if value is not None and value > 1 and value == int(value) else None


def _in_chinese(folded: str) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for written, unit in _chinese_pattern().findall(folded):
        number = int(written) if written.isdecimal() else chinese.value_of(written)
        if number is not None and number > 1:
            found[int(number)].add(_tables()["zh"][unit])
    return found


@cache
def _chinese_pattern() -> regex.Pattern[str]:
    units = "|".join(sorted(_tables()["zh"], key=len, reverse=True))
    number = r"\d{1,3}|[一二两三四五六七八九十]{1,3}"
    return regex.compile(rf"(?<![\d.,{chinese.NUMERALS}第])({number}) ?({units})(?![初底末中级度代月日间前])")


@cache
def _tables() -> dict[str, dict[str, str]]:
    """Language → folded word → the measure."""
    tables: dict[str, dict[str, str]] = defaultdict(dict)
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            lang, unit, *words = line.split()
            tables[lang].update({fold(word): unit for word in words})
    return tables
