"""Time zones by IANA name, and the one to assume until a reader names a city."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.articles.languages import normalise_lang

# Where most readers of a language that is spoken across many zones live.
_BIGGEST = {
    "AR": "America/Argentina/Buenos_Aires",
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "DE": "Europe/Berlin",
    "ES": "Europe/Madrid",
    "ID": "Asia/Jakarta",
    "KZ": "Asia/Almaty",
    "MX": "America/Mexico_City",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "PT": "Europe/Lisbon",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
}
# English and Spanish name no place, so they get UTC and Madrid; who writes `en-US` is still on one of many clocks.
_NOWHERE = frozenset({"en", "eo", "und"})


def guess_zone(language_code: str) -> str:
    """The IANA zone of most readers with that Telegram language (`pt-br` → America/Sao_Paulo); UTC when unknown."""
    code = normalise_lang(language_code)
    if code in _NOWHERE:
        return "UTC"
    territory = next((part for part in code.split("-")[1:] if len(part) == 2), "") or _likely_territory(code)
    return _zone_of(territory)


def is_zone(name: str) -> bool:
    return name in zone_names().values()


@cache
def zone_names() -> dict[str, str]:
    """IANA names by their folded form (`europe/berlin`), without the system's own extras."""
    odd = ("posix/", "right/", "localtime", "Factory", "posixrules")
    return {fold_zone(name): name for name in available_timezones() if not name.startswith(odd)}


def fold_zone(name: str) -> str:
    return "_".join(name.split()).casefold()


def clock(moment: datetime, zone: str) -> datetime:
    """The moment as the clocks of that zone show it."""
    return moment.astimezone(ZoneInfo(zone))


@cache
def _likely_territory(code: str) -> str:
    from babel.core import get_global

    likely = get_global("likely_subtags")
    full = likely.get(code.replace("-", "_")) or likely.get(code.partition("-")[0]) or ""
    return str(full).rpartition("_")[2]


def _zone_of(territory: str) -> str:
    from babel.core import get_global

    if territory in _BIGGEST:
        return _BIGGEST[territory]
    zones = get_global("territory_zones").get(territory, [])
    return str(zones[0]) if len(zones) == 1 and zones[0] in available_timezones() else "UTC"
