"""The key under which names are the same name: without case, accents and what else people leave out."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"\s+")
# Letters with a stroke, or joined, which Unicode does not take apart; Turkish ı; Persian forms of Arabic letters.
_LETTERS = str.maketrans({
    "ı": "i", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e",
    "ی": "ي", "ى": "ي", "ې": "ي", "ک": "ك", "ٱ": "ا", "ـ": None, "ʼ": "'", "’": "'", "‘": "'", "`": "'", "´": "'",
    "‐": "-", "‑": "-", "–": "-", "—": "-", "_": " ",
})  # fmt: skip
_ROUNDS_MAX = 8


def fold(name: str) -> str:
    """The key of a name: `Íslam`, `ISLAM` and `islam` share one. Folding a key changes nothing.

    Vowel signs of Indic scripts, Japanese voicing marks and Chinese characters stay: there they are the letters.
    """
    key = name
    for _ in range(_ROUNDS_MAX):
        folded = _fold_once(key)
        if folded == key:
            break
        key = folded
    return key


def _fold_once(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name.casefold()).casefold().translate(_LETTERS)
    kept = "".join(character for character in unicodedata.normalize("NFKD", apart) if not _is_left_out(character))
    # A hashtag is its word.
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", kept)).strip().lstrip("#").strip()


def _is_left_out(character: str) -> bool:
    # Marks below and above (202–240), Hebrew points (10–26) and Arabic vowels (27–35); the classes of the Indic signs,
    # the Thai tones and the Japanese voicing marks (0–9, 84–132) are not among them. Then format characters.
    combining = unicodedata.combining(character)
    return (
        10 <= combining <= 36
        or combining >= 200
        or unicodedata.category(character) in {"Cf", "Cc", "Cs"} - _kept(character)
    )


def _kept(character: str) -> set[str]:
    return {"Cc"} if character.isspace() else set()
