"""One and a half of a measure, which says no one: uma tonelada e meia, metro y medio, a mile and a half."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from bot.translations.gate.numbers.units import is_unit
from bot.translations.gate.reading.lexicon import lexicon
from bot.translations.gate.times.spans import is_measure

# What of the measure stands before the half; a number before it, as in two hours and a half, counts for itself.
_KIND = r"(?: percentu\p{L}+| carre| cub[eio]c?o?)?"
_WHAT = rf"(?P<before>[\p{{L}}\p{{M}}\d.,]+[ \u00a0']|\b(?:un|l)')?\b(?P<what>\p{{L}}{{2,}}){_KIND} "
# Half of something else: a ton and half a dozen.
_NO_MORE = r"\b(?! (?:mil|bil|tril|duz|doc|doz|douz|diz|dec|cent|hor|her|heu|ore|an[on]?\b|jour|dia|giorn))"
_AND_HALF = {
    "en": rf"{_WHAT}and a half\b",
    "pt": rf"{_WHAT}e mei[ao]{_NO_MORE}",
    "es": rf"{_WHAT}y medi[ao]{_NO_MORE}",
    "fr": rf"{_WHAT}et demie?{_NO_MORE}",
    "it": rf"{_WHAT}e mezz[ao]{_NO_MORE}",
}
_PATTERNS = {lang: regex.compile(pattern) for lang, pattern in _AND_HALF.items()}
_HINTS = {"en": " and a half", "pt": " e mei", "es": " y medi", "fr": " et demi", "it": " e mezz"}
_OTHERS = {
    "ar": regex.compile(r"(?<!\p{L})(?:ساعه|يوم|اسبوع|شهر|عام|سنه|عقد|قرن) ونصف"),
    "zh": regex.compile(r"一(?:个半|小时半|年半|天半)"),
}
_COUNTED = regex.compile(r"\d[ \u00a0]?$")
_VALUE = frozenset({Decimal("1.5")})
# Measures that are no units of a sum.
_ALSO = frozenset(
    "ponto punto point grau grado degre seculo temporada epoca saison stagione pagina page volta vuelta giro "  # noqa: SIM905
    "tour milha legua lieue dia jour giorno bloco cuadra quarteirao quadra copo vaso verre bicchiere mes colher".split()
)


def one_and_a_half(folded: str, lang: str) -> Iterator[tuple[str, frozenset[Decimal]]]:
    """An hour and a half, as a folded text of that language says it; not two hours and a half."""
    if lang in _OTHERS:
        yield from ((found[0], _VALUE) for found in _OTHERS[lang].finditer(folded) if not _is_counted(folded, found))
    elif lang in _PATTERNS and _HINTS[lang] in folded:
        for found in _PATTERNS[lang].finditer(folded):
            if _is_one(found["before"] or "", lang) and _is_measure(found["what"], lang):
                yield found[0], _VALUE


def _is_counted(folded: str, found: regex.Match[str]) -> bool:
    return bool(_COUNTED.search(folded, max(0, found.start() - 3), found.start()))


def _is_one(before: str, lang: str) -> bool:
    """Whether the word before a measure leaves it one: a, one, or no number."""
    word = before.strip(" \u00a0'.,")
    return not word[:1].isdigit() and lexicon(lang).plain.get(word, 1) == 1 and word not in lexicon(lang).scales


def _is_measure(word: str, lang: str) -> bool:
    return is_measure(word, lang) or word in _ALSO or is_unit(word, lang)
