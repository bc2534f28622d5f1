"""Numbers that a language writes as one word: fünfundzwanzig, ventitré, yirmibeş, двадцатилетний."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum, auto
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from bot.translations.gate.reading.folding import fold
from bot.translations.gate.reading.lexicon import lexicon


class Kind(Enum):
    """What such a word does with its number."""

    COUNTS = auto()
    ORDERS = auto()  # zwanzigste
    MORE = auto()  # fünfjährig


class Compound(NamedTuple):
    value: Decimal
    kind: Kind


_ORDINAL_ENDINGS = {
    # What a rank is of: Drittligist, fünftgrößte.
    "de": r"s?te[nrsm]?|s?t?(?:lig(?:a|ist|en)|platzi|grosst|best|wichtigst|haufigst|starkst|hochst|"
    r"altest|jungst|reichst|meist|langst|schnellst|klass|kleinst|teuerst|beliebtest|erfolgreichst)\p{L}*",
    "it": r"esim[oaie]",
    "tr": r"[iıuü]?nc[iıuü]\p{L}{0,6}",
    "hi": r"(?:वां|वीं|वें|वा|वी|वे)",
}
_ENDINGS = {
    # What is counted, as part of a longer noun: Dreijahreshoch, Viertagewoche, Sechspunkteplan.
    "de": r"erjahre[ns]?|er|(?:kopfig|fach|prozent|stundig|tagig|wochig|stell|bandig|spurig|"
    r"jahr(?!hund|taus|zehnt)|tages?|tag(?=lich)|stund|monat|woch|minut|sekund|teil|stock|meter|kilomet|liter|tonn|euro|"
    r"stern|zimmer|turer|sitz|punkt|partei|gang|satz|manner|mann|personen|frau|betten|sprach|runden|etappen|lander|staaten|"
    r"machte|er(?=kette|pack|bob|gruppe|team|zimmer|reihe|rat|bande|gipfel|koalition))\p{L}*|ern?|tel|s?tens",
    "it": r"(?:enn[ei]|mila)",
    "ru": r"(?:летн|летия|летие|годовал|годичн|дневн|суточн|недельн|месячн|часов|минутн|секундн|кратн|этажн|местн|метров|километров|тонн|литров|миллионн|миллиардн|тысячн|процентн|долларов|рублев|градусн|комнатн|сторонн|томн|серийн|сот)\p{L}*",  # noqa: E501
    "uk": r"(?:річн|річчя|добов|денн|тижнев|місячн|годинн|хвилинн|секундн|разов|кратн|поверхов|місн|метров|кілометров|тонн|літров|мільйонн|мільярдн|тисячн|відсотков|градусн|кімнатн|сторонн|томн|серійн|сот)\p{L}*",  # noqa: E501
    "tr": r"(?:l[iıuü]k?|[sş]?[ea]r|[dt][ea]n?|s[iıuü]|y?[eaiıuü])\p{L}{0,4}",
    "en": r"(?:fold|some|something|th|ths)",
}
_SHORT_ENDINGS = {lang: regex.compile(rf"(?:{ending})$") for lang, ending in _ENDINGS.items()}
_ORDERS = {lang: regex.compile(rf"(?:{ending})$") for lang, ending in _ORDINAL_ENDINGS.items()}
# What stands in front of such an ending is the number's genitive, a ten and a unit in one: двадцатипятилетний.
# What begins a longer word, of which no ending tells: Vierschanzentournee, пятизвёздочный.
_BEGINNINGS = {
    "de": regex.compile(
        r"(zwei|drei(?!st)|vier|funf|sechs|sieben|acht(?!ung|sam|los|bar|en)|neun|zehn|elf(?!en)|zwolf|hundert|tausend)\p{L}{5}"
    ),
    "ru": regex.compile(r"(двух|трех|четырех|пяти|шести|семи(?!нар|т)|восьми|девяти|десяти|двадцати|сорока)\p{L}{4}"),
    "uk": regex.compile(r"(двох|трьох|чотири|пяти|шести|семи(?!нар|т)|восьми|девяти|десяти|двадцяти|сорока)\p{L}{4}"),
}
_STEMS = {
    "ru": "1.5:полутора 2:двух 3:трех 4:четырех 5:пяти 6:шести 7:семи 8:восьми 9:девяти 10:десяти 11:одиннадцати 12:двенадцати 13:тринадцати 14:четырнадцати 15:пятнадцати 16:шестнадцати 17:семнадцати 18:восемнадцати 19:девятнадцати 20:двадцати 30:тридцати 40:сорока 50:пятидесяти 60:шестидесяти 70:семидесяти 80:восьмидесяти 90:девяносто 100:сто 150:полутораста 200:двухсот 300:трехсот 400:четырехсот 500:пятисот",  # noqa: E501
    "uk": "1.5:півтора 2:дво 2:двох 3:три 3:трьох 4:чотири 4:чотирьох 5:пяти 6:шести 7:семи 8:восьми 9:девяти 10:десяти 11:одинадцяти 12:дванадцяти 13:тринадцяти 14:чотирнадцяти 15:пятнадцяти 16:шістнадцяти 17:сімнадцяти 18:вісімнадцяти 19:девятнадцяти 20:двадцяти 30:тридцяти 40:сорока 50:пятдесяти 60:шістдесяти 70:сімдесяти 80:вісімдесяти 90:девяносто 100:сто 200:двохсот 300:трьохсот 400:чотирьохсот 500:пятисот",  # noqa: E501
}
_FIRST_UNITS = {"ru": "одно", "uk": "одно"}  # двадцатиоднолетний
_AND_HALF = "einhalb"  # elfeinhalb
_NTH = {"drit": Decimal(3), "sieb": Decimal(7)}  # German, before a t
_LONGEST = 48  # letters


@lru_cache(maxsize=4_096)
def compound(word: str, lang: str) -> Compound | None:
    """What a folded word says whose number another word may be part of; None when it says none."""
    if lang not in _LANGUAGES or len(word) > _LONGEST:
        return None
    value = _whole(word.removesuffix("mal") if lang == "de" else word, lang)
    if value is not None:
        return Compound(value, Kind.COUNTS)
    for endings, kind in ((_ORDERS, Kind.ORDERS), (_SHORT_ENDINGS, Kind.MORE)):
        for ending in endings[lang].finditer(word, overlapped=True) if lang in endings else ():
            value = _stem(word[: ending.start()], word[ending.start()], lang)
            if value is not None:
                return Compound(value, kind)
    beginning = _BEGINNINGS[lang].match(word) if lang in _BEGINNINGS else None
    value = _whole(beginning[1], lang) if beginning is not None else None
    return Compound(value, Kind.MORE) if value is not None else None


def _stem(stem: str, following: str, lang: str) -> Decimal | None:
    """The number of what stands before an ending, part of it (iki-nci), or without its last letter (ventidu-esimo)."""
    more = "eoia" if lang == "it" else following if lang == "tr" else ""
    stems = (stem, *(stem + letter for letter in more))
    return next((value for each in stems if (value := _whole(each, lang)) is not None), None)


def _whole(word: str, lang: str) -> Decimal | None:
    stems = _stems(lang)
    if word in stems:
        return stems[word]
    if lang == "tr":
        return _turkish(word)
    if lang == "de" and word.endswith(_AND_HALF):
        whole = _whole(word.removesuffix(_AND_HALF), lang)
        return whole + Decimal("0.5") if whole is not None else None
    return _parsed(word, lang) if lang in _SCALES else None


def _parsed(word: str, lang: str) -> Decimal | None:
    """Thousands, hundreds and the rest, each by a word of its own inside the word."""
    for scale, names in _SCALES[lang]:
        for name in names:
            left, found, right = word.partition(name)
            if not found:
                continue
            times = Decimal(1) if not left else _parsed(left, lang)
            rest = Decimal(0) if not right else _parsed(right.removeprefix(_AND[lang]) or right, lang)
            if times is not None and rest is not None and rest < scale and times < 1000:
                return times * scale + rest
    return _below_hundred(word, lang)


def _below_hundred(word: str, lang: str) -> Decimal | None:
    plain = lexicon(lang).plain
    if word in plain or word in _ONES[lang]:
        return plain.get(word, Decimal(1))
    if lang == "de":
        unit, joined, ten = word.partition("und")
        return _sum(unit, ten, lang) if joined else None
    for ten in _tens(lang):
        if word.startswith(ten):
            return _sum(word.removeprefix(ten), ten, lang)
    return None


def _sum(unit: str, ten: str, lang: str) -> Decimal | None:
    tens, plain = _tens(lang).get(ten), lexicon(lang).plain
    one = Decimal(1) if unit in _ONES[lang] else plain.get(unit)
    return one + tens if one is not None and tens is not None and one < 10 else None


@cache
def _tens(lang: str) -> dict[str, Decimal]:
    """Italian drops the last vowel of the ten: ventuno, trentotto; the whole ones stand first."""
    tens = {word: value for word, value in lexicon(lang).plain.items() if 20 <= value < 100 and not value % 10}
    return tens | ({word[:-1]: value for word, value in tens.items()} if lang == "it" else {})


_AND = {"de": "und", "it": "e"}
_ONES = {"de": frozenset({"ein", "eins", "eine"}), "it": frozenset({"uno"})}
_SCALES: dict[str, list[tuple[int, tuple[str, ...]]]] = {
    "de": [(1000, ("tausend",)), (100, ("hundert",))],
    "it": [(1000, ("mila", "mille")), (100, ("cento", "cent"))],
}
_NO_VOWEL = regex.compile(r"[b-df-hj-np-tv-z]+")  # mn, mlr
_LANGUAGES = _ENDINGS.keys() | _ORDINAL_ENDINGS.keys()


@cache
def _turkish_words() -> tuple[regex.Pattern[str], dict[str, Decimal]]:
    """Turkish may write a whole number as one word: ikiyüzelli, onbeşbin; each in its shortest form."""
    found = lexicon("tr")
    words = {"dord": Decimal(4)}  # before a vowel
    taken = set()
    for word, value in sorted((found.plain | found.scales).items(), key=lambda pair: len(pair[0])):
        if value not in taken and not _NO_VOWEL.fullmatch(word):
            words[word] = value
            taken.add(value)
    return regex.compile("|".join(sorted(words, key=len, reverse=True))), words


def _turkish(word: str) -> Decimal | None:
    pattern, values = _turkish_words()
    total = current = Decimal(0)
    place = 0
    while found := pattern.match(word, place):
        value, place = values[found[0]], found.end()
        if value >= 1000:
            total, current = total + (current or 1) * value, Decimal(0)
        elif value == 100:
            current = (current or 1) * value
        elif current % (100 if value >= 10 else 10):
            return None
        else:
            current += value
    return total + current if place == len(word) and place > 0 else None


@cache
def _stems(lang: str) -> dict[str, Decimal]:
    if lang not in _STEMS:
        return lexicon(lang).plain | (_NTH if lang == "de" else {})
    pairs = (pair.split(":") for pair in _STEMS[lang].split())
    listed = {fold(stem): Decimal(value) for value, stem in pairs}
    units = {stem: value for stem, value in listed.items() if 2 <= value < 10} | {_FIRST_UNITS[lang]: Decimal(1)}
    tens = {stem: value for stem, value in listed.items() if 20 <= value < 100}
    return listed | {ten + unit: tens[ten] + units[unit] for ten in tens for unit in units}
