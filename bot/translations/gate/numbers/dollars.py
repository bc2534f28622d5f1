"""Dollars of which country: NZ$, dólares canadianos, 澳元; and Brazil's sign, which is no dollar's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold
from bot.translations.gate.values import Fault, FaultKind

_HINT = regex.compile(r"\$|dol|дол|دولار|डॉलर|डालर|usd|元|币|美金")
_DOLLAR = r"(?:dollar\p{L}*|dolar\p{L}*|дол\p{L}+|دولار\p{L}*|डॉलर|डालर)"
_OF = r"[ -](?:d[eio] |d'|dell[ao] )?"
# Where the country stands; Russian and Ukrainian have it on either side.
_BEFORE = frozenset({"en", "de", "ru", "uk", "hi", "tr"})
_BEHIND = frozenset({"pt", "es", "fr", "it", "ar", "ru", "uk"})
# Whose dollars the press of other countries does not call dollars alone.
_NEVER_PLAIN = frozenset({"tw", "hk"})
_PLAIN = regex.compile(r"(?<![r\p{L}])\$|(?<!\p{L})(?:dollar|dolar|дол(?:л|ар)|دولار|डॉलर|डालर)")
_SURE = frozenset({"美元", "美金", "台币", "港币"})


def dollar_faults(source: str, target: str, langs: tuple[str, str]) -> Iterator[Fault]:
    """Dollars of another country than the source's, where both folded texts say which."""
    if not (_HINT.search(source) and _HINT.search(target)):
        return
    mine, theirs = _countries(source, langs[0]), _countries(target, langs[1])
    if mine - theirs and theirs - mine:
        yield Fault(FaultKind.UNIT, f"{min(mine - theirs)} dollar → {min(theirs - mine)} dollar")
    elif mine != theirs and (
        other := _not_told(mine, source, langs[0], target) or _not_told(theirs, target, langs[1], source)
    ):
        yield Fault(FaultKind.UNIT, f"dollar, {other} dollar")


def _not_told(countries: set[str], folded: str, lang: str, other: str) -> str:
    """A country whose dollars one text counts, where the other says no more than dollars, and does not speak of it."""
    if (
        not countries
        or "us" in countries
        or not _PLAIN.search(other)
        or _PLAIN.search(_patterns(lang).sub(" ", folded))
    ):
        return ""
    return next((country for country in countries if country in _NEVER_PLAIN or not _spoken_of(country, other)), "")


def _spoken_of(country: str, folded: str) -> bool:
    """Whether a text speaks of that country, or of a city of it."""
    return bool(regex.search(rf"(?<![\p{{L}}--\p{{Han}}])(?:{'|'.join(_listed()[2][country])})", folded, regex.V1))


def _countries(folded: str, lang: str) -> set[str]:
    found = {place.lastgroup or "" for place in _patterns(lang).finditer(folded)}
    if lang == "zh":
        names = _listed()[1]
        found |= {country for name, country in names.items() if name in folded and _in_chinese(name, folded)}
    return found


def _in_chinese(name: str, folded: str) -> bool:
    """Whether a name of money is one there: 新元 behind a number, not in 创新元年."""
    return len(name) > 2 or name in _SURE or bool(regex.search(rf"[\d万亿千百十余多] ?{name}", folded))


@cache
def _listed() -> tuple[dict[str, tuple[list[str], list[str]]], dict[str, str], dict[str, list[str]]]:
    """Country → its signs and the beginnings of its name; Chinese name → country; country → what tells of it."""
    words: dict[str, tuple[list[str], list[str]]] = {}
    chinese: dict[str, str] = {}
    told: dict[str, list[str]] = {}
    for line in lists.lines("dollars.txt"):
        country, kind, *names = line.split()
        if kind == "zh":
            chinese |= dict.fromkeys(names, country)
            continue
        if kind != "$":
            told.setdefault(country, []).extend(fold(name).replace("_", "[ -]?") for name in names)
        if kind != "place":
            signs, beginnings = words.setdefault(country, ([], []))
            (signs if kind == "$" else beginnings).extend(fold(name).replace("_", "[ -]?") for name in names)
    return words, chinese, told


@cache
def _patterns(lang: str) -> regex.Pattern[str]:
    """One group a country."""
    groups: list[str] = []
    for country, (signs, beginnings) in _listed()[0].items():
        said = rf"(?:{'|'.join(beginnings)})"
        ways = [rf"(?<!\p{{L}})(?:{'|'.join(map(regex.escape, signs))})(?!\p{{L}})"]
        ways += [rf"(?<!\p{{L}}){said}[\p{{L}}\p{{M}}']*[ -]{_DOLLAR}"] if lang in _BEFORE else []
        ways += [rf"{_DOLLAR}{_OF}{said}"] if lang in _BEHIND else []
        groups.append(f"(?P<{country}>{'|'.join(ways)})")
    return regex.compile("|".join(groups))
