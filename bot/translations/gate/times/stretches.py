"""Quarters of a century and of an hour, written in numbers before these are read: ربع قرن, Vierteljahrhundert; and
numbers that Italian joins to what they count: vent'anni."""

from __future__ import annotations

from functools import cache

import regex

from bot.translations.gate.reading import lists

_HINT = regex.compile(
    "quart|viertel|cuart|четверт|чверт|ربع|चौथाई|पौन|पाव घ|सवा|ارباع ال|ceyrek|四分之|刻钟|quinze|الا ربع"
)
_AND_CENTS = regex.compile(  # 41 lira 90 kuruş
    r"\b(\d+) (euros?|avro|dollars?|dolar\p{L}*|dolares|lira|libras?|pounds?|reais|real|pesos?)"
    r"(?: e| y| et| und| and|,)? (\d\d) (?:cents?|centavos?|centim[eo]s?|centesimi|pence|kurus)\p{L}*"
)
# vent'anni, ventiquattr'ore, cent'anni: the vowel that each of them drops
_DROPPED = {"vent": "i", "ant": "a", "ent": "a", "tt": "o", "ttr": "o", "cent": "o", "cinqu": "e", "sett": "e"}
_TEN = r"(?:vent|trent|(?:quar|cinqu|sess|sett|ott|nov)ant)"
_ELIDED = regex.compile(
    rf"\b({_TEN}|(?:{_TEN}[ai]?)?(?:quattr|cinqu|sett|ott)|(?:due|tre|quattro|cinque|sei|sette|otto|nove)?cent)'"
)


def in_numbers(folded: str, lang: str) -> str:
    """The folded text of that language with 25 years for a quarter of a century."""
    if lang == "it" and "'" in folded:
        folded = _ELIDED.sub(_whole, folded)
    if "cent" in folded or "kurus" in folded or "pence" in folded:
        folded = _AND_CENTS.sub(r"\1.\3 \2", folded)
    if not _HINT.search(folded):
        return folded
    for pattern, said in _listed().get(lang, ()):
        folded = pattern.sub(said, folded)
    return folded


def _whole(found: regex.Match[str]) -> str:
    """The word with the vowel that it dropped."""
    endings = sorted(_DROPPED, key=len, reverse=True)
    return found[1] + next(_DROPPED[ending] for ending in endings if found[1].endswith(ending)) + " "


@cache
def _listed() -> dict[str, list[tuple[regex.Pattern[str], str]]]:
    found: dict[str, list[tuple[regex.Pattern[str], str]]] = {}
    for line in lists.lines("stretches.txt"):
        lang, said, pattern = line.split(" ", 2)
        whole = pattern if lang == "zh" else rf"(?<!\p{{L}}){pattern}(?!\p{{L}})"
        found.setdefault(lang, []).append((regex.compile(whole), said.replace("_", " ")))
    return found
