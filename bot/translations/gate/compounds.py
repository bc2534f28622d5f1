"""Numbers that a language writes as one word: fünfundzwanzig, ventitré, yirmibeş, двадцатилетний."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

import regex

from bot.translations.gate.folding import fold
from bot.translations.gate.lexicon import lexicon

_ENDINGS = {
    "de": r"erjahre[ns]?|er|(?:jahrig|tagig|stundig|kopfig|fach|monatig|wochig|teilig|stockig|prozentig|minutig)\p{L}*|mal|s?te[nrsm]?|ern?|tel|s?tens",  # noqa: E501
    "it": r"(?:esim[oaie]|enn[ei]|mila)",
    "ru": r"(?:летн|дневн|этажн|часов|кратн|месячн|недельн|местн|метров|миллионн|тысячн|минутн|процентн|летия|летие|сот)\p{L}*",  # noqa: E501
    "uk": r"(?:річн|ричн|денн|поверхов|годинн|разов|місячн|мисячн|тижнев|хвилинн|метров|мільйонн|тисячн|відсотков|річчя)\p{L}*",  # noqa: E501
    "tr": r"(?:[iıuü]?nc[iıuü]|l[iıuü]k?|[sş]?[ea]r|[dt][ea]n?|s[iıuü]|y?[eaiıuü])\p{L}{0,4}",
    "en": r"(?:fold|some|something|th|ths)",
}
_SHORT_ENDINGS = {lang: regex.compile(rf"(?:{ending})$") for lang, ending in _ENDINGS.items()}
# What stands in front of such an ending is not always the number's own first form.
_STEMS = {
    "ru": "2:двух 3:трех 4:четырех 5:пяти 6:шести 7:семи 8:восьми 9:девяти 10:десяти 12:двенадцати 15:пятнадцати 20:двадцати 25:двадцатипяти 30:тридцати 40:сорока 50:пятидесяти 60:шестидесяти 70:семидесяти 80:восьмидесяти 90:девяносто 100:сто",  # noqa: E501
    "uk": "2:дво 2:двох 3:три 3:трьох 4:чотири 4:чотирьох 5:пяти 6:шести 7:семи 8:восьми 9:девяти 10:десяти 12:дванадцяти 15:пятнадцяти 20:двадцяти 30:тридцяти 40:сорока 50:пятдесяти 100:сто",  # noqa: E501
}
_LONGEST = 48  # letters


@lru_cache(maxsize=4_096)
def compound(word: str, lang: str) -> tuple[Decimal, bool] | None:
    """The value of a folded word, and whether it only counts (true), or says more ("fünfjährig"); None: no number."""
    if lang not in _ENDINGS or len(word) > _LONGEST:
        return None
    value = _whole(word, lang)
    if value is not None:
        return value, True
    ending = _SHORT_ENDINGS[lang].search(word)
    value = _whole(word[: ending.start()], lang) if ending else None
    return None if value is None else (value, False)


def _whole(word: str, lang: str) -> Decimal | None:
    stems = _stems(lang)
    if word in stems:
        return stems[word]
    if lang in {"de", "it", "tr"}:
        return _parsed(word, lang)
    return None


def _parsed(word: str, lang: str) -> Decimal | None:
    """Thousands, hundreds and the rest, each by a word of its own inside the word."""
    for scale, names in _SCALES[lang]:
        for name in names:
            left, found, right = word.partition(name)
            if not found:
                continue
            times = Decimal(1) if not left else _parsed(left, lang)
            rest = Decimal(0) if not right else _parsed(right.removeprefix("und"), lang)
            if times is None or rest is None or rest >= scale or times >= 1000:
                return None
            return times * scale + rest
    return _below_hundred(word, lang)


def _below_hundred(word: str, lang: str) -> Decimal | None:
    plain = lexicon(lang).plain
    if word in plain or word == "ein":
        return plain.get(word, Decimal(1))
    if lang == "de":
        unit, joined, ten = word.partition("und")
        return _sum(unit, ten, lang) if joined else None
    for length in range(2, 9):
        ten, unit = word[:length], word[length:]
        # Italian drops the last vowel of the ten: ventuno, trentotto.
        for whole in (ten, *((ten + vowel for vowel in "ai") if lang == "it" and unit[:1] in "uo" else ())):
            value = _sum(unit, whole, lang)
            if value is not None:
                return value
    return None


def _sum(unit: str, ten: str, lang: str) -> Decimal | None:
    plain = lexicon(lang).plain
    one = Decimal(1) if unit == _ONES[lang] else plain.get(unit)
    tens = plain.get(ten)
    if one is None or tens is None or one >= 10 or tens % 10 or not (10 <= tens < 100):
        return None
    return one + tens


_ONES = {"de": "ein", "it": "uno", "tr": "bir"}
_SCALES: dict[str, list[tuple[int, tuple[str, ...]]]] = {
    "de": [(1000, ("tausend",)), (100, ("hundert",))],
    "it": [(1000, ("mila", "mille")), (100, ("cento",))],
    "tr": [],
}


@lru_cache(maxsize=16)
def _stems(lang: str) -> dict[str, Decimal]:
    pairs = (pair.split(":") for pair in _STEMS.get(lang, "").split())
    listed = {fold(stem): Decimal(value) for value, stem in pairs}
    return listed if lang in _STEMS else dict(lexicon(lang).plain)
