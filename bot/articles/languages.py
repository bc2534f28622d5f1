"""Language codes as everybody writes them → canonical BCP 47 (`pt-BR`, `zh-Hant`, `und`)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

UNKNOWN = "und"

_PART = re.compile(r"[A-Za-z0-9]{1,8}\Z")
_TRADITIONAL = frozenset({"TW", "HK", "MO"})
_SIMPLIFIED = frozenset({"CN", "SG", "MY"})
# CLDR leaves `no` alone, but news that calls itself Norwegian is Bokmål unless it says `nn`, and packages call it `nb`.
_OURS = {"no": "nb"}
_NO_LANGUAGE = frozenset({"und", "zxx", "mul", "mis", "root"})
# The script that a language is written in unless it says otherwise is left out of the code.
_USUAL_SCRIPTS = {"zh": "Hans", "sr": "Cyrl"}


@lru_cache(maxsize=4096)
def normalise_lang(code: str) -> str:
    """The canonical code: language, script where it is not the usual one, region; `und` for what is no language.

    Old and long codes are replaced as CLDR does (`iw` → `he`, `por` → `pt`, `sh` → `sr-Latn`), `no` by `nb`, and
    Chinese is told apart by its script alone (`zh-TW` → `zh-Hant`, `zh-CN` → `zh`). Variants are dropped.
    """
    parts = code.strip()[:64].partition(".")[0].partition("@")[0].replace("_", "-").split("-")
    if not all(_PART.match(part) for part in parts):
        return UNKNOWN
    lang, script = _language(parts[0])
    if not lang:
        return UNKNOWN
    written, region = _script_and_region(parts[1:])
    script = written or script
    if lang == "zh":
        script, region = script or ("Hant" if region in _TRADITIONAL else ""), ""
    script = "" if script in {_USUAL_SCRIPTS.get(lang, ""), _likely_script(lang)} else script
    return "-".join(part for part in (lang, script, region) if part)


def base_lang(code: str) -> str:
    """The language alone, without script and region: `pt` of `pt-BR`."""
    return normalise_lang(code).partition("-")[0]


def _language(written: str) -> tuple[str, str]:
    """(language, script that the old code stood for), ('', '') when it is none."""
    from babel.core import get_global

    code = written.lower()
    replaced = str(get_global("language_aliases").get(code, code))
    lang, _, script = replaced.partition("_")
    lang = _OURS.get(lang, lang)
    return (lang, script) if lang in _known() and lang not in _NO_LANGUAGE else ("", "")


def _script_and_region(parts: list[str]) -> tuple[str, str]:
    script = next((part.title() for part in parts[:2] if len(part) == 4 and part.isalpha()), "")
    regions = (
        part.upper() for part in parts if (len(part) == 2 and part.isalpha()) or (len(part) == 3 and part.isdigit())
    )
    return script, next(regions, "")


@cache
def _known() -> frozenset[str]:
    from babel import Locale

    return frozenset(str(name) for name in Locale("en").languages if "_" not in str(name))


@cache
def _likely_script(lang: str) -> str:
    from babel.core import get_global

    parts = str(get_global("likely_subtags").get(lang, "")).split("_")
    return next((part for part in parts[1:] if len(part) == 4), "")
