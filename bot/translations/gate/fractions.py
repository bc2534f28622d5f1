"""Parts of a whole in words: two thirds, drei Viertel, üçte iki, 三分之二."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

import regex

from bot.translations.gate import chinese
from bot.translations.gate.folding import fold
from bot.translations.gate.lexicon import lexicon

_FILE = Path(__file__).parent / "words" / "fractions.txt"
_WRITTEN = regex.compile(r"(?<![\d/.,])(\d)/(\d{1,2})(?![\d/])")
_OF = regex.compile(rf"([{chinese.NUMERALS}]+|\d+)分之([{chinese.NUMERALS}]+|\d+)(?![.\d])")
_APART = regex.compile(
    r"-|(?<=\b(?:zwei|drei|vier))(?=drittel|viertel|funftel)|(?<=\b\p{L}*(?:drittel|viertel|funftel))(?=\p{L}{3})(?!million)"
)
# Turkish puts the whole first, "in five one"; Arabic has words of its own for one and two parts.
_TURKISH = regex.compile(
    r"\b(ucte|dortte|beste|altida|sekizde|onda) (bir|iki|uc|dort|bes|alti|yedi|sekiz|dokuz)(?=[iuı]|s[iuı]|\b)"
)
_TURKISH_PARTS = {"ucte": 3, "dortte": 4, "beste": 5, "altida": 6, "sekizde": 8, "onda": 10}
_TURKISH_HALF = regex.compile(r"\b(?:yarisi|yarısı)\p{L}{0,4}\b")
_ARABIC = regex.compile(r"(?<!\p{L})(?:[وف]?(?:[بلك]|ال|لل|بال)?)(ثلثا|ثلثي|ثلثين|ثلثان|ثلث|نصف)(?!\p{L})")
_ARABIC_QUARTER = regex.compile(r"(?<!\p{L})(?:[وف]?[بل]?)ربع(?! (?:ال|سنوي|نهائي|ساعه|قرن|عام))(?!\p{L})")
_ARABIC_PARTS = {"ثلث": Fraction(1, 3), "نصف": Fraction(1, 2)}
_ARABIC_MORE = regex.compile(r"(?<!\p{L})(ثلاثه|اربعه|خمسه|سته) (ارباع|اخماس|اسداس|اعشار)(?!\p{L})")
_ARABIC_NUMBERS = {"ثلاثه": 3, "اربعه": 4, "خمسه": 5, "سته": 6, "ارباع": 4, "اخماس": 5, "اسداس": 6, "اعشار": 10}
_HALF = Fraction(1, 2)
# Two out of three; the word for what is counted may stand between.
_SHARE = {
    "en": r"(?:out of|in)(?: every)?",
    "pt": r"(?:em cada|de cada|em)",
    "es": r"(?:de cada|de)",
    "fr": r"sur",
    "de": r"von",
    "it": r"su",
    "ru": r"из(?: каждых)?",
    "uk": r"(?:з|із)(?: кожних)?",
    "hi": r"में से",
}
_SHARE_MAX = 10


def fractions(folded: str, lang: str) -> frozenset[Fraction]:
    """The parts of a whole that a folded text of that language names in words."""
    if lang == "zh":
        return frozenset(_in_chinese(folded)) if "分之" in folded or "半" in folded else frozenset()
    if lang == "ar":
        return frozenset(_in_arabic(folded))
    if lang == "tr":
        return frozenset(_in_turkish(folded))
    pattern = _patterns().get(lang)
    if pattern is None:
        return frozenset()
    return frozenset(_in_words(folded, lang, pattern)).union(_shares(folded, lang))


def written(folded: str) -> frozenset[Fraction]:
    """Parts of a whole in digits, 2/3; they may be dates or scores, and only explain."""
    found = (_fraction(int(one), int(other)) for one, other in _WRITTEN.findall(folded))
    return frozenset(part for part in found if part is not None)


def _fraction(numerator: int, denominator: int) -> Fraction | None:
    return Fraction(numerator, denominator) if 0 < numerator < denominator else None


def _in_words(folded: str, lang: str, pattern: regex.Pattern[str]) -> Iterator[Fraction]:
    parts = _parts()[lang]
    for found in pattern.finditer(_APART.sub(" ", folded)):
        denominator, alone = parts[found["part"]]
        before = found["before"] or ""
        said = _number(before, lang)
        if said is None and alone:
            said = 1
        if said is not None and 0 < said < denominator:
            yield Fraction(said, denominator)


def _shares(folded: str, lang: str) -> Iterator[Fraction]:
    """Two trains out of three, where both are numbers."""
    shares = _share_pattern(lang)
    for found in shares.finditer(folded, overlapped=True) if shares is not None else ():
        part, whole = (_number(found[name], lang) for name in ("part", "whole"))
        if part is not None and whole is not None and 0 < part < whole <= _SHARE_MAX:
            yield Fraction(part, whole)


def _number(word: str, lang: str) -> int | None:
    said = Decimal(word) if word.isdecimal() else lexicon(lang).plain.get(word)
    if said is None and Decimal(1) in lexicon(lang).faint.get(word, ()):
        return 1
    return int(said) if said is not None and said == int(said) else None


@cache
def _share_pattern(lang: str) -> regex.Pattern[str] | None:
    if lang not in _SHARE:
        return None
    letter = r"[\p{L}\p{M}]"
    word, inside = rf"{letter}+|\d+", r"[\p{L}\p{M}\d]"
    counted = rf"(?<!{inside})(?P<part>{word})(?: {letter}+)?"
    return regex.compile(rf"{counted} {_SHARE[lang]} (?P<whole>{word})(?!{inside})")


def _in_chinese(folded: str) -> Iterator[Fraction]:
    for whole, part in _OF.findall(folded):
        one, other = (int(each) if each.isdecimal() else int(chinese.value_of(each) or 0) for each in (part, whole))
        found = _fraction(one, other)
        if found is not None and other < 100:
            yield found
    if "一半" in folded:
        yield _HALF


def _in_arabic(folded: str) -> Iterator[Fraction]:
    for name in _ARABIC.findall(folded):
        yield _ARABIC_PARTS.get(name, Fraction(2, 3))
    if _ARABIC_QUARTER.search(folded):
        yield Fraction(1, 4)
    for number, part in _ARABIC_MORE.findall(folded):
        yield Fraction(_ARABIC_NUMBERS[number], _ARABIC_NUMBERS[part])


def _in_turkish(folded: str) -> Iterator[Fraction]:
    numbers = lexicon("tr").plain
    for whole, part in _TURKISH.findall(folded):
        yield Fraction(int(numbers.get(part, Decimal(1))), _TURKISH_PARTS[whole])
    if _TURKISH_HALF.search(folded):
        yield _HALF


@cache
def _parts() -> dict[str, dict[str, tuple[int, bool]]]:
    """Language → folded word → the denominator, and whether the word says one part without a number."""
    parts: dict[str, dict[str, tuple[int, bool]]] = defaultdict(dict)
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        lang, denominator, *words = line.split()
        parts[lang] |= {
            fold(word.lstrip("=").replace("_", " ")): (int(denominator), word.startswith("=")) for word in words
        }
    return parts


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    return {lang: _pattern(sorted(words, key=len, reverse=True)) for lang, words in _parts().items()}


def _pattern(words: list[str]) -> regex.Pattern[str]:
    before, behind = r"(?<![\p{L}\p{M}])", r"(?![\p{L}\p{M}])"
    return regex.compile(rf"(?:{before}(?P<before>[\p{{L}}\p{{M}}]+|\d) )?{before}(?P<part>{'|'.join(words)}){behind}")
