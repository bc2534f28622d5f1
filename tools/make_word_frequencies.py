"""Writes how frequent the words of each language are, for the quality gate: of which language a word is.

pip install wordfreq==3.1.1 && python tools/make_word_frequencies.py bot/translations/gate/words/frequencies

The counts are wordfreq's (Robyn Speer, https://doi.org/10.5281/zenodo.7199437; CC BY-SA 4.0, and so are these files),
on the Zipf scale: the logarithm to base 10 of how often a word comes in 10⁹. `zcat` shows a file: a line for each step
of the scale, the commonest words first.
"""

from __future__ import annotations

import gzip
import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import regex

# Those that Argos has packages for and that wordfreq counted; of those the gate has other lists for, more words.
_MANY = "en pt es fr de it ru uk ar hi tr".split()  # noqa: SIM905 - read more easily
_FEW = "bg bn ca cs da el fa fi he hu id lt lv mk ms nb nl pl ro sk sl sv ur vi".split()  # noqa: SIM905
_WORDS_MANY, _WORDS_FEW = 12_000, 5_000
_STEPS = 5  # to one of the Zipf scale
_WORD = regex.compile(r"[\p{L}\p{M}]+")


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(exist_ok=True)
    for lang in (*_MANY, *_FEW):
        most = _WORDS_MANY if lang in _MANY else _WORDS_FEW
        text = "".join(_lines(lang, most)).encode()
        (folder / f"{lang}.txt.gz").write_bytes(gzip.compress(text, mtime=0))


def _lines(lang: str, most: int) -> Iterator[str]:
    from wordfreq import get_frequency_dict

    classes: dict[float, list[str]] = defaultdict(list)
    words = ((word, count) for word, count in get_frequency_dict(lang, "best").items() if _WORD.fullmatch(word))
    for word, count in sorted(words, key=lambda found: (-found[1], found[0]))[:most]:
        classes[math.floor((math.log10(count) + 9) * _STEPS) / _STEPS].append(word)
    for zipf, members in classes.items():
        yield f"{zipf:.1f} {' '.join(sorted(members))}\n"


if __name__ == "__main__":
    main()
