"""Words that say third, fourth, tenth; "second" and what also is a room or a day of the week are left out."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path

import regex

from bot.translations.gate.folding import fold, words_in

_FILE = Path(__file__).parent / "words" / "ordinals.txt"

ORDINAL = regex.compile(
    r"^第$"
    r"|^(?:[a-z]+[- ])?(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+t(?:een|ie)th)$"
    r"|^[a-z]+ty[- ](?:first|second)$"
    r"|^(?:terceir|setim|oitav|decim|vigesim|trigesim|tercer|cuart[oa]$|septim|octav|noven[oa])"
    r"|^(?:troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|onzieme|douzieme|vingtieme)"
    r"|^(?:dritte[nrsm]?|vierte[nrsm]?|funfte[nrsm]?|sechste[nrsm]?|siebte[nrsm]?|achte[nrsm]|neunte[nrsm]?|zehnte[nrsm]?)$"
    r"|^(?:terz[oa]|settim[oa]|ottav[oa]|decim[oa])$"
    r"|^(?:треть|четверт|пят(?:ы|ои|ая|ую)|шест(?:о|ая|ую)|седьм|восьмо|восьма|девят(?:ы|ои|ая)|десят(?:ы|ои|ая))"
    r"|^(?:трет(?:|я|ьо|ю)|четверт|пят(?:ии|а|ого|ому)|шост|сьом|восьм(?:ии|а|ого)|девят(?:ии|а|ого)|десят(?:ии|а|ого))"
    r"|^(?:ال)?(?:ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)"
    r"|^(?:तीसर|चौथ|पांचव|छठ|सातव|आठव|नौव|दसव)"
    r"|^(?:ucuncu|dorduncu|besinci|altinci|yedinci|sekizinci|dokuzuncu|onuncu)"
)
# A first or a second is often no number: only where a third was lost does it tell something.
FIRST = regex.compile(
    r"^(?:first|primeir[oa]|primer[oa]?|premiere?|erste[nrsm]?|prim[oa]|перв|перш|(?:ال)?اول[ي]?$|पहल|birinci|ilk$)"
    r"|^(?:second$|segund[oa]|deuxieme|zweite[nrsm]?|second[oa]|втор|друг|(?:ال)?ثان[يه]|दूसर|ikinci)"
)


@lru_cache(maxsize=8_192)
def ordinal(word: str, lang: str) -> Decimal | None:
    """The number of a folded word that is an ordinal from the third on; None for most words."""
    whole, beginnings = _listed(lang)
    if word in whole:
        return whole[word]
    return next((beginnings[word[:n]] for n in range(4, len(word) + 1) if word[:n] in beginnings), None)


def ordinals(folded: str, lang: str) -> set[Decimal]:
    """Those that a folded text of that language says in one word."""
    if not _listed(lang)[0] and not _listed(lang)[1]:
        return set()
    found = (ordinal(word, lang) for word in words_in(folded))
    return {number for number in found if number is not None}


@cache
def _listed(lang: str) -> tuple[dict[str, Decimal], dict[str, Decimal]]:
    whole: dict[str, Decimal] = {}
    beginnings: dict[str, Decimal] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith(f"{lang} "):
            continue
        _, number, *words = line.split()
        for word in words:
            table = beginnings if word.endswith("*") else whole
            table[fold(word.rstrip("*")).replace("'", "")] = Decimal(number)
    return whole, beginnings
