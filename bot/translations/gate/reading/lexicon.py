"""Words that say numbers, by language, read from `words/<language>.txt`.

A line is `value` + mark + words. No mark: said in words, has to be there. `~`: may explain a number on the other side,
and need not be there ("both", "dozen", "June"). `*`: multiplies what stands before; `?`: may multiply ("3m").
`+`: a part of what stands before ("and a half"); `^`: of what follows. `&` lines hold the words that join.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold

LANGUAGES = frozenset(path.stem for path in lists.FOLDER.glob("??.txt"))
COUNTING = LANGUAGES | {"zh"}  # Chinese numerals are read by their characters


@dataclass(slots=True)
class Lexicon:
    """Folded word → value, by what the word does."""

    plain: dict[str, Decimal] = field(default_factory=dict)
    faint: dict[str, frozenset[Decimal]] = field(default_factory=dict)
    scales: dict[str, Decimal] = field(default_factory=dict)
    doubtful: dict[str, Decimal] = field(default_factory=dict)
    parts: dict[str, Decimal] = field(default_factory=dict)
    before: dict[str, Decimal] = field(default_factory=dict)
    links: frozenset[str] = frozenset()


@cache
def lexicon(lang: str) -> Lexicon:
    """The words of that language; empty when it is not one of those we know."""
    found = Lexicon()
    if lang not in LANGUAGES:
        return found
    faint: dict[str, set[Decimal]] = defaultdict(set)
    places = {"": found.plain, "*": found.scales, "?": found.doubtful, "+": found.parts, "^": found.before}
    for line in lists.lines(f"{lang}.txt"):
        value, *words = fold(line).replace("'", "").split()
        if value == "&":
            found.links = frozenset(words)
        elif value.endswith("~"):
            for word in words:
                faint[word].add(Decimal(value[:-1]))
        else:
            mark = value[-1] if value[-1] in places else ""
            places[mark].update(dict.fromkeys(words, Decimal(value.removesuffix(mark))))
    found.faint = {word: frozenset(values) for word, values in faint.items()}
    return found
