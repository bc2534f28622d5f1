"""Names that Chinese writes with a dot between given name and surname: 彼得·琼斯."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from bot.translations.gate.names.japanese import is_surname
from bot.translations.gate.reading.chinese import FOREIGN
from bot.translations.gate.reading.pinyin import (
    is_heard_in,
    is_pinyin,
    is_pinyin_name,
    is_read_as_surname,
    read_otherwise,
    sounds_differ,
)
from bot.translations.gate.reading.sounds import soundings

_DOT = "·・•‧"
_SAME_GIVEN = 0.34  # of the sounds that differ
_LIKE = 0.45
_BOTH = 0.75
_ALONE = 0.19  # where no dot says what belongs to the name
_SOUNDS_MIN = 2
_LETTERS_MIN = 3
_OTHER_GIVEN = 0.7
_FOREIGN = f"[{''.join(sorted(FOREIGN))}]"
_NAME = regex.compile(rf"(?P<given>大?{_FOREIGN}+)(?:[{_DOT}](?P<behind>{_FOREIGN}+))+")


@lru_cache(maxsize=16)
def dotted_names(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The given names of a Chinese text with what follows the dot, each without characters of the sentence."""
    return tuple((found["given"], tuple(found.captures("behind"))) for found in _NAME.finditer(text))


def is_named(given: str, names: Sequence[str], text: str) -> bool:
    """Whether a Chinese text names the person whose given name and other names those are, in folded Latin letters."""
    if _is_read_otherwise(given, names, text):
        return True
    dotted = dotted_names(text)
    if any(_is_person(given, names, person) for person in dotted):
        return True
    behind = any(_differ(given, one) <= _SAME_GIVEN for one, _ in dotted)
    if behind and max(map(len, soundings(given))) >= _SOUNDS_MIN:
        return False
    rest = _NAME.sub("，", text)
    return any(is_heard_in(name, rest, _ALONE) for name in (*names, given + names[0]))


def has_other_given(given: str, surname: str, text: str) -> bool:
    """Whether a Chinese text has that surname behind another given name, and that given name nowhere."""
    if is_pinyin_name((given, surname)) or is_surname(surname):
        return False
    dotted = dotted_names(text)
    if not any(_differ(surname, others[-1]) <= _ALONE for _, others in dotted) or len(surname) < _LETTERS_MIN:
        return False
    return all(_differ(given, part) > _OTHER_GIVEN for one, others in dotted for part in (one, *others[:-1]))


def _is_person(given: str, names: Sequence[str], person: tuple[str, tuple[str, ...]]) -> bool:
    """Whether a dotted name is that one: both parts sound so, or the surname surely does."""
    one, others = person
    surname = min(_differ(name, part) for name in names for part in others)
    return surname <= _ALONE or (surname <= _LIKE and surname + _differ(given, one) <= _BOTH)


def _is_read_otherwise(given: str, names: Sequence[str], text: str) -> bool:
    """Whether it is in Latin letters, or may be written in characters that sound otherwise."""
    folded = text.casefold()
    if any(name in folded or is_surname(name) for name in names) or is_pinyin_name((given, *names)):
        return True
    if names[0].count("-") == 1 and is_read_as_surname(given, text):  # Chen Hsin-hung
        return True
    if any(is_pinyin(name, text) or is_read_as_surname(name, text) for name in names):
        return True
    return read_otherwise(text) and not dotted_names(text)


@lru_cache(maxsize=8_192)
def _differ(name: str, characters: str) -> float:
    """The share of the sounds of a folded word of Latin letters that the characters have otherwise."""
    heard = [sounding for sounding in soundings(name) if sounding]
    return min((sounds_differ(one, characters) / len(one) for one in heard), default=0.0)
