"""Letters that stand for a name, as PSG for Paris Saint-Germain; and those that are lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from bot.translations.gate.names.hindi import letters_called
from bot.translations.gate.numbers.units import is_currency
from bot.translations.gate.places.entries import table_of
from bot.translations.gate.places.known import kind_of, known
from bot.translations.gate.places.spelled import places_in_letters
from bot.translations.gate.reading import lists
from bot.translations.gate.reading.calendar import month_number
from bot.translations.gate.reading.capitals import words_of
from bot.translations.gate.reading.folding import fold, letters_in
from bot.translations.gate.values import Fault, FaultKind

_ACRONYM = regex.compile(r"(?<![\p{L}\p{M}\p{N}.-])\p{Lu}{2,6}(?![\p{L}\p{M}\p{N}])")
_CAPITALS = regex.compile(r"\p{Lu}{2}")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")
_SHORT = regex.compile(r"\b\p{Lu}\p{Ll}+\p{Lu}\p{L}*")  # TurkStat

_LOUD = regex.compile(r"\p{Lu}{2,} \p{Lu}{2,}")  # words in capitals, not letters that stand for some
_LETTERS_MIN, _LETTERS_MAX = 3, 5
_SAME_LETTERS = 2  # EUA, USA
_NO_NAME = regex.compile(
    r"[IVXLCDM]+|BC|BCE|MÖ|MS|GMT|CET|BST|UTC|ATM|GOP|CEO|CFO|COO|HMP|DIY|FAQ|MVP|PhD|SUV|VIP|TV|MP|MEP|AI|KI|IA|IT|TI|PC|PM|DJ|MC|VR|AR|PR|HR|VC|OK|AM|DC|LA|NY"
)


def without_spelled(text: str, other: str, lang: str) -> str:
    """The text without the names that the other text, in that language, says by their first letters."""
    spoken = letters_called(fold(other)) if lang == "hi" else frozenset[str]()
    acronyms = _ACRONYM.findall(other) if _CAPITALS.search(other) else ()
    found = {letters for letters in (*acronyms, *spoken) if letters not in text}
    letters = [each for each in found if all(map(kind_of, _ids_of(each, lang)))]
    if not letters:
        return text
    words = [word for word in _WORD.finditer(text) if word[0][0].isupper() and not (word[0][1:] and word[0].isupper())]
    runs = [words[start:end] for start in range(len(words)) for end in range(start + 2, min(len(words), start + 6) + 1)]
    initials = ["".join(word[0][0] for word in run) for run in runs]
    orders = (set(letters), {"".join(sorted(each)) for each in letters})
    # In their order before any other: the GP is the Grand Prix of Paulo Grand Prix.
    said = [run for run, first in zip(runs, initials, strict=True) if first in orders[0]]
    said += [run for run, first in zip(runs, initials, strict=True) if "".join(sorted(first)) in orders[1]]
    run = next((run for run in said if not all(word[0] in other for word in run)), None)
    return f"{text[: run[0].start()]} {text[run[-1].end() :]}" if run is not None else text


def acronym_faults(source: str, target: str, langs: tuple[str, str]) -> Iterator[Fault]:
    """Letters that the target lost and put no others for."""
    mine, theirs = _letters(source), _letters(target)
    kept = next((one for one in mine if one in _kept() and one not in target.upper()), "") if theirs else ""
    if kept and any(other in _kept() and other not in source.upper() for other in theirs):
        yield Fault(FaultKind.NAME, kept)
        return
    if _LOUD.search(source) is None and (other := _other_letters(mine, theirs, (source, target), langs)):
        yield Fault(FaultKind.NAME, other)
        return
    if len(theirs) + len(_SHORT.findall(target)) >= len(mine) or _LOUD.search(source):
        return
    folded = fold(target)
    for letters in mine:
        if (
            not _LETTERS_MIN <= len(letters) <= _LETTERS_MAX
            or _NO_NAME.fullmatch(letters)
            or fold(letters) in folded
            or _is_named(letters, langs[0], (target, langs[1]))
            or fold(letters) in words_of(langs[0])
            or is_currency(fold(letters), langs[0])
        ):
            continue
        if _is_called(letters, folded):
            continue
        if _is_placed(letters, target, langs):
            continue
        if not month_number(fold(letters), langs[0]) and not _spelled(letters, target):
            yield Fault(FaultKind.NAME, letters)
            return


def _other_letters(mine: Sequence[str], theirs: Sequence[str], texts: tuple[str, str], langs: tuple[str, str]) -> str:
    """Letters of the source in whose place the target has others that are no translation of them; '' for none."""
    if len(mine) != len(theirs):
        return ""
    lost = [one for one in mine if fold(one) not in fold(texts[1]) and _is_plain(one, langs[0], (texts[1], langs[1]))]
    added = [
        one for one in theirs if fold(one) not in fold(texts[0]) and _is_plain(one, langs[1], (texts[0], langs[0]))
    ]
    if len(lost) != 1 or len(added) != 1 or len(set(lost[0]) & set(added[0])) >= _SAME_LETTERS:
        return ""
    return "" if _spelled(lost[0], texts[1]) or _spelled(added[0], texts[0]) else lost[0]


def _letters(text: str) -> list[str]:
    """The letters that stand for names, of unions and parties also those that are written as a word is: Cgil."""
    kept = (word for word in letters_in(text) if not word.isupper() and word[0].isupper() and word.upper() in _kept())
    return [*_ACRONYM.findall(text), *(word.upper() for word in kept if len(word) >= _LETTERS_MIN)]


def _is_plain(letters: str, lang: str, other: tuple[str, str]) -> bool:
    """Whether the letters hardly are a word or others in each language, nor what the other text names."""
    return (
        len(letters) <= _LETTERS_MAX
        and (letters not in _called() or (bool(_ids_of(letters, lang)) and not _is_called(letters, fold(other[0]))))
        and not _NO_NAME.fullmatch(letters)
        and not _is_named(letters, lang, other)
    )


def _ids_of(letters: str, lang: str) -> frozenset[str]:
    """What those letters stand for in that language; none where nothing is known of them."""
    table = table_of(lang)
    return frozenset(name.lstrip("~^") for name in table.written.get(letters, ())) if table is not None else frozenset()


def _is_called(letters: str, folded: str) -> bool:
    """Whether a folded text has the word by which other languages call what the letters stand for."""
    return any(beginning in folded for beginning in _called().get(letters, ()))


def _is_named(letters: str, lang: str, other: tuple[str, str]) -> bool:
    """Whether the letters are known, and are what the other text names; or may be others in its language."""
    ids = _ids_of(letters, lang)
    return bool(ids) and (any(not kind_of(name) for name in ids) or not ids.isdisjoint(known(*other).all))


def _is_placed(letters: str, text: str, langs: tuple[str, str]) -> bool:
    """Whether the text names the place of the institution that the letters stand for: TBMM, Turkey."""
    places = places_in_letters(letters, langs[0])
    if not places:
        return False
    return not places.isdisjoint(known(text, langs[1]).all) or any(
        place.replace("_", " ") in fold(text) for place in places
    )


def _spelled(letters: str, text: str) -> bool:
    """Whether words of the text begin with those letters, in any order."""
    return Counter(letters) <= Counter(word[0].upper() for word in _WORD.findall(text))


@cache
def _kept() -> frozenset[str]:
    return frozenset(lists.words("kept_acronyms.txt"))


@cache
def _called() -> dict[str, tuple[str, ...]]:
    """Letters → what the words for that office begin with in other languages."""
    pairs = (line.split(" : ") for line in lists.lines("called_letters.txt"))
    return {each: tuple(words.split()) for letters, words in pairs for each in letters.split()}
