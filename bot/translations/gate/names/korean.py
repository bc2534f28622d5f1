"""Surnames of Korea: Chinese text has their characters, which sound otherwise there."""

from __future__ import annotations

import regex

from bot.translations.gate.reading.folding import fold
from bot.translations.gate.reading.pinyin import surnames_of

_KOREA = regex.compile(r"韩|首尔|朝鲜|平壤|釜山|仁川")
_SYLLABLE = r"(?:kk|tt|pp|ss|jj|ch|sh|[kgntdrlpbmsjhyw])?[yw]?[aeiou]{1,3}(?:ng|ck|[nklmpgth])?"
# Lee Jae-myung, Yoon Suk Yeol, Kim Yo-jong
_NAME = regex.compile(
    rf"(?<![\p{{L}}-])(?P<surname>\p{{Lu}}[a-z]+) "
    rf"(?P<given>(?i:{_SYLLABLE})(?:-(?i:{_SYLLABLE})| (?=\p{{Lu}})(?i:{_SYLLABLE})))"
    r"(?![\p{L}-])"
)


def lost_korean(source: str, target: str, to_lang: str) -> str:
    """The first person from Korea of a text in Latin letters whose surname a Chinese text about Korea has not."""
    if to_lang != "zh" or not _KOREA.search(target):
        return ""
    surnames = surnames_of("korean_surnames.txt")
    for found in _NAME.finditer(source, overlapped=True):
        characters = surnames.get(fold(found["surname"]), ())
        if characters and not any(each in target for each in characters):
            return found[0]
    return ""
