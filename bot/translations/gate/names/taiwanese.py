"""Given names of Taiwan, Hong Kong and Singapore, of two syllables and written as people there do: Li-wun is 丽文."""

from __future__ import annotations

import itertools
from functools import cache

import regex

from bot.translations.gate.reading.pinyin import syllable_of

# Beginnings of syllables that one character may have in pinyin and in the other spellings, the longest first.
_BEGINNINGS = (
    ("zh", "c"), ("ch", "c"), ("sh", "s"), ("hs", "s"), ("ts", "c"), ("tz", "c"), ("sz", "s"), ("ss", "s"),
    ("j", "c"), ("q", "c"), ("z", "c"), ("c", "c"), ("x", "s"), ("s", "s"), ("r", "r"), ("b", "p"), ("p", "p"),
    ("d", "t"), ("t", "t"), ("g", "k"), ("k", "k"), ("h", "h"), ("f", "f"), ("m", "m"), ("n", "n"), ("l", "l"),
)  # fmt: skip
_TWO = regex.compile(r"(\p{L}{1,6})['’]?-(\p{L}{1,6})")
_NASAL = regex.compile(r"ng?$|m$")


def is_taiwanese(name: str, text: str) -> bool:
    """Whether the folded name is of two syllables with a hyphen, and two characters of the text sound so."""
    parts = _TWO.fullmatch(name)
    if parts is None:
        return False
    one, two = _heard(parts[1]), _heard(parts[2])
    heard = [_heard(syllable) if (syllable := syllable_of(character)) else ("", False) for character in text]
    return any(first == one and second == two for first, second in itertools.pairwise(heard))


@cache
def _heard(syllable: str) -> tuple[str, bool]:
    """How a syllable begins, and whether it ends in a nasal."""
    beginning = next((sound for letters, sound in _BEGINNINGS if syllable.startswith(letters)), "")
    return beginning, bool(_NASAL.search(syllable))
