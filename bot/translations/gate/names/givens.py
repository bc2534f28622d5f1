"""Another given name before a surname that stands on both sides: Oksana Hrytsenko, Наталія Гриценко.

What stands before the surname on the one side is compared with what stands before it on the other; the converse is in
`surnames.py`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache, partial

from bot.translations.gate.names.dotted import has_other_given
from bot.translations.gate.names.people import is_listed
from bot.translations.gate.names.pinyin_people import has_another
from bot.translations.gate.names.surnames import (
    TWO_CAPITALS,
    Word,
    behind,
    is_no_name,
    is_said,
    is_same_given,
    may_be,
    ordered,
    words_with,
)
from bot.translations.gate.places.known import is_called_otherwise
from bot.translations.gate.reading.capitals import is_given, is_given_before, is_town
from bot.translations.gate.reading.dictionary import is_in_dictionary
from bot.translations.gate.reading.scripts import CASED, script_of
from bot.translations.gate.reading.sounds import romanised, soundings

_LIKE = 0.6  # of the letters
_SAME_BEGINNING = 3  # letters
_SOUNDS_MIN = 2  # fewer are alike by chance


def other_given(source: str, target: str, from_lang: str, to_lang: str) -> str:
    """The first given name that stands in another's place; '' when there is none."""
    one, other, langs = ordered(source, target, from_lang, to_lang)
    if script_of(langs[0]) not in CASED or not TWO_CAPITALS.search(one):
        return ""
    mine = words_with(one)
    people = [
        (given, surname)
        for given, surname in people_of(mine, langs[0])
        if not is_called_otherwise((given,), other, langs)
    ]
    if langs[1] == "zh":
        return _other_in_pinyin(mine, other) or next(
            (given for given, surname in people if has_other_given(given, surname, other)), ""
        )
    there = words_with(other) if people else ()
    return next((given for given, surname in people if _is_another(given, surname, (mine, there), langs)), "")


def _other_in_pinyin(words: Sequence[Word], chinese: str) -> str:
    """The given name that a Chinese text does not have behind the surname that it has, or has behind another."""
    for one, two in itertools.pairwise(words):
        given = two.folded.split("'", maxsplit=1)[0]
        if not (one.capital and two.capital and two.goes_on) or "-" in given:
            continue
        if has_another(one.folded, given, chinese):
            return given
    return ""


@lru_cache(maxsize=16)
def people_of(words: tuple[Word, ...], lang: str) -> tuple[tuple[str, str], ...]:
    """The people that the words name: given names, each with the last of the names that follow it."""
    return tuple(_people(words, lang))


def _people(words: Sequence[Word], lang: str) -> Iterator[tuple[str, str]]:
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else word
        if word.capital and is_given_before(word.folded, following.folded if following.capital else "", lang):
            names = list(
                itertools.takewhile(lambda name: not is_no_name(name, lang), behind(words, place, joined=False))
            )
            if names:
                yield word.folded, names[-1]


def _is_another(given: str, surname: str, sides: tuple[Sequence[Word], Sequence[Word]], langs: tuple[str, str]) -> bool:
    mine, there = sides
    if script_of(langs[1]) not in CASED and max(map(len, soundings(given))) < _SOUNDS_MIN:
        return False
    named = [word.folded for word in there if word.capital or script_of(langs[1]) not in CASED]
    if max(map(len, soundings(surname))) < _SOUNDS_MIN or any(are_given(given, word, langs) for word in named):
        return False
    same_script = script_of(langs[0]) == script_of(langs[1])
    before = (
        one.folded
        for one, two in itertools.pairwise(there)
        if two.goes_on and is_said(surname, two.folded, same_script=same_script) and _names_somebody(one, langs[1])
    )
    return any(not any(are_given(word.folded, other, langs) for word in mine if word.capital) for other in before)


def _names_somebody(word: Word, lang: str) -> bool:
    """Whether it is a given name, or no word of the language."""
    if script_of(lang) not in CASED:
        return is_listed(word.folded, lang)
    if not word.capital or is_given(word.folded, lang):
        return word.capital
    return not (is_in_dictionary(word.folded, lang) or is_no_name(word.folded, lang) or is_town(word.folded, lang))


@lru_cache(maxsize=8_192)
def are_given(given: str, word: str, langs: tuple[str, str]) -> bool:
    """Whether two words may be one given name, as the languages write it."""
    if script_of(langs[1]) not in CASED:
        forms = (word, f"ش{word[1:]}") if word[0] == "ج" else (word,)  # Jeff, جيف
        return any(map(partial(may_be if is_listed(word, langs[1]) else is_same_given, given), forms))
    one, other = romanised(given), romanised(word.split("'", maxsplit=1)[0])
    if one[:_SAME_BEGINNING] == other[:_SAME_BEGINNING] or one in other.split("-") or other in one.split("-"):
        return True
    if script_of(langs[0]) != script_of(langs[1]) and may_be(given, word):
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKE
