"""What something is called, in quotes behind what it is (the typhoon “银杏”, شركة «نور الخليج»), and wholly lost.

A name may be translated, so it is lost only where the target has no quotes, and no word with a capital that nothing
else of the source explains.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import regex

from bot.translations.gate.places.cities import cities_of
from bot.translations.gate.places.known import names_a_place
from bot.translations.gate.reading import lists
from bot.translations.gate.reading.calendar import month_number, weekday_number
from bot.translations.gate.reading.capitals import NOUNS, is_word, words_of
from bot.translations.gate.reading.dictionary import LISTED, is_in_dictionary
from bot.translations.gate.reading.folding import LETTERS, fold, fold_word
from bot.translations.gate.reading.pinyin import is_pinyin, sounds_like
from bot.translations.gate.reading.scripts import CASED, script_of
from bot.translations.gate.reading.sounds import near, soundings

_OPEN, _CLOSE = '«“„"「『《', '»”“"」』》'
_QUOTES = regex.compile("[«»“”„\"「」『』《》]|(?<!\\p{L})['‘’]|['’](?!\\p{L})")
_NAME = rf"[{_OPEN}](?P<name>[^{_OPEN}{_CLOSE},.!?;:،。，！？]{{2,40}})[{_CLOSE}]"
_WORDS_MAX = 4
_LETTERS_MIN = 3
_HAN_MAX = 8  # characters
_SOUNDS_MIN = 2  # fewer are alike by chance
_ARTICLE = regex.compile(r"\bA[lrsnz]-$")
_START = regex.compile(r"(?:^|[.!?:–—-] ?)$")


def lost_called(source: str, target: str, from_lang: str, to_lang: str) -> str:
    """The first such name of the source; '' when there is none."""
    pattern = _patterns().get(from_lang)
    if pattern is None or script_of(to_lang) not in CASED or to_lang in NOUNS:
        return ""
    if not _QUOTES.search(source) or _QUOTES.search(target):
        return ""
    folded = fold(source)
    found = pattern.search(folded)
    if (
        found is None
        or len(found["name"].split()) > _WORDS_MAX
        or (from_lang == "zh" and len(found["name"]) > _HAN_MAX)
    ):
        return ""
    if script_of(from_lang) in CASED and not _has_capital(source, found["name"]):
        return ""
    rest = f"{folded[: found.start('name')]} {folded[found.end('name') :]}"
    return "" if _is_explained(target, rest, found["name"], (from_lang, to_lang)) else found["name"]


def _has_capital(text: str, name: str) -> bool:
    """Whether the folded name has a capital there: la partie « recettes » is called nothing."""
    return any(fold(word) in name for word in LETTERS.findall(text) if word[0].isupper())


def _is_explained(target: str, rest: str, name: str, langs: tuple[str, str]) -> bool:
    """Whether a word with a capital of the target may be the name, or a part of it."""
    if fold(name) in fold(target):
        return True
    end = -2  # of the last word that something else explains
    for word in LETTERS.finditer(target):
        folded = fold_word(word[0])
        if word[0][0].islower() or len(word[0]) < _LETTERS_MIN or folded in words_of(langs[1]):
            continue
        if _is_heard(folded, name, langs[0]) or (_ARTICLE.search(target, 0, word.start()) and _is_alike(folded, name)):
            return True
        if _START.search(target, max(0, word.start() - 2), word.start()):
            continue
        beside = word.start() - end == 1 and is_word(word[0], folded, langs[1])  # Phoenix Airport
        if not (beside or _is_known(folded, langs[1]) or _is_heard(folded, rest, langs[0])):
            return True
        end = word.end()
    return False


def _is_known(folded: str, lang: str) -> bool:
    """Whether it is a place, a month or a day of the week."""
    if names_a_place(folded, lang) or month_number(folded, lang) or weekday_number(folded, lang) is not None:
        return True
    return bool(cities_of(folded, lang)) and (lang not in LISTED or not is_in_dictionary(folded, lang))


def _is_heard(word: str, text: str, lang: str) -> bool:
    if lang == "zh":
        return is_pinyin(word, text) or (len(max(soundings(word), key=len)) >= _SOUNDS_MIN and sounds_like(word, text))
    mine = soundings(word)
    heard = (sounding for other in LETTERS.findall(text) for sounding in (*soundings(other), *_bare(other)))
    return any(len(one) >= _SOUNDS_MIN and (one == other or near(one, other)) for other in heard for one in mine)


def _is_alike(word: str, name: str) -> bool:
    """Whether it sounds like an Arabic name that has an article too, be it ever so short: Al-Rai."""
    return not set(soundings(word)).isdisjoint(_bare(name))


def _bare(word: str) -> tuple[str, ...]:
    """How an Arabic word sounds without its article."""
    return soundings(word[2:]) if word.startswith("ال") else ()


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    kinds: dict[str, list[str]] = defaultdict(list)
    for line in lists.lines("called.txt"):
        lang, *words = line.split()
        kinds[lang] += map(fold, words)
    found = {}
    for lang, words in kinds.items():
        kind = f"(?:{'|'.join(words)})"
        if lang == "zh":
            found[lang] = regex.compile(f"{kind}{_NAME}|{_NAME}号?{kind}")
        else:
            word = rf"(?<!\p{{L}}){kind}[\p{{L}}\p{{M}}]{{0,5}}"
            found[lang] = regex.compile(rf"{word} {_NAME}|{_NAME}[ -]{word}")
    return found
