"""Names in quotes: a storm, a ship or a book may be called like a place, or have the characters of one."""

from __future__ import annotations

import regex

# Three characters or four: fewer may be a place, more say something.
_CHINESE = regex.compile(r"(?<=[“「『])\p{Han}{3,4}(?=[”」』](?!球场|体育场|大学|报))")


def names_in_quotes(text: str) -> list[tuple[int, int]]:
    """Where short names stand in quotes in a Chinese text."""
    return [found.span() for found in _CHINESE.finditer(text)] if "”" in text or "」" in text else []
