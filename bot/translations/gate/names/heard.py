"""Whether a text has a name, by its look, by its sound or by what else it is called."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

import regex

from bot.translations.gate.names.named import WORD, Name
from bot.translations.gate.names.taiwanese import is_taiwanese
from bot.translations.gate.places.cities import cities_of, has_names, is_said
from bot.translations.gate.places.entries import DOTLESS
from bot.translations.gate.places.known import known, known_as, names_a_place
from bot.translations.gate.reading.calendar import month_number
from bot.translations.gate.reading.folding import LETTERS, capitals_in, fold, fold_word
from bot.translations.gate.reading.pinyin import is_pinyin, read_otherwise, says, sounds_like
from bot.translations.gate.reading.scripts import CASED, script_of
from bot.translations.gate.reading.sounds import alike, near, romanised, same_spelling, soundings, sounds

_APART = regex.compile(r"['\-‑]")
_SAINT = regex.compile(
    r"^(?:s(?:ain|an|in)te?|san(?:ta|to|kt)?|сен|сен?т|санкт|санта?|villeneuve|chateau|mont|fort|bad)-(?=\p{L}{3})"
)
_ARTICLE = regex.compile(r"(?:[ae][lrsdnztş]|ash|esh|asch|ech)-")  # as the letter behind it sounds: Eş-Şebab
_LIKE = 0.45  # of the letters
_PART_MIN = 3  # letters
_SURE = 4  # consonants
_WEAK = 2  # consonants: fewer are alike by chance
_SLAVIC_ADJECTIVE = regex.compile(r"ськ?\p{L}{1,3}$|ск\p{L}{1,3}$")  # Гарвардской
_REGION = regex.compile(r"[щч]чин\p{L}{1,2}$|щин\p{L}{1,2}$")  # Сумщина: the region of Sumy
_HINDI_ERA = regex.compile(r"(?:काल(?:ीन)?|युग(?:ीन)?|वंश(?:ीय)?|स्थित)$")  # गुप्तकाल: the time of the Guptas
_NO_CAPITALS = regex.compile(r"[\p{Arabic}\p{Devanagari}]")
_NO_LETTER = regex.compile(r"[^\p{L}\p{M}]+")
_NO_LATIN = regex.compile(r"[^\p{Latin}\p{M}]+")  # no blank parts GitHub from what is Chinese
_IDEOGRAPH = regex.compile(r"[\u3400-\u9fff]")


class Words:
    """The words of the other side, by look and by sound; each answers for one name."""

    def __init__(self, text: str, lang: str, other: str, other_lang: str) -> None:
        self._written, self._script, self._lang = text, script_of(lang), lang
        self._other, self._other_lang = other, other_lang
        read = _read(text, lang)
        self._text, self._spaced, self._han, self._places = read.folded, read.spaced, read.has_han, read.places
        self._left = list(read.names)
        self._found: set[str] = set()

    def take(self, name: Name, *, alone: bool) -> int:
        """2 when the name stands there as it is, or with another ending, or, if it stands `alone`, as a city."""
        stem = _stem(name)
        beginning = stem[: len(stem) - 2] if len(stem) > 5 else stem
        if beginning in self._found:
            return 2  # said twice here, once there
        for word in self._left:
            if word.startswith(beginning) or (len(beginning) > _PART_MIN and beginning in word):
                self._left.remove(word)
                self._found.add(beginning)
                return 2
        # An adjective may have lost its capital: Puritan, puritain.
        small = f" {stem[:5] if len(stem) > 6 else stem}"
        return 2 if small in self._spaced or self._calls(stem, name.lang, alone) else 0

    def _calls(self, stem: str, lang: str, alone: bool) -> bool:
        """Whether the text has that city or ruler by another name: Pequim, Beijing; Carlos, Charles."""
        ids = cities_of(stem, lang)
        if ids and (alone or has_names(ids, self._lang)) and is_said(ids, self._text, self._lang):
            return True
        called = known_as(stem, lang)
        return bool(called) and not called.isdisjoint(known(self._written, self._lang).all)

    def reads(self, name: Name) -> int:
        """2 when Chinese characters are read as the pinyin says; or when they may be read otherwise."""
        stem = _stem(name)
        text = self._written
        return 2 if is_pinyin(stem, text) or read_otherwise(text) or is_taiwanese(stem, text) else 0

    def hears(self, name: Name, *, foreign: bool = False) -> int:
        """2 when a word sounds like the name, 1 when both are so short that it may be chance; in Chinese
        those of a `foreign` name only as they sound there."""
        stem = _stem(name)
        if self._han:
            heard = sounds_like if foreign else says
            return 2 if heard(stem, self._written) or is_taiwanese(stem, self._written) else 0
        same_script = (self._script == "Latin") == stem.isascii() and self._script in CASED
        if stem[:4] in self._found:
            return 2
        for word in self._left:
            if same_script and self._is_anothers(word, stem):
                continue
            if any(
                same_spelling(stem, part) if same_script else _sound_alike(stem, part) for part in _with_parts(word)
            ):
                self._left.remove(word)
                # Сан-Паоло: the rest is another name's.
                rest = [part for part in word.split("-") if set(soundings(part)).isdisjoint(soundings(stem))]
                self._left += rest if "-" in word and "-" not in stem else []
                self._found.add(stem[:4])
                return 2 if self._script in CASED or len(sounds(stem)) >= _WEAK else 1
        if self._is_a_place_too(name) or (self._script not in CASED and self._is_in_two(stem)):
            return 2
        return 2 if "-" in stem and self._script in CASED and self._has_parts(name, stem) else 0

    def _is_anothers(self, word: str, stem: str) -> bool:
        """Whether the word stands on the name's own side, too, or is a city of that side: Rome is no Rama."""
        others = capitals_in(self._other)
        if stem in word or word in stem:
            return False
        if word in others:
            return True
        ids = cities_of(word, self._lang) - cities_of(stem, self._other_lang)
        return bool(ids) and any(not ids.isdisjoint(cities_of(other, self._other_lang)) for other in others)

    def _is_in_two(self, stem: str) -> bool:
        """Whether two words together sound just like it: Kayserispor, قيصري سبور."""
        mine = {heard for heard in soundings(stem) if len(heard) >= _SURE}
        words = LETTERS.findall(self._text) if mine else []
        return any(not mine.isdisjoint(soundings(one + two)) for one, two in itertools.pairwise(words))

    def joins(self, names: Sequence[Name]) -> bool:
        """Whether one word sounds just like two of the names together: Vidhan Sabha, विधानसभा."""
        if self._script in CASED or self._han:
            return False
        return any(
            len(heard) >= _SURE and any(heard in soundings(word) for word in self._left)
            for one, two in itertools.pairwise(names)
            for heard in soundings(one.folded + two.folded)
        )

    def _is_a_place_too(self, name: Name) -> bool:
        """Whether a word that else comes from a country's name sounds just like it: المصري is Al-Masry, a club."""
        mine = {heard for part in (name.folded, *name.folded.split("-")) for heard in soundings(part)}
        theirs = (heard for word in self._places for heard in (*soundings(word), *soundings(word.removeprefix("ال"))))
        return any(len(heard) >= _WEAK and heard in mine for heard in theirs)

    def _has_parts(self, name: Name, stem: str) -> bool:
        """Whether all that a hyphen joins are there apart: Milan-Cortina, Milano e Cortina."""
        parts = [part for part in stem.split("-") if len(part) >= _PART_MIN]
        alone = (replace(name, folded=part) for part in parts)
        return (len(parts) > 1 or (bool(parts) and _ARTICLE.match(stem) is not None)) and all(
            self.take(part, alone=True) or self.hears(part) for part in alone
        )


_POSSESSIVE = regex.compile(r"'s?$")


class _Read(NamedTuple):
    """A text as it is looked through for one name after another."""

    folded: str
    spaced: str  # its words, each behind a blank
    has_han: bool
    names: tuple[str, ...]
    places: tuple[str, ...]  # words that come from a country's name


@lru_cache(maxsize=8)
def _read(text: str, lang: str) -> _Read:
    folded, han = fold(text).translate(DOTLESS), bool(_IDEOGRAPH.search(text))
    # Where there are capitals, a name has one; an adjective has none in Russian and Ukrainian: могольский.
    cased, slavic = script_of(lang) in CASED, script_of(lang) == "Cyrillic"
    capital = [
        fold_word(word).translate(DOTLESS)
        for word in (found[0] for found in WORD.finditer(text))
        if not cased or not word[0].islower() or (slavic and _SLAVIC_ADJECTIVE.search(word))
    ]
    return _Read(
        folded=folded,
        spaced=f" {(_NO_LATIN if han else _NO_LETTER).sub(' ', folded)}",
        has_han=han,
        names=tuple(word for word in capital if not (month_number(word, lang) or names_a_place(word, lang))),
        places=tuple(word for word in capital if names_a_place(word, lang)),
    )


def _with_parts(word: str) -> tuple[str, ...]:
    """The word, and what follows its article: Al-Faschir."""
    return (word, *(part for part in word.split("-")[1:] if len(part) > _PART_MIN)) if "-" in word else (word,)


def _stem(name: Name) -> str:
    """The name without an ending that is set apart, and without what many towns begin with."""
    bare = name.folded.split("'", maxsplit=1)[0] if name.lang == "tr" else _POSSESSIVE.sub("", name.folded)
    return _SAINT.sub("", bare.replace("'", "")).translate(DOTLESS)  # В'ячеслав, Ma'rib


def _sound_alike(name: str, word: str) -> bool:
    heard = set(soundings(word)).union(*(soundings(part) for part in _APART.split(word)))
    if "ск" in word or "ськ" in word:
        heard.update(soundings(_SLAVIC_ADJECTIVE.sub("", word)))
    if word[0] in "гх":  # for the h of Harlem
        heard.add(sounds(word[1:]))
    if (bare := _HINDI_ERA.sub("", word)) != word:
        heard.update(soundings(bare))
    if word[0] in "وبلكفا":  # Arabic writes "and", "to" and the article with the word
        heard |= {sounds(word[1:]), sounds(word[2:])}
    parts = {name, *_APART.split(name)}
    if name.startswith("abd"):
        parts.add("abd")  # Abdel, Abdullah: a word of its own in Arabic
    if name[0] in "jhygгх":
        parts.add(name[1:])  # Jens, Єнс; Hugo, Уго; Гарвард
    parts |= {_SLAVIC_ADJECTIVE.sub("", part) for part in parts}
    parts |= {_REGION.sub("", part) for part in parts if "щин" in part or "ччин" in part}
    if any(one == other for part in parts for one in soundings(part) for other in heard if one):
        return True
    if not (word[0].isascii() or name[0].isascii()) or _NO_CAPITALS.search(word + name):
        return any(near(one, other) for part in parts for one in soundings(part) for other in heard)
    return any(alike(one, other) for part in parts for one in soundings(part) for other in heard) and _look_alike(
        name, word
    )


def _look_alike(name: str, word: str) -> bool:
    """Whether two words of Latin and Cyrillic letters that nearly sound alike have most letters in common."""
    one, other = romanised(name), romanised(word)
    if not (one.isascii() and other.isascii()):
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKE
