"""Names of the source that the target lost, and names there that nobody wrote here.

Many words with a capital are translated (Supreme Court, Londres, German): a name counts as lost when no word of the
target looks or sounds like it, and nothing hints that it was translated.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

import regex

from bot.translations.gate.names.called import lost_called
from bot.translations.gate.names.chinese_runs import chinese_runs, japanese_runs, taiwanese_runs
from bot.translations.gate.names.givens import other_given
from bot.translations.gate.names.heard import Words
from bot.translations.gate.names.korean import lost_korean
from bot.translations.gate.names.listed import lost_of_list
from bot.translations.gate.names.named import Name, all_names, names
from bot.translations.gate.names.people import added_person, lost_person
from bot.translations.gate.names.persons import other_person
from bot.translations.gate.names.strange import strange_name
from bot.translations.gate.names.surnames import other_surname
from bot.translations.gate.names.unanswered import unanswered
from bot.translations.gate.places.cities import cities, cities_of, has_names, is_said
from bot.translations.gate.places.known import known, said_in_phrases
from bot.translations.gate.places.lost import lost_place
from bot.translations.gate.places.metonyms import countries_of
from bot.translations.gate.places.spelled import places_in_letters
from bot.translations.gate.reading.capitals import is_club
from bot.translations.gate.reading.folding import LETTERS, fold, fold_word
from bot.translations.gate.reading.pinyin import is_read_as_surname, sounds_like
from bot.translations.gate.reading.scripts import CASED, script_of
from bot.translations.gate.reading.sounds import near, soundings
from bot.translations.gate.values import Fault, FaultKind

# Chinese calls typhoons by what their names mean in the languages that they are of.
_TYPHOON = regex.compile(r"台风|颱風|热带风暴|热带低压")
_TYPHOONS = (
    r"(?i:typhoon|tropical storm|tuf[aã]o|tif[oó]n|typhon|taifun|tifone|tempestade tropical|тайфун\p{L}*|tayfunu)"
)
_QUOTE = regex.compile('[«»“”„"‘《]')
_QUOTED = regex.compile(r"[«“„\"‘]([^«»“”„\",.!?;]{2,40})[»”“\"’]")  # no sentence
_SMALL = r"(?:(?:of|of the|de|do|da|dos|das|del|de la|du|des|di|della|der|für|für das) )?"
_LEFT = regex.compile(rf"(?<![\p{{L}}'’])\p{{Lu}}[\p{{L}}\p{{M}}]*[ -]{_SMALL}$")
_RIGHT = regex.compile(rf"[ -]{_SMALL}\p{{Lu}}")
_PARTICLES = r"(?:(?:von|van|der|den|de|da|das|dos?|du|di|del|della|la|le|bin|ibn|al|el|ter|zu) ){0,3}"
_WHOLE = 2  # words of a name that nobody can mistake for something else


def name_faults(source: str, target: str, from_lang: str, to_lang: str) -> Iterator[Fault]:
    """At most one fault for what is lost, and one for what was put in."""
    wanted = names(source, from_lang)
    found = names(target, to_lang)
    mine, theirs = (source, from_lang), (target, to_lang)
    added = _without_phrases(_missing(found, theirs, mine), theirs, mine)
    added = _without_letters(added, source, from_lang)
    two = _said_cities(theirs, mine) if added else ()
    added = [name for name in added if name.folded not in two]
    lost = _without_phrases(_missing(wanted, mine, theirs), mine, theirs)
    lost = _without_said(lost, mine, theirs)
    if to_lang == "zh":
        lost = [
            name
            for name in lost
            if not (_has_chinese_surname(name, source, target) or _is_typhoon(name, source, target))
        ]
    if from_lang == "zh":
        added = [name for name in added if not _is_typhoon(name, target, source)]
    if lost:
        yield Fault(FaultKind.NAME, next((name for name in lost if name.sure), lost[0]).written)
        return
    whole = _whole(added) if script_of(from_lang) != script_of(to_lang) else None
    if whole is None and script_of(from_lang) not in CASED and added:
        whole = added[0]
    if whole is not None:
        yield Fault(FaultKind.NAME, whole.written)
        return
    other = other_surname(source, target, from_lang, to_lang)
    if other and not other.startswith(_said_in_both(source, target, from_lang, to_lang)):
        yield Fault(FaultKind.NAME, other)
        return
    if person := _another_person(source, target, from_lang, to_lang):
        yield Fault(FaultKind.NAME, person)
        return
    strange = _put_in(added)
    if script_of(from_lang) != script_of(to_lang):
        strange = None
    if strange is None and script_of(from_lang) in CASED and script_of(to_lang) in CASED:
        strange = _in_its_place(source, target, (from_lang, to_lang))
    written = strange.written if strange is not None else strange_name(mine, theirs, _missing_and_unsaid)
    written = written or unanswered(mine, theirs, _missing_and_unsaid)
    if written:
        yield Fault(FaultKind.NAME, written)


def _missing_and_unsaid(wanted: Sequence[Name], mine: tuple[str, str], other: tuple[str, str]) -> list[Name]:
    """Those of which the other text has no word, and which it does not say otherwise."""
    lost = _without_phrases(_missing(wanted, mine, other), mine, other)
    return _without_letters(_without_said(lost, mine, other), *other)


def _said_in_both(source: str, target: str, from_lang: str, to_lang: str) -> tuple[str, ...]:
    """The words of those names of several words that both texts have."""
    return (
        *said_in_phrases(source, from_lang, target, to_lang),
        *said_in_phrases(target, to_lang, source, from_lang),
    )


def _another_person(source: str, target: str, from_lang: str, to_lang: str) -> str:
    """Who or what was lost, put in or taken for another, told by what stands beside the name; '' for none."""
    return (
        other_given(source, target, from_lang, to_lang)
        or other_person(source, target, from_lang, to_lang)
        or lost_person(source, target, from_lang, to_lang)
        or added_person(source, target, from_lang, to_lang)
        or lost_korean(source, target, to_lang)
        or lost_called(source, target, from_lang, to_lang)
        or (lost_of_list(source, target) if script_of(from_lang) == script_of(to_lang) == "Latin" else "")
    )


def _without_said(lost: list[Name], mine: tuple[str, str], other: tuple[str, str]) -> list[Name]:
    """Those that the other text does not say otherwise: by a title, the rest of a name, the country of what it is."""
    if not lost:
        return lost
    there = known(other[0], other[1]).all
    places = _said_cities(mine, other)
    countries = (
        known(other[0], other[1]).sure.keys() - known(mine[0], mine[1]).sure.keys()
    )  # whose capital may say them
    return [
        name
        for name in lost
        if name.folded not in places
        and not (_is_title(name, mine[0], other[0]) or _is_called_by_rest(name, mine[0], other[0]))
        and not _stands_for_place(name, mine[1], there, other)
        and countries_of(cities_of(name.folded, mine[1])).isdisjoint(countries)
    ]


def _said_cities(mine: tuple[str, str], other: tuple[str, str]) -> frozenset[str]:
    """The words of those places of two words that the other text names: British Columbia, Colombie-Britannique."""
    named = cities(mine[0], fold(mine[0]), mine[1]).items()
    two = [(written, ids) for written, ids in named if " " in written and has_names(ids, other[1])]
    return frozenset(word for written, ids in two if is_said(ids, fold(other[0]), other[1]) for word in written.split())


def _stands_for_place(name: Name, lang: str, there: AbstractSet[str], other: tuple[str, str]) -> bool:
    """Whether the name stands for something of a country or city that the other text names: Мосбиржа."""
    for place in places_in_letters(name.written, lang):
        ids = cities_of(place.replace("_", " "), "en")
        if place in there or (ids and is_said(ids, fold(other[0]), other[1])):
            return True
    return False


def _without_letters(added: list[Name], source: str, lang: str) -> list[Name]:
    """Those whose place no letters of the source stand for: Lanzhou and Urumqi by 兰新, their railway."""
    places = places_in_letters(source, lang) if added else frozenset()
    return [name for name in added if not places.issuperset(name.folded.split("-"))] if places else added


def _is_called_by_rest(name: Name, source: str, target: str) -> bool:
    """Whether who is called so there is called by the surname here: Xi of Xi Jinping, Ursula von der Leyen."""
    written = regex.escape(name.written)
    found = regex.search(rf"\b(\p{{Lu}}\p{{Ll}}) {written}\b", source)
    if found is None and name.sure:
        found = regex.search(rf"\b{written} (?=\p{{Ll}}){_PARTICLES}(\p{{Lu}}\p{{L}}{{2,}})", source)
    return found is not None and bool(regex.search(rf"\b{regex.escape(found[1])}\b", target))


def _is_typhoon(name: Name, text: str, chinese: str) -> bool:
    """Whether it is what a typhoon is called, and the Chinese text speaks of one: Kalmaegi is 海鸥, a gull."""
    return bool(_TYPHOON.search(chinese)) and bool(regex.search(rf"{_TYPHOONS} {regex.escape(name.written)}", text))


def _has_chinese_surname(name: Name, source: str, target: str) -> bool:
    """Whether a surname that the target has in characters stands behind it: Daniel Wu, 吴彦祖; Ursula von der Leyen."""
    found = regex.search(rf"{regex.escape(name.written)} (?P<small>{_PARTICLES})(?P<surname>\p{{Lu}}\p{{L}}*)", source)
    if found is None:
        return False
    surname = fold_word(found["surname"])
    return is_read_as_surname(surname, target) or (bool(found["small"]) and sounds_like(surname, target))


def _without_phrases(names: list[Name], mine: tuple[str, str], other: tuple[str, str]) -> list[Name]:
    """Those that belong to no name of several words that both texts, given with their languages, have."""
    words = tuple(said_in_phrases(*mine, *other)) if names else ()
    return [name for name in names if not name.folded.startswith(words)] if words else names


def _in_its_place(source: str, target: str, langs: tuple[str, str]) -> Name | None:
    """A name that nobody wrote, where another is lost, and one of them is no word: Heathrow for Gatwick."""
    lost = _replaceable(source, target, langs)
    place = "" if lost else lost_place(source, target, langs)
    added = _replaceable(target, source, langs[::-1]) if lost or place else []
    added = _without_letters(added, source, langs[0])
    if script_of(langs[0]) != script_of(langs[1]) or not any(name.strange for name in lost):
        added = [name for name in added if _is_strange(name)]
    written = [sounding for word in LETTERS.findall(source) if word[0].isupper() for sounding in soundings(word)]
    return next(
        (name for name in added if not any(near(one, two) for one in soundings(name.folded) for two in written)), None
    )


def _is_strange(name: Name) -> bool:
    """Whether it is no word of its language, or a firm's name and none."""
    return name.strange or is_club(name.folded)


def _replaceable(text: str, other: str, langs: tuple[str, str]) -> list[Name]:
    """What the other text has not, of the words of the one, in the first language, that are names if they stand alone
    or no dictionary has them."""
    names = [name for name in all_names(text, langs[0]) if _is_strange(name) or _stands_alone(name, text)]
    return _missing(names, (text, langs[0]), (other, langs[1]))


def _stands_alone(name: Name, text: str) -> bool:
    """Whether no other word with a capital is beside it, as in the names of institutions."""
    start = text.find(name.written)
    end = start + len(name.written)
    return not (_LEFT.search(text, max(0, start - 32), start) or _RIGHT.match(text, end))


def _is_title(name: Name, source: str, target: str) -> bool:
    """Whether it stands in quotes, as something does there too: a title may be translated."""
    if name.sure or is_club(name.folded) or not _QUOTE.search(target):
        return False
    if not (name.strange or _QUOTE.search(source)):
        return any(quoted[0].isupper() and " " in quoted for quoted in _QUOTED.findall(target))  # in italics here
    return any(name.written in quoted for quoted in _QUOTED.findall(source))


def _put_in(added: Sequence[Name]) -> Name | None:
    """A person or a firm that the source does not name."""
    return next((name for name in added if name.sure or is_club(name.folded)), None)


def _whole(names: Sequence[Name]) -> Name | None:
    """The first word of a name of several words that all are missing on the other side."""
    runs = Counter(name.run for name in names)
    return next((name for name in names if runs[name.run] >= _WHOLE), None)


def _missing(wanted: Sequence[Name], mine: tuple[str, str], other: tuple[str, str]) -> list[Name]:
    """The words of those runs of which not one is in the other text; both texts with their languages."""
    if not wanted:
        return []
    text, lang = other
    there = Words(text, lang, *mine)
    strength: dict[int, int] = defaultdict(int)
    alone = Counter(name.run for name in wanted)
    plain = {name.run for name in wanted if not name.strange}
    for name in wanted:
        strength[name.run] += there.take(name, alone=alone[name.run] == 1 or name.run in plain)
    unheard = [name for name in wanted if not strength[name.run]]
    chinese, foreign = chinese_runs(unheard) if lang == "zh" else (frozenset(), frozenset())
    japanese = japanese_runs(unheard, text) if lang == "zh" else {}
    for name in unheard:
        strength[name.run] += (
            there.reads(name) if name.run in chinese else there.hears(name, foreign=name.run in foreign)
        )
    strength.update(japanese)
    strength.update(taiwanese_runs(unheard, text) if lang == "zh" else {})
    present = {run for run, total in strength.items() if total >= min(2, alone[run])}
    runs = {name.run for name in unheard if alone[name.run] > 1} - present
    present |= {run for run in runs if there.joins([name for name in wanted if name.run == run])}
    return [name for name in wanted if name.run not in present]
