"""Words that models carry over as they are: they stand in a sentence for what must not be translated. Pure.

Measured (docs/translation-protection.md): invented names keep the sentence around them whole; model numbers do nearly
as well, and are likelier to be copied where names are written in another script. Signs such as ⟦1⟧ or {1} never
survive.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import chain, count, product

import regex

from bot.translations.codes import base

_NAMES = (
    "Zorvex", "Quindal", "Mervot", "Dorvik", "Tarnok", "Korvex", "Kelvor", "Harvox", "Zelmar", "Galvax", "Jendrik",
    "Morvik", "Selvor", "Drelax", "Rendox", "Velkor", "Pelvix", "Fenzor",
)  # fmt: skip
_PREFIXES = ("XQ", "QX", "XK", "ZX")
_LETTERS = "XQZKVWJ"
_FIRST_NUMBER = 71
_HYPHEN = r"\s?[-‐‑‒–—−－]?\s?"
# Languages written in the Latin script carry names over; others transliterate them.
_LATIN = frozenset({
    "af", "ast", "az", "bs", "ca", "cs", "cy", "da", "de", "en", "eo", "es", "et", "eu", "fi", "fil", "fr", "ga",
    "gl", "hr", "hu", "id", "is", "it", "lb", "lt", "lv", "ms", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl",
    "sq", "sv", "sw", "tl", "tr", "uz", "vi",
})  # fmt: skip


class Style(StrEnum):
    """What placeholders look like."""

    NAME = "name"  # Zorvex
    CODE = "code"  # XQ-71


def styles(to_lang: str) -> tuple[Style, ...]:
    """The styles to try for a target language, the likeliest to survive first."""
    return (Style.NAME, Style.CODE) if base(to_lang) in _LATIN else (Style.CODE, Style.NAME)


def free(style: Style, text: str) -> Iterator[str]:
    """Placeholders without end, each once, none of which stands in the text in any case."""
    names = (name for name in _NAMES if style is Style.NAME and not any(form in text for form in _forms(name)))
    return chain(names, _codes(text))


def occurrences(translated: str, placeholders: Sequence[str]) -> list[tuple[int, int, str]] | None:
    """Where which placeholder stands, in order; None when one is hurt: part of a word, or a number never given out.

    Capitals, the kind of hyphen, the spaces around it and the digits' script may have changed.
    """
    whole, any_form = _patterns(tuple(sorted(set(placeholders))))
    found = [(match.start(), match.end(), _canonical(match.group())) for match in whole.finditer(translated)]
    known = {_canonical(placeholder): placeholder for placeholder in placeholders}
    if len(found) != len(any_form.findall(translated)) or any(form not in known for _, _, form in found):
        return None
    return [(start, end, known[form]) for start, end, form in found]


def _codes(text: str) -> Iterator[str]:
    prefix = next(prefix for prefix in _prefixes() if not any(form in text for form in _forms(prefix)))
    return (f"{prefix}-{number}" for number in count(_FIRST_NUMBER))


def _prefixes() -> Iterator[str]:
    longer = ("".join(letters) for length in count(3) for letters in product(_LETTERS, repeat=length))
    return chain(_PREFIXES, longer)


def _forms(word: str) -> tuple[str, ...]:
    return word, word.upper(), word.lower(), word.capitalize()


def _canonical(form: str) -> str:
    letters = "".join(character for character in form if character.isalpha()).lower()
    return letters + "".join(str(int(character)) for character in form if character.isdecimal())


@lru_cache(maxsize=512)
def _patterns(placeholders: tuple[str, ...]) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    either = "|".join(_written(placeholder) for placeholder in _kinds(placeholders))
    whole = rf"(?<![\p{{Latin}}\p{{Nd}}_])(?:{either})(?![\p{{Latin}}\p{{Nd}}\p{{M}}_])"
    return regex.compile(whole), regex.compile(either)


def _kinds(placeholders: Iterable[str]) -> list[str]:
    return sorted({placeholder.partition("-")[0] + "-" * ("-" in placeholder) for placeholder in placeholders})


def _written(kind: str) -> str:
    letters = kind.removesuffix("-")
    forms = "|".join(dict.fromkeys(_forms(letters)))
    return rf"(?:{forms}){_HYPHEN}\d+" if kind.endswith("-") else rf"(?:{forms})"
