"""What was left as it was: the whole, its beginning or end, or words among others."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import regex

from bot.articles.language import detect_language
from bot.articles.languages import base_lang
from bot.translations.gate.capitals import words_of
from bot.translations.gate.language import function_words
from bot.translations.gate.scripts import belongs, letters_by_script, script_of
from bot.translations.gate.values import Checked, Fault, FaultKind

_WORD = regex.compile(r"\p{Han}|[[\p{L}\p{M}]--\p{Han}]+", regex.V1)
_QUOTED = regex.compile(r"[“„«\"‘《(](?:[^“”„«»\"‘’《》()]{1,120})[”“»\"’》)]")
_NEAR = ({"pt", "es", "gl", "it", "ca", "fr"}, {"ru", "uk", "be", "bg", "mk", "sr"}, {"no", "nb", "nn", "da", "sv"})
_HALF_LETTERS = 30
_SHOWN = 60  # characters
_QUOTED_WORDS = 7  # more than the titles of most books have
_LONG = 6  # words
_SENTENCE_WORDS = 3
_SAID = regex.compile(r"[\"“„«‘](?P<said>[^\"“”„«»]{8,}?)(?:[,!?.…，][\"”“»’]|[\"”“»’][,，])")
_TAIL = 4  # words, names among them
_VERBS = frozenset({"said", "was", "were", "is", "are", "has", "have", "had", "will", "would", "been"})


def untranslated_faults(pair: Checked, from_lang: str, to_lang: str) -> Iterator[Fault]:
    """At most one fault; texts without addresses and kept names, languages as base codes."""
    if from_lang == to_lang:
        return
    said = _left_as_said(pair.source, pair.target)
    if said:
        yield Fault(FaultKind.UNTRANSLATED, said[:_SHOWN])
        return
    copied = _Copied(
        pair.source, _QUOTED.sub(lambda found: _unless_said(found[0], from_lang), pair.target), from_lang, to_lang
    )
    same = pair.source.strip() == pair.target.strip()
    if same:
        if len(copied.words) >= 2 and sum(copied.words_small) >= 2:
            yield Fault(FaultKind.UNTRANSLATED, pair.target[:_SHOWN])
        return
    kept = copied.foreign() if script_of(from_lang) != script_of(to_lang) else copied.runs()
    if not kept and script_of(from_lang) == script_of(to_lang):
        kept = _half(copied.words, from_lang, to_lang)
    if kept:
        yield Fault(FaultKind.UNTRANSLATED, kept[:_SHOWN])


def _left_as_said(source: str, target: str) -> str:
    """What somebody says in quotes as a text begins, when it is the source's still; '' otherwise, and for titles."""
    found = _SAID.match(target)
    if found is None or found["said"] not in source:
        return ""
    words = _WORD.findall(found["said"])
    small = sum(not word[0].isupper() for word in words)
    return found["said"] if len(words) >= _SENTENCE_WORDS and 2 * small >= len(words) else ""


def _unless_said(quoted: str, from_lang: str) -> str:
    """A blank for a title; what somebody said stays: English titles have capitals."""
    words = _WORD.findall(quoted)
    if from_lang != "en":
        least = _QUOTED_WORDS if quoted[-2:-1] not in ",.!?…" else _SENTENCE_WORDS
        return quoted if len(words) >= least and script_of(from_lang) in ("Latin", "Cyrillic") else " "
    said = len(words) >= 4 and sum(word[0].islower() for word in words) >= len(words) - 1
    return quoted if said else " "


class _Copied:
    """The target's words, and which of them the source has too."""

    def __init__(self, source: str, target: str, from_lang: str, to_lang: str) -> None:
        self._langs = (from_lang, to_lang)
        self.words = _WORD.findall(target)
        self.words_small = [word[0].islower() for word in self.words]
        self._target = [word.casefold() for word in self.words]
        theirs = [word.casefold() for word in _WORD.findall(source)]
        self._theirs, self._pairs = set(theirs), set(itertools.pairwise(theirs))

    def foreign(self) -> str:
        """Words in a script of the source's that the target's language is not written in."""
        _, to_lang = self._langs
        strange = [
            word
            for word, folded in zip(self.words, self._target, strict=True)
            if folded in self._theirs and not any(belongs(script, to_lang) for script in letters_by_script(word))
        ]
        if script_of(self._langs[0]) == "Latin":
            strange = [word for word in strange if word[0].islower() and len(word) > 2 and not self._in_title(word)]
            needed = 2
        else:
            needed = 2 if script_of(self._langs[0]) == "Han" else 1
            strange = [word for word in strange if len(word) > 2 or needed == 2]
        small = words_of(self._langs[0])
        enough = len(strange) >= needed or any(word.islower() and (len(word) >= 5 or word in small) for word in strange)
        return " ".join(strange) if enough else ""

    def _in_title(self, word: str) -> bool:
        """Whether it stands between words with capitals in the target ("Game of Thrones")."""
        place = self.words.index(word)
        return self._between_capitals(place)

    def _between_capitals(self, place: int) -> bool:
        if self._langs[0] == "de":
            return False  # every noun has a capital

        def capital(word: str) -> bool:
            return word[0].isupper() and word.casefold() in self._theirs

        before = any(capital(word) for word in self.words[max(0, place - 3) : place])
        return before and any(capital(word) for word in self.words[place + 1 : place + 4])

    def runs(self) -> str:
        """Words of the source that stand together as they stood there."""
        from_lang, to_lang = self._langs
        near = any({from_lang, to_lang} <= langs for langs in _NEAR)
        telling: list[str] = []
        for start, end in self._together():
            places = [place for place in range(start, end) if self._is_left(place)]
            only = [self.words[place] for place in places if self._only_theirs(self._target[place])]
            left = sum(word[0].islower() for word in self.words[start:end])
            if end - start >= 6 and left >= 4 and self._says_more(start, end):
                return " ".join(self.words[start:end])
            if end - start >= _TAIL and from_lang == "en" and self._tells(start, end):
                return " ".join(self.words[start:end])
            enough = len(places) >= (7 if near else 4) or (len(places) >= (4 if near else 3) and len(only) >= 1)
            if enough or (len(places) >= 2 and len(only) >= 2):
                return " ".join(self.words[start:end])
            telling += [word for word in only if len(word) > 2]
        return " ".join(telling) if len(telling) >= 3 else ""

    def _says_more(self, start: int, end: int) -> bool:
        """Whether there are small words of the source's language and one in small letters that is none: no title."""
        small = self._target[start:end]
        only = sum(map(self._only_theirs, small))
        others = (
            word for word in self.words[start:end] if word.islower() and word not in function_words(self._langs[0])
        )
        return only >= 3 and any(len(word) > 3 for word in others)

    def _tells(self, start: int, end: int) -> bool:
        """Whether there are small words of English and one that means something: its titles have capitals."""
        small = [word for word in self.words[start:end] if word.islower()]
        only = sum(map(self._only_theirs, small))
        if (
            only >= 1
            and len(self.words[start:end]) >= _LONG
            and any(len(word) > 3 and word not in function_words("en") for word in small)
        ):
            return True
        return only >= 2 and any(
            word in _VERBS or (len(word) > 3 and word not in function_words("en")) for word in small
        )

    def _is_left(self, place: int) -> bool:
        return self.words_small[place] and len(self.words[place]) > 1 and not self._between_capitals(place)

    def _only_theirs(self, word: str) -> bool:
        from_lang, to_lang = self._langs
        return word in function_words(from_lang) and word not in function_words(to_lang)

    def _together(self) -> Iterator[tuple[int, int]]:
        start = 0
        for place in range(1, len(self._target) + 1):
            if place < len(self._target) and (self._target[place - 1], self._target[place]) in self._pairs:
                continue
            if place - start > 1 or self._target[start] in self._theirs:
                yield start, place
            start = place


def _half(words: Sequence[str], from_lang: str, to_lang: str) -> str:
    """The first or the last half of the target, when it is in the source's language."""
    middle = len(words) // 2
    for half in (words[:middle], words[middle:]):
        small = [word for word in half if word[0].islower()]
        if sum(map(len, small)) < _HALF_LETTERS or len(small) < 5:
            continue
        theirs = sum(word.casefold() in function_words(from_lang) for word in small)
        own = sum(word.casefold() in function_words(to_lang) for word in small)
        if theirs > own + 1 and base_lang(detect_language(" ".join(small), declared=to_lang)) == from_lang:
            return " ".join(half)
    return ""
