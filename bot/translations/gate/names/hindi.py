"""Letters that Hindi writes as they are called: जेएनयू is JNU."""

from __future__ import annotations

import itertools
from functools import cache

import regex

from bot.translations.gate.reading.folding import fold

_LETTERS = {
    "A": "ए", "B": "बी", "C": "सी", "D": "डी", "E": "ई", "F": "एफ", "G": "जी", "H": "एच", "I": "आई", "J": "जे", "K": "के",
    "L": "एल", "M": "एम", "N": "एन", "O": "ओ", "P": "पी", "Q": "क्यू", "R": "आर", "S": "एस", "T": "टी", "U": "यू",
    "V": "वी", "W": "डब्ल्यू", "X": "एक्स", "Y": "वाई", "Z": "जेड",
}  # fmt: skip
_LETTERS_MIN, _LETTERS_MAX = 3, 6
_WORD = regex.compile(r"[\p{L}\p{M}]{3,}")


def letters_called(folded: str) -> frozenset[str]:
    """The letters, in Latin, of those words of a folded Hindi text that are nothing but the names of letters."""
    names = (_letters(word) for word in _WORD.findall(folded))
    return frozenset(letters for letters in names if letters)


@cache
def _called() -> tuple[tuple[str, str], ...]:
    """The folded names with their letters, the longest first."""
    return tuple(sorted(((fold(said), letter) for letter, said in _LETTERS.items()), key=lambda entry: -len(entry[0])))


def _letters(word: str) -> str:
    """The letters whose names the word consists of; '' where it does not."""
    found: list[str] = []
    rest = word
    for _ in itertools.repeat(None, _LETTERS_MAX):
        entry = next((entry for entry in _called() if rest.startswith(entry[0])), None)
        if entry is None:
            break
        found.append(entry[1])
        rest = rest[len(entry[0]) :]
    return "".join(found) if not rest and len(found) >= _LETTERS_MIN else ""
