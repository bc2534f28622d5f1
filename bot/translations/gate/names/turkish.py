"""Names of people in Turkish, which gives capitals to many words besides and sets few endings apart."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from bot.translations.gate.places.known import names_a_place
from bot.translations.gate.reading.capitals import is_word
from bot.translations.gate.reading.folding import fold_word

_LETTERS_MIN = 3
# Endings of compounds, and of words that are made of others.
_COMPOUND = regex.compile(r"(?:[ıiuü]|l[ae]r|l[ıiuü]k|l[ıiuü]|ç[ıiuü]|s[ae]l|[ıi]k)(?:['’].*)?$")
_OFFICE = regex.compile(r"(?:[kntmvcçr][ıiuü]|s[ıiuü])$")


def is_turkish_name(words: Sequence[regex.Match[str]], place: int) -> bool:
    """Whether the word and one beside it have capitals, and neither is a word or ends as compounds do: Nurcan Aksoy."""
    if not _is_bare(words[place][0]):
        return False
    beside = (other for other in (place - 1, place + 1) if 0 <= other < len(words))
    other = next((other for other in beside if _touch(words, place, other) and _is_bare(words[other][0])), None)
    before = min(place, place if other is None else other) - 1
    return other is not None and before >= 0 and _touch(words, before, before + 1) and _is_office(words[before][0])


def _is_office(word: str) -> bool:
    """Belediye Başkanı, Bakanı, Sözcüsü."""
    return word[0].isupper() and bool(_OFFICE.search(word))


def _touch(words: Sequence[regex.Match[str]], one: int, other: int) -> bool:
    first, second = words[min(one, other)], words[max(one, other)]
    return second.start() - first.end() == 1


def _is_bare(word: str) -> bool:
    folded = fold_word(word)
    if not word[0].isupper() or word.isupper() or len(word) < _LETTERS_MIN or _COMPOUND.search(word):
        return False
    return not (is_word(word, folded, "tr") or names_a_place(folded, "tr"))
