"""Which names a Chinese text has, of those that nothing else in it sounds like: of China, Japan and Taiwan."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence

import regex

from bot.translations.gate.names.japanese import is_surname, is_written
from bot.translations.gate.names.named import Name
from bot.translations.gate.reading.pinyin import is_foreign_name, is_pinyin_name, is_read_as_surname

_JAPAN = regex.compile(r"日本|东京|大阪|日方")


def japanese_runs(names: Sequence[Name], text: str) -> dict[int, int]:
    """The runs with a surname of Japan → 2 when the Chinese text has it, 0 when it names Japan and has it not."""
    found = {}
    for name in names:
        surname = name.folded.split("'")[0]
        if is_surname(surname):
            written = is_written(surname, text)
            if written or (_JAPAN.search(text) and sum(other.run == name.run for other in names) > 1):
                found[name.run] = 2 if written else 0
    return found


def taiwanese_runs(names: Sequence[Name], text: str) -> dict[int, int]:
    """The runs of a surname that the Chinese text has and a given name of two syllables: Chen Hsin-hung → 2."""
    pairs = itertools.pairwise(names)
    return {
        one.run: 2
        for one, two in pairs
        if one.run == two.run and two.folded.count("-") == 1 and is_read_as_surname(one.folded, text)
    }


def chinese_runs(names: Sequence[Name]) -> tuple[frozenset[int], frozenset[int]]:
    """The runs of which all words are written in pinyin, and those that no East Asian language would have."""
    words: dict[int, list[str]] = defaultdict(list)
    for name in names:
        words[name.run].append(name.folded.split("'")[0])
    chinese = frozenset(run for run, parts in words.items() if is_pinyin_name(parts))
    return chinese, frozenset(run for run, parts in words.items() if is_foreign_name(parts))
