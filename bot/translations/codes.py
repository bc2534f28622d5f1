"""Language codes: canonical BCP 47 in our values, Argos Translate's own codes in its packages and index."""

from __future__ import annotations

from collections.abc import Iterable

from bot.articles.languages import normalise_lang

HUB = "en"  # Argos packages go from and to English

# Argos has two-letter codes of its own for variants of a language.
_FROM_ARGOS = {"pb": "pt-BR", "zt": "zh-Hant", "tl": "fil"}
# Written forms of one language that a reader of the other reads without a translation.
_BASES = {"nb": "no", "nn": "no", "tl": "fil"}


def from_argos(code: str) -> str:
    """The canonical code of one of Argos' own (`pb` → `pt-BR`, `zt` → `zh-Hant`)."""
    return _FROM_ARGOS.get(code) or normalise_lang(code)


def base(lang: str) -> str:
    """The language without script and region; the two written forms of Norwegian are one."""
    language = normalise_lang(lang).partition("-")[0]
    return _BASES.get(language, language)


def written(lang: str) -> tuple[str, str]:
    """The language and the script that it is written in, '' for its usual one: (`zh`, `Hant`)."""
    parts = normalise_lang(lang).split("-")
    return base(lang), next((part for part in parts[1:] if len(part) == 4 and part.isalpha()), "")


def same_language(one: str, other: str) -> bool:
    """Whether a reader of one reads the other as it stands."""
    return base(one) == base(other)


def distance(wanted: str, offered: str) -> int:
    """How far two codes of one language are apart: 0 the same, 1 one is the plain language, 2 two variants."""
    one, other = normalise_lang(wanted), normalise_lang(offered)
    if one == other:
        return 0
    return 1 if "-" not in one or "-" not in other else 2


def closest(wanted: str, offered: Iterable[str]) -> str | None:
    """The offered code that serves the wanted language best; None when no variant of it is there."""
    near = [code for code in offered if same_language(code, wanted)]
    return min(near, key=lambda code: (distance(wanted, code), code), default=None)
