"""Arabic's twos: those of two words, which alone need not be a number (اثنا عشر), and duals (هدفين, مدينتان)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import zip_longest

import regex

from bot.translations.gate.numbers.atoms import Atom, Role
from bot.translations.gate.numbers.mentions import Mention, Need
from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold

_TWO = Decimal(2)
_WORD = regex.compile(r"\p{L}+")
_DUAL = r"[وف]?[بلك]?(?P<noun>@)(?:ين|ان)"


def with_twelves(found: Sequence[Atom]) -> Iterator[Atom]:
    """Arabic atoms, with a two that is part of a number, which alone it need not be: اثنا عشر, مئة واثنان."""
    left = zip_longest(found, found[1:])
    before: Atom | None = None
    for atom, following in left:
        if atom.role is Role.FAINT and atom.nth is None and _TWO in atom.values:
            two = atom._replace(role=Role.PLAIN, values=frozenset({_TWO}))
            if following is not None and is_ten_behind(following) and following.start - atom.end == 1:
                next(left)
                atom = two._replace(end=following.end, values=frozenset({_TWO + following.value}))  # noqa: PLW2901
            elif atom.linked and before is not None and _is_great(before) and atom.start - before.end == 1:
                atom = two  # noqa: PLW2901
        before = atom
        yield atom


def _is_great(atom: Atom) -> bool:
    return atom.role in (Role.PLAIN, Role.SCALE) and atom.value >= 100


def is_ten_behind(atom: Atom) -> bool:
    return atom.role is Role.PLAIN and 10 <= atom.value < 100 and (atom.linked or atom.value == 10)


def duals(folded: str) -> list[Mention]:
    """The duals of a folded text that no plural looks like, without an article: which two is known then."""
    pattern, times = _nouns()
    ending = (word for word in _WORD.findall(folded) if word.endswith(("ين", "ان")))
    found = ((place[0], times.get(place["noun"])) for word in ending if (place := pattern.fullmatch(word)))
    return [
        Mention(said, frozenset({_TWO} if many is None else {_TWO, _TWO * many}), Need.WORDS) for said, many in found
    ]


@cache
def _nouns() -> tuple[regex.Pattern[str], dict[str, Decimal]]:
    """What tells a dual, and of measures of time how many of the next smaller one they are."""
    nouns: list[str] = []
    others: list[str] = []
    times: dict[str, Decimal] = {}
    for line in lists.lines("duals.txt"):
        kind, *words = (fold(word) for word in line.split())
        if kind == "-":
            others += words
        else:
            nouns += words
            times |= dict.fromkeys(words, Decimal(kind)) if kind.isdecimal() else {}
    feminine = rf"(?!(?:{'|'.join(others)})(?:ين|ان))(?!ال|لل)\p{{L}}{{3,6}}(?<!س)ت"
    return regex.compile(_DUAL.replace("@", rf"{'|'.join(nouns)}|{feminine}")), times
