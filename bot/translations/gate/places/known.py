"""Countries, peoples, regions and organisations that a text names, whatever the language calls them.

The tables are in `entries.py`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from bot.translations.gate.places.entries import DOTLESS, FEATURE, Table, looked_up, rows, table_of
from bot.translations.gate.places.prefixes import prefix_of
from bot.translations.gate.reading.capitals import is_given, is_town
from bot.translations.gate.reading.chinese import FOREIGN
from bot.translations.gate.reading.folding import LETTERS, capitals_in, fold, letters_in
from bot.translations.gate.reading.quoted import names_in_quotes
from bot.translations.gate.reading.scripts import script_of

# Languages in which what comes from the name of a country has a capital, too.
_CAPITAL = frozenset({"en", "tr"})
# Languages whose papers write the letters that stand for a name as a word.
_ONE_CAPITAL = frozenset({"it", "fr", "es", "pt"})
_LETTERS_MAX = 6
_ALSO_GIVEN = frozenset({"german"})  # what rather says that something is of the country
_WITHIN = 4  # characters: two, and one on each side
_PART = "~~"  # before what is not sure where it stands
# What Arabic writes with a word: "and", "to the", "by", "to", "like", "the".
_ARABIC = regex.compile(r"(?P<and>[وف]?)(?:(?P<to>لل)|(?P<by>[بلك])?(?P<the>ال)?)(?=\p{L}{2})")
_MARK = regex.compile(r"[\s,;:!?»”\")]")
# The end of one Chinese word and the beginning of the next: no 中国, no 中共, no 一战.
_ACROSS = regex.compile(
    r"(?<=其)中(?=国)|中(?=共和党)|(?<=[一二三四五六七八九十百千]比[一二三四五六七八九十百千]+)战(?=胜)"
    r"|(?<=广西(?:壮族自治区)?)北海|北海(?=市)|(?<=佛山市?)南海|南海(?=区)"  # cities, no seas
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a text names: `sure` has to be named on the other side, `all` explains what that side names."""

    sure: Mapping[str, str]  # → as it is written
    all: frozenset[str]
    doubtful: Mapping[str, str]  # what is not sure by itself, rather than as a part of a longer name
    times: Mapping[str, int]  # how often each is named


@lru_cache(maxsize=64)
def known(text: str, lang: str) -> Found:
    """The countries, peoples and organisations of a text as it is written, in that language (base code)."""
    table = table_of(lang)
    if table is None:
        return Found({}, frozenset(), {}, {})
    sure: dict[str, str] = {}
    doubtful: dict[str, str] = {}
    times: dict[str, int] = {}
    for written, found in (_in_chinese if lang == "zh" else _in_words)(text, lang, table):
        small = "" if written.islower() else written.casefold()
        for name in {marked.lstrip("~^") for marked in found}:
            if not (small and name in times and small in (doubtful.get(name), sure.get(name))):  # abd, ABD
                times[name] = times.get(name, 0) + 1
        for marked in found:
            name = marked.lstrip("~^")
            if marked[0] != "~":
                sure.setdefault(name, written)
            elif not marked.startswith(_PART):
                doubtful.setdefault(name, written)
    return Found(sure, frozenset(times), doubtful, times)


def said_in_phrases(text: str, lang: str, other: str, other_lang: str) -> frozenset[str]:
    """The folded words of those names of several words that the other text has too: Médecins Sans Frontières."""
    phrases = [
        (name, written)
        for name, written in known(text, lang).sure.items()
        if " " in written or ("-" in written and name in regions())
    ]
    there = known(other, other_lang).all if phrases else frozenset()
    return frozenset(word for name, phrase in phrases if name in there for word in LETTERS.findall(phrase))


@cache
def regions() -> frozenset[str]:
    """The ids of the regions: they are called alike nearly everywhere, as each script can write it."""
    return frozenset(name for name, *_ in rows("known_regions.txt"))


def kind_of(name: str) -> str:
    """What the id is one of (a club, a court, a feature of the earth); '' where its loss says enough."""
    return "land" if name.startswith(FEATURE) else name.partition("/")[0] if "/" in name else ""


@lru_cache(maxsize=8_192)
def known_as(folded: str, lang: str) -> frozenset[str]:
    """What one folded word of that language names, or may name (a ruler's name); none for most words."""
    table = table_of(lang)
    letters = table.written.get(folded.upper(), ()) if table is not None and lang in _ONE_CAPITAL else ()  # Acnur
    return frozenset(name.lstrip("~^") for name in (*_of_word(folded.translate(DOTLESS), lang), *letters))


def is_called_otherwise(words: Iterable[str], text: str, langs: tuple[str, str]) -> bool:
    """Whether one of the folded words has a name of its own in the text's language, and the text that name: Columbus,
    Colombo. `langs`: of the words, of the text.
    """
    ids = frozenset().union(*(known_as(word, langs[0]) for word in words))
    return bool(ids) and not ids.isdisjoint(known(text, langs[1]).all)


@lru_cache(maxsize=8_192)
def names_a_place(folded: str, lang: str) -> bool:
    """Whether one folded word surely is, or comes from, the name of a country or an organisation."""
    table = table_of(lang)
    folded = folded.translate(DOTLESS)
    if table is not None and "-" in folded and any(folded.startswith(phrase) for phrase, _ in _phrases(folded, table)):
        return True
    return any(name[0] != "~" and not kind_of(name.lstrip("^")) for name in _of_word(folded, lang))


def has_name(name: str, lang: str) -> bool:
    """Whether the tables say how that country or region is called in that language; of regions they may not."""
    return name in _named(lang)


@cache
def _named(lang: str) -> frozenset[str]:
    table = table_of(lang)
    if table is None:
        return frozenset()
    ids = itertools.chain(*table.whole.values(), *table.begins.values(), *table.written.values())
    phrases = (name for entries in table.phrases.values() for _, name in entries)
    dotted = (name for _, name in table.dotted)
    return frozenset(name.lstrip("~^") for name in itertools.chain(ids, phrases, dotted))


def _phrases(folded: str, table: Table) -> list[tuple[str, str]]:
    return table.phrases.get(folded.split("-", maxsplit=1)[0], [])


def _in_chinese(text: str, _: str, table: Table) -> Iterator[tuple[str, AbstractSet[str]]]:
    folded = _ACROSS.sub("　", fold(text))
    quoted = names_in_quotes(folded)
    for place, piece in _pieces(folded, table):
        names = table.begins.get(piece) or table.whole[piece]
        doubtful = any(start <= place < end for start, end in quoted) or _is_within_name(piece, place, folded)
        yield piece, _weakened(names) if doubtful else names
        hidden = any(name[0] == "~" or _hides_parts(name) for name in names)
        for _at, inner in _pieces(piece[:-1], table):  # 欧洲 in 欧洲议会
            parts = table.begins.get(inner) or table.whole[inner]
            yield inner, _weakened(parts) if doubtful or hidden else parts
    yield from _capitals(text, table)


def _is_within_name(piece: str, place: int, text: str) -> bool:
    """Whether two characters stand within a foreign name: 万科 in 伊万科维奇."""
    around = text[max(0, place - 1) : place + len(piece) + 1]
    return len(piece) + 2 == len(around) == _WITHIN and FOREIGN.issuperset(around)


def _pieces(text: str, table: Table) -> Iterator[tuple[int, str]]:
    """The entries in a text without blanks between its words, the longest at each place, none within another."""
    place = 0
    while place < len(text):
        for length in table.lengths.get(text[place], ()):
            piece = text[place : place + length]
            if piece in table.begins or piece in table.whole:
                yield place, piece
                place += length - 1
                break
        place += 1


def _in_words(text: str, lang: str, table: Table) -> Iterator[tuple[str, AbstractSet[str]]]:
    folded = fold(text).translate(DOTLESS)
    padded = _MARK.sub(" ", folded) + " "
    capital = _capital_words(text) if lang in _CAPITAL else None
    covered = 0  # up to where a longer name goes: Norwegian Sea
    for place in LETTERS.finditer(folded):
        word = place[0]
        for phrases, start, found in _entries(word, lang):
            if capital is not None and word not in capital:
                break
            inside = place.start() < covered or (lang == "pt" and _is_species(text, place.start()))
            for phrase, rest, name in phrases:
                end = place.start() + start + len(rest)
                if padded.startswith(rest, place.start() + start):
                    yield phrase, {f"~{name}"} if inside or end <= covered else {name}
                    covered = max(covered, end) if _hides_parts(name) else covered
            if found:
                yield word, _weakened(found) if inside or place.end() < covered else _capital_only(found, word, text)
    yield from _capitals(text, table)
    if lang in _ONE_CAPITAL:
        yield from _with_one_capital(text, table)


def _is_species(text: str, start: int) -> bool:
    """Whether a hyphen joins the word to a noun, as Portuguese calls kinds of animals and plants: amêijoa-japonesa."""
    return text[start - 1 : start] == "-" and text[start - 2 : start - 1] in tuple("ae") and text[start].islower()


def _with_one_capital(text: str, table: Table) -> Iterator[tuple[str, AbstractSet[str]]]:
    """Letters that stand for a name and are written as a word is: Oms, Cpi, Ue; a word may look so, too."""
    for word in letters_in(text):
        if len(word) <= _LETTERS_MAX and word[0].isupper() and word[1:].islower():
            names = table.written.get(word.upper()) or table.written.get(fold(word).upper())  # Cédéao
            if names and (len(word) > 2 or word == "Ue"):
                yield word, _weakened(names)


def _hides_parts(marked: str) -> bool:
    """Whether what is named within the name is not meant: Norway in Norwegian Sea, but England in Bank of England."""
    return marked[0] != "~" and kind_of(marked.lstrip("^")) in ("", "land", "firm", "paper")


def _weakened(names: AbstractSet[str]) -> AbstractSet[str]:
    return {f"{_PART}{name}" for name in names}


def _capital_only(names: AbstractSet[str], word: str, text: str) -> AbstractSet[str]:
    """The names without those that need a capital which the word has not."""
    if not any("^" in name for name in names) or word in _capital_words(text):
        return names
    return {name for name in names if "^" not in name}


@lru_cache(maxsize=16_384)
def _entries(word: str, lang: str) -> tuple[tuple[list[tuple[str, str, str]], int, frozenset[str]], ...]:
    """The phrases that the word may begin, with what has to follow and where, and what it names; () for most."""
    table = table_of(lang)
    phrases = table.phrases if table is not None else {}
    entries = (
        ([(phrase, phrase[len(form) :], name) for phrase, name in phrases.get(form, ())], start, _of_word(form, lang))
        for form, start in _forms(word, lang)
    )
    return tuple(entry for entry in entries if entry[0] or entry[2])


def _capital_words(text: str) -> AbstractSet[str]:
    words = capitals_in(text)
    return {word.translate(DOTLESS) for word in words} if "ı" in text else words


def _capitals(text: str, table: Table) -> Iterator[tuple[str, AbstractSet[str]]]:
    text = text.replace("US$", "$")  # no country
    for word in letters_in(text):
        if word in table.written:
            yield word, table.written[word]
    spaced = text.replace("\u00a0", " ")
    for entry, name in table.dotted:
        if entry in spaced:
            yield entry, {name}


def _forms(word: str, lang: str) -> Iterator[tuple[str, int]]:
    """The word, and the word without what is written with it in Arabic; each with where it ends."""
    yield word, len(word)
    if lang != "ar" or len(word) <= 2:  # لبي بي سي
        return
    found = _ARABIC.match(word)
    if found is None or not found.end():
        return
    if found["and"]:
        yield word[len(found["and"]) :], len(word)
    if found["to"] or found["by"]:
        rest = word[found.end("and") + 1 :]
        yield (f"ال{rest[1:]}" if found["to"] else rest), len(word)
        if found["to"]:
            yield rest[1:], len(word)
    if found["the"]:
        yield word[found.end() :], len(word)


@lru_cache(maxsize=16_384)
def _of_word(word: str, lang: str) -> frozenset[str]:
    table = table_of(lang)
    found = looked_up(word, table) if table is not None else frozenset()
    if found and table is not None and _is_else(word, lang, table):
        return frozenset(name if name[0] == "~" else f"~{name}" for name in found)
    if table is None or any(name[0] != "~" for name in found):
        return found
    prefix = prefix_of(word, lang)
    places = {name for name in looked_up(prefix.rest, table) if _is_place(name)} if prefix is not None else set()
    if prefix is None or all(name[0] == "~" for name in places):
        return found
    return found | (_weakened(places) if prefix.weak else places)


def _is_else(word: str, lang: str, table: Table) -> bool:
    """Whether it is a given name, or begins like the name of a country and is a town: Герман, Francesca, Srinagar."""
    if word not in _ALSO_GIVEN and is_given(word, lang):
        return True
    return script_of(lang) == "Latin" and word not in table.begins and word not in table.whole and is_town(word, "en")


def _is_place(marked: str) -> bool:
    name = marked.lstrip("~^")
    return not (kind_of(name) or name.startswith("firm-"))
