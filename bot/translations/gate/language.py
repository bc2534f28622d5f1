"""Right script and right language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import regex

from bot.articles.language import detect_language
from bot.articles.languages import base_lang
from bot.translations.gate.scripts import belongs, letters_by_script, script_of
from bot.translations.gate.values import Fault, FaultKind
from summarizers.words import stop_words

_FOREIGN_MAX = 0.5  # of the letters, names and all
_SURE_LETTERS = 40  # from here on the detector is asked
_CANDIDATES = ("en", "pt", "es", "fr", "de", "it", "tr", "nl", "pl", "ro", "ca", "sv")
_NEVER_WITHOUT = 60  # characters of Ukrainian
_LATIN = regex.compile(r"\p{Latin}+")
_RUSSIAN = regex.compile("[ыэъё]")
_UKRAINIAN = regex.compile(r"[іїєґІЇЄҐ]")
# Letters that one of two near languages has and the other has not.
_TELLING = {
    "ru": regex.compile(r"[іїєґІЇЄҐў]|\b(?:са|се|че|ще|със|беше|който|която|което|които|това)\b|ът\b"),
    "uk": regex.compile(r"[ыэъёЫЭЪЁ]|ў"),
    "pt": regex.compile(r"[ñ¿¡ß]|(?:ció|ión)\b|\b(?:los|las|el|y|una|del)\b"),
    "es": regex.compile(r"[ãõßêô]|ç|(?:ção|ões)\b|\b(?:os|não|um|uma|do|da|em|ao|com)\b"),
    "it": regex.compile(r"[ñ¿¡ãõß]|\b(?:los|las|el|y|del estado)\b"),
    "fr": regex.compile(r"[ñ¿¡ãõß]"),
    "en": regex.compile(r"[ñ¿¡ãõß]"),
    "de": regex.compile(r"[ñ¿¡ãõ]"),
    "tr": regex.compile(r"ə"),
    "zh": regex.compile(r"[\p{Hiragana}\p{Katakana}嘅喺唔佢咗啲嚟乜冇]"),
    "ar": regex.compile(r"[پچژگکیےٹڈ]|(?<!\p{L})(?:است|را|این|برای|های)(?!\p{L})"),
    "hi": regex.compile(
        r"(?<!\p{M}|\p{L})(?:आहे|आहेत|आणि|छ|छन|गर्ने|गरेको|भएको|होता|झाला|झाली|झाले|करण्यात|केली|केला|केले|यांनी|नाही)(?!\p{M}|\p{L})"
        r"|ळ|च्या|ांचा|ांनी|ांना|तील(?!\p{M}|\p{L})|लेल्या|्याला|हरू"
    ),
}
_NEIGHBOURS = {
    "pt": ("es", "it", "ca", "gl"),
    "es": ("pt", "it", "ca", "gl"),
    "it": ("es", "pt", "ro"),
    "ca": ("es",),
    "de": ("nl",),
    "fr": ("ca", "es", "it"),
    "tr": ("az",),
}
# Letters that no name keeps in a text of that script: what stands there was left, or garbled.
_STRANGE = {
    home: regex.compile(rf"[[{letters}]&&\p{{L}}]{{2,}}", regex.V1)
    for home, letters in {
        "Latin": r"\p{Cyrillic}\p{Arabic}\p{Devanagari}\p{Han}\p{Hiragana}\p{Katakana}",
        "Cyrillic": r"\p{Arabic}\p{Devanagari}\p{Han}",
        "Arabic": r"\p{Cyrillic}\p{Devanagari}\p{Han}",
        "Devanagari": r"\p{Cyrillic}\p{Arabic}\p{Han}",
        "Han": r"\p{Cyrillic}\p{Arabic}\p{Devanagari}",
    }.items()
}
_TELLS = 3  # such letters
_NEAR = ({"pt", "gl"}, {"zh", "yue", "wuu"}, {"nb", "nn", "no", "da"}, {"ms", "id"}, {"hr", "bs", "sr"})


def script_faults(source: str, target: str, to_lang: str) -> Iterator[Fault]:
    """Most letters in a script that the target's language is not written in."""
    if target.isascii() and belongs("Latin", to_lang):
        return
    strange = _STRANGE.get(script_of(to_lang))
    if strange is not None and any(word not in source for word in strange.findall(target)):
        yield Fault(FaultKind.SCRIPT, "a word")
        return
    counts = letters_by_script(target)
    letters = sum(counts.values())
    if not letters or not script_of(to_lang):
        return
    foreign = {script: count for script, count in counts.items() if not belongs(script, to_lang)}
    # Han characters say more each; a name of a firm may be all there is to say.
    home = letters - sum(foreign.values())
    weight = 2 if to_lang in {"zh", "ja", "yue"} else 1
    if sum(foreign.values()) > _FOREIGN_MAX * (home * weight + sum(foreign.values())) and not _names_only(
        source, target
    ):
        yield Fault(FaultKind.SCRIPT, max(foreign, key=lambda script: foreign[script]))


def _names_only(source: str, target: str) -> bool:
    """Whether every foreign word was copied and begins with a capital, or has digits."""
    words = _LATIN.findall(target)
    copied = all(word in source for word in words)
    return bool(words) and copied and not any(word[0].islower() and len(word) > 2 for word in words)


def language_faults(target: str, words: Sequence[str], to_lang: str) -> Iterator[Fault]:
    """Another language than was asked for; `words` are the target's, as written."""
    small = [word for word in words if not word[:1].isupper()]
    text = " ".join(small)
    telling = _TELLING.get(to_lang)
    if telling is not None and len(telling.findall(text)) >= _TELLS:
        yield Fault(FaultKind.LANGUAGE, f"not {to_lang}")
        return
    told = _told_by().get(to_lang, frozenset())
    if any(word in told for word in small):
        yield Fault(FaultKind.LANGUAGE, f"not {to_lang}")
        return
    near = _near_by(small, to_lang)
    if near:
        yield Fault(FaultKind.LANGUAGE, near)
        return
    if to_lang == "uk" and len(text) > _NEVER_WITHOUT and not _UKRAINIAN.search(target):
        yield Fault(FaultKind.LANGUAGE, "ru")
        return
    found = _by_function_words(small, to_lang)
    if not found and len(text) >= _SURE_LETTERS and not _speaks(small, to_lang):
        found = base_lang(detect_language(text, declared=to_lang))
    if found and found != to_lang and not any({found, to_lang} <= near for near in _NEAR):
        yield Fault(FaultKind.LANGUAGE, found)


def _near_by(words: Sequence[str], wanted: str) -> str:
    """The near language whose own small words and letters the text has, and none of the wanted one's; '' otherwise."""
    for other in _NEIGHBOURS.get(wanted, ()):
        theirs, own = _own_words(other, wanted), _own_words(wanted, other)
        if sum(word in theirs for word in words) >= 2 and not any(word in own for word in words):
            return other
    if wanted == "ru" and any(_UKRAINIAN.search(word) for word in words) and not _RUSSIAN.search(" ".join(words)):
        return "uk"
    if wanted == "uk" and any(_RUSSIAN.search(word) for word in words) and not _UKRAINIAN.search(" ".join(words)):
        return "ru"
    return ""


@cache
def _own_words(lang: str, other: str) -> frozenset[str]:
    return function_words(lang) - function_words(other)


def _speaks(words: Sequence[str], lang: str) -> bool:
    """Whether the small words are those of the language, so that nobody need ask further."""
    own = sum(word in function_words(lang) for word in words)
    return own >= 3 and own * 5 >= len(words)


def _by_function_words(words: Sequence[str], wanted: str) -> str:
    """The language whose small words the text has, when it has none of its own; '' otherwise."""
    mine = function_words(wanted)
    if len(words) < 3 or not mine or script_of(wanted) != "Latin":
        return ""
    own, shared, only = 0, Counter[str](), Counter[str]()
    for word in words:
        langs = _languages_of().get(word, ())
        if word in mine:
            own += 1
            shared.update(langs)
        else:
            only.update(langs)
    for lang, times in only.most_common():
        if lang != wanted and times >= 3 * (own - shared[lang]) + 2 and times * 4 >= len(words):
            return lang
    return ""


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """Small word → the languages that have it."""
    words = {word for lang in _CANDIDATES for word in function_words(lang)}
    return {word: tuple(lang for lang in _CANDIDATES if word in function_words(lang)) for word in words}


@cache
def function_words(lang: str) -> frozenset[str]:
    """The commonest small words of a language; else its stop words; none when nobody listed any."""
    return _listed().get(lang) or frozenset(word.casefold() for word in stop_words(lang))


@cache
def _listed() -> dict[str, frozenset[str]]:
    lines = (Path(__file__).parent / "words" / "function_words.txt").read_text(encoding="utf-8").splitlines()
    return {line.split()[0]: frozenset(line.split()[1:]) for line in lines}


@cache
def _told_by() -> dict[str, frozenset[str]]:
    """Language → words of a near one that it has not; one of them tells."""
    lines = (Path(__file__).parent / "words" / "telling_words.txt").read_text(encoding="utf-8").splitlines()
    return {line.split()[0]: frozenset(line.split()[1:]) for line in lines if not line.startswith("#")}
