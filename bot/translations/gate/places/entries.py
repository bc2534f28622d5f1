"""The tables of what has a name of its own in each language, and how an entry is written.

They are `words/known_places.txt`, `known_regions.txt`, `known_institutions.txt`, `known_parties.txt`, `features.txt`,
`known_persons.txt` and, for what is called alike in Latin letters, `known_firms.txt`, `known_kinds.txt`,
`known_leaders.txt`, `known_teams.txt` and `known_things.txt`; other countries come from Unicode's names (CLDR).
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.chinese import FOREIGN
from bot.translations.gate.reading.folding import LETTERS, fold
from bot.translations.gate.reading.scripts import LETTER, script_of

COLUMNS = ("en", "pt", "es", "fr", "de", "it", "ru", "uk", "ar", "zh", "hi", "tr")
DOTLESS = str.maketrans("ı", "i")
_LONGEST = 24  # letters of a beginning
_VOWELS = frozenset("aeiouаеиоуыэюяіь")
_WHOLE_BELOW = 6  # letters of a person's name that no longer word may begin with
_RARE_MIN = 5  # letters of a country that only CLDR names
# Parts of other names, or words: not to be told by their names alone.
_CODES = (
    "GE TD ML NE GN GW GQ DM DO WS AS JE IM OM TG PR VI VG AQ IO HM BV UM XA XB ZZ EZ QO EA IC "
    "SJ GS TF MF BL PN CP DG TA AC NU CC CX NF AX BQ SX CW GP YT RE GF MO PS KR KP HK UN EU "
    "VA XK CD CG CK TC KY MC SM NR AD GD "
)
_DOUBTFUL = frozenset(_CODES.split())

_NAMED_IN_ALL = ("known_places.txt", "known_regions.txt", "known_institutions.txt", "known_parties.txt", "features.txt")
_ALIKE = ("known_kinds.txt", "known_leaders.txt", "known_things.txt", "known_teams.txt")
FEATURE = "land-"


@dataclass(slots=True)
class Table:
    """The entries of one language → ids, with "~" before those that only explain, "^" where it needs a capital."""

    whole: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    begins: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    written: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # in capitals
    phrases: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))  # by the first word
    dotted: list[tuple[str, str]] = field(default_factory=list)
    lengths: dict[str, list[int]] = field(default_factory=dict)  # of the entries by their first character, for Chinese

    def add(self, entry: str, name: str) -> None:
        if entry.startswith("~"):
            entry, name = entry[1:], f"~{name}"
        entry = entry.replace("_", " ").strip()
        if entry.isupper() and (len(entry) > 1 or entry[0] > "\u0370"):
            entry = entry.rstrip("=")
            if LETTER.sub("", entry):
                self.dotted.append((entry, name))
            else:
                self.written[entry].add(name)
            return
        if entry[0].isupper():
            name = f"{name[: name.rfind('~') + 1]}^{name.lstrip('~')}"
        whole, entry = entry.endswith("="), fold(entry.rstrip("=")).translate(DOTLESS)
        first = LETTERS.match(entry)
        if first is not None and first.end() < len(entry):
            self.phrases[first[0]].append((f"{entry} " if whole else entry, name))
        else:
            (self.whole if whole else self.begins)[entry].add(name)


@cache
def table_of(lang: str) -> Table | None:
    """The entries of a language (base code); None where there are none."""
    if lang not in COLUMNS:
        return None
    table = Table()
    for entry, name in itertools.chain(_named_in_all(lang), _persons(lang), _named_alike(lang)):
        table.add(entry, name)
    _add_rare(table, lang)
    for phrases in table.phrases.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))  # Mato Grosso is not meant in Mato Grosso do Sul
    if lang == "zh":
        _note_lengths(table)
    return table


def _named_in_all(lang: str) -> Iterator[tuple[str, str]]:
    for entry, name in itertools.chain.from_iterable(_column(file, lang) for file in _NAMED_IN_ALL):
        if lang == "de" and name.startswith(FEATURE) and entry.endswith("=") and "_" not in entry:
            yield f"~{entry.strip('~=').removesuffix('e')}", name  # Elbhochwasser, Moselbrücke
        # One character that foreign names are written with is no country for certain: 菲 in 拉菲.
        yield (f"~{entry}" if lang == "zh" and entry in FOREIGN else entry), name


def _persons(lang: str) -> Iterator[tuple[str, str]]:
    for entry, name in _column("known_persons.txt", lang):
        # Johnson is no John.
        whole = len(entry) < _WHOLE_BELOW and entry.isalpha() and script_of(lang) == "Latin"
        yield (f"~{entry}=" if whole else f"~{entry}"), name


def _named_alike(lang: str) -> Iterator[tuple[str, str]]:
    for kind, latin, *others in itertools.chain((("", *row) for row in rows("known_firms.txt")), *map(rows, _ALIKE)):
        entries = dict(zip(("ru", "uk", "ar", "zh", "hi"), others, strict=True)).get(lang, latin)
        first = latin.split()[0]
        club = kind in ("", "club", "team") and script_of(lang) == "Latin"
        for entry in entries.split():
            yield _with_capital(entry) if club else entry, f"{kind}/{first}" if kind else f"firm-{first}"


def _with_capital(entry: str) -> str:
    """The entry so that it needs a capital, if it is one word: the club Flamengo, um retábulo flamengo."""
    if "_" in entry or not entry.islower():
        return entry
    mark = "~" if entry[0] == "~" else ""
    return mark + entry.removeprefix("~").capitalize()


def _column(file: str, lang: str) -> Iterator[tuple[str, str]]:
    place = COLUMNS.index(lang)
    for name, *columns in rows(file):
        for entry in columns[place].split():
            yield entry, name


def _note_lengths(table: Table) -> None:
    for entry in sorted({*table.begins, *table.whole}, key=len, reverse=True):
        lengths = table.lengths.setdefault(entry[0], [])
        if len(entry) not in lengths:
            lengths.append(len(entry))


def rows(name: str) -> Iterator[list[str]]:
    return ([column.strip() for column in line.split("|")] for line in lists.lines(name))


def _add_rare(table: Table, lang: str) -> None:
    """The countries that the table does not list; what comes from their names begins as they do."""
    from babel import Locale

    others = Locale.parse("pt_PT").territories.items() if lang == "pt" else ()  # Benim, Quénia
    for code, name in itertools.chain(Locale.parse(lang).territories.items(), others):
        if len(code) != 2 or code in _DOUBTFUL or not code.isalpha():
            continue
        folded = fold(name).translate(DOTLESS)
        words = LETTERS.findall(folded)
        alone = len(words) == 1 and len(folded) >= (2 if script_of(lang) == "Han" else _RARE_MIN)
        if alone and all(FEATURE in name or "/" in name for name in looked_up(folded, table)):
            cut = len(folded) > _RARE_MIN and folded[-1] in _VOWELS
            table.begins[folded[:-1] if cut else folded].add(f"cldr-{code}")


def looked_up(word: str, table: Table) -> frozenset[str]:
    found = [table.whole[word]] if word in table.whole else []
    found += [table.begins[word[:n]] for n in range(2, min(len(word), _LONGEST) + 1) if word[:n] in table.begins]
    return frozenset().union(*found)
