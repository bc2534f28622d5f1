"""Which century a text speaks of: the nineteenth, 19th, XIX век, siglo diecinueve."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from bot.translations.gate.centuries import centuries
from bot.translations.gate.joining import Joiner

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
    if not any(hint in folded for hint in _HINTS.get(lang, ())):
        return set()
    places = list(_CENTURY.finditer(folded))
    return {*centuries(text), *(era for place in places for era in _counted(folded, place, lang))} if places else set()


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
