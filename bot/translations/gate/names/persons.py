"""Another person in somebody's place, both with given name and surname: Alexander Ovechkin, Евгений Малкин.

Given name is compared with given name and surname with surname, rather than every word with every word, of which two
sound alike by chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from bot.translations.gate.names.givens import are_given, people_of
from bot.translations.gate.names.people import named_people
from bot.translations.gate.names.surnames import TWO_CAPITALS, is_no_name, is_said, may_be, ordered, words_with
from bot.translations.gate.places.known import is_called_otherwise
from bot.translations.gate.reading.scripts import CASED, script_of
from bot.translations.gate.reading.sounds import soundings

_SOUNDS_MIN = 2  # fewer are alike by chance

Person = Sequence[str]  # the given name, and what may be the surname


def other_person(source: str, target: str, from_lang: str, to_lang: str) -> str:
    """The first person of the one side who is on the other in nobody's name, where that has such a one; '' for none."""
    one, other, langs = ordered(source, target, from_lang, to_lang)
    if langs[1] == "zh" or script_of(langs[0]) not in CASED or not TWO_CAPITALS.search(one):
        return ""
    mine: Sequence[Person] = people_of(words_with(one), langs[0])
    theirs = [person for person in _people(other, langs[1]) if len(person) > 1] if mine else []
    lost = [person for person in mine if not any(_are_one(person, two, langs) for two in theirs)]
    added = [person for person in theirs if not any(_are_one(two, person, langs) for two in mine)]
    if not (lost and added):
        return ""
    same_script = script_of(langs[0]) == script_of(langs[1])
    lost = [
        person
        for person in lost
        if not is_called_otherwise(person, other, langs)
        and not _is_elsewhere(person, other, theirs, langs[1], same_script)
    ]
    added = [person for person in added if not _is_elsewhere(person, one, mine, langs[0], same_script)] if lost else []
    return " ".join(lost[0]) if added else ""


def _people(text: str, lang: str) -> Iterable[Person]:
    return people_of(words_with(text), lang) if script_of(lang) in CASED else named_people(text, lang)


def _are_one(one: Person, other: Person, langs: tuple[str, str]) -> bool:
    """Whether the given names or the surnames of both may be the same."""
    return are_given(one[0], other[0], langs) or any(may_be(one[-1], name) for name in other[1:])


def _is_elsewhere(person: Person, text: str, people: Sequence[Person], lang: str, same_script: bool) -> bool:
    """Whether a word that is of nobody else is one of the person's names."""
    taken = {name for other in people for name in other}
    words = [
        word.folded
        for word in words_with(text)
        if (word.capital or script_of(lang) not in CASED)
        and word.folded not in taken
        and not is_no_name(word.folded, lang)
    ]
    names = [name for name in person if max(map(len, soundings(name))) >= _SOUNDS_MIN]
    return not names or any(map(partial(_is_in, words=words, same_script=same_script), names))


def _is_in(name: str, *, words: Sequence[str], same_script: bool) -> bool:
    return any(is_said(name, word, same_script=same_script) for word in words)
