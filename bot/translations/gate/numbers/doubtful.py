"""Number words that may be others: Turkish for seven is "ate", Italian for twenty are winds."""

from __future__ import annotations

import regex

from bot.translations.gate.numbers.atoms import Atom
from bot.translations.gate.reading.folding import LETTERS
from bot.translations.gate.reading.frequencies import word_evidence
from bot.translations.gate.times.spans import is_measure

_ENGLISH = -0.55  # of the evidence: folded letters make Turkish look less Turkish
_SENTENCE_ENDS = r"\s*(?:[^\s\p{L}\d-]|$)"
# By language: the word, and what stands behind it there.
_DOUBTFUL = {
    ("ar", "ميتا"): regex.compile(_SENTENCE_ENDS + r"|\s(?:(?:في|مع|من|علي|داخل|بعد|قرب|عن)\b|[وب]\p{L})"),  # dead
    ("tr", "yedi"): regex.compile(_SENTENCE_ENDS),  # ate
    ("fr", "neuf"): regex.compile(
        _SENTENCE_ENDS + r"|\s(?:pour|et|ou|qui|dans|en|sur|au|avec|chez|par|mais|que)\b"
    ),  # new
}


# i venti, forti venti
_WINDS = regex.compile(r"\b(?:i|dei|ai|dai|sui|coi|nei|forti|intensi|violenti|caldi|freddi|gelidi|deboli) $")
_NEAR = 12  # characters


def is_doubtful(word: Atom, text: str, lang: str) -> bool:
    """Whether a number word of a folded text may well be another one; Turkish for ten may be of an English name."""
    if (lang, word.written) == ("it", "venti"):
        return bool(_WINDS.search(text, max(0, word.start - _NEAR), word.start))
    if (lang, word.written) == ("tr", "on"):
        following = LETTERS.match(text, word.end + 1)
        if following is not None and is_measure(following[0], "tr"):
            return False  # on gün, though guns are English
        eleven = following is not None and following[0].startswith("bir")  # of a club
        return following is None or eleven or word_evidence(following[0], "tr", "en") < _ENGLISH
    doubtful = _DOUBTFUL.get((lang, word.written))
    return doubtful is not None and bool(doubtful.match(text, word.end))
