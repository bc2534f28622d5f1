"""Language codes: canonical BCP 47 in our values, Argos Translate's own codes in its packages and index."""

from __future__ import annotations

import re
from collections.abc import Iterable

HUB = "en"  # Argos packages go from and to English

# Argos has two-letter codes of its own for variants of a language.
_FROM_ARGOS = {"pb": "pt-BR", "zt": "zh-Hant", "tl": "fil"}
# Codes that other programs still write for a language of another code.
_RENAMED = {"iw": "he", "in": "id", "ji": "yi", "no": "nb", "mo": "ro", "tl": "fil"}
# Written forms of one language that a reader of the other reads without a translation.
_BASES = {"nb": "no", "nn": "no", "tl": "fil"}
_CHINESE_SCRIPTS = {"CN": "Hans", "SG": "Hans", "TW": "Hant", "HK": "Hant", "MO": "Hant"}

_CODE = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?(?:-.*)?", re.IGNORECASE)


def canonical(code: str) -> str:
    """The canonical BCP 47 form (`pt_br` → `pt-BR`, `zh-TW` → `zh-Hant`, `iw` → `he`); `und` for what is no code."""
    match = _CODE.fullmatch(code.strip().replace("_", "-"))
    if match is None:
        return "und"
    language, script, region = (part or "" for part in match.groups())
    language, script, region = language.lower(), script.title(), region.upper()
    if language == "zh" and not script and region in _CHINESE_SCRIPTS:
        script, region = _CHINESE_SCRIPTS[region], ""
    return "-".join(part for part in (_RENAMED.get(language, language), script, region) if part)


def from_argos(code: str) -> str:
    """The canonical code of one of Argos' own (`pb` → `pt-BR`, `zt` → `zh-Hant`)."""
    return _FROM_ARGOS.get(code) or canonical(code)


def base(lang: str) -> str:
    """The language without script and region; the two written forms of Norwegian are one."""
    language = canonical(lang).partition("-")[0]
    return _BASES.get(language, language)


def same_language(one: str, other: str) -> bool:
    """Whether a reader of one reads the other as it stands."""
    return base(one) == base(other)


def distance(wanted: str, offered: str) -> int:
    """How far two codes of one language are apart: 0 the same, 1 one is the plain language, 2 two variants."""
    one, other = canonical(wanted), canonical(offered)
    if one == other:
        return 0
    return 1 if "-" not in one or "-" not in other else 2


def closest(wanted: str, offered: Iterable[str]) -> str | None:
    """The offered code that serves the wanted language best; None when no variant of it is there."""
    near = [code for code in offered if same_language(code, wanted)]
    return min(near, key=lambda code: (distance(wanted, code), code), default=None)
