"""Full stops: which end a sentence, and which an abbreviation, an initial or an ordinal inside it.

A wrong cut costs more than a missed one: half a sentence in a summary is nonsense, two sentences are only long.
"""

import re

from summarizers.abbreviations import ENDING, Abbreviations

# Code points looked at before a dot. No abbreviation is longer.
_REACH = 24
_OPENING = "([{«“„\"'‘’—–-*_"
# What the last part of "Jean-M", "d’av", "他、P" begins behind.
_DIVIDERS = re.compile(r"-|[\u3000-\u30ff\u3400-\u9fff]|(?<!\w)\w[’']")
# Russian and its neighbours' "etc.": what a capital follows has ended there.
_AND_SO_ON = re.compile(r"\bт\.\s?[дп]\Z")
# With a capital they begin surnames behind an initial ("K. De Bruyne") more often than sentences.
_PARTICLES = frozenset(["al", "ben", "da", "de", "di", "do", "dos", "du", "ten", "ter", "van", "von"])
_ROMAN = frozenset("IVXLC")
_WORD = re.compile(r"[^\W\d_]++(?!\.)")
_ORDINAL_MAX = 3
_SHORT_MAX = 4
_ACRONYM_PART_MAX = 3
# Scripts of syllables (Devanagari to Sinhala), where a letter with its vowel sign may be an initial or a word.
_SYLLABLES = ("\u0900", "\u0dff")


def word_ends_sentence(text: str, dot: int, known: Abbreviations) -> bool:
    """Whether the word before a dot is so plain that it ends a sentence if a capital follows: a quick look that
    settles most cases as ``dot_ends_sentence`` would."""
    ending = text[max(0, dot - ENDING) : dot]
    return len(ending) == ENDING and ending.isalpha() and ending[-1].islower() and ending not in known.endings


def dot_ends_sentence(text: str, begun: int, dot: int, after: int, known: Abbreviations) -> bool:
    """Whether the dot at ``dot`` ends the sentence that ``begun``; its next letter or digit is at ``after``."""
    before = text[max(begun, dot - _REACH) : dot]
    if before[-1:].isspace():
        return True  # as in text whose words and marks all have spaces between them
    word = _DIVIDERS.split(before.rsplit(None, 1)[-1].lstrip(_OPENING))[-1] if before else ""
    if not word or _AND_SO_ON.search(before):
        return True
    if word in known.never_end:
        return False
    if word[-1].isdigit():
        word = word.rpartition(".")[2]
        return _number_ends(word, before[: -len(word)], _begins(text, after, known), known)
    if _is_abbreviation(word, known):
        return _begins(text, after, known)
    # In lower case throughout, a text has no other sign of a new sentence: behind short words it goes on.
    return len(word) > _SHORT_MAX or not text[after].islower()


def _number_ends(number: str, said: str, begins: bool, known: Abbreviations) -> bool:
    if len(number) > _ORDINAL_MAX:
        return True
    if not said.strip():
        return False  # "1. Wash your hands."
    return begins or not known.has_ordinal_dot


def _is_abbreviation(word: str, known: Abbreviations) -> bool:
    if "." in word:
        return all(part[:1].isalpha() and len(part) <= _ACRONYM_PART_MAX for part in word.split("."))
    if _SYLLABLES[0] <= word[0] <= _SYLLABLES[1]:
        return (len(word) == 1 or (len(word) == 2 and not word[1].isalpha())) and word not in known.starting_words
    if word in known.may_end or (len(word) == 1 and word.isalpha()):
        return True
    return known.has_ordinal_dot and _ROMAN.issuperset(word)


def _begins(text: str, at: int, known: Abbreviations) -> bool:
    """Whether the word there is one that hardly has a capital but at the beginning of a sentence."""
    word = _WORD.match(text, at)
    if word is None or not word[0][0].isupper() or word[0][1:].isupper():
        return False  # "5 p.m. ET"
    lowered = word[0].lower()
    return lowered in known.starting_words and lowered not in _PARTICLES
