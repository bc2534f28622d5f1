"""Names that no dictionary has as words, and only one text has: they say who or what was lost or put in, though nothing
beside them does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from difflib import get_close_matches

from bot.translations.gate.names.named import Name, all_names
from bot.translations.gate.places.cities import cities_of
from bot.translations.gate.places.known import known_as
from bot.translations.gate.reading.capitals import NOUNS, is_club, is_given, is_town
from bot.translations.gate.reading.folding import LETTERS, fold_word
from bot.translations.gate.reading.scripts import CASED, script_of
from bot.translations.gate.reading.sounds import near, soundings

Text = tuple[str, str]  # with its language
Missing = Callable[[Sequence[Name], Text, Text], list[Name]]  # those names of the first text that the second has not

_LIKE = 0.7  # of the letters
_BEGINNING = 4  # letters that hint at a name: recifenses, Recife


def strange_name(source: Text, target: Text, missing: Missing) -> str:
    """The first such name of the source that the target has not, else of the target that nobody wrote; '' for none."""
    if script_of(source[1]) not in CASED:
        return ""
    return _whole(source, target, missing) or _whole(target, source, missing) or _put_in(source, target, missing)


def _whole(text: Text, other: Text, missing: Missing) -> str:
    """A name of two such words, of which the other text has neither: Nozomi Maruyama."""
    strange = [name for name in all_names(*text) if name.strange] if script_of(text[1]) in CASED else []
    runs = Counter(name.run for name in strange)
    lost = missing([name for name in strange if runs[name.run] > 1], text, other)
    left = Counter(name.run for name in lost)
    return next((name.written for name in lost if left[name.run] > 1), "")


def _put_in(source: Text, target: Text, missing: Missing) -> str:
    """A city, a given name, a club or a name of several words, between languages of Latin letters, at which no word of
    the source hints: Coimbra for Porto."""
    if script_of(source[1]) != "Latin" or script_of(target[1]) != "Latin":
        return ""
    noun = target[1] in NOUNS
    names = [name for name in all_names(*target) if name.strange and not name.weak and (name.sure or not noun)]
    added = [name for name in missing(names, target, source) if not known_as(name.folded, target[1])]
    whole = _whole_runs(target, source, missing) if added else frozenset()
    certain = (name for name in added if name.run in whole or _is_listed(name))
    return next((name.written for name in certain if not is_hinted(name, source[0])), "")


def _whole_runs(text: Text, other: Text, missing: Missing) -> frozenset[int]:
    """The names of several words of which the other text has none."""
    words = Counter(name.run for name in all_names(*text))
    lost = Counter(name.run for name in missing(all_names(*text), text, other))
    return frozenset(run for run, count in words.items() if count > 1 and lost[run] == count)


def _is_listed(name: Name) -> bool:
    return (
        bool(cities_of(name.folded, name.lang))
        or is_town(name.folded, name.lang)
        or is_given(name.folded, name.lang)
        or is_club(name.folded)
    )


def is_hinted(name: Name, text: str) -> bool:
    """Whether the text has a word that begins, sounds or looks like the name."""
    words = [fold_word(word) for word in LETTERS.findall(text)]
    if any(word.startswith(name.folded[:_BEGINNING]) for word in words):
        return True
    heard = {sounding for word in words for sounding in soundings(word)}
    return any(near(one, two) for one in soundings(name.folded) for two in heard) or bool(
        get_close_matches(name.folded, words, n=1, cutoff=_LIKE)
    )
