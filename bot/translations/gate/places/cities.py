"""Large cities and capitals, by all the names that they have: Warschau, Varsovie, Варшава, وارسو, 华沙.

The tables are `words/cities.txt`, written by tools/make_cities.py, `words/subdivisions.txt`, by
tools/make_subdivisions.py: states and provinces, as cities of no people; and by hand `words/towns_named.txt` and, for
peoples that begin otherwise, `words/city_peoples.txt`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

import regex

from bot.translations.gate.places.known import names_a_place
from bot.translations.gate.reading import lists
from bot.translations.gate.reading.capitals import NOUNS, is_given, is_word, words_of
from bot.translations.gate.reading.folding import LETTERS, capitals_in, fold
from bot.translations.gate.reading.pinyin import is_pinyin
from bot.translations.gate.reading.quoted import names_in_quotes
from bot.translations.gate.reading.scripts import script_of

_SCRIPTS = ("Latin", "Cyrillic", "Arabic", "Devanagari", "Han")
_SHORTEST = {"Latin": 4, "Cyrillic": 4, "Arabic": 4, "Devanagari": 3, "Han": 2}  # letters of a name that says enough
_ARABIC = regex.compile(r"(?:[وف]?(?:لل|[بلك]?ال|[بلك])|[وف])(?=\p{L}{3})")
# Letters that may be left out at the end (a case, or what only some names have), and that have to stay.
_ENDINGS = {"Cyrillic": (3, 3), "Latin": (2, 5)}
_DERIVED_FROM = 5  # letters
_ENDINGS_SHORT = 2  # letters
_DECLINED = 4  # letters of a name that is compared whole
_NO_LETTER = regex.compile(r"[^\p{L}\p{M}]+")
_VOWELS = frozenset("аеиоуыэюяіьи")
# Thousands: smaller ones are often called like something else, the more so where there are no capitals.
_PEOPLE_SURE = {"Latin": 300, "Cyrillic": 300}
_PEOPLE_SURE_ELSEWHERE = 700
_LEFT = regex.compile(r"(?<=[\p{L},] )(\p{Lu}[\p{L}\p{M}]+) $")
_RIGHT = regex.compile(r"[ -](\p{Lu}[\p{L}\p{M}]+(?:-\p{Ll}+)?)")
_TWO = regex.compile(r"(?<!\p{Lu}\p{Ll}* )(?:The )?(\p{Lu}\p{L}+ \p{Lu}\p{L}+)")
_DOTLESS = str.maketrans("ı", "i")


@dataclass(slots=True)
class _Table:
    """The names in one script: beginning of a name → cities."""

    words: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    names: dict[int, list[str]] = field(default_factory=dict)  # city → beginnings of its names
    lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)  # first character of a name → longest first


@lru_cache(maxsize=16)
def cities(text: str, folded: str, lang: str) -> dict[str, frozenset[int]]:
    """What names a city or a region in a text of that language (base code) → those that it may be."""
    table = _tables().get(script_of(lang))
    if table is None:
        return {}
    if lang == "zh":
        return _in_chinese(folded, table)
    capital = capitals_in(text) if script_of(lang) in ("Latin", "Cyrillic") else None
    found = _of_two_words(text, folded, table) if script_of(lang) == "Latin" else {}
    if capital is not None and not any(_sure(word, lang) for word in capital):
        return found
    before = ""
    for place in LETTERS.finditer(folded):
        word = place[0]
        if capital is None:
            two, before = f"{before} {word}", _ARABIC.sub("", word, 1) if lang == "ar" else word
            if two in table.words:
                found[two] = frozenset(table.words[two])
        elif word not in capital:
            continue
        ids = _sure(word, lang)
        if not ids or any(word in name.split() for name in found if " " in name):  # Angeles, of Los Angeles
            continue
        if capital is None or not _in_longer_name(text, folded, place, lang):
            found[word] = ids
    return found


def are_large(ids: frozenset[int], lang: str) -> bool:
    """Whether one of the cities is so large that its name surely is the city's."""
    least = _PEOPLE_SURE.get(script_of(lang), _PEOPLE_SURE_ELSEWHERE)
    return any(_people()[city] >= least for city in ids)


@lru_cache(maxsize=8_192)
def _sure(word: str, lang: str) -> frozenset[int]:
    """The cities that one folded word surely names; none when it may say something else."""
    script = script_of(lang)
    # França is a country, and Franca a city.
    if len(word) < _SHORTEST[script] or _is_doubtful(word, lang) or names_a_place(word, lang) or is_given(word, lang):
        return frozenset()
    return cities_of(word, lang)


def _of_two_words(text: str, folded: str, table: _Table) -> dict[str, frozenset[int]]:
    """New York, Belo Horizonte; not where another word with a capital follows (Los Angeles Lakers)."""
    found: dict[str, frozenset[int]] = {}
    if len(text) != len(folded):
        return found
    for place in _TWO.finditer(text):
        right = _RIGHT.match(text, place.end())
        if right is None or right[1] == "City":
            name = fold(place[1])
            ids = frozenset(table.words.get(name, ()))
            if ids and name.replace(" ", "_") not in _doubtful():
                found[name] = ids
    return found


def _in_longer_name(text: str, folded: str, place: regex.Match[str], lang: str) -> bool:
    """Whether another word with a capital stands right beside it, and is no office: a person, a club, a bridge."""
    if len(text) != len(folded) or lang in NOUNS:  # offsets do not fit; or every noun has a capital
        return False
    left, right = _LEFT.search(text, 0, place.start()), _RIGHT.match(text, place.end())
    loud = text[place.start() : place.end()].isupper()
    beside = [found[1] for found in (left, right) if found is not None and (loud or not found[1].isupper())]  # ОВА
    return any(not is_word(word, fold(word), lang) for word in beside)


@lru_cache(maxsize=8_192)
def _is_doubtful(word: str, lang: str) -> bool:
    most, least = _ENDINGS.get(script_of(lang), (0, 0))
    forms = {word, *(word[:-cut] for cut in range(1, most + 1) if len(word) - cut >= least)}
    if lang == "ar" and (prefix := _ARABIC.match(word)) is not None:
        forms |= {word[prefix.end() :], word.lstrip("وف")}
    return not (forms.isdisjoint(_doubtful()) and forms.isdisjoint(_doubtful(lang))) or word in words_of(lang)


@lru_cache(maxsize=8_192)
def cities_of(word: str, lang: str) -> frozenset[int]:
    """The cities that one folded word may be a name of, in a case of its language or with what Arabic writes before."""
    table = _tables().get(script_of(lang))
    if table is None:
        return frozenset()
    forms = [word.translate(_DOTLESS)]
    if lang == "ar" and (prefix := _ARABIC.match(word)) is not None:
        forms.append(word[prefix.end() :])
    most, least = _ENDINGS.get(script_of(lang), (0, 0))
    forms += [forms[0][:-cut] for cut in range(1, most + 1) if len(word) - cut >= least]
    return frozenset(city for form in forms for city in table.words.get(form, ()))


def is_said(ids: frozenset[int], folded: str, lang: str) -> bool:
    """Whether a folded text of that language names one of those cities; also where it has no name for them."""
    script = script_of(lang)
    table = _tables().get(script)
    known = [name for city in ids for name in table.names.get(city, ())] if table is not None else []
    if not known:
        return True
    if script not in _ENDINGS:
        return any(name in folded for name in known)
    words = _spaced(folded)
    return any(_begins_word(name[:-1] if " " in name else name, words) for name in known)


def has_names(ids: frozenset[int], lang: str) -> bool:
    """Whether the table says how one of those cities is written in that language."""
    table = _tables().get(script_of(lang))
    return table is not None and any(city in table.names for city in ids)


def is_chinese(word: str, ids: frozenset[int]) -> bool:
    """Whether the folded word is how the characters of one of those cities are read."""
    names = _tables()["Han"].names
    known = (name for city in ids for name in names.get(city, ()))
    return any(is_pinyin(word, name[:end], whole=True) for name in known for end in range(2, len(name) + 1))  # 广西壮族


def names_of(ids: frozenset[int]) -> Iterator[str]:
    """What those cities are called in Latin and Cyrillic letters."""
    for script in _ENDINGS:
        for city in ids:
            yield from _tables()[script].names.get(city, ())


@lru_cache(maxsize=16)
def _spaced(folded: str) -> str:
    return f" {_NO_LETTER.sub(' ', folded)} "


def _begins_word(name: str, words: str) -> bool:
    """Whether the name, or what comes from a longer one (parisiense), stands among the words."""
    name = _NO_LETTER.sub(" ", name)
    place = words.find(f" {name}")
    if place < 0 or len(name) >= _DERIVED_FROM:
        return place >= 0
    return words.find(" ", place + 1 + len(name)) <= place + 1 + len(name) + _ENDINGS_SHORT


def without_cities(text: str) -> str:
    """A Chinese text without the names of large cities."""
    table = _tables()["Han"]
    for name in {name for _, name in _han_names(text, table) if are_large(frozenset(table.words[name]), "zh")}:
        text = text.replace(name, " ")
    return text


def _in_chinese(folded: str, table: _Table) -> dict[str, frozenset[int]]:
    quoted = names_in_quotes(folded)
    return {
        name: frozenset(table.words[name])
        for place, name in _han_names(folded, table)
        if not any(start <= place < end for start, end in quoted)
    }


def _han_names(text: str, table: _Table) -> Iterator[tuple[int, str]]:
    """Where the names of cities stand in a Chinese text, each the longest that is there."""
    place = 0
    while place < len(text):
        lengths = table.lengths.get(text[place], ())
        name = next((name for length in lengths if (name := text[place : place + length]) in table.words), "")
        if name and name not in _doubtful() and not text.startswith("元", place + len(name)):  # 新加坡元
            yield place, name
        place += len(name) or 1


@cache
def _people() -> tuple[int, ...]:
    return tuple(int(line.split(" ", 1)[0]) for line in _lines())


@cache
def _tables() -> dict[str, _Table]:
    tables = {script: _Table() for script in _SCRIPTS}
    for city, line in enumerate(_lines()):
        for script, names in zip(_SCRIPTS, line.split(" | ")[1:], strict=True):
            _add(tables[script], script, city, names.split())
    for people_of, *columns in (line.split(" | ") for line in _read("city_peoples.txt")):
        first = tables["Latin"].words[people_of.replace("_", " ")][0]  # the largest
        for script, names in zip(_SCRIPTS, columns, strict=True):
            tables[script].names.setdefault(first, []).extend(names.split())
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in tables["Han"].words:
        lengths[name[0]].add(len(name))
    tables["Han"].lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
    return tables


def _add(table: _Table, script: str, city: int, names: list[str]) -> None:
    beginnings = []
    for name in (each.replace("_", " ").translate(_DOTLESS) for each in names):
        beginning = name[:-1] if script == "Cyrillic" and name[-1] in _VOWELS and len(name) > 4 else name
        beginnings.append(beginning)
        table.words[beginning].append(city)
        if script == "Cyrillic":
            for other in _other_stems(name):
                beginnings.append(other)
                table.words[other].append(city)
            if len(name) == _DECLINED and name[-1] in "аиы":  # Рига, Риги
                beginnings += [f"{name[:-1]}{end}" for end in ("и", "ы", "і", "е", "у", "ою", "ой")]
    if beginnings:
        table.names[city] = beginnings


def _other_stems(name: str) -> Iterator[str]:
    """How else the cases of a Cyrillic name, and what its region is called, begin."""
    if name.endswith("ів"):  # Львів, Львова; Київ, Києва
        yield f"{name[:-2]}{'єв' if name[-3:-2] in 'иі' else 'ов'}"
    if name.endswith(("ень", "ець", "ец")):  # Відень, Відні; Донець, Донця
        yield name[: name.rfind("е")] + name[name.rfind("е") + 1]
    stem = name[:-1] if name[-1] in _VOWELS else name
    if stem.endswith("г"):  # Прага, Празі, Празький, Пражский
        yield from (f"{stem[:-1]}{end}" for end in ("зі", "зьк", "жск", "жан"))
    if name.endswith("ка"):  # Горлівка, Горлівці
        yield f"{stem[:-1]}ці"
    if len(stem) < _DERIVED_FROM:  # Суми, Сумській; Ялта, Ялтинский
        yield from (f"{stem}{end}" for end in ("ськ", "ск", "инск", "инськ", "щин"))
    if name.endswith(("цьк", "ця", "ци")):  # Донецьк, Донеччина; Вінниця, Вінниччина
        yield f"{name[: name.rfind('ц')]}ччин"
    if name.endswith(("нница", "ницкии", "нецк", "луцк")):  # Винница, Винницкий, Винниччина
        yield f"{name[: name.rfind('ц')]}ччин"
    if name.rstrip("аи").endswith("с"):  # Одеса, Одещина; Черкаси, Черкащина
        yield f"{name.rstrip('аи')[:-1]}щин"


@cache
def _doubtful(lang: str = "") -> frozenset[str]:
    """What no city is surely called, in any language or in that one."""
    lines = (line.rpartition(":") for line in _read("doubtful_cities.txt"))
    return frozenset(word for of, _, words in lines if of == lang for word in words.split())


@cache
def _lines() -> tuple[str, ...]:
    return _read("cities.txt") + _read("subdivisions.txt") + _read("towns_named.txt")


def _read(name: str) -> tuple[str, ...]:
    return tuple(lists.lines(name))
