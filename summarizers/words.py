"""Words, stop words and stems of every language: what the methods compare sentences by."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from unicodedata import is_normalized, normalize

import regex

from summarizers.function_words import FUNCTION_WORDS
from summarizers.languages import base_language

# Scripts that put no spaces between words. A cluster is a character with the marks on it.
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー"
_CLUSTER = rf"[{_UNSPACED}]\p{{M}}*"
_SPACED = rf"[\p{{L}}\p{{M}}\p{{N}}--[{_UNSPACED}]]"
_APOSTROPHE = regex.compile("['’]")
_TURKIC = frozenset({"az", "tr"})  # i is the lower case of İ, ı that of I
# sumy names its lists by the language's English name. Its Portuguese one is damaged ("n\\xe3o", "a, quando").
_SUMY_LISTS = {
    "ar": "arabic",
    "cs": "czech",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "he": "hebrew",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "pl": "polish",
    "sk": "slovak",
    "sv": "swedish",
    "th": "thai",
    "uk": "ukrainian",
    "zh": "chinese",
}
# Nearly the same language: its list serves.
_LIKE = {"bs": "hr", "mo": "ro"}
_STEMMERS = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "st": "sesotho",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
# Code points. No word is longer; a stemmer may take its time over a megabyte of letters.
_STEMMED_MAX = 64


def words(text: str, lang: str) -> list[str]:
    """The words in order, lower-cased and composed (NFC); pairs of characters where no spaces divide words."""
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    text = lower(text, lang)
    return _patterns().plain.findall(text) if _is_plain(text) else _words_of_all_scripts(text)


class WordsOf:
    """The words of any part of a text: ``WordsOf(text, lang)(start, end) == words(text[start:end], lang)``, but
    what can be done once for the whole text is."""

    __slots__ = ("_lang", "_lowered", "_text")

    def __init__(self, text: str, lang: str) -> None:
        self._text, self._lang, self._lowered = text, lang, ""
        if is_normalized("NFC", text) and _is_plain(text):
            lowered = lower(text, lang)
            # "İ" becomes two characters: places would no longer agree.
            self._lowered = lowered if len(lowered) == len(text) else ""

    def __call__(self, start: int, end: int) -> list[str]:
        if self._lowered:
            return _patterns().plain.findall(self._lowered, start, end)
        return words(self._text[start:end], self._lang)


def _is_plain(text: str) -> bool:
    return text.isascii() or not _patterns().not_plain.search(text)


def _words_of_all_scripts(text: str) -> list[str]:
    found: list[str] = []
    for match in _patterns().word.finditer(text):
        found += _pairs(match[0]) if match["unspaced"] else (match[0],)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Patterns:
    word: regex.Pattern[str]  # of all scripts
    cluster: regex.Pattern[str]
    plain: re.Pattern[str]  # a word, in text without what is not plain
    not_plain: re.Pattern[str]  # scripts without spaces, and all behind the first 65,536 code points


@cache
def _patterns() -> _Patterns:
    # The standard library's sets of plain characters are six times as fast as properties.
    first_plane = "".join(map(chr, range(0x10000)))
    spaced = regex.findall(_SPACED + "+", first_plane, regex.V1)
    unspaced = regex.findall(f"[{_UNSPACED}]+", first_plane)
    return _Patterns(
        word=regex.compile(rf"(?P<unspaced>(?:{_CLUSTER})+)|{_SPACED}+", regex.V1),
        cluster=regex.compile(_CLUSTER),
        plain=re.compile(f"[{_ranges(spaced)}]+"),
        not_plain=re.compile(f"[{_ranges(unspaced)}\U00010000-\U0010ffff]"),
    )


def _ranges(runs: list[str]) -> str:
    return "".join(f"{run[0]}-{run[-1]}" for run in runs)


def lower(text: str, lang: str) -> str:
    """Lower case by the language's own rule for I."""
    if base_language(lang) in _TURKIC:
        text = text.replace("İ", "i").replace("I", "ı")
    return text.lower()


def stop_words(lang: str) -> frozenset[str]:
    """The words that say nothing of the matter, as ``words`` gives them; none for a language without a list."""
    return _stop_words(base_language(lang))


def stem(word: str, lang: str) -> str:
    """The stem of a lower-cased word, or the word where the language has no stemmer."""
    algorithm = _STEMMERS.get(base_language(lang))
    return _stem(word, algorithm) if algorithm and len(word) <= _STEMMED_MAX else word


def _pairs(run: str) -> list[str]:
    clusters = _patterns().cluster.findall(run)
    return [a + b for a, b in pairwise(clusters)] or clusters


@cache
def _stop_words(base: str) -> frozenset[str]:
    # An entry of several words ("bị vì", "的时候") would put each of them on the list: it is left out. But
    # "aren't" is two words to us, and neither says much.
    pieces = [(entry, words(entry, base)) for entry in _listed(base)]
    return frozenset(word for entry, parts in pieces if len(parts) == 1 or _APOSTROPHE.search(entry) for word in parts)


def _listed(base: str) -> list[str]:
    if name := _SUMY_LISTS.get(base):
        # Read as data: importing sumy's reader takes a second.
        listed = files("sumy").joinpath("data", "stopwords", f"{name}.txt").read_text(encoding="utf-8")
        return [word.strip() for word in listed.splitlines() if word.strip()]
    if base in FUNCTION_WORDS:
        return FUNCTION_WORDS[base].split()
    import stopwordsiso

    return sorted(stopwordsiso.stopwords(_LIKE.get(base, base)))


@lru_cache(maxsize=65_536)
def _stem(word: str, algorithm: str) -> str:
    import snowballstemmer

    # A stemmer keeps the word that it works on: one of its own for each call is cheap and safe in threads.
    return str(snowballstemmer.stemmer(algorithm).stemWord(word))
