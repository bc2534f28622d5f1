"""A name that a dictionary has as words (Index Ventures, Vila Real) and that is lost: every capital of the target says
something else of the source.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from bot.translations.gate.names.named import WORD, Name, all_names, is_opening
from bot.translations.gate.names.pronouns import says_he
from bot.translations.gate.names.strange import Missing, Text, is_hinted
from bot.translations.gate.places.cities import cities_of
from bot.translations.gate.places.known import known, known_as
from bot.translations.gate.reading.calendar import month_number, weekday_number
from bot.translations.gate.reading.capitals import NOUNS, is_given, is_office, is_town, words_of
from bot.translations.gate.reading.dictionary import is_in_dictionary
from bot.translations.gate.reading.folding import fold_word
from bot.translations.gate.reading.scripts import CASED, script_of

_OF = r"(?:(?:of|of the|for|for the|de|do|da|dos|das|del|de la|du|des|di|della|delle|dei|degli|по) |d['’]|dell['’])"
_AND = r"(?:and|e|y|et|и|та|і|й)"
# What an institution is called by: Register of Damage, Integração, Migrações e Asilo.
_GOES_ON = regex.compile(rf"(?:['’]s)? {_OF}|['’]s \p{{Lu}}| \d")
_BEGINS_BEFORE = regex.compile(rf"\p{{Lu}}[\p{{L}}\p{{M}}'’.]*[ -](?:{_OF}|{_AND} )$")
_FOLLOWING = regex.compile(rf" {_AND} (\p{{Lu}}[\p{{L}}\p{{M}}]+)")
_LEFT = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}]*[ -])+$")
_RIGHT = regex.compile(r"(?:[ -]\p{Lu}[\p{L}\p{M}]*)+")
_CAPITAL = regex.compile(r" \p{Lu}")
_SOURCES = frozenset({"en", "pt", "es", "fr", "it"})  # others write more words with a capital, or hardly any
_QUOTE = regex.compile('[«»“”„"‘《]')


def unanswered(source: Text, target: Text, missing: Missing) -> str:
    """The first word of such a name; '' when there is none."""
    if source[1] not in _SOURCES or target[1] == "tr" or target[1] in NOUNS or script_of(target[1]) not in CASED:
        return ""
    weak = [name for name in all_names(*source) if name.weak]
    lost = (name for name in (missing(weak, source, target) if weak else ()) if not is_hinted(name, target[0]))
    name = next((name for name in lost if _is_wholly_lost(name, source, target, missing)), None)
    if name is None or len(_QUOTE.findall(target[0])) > len(_QUOTE.findall(source[0])):
        return ""
    if says_he(source[0], target[0], source[1], target[1]):
        return ""
    # What opens the target may say what opens the source.
    unexplained = list(_unexplained(target, source, opener_too=_stands_first(name, source[0])))
    return "" if missing(unexplained, target, source) else name.written


def _is_wholly_lost(name: Name, source: Text, target: Text, missing: Missing) -> bool:
    """Whether all that has a capital beside the name is lost, too, and it does not go on, nor open as any word may."""
    text, lang = source
    start, end = _run(name, text)
    if not end or _GOES_ON.match(text, end) or _BEGINS_BEFORE.search(text, 0, start):
        return False
    following = _FOLLOWING.match(text, end)
    if following is not None and _is_plain(fold_word(following[1]), lang):
        return False
    words = list(WORD.finditer(text, start, end))
    if is_opening(text, words[0]) and not _opens_as_name(fold_word(words[0][0]), lang):
        words = words[1:]
    if name.written not in {word[0] for word in words}:
        return False
    beside = [Name(word[0], fold_word(word[0]), lang, place, sure=False) for place, word in enumerate(words)]
    beside = [one for one in beside if not is_office(one.folded)]
    return len(missing(beside, source, target)) == len(beside)


def _run(name: Name, text: str) -> tuple[int, int]:
    """Where the words with a capital begin and end among which the name stands; twice 0 where it does not."""
    found = regex.search(rf"(?<![\p{{L}}\p{{M}}'’-]){regex.escape(name.written)}(?![\p{{L}}\p{{M}}])", text)
    if found is None:
        return 0, 0
    left = _LEFT.search(text, 0, found.start())
    right = None if name.folded.endswith("'s") else _RIGHT.match(text, found.end())  # Trump's Florida
    return left.start() if left else found.start(), right.end() if right else found.end()


def _stands_first(name: Name, text: str) -> bool:
    """Whether a sentence begins with the words among which the name stands."""
    words = list(WORD.finditer(text, *_run(name, text)))
    return bool(words) and is_opening(text, words[0])


def _opens_as_name(folded: str, lang: str) -> bool:
    """Whether a word is a name even where any word has a capital. No dictionary has all words: it takes more."""
    if is_in_dictionary(folded, lang):
        return False
    return folded.endswith("'s") or is_town(folded, lang) or is_given(folded, lang) or bool(cities_of(folded, lang))


def _is_plain(folded: str, lang: str) -> bool:
    return is_in_dictionary(folded, lang) and not (is_town(folded, lang) or cities_of(folded, lang))


def _unexplained(text: Text, other: Text, *, opener_too: bool) -> Iterator[Name]:
    """The words with a capital that are neither offices, days nor months, nor what the other text is known to name;
    with `opener_too`, also where they only open a sentence."""
    written, lang = text
    there = known(*other).all
    for place, found in enumerate(WORD.finditer(written)):
        folded = fold_word(found[0])
        if not found[0][0].isupper() or {folded, folded.split("'", maxsplit=1)[0]} & words_of(lang):
            continue
        if (
            not opener_too
            and is_opening(written, found)
            and is_in_dictionary(folded, lang)
            and not _CAPITAL.match(written, found.end())
        ):
            continue
        if month_number(folded, lang) or weekday_number(folded, lang) is not None or is_office(folded):
            continue
        if known_as(folded, lang).isdisjoint(there):
            yield Name(found[0], folded, lang, place, sure=False)
