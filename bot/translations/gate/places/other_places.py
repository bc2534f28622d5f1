"""Another country in the source's place, where the source's is named less often than it was, or not surely one.

A country that is named twice and then once, and one that may be a word (Oman is Amman's عمان too), are looked at only
where the translation names a country that the source does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from bot.translations.gate.places.entries import rows
from bot.translations.gate.places.known import Found, has_name, kind_of, known, regions
from bot.translations.gate.places.metonyms import says_country
from bot.translations.gate.reading.folding import capitals_in, fold
from bot.translations.gate.reading.scripts import CASED, script_of

DOLLAR = regex.compile(r"\$|dolar|dollar|доллар|долар|دولار|डॉलर|美元")
# What known_places.txt has besides countries.
_NO_COUNTRIES = frozenset(
    "europe africa asia eu un nato who ecb imf opec icc bbc hamas hezbollah taliban kremlin charles elizabeth philip "  # noqa: SIM905
    "william henry johnpaul paul peter francis benedict leo george nicholas alexander mary joseph james louis "
    "catherine michael margaret ww1 ww2 mars redcross msf unicef unesco fao wto iaea fifa uefa ioc worldbank nasa cia "
    "fbi fed africanunion arableague asean osce oecd amnesty greenpeace rsf houthi isis alqaeda icj latinamerica "
    "southamerica centralamerica northamerica ussr arctic antarctic mediterranean baltic caribbean northsea balticsea "
    "blacksea redsea caspian atlantic pacific danube rhine nile himalaya alps sahara".split()
)


def other_place(source: str, target: str, from_lang: str, to_lang: str) -> str:
    """The first country, region or land of the source in whose place the target names another; '' for none."""
    mine, theirs = known(source, from_lang), known(target, to_lang)
    folded = fold(source)
    added = [
        name
        for name, written in theirs.sure.items()
        if name not in mine.all
        and _is_place(name)
        and written != "english"  # a surname and a language, too
        and not (name == "us" and DOLLAR.search(folded))
    ]
    if not added:
        return ""
    countries = [name for name in added if _is_country(name)]
    mother = fold(target), to_lang
    countries = [name for name in countries if not says_country(name, folded, from_lang, mine.sure.keys(), mother)]
    less = (
        written
        for name, written in mine.sure.items()
        if _is_country(name) and theirs.times.get(name, 0) < mine.times[name] and has_name(name, to_lang)
    )
    found = next(less, "") if countries else ""
    return found or _doubtful(source, added, (mine, theirs), (from_lang, to_lang))


def _doubtful(source: str, added: Sequence[str], sides: tuple[Found, Found], langs: tuple[str, str]) -> str:
    mine, theirs = sides
    capital = capitals_in(source) if script_of(langs[0]) in CASED else None
    lost = (
        (name, written)
        for name, written in mine.doubtful.items()
        if len(written) > 1 and _is_place(name) and name not in theirs.all and has_name(name, langs[1])
    )
    return next(
        (
            written
            for name, written in lost
            if (capital is None or written in capital)
            and any(_is_country(name) == _is_country(other) for other in added)
        ),
        "",
    )


def _is_place(name: str) -> bool:
    return _is_country(name) or name in regions() or kind_of(name) == "land"


def _is_country(name: str) -> bool:
    return name in _countries() or name.startswith("cldr-")


@cache
def _countries() -> frozenset[str]:
    return frozenset(name for name, *_ in rows("known_places.txt")) - _NO_COUNTRIES
