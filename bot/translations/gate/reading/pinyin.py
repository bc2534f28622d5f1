"""Names among Chinese characters: how the characters sound, and whether they may say a name of Latin letters."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from bot.translations.gate.reading import lists, palladius
from bot.translations.gate.reading.chinese import FOREIGN
from bot.translations.gate.reading.sounds import soundings

_HAN = regex.compile(r"\p{Han}")
_SYLLABLE = regex.compile(r"(zh|ch|sh|[bpmfdtnlgkhjqxzcsrwy]?)([aeiouv]+)(ng?|r?)")
# The sounds of other languages that the beginning of a syllable may stand for; "" where it may stand for none.
_INITIALS = {
    "b": "P", "p": "P", "m": "M", "f": "F", "d": "T", "t": "T", "n": "N", "l": "L", "g": "K", "k": "K", "h": "KF ",
    "j": "SKT", "q": "SKT", "x": "SK", "zh": "S", "ch": "ST", "sh": "S", "z": "S", "c": "ST", "s": "S", "r": "LS",
    "w": "F ", "y": " S", "": " ",
}  # fmt: skip
# Where people's names are written with characters that sound otherwise in their own language.
_NOT_IN_CHINESE = r"日本|东京|大阪|日方|日圆|日元|韩|首尔|朝鲜|平壤|越南"
_READ_OTHERWISE = regex.compile(rf"{_NOT_IN_CHINESE}|台湾|台北|香港|港|澳门|新加坡|马来|粤")
_READ_IN_ANOTHER_LANGUAGE = regex.compile(_NOT_IN_CHINESE)
# Syllables of Chinese and its dialects, Japanese, Korean, Malay, Vietnamese.
_EASTERN = regex.compile(
    r"(?:(?:[bcdfghjklmnpqrstwxyz]|[cksptz]h|kw|gw|ng|nh|ts|tsh|hs|tr|gi|qu|[kgnhbpmr]y|jj|kk|ss|tt|pp)?[aeiouyüv]{1,3}"
    r"(?:ng|nh|ch|[nmkptrhlbg])?[-']?){1,5}"
)
_NEAR = {
    "MN": 0.2,
    "NM": 0.2,
    "ST": 0.5,
    "STT": 0.4,
    "TS": 0.6,
    "SKT": 0.5,
    "F P": 0.5,
    "FP": 0.5,
    "PF": 0.5,
}  # heard, then meant: th is an s
_LEFT_OUT = 0.45  # a sound that Chinese leaves out: the r of Merz, a last n
_OTHER = 1.0
_BESIDE = 0.35  # a sound before or behind a name
_ALLOWED = 0.25  # of the sounds of a name
_SOUNDS_MIN = 2  # fewer are alike by chance
_NAME_WORDS = 2
_SYLLABLES_MAX = 3  # of one word of a name
_SURE = 4  # sounds, from which on any characters may say a name


class Sound(NamedTuple):
    """What one part of a syllable may stand for; a blank among the classes: nothing."""

    classes: str
    foreign: bool  # of a character that foreign names are written with
    again: bool = False  # the same as before: Mississippi


def says(name: str, text: str) -> bool:
    """Whether Chinese text has characters that sound like the folded word of Latin letters, or may well do so."""
    return read_otherwise(text) or sounds_like(name, text)


def sounds_like(name: str, text: str) -> bool:
    """Whether characters of the text sound like the folded word; also where too many are not known."""
    if is_pinyin(name, text):
        return True
    heard = _sounds(text)
    if heard is None:
        return True
    return any(_is_heard(_classes(sounding), heard) for sounding in soundings(name))


def is_heard_in(name: str, text: str, allowed: float) -> bool:
    """Whether characters that foreign names are written with sound like the folded word, but for that share of it."""
    heard = _sounds(text)
    if heard is None:
        return True
    names = [_classes(sounding) for sounding in soundings(name)]
    runs = _foreign_runs(heard)
    return any(len(one) < _SOUNDS_MIN or any(_nearest(one, run) <= allowed * len(one) for run in runs) for one in names)


def read_otherwise(text: str) -> bool:
    """Whether names in a Chinese text may be those of people who read the characters otherwise."""
    return bool(_READ_OTHERWISE.search(text))


def read_in_another_language(text: str) -> bool:
    """Whether those people may be no Chinese, of whom no list has all surnames."""
    return bool(_READ_IN_ANOTHER_LANGUAGE.search(text))


def is_foreign_name(words: Sequence[str]) -> bool:
    """Whether no language of East Asia has the syllables of one of several folded words, nor the surname: Calderano.

    Names from there may be read otherwise than their characters are in Chinese.
    """
    return (
        len(words) >= _NAME_WORDS
        and words[0].isascii()
        and _surnames().keys().isdisjoint(words)
        and any(not _EASTERN.fullmatch(word) for word in words)
    )


def is_pinyin_name(words: Sequence[str]) -> bool:
    """Whether all of several folded words are syllables of Chinese, as in a name from there."""
    return len(words) >= _NAME_WORDS and all(_syllables_of().fullmatch(word) for word in words)


@cache
def _syllables_of() -> regex.Pattern[str]:
    known = {syllable for syllable in _syllables().values() if syllable[0] not in "aeo"}  # Lee is no le-e
    syllables = "|".join(sorted(known, key=len, reverse=True))
    return regex.compile(rf"(?:(?:{syllables})[-']?){{1,3}}")


def _classes(sounding: str) -> str:
    return sounding.replace("R", "L")


def _is_heard(name: str, heard: tuple[Sound, ...]) -> bool:
    if len(name) < _SOUNDS_MIN:
        return True
    allowed = _ALLOWED * len(name)
    if len(name) >= _SURE and _nearest(name, heard) <= allowed / 2:
        return True
    return any(_nearest(name, run) <= allowed for run in _foreign_runs(heard))


def _nearest(name: str, heard: tuple[Sound, ...]) -> float:
    """The least that changes part of what is heard into the name."""
    row = [0.0] * (len(heard) + 1)  # it may begin anywhere
    for number, letter in enumerate(name):
        row = _next_row(row, letter, heard, first=not number)
    return min(row)


def _next_row(above: Sequence[float], letter: str, heard: Sequence[Sound], *, first: bool) -> list[float]:
    """The next row of the table of edit distances."""
    cost = _LEFT_OUT if letter in ("L" if first else "LN") else _OTHER
    row = [above[0] + cost]
    for place, sound in enumerate(heard):
        without = min(above[place + 1] + cost, row[place] + _extra(sound))
        row.append(min(without, above[place] + _between(letter, sound, first=first)))
    return row


def sounds_differ(sounding: str, characters: str) -> float:
    """What it costs to change all that the characters say into the sounds."""
    heard = _sounds(characters) or ()
    row = list(itertools.accumulate((_spare(sound) for sound in heard), initial=0.0))
    for number, letter in enumerate(_classes(sounding)):
        row = _next_row(row, letter, heard, first=not number)
    left = list(itertools.accumulate((_spare(sound) for sound in reversed(heard)), initial=0.0))[::-1]
    return min(map(sum, zip(row, left, strict=True)))


def _spare(sound: Sound) -> float:
    """What a sound costs before or behind the name: it may belong to the sentence."""
    return min(_BESIDE, _extra(sound))


def _extra(sound: Sound) -> float:
    return 0.1 if " " in sound.classes or sound.again else _LEFT_OUT if sound.classes in "NL" else _OTHER


def _between(letter: str, sound: Sound, *, first: bool) -> float:
    if letter in sound.classes:
        return 0.0
    if first and letter in "MN":
        return _OTHER
    return _NEAR.get(sound.classes + letter, _OTHER)


def _foreign_runs(heard: tuple[Sound, ...]) -> list[tuple[Sound, ...]]:
    runs: list[list[Sound]] = [[]]
    for sound in heard:
        if sound.foreign:
            runs[-1].append(sound)
        elif runs[-1]:
            runs.append([])
    return [tuple(run) for run in runs if len(run) > 1]


def is_pinyin(name: str, text: str, *, whole: bool = False) -> bool:
    """Whether the word is the pinyin of characters that stand together; `whole`: of all the text's."""
    plain = name.replace("'", "").replace("-", "").replace("ü", "v")
    syllables = [_syllables().get(character, "") for character in text]
    if plain[:1] > "\u0370":
        return _is_palladius(plain, syllables, whole=whole)
    if whole:
        return "".join(syllables) == plain
    for start, first in enumerate(syllables):
        if not first or not plain.startswith(first):
            continue
        said = ""
        for syllable in syllables[start:]:
            said += syllable
            if said == plain:
                return True
            if not syllable or not plain.startswith(said):
                break
    return False


def _is_palladius(name: str, syllables: Sequence[str], *, whole: bool) -> bool:
    """Whether a word of Russian or Ukrainian is syllables that stand together; or all of them."""
    lengths = range(1, min(len(syllables), _SYLLABLES_MAX) + 1)
    if whole:
        return palladius.is_said(name, tuple(syllables))
    return any(
        palladius.is_said(name, tuple(syllables[start : start + length]))
        for length in lengths
        for start in range(len(syllables) - length + 1)
        if all(syllables[start : start + length])
    )


@lru_cache(maxsize=16)
def _sounds(text: str) -> tuple[Sound, ...] | None:
    """What the characters of a text sound like; None when it has too many that are not known (old characters)."""
    found: list[Sound] = []
    unknown = 0
    for character in text:
        syllable = _syllables().get(character)
        if syllable is None:
            unknown += bool(_HAN.match(character))
            if character not in "·・‧-":
                found.append(Sound("", foreign=False))
            continue
        found += _of_syllable(syllable, foreign=character in FOREIGN)
    again = (one.classes == before.classes for before, one in itertools.pairwise([Sound("", foreign=False), *found]))
    return None if unknown > 2 else tuple(one._replace(again=same) for one, same in zip(found, again, strict=True))


def _of_syllable(syllable: str, *, foreign: bool) -> list[Sound]:
    parts = _SYLLABLE.fullmatch(syllable)
    if parts is None:
        return []
    sounds = [Sound(_INITIALS[parts[1]], foreign)]
    if parts[3]:
        sounds.append(Sound("L" if parts[3] == "r" else "N", foreign))
    return sounds


def syllable_of(character: str) -> str:
    """The pinyin of a character; '' where it is not known."""
    return _syllables().get(character, "")


def is_syllable(word: str) -> bool:
    """Whether the word is one syllable of pinyin."""
    return word in _syllables().values()


def is_read_as_surname(word: str, text: str) -> bool:
    """Whether a folded word is how a surname of the text is written abroad: Wong for 黄."""
    return any(character in text for character in _surnames().get(word, ()))


@cache
def _surnames() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in ("chinese_surnames.txt", "korean_surnames.txt"):
        for word, characters in surnames_of(name).items():
            found[word] = (*found.get(word, ()), *characters)
    return found


@cache
def surnames_of(name: str) -> dict[str, tuple[str, ...]]:
    """The surnames in that file, folded → their characters."""
    entries = (entry.split() for line in lists.lines(name) for entry in line.split(" | "))
    return {word: tuple(characters) for word, *characters in entries}


@cache
def _syllables() -> dict[str, str]:
    pairs = (line.split() for line in lists.lines("pinyin.txt"))
    return {character: syllable for syllable, characters in pairs for character in characters}
