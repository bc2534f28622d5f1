"""Which century a text speaks of: the nineteenth, XIX век, siglo diecinueve, il Quattrocento, oitocentista."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

import regex

from bot.translations.gate.numbers.joining import Joiner
from bot.translations.gate.numbers.mentions import Mention, Need
from bot.translations.gate.reading import lists

LATIN = str.maketrans("ХІ", "XI")  # Cyrillic letters that stand for Roman numerals
_AND = (
    r"(?:[ \u00a0]?[-–—,][ \u00a0]?"
    r"|[ \u00a0](?:y|e|et|und|и|или|та|або|і|й|ve|veya|ou|o|u|a|al|au|bis)[ \u00a0](?:del |du |do |il )?)"
)
_ROMAN = r"(?P<roman>[XVI]+)(?:er|e|è|ème|º|\.|-[гмо]\p{L}*)?"
_ROMANS = regex.compile(
    rf"\b(?:{_ROMAN}{_AND})*{_ROMAN}[ \u00a0]"
    r"(?:ве[кц]|вв?\.|стол[еі]т|ст\.|siècles?|secol[oi]|sec\.|yüzyıl|asır|J[Hh]|Jahrh)"
    rf"|\b(?:[Ss]iglos?|[Ss]éculos?|[Ss]éc\.|[Ss]ecol[oi]) {_ROMAN}(?:{_AND}{_ROMAN})*\b"
)
_CENTURY = regex.compile(
    r"(?<!\p{L})(?:centur(?:y|ies)|seculos?|siglos?|siecles?|jahrhundert\p{L}{0,2}|secol[oi]|век(?:|а|у|е|ом|ов)|столет\p{L}+|"
    r"століт\p{L}+|(?:ال)?قرن|सदी|शताब्दी|yuzyil\p{L}*)(?!\p{L})|世纪"
)
_HINTS = {
    "en": ("centur",), "pt": ("secul",), "es": ("siglo",), "fr": ("siecle",), "de": ("jahrh",), "it": ("secol",),
    "ru": ("век", "столет"), "uk": ("століт",), "ar": ("قرن",), "hi": ("सदी", "शताब्दी"), "tr": ("yuzyil",),
    "zh": ("世纪",),
}  # fmt: skip
_BEHIND = frozenset({"pt", "es", "ar", "it"})  # siglo diecinueve
_SPLIT = regex.compile(r"[\s()«»\"]+")
_ENDING = r"[.º-]?\p{L}{0,4}"  # 19th, 19-го
_WORDS_MAX = 3
_LAST = 22  # of the centuries that news speak of


def eras(text: str, folded: str, lang: str) -> set[Decimal]:
    """The centuries of a text, given as written and folded."""
    named = {min(mention.values) for mention in named_eras(text, folded, lang)}
    if not any(hint in folded for hint in _HINTS.get(lang, ())):
        return named | centuries(text)
    places = _CENTURY.finditer(folded)
    return named.union(centuries(text), *(_counted(folded, place, lang) for place in places))


@lru_cache(maxsize=8)
def centuries(text: str) -> frozenset[Decimal]:
    """The centuries that a text counts in Roman numerals: XVIII век, siglo XVIII."""
    if not any(letter in text for letter in "XVIХІ"):
        return frozenset()
    found = _ROMANS.finditer(text.translate(LATIN))
    return frozenset(roman(numeral) for each in found for numeral in each.captures("roman"))


def roman(written: str) -> Decimal:
    values = {"I": 1, "V": 5, "X": 10}
    numbers = [values[letter] for letter in written]
    pairs = zip(numbers, [*numbers[1:], 0], strict=True)
    return Decimal(sum(-one if one < following else one for one, following in pairs))


def named_eras(text: str, folded: str, lang: str) -> list[Mention]:
    """What a text calls by a century's own name (il Quattrocento, oitocentista), and what that may be called."""
    pattern = _names().get(lang)
    if pattern is None or not any(hint in folded for hint in ("cento", "cente", "entist", "nonic", "ochesc", "ochist")):
        return []
    found = ((place[0], Decimal((place.lastgroup or "")[1:])) for place in pattern.finditer(text))
    return [Mention(name, frozenset({value, (value - 1) * 100}), Need.NONE) for name, value in found]


@cache
def _names() -> dict[str, regex.Pattern[str]]:
    """By language; one group a century, `n15`. Those of `*` have a capital behind a word without one."""
    groups: dict[str, list[str]] = defaultdict(list)
    any_language: list[str] = []
    for line in lists.lines("centuries.txt"):
        lang, number, *words = line.split()
        said = f"(?P<n{number}>{'|'.join(words)})"
        if lang == "*":
            any_language.append(rf"(?<=\p{{Ll}}['’\s]){said}\b")
        else:
            groups[lang].append(rf"(?<!\w)(?i:{said})\p{{L}}{{0,2}}\b")
    latin = ("en", "fr", "de", *groups)
    return {lang: regex.compile("|".join([*groups[lang], *any_language])) for lang in latin}


def _counted(folded: str, place: regex.Match[str], lang: str) -> Iterator[Decimal]:
    before = [word for word in _SPLIT.split(folded[max(0, place.start() - 40) : place.start()]) if word]
    behind = [word for word in _SPLIT.split(folded[place.end() : place.end() + 40]) if word]
    for count in range(_WORDS_MAX, 0, -1):
        for words in (before[-count:], behind[:count] if lang in _BEHIND else []):
            said = " ".join(words).rstrip(".,;:")
            found = Joiner(said, lang).mentions() if said else []
            if found and len(found[0].values) == 1 and regex.fullmatch(regex.escape(found[0].written) + _ENDING, said):
                value = min(found[0].values)
                if 1 <= value <= _LAST:
                    yield value
                    return
