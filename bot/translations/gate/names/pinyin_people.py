"""People of Chinese names as pinyin writes them: whether a Chinese text has somebody else in their place."""

from __future__ import annotations

from collections.abc import Sequence

from bot.translations.gate.names.people import chinese_surnames
from bot.translations.gate.reading.pinyin import (
    is_pinyin,
    is_pinyin_name,
    is_read_as_surname,
    is_syllable,
    surnames_of,
    syllable_of,
)

_READ_OTHERWISE = frozenset("曾单解仇查盖任区尉朴翟乐葛覃冼缪")  # as surnames than as words


def has_another(surname: str, given: str, text: str) -> bool:
    """Whether both folded words are pinyin, and the text has one of them in a name with another: Li Keqiang, 李强."""
    if not is_pinyin_name((surname, given)):
        return False
    return _has_other_given(surname, given, text) or _has_other_surname(surname, given, text)


def _has_other_given(surname: str, given: str, text: str) -> bool:
    """Whether what stands behind the characters that are read as the surname is not read as the given name, nor in
    part."""
    if is_pinyin(given, text) or (surname in surnames_of("korean_surnames.txt") and is_syllable(given)):  # Han Kang
        return False
    surnames = chinese_surnames()
    places = [place for place, said in enumerate(text) if said in surnames and syllable_of(said) == surname]
    behind = (list(map(syllable_of, text[place + 1 : place + 3])) for place in places)
    return bool(places) and not any(_says_part(given, said) for said in behind)


def _has_other_surname(surname: str, given: str, text: str) -> bool:
    """Whether the characters that are read as the given name stand behind a surname that is not read as this one,
    wherever they stand: Lin Zhiwei, 陈志伟."""
    if is_pinyin(surname + given, text) or is_read_as_surname(surname, text):
        return False
    syllables = list(map(syllable_of, text))
    before = [
        text[place - 1]
        for place in range(1, len(text) - 1)
        if given == "".join(syllables[place : place + 2]) and given != syllables[place]
    ]
    surnames = chinese_surnames() - _READ_OTHERWISE
    return bool(before) and all(said in surnames and syllable_of(said) != surname for said in before)


def _says_part(given: str, said: Sequence[str]) -> bool:
    """Whether the first of the syllables, or the second of two, is the given name's: some are read in two ways."""
    return any(bool(one) and given.startswith(one) for one in said[:1]) or any(
        bool(one) and given.endswith(one) for one in said[1:]
    )
