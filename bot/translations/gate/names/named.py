"""Words of a text that surely are names and not words of its language, told by their capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from bot.translations.gate.names.turkish import is_turkish_name
from bot.translations.gate.places.known import names_a_place
from bot.translations.gate.reading.capitals import (
    NOUNS,
    SAINTS,
    is_club,
    is_firm,
    is_given,
    is_given_before,
    is_noun,
    is_number,
    is_office,
    is_plainly_one,
    is_town,
    is_word,
    names_a_town,
    opens_as_name,
    words_of,
)
from bot.translations.gate.reading.dictionary import LISTED, is_in_dictionary
from bot.translations.gate.reading.folding import fold, fold_word
from bot.translations.gate.reading.lexicon import lexicon
from bot.translations.gate.reading.scripts import CASED, script_of

WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’ʼ\-‑][\p{L}\p{M}]+)*")
# "Dr. Lee" begins no sentence.
_TITLE = r"(?<!\b(?:Drs?|Dra|Mrs?|Ms|St|Ste|Sr|Sra|Prof|Gen|Sen|Rep|Gov|Rev|Lt|Col|Hr|Fr|M|Mme|Jr|Capt|Sgt|No|vs))"
_START = regex.compile(rf"(?:^|{_TITLE}[.!?…:;\n]|(?<!,)[«»“”„‘\"'(\[–—-])[\s\"'«“„‘(\[¿¡–—-]*$")
# What English adds to a name with a hyphen: Gupta-era, Moscow-backed, Seoul-based; not the name of Kim Jong-un.
_ADDED = regex.compile(
    r"[-‑](?:\p{Ll}{3,}ed|\p{Ll}{4,}ing|era|born|led|run|made|held|built|bred|bound|style|type|level|time|only|free|like|wide|"
    r"friendly|proof|area|language|class|plus|sized?|dynasty|period|republic|side|brand)(?:['’]s)?$"
)
_WHERE = regex.compile(r"\b(?:in|aus|nach|bei|von) $")
_ROMANCE = frozenset({"pt", "es", "fr", "it"})
# What Romance languages write with a name that begins with a vowel: l'Hérault, dell'Inter.
_ELIDED = regex.compile(r"(?:[cdjlmnst]|qu|un|(?:d|n|s|c|qu)?[aeou]ll|dall|sull|quest|sant)['’](?=\p{Lu})", regex.I)
_OF = regex.compile(r" (?:d[aeo]s?|del|dell[aeo]?|des|du|di) | (?:d|de?ll)['’]")
_WHAT_OF = regex.compile(r"\p{Lu}\p{L}+ (?:(?:d[aeo]s?|del|dell[aeo]?|des|du|di) |(?:d|de?ll)['’])$")
_OF_ENGLISH = regex.compile(r" of (?:the )?\p{Lu}")
_AFTER_NAME = regex.compile(r"\p{Lu}\p{L}* $")
_WHAT_OF_ENGLISH = regex.compile(r"\p{Lu}\p{L}+ of (?:the )?$")
_GOES_ON = regex.compile(r"[ -]\p{Lu}")
_FOLLOWING = regex.compile(r" (\p{Lu}[\p{L}\p{M}'’-]+)")
_LETTERS_MIN = 3
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
_NUMBERED = regex.compile(r" (?:\d+|[IVX]+|[A-Z])(?![-–:.,'’]?\w)")
_OPENING = frozenset('«„“"')
_SLAVIC = frozenset({"ru", "uk"})
_HAS_UPPER = regex.compile(r"\p{Lu}")


@dataclass(frozen=True, slots=True)
class Name:
    """One word of a name."""

    written: str
    folded: str
    lang: str
    run: int  # number of the run of capitals that it stands in
    sure: bool  # a given name, or what follows one
    weak: bool = False  # it may as well be a word that is translated
    strange: bool = False  # no dictionary of its language has it as a word


def names(text: str, lang: str) -> list[Name]:
    """The words of a text that surely are names and not words of its language."""
    if script_of(lang) not in CASED:
        return [] if not _HAS_UPPER.search(text) else _foreign(text)
    return [name for name in all_names(text, lang) if not name.weak]


@lru_cache(maxsize=16)
def all_names(text: str, lang: str) -> tuple[Name, ...]:
    """Those of a text with capitals, and the words with a capital that may be names or not."""
    words = list(WORD.finditer(text))
    found = list(_named(text, words, lang))
    if lang in _SLAVIC:
        found = _without_words(found, text)
    return tuple(_plain_in_headline(found) if _is_headline([word[0] for word in words], lang) else found)


def _without_words(found: list[Name], text: str) -> list[Name]:
    """The names; those that a dictionary has as words are weak, unless they stand beside a name or in quotes: Кубка."""
    people = {name.run for name in found if name.sure or name.strange}
    return [
        replace(name, weak=True)
        if not (name.weak or name.run in people or is_club(name.folded) or _is_called(name.written, text))
        else name
        for name in found
    ]


def _is_called(word: str, text: str) -> bool:
    """Whether something is called by that word: «Дружба»."""
    place = text.find(word)
    return place > 0 and text[place - 1] in _OPENING


def _plain_in_headline(found: Sequence[Name]) -> list[Name]:
    """Where nearly every word has a capital, only what follows a given name, and firms, surely are names."""
    people = {name.run for name in found if name.sure}
    certain = [name.run in people or is_club(name.folded) for name in found]
    return [
        name if sure else replace(name, weak=True)
        for name, sure in zip(found, certain, strict=True)
        if sure or name.strange
    ]


def _foreign(text: str) -> list[Name]:
    """Latin words among letters of a script that has no capitals: all are names."""
    return [
        Name(found[0], fold(found[0]), "en", place, sure=False)
        for place, found in enumerate(WORD.finditer(text))
        if found[0][0].isupper() and not found[0].isupper() and len(found[0]) > _LETTERS_MIN
    ]


def _named(text: str, words: Sequence[regex.Match[str]], lang: str) -> Iterator[Name]:
    run, end, sure, apart = 0, -9, False, False
    for place, found in enumerate(words):
        word = _bare(found[0], lang)
        if not word[0].isupper() or _ACRONYM.fullmatch(word) or _CENTURY.match(word):
            continue
        folded = fold_word(word)
        if folded in SAINTS and found.start() - end > 1 and _names_a_saint(words, place, lang):
            continue  # San Francisco: the rest says whose name it is
        if found.start() - end > 1 or apart:
            run, sure = run + 1, False
        end, apart = found.end(), _ends_name(word, folded, lang)
        given = is_given_before(folded, _following(text, found), lang)
        firm = is_firm(folded) and not _is_of_a_place(text, found, folded, lang)
        if given and lang in NOUNS and is_in_dictionary(folded, lang):
            given = _GOES_ON.match(text, found.end()) is not None  # der Roman, but Roman Bürki
        if given and not sure:
            run += 1  # "a Budapest Viktor Orbán"
        if firm:
            yield Name(word, folded, lang, run, sure=False)
            continue
        if is_word(word, folded, lang) or names_a_place(folded, lang) or is_number(folded, lang) or is_office(folded):
            sure = False
            continue
        starts = is_opening(text, found)
        if starts and place + 1 < len(words):
            starts = not (is_town(folded, lang) or opens_as_name(folded, words[place + 1][0], lang))
        plain = is_plainly_one(word, folded, lang) or (lang == "tr" and is_turkish_name(words, place))
        town = lang in NOUNS and _is_place(text, found, folded)
        strange = not is_in_dictionary(folded, lang)
        if not strange and (_calls_an_institution(text, found, lang) or _is_in_phrase(text, words, place, lang)):
            plain = False
        told = given or sure or town or not (starts or lang in NOUNS)
        if told or strange or lang not in LISTED:
            certain = (given or sure) and not is_noun(word, lang, given=given)
            weak = not (told and (given or sure or town or plain))
            yield Name(word, folded, lang, run, sure=certain, weak=weak, strange=strange)
        sure = sure or given


def is_opening(text: str, found: regex.Match[str]) -> bool:
    """Whether the word begins a sentence, where any word has a capital."""
    if found.start() == 0:
        return True
    return bool(_START.search(text, max(0, found.start() - 8), found.start())) and not _is_quoted(text, found)


def _is_of_a_place(text: str, found: regex.Match[str], folded: str, lang: str) -> bool:
    """Whether a word of a Romance language says what the name behind it is: Vale do Sado is a valley."""
    return lang in _ROMANCE and _OF.match(text, found.end()) is not None and is_in_dictionary(folded, lang)


def _following(text: str, found: regex.Match[str]) -> str:
    """The folded word with a capital behind a blank; '' where none follows."""
    following = _FOLLOWING.match(text, found.end())
    return fold_word(following[1]) if following else ""


def _bare(word: str, lang: str) -> str:
    """The word without what is written with it: Moscow-backed, l'Hérault."""
    if lang == "en" and "-" in word:
        return _ADDED.sub("", word)
    elided = _ELIDED.match(word) if lang in _ROMANCE else None
    return word[elided.end() :] if elided is not None else word


def _names_a_saint(words: Sequence[regex.Match[str]], place: int, lang: str) -> bool:
    """Whether a given name follows."""
    return place + 1 < len(words) and is_given(fold_word(words[place + 1][0]), lang)


def _calls_an_institution(text: str, found: regex.Match[str], lang: str) -> bool:
    """Whether a word of English or a Romance language is one of those by which something is called: Feira do Livro."""
    if lang == "en":
        alone = _AFTER_NAME.search(text, max(0, found.start() - 24), found.start()) is None  # no Liu Min of Peking
        return (alone and _OF_ENGLISH.match(text, found.end()) is not None) or _WHAT_OF_ENGLISH.search(
            text, max(0, found.start() - 24), found.start()
        ) is not None
    if lang not in _ROMANCE:
        return False
    if _OF.match(text, found.end()):
        return True
    return bool(_WHAT_OF.search(text, max(0, found.start() - 24), found.start())) and not is_town(
        fold_word(found[0]), lang
    )


def _is_in_phrase(text: str, words: Sequence[regex.Match[str]], place: int, lang: str) -> bool:
    """Whether it stands beside a number or a word with a capital that means something, too: Grade 8, Golden Lion."""
    if lang not in LISTED:
        return False
    found = words[place]
    before, behind = words[place - 1] if place else None, words[place + 1] if place + 1 < len(words) else None
    beside = [
        fold_word(other[0])
        for other, gap in (
            (before, found.start() - before.end() if before else 0),
            (behind, behind.start() - found.end() if behind else 0),
        )
        if other and gap == 1 and other[0][0].isupper()
    ]
    beside = [word for word in beside if word not in words_of(lang) or word in lexicon(lang).faint]
    if any(is_given(word, lang) or not (is_in_dictionary(word, lang) or is_word(word, word, lang)) for word in beside):
        return False
    return bool(beside) or bool(_NUMBERED.match(text, found.end()))


def _ends_name(word: str, folded: str, lang: str) -> bool:
    """Whether a name is over behind the word: it has an ending, or is the office of who follows."""
    if lang == "tr" and "'" in folded:
        return True
    return (lang == "en" and folded.endswith("'s")) or is_office(folded)


def _is_place(text: str, found: regex.Match[str], folded: str) -> bool:
    """Whether it is a town behind a word that says where, in a language that gives every noun a capital."""
    before = _WHERE.search(text, max(0, found.start() - 6), found.start())
    return before is not None and names_a_town(folded)


def _is_quoted(text: str, found: regex.Match[str]) -> bool:
    """Whether the word stands in quotes alone: «Челси»."""
    return text[found.start() - 1] in '«„“"' and text[found.end() : found.end() + 1] in tuple('»“”"')


def _is_headline(words: Sequence[str], lang: str) -> bool:
    """Whether all words but the smallest have capitals, as in English headlines."""
    if lang != "en" or len(words) < 4:
        return False
    return not any(word[0].islower() and word not in _TITLE_SMALL for word in words)
