"""Right script and right language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from bot.articles.language import detect_language
from bot.articles.languages import base_lang
from bot.translations.gate.folding import fold
from bot.translations.gate.scripts import belongs, letters_by_script, script_of
from bot.translations.gate.values import Fault, FaultKind

_FOREIGN_MAX = 0.5  # of the letters, names and all
_SURE_LETTERS = 40  # from here on the detector is asked
_CANDIDATES = ("en", "pt", "es", "fr", "de", "it", "tr", "nl", "pl", "ru", "uk", "bg")
# Letters that one of two near languages has and the other has not.
_TELLING = {
    "ru": regex.compile(r"[іїєґІЇЄҐў]"),
    "uk": regex.compile(r"[ыэъёЫЭЪЁ]"),
    "pt": regex.compile(r"[ñ¿¡ß]|(?:ció|ión)\b|\b(?:los|las|el|y|una|del)\b"),
    "es": regex.compile(r"[ãõßêô]|ç|(?:ção|ões)\b|\b(?:os|não|um|uma|do|da|em|ao|com)\b"),
    "it": regex.compile(r"[ñ¿¡ãõß]|\b(?:los|las|el|y|del estado)\b"),
    "fr": regex.compile(r"[ñ¿¡ãõß]"),
    "en": regex.compile(r"[ñ¿¡ãõß]"),
    "de": regex.compile(r"[ñ¿¡ãõ]"),
    "ar": regex.compile(r"[پچژگکیےٹڈ]"),
    "hi": regex.compile(r"(?<!\p{M}|\p{L})(?:आहे|आणि|छ|छन|गर्ने|होता|झाला|करण्यात)(?!\p{M}|\p{L})"),
}
_TELLS = 3  # such letters
_NEAR = ({"pt", "gl"}, {"zh", "yue", "wuu"}, {"nb", "nn", "no", "da"}, {"ms", "id"}, {"hr", "bs", "sr"})


def script_faults(source: str, target: str, to_lang: str) -> Iterator[Fault]:
    """Most letters in a script that the target's language is not written in."""
    counts = letters_by_script(target)
    letters = sum(counts.values())
    if not letters or not script_of(to_lang):
        return
    foreign = {script: count for script, count in counts.items() if not belongs(script, to_lang)}
    # Han characters say more each; a name of a firm may be all there is to say.
    home = letters - sum(foreign.values())
    weight = 2 if to_lang in {"zh", "ja", "yue"} else 1
    if sum(foreign.values()) > _FOREIGN_MAX * (home * weight + sum(foreign.values())) and not _names_only(source, target):
        yield Fault(FaultKind.SCRIPT, max(foreign, key=lambda script: foreign[script]))


def _names_only(source: str, target: str) -> bool:
    """Whether every foreign word was copied and begins with a capital, or has digits."""
    words = regex.findall(r"\p{Latin}[\p{L}\p{M}]*", target)
    copied = all(word in source for word in words)
    return bool(words) and copied and not any(word[0].islower() and len(word) > 2 for word in words)


def language_faults(target: str, words: Sequence[str], to_lang: str) -> Iterator[Fault]:
    """Another language than was asked for; `words` are the target's, as written, names and all."""
    telling = _TELLING.get(to_lang)
    small = [word for word in words if word[:1].islower() or not word[:1].isupper()]
    if telling is not None and len(telling.findall(" ".join(small))) >= _TELLS:
        yield Fault(FaultKind.LANGUAGE, to_lang)
        return
    text = " ".join(small) if len(small) > 3 else ""
    if sum(map(len, small)) >= _SURE_LETTERS:
        found = base_lang(detect_language(text, declared=to_lang))
        if found != to_lang and not any({found, to_lang} <= near for near in _NEAR) and _no_doubt(small, to_lang, found):
            yield Fault(FaultKind.LANGUAGE, found)
            return
    other = _by_function_words([fold(word) for word in small], to_lang)
    if other:
        yield Fault(FaultKind.LANGUAGE, other)


def _no_doubt(words: Sequence[str], wanted: str, found: str) -> bool:
    """The detector stumbles over names and quotations: the small words have a say."""
    folded = [fold(word) for word in words]
    own = sum(word in function_words(wanted) for word in folded)
    other = sum(word in function_words(found) for word in folded)
    return not function_words(wanted) or own * 4 < len(folded) or other > own


def _by_function_words(words: Sequence[str], wanted: str) -> str:
    """The language whose small words the text has, when it has hardly any of its own; '' otherwise."""
    if len(words) < 3 or script_of(wanted) not in ("Latin", "Cyrillic") or not function_words(wanted):
        return ""
    own = sum(word in function_words(wanted) for word in words)
    for lang in _CANDIDATES:
        if lang == wanted or script_of(lang) != script_of(wanted):
            continue
        theirs = sum(word in function_words(lang) for word in words)
        if theirs >= 2 and theirs >= 3 * own + 1 and theirs * 10 >= 3 * len(words):
            return lang
    return ""


@cache
def function_words(lang: str) -> frozenset[str]:
    """The folded stop words of a language; none for those that no list has."""
    from summarizers.words import stop_words

    return frozenset(fold(word) for word in stop_words(lang))
