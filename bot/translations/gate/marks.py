"""Brackets that are opened and never closed. Quotes of one sentence often close in the next: they are not counted."""

from __future__ import annotations

from collections.abc import Iterator

from bot.translations.gate.values import Fault, FaultKind

_PAIRS = (("(", ")"), ("[", "]"), ("（", "）"), ("《", "》"), ("「", "」"))


def mark_faults(source: str, target: str) -> Iterator[Fault]:
    """Soft: only what the source has in order, and what cannot be a list's "a)" or a smile."""
    for opened, closed in _PAIRS:
        if target.count(opened) > target.count(closed) and _balanced(source):
            yield Fault(FaultKind.MARKS, opened)


def _balanced(text: str) -> bool:
    return all(text.count(opened) == text.count(closed) for opened, closed in _PAIRS)
