"""Another surname behind a given name that stands on both sides: Peter Jones, بيتر ليزلي.

What stands behind the given name on the one side is compared with what stands behind it on the other, rather than with
all its words, of which some word sounds alike by chance.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

import regex

from bot.translations.gate.names.dotted import is_named
from bot.translations.gate.names.named import WORD
from bot.translations.gate.places.cities import cities_of
from bot.translations.gate.places.known import is_called_otherwise, names_a_place
from bot.translations.gate.reading.capitals import NOUNS, is_given, is_given_before, is_office, is_town, is_word
from bot.translations.gate.reading.dictionary import LISTED, is_in_dictionary
from bot.translations.gate.reading.folding import fold_word
from bot.translations.gate.reading.scripts import CASED, script_of
from bot.translations.gate.reading.sounds import distance, near, soundings

TWO_CAPITALS = regex.compile(r"\p{Lu}[^\s\p{P}]+ (?:\p{Ll}{2,3} ){0,2}\p{Lu}\p{L}")
_SMALL = frozenset("de da do dos das del der den di du von van bin ibn al el la le".split())  # noqa: SIM905
_JOINED = 2
_LOOKED_AT = 12  # words, small ones with them
_BEHIND_MAX = 3  # words of a name behind its given name
_LIKE = 0.34  # of the sounds that differ: so much do two spellings of one name, and hardly ever two names
_LIKE_LETTERS = 0.65  # of the letters of two words of one script
_SOUNDS_MIN = 2  # fewer are alike by chance
_SURE = 3
_ENDING = regex.compile(r"(?:ом|ым|ем|им|ою|ого|ому)$")  # Кентом
_BREATHED = "гх"  # Hale, Гейл
_WRITTEN_WITH = "وفلبك"  # "and", "to", "by" in Arabic


class Word(NamedTuple):
    """One word of a text."""

    folded: str
    capital: bool
    goes_on: bool  # with nothing but a blank before it


def other_surname(source: str, target: str, from_lang: str, to_lang: str) -> str:
    """The first such surname of the side whose capitals tell names best; '' when there is none."""
    source, target, (from_lang, to_lang) = ordered(source, target, from_lang, to_lang)
    if script_of(from_lang) not in CASED or not TWO_CAPITALS.search(source):
        return ""
    mine = words_with(source)
    people = [
        (given, names)
        for given, names in dict.fromkeys((given, tuple(names)) for given, names in _people(mine, from_lang))
        if not is_called_otherwise(names, target, (from_lang, to_lang))
    ]
    if not people:
        return ""
    there = words_with(target)
    if to_lang == "zh":
        latin = {word.folded for word in there if word.capital}
        characters = [(given, names) for given, names in people if given not in latin]
        lost = next((names[0] for given, names in characters if not is_named(given, names, target)), "")
        people = [(given, names) for given, names in people if given in latin]
        if lost or not people:
            return lost
    elif script_of(to_lang) not in CASED:
        there = tuple(word._replace(capital=True) for word in there)
    same_script = to_lang == "zh" or script_of(from_lang) == script_of(to_lang)
    return next((names[0] for given, names in people if not _is_there(given, names, (mine, there), same_script)), "")


def _is_there(
    given: str, names: Sequence[str], words: tuple[Sequence[Word], Sequence[Word]], same_script: bool
) -> bool:
    """Whether the words of the other side have one of the names; also when they have neither given name nor surname,
    in one script, where others look for what is lost."""
    mine, there = words
    # Without capitals, what stands behind the name is like it by chance.
    most = len(names) if all(word.capital for word in there) else _BEHIND_MAX
    beyond = [behind(there, place, most) for place, word in enumerate(there) if word.capital and _is_given(given, word)]
    if (beyond or same_script) and not any(beyond):
        return True
    if not same_script and _is_joined(f"{given}{names[0]}", there):
        return True
    if any(may_be(name, word) for name in names for each in beyond for word in each):
        return True
    others = [word.folded for word in mine if word.capital and word.folded.split("'")[0] not in names]
    free = [word.folded for word in there if word.capital and not _is_one_of(word.folded, others)]
    return any(is_said(name, word, same_script=same_script) for name in names for word in free)


def _is_joined(name: str, there: Sequence[Word]) -> bool:
    """Whether one word sounds just like both words of a name: Vidhan Sabha, विधानसभा."""
    mine = {heard for heard in soundings(name) if len(heard) > _SURE}
    return any(not mine.isdisjoint(soundings(word.folded)) for word in there)


def ordered(source: str, target: str, from_lang: str, to_lang: str) -> tuple[str, str, tuple[str, str]]:
    """Both texts with their languages, the one whose capitals tell names best first."""
    if _rank(to_lang) < _rank(from_lang):
        return target, source, (to_lang, from_lang)
    return source, target, (from_lang, to_lang)


def _rank(lang: str) -> int:
    """The less, the better a capital tells a name, and a list a given name."""
    if lang == "en":
        return 0
    if script_of(lang) == "Latin":
        return 2 if lang in NOUNS else 1
    return 3 if script_of(lang) in CASED else 4


@lru_cache(maxsize=16)
def words_with(text: str) -> tuple[Word, ...]:
    """The words of a text, with what tells a name."""
    found, end = [], -9
    for word in WORD.finditer(text):
        capital = word[0][0].isupper() and not (word[0].isupper() and len(word[0]) > 1)
        found.append(Word(fold_word(word[0]), capital, word.start() - end == 1))
        end = word.end()
    return tuple(found)


def _people(words: Sequence[Word], lang: str) -> Iterator[tuple[str, list[str]]]:
    """Given names with the words that follow each, folded."""
    for place, word in enumerate(words):
        if _is_first(words[place : place + 2], lang):
            names = list(itertools.takewhile(lambda name: not is_no_name(name, lang), behind(words, place)))
            if names:
                yield word.folded, names


def _is_first(words: Sequence[Word], lang: str) -> bool:
    """Whether the first word is a given name, or no word of the language, as the second is none."""
    word = words[0]
    if not word.capital or names_a_place(word.folded, lang):
        return False
    if is_given(word.folded, lang):
        return True
    if lang not in LISTED or len(words) < _JOINED or not (words[1].capital and words[1].goes_on):
        return False
    if is_given_before(word.folded, words[1].folded, lang):
        return True
    if any(is_in_dictionary(one.folded, lang) for one in words) or is_town(word.folded, lang):
        return False
    return not (is_no_name(word.folded, lang) or cities_of(f"{word.folded} {words[1].folded}", lang))


def is_no_name(folded: str, lang: str) -> bool:
    """Whether a word with a capital is one that is translated, an office or a place."""
    return is_word(folded, folded, lang) or is_office(folded) or names_a_place(folded, lang)


def behind(words: Sequence[Word], place: int, most: int = _BEHIND_MAX, *, joined: bool = True) -> list[str]:
    """So many words of the name behind a given name as have capitals, and the first two as one if they are `joined`."""
    found: list[str] = []
    before = words[place].folded
    for word in words[place + 1 : place + 1 + _LOOKED_AT]:
        if not word.goes_on or len(found) == _BEHIND_MAX or "'" in before:
            break
        before = word.folded
        if word.folded in _SMALL:
            continue
        if not word.capital:
            break
        found.append(word.folded.split("'")[0])
    return (
        [*found[:most], "".join(found[:_JOINED])] if joined and len(found) >= _JOINED else found
    )  # Abdelatty, عبد العاطي


def _is_given(given: str, word: Word) -> bool:
    return is_same_given(given, word.folded)


@lru_cache(maxsize=8_192)
def is_same_given(given: str, folded: str) -> bool:
    """Whether a folded word sounds just like the given name."""
    if given == folded:
        return True
    heard = _heard(folded)
    return any(len(one) >= _SOUNDS_MIN and one in heard for one in soundings(given))


@lru_cache(maxsize=8_192)
def _heard(folded: str) -> frozenset[str]:
    """How a word may sound without what its language adds to it."""
    heard = {*soundings(folded), *soundings(_ENDING.sub("", folded))}
    if "-" in folded:
        heard.update(*map(soundings, folded.split("-")))
    if folded[0] in _BREATHED:
        heard.update(soundings(folded[1:]))
    if folded[0] in _WRITTEN_WITH and len(folded) > _SURE:
        heard.update(soundings(folded[1:]))
    if folded.startswith("ال"):
        heard.update(soundings(folded[2:]))
    return frozenset(heard - {""})


@lru_cache(maxsize=8_192)
def may_be(name: str, word: str) -> bool:
    """Whether the words may be one name; also when there is too little of one to tell."""
    if name in word or word in name:
        return True
    if "-" in name:
        return any(may_be(part, word) for part in name.split("-"))
    if name.isascii() and word.isascii() and _look_alike(name, word):
        return True
    mine, theirs = soundings(name), _heard(word)
    if not theirs or not any(mine):
        return True
    return any(distance(one, other) <= _LIKE * max(len(one), len(other)) for one in mine for other in theirs)


def _look_alike(name: str, word: str) -> bool:
    return name[:4] == word[:4] or SequenceMatcher(None, name, word, autojunk=False).ratio() >= _LIKE_LETTERS


@lru_cache(maxsize=8_192)
def is_said(name: str, word: str, *, same_script: bool) -> bool:
    """Whether a word that stands elsewhere surely is the name."""
    if "-" in name:
        return any(is_said(part, word, same_script=same_script) for part in name.split("-"))
    if same_script:
        return _look_alike(name, word)
    heard = _heard(word)
    return any(one in heard or any(near(one, two) for two in heard if len(two) > _SURE) for one in soundings(name))


def _is_one_of(word: str, names: Sequence[str]) -> bool:
    """Whether a word is another name of the other side."""
    heard = {sounding for sounding in soundings(word) if len(sounding) >= _SOUNDS_MIN}
    return any(name == word or not heard.isdisjoint(soundings(name)) for name in names)
