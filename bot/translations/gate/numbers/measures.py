"""An amount in two measures in the greater one alone: 2 metres 4 centimetres are 2.04 m."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import partial

import regex

from bot.translations.gate.reading.lexicon import lexicon

_METRE = r"m|met(?:er|re)s?|metros?|metri|metern?|м|метр(?:а|и|ов|ів)?|م|متر(?:ا|ان|ين)?|امتار|मीटर|米"
_CENTIMETRE = r"cm|centimet\p{L}+|zentimetern?|см|сантиметр\p{L}*|سم|سنتيمتر\p{L}*|सेंटीमीटर|सेमी|santim\p{L}*|厘米|公分"
_KILOGRAM = (
    r"kg|kilos?|quilos?|chil[oi]|kilogram\p{L}*|"
    r"кг|кило|килограмм\p{L}*|кілограм\p{L}*|كيلوغرام\p{L}*|كجم|किलो(?:ग्राम)?|公斤|千克"
)
_GRAM = r"g|gram\p{L}*|гр?|грамм?\p{L}*|غرام\p{L}*|جرام\p{L}*|ग्राम|克"
_KILOMETRE = (
    r"km|kilomet\p{L}+|quilomet\p{L}+|chilomet\p{L}+|"
    r"км|километр\p{L}*|кілометр\p{L}*|كيلومتر\p{L}*|كم|किलोमीटर|किमी|公里|千米"
)
_NUMBER = r"\d{1,3}|\p{L}[\p{L}\p{M}]*"
_AND = r",? (?:(?:and|e|y|et|und|и|і|й|та|और|ve|و) ?)?|و ?| و ?|"
# What a text has that says the smaller measure of the two, or the greater where that is the rarer.
_CENTIMETRES = r"cm\b|centim|zentim|см\b|сантим|سم\b|سنتيم|सेमी|सेंटीमी|santim|厘米|公分"
_GRAMS = r"\d ?g\b|gramm?(?:e?s|i|os|as|en)?\b|\d ?гр?\b|грам|غرام|جرام|ग्राम|克"
_KILOMETRES = (
    r"\d ?km,? \S{0,3} ?\d|ilomet\S+ \S{0,3} ?\d|\d ?км,? \S{0,2} ?\d|ломет\S+ \S{0,2} ?\d|"
    r"كيلومتر|किलोमीटर|किमी|公里\d|千米\d"
)
_PAIRS = (
    (_METRE, _CENTIMETRE, 100, _CENTIMETRES),
    (_KILOGRAM, _GRAM, 1000, _GRAMS),
    (_KILOMETRE, _METRE, 1000, _KILOMETRES),
)
_DUAL = regex.compile(r"(?<!\p{L})(?P<big>متر|كيلومتر|كيلوغرام)(?:ين|ان) و ?")


def _pattern(big: str, small: str) -> regex.Pattern[str]:
    return regex.compile(
        rf"(?<![\p{{L}}\p{{M}}\d.,])(?P<one>{_NUMBER})(?: |-)?(?P<big>{big})(?:{_AND})"
        rf"(?P<two>{_NUMBER})(?: |-)?(?:{small})(?![\p{{L}}\p{{M}}])"
    )


# One of these stands in what the patterns find; looking for them is quicker by far.
_PIECES = (
    *("cm", "entim", "santim", "см", "сантим", "سم", "سنتيم", "सेमी", "सेंटीमी", "厘米", "公分"),
    *("gram", "грам", "غرام", "جرام", "ग्राम", "克"),
    *("km", "ilomet", "км", "ломет", "كيلومتر", "किलोमीटर", "किमी", "公里", "千米"),
)
_IN_GRAMS = re.compile(r"\d ?[gг]")
_PATTERNS = tuple((regex.compile(hint), _pattern(big, small), times) for big, small, times, hint in _PAIRS)


def in_one_measure(folded: str, lang: str) -> str:
    """The folded text of that language with such amounts in the greater measure."""
    if not (any(piece in folded for piece in _PIECES) or _IN_GRAMS.search(folded)):
        return folded
    for hint, pattern, times in _PATTERNS:
        if hint.search(folded):
            counted = _DUAL.sub(r"2 \g<big> و", folded) if lang == "ar" else folded
            folded = pattern.sub(partial(_joined, times=times, lang=lang), counted)
    return folded


def _joined(found: regex.Match[str], times: int, lang: str) -> str:
    one, two = _value(found["one"], lang), _value(found["two"], lang)
    if one is None or two is None or two >= times:
        return found[0]
    return f"{(one + two / times).normalize():f} {found['big']}"


def _value(word: str, lang: str) -> Decimal | None:
    words = lexicon(lang)
    if word.isdecimal():
        return Decimal(word)
    bare = word.replace("'", "")
    return words.plain.get(bare) or next(iter(words.faint.get(bare, ())), None)
