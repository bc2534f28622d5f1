"""Left and right: names and foreign lines keep their place beside text that runs the other way."""

from __future__ import annotations

import unicodedata

import regex

FSI, PDI = "\u2068", "\u2069"
LRM, RLM = "\u200e", "\u200f"

_STEERING = regex.compile(r"[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates. In somebody else's text they could turn all that follows round."""

_ISOLATING = frozenset({"LRI", "RLI", "FSI"})
_LETTERS = frozenset({"L", "R", "AL"})

_UNSHOWN = regex.compile(r"[\p{Cc}\p{Cs}]")
"""Control characters, which Telegram takes out, and halves of characters, which it refuses."""


def clean(text: str) -> str:
    """One line of text: white space made single, without what steers direction or cannot be sent."""
    return " ".join(_UNSHOWN.sub(" ", _STEERING.sub("", text)).split())


def directed(line: str, *, rtl: bool) -> str:
    """The line, led by a mark where its first letter would make the whole line run the wrong way.

    Not every screen passes over isolates: Chromium orders a line by its first letter outside them, and aligns it by
    its first letter of all.
    """
    if _runs_rtl(line) == _starts_rtl(line) == rtl:
        return line
    return f"{RLM if rtl else LRM}{line}"


def _runs_rtl(line: str) -> bool:
    """Which way a screen will run the line: by its first letter outside isolates, left to right when it has none."""
    depth = 0
    for char in line:
        kind = unicodedata.bidirectional(char)
        depth = max(depth + (kind in _ISOLATING) - (kind == "PDI"), 0)
        if not depth and kind in _LETTERS:
            return kind != "L"
    return False


def _starts_rtl(line: str) -> bool:
    """Which way the first letter of all runs."""
    kinds = (unicodedata.bidirectional(char) for char in line)
    return next((kind for kind in kinds if kind in _LETTERS), "L") != "L"


def isolated(text: str) -> str:
    """The text, standing apart from the direction around it."""
    return f"{FSI}{text}{PDI}"


def unmarked(text: str) -> str:
    """The text without marks of direction: a terminal shows them as boxes."""
    unsteered: str = _STEERING.sub("", text)
    return unsteered.replace(LRM, "").replace(RLM, "")
