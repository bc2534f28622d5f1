"""Stop words and stems of every language, beside the words themselves: what the methods compare sentences by."""

import re
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from summarizers.function_words import FUNCTION_WORDS
from summarizers.languages import base_language
from summarizers.tokens import words

__all__ = ["stem", "stemmer", "stop_words", "words"]

_APOSTROPHE = re.compile("['’]")
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
_STEMS_KEPT = 16_384  # of a language


def stop_words(lang: str) -> frozenset[str]:
    """The words that say nothing of the matter, as ``words`` gives them; none for a language without a list."""
    return _stop_words(base_language(lang))


def stem(word: str, lang: str) -> str:
    """The stem of a lower-cased word, or the word where the language has no stemmer."""
    return stemmer(lang)(word)


def stemmer(lang: str) -> Callable[[str], str]:
    """What gives the stem of a word, as ``stem`` does."""
    algorithm = _STEMMERS.get(base_language(lang))
    return _stems(algorithm).__getitem__ if algorithm else str


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


class _Stems(dict[str, str]):
    """Stems by word, worked out when they are first asked for; begun anew when there are too many."""

    def __init__(self, algorithm: str) -> None:
        super().__init__()
        self._algorithm = algorithm

    def __missing__(self, word: str) -> str:
        import snowballstemmer

        if len(word) > _STEMMED_MAX:
            return word
        if len(self) >= _STEMS_KEPT:
            self.clear()
        # A stemmer keeps the word that it works on: one of its own for each call is cheap and safe in threads.
        found = self[word] = str(snowballstemmer.stemmer(self._algorithm).stemWord(word))
        return found


_stems = cache(_Stems)
