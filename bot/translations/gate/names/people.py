"""People whom a text in a script without capitals names, and whom the translation lost.

A name is told by a list of names, or by the title before it; it is there when a word with a capital sounds like it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

import regex

from bot.translations.gate.names.japanese import surname_of
from bot.translations.gate.places.cities import cities_of, without_cities
from bot.translations.gate.places.known import is_called_otherwise, names_a_place
from bot.translations.gate.reading import lists
from bot.translations.gate.reading.capitals import words_of
from bot.translations.gate.reading.chinese import FOREIGN
from bot.translations.gate.reading.folding import LETTERS, fold, fold_word
from bot.translations.gate.reading.pinyin import (
    is_pinyin,
    is_read_as_surname,
    read_in_another_language,
    read_otherwise,
    says,
)
from bot.translations.gate.reading.scripts import script_of
from bot.translations.gate.reading.sounds import near, soundings

_ADJECTIVES_MAX = 4  # between a title and the name: "the governor of the Iraqi central bank Ali"
_NAME_MAX = 3  # words
_CHINESE_MAX = 3  # characters of a name with its surname
_FEW = 3  # sounds
_FILES = ("people.txt", "people_arabic.txt")
_NOT_ALONE = tuple("?+")
_AND = frozenset({"और", "व", "एवं"})
_SERVANT = "عبد"
_ARABIC_BEFORE = regex.compile(r"^(?:و|ف)?(?:ل|ب|ك)?(?=\p{L}{3})")
_ON = regex.compile(r"\bعلى\b")  # no Ali: folding takes the one letter for the other
_DOTTED = regex.compile(r"\p{Han}{2,8}[·・•‧]\p{Han}{2,8}")
_BOUND = (
    r"(?=[，,。！？；、：:\s]|说|表示|称|指出|认为|强调|透露|介绍|告诉|回应|击败|在|于|将|辞|抵|呼|谴|警告|拒|承认|否认|赢|与|和|因|以|获|夺|的|是|出席|"
    r"有期|被判|犯|等|为|曾|已|自|从|向|对|被|时|并|也|还|正|今|会见|抵达|访问|宣布|周[一二三四五六日]|星期|[今昨前近当][天日年晚]|\d|上[周月午]|下[周月午]|$)"
)


@dataclass(slots=True)
class _Names:
    sure: set[str] = field(default_factory=set)
    rare: set[str] = field(default_factory=set)
    doubtful: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    behind: set[str] = field(default_factory=set)


def lost_person(source: str, target: str, from_lang: str, to_lang: str) -> str:
    """The first person of the source of whom no word of the target sounds like a name; '' when there is none."""
    people = list(_people(source, from_lang))
    if not people or script_of(to_lang) not in ("Latin", "Cyrillic"):
        return ""
    there = _capital_words(target, to_lang)
    for person in people:
        # A verb behind the name may have no consonant: आए.
        told = [word for word in person if any(soundings(word))] if from_lang != "zh" else person
        if not any(_is_heard(word, there, from_lang) for word in told or person) and not is_called_otherwise(
            person, target, (from_lang, to_lang)
        ):
            return " ".join(person)
    return ""


def named_people(text: str, lang: str) -> Iterator[Sequence[str]]:
    """The names of the people in a text without capitals, as they are listed, each word by word."""
    return _people(text, lang)


def chinese_surnames() -> frozenset[str]:
    """The characters that are surnames."""
    return frozenset(_names("zh").sure)


def is_listed(folded: str, lang: str) -> bool:
    """Whether a word of Arabic or Hindi surely is the name of a person."""
    names, bare = _names(lang), _bare(folded, lang)
    return bare in names.sure or bare in names.rare


def added_person(source: str, target: str, from_lang: str, to_lang: str) -> str:
    """The first person whom the target names in a script without capitals, and the source does not."""
    if to_lang == "zh" and read_in_another_language(target):
        return ""
    person = lost_person(target, source, to_lang, from_lang)
    return "" if _DOTTED.search(person) else person


def _people(text: str, lang: str) -> Iterator[Sequence[str]]:
    if lang == "zh":
        yield from _in_chinese(text)
    elif lang in ("ar", "hi"):
        yield from _in_words(text, lang)


def _capital_words(text: str, lang: str) -> list[str]:
    """The words that may be names of people, folded."""
    words = (fold_word(found[0]) for found in LETTERS.finditer(text) if not found[0].islower())
    return [word for word in words if word not in words_of(lang) and not names_a_place(word, lang)]


def _is_heard(name: str, there: Sequence[str], lang: str) -> bool:
    if lang == "zh":
        return any(_is_read(word, name) for word in there)
    heard = {*soundings(name), *(soundings(name[2:]) if name.startswith("ال") else ())}
    heard |= {*soundings(name.replace("ج", "ش"))} if "ج" in name else set()  # نجلاء, Najla
    if not any(heard):
        return True
    return any(_is_near(one, other) for word in there for one in soundings(word) for other in heard)


def _is_near(one: str, other: str) -> bool:
    """Whether two strings of sounds are one name: of three sounds none may be another (Singh, जयशंकर)."""
    return one == other != "" or (near(one, other) and min(len(one), len(other)) > _FEW)


def _is_read(word: str, name: str) -> bool:
    """Whether a word is a Chinese surname or given name as pinyin writes it; or how a foreign one sounds."""
    if word == surname_of(name):
        return True
    if name[0] in _names("zh").sure and len(name) <= _CHINESE_MAX and not FOREIGN.issuperset(name):
        return (
            is_read_as_surname(word, name[0])
            or read_otherwise(name)
            or any(is_pinyin(word, part, whole=True) for part in (name, name[0], name[1:]))
        )
    return says(word, name)


def _in_words(text: str, lang: str) -> Iterator[Sequence[str]]:
    names = _names(lang)
    found = list(LETTERS.finditer(fold(_ON.sub("في", text) if lang == "ar" else text)))
    words = [_bare(word[0], lang) for word in found]
    place = 0
    while place < len(words):
        length = _length(words, place, names, lang)
        if length:
            name = words[place : place + length]
            yield [*name, "".join(name[:2])] if name[0] == _SERVANT else name  # Abdullah, Abdel Fattah
        place += max(1, length)


def _length(words: Sequence[str], place: int, names: _Names, lang: str) -> int:
    """How many words the name of a person has that begins there; 0 when none does."""
    word = words[place]
    beside = _has_name_beside(words, place, names)
    sure = word in names.sure or beside
    if not sure and not (word in names.doubtful or names.behind):
        return 0
    titled = not sure and _is_titled(words, place, names, lang)
    if not (sure or (titled and (word in names.doubtful or _stands_before(words, place, names)))):
        return 0
    if not beside and _is_place(word, lang):
        return 0
    small = names.behind | words_of(lang)
    longest = words[place + 1 : place + _NAME_MAX]
    behind = itertools.takewhile(lambda one: one in names.doubtful if beside else one not in small, longest)
    return 1 + sum(1 for _ in behind)


def _is_place(word: str, lang: str) -> bool:
    return names_a_place(word, lang) or bool(cities_of(word, lang))


def _has_name_beside(words: Sequence[str], place: int, names: _Names) -> bool:
    """Whether another name follows, and one of the two is no frequent word; or "and" and a name, or those before."""
    word, behind, beyond = (*words[place : place + 3], "", "")[:3]
    if word in names.doubtful and behind in names.doubtful and not names.rare.isdisjoint((word, behind)):
        return True
    if word not in names.rare:
        return False
    before = words[place - 2] if place > 1 and words[place - 1] in _AND else ""
    return not names.rare.isdisjoint((beyond if behind in _AND else "", before))


def _is_titled(words: Sequence[str], place: int, names: _Names, lang: str) -> bool:
    before = place - 1
    if lang == "ar":
        while before >= 0 and place - before <= _ADJECTIVES_MAX and words[before].startswith("ال"):
            if words[before] in names.titles:
                return True
            before -= 1
    return before >= 0 and words[before] in names.titles


def _stands_before(words: Sequence[str], place: int, names: _Names) -> bool:
    """In Hindi: whether two words stand between a title and what follows a name."""
    two = words[place : place + 3]
    return (
        bool(names.behind)
        and len(two) == 3
        and two[2] in names.behind
        and not names.behind.intersection(two[:2])
        and not names.titles.intersection(two[:2])
    )


@lru_cache(maxsize=8_192)
def _bare(word: str, lang: str) -> str:
    """An Arabic word without "and" or "to", when what is left is a name."""
    names = _names("ar")
    if lang != "ar" or word in names.sure or word in names.doubtful or _is_place(word, lang):
        return word
    if word[0] == "و" and word[1:] in names.rare:
        return word[1:]
    left = _ARABIC_BEFORE.sub("", word)
    return left if left in names.sure else word


def _in_chinese(text: str) -> Iterator[Sequence[str]]:
    for found in _DOTTED.findall(text):
        yield (found,)
    for before in _addressed().findall(text):
        name = [before[start:] for start in range(len(before)) if before[start] in _names("zh").sure]
        if name and not (len(before) == _CHINESE_MAX and FOREIGN.issuperset(before)):  # 麦克唐奈先生
            yield name
    if not _titles().search(text):
        return
    for found in _titled().finditer(without_cities(text)):
        yield (found["name"],)


@cache
def _addressed() -> regex.Pattern[str]:
    """What stands before a form of address; its last characters may be a name: 市民王女士; no 某地."""
    addresses = "|".join(sorted(_names("zh").behind, key=len, reverse=True))
    return regex.compile(rf"(\p{{Han}}{{1,{_CHINESE_MAX}}})(?:{addresses})(?![些个地日种县市])")


@cache
def _titles() -> regex.Pattern[str]:
    return regex.compile("|".join(sorted(_names("zh").titles, key=len, reverse=True)))


@cache
def _titled() -> regex.Pattern[str]:
    names = _names("zh")
    surnames = "".join(sorted(names.sure))
    foreign = "".join(sorted(FOREIGN))
    titles = "|".join(sorted(names.titles, key=len, reverse=True))
    return regex.compile(
        rf"(?:{titles})(?:(?P<name>[{surnames}]\p{{Han}}{{1,2}}?|[{foreign}]{{2,6}}){_BOUND}|(?P<name>[{surnames}]\p{{Han}}{{2}}))"
    )


@cache
def _names(lang: str) -> _Names:
    names = _Names()
    for line in itertools.chain(*map(lists.lines, _FILES)):
        first, *words = line.split()
        if first != lang:
            continue
        if words[0] in ("title", "behind"):
            (names.titles if words[0] == "title" else names.behind).update(map(fold, words[1:]))
        elif lang == "zh":
            names.sure.update("".join(words))
        else:
            names.rare.update(fold(word[:-1]) for word in words if word.endswith("+"))
            names.sure.update(fold(word) for word in words if not word.endswith(_NOT_ALONE))
            names.doubtful.update(fold(word.rstrip("?+")) for word in words)
    return names
