"""Centuries in Roman numerals (XVIII век, siglo XVIII), and as Italian calls them (il Quattrocento)."""

from __future__ import annotations

from decimal import Decimal

import regex

from bot.translations.gate.compounds import compound
from bot.translations.gate.folding import fold
from bot.translations.gate.mentions import Mention, Need

LATIN = str.maketrans("ХІ", "XI")  # Cyrillic letters that stand for Roman numerals
_HUNDREDS = regex.compile(r"(?<=[a-zà]'|[a-zà] )((?:Due|Tre|Quattro|Cinque|Sei|Sette|Otto|Nove)cento)\b")
_CENTURY_OF = regex.compile(
    r"\b([XVI]+)(?:e|ème|-[гмо]\p{L}*)?[ \u00a0](?:ве[кц]|стол[еі]т|ст\.|siècles?|secolo|yüzyıl|Jh)"
    r"|(?:[Ss]iglos?|[Ss]éculos?|[Ss]ecoli?) ([XVI]+)\b"
)


def without_hundreds(text: str, folded: str) -> tuple[str, list[Mention]]:
    """The folded text without centuries called by their hundreds (il Quattrocento), and what those may be called."""
    found: list[Mention] = []
    for name in _HUNDREDS.findall(text):
        value = compound(fold(name), "it")
        if value is not None:
            folded = folded.replace(fold(name), " ", 1)
            found.append(Mention(name, frozenset({value.value // 100 + 11, value.value + 1000}), Need.NONE))
    return folded, found


def centuries(text: str) -> set[Decimal]:
    """The centuries that a text counts in Roman numerals: XVIII век, siglo XVIII."""
    found = _CENTURY_OF.findall(text.translate(LATIN)) if "X" in text or "Х" in text or "I" in text else []
    return {roman(before or behind) for before, behind in found}


def roman(written: str) -> Decimal:
    values = {"I": 1, "V": 5, "X": 10}
    numbers = [values[letter] for letter in written]
    pairs = zip(numbers, [*numbers[1:], 0], strict=True)
    return Decimal(sum(-one if one < following else one for one, following in pairs))
