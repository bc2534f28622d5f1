"""Names of months and days of the week in any language, as Unicode's CLDR lists them."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import regex

from bot.translations.gate.folding import fold, words_in

_BEFORE = regex.compile(r"\d(?:st|nd|rd|th|er|º|ª|\.|-?го)?(?: de| of)? ?$")
_AFTER = regex.compile(r"-feira| gunu|(?: de| of|,|\.)? ?\d")
_ENGLISH = frozenset({"may", "march", "april"})
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_TWO_MONTHS = regex.compile(rf"\b({_MONTHS}) (?:and|to|or|through|until|till) ({_MONTHS})\b")
_MONTH_OR_WORD = frozenset(
    ["mars", "mai", "marzo", "maggio", "mayo", "mayis", "mart", "ekim", "kasim", "aralik", "ocak"]
)
# "In", "since" or "of" in the languages whose month is a word besides: en mars, a maggio, mayıs ayında.
_IN_OTHERS = regex.compile(
    r"\b(?:en|em|im|seit|ende|anfang|mitte|a|di|da|fin|debut|depuis|mi|desde|hasta|entre|tra) ?-?$"
)
_AYI = regex.compile(r" ay[iı]")
_IN = regex.compile(r"\b(?:in|since|until|last|next) $")
_NONE: frozenset[Decimal] = frozenset()
_WORD = regex.compile(r"[[\p{L}\p{M}]--\p{Han}]+", regex.V1)
_CHINESE_MONTH = regex.compile(r"(?<![\d.一二三四五六七八九十])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月")
# Arabic has two sets of names; CLDR's is the one of Egypt. Russian and Ukrainian months end by case.
_MORE_MONTHS = {
    "ar": "1:كانون_الثاني 2:شباط 3:آذار 4:نيسان 5:أيار 6:حزيران 7:تموز 8:آب 9:أيلول 10:تشرين_الأول 11:تشرين_الثاني",
    "ru": "1:январь 2:февраль 3:март 4:апрель 5:май 6:июнь 7:июль 8:август 9:сентябрь 10:октябрь 11:ноябрь 12:декабрь "
    "1:январе 2:феврале 3:марте 4:апреле 5:мае 6:июне 7:июле 8:августе 9:сентябре 10:октябре 11:ноябре 12:декабре "
    "8:августу 3:марту 5:маю 6:июню 7:июлю 1:январю 4:апрелю 9:сентябрю 10:октябрю 11:ноябрю 12:декабрю 2:февралю",
    "uk": "1:січень 2:лютий 3:березень 4:квітень 5:травень 6:червень 7:липень 8:серпень 9:вересень 10:жовтень "
    "11:листопад 12:грудень 1:січні 2:лютому 3:березні 4:квітні 5:травні 6:червні 7:липні 8:серпні 9:вересні "
    "10:жовтні 11:листопаді 12:грудні",
    "tr": "1:ocakta 2:şubatta 3:martta 4:nisanda 5:mayısta 6:haziranda 7:temmuzda 8:ağustosta 9:eylülde 10:ekimde "
    "11:kasımda 12:aralıkta",
    "pt": "9:setembro",
    "en": "9:sept",
    "es": "9:setiembre 9:sept",
    "de": "1:jänner",
    "hi": "1:जनवरी 2:फरवरी 6:जून 9:सितंबर 9:सितम्बर 11:नवंबर 11:नवम्बर 12:दिसंबर 12:दिसम्बर 10:अक्टूबर 10:अक्तूबर",
}
_MORE_DAYS = {
    "ru": "0:понедельника 0:понедельнику 1:вторника 1:вторнику 2:среду 2:среды 3:четверга 3:четвергу 4:пятницу 4:пятницы "  # noqa: E501
    "5:субботу 5:субботы 6:воскресенья 6:воскресенью",
    "uk": "0:понеділка 1:вівторка 2:середу 2:середи 3:четверга 4:пятницю 4:пятниці 5:суботу 5:суботи 6:неділю 6:неділі",
    "pt": "0:segunda 1:terça 2:quarta 3:quinta 4:sexta",
}
# Words that name a month or a day, and something else as well.
_ALSO_WORDS = frozenset(
    [
        "may",
        "march",
        "mar",
        "mars",
        "sun",
        "sat",
        "mon",
        "mai",
        "set",
        "dez",
        "out",
        "ago",
        "gen",
        "mer",
        "dim",
        "lun",
        "sept",
        "ocak",
        "ekim",
        "kasim",
        "aralik",
        "mart",
        "mars",
        "marzo",
        "maggio",
        "segunda",
        "terca",
        "quarta",
        "quinta",
        "sexta",
        "marte",
        "mayis",
        "sali",
        "pazar",
        "cuma",
        "sex",
        "sab",
        "dom",
        "jan",
        "mag",
        "mayo",
        "mart",
        "лютий",
        "лютого",
        "марта",
        "середу",
        "середи",
        "неділі",
        "неділю",
        "неділя",
        "тижня",
        "неделя",
        "неделю",
        "недели",
        "среды",
        "среду",
        "среда",
        "dec",
        "oct",
        "nov",
        "fri",
        "wed",
        "thu",
        "tue",
        "avr",
        "aug",
        "jun",
        "jul",
        "feb",
        "april",
        "juni",
        "mi",
        "do",
        "so",
        "fr",
        "sa",
        "di",
        "mo",
        "donnerstags",
        "ter",
        "qua",
        "qui",
        "seg",
        "pzt",
        "sal",
        "car",
        "per",
        "cum",
        "cmt",
        "paz",
        "الاول",
        "آب",
        "اب",
    ]
)


def month_number(word: str, lang: str) -> frozenset[Decimal]:
    """The number of the month that the folded word names in that language; none when it names none."""
    number = _months(lang).get(word)
    return _NONE if number is None else frozenset({Decimal(number)})


def weekday_number(word: str, lang: str) -> int | None:
    """0 (Monday) to 6 for the folded name of a day in that language; None when it names none."""
    return _days(lang).get(word)


def months(text: str, lang: str) -> frozenset[int]:
    """The months that a folded text surely names in words, or as 6月."""
    if lang == "zh":
        return frozenset(_chinese_month(found[1]) for found in _CHINESE_MONTH.finditer(text))
    if lang == "en" and ("may" in text or "march" in text or "april" in text):
        text = _paired(text)
    return _named(text, lang, _months(lang))


def weekdays(text: str, lang: str) -> frozenset[int]:
    """The days of the week that a folded text surely names, Monday 0."""
    return _named(text, lang, _days(lang))


def _named(text: str, lang: str, names: dict[str, int]) -> frozenset[int]:
    if lang == "zh":
        return frozenset(number for name, number in names.items() if name in text)
    found: set[int] = set()
    text = text.replace("'", "") if lang == "uk" else text  # п'ятниця
    if names.keys().isdisjoint(words_in(text)):
        return frozenset()
    for place in _WORD.finditer(text):
        number = names.get(place[0])
        if number is not None and (place[0] not in _ALSO_WORDS or _in_date(text, place)):
            found.add(number)
    return frozenset(found)


def _paired(text: str) -> str:
    """The folded English text with the year's second month told: between March and May."""
    return _TWO_MONTHS.sub(r"\1 1 to \2 1", text)


def _chinese_month(written: str) -> int:
    if written.isdigit():
        return int(written)
    return "一二三四五六七八九十".index(written[-1]) + 1 + (10 if len(written) > 1 else 0)


def _in_date(text: str, place: regex.Match[str]) -> bool:
    """Whether a number stands right beside the word, or its second half makes it a day."""
    after = text[place.end() : place.end() + 6]
    if place[0] in _ENGLISH and _IN.search(text, max(0, place.start() - 8), place.start()):
        return True
    if place[0] in _MONTH_OR_WORD and (
        _IN_OTHERS.search(text, max(0, place.start() - 10), place.start()) or _AYI.match(after)
    ):
        return True
    return bool(_BEFORE.search(text, max(0, place.start() - 8), place.start()) or _AFTER.match(after))


@cache
def _months(lang: str) -> dict[str, int]:
    """Folded name → 1 to 12."""
    if lang == "zh":
        return {}  # 6月 is a number already
    return _names("months", lang) | _listed(_MORE_MONTHS.get(lang, ""))


@cache
def _days(lang: str) -> dict[str, int]:
    """Folded name → 0 (Monday) to 6."""
    if lang == "zh":
        return {f"{week}{day}": n for week in ("星期", "周", "礼拜") for n, day in enumerate("一二三四五六日")}
    days = _names("days", lang) | _listed(_MORE_DAYS.get(lang, ""))
    plurals = {f"{name}s": number for name, number in days.items()} if lang in {"de", "en"} else {}
    return plurals | days


def _listed(pairs: str) -> dict[str, int]:
    return {
        fold(name).replace("'", ""): int(number) for number, _, name in (pair.partition(":") for pair in pairs.split())
    }


def _names(table: str, lang: str) -> dict[str, int]:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(lang)
    except (UnknownLocaleError, ValueError):
        return {}
    widths = [
        getattr(locale, table)[use][width] for use in ("format", "stand-alone") for width in ("wide", "abbreviated")
    ]
    names = {fold(name).replace("'", "").split(".")[0]: number for names in widths for number, name in names.items()}
    # Of a name in two words (Portuguese "segunda-feira") the first tells.
    return {
        name.split("-")[0]: number
        for name, number in names.items()
        if len(name) > 2 and not any(map(str.isdigit, name))
    }
