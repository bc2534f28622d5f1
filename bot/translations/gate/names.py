"""Names of the source that the target lost, and names there that nobody wrote here.

Many words with a capital are translated (Supreme Court, Londres, German): a name counts as lost when no word of the
target looks or sounds like it, and nothing hints that it was translated.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import regex

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
from bot.translations.gate.folding import fold, fold_word
from bot.translations.gate.hearing import CASED, WORD, Name, OtherSide
from bot.translations.gate.known import names_a_place
from bot.translations.gate.people import lost_person
from bot.translations.gate.pinyin import is_pinyin_name
from bot.translations.gate.scripts import script_of
from bot.translations.gate.sounds import near, soundings
from bot.translations.gate.turkish import is_turkish_name
from bot.translations.gate.values import Fault, FaultKind

# "Dr. Lee" begins no sentence.
_TITLE = r"(?<!\b(?:Drs?|Dra|Mrs?|Ms|St|Ste|Sr|Sra|Prof|Gen|Sen|Rep|Gov|Rev|Lt|Col|Hr|Fr|M|Mme|Jr|Capt|Sgt|No|vs))"
_START = regex.compile(rf"(?:^|{_TITLE}[.!?…:;\n]|(?<!,)[«»“”„‘\"'(\[–—-])[\s\"'«“„‘(\[¿¡–—-]*$")
_LETTERS_MIN = 3
_WHOLE = 2  # words of a name that nobody can mistake for something else
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
_HAS_UPPER = regex.compile(r"\p{Lu}")


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
    if whole is None and script_of(from_lang) not in CASED and added:
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
    if script_of(lang) not in CASED:
        return [] if not _HAS_UPPER.search(text) else _foreign(text)
    words = list(WORD.finditer(text))
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
        for place, found in enumerate(WORD.finditer(text))
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
    there = OtherSide(text, lang)
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
