"""Writes which words of a language are no names, for the quality gate: words that a dictionary has in small letters.

pip install simplemma==2.0.0 wordfreq==3.1.1
python tools/make_dictionaries.py bot/translations/gate/words/dictionaries

The forms are those of simplemma (from Michal Měchura's lemmatization lists, ODbL, Wiktionary, CC BY-SA, and others that
its `licenses` folder names), of which wordfreq (CC BY-SA 4.0) met each twice in 10⁷ words or more. `zcat` shows a file:
one folded word a line, sorted by the bytes of UTF-8. German gives names and nouns alike a capital: of its words those
are left out that are a town's name and nothing else.
"""

from __future__ import annotations

import gzip
import math
import sys
from collections.abc import Iterator
from pathlib import Path

import regex

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bot.translations.gate.capitals import names_a_town
from bot.translations.gate.folding import fold

_LANGS = "en pt es fr de it ru uk tr".split()  # noqa: SIM905 - read more easily
_ZIPF_MIN = 2.3  # twice in 10⁷ words
_LETTERS_MIN = 3
_WORD = regex.compile(r"[\p{L}\p{M}]+")


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(exist_ok=True)
    for lang in _LANGS:
        words = sorted({fold(word).encode() for word in _words(lang)})
        text = b"\n".join((*words, b""))
        (folder / f"{lang}.txt.gz").write_bytes(gzip.compress(text, mtime=0))


def _words(lang: str) -> Iterator[str]:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory
    from wordfreq import get_frequency_dict

    forms = DefaultDictionaryFactory().get_dictionary(lang)
    known = {form.casefold() for form in forms} if lang == "de" else forms
    for word, count in get_frequency_dict(lang, "best").items():
        if len(word) < _LETTERS_MIN or not _WORD.fullmatch(word) or math.log10(count) + 9 < _ZIPF_MIN:
            continue
        if word in known and not (lang == "de" and names_a_town(fold(word))):
            yield word


if __name__ == "__main__":
    main()
