"""Parts of a whole in words: two thirds, drei Viertel, üçte iki, 三分之二."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache

import regex

from bot.translations.gate.reading import chinese, lists
from bot.translations.gate.reading.folding import fold, words_in
from bot.translations.gate.reading.lexicon import lexicon
from bot.translations.gate.reading.ordinals import ordinal

# What follows one part of a whole: what it is a part of, or nothing.
_OF_IT = regex.compile(
    r"\s*(?:[^\s\p{L}]|$)|\s(?:of|less|more|fewer|lower|higher|above|below|larger|smaller|greater|acima|abaixo|maior|menor|encima|superior|inferior|sopra|sotto|compared|between|during|d[eioau]s?|del|dei|degli|dell[ae]|dalle?|d'|der|des|от|из|всех|всей|"
    r"всього|усіх|всіх|від|a|mas|mais|meno|menos|moins|piu|plus|and|in|to|said|are|is|was|were|have|had)\b"
)
# A quarter of an hour or to nine, a quarter-final, and a room in Portuguese and Spanish.
_NO_PART = regex.compile(
    r" (?:век|час|столет|финал|фінал|годин|століт|(?<=quarter )(?<!by a quarter )to |past |hour|"
    r"final|(?:of |d'|d[eio] )(?:an |uma? |una? )?"
    r"(?:hour|hora|heure|ora\b|centur|seculo|siglo|siecle|secolo|final|hotel|motel|hospital|hostel|pousada|pension|pensao|casa|"
    r"dorm|hospede|hospedes|huespedes|invitados|luna|lua|milha|mile))"
)
# What stands before one part that was added or taken away.
_BY = regex.compile(r"\b(?:by|um|em|en|de|d'|di|del|du|per)[ ]?$")
_PART = regex.compile(r"(?<![\p{L}\p{M}\d])([\p{L}\p{M}]+|\d+)(?: ([\p{L}\p{M}]+))?$")
_ONES = "a an one um uma un una uno une ein eine einen einem einer одна одну один одной एक"
_ONE = frozenset(_ONES.split())
_WRITTEN = regex.compile(r"(?<![\d/.,])(\d)/(\d{1,2})(?![\d/])")
_OF = regex.compile(rf"([{chinese.NUMERALS}]+|\d+)分之([{chinese.NUMERALS}]+|\d+)(?![.\d])")
_APART = regex.compile(
    r"-|(?<=\b(?:zwei|drei|vier))(?=drittel|viertel|funftel)|(?<=\b\p{L}*(?:drittel|viertel|funftel))(?=\p{L}{3})(?!million)"
)
# Turkish puts the whole first, "in five one"; Arabic has words of its own for one and two parts.
_TURKISH = regex.compile(
    r"\b(ucte|dortte|beste|altida|sekizde|onda) (bir|iki|uc|dort|bes|alti|yedi|sekiz|dokuz)(?=[iuı]|s[iuı]|\b)"
)
_TURKISH_PARTS = {"ucte": 3, "dortte": 4, "beste": 5, "altida": 6, "sekizde": 8, "onda": 10}
_TURKISH_HALF = regex.compile(r"\b(?:yarisi|yarısı)\p{L}{0,4}\b")
_ARABIC = regex.compile(r"(?<!\p{L})(?:[وف]?(?:[بلك]|ال|لل|بال)?)(ثلثا|ثلثي|ثلثين|ثلثان|ثلث|نصف)(?!\p{L})")
_ARABIC_QUARTER = regex.compile(r"(?<!\p{L})(?:[وف]?[بل]?)ربع(?! (?:ال)?(?:سنوي|نهائي|ساعه|قرن|عام|سنه))(?!\p{L})")
_ARABIC_PARTS = {"ثلث": Fraction(1, 3), "نصف": Fraction(1, 2)}
_ARABIC_COUNTS = {"ثلاثه": 3, "اربعه": 4, "خمسه": 5, "سته": 6, "سبعه": 7, "ثمانيه": 8, "تسعه": 9}
_ARABIC_WHOLES = {"ارباع": 4, "اخماس": 5, "اسداس": 6, "اسباع": 7, "اثمان": 8, "اتساع": 9, "اعشار": 10}
_ARABIC_MORE = regex.compile(
    rf"(?<!\p{{L}})[وف]?[بلك]?({'|'.join(_ARABIC_COUNTS)}) ({'|'.join(_ARABIC_WHOLES)})(?!\p{{L}})"
)
_HALF = Fraction(1, 2)
# Two out of three; the word for what is counted may stand between.
_SHARE = {
    "en": r"(?:out of|in)(?: every)?",
    "pt": r"(?:em cada|de cada|em)",
    "es": r"(?:de cada|de)",
    "fr": r"sur",
    "de": r"von",
    "it": r"su",
    "ru": r"из(?: каждых)?",
    "uk": r"(?:з|із)(?: кожних)?",
    "hi": r"(?:में से|बटा)",
    "ar": r"(?:من كل|من اصل|من بين كل)",
}
# Twice in ten years is no share.
_TIMES = regex.compile(
    r"[ ](?:years?|months?|weeks?|days?|hours?|minutes?|seasons?|games?|matches|anos|mes(?:es)?|semanas|dias|"
    r"horas|minutos|jogos|partidos|ans|mois|semaines|jours|heures|matchs|"
    r"jahren?|monaten?|wochen|tagen?|stunden|minuten|spielen|anni|mesi|"
    r"settimane|giorni|ore|minuti|partite|лет|мес|недел|дн|час|минут|матч|рок|міс|тиж|год|хвилин|साल|महीन|हफ्त|दिन|घंट|मिनट|"
    r"سنوات|اعوام|اشهر|اسابيع|ايام|ساعات|دقائق|مباريات)"
)
_WHOLE_FIRST = " में से"  # of ten nine
_EVERY = {
    "en": regex.compile(r"\bevery (\p{L}+)"),
    "de": regex.compile(r"\bjede[rsnm]? (\p{L}+)"),
    "ru": regex.compile(r"\bкажд\p{L}+ (\p{L}+)"),
    "uk": regex.compile(r"\bкож\p{L}+ (\p{L}+)"),
}
_SHARE_MAX = 10


def fractions(folded: str, lang: str) -> frozenset[Fraction]:
    """The parts of a whole that a folded text of that language names in words."""
    if lang == "zh":
        return frozenset(_in_chinese(folded)) if "分之" in folded or "半" in folded else frozenset()
    if lang == "ar":
        return frozenset({*_in_arabic(folded), *_shares(folded, lang)})
    if lang == "tr":
        return frozenset(_in_turkish(folded))
    if lang not in _parts():
        return frozenset()
    folded = folded.replace("'", "") if lang == "uk" else folded  # п'ята
    found = {*_shares(folded, lang), *_every(folded, lang)}
    if _hints(lang).search(folded) if lang == "de" else not _first_words(lang).isdisjoint(words_in(folded)):
        found.update(_in_words(folded, lang, _patterns()[lang]))
    return frozenset(found)


def names_part(word: str, lang: str) -> bool:
    """Whether a folded word that may be an ordinal names a part of a whole, too."""
    return word in _parts().get(lang, {})


@cache
def _first_words(lang: str) -> frozenset[str]:
    """With what the names of parts begin."""
    return frozenset(word.split(" ")[0] for word in _parts()[lang])


@cache
def _hints(lang: str) -> regex.Pattern[str]:
    """German writes them with other words: Zweidrittelmehrheit."""
    return regex.compile("|".join(_parts()[lang]))


def written(folded: str) -> frozenset[Fraction]:
    """Parts of a whole in digits, 2/3; they may be dates or scores, and only explain."""
    found = (_fraction(int(one), int(other)) for one, other in _WRITTEN.findall(folded))
    return frozenset(part for part in found if part is not None)


def _fraction(numerator: int, denominator: int) -> Fraction | None:
    return Fraction(numerator, denominator) if 0 < numerator < denominator else None


def _in_words(folded: str, lang: str, pattern: regex.Pattern[str]) -> Iterator[Fraction]:
    parts = _parts()[lang]
    text = _APART.sub(" ", folded)
    for found in pattern.finditer(text):
        denominator, alone = parts[found["part"]]
        before = found["before"] or ""
        said = _number(before, lang)
        if said is None and alone and not _NO_PART.match(text, found.end()):
            said = 1
        if said == 1 and _NO_PART.match(text, found.end()):
            continue
        if said == 1 and not alone and not (_BY.search(text, 0, found.start()) or _OF_IT.match(text, found.end())):
            continue  # "a third day"
        if said is not None and 0 < said < denominator:
            yield Fraction(said, denominator)


def _shares(folded: str, lang: str) -> Iterator[Fraction]:
    """Two trains out of three, where both are numbers."""
    shares = _share_pattern(lang)
    for found in shares.finditer(folded) if shares is not None else ():
        whole = _number(found["whole"], lang)
        before = _PART.search(folded, max(0, found.start() - 48), found.start())
        if whole is None or before is None or _TIMES.match(folded, found.end()):
            continue
        parts = (_number(word, lang) for word in before.groups() if word)
        part = next((part for part in parts if part is not None), None)
        if part is not None and found[0].startswith(_WHOLE_FIRST):
            part, whole = whole, part
        if part is not None and 0 < part < whole <= _SHARE_MAX:
            yield Fraction(part, whole)


def _every(folded: str, lang: str) -> Iterator[Fraction]:
    """Every fifth family."""
    pattern = _EVERY.get(lang)
    for word in pattern.findall(folded) if pattern is not None else ():
        whole = ordinal(word, lang)
        if whole is not None and 2 < whole <= _SHARE_MAX:
            yield Fraction(1, int(whole))


def _number(word: str, lang: str) -> int | None:
    said = Decimal(word) if word.isdecimal() else lexicon(lang).plain.get(word)
    if said is None and word in _ONE:
        return 1
    return int(said) if said is not None and said == int(said) else None


@cache
def _share_pattern(lang: str) -> regex.Pattern[str] | None:
    if lang not in _SHARE:
        return None
    least = 1 if lang == "hi" else 2
    numbers = [word for word, value in lexicon(lang).plain.items() if least <= value <= _SHARE_MAX]
    whole, end = "|".join(numbers), r"(?![\p{L}\p{M}\d]|[.,]\d|[ \u00a0\u202f]\d{3})"  # no 10 000
    return regex.compile(rf" {_SHARE[lang]} (?P<whole>\d{{1,2}}|{whole}){end}")


def _in_chinese(folded: str) -> Iterator[Fraction]:
    for whole, part in _OF.findall(folded):
        one, other = (int(each) if each.isdecimal() else int(chinese.value_of(each) or 0) for each in (part, whole))
        found = _fraction(one, other)
        if found is not None and other < 100:
            yield found
    if "一半" in folded:
        yield _HALF


def _in_arabic(folded: str) -> Iterator[Fraction]:
    for name in _ARABIC.findall(folded):
        yield _ARABIC_PARTS.get(name, Fraction(2, 3))
    if _ARABIC_QUARTER.search(folded):
        yield Fraction(1, 4)
    for number, part in _ARABIC_MORE.findall(folded):
        if _ARABIC_COUNTS[number] < _ARABIC_WHOLES[part]:
            yield Fraction(_ARABIC_COUNTS[number], _ARABIC_WHOLES[part])


def _in_turkish(folded: str) -> Iterator[Fraction]:
    numbers = lexicon("tr").plain
    for whole, part in _TURKISH.findall(folded):
        yield Fraction(int(numbers.get(part, Decimal(1))), _TURKISH_PARTS[whole])
    if _TURKISH_HALF.search(folded):
        yield _HALF


@cache
def _parts() -> dict[str, dict[str, tuple[int, bool]]]:
    """Language → folded word → the denominator, and whether the word says one part without a number."""
    parts: dict[str, dict[str, tuple[int, bool]]] = defaultdict(dict)
    for line in lists.lines("fractions.txt"):
        lang, denominator, *words = line.split()
        parts[lang] |= {
            fold(word.lstrip("=").replace("_", " ").replace("'", "")): (int(denominator), word.startswith("="))
            for word in words
        }
    return parts


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    return {lang: _pattern(sorted(words, key=len, reverse=True)) for lang, words in _parts().items()}


def _pattern(words: list[str]) -> regex.Pattern[str]:
    before, behind = r"(?<![\p{L}\p{M}])", r"(?![\p{L}\p{M}])"
    return regex.compile(rf"(?:{before}(?P<before>[\p{{L}}\p{{M}}]+|\d) )?{before}(?P<part>{'|'.join(words)}){behind}")
