"""Writes the names of people that Arabic has, for the quality gate: no frequent words of Arabic.

python tools/make_arabic_names.py INDEX DICTIONARY > bot/translations/gate/words/people_arabic.txt

INDEX is names.sqlite3 of the package arabic-name-romanizer: names of people of the Arabic countries, from Wikidata
(CC0). DICTIONARY is dict_FINAL.json of the package arabnamer (CC BY 4.0): how Arabic writes names of Latin letters.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import textwrap
from collections import Counter
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.folding import fold
from bot.translations.gate.reading.frequencies import frequent

_TIMES_MIN = 2  # people who are called so
_LETTERS_MIN = 3
_WRITTEN_WITH = "وفبلك"  # "and", "in", "to": a frequent word with them is no name
_COUNTRIES = "EG LB SY SA MA DZ TN IQ JO PS KW AE QA BH OM YE LY SD MR"
_LINE = 160


def main(index: str, dictionary: str) -> None:
    names = sorted(_of_people(index) | _given_abroad(dictionary))
    print(f"# Of Wikidata (CC0) and arabnamer (CC BY 4.0), by tools/{Path(__file__).name}; entries as in people.txt.")
    for line in textwrap.wrap(" ".join(f"{name}+" for name in names), _LINE, break_on_hyphens=False):
        print("ar", line)


def _of_people(index: str) -> set[str]:
    rows = sqlite3.connect(index).execute("select arabic_key, country, count from units where source = 'wikidata'")
    times: Counter[str] = Counter()
    for name, country, count in rows:
        if country in _COUNTRIES.split():
            times[name] += count
    return {fold(name) for name, count in times.items() if count >= _TIMES_MIN and _is_name(name)}


def _given_abroad(dictionary: str) -> set[str]:
    """How Arabic writes the given names of the list of Latin letters."""
    written: dict[str, str] = json.loads(Path(dictionary).read_text(encoding="utf-8"))
    names = (written.get(given, "") for given in lists.words("given_names.txt"))
    return {fold(name) for name in names if _is_name(name)}


def _is_name(name: str) -> bool:
    folded = fold(name)
    return not (
        " " in name
        or len(name) < _LETTERS_MIN
        or folded in _frequent()
        or (folded[0] in _WRITTEN_WITH and folded[1:] in _frequent())
    )


@cache
def _frequent() -> frozenset[str]:
    return frequent("ar")


if __name__ == "__main__":
    main(*sys.argv[1:])
