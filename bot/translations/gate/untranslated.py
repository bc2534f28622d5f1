"""What was left as it was: the whole, its beginning or end, or words among others."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import regex

from bot.translations.gate.reading.capitals import words_of
from bot.translations.gate.reading.folding import fold_word
from bot.translations.gate.reading.frequencies import word_evidence
from bot.translations.gate.reading.scripts import belongs, letters_by_script, script_of
from bot.translations.gate.values import Checked, Fault, FaultKind

# E-mail and start-up are one word, and so is an address without its scheme.
_WORD = regex.compile(r"\p{Han}|[[\p{L}\p{M}]--\p{Han}]+(?:[-.][[\p{L}\p{M}]--\p{Han}]+)*", regex.V1)
_QUOTED = regex.compile(r"[“„«\"‘《(](?:[^“”„«»\"‘’《》()]{1,120})[”“»\"’》)]")
_SHOWN = 60  # characters
_QUOTED_WORDS = 7  # more than the titles of most books have
_SENTENCE_WORDS = 3
_SAID = regex.compile(r"[\"“„«‘](?P<said>[^\"“”„«»]{8,}?)(?:[,!?.…，][\"”“»’]|[\"”“»’] ?(?:[,，:：]|\.?$))")
_COLON = regex.compile(r"^[^:«“„\"]{2,40}: ?[«“„\"]")
_AFTER_COLON = regex.compile(r"[:：] ?$")
_WORD_BEFORE = regex.compile(r"(?<![\p{L}\p{M}])(\p{Ll}[\p{Ll}\p{M}]{3,})[ \u00a0]$")
_NEAR_BEFORE = 24  # characters
_SURE_BEFORE = 1.0  # of the evidence
_SURE = 3.0  # of the evidence
_SURE_NEAR = 1.25  # where a word has many forms, none of them common, and none is borrowed as it is
_NEAR = frozenset({"ru", "uk"})
_THERE_TOO = 0.3  # that the source has the word
_IN_ORDER = 2.0  # so much more tells a word beside another that stands beside it in the source
_SMALLEST = 2  # letters: no term has so short a word
_LEFT = 1.0
_ARTICLES = frozenset("der die das den dem des ein eine einen einem einer eines".split())  # noqa: SIM905
_TERM = 3  # words
_JOINING_MAX = 3  # letters
_DOUBTFUL = -0.5
_ANOTHER = 2.5  # that it has not
# Words of names that have no capital.
_JOINING = frozenset(
    "of the and on with in for by at to de da do das dos e em del la las lo los el y en et du des le les "  # noqa: SIM905
    "von der die und im am di dei della van den".split()
)


def untranslated_faults(pair: Checked, from_lang: str, to_lang: str) -> Iterator[Fault]:
    """At most one fault; texts without addresses and kept names, languages as base codes."""
    if from_lang == to_lang:
        return
    said = _left_as_said(pair.source, pair.target)
    if said:
        yield Fault(FaultKind.UNTRANSLATED, said[:_SHOWN])
        return
    if pair.source.strip() == pair.target.strip():
        if _has_words(_apart_from_title(pair.target)):
            yield Fault(FaultKind.UNTRANSLATED, pair.target[:_SHOWN])
        return
    copied = _Copied(
        pair.source,
        _QUOTED.sub(lambda found: _unless_said(found, from_lang, to_lang), pair.target),
        from_lang,
        to_lang,
    )
    kept = copied.foreign() if script_of(from_lang) != script_of(to_lang) else copied.left() or copied.begun()
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


def _apart_from_title(text: str) -> str:
    """The text without quotes, unless somebody's words are quoted behind a colon: Mattarella: «Basta morti»."""
    return text if _COLON.search(text) else _QUOTED.sub(" ", text)


def _has_words(text: str) -> bool:
    """Whether a text that was not changed has words to translate: two without a capital."""
    return len([word for word in _WORD.findall(text) if word[0].islower()]) >= 2


def _unless_said(found: regex.Match[str], from_lang: str, to_lang: str) -> str:
    """A blank for a title; what somebody said stays, and what a word announces that was left: surnommée « la fusée ».
    English titles have capitals.
    """
    quoted = found[0]
    before = _WORD_BEFORE.search(found.string, max(0, found.start() - _NEAR_BEFORE), found.start())
    if (
        before is not None
        and quoted[1:].strip()[:1].islower()
        and word_evidence(before[1], from_lang, to_lang) > _SURE_BEFORE
    ):
        return quoted
    words = _WORD.findall(quoted)
    if len(words) >= _SENTENCE_WORDS and (
        quoted[1:].strip()[:1].islower() or _AFTER_COLON.search(found.string, max(0, found.start() - 2), found.start())
    ):
        return quoted
    if from_lang != "en":
        least = _QUOTED_WORDS if quoted[-2:-1] not in ",.!?…" else _SENTENCE_WORDS
        return quoted if len(words) >= least or _is_of_another_script(quoted, from_lang, to_lang) else " "
    cased = [word[0].islower() for word in words if word[0].islower() or word[0].isupper()]
    said = len(words) >= 4 and 2 * sum(cased) > len(cased)
    return quoted if said else " "


def _is_of_another_script(quoted: str, from_lang: str, to_lang: str) -> bool:
    """Whether the target's language is written otherwise than what is quoted; Cyrillic in brackets may say how a name
    is written."""
    script = script_of(from_lang)
    return script not in ("Latin", script_of(to_lang)) and not (quoted[0] == "(" and script == "Cyrillic")


class _Copied:
    """The target's words, and which of them the source has too."""

    def __init__(self, source: str, target: str, from_lang: str, to_lang: str) -> None:
        self._langs = (from_lang, to_lang)
        self.words = _WORD.findall(target)
        self.words_small = [word[0].islower() for word in self.words]
        self._target = [word.casefold() for word in self.words]
        self._source = _WORD.findall(source)
        self._theirs = {word.casefold() for word in self._source}
        self._beside = set(itertools.pairwise(word.casefold() for word in self._source))

    def foreign(self) -> str:
        """Words in a script of the source's that the target's language is not written in."""
        from_lang, to_lang = self._langs
        places = [
            place
            for place, word in enumerate(self.words)
            if self._target[place] in self._theirs
            and not any(belongs(script, to_lang) for script in letters_by_script(word))
        ]
        if script_of(from_lang) == "Latin":
            places = [place for place in places if self.words_small[place] and not self._joins(place)]
            places = [place for place in places if len(self.words[place]) > 1]  # McDonald's
            needed = 2
        else:
            needed = 2 if script_of(from_lang) == "Han" else 1
            places = [place for place in places if len(self.words[place]) > 2 or needed == 2]
        strange = [self.words[place] for place in places]
        small = words_of(from_lang)
        telling = (word for word in strange if word.islower() and len(word) > 2)
        enough = len(strange) >= needed or any(len(word) >= 5 or word in small for word in telling)
        return " ".join(strange) if enough else ""

    def _joins(self, place: int) -> bool:
        """Whether it is a word that joins those of a name (of the, de la, between two with capitals); none is, where a
        small word that was left stands before the first: den Preis der Jahreskarte."""
        if self._target[place] not in _JOINING:
            return False
        at = next((at for at in range(place - 1, -1, -1) if self._target[at] not in _JOINING), -1)
        before = self.words[at] if at >= 0 else ""
        if at > 0 and self._is_left(at - 1) and self._is_left(place):
            return False
        after = next((word for word in self.words[place + 1 :] if word.casefold() not in _JOINING), "")
        return before[:1].isupper() and after[:1].isupper()

    def _is_left(self, place: int) -> bool:
        """Whether a small word of the source stands there that the target's language hardly has."""
        word = self._target[place]
        return self.words_small[place] and word in self._theirs and word_evidence(word, *self._langs) > _LEFT

    def _is_noun(self, place: int) -> bool:
        """Whether it has its capital as German nouns do, behind an article that was left, too."""
        return (
            self._langs[0] == "de" and place > 0 and self._target[place - 1] in _ARTICLES and self._is_left(place - 1)
        )

    def left(self) -> str:
        """Neighbours that the source has too, by the evidence of its language's: the run that tells most (Kadane's
        algorithm); '' where that is not enough."""
        most, best = 0.0, range(0)
        sure, start = 0.0, 0
        for place in range(len(self.words)):
            sure += self._says(place)
            if sure <= 0:
                sure, start = 0.0, place + 1
            elif sure > most:
                most, best = sure, range(start, place + 1)
        left = [self.words[place] for place in best]
        if _NEAR.issuperset(self._langs):
            return " ".join(left) if most > _SURE_NEAR else ""
        small = words_of(self._langs[0])
        if most <= _SURE or (
            len(left) < _TERM and not any(len(word) <= _SMALLEST or fold_word(word) in small for word in left)
        ):
            return ""  # two words without a small one are a term: haute couture
        return " ".join(left)

    def begun(self) -> str:
        """The beginning of both texts, where it is an article, a name and a word that has no capital: The Basque
        climber Mikel Etxaburu atacou."""
        both = zip(self.words, self._source, strict=False)
        length = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], both))
        if length < _TERM or self._target[0] not in words_of(self._langs[0]):
            return ""
        if word_evidence(self._target[0], *self._langs) <= _LEFT:
            return ""
        small = [
            self._target[place] for place in range(1, length) if self.words_small[place] and not self._joins(place)
        ]
        telling = [word for word in small if len(word) > _JOINING_MAX and word_evidence(word, *self._langs) > _DOUBTFUL]
        return " ".join(self.words[:length]) if telling else ""

    def _says(self, place: int) -> float:
        """How surely the word was left: names say nothing, words that are not the source's speak against it."""
        word = self._target[place]
        if word not in self._theirs:
            return -_ANOTHER
        if not self.words_small[place]:
            return word_evidence(word, *self._langs) if self._is_noun(place) else 0.0
        if self._joins(place):
            return 0.0
        evidence = word_evidence(word, *self._langs)
        return (evidence * _IN_ORDER if evidence > 0 and self._is_in_order(place) else evidence) + _THERE_TOO

    def _is_in_order(self, place: int) -> bool:
        """Whether a small word beside it stands there in the source, too; of near languages that tells nothing."""
        return not _NEAR.issuperset(self._langs) and (self._follows(place) or self._follows(place + 1))

    def _follows(self, place: int) -> bool:
        """Whether it follows the word before it as it does in the source, both small and neither joining names."""
        if not 0 < place < len(self.words) or tuple(self._target[place - 1 : place + 1]) not in self._beside:
            return False
        return all(self.words_small[at] and not self._joins(at) for at in (place - 1, place))
