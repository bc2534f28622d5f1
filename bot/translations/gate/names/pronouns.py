"""Whoever the one text calls by a name that consists of words, the other may call "he", where he was named before."""

from __future__ import annotations

import regex

# He and she as what a sentence is about; languages that leave them out, or say "it" with the same word, tell nothing.
_HE = {
    "en": r"\b(?:he|she)\b",
    "ru": r"\b(?:он|она)\b",
    "uk": r"\b(?:він|вона)\b",
    "zh": r"[他她](?!们)",
}
_PATTERNS = {lang: regex.compile(pattern, regex.I) for lang, pattern in _HE.items()}


def says_he(source: str, target: str, from_lang: str, to_lang: str) -> bool:
    """Whether the target says "he" more often than the source, so that a name may have become one."""
    mine, theirs = _PATTERNS.get(from_lang), _PATTERNS.get(to_lang)
    if mine is None or theirs is None:
        return False
    return len(theirs.findall(target)) > len(mine.findall(source))
