"""Whether a text speaks of a followed phrase, in any script."""

from __future__ import annotations

from functools import lru_cache

import regex

from bot.articles.folding import fold

_WORD = r"[\p{L}\p{M}\p{N}]"
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
"""Scripts that put no spaces between words: a phrase is found wherever it stands."""


def speaks_of(text: str, phrase: str) -> bool:
    """Case and accents aside; whole words in scripts that divide them. A blank phrase is spoken of nowhere."""
    pattern = _pattern(phrase)
    return pattern is not None and pattern.search(_folded(text)) is not None


@lru_cache(1024)
def _pattern(phrase: str) -> regex.Pattern[str] | None:
    folded = _single_spaced(fold(phrase))
    if not folded:
        return None
    before = rf"(?<!{_WORD})" if _divides(folded[0]) else ""
    after = rf"(?!{_WORD})" if _divides(folded[-1]) else ""
    return regex.compile(f"{before}{regex.escape(folded, special_only=True)}{after}")


@lru_cache(1024)  # the same stories are looked through for every subscription that follows a phrase
def _folded(text: str) -> str:
    return _single_spaced(fold(text))


def _divides(char: str) -> bool:
    return regex.match(_WORD, char) is not None and _UNSPACED.match(char) is None


def _single_spaced(text: str) -> str:
    return " ".join(text.split())
