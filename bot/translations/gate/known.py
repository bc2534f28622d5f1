"""Countries, peoples, regions and organisations that a text names, whatever the language calls them.

The tables are `words/known_places.txt` and, for firms and clubs, `words/known_firms.txt`; other countries come from
Unicode's names (CLDR).
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

import regex

from bot.translations.gate.chinese import FOREIGN
from bot.translations.gate.folding import LETTERS, capitals_in, fold
from bot.translations.gate.quoted import names_in_quotes
from bot.translations.gate.scripts import LETTER, script_of

_FOLDER = Path(__file__).parent / "words"
COLUMNS = ("en", "pt", "es", "fr", "de", "it", "ru", "uk", "ar", "zh", "hi", "tr")
# Languages in which what comes from the name of a country has a capital, too.
_CAPITAL = frozenset({"en", "tr"})
# What Arabic writes with a word: "and", "to the", "by", "to", "like", "the".
_ARABIC = regex.compile(r"(?P<and>[وف]?)(?:(?P<to>لل)|(?P<by>[بلك])?(?P<the>ال)?)(?=\p{L}{2})")
_GERMAN = regex.compile(r"(?:nord|sud|ost|west|mittel|zentral|deutsch|nordost|nordwest|sudost|sudwest)(?=\p{L}{4})")
_MARK = regex.compile(r"[\s,;:!?»”\")]")
_LONGEST = 24  # letters of a beginning
_DOTLESS = str.maketrans("ı", "i")
_VOWELS = frozenset("aeiouаеиоуыэюяіь")
_RARE_MIN = 5  # letters of a country that only CLDR names
# Parts of other names, or words: not to be told by their names alone.
_CODES = (
    "GE TD ML NE GN GW GQ DM DO WS AS JE IM OM TG PR VI VG AQ IO HM BV UM XA XB ZZ EZ QO EA IC "
    "SJ GS TF MF BL PN CP DG TA AC NU CC CX NF AX BQ SX CW GP YT RE GF MO PS KR KP HK UN EU "
    "VA XK CD CG CK TC KY MC SM NR AD "
)
_DOUBTFUL = frozenset(_CODES.split())

# The end of one Chinese word and the beginning of the next: no 中国, no 一战.
_ACROSS = regex.compile(r"(?<=其)中(?=国)|(?<=[一二三四五六七八九十百千]比[一二三四五六七八九十百千]+)战(?=胜)")


@dataclass(frozen=True, slots=True)
class Found:
    """What a text names: `sure` has to be named on the other side, `all` explains what that side names."""

    sure: Mapping[str, str]  # → as it is written
    all: frozenset[str]


@dataclass(slots=True)
class _Table:
    """The entries of one language; the value of each is the ids, with "~" before those that only explain."""

    whole: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    begins: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    written: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # in capitals
    phrases: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))  # by the first word
    dotted: list[tuple[str, str]] = field(default_factory=list)
    pieces: regex.Pattern[str] | None = None  # of Chinese text

    def add(self, entry: str, name: str) -> None:
        if entry.startswith("~"):
            entry, name = entry[1:], f"~{name}"
        entry = entry.replace("_", " ").strip()
        if (entry.isupper() and entry.isascii() and len(entry) > 1) or (entry.isupper() and entry[0] > "\u0370"):
            if LETTER.sub("", entry):
                self.dotted.append((entry, name))
            else:
                self.written[entry].add(name)
            return
        whole, entry = entry.endswith("="), fold(entry.rstrip("=")).translate(_DOTLESS)
        first = LETTERS.match(entry)
        if first is not None and first.end() < len(entry):
            self.phrases[first[0]].append((f"{entry} " if whole else entry, name))
        else:
            (self.whole if whole else self.begins)[entry].add(name)


@lru_cache(maxsize=64)
def known(text: str, lang: str) -> Found:
    """The countries, peoples and organisations of a text as it is written, in that language (base code)."""
    table = _tables().get(lang)
    if table is None:
        return Found({}, frozenset())
    sure: dict[str, str] = {}
    names: set[str] = set()
    for written, found in (_in_chinese if lang == "zh" else _in_words)(text, lang, table):
        for name in found:
            if name[0] == "~":
                names.add(name[1:])
            else:
                names.add(name)
                sure.setdefault(name, written)
    return Found(sure, frozenset(names))


def said_in_phrases(text: str, lang: str, other: str, other_lang: str) -> frozenset[str]:
    """The folded words of those names of several words that the other text has too: Médecins Sans Frontières."""
    phrases = [(name, written) for name, written in known(text, lang).sure.items() if " " in written]
    there = known(other, other_lang).all if phrases else frozenset()
    return frozenset(word for name, phrase in phrases if name in there for word in LETTERS.findall(phrase))


@cache
def regions() -> frozenset[str]:
    """The ids of the regions: they are called alike nearly everywhere, as each script can write it."""
    return frozenset(name for name, *_ in _rows("known_regions.txt"))


@lru_cache(maxsize=8_192)
def known_as(folded: str, lang: str) -> frozenset[str]:
    """What one folded word of that language names, or may name (a ruler's name); none for most words."""
    table = _tables().get(lang)
    if table is None:
        return frozenset()
    found = _of_word(folded.translate(_DOTLESS), lang)
    return frozenset(name.removeprefix("~") for name in found)


@lru_cache(maxsize=8_192)
def names_a_place(folded: str, lang: str) -> bool:
    """Whether one folded word surely is, or comes from, the name of a country or an organisation."""
    table = _tables().get(lang)
    folded = folded.translate(_DOTLESS)
    if table is not None and "-" in folded and any(folded.startswith(phrase) for phrase, _ in _phrases(folded, table)):
        return True
    return table is not None and any(name[0] != "~" for name in _of_word(folded, lang))


def has_name(name: str, lang: str) -> bool:
    """Whether the tables say how that country or region is called in that language; of regions they may not."""
    return name in _named(lang)


@cache
def _named(lang: str) -> frozenset[str]:
    table = _tables()[lang]
    ids = itertools.chain(*table.whole.values(), *table.begins.values(), *table.written.values())
    phrases = (name for entries in table.phrases.values() for _, name in entries)
    dotted = (name for _, name in table.dotted)
    return frozenset(name.removeprefix("~") for name in itertools.chain(ids, phrases, dotted))


def names_acronym(letters: str, lang: str) -> bool:
    """Whether those letters are an organisation's or a country's in that language."""
    table = _tables().get(lang)
    return table is not None and letters in table.written


def _phrases(folded: str, table: _Table) -> list[tuple[str, str]]:
    return table.phrases.get(folded.split("-", maxsplit=1)[0], [])


def _in_chinese(text: str, _: str, table: _Table) -> Iterator[tuple[str, AbstractSet[str]]]:
    if table.pieces is None:
        pieces = sorted((*table.begins, *table.whole), key=len, reverse=True)
        table.pieces = regex.compile("|".join(map(regex.escape, pieces)))
    folded = _ACROSS.sub("　", fold(text))
    quoted = names_in_quotes(folded)
    for found in table.pieces.finditer(folded):
        names = table.begins.get(found[0]) or table.whole[found[0]]
        doubtful = any(start <= found.start() < end for start, end in quoted)
        yield found[0], {f"~{name}" for name in names} if doubtful else names
    yield from _capitals(text, table)


def _in_words(text: str, lang: str, table: _Table) -> Iterator[tuple[str, AbstractSet[str]]]:
    folded = fold(text).translate(_DOTLESS)
    padded = _MARK.sub(" ", folded) + " "
    capital = _capital_words(text) if lang in _CAPITAL else None
    for place in LETTERS.finditer(folded):
        word = place[0]
        for phrases, start, found in _entries(word, lang):
            if capital is not None and word not in capital:
                break
            for phrase, rest, name in phrases:
                if padded.startswith(rest, place.start() + start):
                    yield phrase, {name}
            if found:
                yield word, found
    yield from _capitals(text, table)


@lru_cache(maxsize=16_384)
def _entries(word: str, lang: str) -> tuple[tuple[list[tuple[str, str, str]], int, frozenset[str]], ...]:
    """The phrases that the word may begin, with what has to follow and where, and what it names; () for most."""
    phrases = _tables()[lang].phrases
    entries = (
        ([(phrase, phrase[len(form) :], name) for phrase, name in phrases.get(form, ())], start, _of_word(form, lang))
        for form, start in _forms(word, lang)
    )
    return tuple(entry for entry in entries if entry[0] or entry[2])


def _capital_words(text: str) -> AbstractSet[str]:
    words = capitals_in(text)
    return {word.translate(_DOTLESS) for word in words} if "ı" in text else words


def _capitals(text: str, table: _Table) -> Iterator[tuple[str, AbstractSet[str]]]:
    for found in LETTERS.finditer(text):
        if found[0] in table.written:
            yield found[0], table.written[found[0]]
    spaced = text.replace("\u00a0", " ") if "." in text or "-" in text else ""
    for entry, name in table.dotted:
        if entry in spaced:
            yield entry, {name}


def _forms(word: str, lang: str) -> Iterator[tuple[str, int]]:
    """The word, and the word without what is written with it in Arabic and German; each with where it ends."""
    yield word, len(word)
    if lang == "de":
        found = _GERMAN.match(word)
        if found is not None:
            yield word[found.end() :], len(word)
    if lang != "ar" or len(word) <= 3:
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
    return _looked_up(word, _tables()[lang])


def _looked_up(word: str, table: _Table) -> frozenset[str]:
    found = [table.whole[word]] if word in table.whole else []
    found += [table.begins[word[:n]] for n in range(2, min(len(word), _LONGEST) + 1) if word[:n] in table.begins]
    return frozenset().union(*found)


@cache
def _tables() -> dict[str, _Table]:
    tables = {lang: _Table() for lang in COLUMNS}
    for name, *columns in itertools.chain(_rows("known_places.txt"), _rows("known_regions.txt")):
        for lang, entries in zip(COLUMNS, columns, strict=True):
            for entry in entries.split():
                # One character that foreign names are written with is no country for certain: 菲 in 拉菲.
                tables[lang].add(f"~{entry}" if lang == "zh" and entry in FOREIGN else entry, name)
    for latin, *others in _rows("known_firms.txt"):
        otherwise = dict(zip(("ru", "uk", "ar", "zh", "hi"), others, strict=True))
        for lang, table in tables.items():
            for entry in otherwise.get(lang, latin).split():
                table.add(entry, f"firm-{latin.split()[0]}")
    for lang, table in tables.items():
        _add_rare(table, lang)
    return tables


def _rows(name: str) -> Iterator[list[str]]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return ([column.strip() for column in line.split("|")] for line in lines if not line.startswith("#"))


def _add_rare(table: _Table, lang: str) -> None:
    """The countries that the table does not list; what comes from their names begins as they do."""
    from babel import Locale

    others = Locale.parse("pt_PT").territories.items() if lang == "pt" else ()  # Benim, Quénia
    for code, name in itertools.chain(Locale.parse(lang).territories.items(), others):
        if len(code) != 2 or code in _DOUBTFUL or not code.isalpha():
            continue
        folded = fold(name).translate(_DOTLESS)
        words = LETTERS.findall(folded)
        alone = len(words) == 1 and len(folded) >= (2 if script_of(lang) == "Han" else _RARE_MIN)
        if alone and not _looked_up(folded, table):
            cut = len(folded) > _RARE_MIN and folded[-1] in _VOWELS
            table.begins[folded[:-1] if cut else folded].add(f"cldr-{code}")
