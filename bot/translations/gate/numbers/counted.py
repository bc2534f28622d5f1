"""What is counted behind a number, where it may be said in another measure: two decades are twenty years."""

from __future__ import annotations

from decimal import Decimal

import regex

_HUGE = Decimal(10) ** 24  # a remainder of more digits than Decimal has cannot be told
_SMALL = Decimal(12)
_YEARS = regex.compile(
    r"[\s-]{0,2}(?:(?P<ten>decad|decen|decenn|jahrzehnt|десятил|десятир|عقود|दशक|on\s?yil)|(?P<thousand>mill?en|jahrtaus|тысячел|тисячол|الفيات|सहस्राब्)|centur|secul|siglo|siecle|secol|jahrhund|столет|століт|قرون|शताब|सदि|asir|yuzyil)"
)
_OF_ONE = regex.compile(
    r"[\s-]{0,2}(?:(?P<n10>tenths?|decim[oaie]s?|dixiemes?|zehntel|десят(?:ая|ую|ых|ые|а|у|их|і))"
    r"|(?P<n100>hundredths?|centesim[oaie]s?|centiemes?|hundertstel|сот(?:ая|ую|ых|ые|а|у|их|і)|salise)"
    r"|(?P<n1000>thousandths?|mill?esim[oai]s?|milliemes?|tausendstel|тысячн(?:ая|ую|ых|ые)|тисячн(?:а|у|их|і)|"
    r"mill?is?se[ck][ou]n|милл?исекунд|мілісекунд|毫秒|मिलीसेकंड|milisaniye)"
    r"|(?P<n1000000>millionths|milh?ionesim[oa]s|milionesimi|millonesim[oa]s|millioniemes|millionstel|миллионных|мільйонних)"
    r"|(?P<n1000000000>billionths|mil milh?ionesim[oa]s|mil ?millonesim[oa]s|milliardiemes|milliardstel|miliardesimi|"
    r"миллиардных|мільярдних)"
    r"|(?P<n1000000000000>trillionths|billonesim[oa]s|billioniemes|billionstel|триллионных|трильйонних))(?:sekunden?)?(?!\p{L}{4})"
)
_CHINESE_PARTS = regex.compile("([十百千])分之.{1,4}秒")
_CHINESE_WHOLES = {"十": 10, "百": 100, "千": 1000}
_PARTS_COUNTED = regex.compile(rf"(?<=[\p{{L}}\p{{M}}\d])(?!-\d){_OF_ONE.pattern}")
_MONTHS = regex.compile(
    r"[\s-]{0,2}(?:(?P<n3>quarters|trimest(?:re|er)s?|trimestri|quartal|квартал|तिमाही|季度|个季度|ceyrek)"
    r"|(?P<n6>semestres|semestri|halbjahr|полугоди|півріч|छमाही))"
)
# Of which a hundred are one: a cent of a euro, a basis point of a per cent.
_OF_HUNDRED = regex.compile(
    r"[\s-]{0,2}(?:cents?\b|centavos?\b|centim[eo]s?\b|centesimi\b|sente?\b|pence\b|p\b|цент(?:а|ов|ы|ам|ами|ах|ів|и)?\b|سنت|美分|欧分|"
    r"सेंट|копе[еий]|копій|kurus|पैस|basis.points?|pontos?.base|puntos? (?:basicos?|base)|points? de base|basispunkt|"
    r"punt[oi] base|базисн\p{L}+ пункт|базов\p{L}+ пункт|نق(?:ط|اط)\p{L}* (?:ال)?اساس|基点|基點|आधार अंक|आधार बिंदु|"
    r"बेसिस|baz puan|bps\b|p\.?b\.?s?(?=\s|$))"
)
_HUNDRED = Decimal(100)
_OF_LIFE = regex.compile(r"(?:-?[мйгу]\p{L}{0,3})? (?:году? жизни|році життя|рік життя)")


def part_of_one(text: str, end: int) -> regex.Match[str] | None:
    """The word for tenths, hundredths or thousandths behind a number that ends there."""
    return _OF_ONE.match(text, end)


def parts_of_one(text: str) -> set[int]:
    """Of which parts of one (tenths, hundredths, thousandths) a folded text counts some."""
    if "分之" in text and (chinese := _CHINESE_PARTS.findall(text)):
        return {_CHINESE_WHOLES[whole] for whole in chinese}
    return {int((found.lastgroup or "")[1:]) for found in _PARTS_COUNTED.finditer(text)}


def hundredths(values: frozenset[Decimal], text: str, end: int) -> tuple[Decimal, ...]:
    """What the one value of a number that ends there is in euros where it counts cents: 38 cents are 0.38."""
    if len(values) != 1 or not _OF_HUNDRED.match(text, end):
        return ()
    return tuple(value / _HUNDRED for value in values if value < _HUGE)


def in_other_measures(values: frozenset[Decimal], text: str, end: int, lang: str) -> frozenset[Decimal]:
    """What a number that ends there may be called as well: two decades are twenty years, fifteen hundredths 0.15, three
    quarters nine months; who is in the 88th year of a life is 87.
    """
    part = part_of_one(text, end)
    if part is not None:
        whole = Decimal((part.lastgroup or "")[1:])
        said = {value / whole for value in values if value < _HUGE}
        return values | said | ({value * 100 for value in said} if whole == 1000 else set())  # 0.5 per cent
    if lang in ("ru", "uk") and _OF_LIFE.match(text, end):
        return values | {value - 1 for value in values}
    months = _MONTHS.match(text, end)
    if months is not None:
        return values | {value * int((months.lastgroup or "")[1:]) for value in values if value < _SMALL}
    found = _YEARS.match(text, end)
    if found is None:
        return values
    times = 10 if found["ten"] else 1000 if found["thousand"] else 100
    return values | {value * times for value in values if value < _HUGE}
