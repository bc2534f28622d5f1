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
from bot.translations.gate.reading.capitals import NOUNS, is_word
from bot.translations.gate.reading.folding import LETTERS, capitals_in, fold
from bot.translations.gate.reading.scripts import CASED, script_of

_SHORTEST = 2  # letters of a river's name
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
    if longer := _longer(mine, theirs, to_lang) or _longer(theirs, mine, from_lang):
        return longer
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
        return _doubtful_land(source, target, (mine, theirs), (from_lang, to_lang))
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


def _doubtful_land(source: str, target: str, sides: tuple[Found, Found], langs: tuple[str, str]) -> str:
    """A river, mountain or sea of the source by a name that may be something else, where the target has another
    by such a name: the Po, l'Adige."""
    if NOUNS & set(langs) or {script_of(lang) for lang in langs} != {"Latin"}:
        return ""
    lost, added = (
        [
            (name, written)
            for name, written in one.doubtful.items()
            if kind_of(name) == "land"
            and name not in other.all
            and written in capitals_in(text)
            and has_name(name, elsewhere)
            and (len(written) == _SHORTEST or not is_word(written, written, lang))  # the Po is no word
        ]
        for text, one, other, lang, elsewhere in (
            (source, *sides, *langs),
            (target, *sides[::-1], *langs[::-1]),
        )
    )
    return lost[0][1] if lost and added else ""


def _longer(short: Found, long: Found, lang: str) -> str:
    """What names a country or region there whose name has another's within it, where the other text has that one alone:
    South Sudan, Sudan; Mato Grosso do Sul, Mato Grosso. '' when there is none."""
    for name, written in long.sure.items():
        if name in short.sure or not (_is_country(name) or name in regions()):
            continue
        others = (short.sure.keys() & long.all) - long.sure.keys()
        if (
            others
            and not others.isdisjoint(_within(written, lang))
            and short.doubtful.get(name, "")
            in {
                "",
                *(short.sure[other] for other in others),
            }
        ):
            return written
    return ""


def _within(written: str, lang: str) -> frozenset[str]:
    """What parts of the name are by themselves the names of."""
    words = list(written) if lang == "zh" else LETTERS.findall(written)
    glue, count = "" if lang == "zh" else " ", len(words)
    parts = (words[start:end] for start in range(count) for end in range(start + 1, count + 1))
    return frozenset(name for part in parts if len(part) < count for name in known(glue.join(part).title(), lang).sure)


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
