"""North, south, east and west: another one than the source's (South Dakota, Dakota do Norte)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold, words_in

_FIRST = 3  # letters that every beginning of a word has
_ARABIC = regex.compile(r"[وف]?(?:لل|[بلك]?ال|[بلك])|[وف]")


class Directions(NamedTuple):
    """Those that a text says, and those that it may say besides."""

    sure: frozenset[str]
    all: frozenset[str]


class _Table(NamedTuple):
    whole: dict[str, frozenset[str]]
    begins: dict[str, list[tuple[str, str]]]  # by the first letters
    hints: set[str]  # the first letters of them all: most texts have none of them


def other_direction(source: str, target: str, from_lang: str, to_lang: str) -> str:
    """A direction of the one folded text that the other has not, where that has one that the first has not."""
    mine = _directions(source, from_lang)
    if not mine.sure:
        return ""
    theirs = _directions(target, to_lang)
    lost, added = mine.sure - theirs.all, theirs.sure - mine.all
    if lost and added:
        kept = " ".join(words_in(source) & words_in(target))  # West Virginia
        lost -= _directions(kept, from_lang).all
    return f"{min(lost)} → {min(added)}" if lost and added else ""


def _directions(folded: str, lang: str) -> Directions:
    table = _tables().get(lang)
    if table is None or not any(hint in folded for hint in table.hints):
        return Directions(frozenset(), frozenset())
    if lang == "zh":
        found = frozenset(name for piece, names in table.whole.items() if piece in folded for name in names)
    else:
        found = frozenset(name for word in words_in(folded) for name in _of_word(word, lang, table))
    sure = frozenset(name for name in found if name[0] != "~")
    return Directions(sure, sure | {name.lstrip("~") for name in found})


def _of_word(word: str, lang: str, table: _Table) -> Iterator[str]:
    yield from table.whole.get(word, ())
    if word[:_FIRST] in table.begins:
        yield from (name for beginning, name in table.begins[word[:_FIRST]] if word.startswith(beginning))
    if lang == "ar" and (prefix := _ARABIC.match(word)) is not None and prefix.end() < len(word) - 2:
        yield from _of_word(word[prefix.end() :], "", table)


@cache
def _tables() -> dict[str, _Table]:
    tables: dict[str, _Table] = {}
    for line in lists.lines("directions.txt"):
        lang, direction, *words = line.split()
        table = tables.setdefault(lang, _Table({}, defaultdict(list), set()))
        for word in words:
            name = "~" * word.startswith("~") + direction
            folded = fold(word.strip("~*"))
            table.hints.add(folded[:_FIRST])
            if word.endswith("*"):
                table.begins[folded[:_FIRST]].append((folded, name))
            else:
                table.whole[folded] = table.whole.get(folded, frozenset()) | {name}
    return tables
