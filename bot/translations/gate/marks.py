"""Brackets that are opened and never closed. Quotes of one sentence often close in the next: they are not counted, but
for the words of somebody of whom the same sentence says that they were said."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from bot.translations.gate.values import Fault, FaultKind

_PAIRS = (("(", ")"), ("[", "]"), ("（", "）"), ("《", "》"), ("「", "」"))
_QUOTE = regex.compile(r"[«»“”„\"「」『』]")
_SAID = regex.compile(r"[«“„\"「『][^«»“”„\"「」『』]+[»”“\"」』][\s\p{P}]*\p{L}")
_GOES_ON = regex.compile(r"[—–-]\s*$")  # — сказала она. —


def mark_faults(source: str, target: str) -> Iterator[Fault]:
    """Soft: only what the source has in order, and what cannot be a list's "a)" or a smile."""
    for opened, closed in _PAIRS:
        if target.count(opened) > target.count(closed) and _balanced(source):
            yield Fault(FaultKind.MARKS, opened)
    if _ends_unsaid(source.strip(), target.strip()):
        yield Fault(FaultKind.MARKS, target.strip()[0])


def _balanced(text: str) -> bool:
    return all(text.count(opened) == text.count(closed) for opened, closed in _PAIRS)


def _ends_unsaid(source: str, target: str) -> bool:
    """Whether both texts begin with somebody's words, and only in the source something tells where they end."""
    if not (_QUOTE.match(target) and _SAID.match(source)) or _GOES_ON.search(target):
        return False
    return len(_QUOTE.findall(source)) == 2 and len(_QUOTE.findall(target)) == 1
