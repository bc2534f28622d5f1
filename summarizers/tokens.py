"""Words of every script.

Most text needs only the standard library's sets of characters, six times as fast as Unicode properties: they are
made from the same definition, which stands here once and finds what lies behind the first 65,536 code points.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from unicodedata import is_normalized, normalize

import regex

from summarizers.languages import base_language

# Scripts that put no spaces between words. A cluster is a character with the marks on it.
_UNSPACED = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー]&&[\p{L}\p{M}\p{N}]"
_CLUSTER = rf"[{_UNSPACED}]\p{{M}}*"
_SPACED = rf"[\p{{L}}\p{{M}}\p{{N}}--[{_UNSPACED}]]"
TURKIC = frozenset({"az", "tr"})  # i is the lower case of İ, ı that of I
FIRST_PLANE = 0x10000  # code points


def words(text: str, lang: str) -> list[str]:
    """The words in order, lower-cased and composed (NFC); pairs of characters where no spaces divide words."""
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    text = lower(text, lang)
    return patterns().plain.findall(text) if _is_plain(text) else _words_of_all_scripts(text)


def lower(text: str, lang: str) -> str:
    """Lower case by the language's own rule for I; as many code points as before."""
    text = text.replace("İ", "i")  # alone in becoming two, i and a dot above
    return (text.replace("I", "ı") if base_language(lang) in TURKIC else text).lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Patterns:
    """What finds words."""

    plain: re.Pattern[str]  # a word, in text without what is not plain
    not_plain: re.Pattern[str]  # of a script without spaces, or behind the first plane
    first_plane: re.Pattern[str]  # a run without spaces or a word, in text of the first plane
    all_planes: regex.Pattern[str]
    cluster: regex.Pattern[str]


@cache
def patterns() -> Patterns:
    """Made once, of the definitions above."""
    spaced, unspaced, marks = _ranges(_SPACED), _ranges(f"[{_UNSPACED}]"), _ranges(r"\p{M}")
    return Patterns(
        plain=re.compile(f"[{spaced}]+"),
        not_plain=re.compile(f"[{unspaced}{chr(FIRST_PLANE)}-\U0010ffff]+"),
        first_plane=re.compile(f"([{unspaced}][{unspaced}{marks}]*)|[{spaced}]+"),
        all_planes=regex.compile(rf"((?:{_CLUSTER})+)|{_SPACED}+", regex.V1),
        cluster=regex.compile(_CLUSTER, regex.V1),
    )


def _ranges(characters: str) -> str:
    """The characters of the first plane that a set of properties holds, as the standard library writes them."""
    runs: list[str] = regex.findall(f"{characters}+", "".join(map(chr, range(FIRST_PLANE))), regex.V1)
    return "".join(f"{run[0]}-{run[-1]}" for run in runs)


def _is_plain(text: str) -> bool:
    return text.isascii() or not patterns().not_plain.search(text)


def _words_of_all_scripts(text: str) -> list[str]:
    by = patterns()
    found: list[str] = []
    for match in (by.first_plane if max(text) < chr(FIRST_PLANE) else by.all_planes).finditer(text):
        found += _pairs(match[0]) if match[1] else (match[0],)
    return found


def _pairs(run: str) -> list[str]:
    # Letters without marks are clusters as they stand.
    clusters = list(run) if run.isalpha() else patterns().cluster.findall(run)
    return [first + second for first, second in pairwise(clusters)] or clusters
