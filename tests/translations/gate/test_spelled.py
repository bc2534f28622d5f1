"""Numbers in words, as twelve languages spell them, are read as those numbers (`spelled.txt`)."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from pathlib import Path

import pytest

from bot.translations.gate.numbers.mentions import Need
from bot.translations.gate.numbers.quantities import Quantities, quantities
from bot.translations.gate.reading.folding import fold

LISTED = [
    tuple(line.split(" ", 3))
    for line in (Path(__file__).parent / "spelled.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
BY_LANG = {
    key: [(Decimal(number), words) for _, _, number, words in lines]
    for key, lines in groupby(sorted(LISTED, key=lambda each: each[:2]), key=lambda each: each[:2])
}
ALSO_WORDS = {0, 1, 100, 1_000, 1_000_000, 1_000_000_000}  # "a hundred", "cem": often said loosely
ALSO_WORDS_IN = {"ar": {2}, "zh": set(range(11))}  # 三 alone may be any name


def read(words: str, lang: str) -> tuple[Quantities, set[frozenset[Decimal]]]:
    found = quantities(words, fold(words), lang)
    return found, {mention.values for mention in found.mentions if mention.need is not Need.NONE}


@pytest.mark.parametrize("lang", sorted({lang for lang, _ in BY_LANG}))
def test_a_number_in_words_is_that_number_and_no_other(lang: str) -> None:
    loose = ALSO_WORDS | ALSO_WORDS_IN.get(lang, set())
    for number, words in BY_LANG[lang, "cardinal"]:
        found, needed = read(words, lang)

        assert number in found.values, words
        assert needed <= {frozenset({number})}, words
        assert needed or number in loose, words


@pytest.mark.parametrize("lang", sorted({lang for lang, _ in BY_LANG}))
def test_an_ordinal_in_words_is_that_ordinal_and_counts_nothing(lang: str) -> None:
    for number, words in BY_LANG[lang, "ordinal"]:
        found, needed = read(words, lang)

        assert not needed, words
        if (lang, int(number)) != ("zh", 1):  # 第一, most of all
            assert number in found.ordinals | found.firsts | found.days, words
