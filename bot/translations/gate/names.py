"""Names of the source that the target lost, and names there that nobody wrote here.

Many words with a capital are translated (Supreme Court, Londres, German): a name counts as lost when no word of the
target looks or sounds like it, and nothing hints that it was translated.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import regex

from bot.translations.gate.calendar import month_number
from bot.translations.gate.capitals import (
    NOUNS,
    is_club,
    is_firm,
    is_given,
    is_noun,
    is_plainly_one,
    is_town,
    is_word,
    opens_as_name,
)
from bot.translations.gate.cities import cities_of, is_said
from bot.translations.gate.folding import fold, fold_word
from bot.translations.gate.known import known, known_as, names_a_place
from bot.translations.gate.people import lost_person
from bot.translations.gate.pinyin import is_pinyin, is_pinyin_name, read_otherwise, says
from bot.translations.gate.scripts import script_of
from bot.translations.gate.sounds import alike, near, romanised, same_spelling, soundings, sounds
from bot.translations.gate.turkish import is_turkish_name
from bot.translations.gate.values import Fault, FaultKind

_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’ʼ\-‑][\p{L}\p{M}]+)*")
# "Dr. Lee" begins no sentence.
_TITLE = r"(?<!\b(?:Drs?|Dra|Mrs?|Ms|St|Ste|Sr|Sra|Prof|Gen|Sen|Rep|Gov|Rev|Lt|Col|Hr|Fr|M|Mme|Jr|Capt|Sgt|No|vs))"
_START = regex.compile(rf"(?:^|{_TITLE}[.!?…:;\n]|(?<!,)[«»“”„‘\"'(\[–—-])[\s\"'«“„‘(\[¿¡–—-]*$")
_CASED = frozenset({"Latin", "Cyrillic"})
_LETTERS_MIN = 3
_APART = regex.compile(r"['\-‑]")
_WHOLE = 2  # words of a name that nobody can mistake for something else
_LIKE = 0.45  # of the letters
_WEAK = 2  # consonants: fewer are alike by chance
_TITLE_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "nor",
        "of",
        "off",
        "on",
        "or",
        "over",
        "s",
        "than",
        "the",
        "to",
        "up",
        "via",
        "vs",
        "with",
        *("his", "her", "its", "their", "he", "she", "it", "are", "be", "was", "who", "that", "out", "about", "after"),
    ]
)
_ACRONYM = regex.compile(r"\p{Lu}{2,}(?:['’-]?\p{Ll}{1,3}|-\p{L}+)?|\p{Lu}")  # ICJ's, FAQs
_CENTURY = regex.compile(r"[IVX]+(?:e|es|er|ème)$")
_SLAVIC_ADJECTIVE = regex.compile(r"ськ?\p{L}{1,3}$|ск\p{L}{1,3}$")  # Гарвардской
_REGION = regex.compile(r"[щч]чин\p{L}{1,2}$|щин\p{L}{1,2}$")  # Сумщина: the region of Sumy
_NO_CAPITALS = regex.compile(r"[\p{Arabic}\p{Devanagari}]")
_IDEOGRAPH = regex.compile(r"[\u3400-\u9fff]")
_HAS_UPPER = regex.compile(r"\p{Lu}")


@dataclass(frozen=True, slots=True)
class Name:
    """One word of a name."""

    written: str
    folded: str
    lang: str
    run: int  # number of the run of capitals that it stands in
    sure: bool  # a given name, or what follows one


def name_faults(source: str, target: str, from_lang: str, to_lang: str) -> Iterator[Fault]:
    """At most one fault for what is lost, and one for what was put in."""
    wanted = names(source, from_lang)
    lost = _missing(wanted, target, to_lang)
    found = names(target, to_lang)
    added = _missing(found, source, from_lang)
    if lost:
        yield Fault(FaultKind.NAME, next((name for name in lost if name.sure), lost[0]).written)
        return
    whole = _whole(added) if script_of(from_lang) != script_of(to_lang) else None
    if whole is None and script_of(from_lang) not in _CASED and added:
        whole = added[0]
    if whole is not None:
        yield Fault(FaultKind.NAME, whole.written)
        return
    other = _other_surname(wanted, found, source, target)
    if other:
        yield Fault(FaultKind.NAME, other)
        return
    person = lost_person(source, target, from_lang, to_lang)
    if person:
        yield Fault(FaultKind.NAME, person)
        return
    strange = next((name for name in added if name.sure or is_club(name.folded)), None)
    if strange is not None and script_of(from_lang) == script_of(to_lang):
        yield Fault(FaultKind.NAME, strange.written)


def _other_surname(wanted: Sequence[Name], found: Sequence[Name], source: str, target: str) -> str:
    """The surname behind a given name that stands on both sides, when each side has one that the other has not."""
    mine, theirs = _surnames(wanted), _surnames(found)
    for given, surname in mine:
        for other_given, other in theirs:
            if not _alike_names(given, other_given) or _alike_names(surname, other):
                continue
            if not _missing([surname], target, other.lang) or not _missing([other], source, surname.lang):
                continue
            return surname.written
    return ""


def _surnames(names: Sequence[Name]) -> list[tuple[Name, Name]]:
    """Given names with what follows them."""
    pairs = itertools.pairwise(names)
    return [(one, other) for one, other in pairs if one.run == other.run and is_given(one.folded, one.lang)]


def _alike_names(one: Name, other: Name) -> bool:
    if one.folded[:4] == other.folded[:4]:
        return True
    return any(near(mine, theirs) for mine in soundings(one.folded) for theirs in soundings(other.folded))


def _whole(names: Sequence[Name]) -> Name | None:
    """The first word of a name of several words that all are missing on the other side."""
    runs = Counter(name.run for name in names)
    return next((name for name in names if runs[name.run] >= _WHOLE), None)


def names(text: str, lang: str) -> list[Name]:
    """The words of a text that surely are names and not words of its language."""
    if script_of(lang) not in _CASED:
        return [] if not _HAS_UPPER.search(text) else _foreign(text)
    words = list(_WORD.finditer(text))
    found = list(_named(text, words, lang))
    return _plain_in_headline(found) if _is_headline([word[0] for word in words], lang) else found


def _plain_in_headline(found: Sequence[Name]) -> list[Name]:
    """Where nearly every word has a capital, only what follows a given name, and firms, surely are names."""
    people = {name.run for name in found if name.sure}
    return [name for name in found if name.run in people or is_club(name.folded)]


def _foreign(text: str) -> list[Name]:
    """Latin words among letters of a script that has no capitals: all are names."""
    return [
        Name(found[0], fold(found[0]), "en", place, sure=False)
        for place, found in enumerate(_WORD.finditer(text))
        if found[0][0].isupper() and not found[0].isupper() and len(found[0]) > _LETTERS_MIN
    ]


def _named(text: str, words: Sequence[regex.Match[str]], lang: str) -> Iterator[Name]:
    run, end, sure, apart = 0, -9, False, False
    for place, found in enumerate(words):
        word = found[0]
        if not word[0].isupper() or _ACRONYM.fullmatch(word) or _CENTURY.match(word):
            continue
        folded = fold_word(word)
        if found.start() - end > 1 or apart:
            run, sure = run + 1, False
        end, apart = found.end(), lang == "tr" and "'" in folded  # an ending: the name is over
        given, firm = is_given(folded, lang), is_firm(folded)
        if given and not sure:
            run += 1  # "a Budapest Viktor Orbán"
        if firm:
            yield Name(word, folded, lang, run, sure=False)
            continue
        if is_word(word, folded, lang) or names_a_place(folded, lang):
            sure = False
            continue
        starts = found.start() == 0 or (
            bool(_START.search(text, max(0, found.start() - 8), found.start())) and not _is_quoted(text, found)
        )
        if starts and place + 1 < len(words):
            starts = not (is_town(folded, lang) or opens_as_name(folded, words[place + 1][0], lang))
        plain = is_plainly_one(word, folded, lang) or (lang == "tr" and is_turkish_name(words, place))
        if given or sure or not (starts or lang in NOUNS or not plain):
            yield Name(word, folded, lang, run, sure=(given or sure) and not is_noun(word, lang, given=given))
        sure = sure or given


def _is_quoted(text: str, found: regex.Match[str]) -> bool:
    """Whether the word stands in quotes alone: «Челси»."""
    return text[found.start() - 1] in '«„“"' and text[found.end() : found.end() + 1] in tuple('»“”"')


def _is_headline(words: Sequence[str], lang: str) -> bool:
    """Whether all words but the smallest have capitals, as in English headlines."""
    if lang != "en" or len(words) < 4:
        return False
    return not any(word[0].islower() and word not in _TITLE_SMALL for word in words)


def _missing(wanted: Sequence[Name], text: str, lang: str) -> list[Name]:
    """The words of those runs of which not one is there."""
    if not wanted:
        return []
    there = _Words(text, lang)
    strength: dict[int, int] = defaultdict(int)
    for name in wanted:
        strength[name.run] += there.take(name)
    unheard = [name for name in wanted if not strength[name.run]]
    chinese = _chinese_runs(unheard) if lang == "zh" else frozenset()
    for name in unheard:
        strength[name.run] += there.hears(name) if name.run not in chinese else there.reads(name)
    alone = Counter(name.run for name in wanted)
    present = {run for run, total in strength.items() if total >= min(2, alone[run])}
    return [name for name in wanted if name.run not in present]


def _chinese_runs(names: Sequence[Name]) -> frozenset[int]:
    """The runs that are written in pinyin, all words of them."""
    words: dict[int, list[str]] = defaultdict(list)
    for name in names:
        words[name.run].append(name.folded.split("'")[0])
    return frozenset(run for run, parts in words.items() if is_pinyin_name(parts))


class _Words:
    """The words of the other side, by look and by sound; each answers for one name."""

    def __init__(self, text: str, lang: str) -> None:
        self._text, self._written = fold(text), text
        self._script, self._lang = script_of(lang), lang
        self._han = bool(_IDEOGRAPH.search(text))
        # Where there are capitals, a name has one.
        cased = self._script in _CASED
        words = (found[0] for found in _WORD.finditer(text))
        self._found: set[str] = set()
        capital = [fold_word(word) for word in words if not cased or not word[0].islower()]
        self._left = [word for word in capital if not (month_number(word, lang) or names_a_place(word, lang))]

    def take(self, name: Name) -> int:
        """2 when the name stands there as it is, or with another ending."""
        stem = name.folded.split("'")[0]
        beginning = stem[: len(stem) - 2] if len(stem) > 5 else stem
        if beginning in self._found:
            return 2  # said twice here, once there
        for word in self._left:
            if beginning in word:
                self._left.remove(word)
                self._found.add(beginning)
                return 2
        # An adjective may have lost its capital: Puritan, puritain.
        return 2 if (stem[:5] if len(stem) > 6 else stem) in self._text or self._calls(stem, name.lang) else 0

    def _calls(self, stem: str, lang: str) -> bool:
        """Whether the text has that city or ruler by another name: Pequim, Beijing; Carlos, Charles."""
        ids = cities_of(stem, lang)
        if ids and is_said(ids, self._text, self._lang):
            return True
        called = known_as(stem, lang)
        return bool(called) and not called.isdisjoint(known(self._written, self._lang).all)

    def reads(self, name: Name) -> int:
        """2 when Chinese characters are read as the pinyin says; or when they may be read otherwise."""
        stem = name.folded.split("'")[0]
        return 2 if is_pinyin(stem, self._written) or read_otherwise(self._written) else 0

    def hears(self, name: Name) -> int:
        """2 when a word sounds like the name, 1 when both are so short that it may be chance."""
        if self._han:
            return 2 if says(name.folded.split("'")[0], self._written) else 0
        stem = name.folded.split("'")[0]
        same_script = (self._script == "Latin") == stem.isascii() and self._script in _CASED
        if stem[:4] in self._found:
            return 2
        for word in self._left:
            if (same_script and same_spelling(stem, word)) or (not same_script and _sound_alike(stem, word)):
                self._left.remove(word)
                self._found.add(stem[:4])
                return 2 if self._script in _CASED or len(sounds(stem)) >= _WEAK else 1
        return 0


def _sound_alike(name: str, word: str) -> bool:
    heard = set(soundings(word)).union(*(soundings(part) for part in _APART.split(word)))
    if word[0] in "гх":  # for the h of Harlem
        heard.add(sounds(word[1:]))
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
