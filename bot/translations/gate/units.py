"""Currencies, measures and per cent: another one than the source's, or none where it had one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import regex

from bot.translations.gate.folding import LETTERS, fold
from bot.translations.gate.values import Fault, FaultKind

# Words of all the languages together; a `*` stands for any ending, a leading `=` for a piece of Chinese text.
_WORDS = {
    "dollar": "dollar* dolar* dólar* dollaro dollari usd доллар* долл* долар* دولار* الدولار* =美元 =美金 डॉलर डालर",
    "euro": "euro euros eur евро євро يورو اليورو =欧元 यूरो avro* euroya eurodan",
    "pound": "gbp sterling* libra libras pound pounds livre livres pfund фунт* استرليني* إسترليني* جنيه* =英镑 पाउंड",
    "yen": "yen yens jpy иен* йен* єн ين =日元 येन",
    "real": "brl reais reales reals реалов реала реалів =雷亚尔",
    "yuan": "yuan* renminbi* cny rmb юан* يوان* اليوان =人民币 युआन",
    "rouble": "rub rubl* rouble* ruble* рубл* روبل* =卢布 रूबल",
    "lira": "try lira lirası liraya liralık liras lire лир лиры лір ліра* ليرة* =里拉 लीरा",
    "rupee": "inr rupee* rupia* roupie* rupie* рупи* рупі* روبية* =卢比 रुपए रुपये रूपये रुपयों रुपया",
    "hryvnia": "hryvn* grivn* гривен* гривн* =格里夫纳",
    "riyal": "sar riyal* rial rials риал* ріал* ريال* الريال =里亚尔 रियाल",
    "dirham": "aed dirham* дирхам* дирхем* درهم* دراهم* الدرهم =迪拉姆 दिरहम",
    "dinar": "dinar* dinari dinares دينار* دنانير* الدينار динар* =第纳尔 दीनार",
    "shekel": "shekel* siclo siclos sciclo schekel* шекел* شيكل* شيقل* =谢克尔 शेकेल şekel*",
    "won": "krw =韩元 =韩圆 वॉन",
    "krona": "sek nok dkk krona kronor krone kroner kronen coroa coroas corona coronas couronne* крон крона кроны "
    "кроні =克朗 kron",
    "zloty": "pln zloty zlotys zlotych złot* злот* زلوتي =兹罗提 ज़्लॉटी zloti",
    "peso": "mxn peso pesos песо بيزو =比索 पेसो",
    "cedi": "cedi cedis седи седі سيدي =塞地 सेडी",
    "naira": "naira nairas найр* نايرا =奈拉 नायरा",
    "rand": "zar rand rands рэнд* ранд* راند =兰特 रैंड",
    "shilling": "shilling* xelim xelins chelín chelines chelin schilling* шиллинг* шилінг* شلن =先令 शिलिंग şilin*",
    "forint": "huf forint* форинт* =福林 फ़ोरिंट",
    "koruna": "czk koruna koruny",
    "baht": "baht bahts бат бата батов батів بات =泰铢 बाट",
    "rupiah": "rupiah* рупиах =印尼盾 =印尼卢比",
    "taka": "taka takas =塔卡 टका",
    "tenge": "tenge тенге تنغي =坚戈",
    "franc": "chf franc francs franken франк*",
    "km": "km kilomet* quilomet* quilómet* chilomet* километр* кілометр* км كيلومتر* كم =公里 =千米 किलोमीटर किमी kmh kph",  # noqa: E501
    "mile": "mile miles milha milhas milla millas meile meilen miglia miglio мили миль миля милях милями миля ميل أميال "  # noqa: E501
    "=英里 मील mph",
    "kg": "kg kilogram* quilogram* kilo kilos quilo quilos chili килограмм* кілограм* кг كيلوغرام* كيلوجرام* كجم =公斤 =千克 "  # noqa: E501
    "किलोग्राम किलो",
    "tonne": "ton tons tonne tonnes tonelada* tonnen tonnellat* тонн* طن =吨 टन",
    "litre": "litre litres liter liters litr litro litros litri litern литр* літр* لتر* ليتر* لترا =升 लीटर litre",
    "hectare": "hectare hectares hectar hektar* hectárea* hectarea ettar* гектар* هكتار* =公顷 हेक्टेयर",
    "barrel": "barrel barrels barril barriles barris baril barils barile barili баррел* барел* برميل* =桶 बैरल varil*",
    "mm": "mm millimet* milimet* milímet* миллиметр* міліметр* мм مليمتر* ملليمتر* ملم مم =毫米 मिलीमीटर मिमी",
    "cm": "cm centimet* centímet* zentimeter* сантиметр* см سنتيمتر* سم =厘米 सेंटीमीटर सेमी santim*",
    "inch": "inch inches polegada* pulgada* pouce pouces zoll pollice pollici дюйм* بوصة بوصات =英寸 इंच inç inçlik",
    "metre": "metre metres meter meters metros mètre mètres metri metern метр метра метров метрах метрами "
    "метрів метри मीटर metrelik metredir",
    "acre": "acre acres акр* فدان =英亩 एकड़",
    "celsius": "celsius centigrade centigrados centigrada celsiusgrad цельси* مئوية مئويه =摄氏 सेल्सियस santigrat*",
    "fahrenheit": "fahrenheit фаренгейт* فهرنهايت =华氏 फारेनहाइट फ़ारेनहाइट fahrenhayt*",
    "percent": "percent percentage* pct porcento cento ciento prozent* percentu* procent* процент* відсот* بالمئة بالمائة المئة "  # noqa: E501
    "المائة =百分 प्रतिशत फीसदी yüzde percent* pourcent* porcent* cent cien",
}
_SYMBOLS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₽": "rouble", "₺": "lira", "₹": "rupee", "₴": "hryvnia",  # noqa: E501
    "%": "percent", "٪": "percent"}  # fmt: skip
_SYMBOL = regex.compile(r"r\$|[$€£¥₽₺₹₴%٪]")
_MONEY = frozenset(
    [
        "dollar",
        "euro",
        "pound",
        "yen",
        "real",
        "yuan",
        "rouble",
        "lira",
        "rupee",
        "hryvnia",
        "franc",
        "riyal",
        "dirham",
        "dinar",
        "shekel",
        "won",
        "krona",
        "zloty",
        "peso",
        *("cedi", "naira", "rand", "shilling", "forint", "koruna", "baht", "rupiah", "taka", "tenge"),
    ]
)
# What stands beside the digits: a sign before or behind, or one of the next two words.
_AMOUNT = regex.compile(
    r"(?:(?P<sign>r\$|[$€£¥₽₺₹₴])\s?)?(?<![\d.,])(?P<digits>\d[\d.,]*)"
    r"(?:\s?(?P<sign>[$€£¥₽₺₹₴])|(?P<after>(?:[\s-]?\p{L}[\p{L}\p{M}.]*){1,4})?)"
)
_NO_DIGIT = regex.compile(r"\D")
_APART = regex.compile(r"[\s-]+")
_METRE = regex.compile(r"(?<=[\d万千百十])米")
_LIGHT_YEAR = regex.compile(
    r"light.years?|anos.luz|annees.lumiere|lichtjahr|anni.luce|светов\p{L}+ (?:лет|год)|світлов\p{L}+ рок|سنه ضوئيه|"
    r"光年|प्रकाश वर्ष|isik yili"
)
_BASIS_POINT = regex.compile(
    r"basis.points?|pontos?.base|puntos? basicos?|points? de base|basispunkt|punt[oi] base|базисн\p{L}+ пункт|"
    r"نقط\p{L}* اساس|基点|基點|आधार अंक|आधार बिंदु|baz puan"
)
_YUAN = regex.compile(r"(?<=[\d万亿千百十])元")
_OTHER_MEASURES = frozenset(["litre", "hectare", "barrel", "tonne"])  # what no sign of a currency says
_TOLD_BY_SIGN = frozenset({"dollar", "euro", "yuan", "rouble", "rupee", "yen"})
_ONE_SIGN = ({"yen", "yuan"}, {"pound", "lira"})
_MEASURES = frozenset(
    [
        "km",
        "mile",
        "kg",
        "tonne",
        "litre",
        "hectare",
        "barrel",
        "celsius",
        "fahrenheit",
        "metre",
        "acre",
        "mm",
        "cm",
        "inch",
        "lightyear",
    ]
)
# One name or sign for two things: only one of them need be found again.
_SAME = {
    "real": {"dollar"},
    "dollar": {"real"},
    "pound": {"kg", "lira"},
    "lira": {"pound"},
    "yen": {"yuan"},
    "yuan": {"yen"},
}
_SHORTEST = 3  # letters of a beginning


def units(folded: str, words: Sequence[str]) -> frozenset[str]:
    """The currencies and measures that a folded text, given with its words, names."""
    pieces = _tables()[2]
    found = {_SYMBOLS.get(symbol, "real") for symbol in _SYMBOL.findall(folded)}
    found |= {name for word in words if (name := _named(word))}
    if "lu" in folded or "lic" in folded or "lig" in folded or not folded.isascii():
        found |= {"lightyear"} if _LIGHT_YEAR.search(folded) else set()
    if ("ba" in folded or not folded.isascii()) and _BASIS_POINT.search(folded):
        found.add("basispoint")
    if not folded.isascii():
        if _METRE.search(folded):
            found.add("metre")
        if _YUAN.search(folded):
            found.add("yuan")
        found |= {name for piece, name in pieces.items() if piece in folded}
    return frozenset(found)


@lru_cache(maxsize=8_192)
def _named(word: str) -> str:
    """What one folded word names; '' for most."""
    whole, beginnings, _ = _tables()
    lengths = range(_SHORTEST, len(word) + 1)
    return whole.get(word) or next((beginnings[word[:n]] for n in lengths if word[:n] in beginnings), "")


def unit_faults(source: frozenset[str], target: frozenset[str], *, has_digits: bool) -> Iterator[Fault]:
    """Another unit than the source's; per cent lost although the number is still there in digits."""
    for kind in (_MONEY, _MEASURES):
        lost, added = (source - target) & kind, (target - source) & kind
        near = {other for name in source for other in _SAME.get(name, ())}
        if lost and added - near:
            yield Fault(FaultKind.UNIT, f"{min(lost)} → {min(added - near)}")
    if has_digits and ("basispoint" in source) != ("basispoint" in target) and "percent" in (source | target):
        yield Fault(FaultKind.UNIT, "basis points")
    elif has_digits and "percent" in source and "percent" not in target:
        yield Fault(FaultKind.UNIT, "percent")


def amount_faults(source: str, target: str) -> Iterator[Fault]:
    """An amount that is in another currency there, though the text names the right one somewhere; folded texts."""
    mine, theirs = _amounts(source), _amounts(target)
    made_up = {unit for digits, unit in theirs.items() if unit in _TOLD_BY_SIGN and digits not in mine}
    if made_up and not mine and not units(source, LETTERS.findall(source)) & (_MONEY | _MEASURES):
        yield Fault(FaultKind.UNIT, min(made_up))
        return
    for digits, unit in mine.items():
        other = theirs.get(digits, unit)
        if other != unit and {unit, other} not in _ONE_SIGN:
            yield Fault(FaultKind.UNIT, f"{unit} → {other}")
            return


def _amounts(folded: str) -> dict[str, str]:
    """The digits of what is said once → the currency beside them."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for amount in _AMOUNT.finditer(folded):
        digits = _NO_DIGIT.sub("", amount["digits"]).rstrip("0")
        words = _APART.split((amount["after"] or "").replace(".", " ").strip())
        named = [_SYMBOLS.get(amount["sign"], "real")] if amount["sign"] else [*map(_named, words)]
        unit = next((name for name in named if name in _MONEY or name in _OTHER_MEASURES), "")
        if digits in found:
            twice.add(digits)
        elif unit:
            found[digits] = unit
    return {digits: unit for digits, unit in found.items() if digits not in twice}


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Whole words, beginnings of words, pieces of Chinese text, each to what it names."""
    whole: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    pieces: dict[str, str] = {}
    for name, words in _WORDS.items():
        for word in words.split():
            table = beginnings if word.endswith("*") else pieces if word.startswith("=") else whole
            table[fold(word.strip("*="))] = name
    return whole, beginnings, pieces
