"""Writes what states, provinces and regions of large countries are called, for the quality gate.

dpkg-deb -x unicode-cldr-core_41-0.1_all.deb FOLDER && pip install opencc-python-reimplemented  # of Debian 12
python tools/make_subdivisions.py FOLDER/usr/share/unicode/cldr/common > subdivisions.txt

The names are those of Unicode's CLDR (Unicode License).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import regex

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bot.translations.gate.reading.folding import fold

_COUNTRIES = "US CA MX BR AR CL CO PE ES PT FR IT DE AT CH BE PL RU UA TR CN IN AU SA EG IQ SY JP ID".split()  # noqa: SIM905
_LANGS = ("en", "pt", "es", "fr", "de", "it", "ru", "uk", "ar", "zh", "hi", "tr")
_SCRIPTS = tuple(map(regex.compile, (r"\p{Latin}", r"\p{Cyrillic}", r"\p{Arabic}", r"\p{Devanagari}", r"\p{Han}")))
# Called as a city is, which `cities.txt` has, or by a common word.
_AS_A_CITY = regex.compile(
    r"pt[01]\d|it(?:ag|bo|ca|cl|ct|en|fi|ge|me|mi|na|pa|rc|rg|rm|sr|to|tp|ve)|usdc|mxcmx|brdf|arc|codc|idjk|ua30|ua40|"
    r"cn(?:bj|sh|tj|cq)|ru(?:mow|spe|yev|khm|nen|yan|chu)"
)
# What a region is: no part of its name.
_GENERIC = regex.compile(
    r"\b(?:the|state|province|region|oblast['’]?|krai|republic|territory|county|governorate|voivodeship|prefecture|department|"
    r"canton|district|autonomous|community|islands?|"
    r"estado|provincia|regi[aã]o|regi[oó]n|[oó]blast|rep[uú]blica|territ[oó]rio|comunidade?|comunidad|comunidad|"
    r"departamento|distrito|prov[ií]ncia|governorado|gobernaci[oó]n|gobernadores|voivodia|voivodato|prefeitura|prefectura|aut[oôó]noma?|foral|"
    r"état|etat|r[eé]gion|république|territoire|département|gouvernorat|voïvodie|préfecture|principado|"
    r"distrikt|okrug|metropolitanstadt|città metropolitana|ville métropolitaine|"
    r"bundesstaat|provinz|gouvernement|woiwodschaft|präfektur|autonome|gemeinschaft|republik|gebiet|kanton|"
    r"stato|regione|repubblica|territorio|dipartimento|governatorato|voivodato|prefettura|distretto|kraj|"
    r"eyaleti|ili|ilçesi|bölgesi|oblast[ıi]|krayı|cumhuriyeti|vilayeti|voyvodalığı|prefektörlüğü|kantonu|departmanı|"
    r"muhafazası|özerk|valiliği|eyalet|"
    r"область|край|республика|штат|провинция|автономная|автономный|округ|территория|регион|мухафаза|воеводство|префектура|"
    r"департамент|кантон|штат|провінція|республіка|автономна|територія|регіон|мухафаза|воєводство|спільнота|"
    r"ولاية|محافظة|مقاطعة|إقليم|أوبلاست|كراي|جمهورية|منطقة|كانتون|"
    r"राज्य|प्रांत|प्रान्त|प्रदेश प्रांत|ओब्लास्ट|क्षेत्र|प्रीफ़ेक्चर|प्रशासनिक|स्वायत्त|जिला|"
    r"of|do|da|de|del|della|di|du|des|d|la|le|les|von|el)\b['’]?|(?:自治区|自治區|大区|大區|省|州|市|县|縣|邦|共和国|边疆区|行政区|都|府|地区|地區)$",
    regex.IGNORECASE,
)
_ADJECTIVE = regex.compile(r"(?:ая|ий|ый|ой|а|ое|е)$")
_OBLIQUE = regex.compile(r"(?:ск|ск[аи]|ськ|цьк|цк)(?:ая|ий|ой|а)$")
_WORDS = frozenset(
    (
        "centro",
        "center",
        "zentrum",
        "centre",
        "merkez",
        "центр",
        "中央",
        "central",
        "libertad",
        "liberdade",
        "norte",
        "nord",
        "capital",
    )
)
_LETTERS_MIN = (5, 5, 4, 4, 2)


def main() -> None:
    from opencc import OpenCC

    simplified = OpenCC("t2s").convert
    folder = Path(sys.argv[1])
    names = {lang: _named(folder / "subdivisions" / f"{lang}.xml") for lang in _LANGS}
    contained = ElementTree.parse(folder / "supplemental/subdivisions.xml").iter("subgroup")
    parts = {group.get("type"): group.get("contains", "").split() for group in contained}
    print("# CLDR, by tools/make_subdivisions.py, as cities.txt: 0 | Latin | Cyrillic | Arabic | Devanagari | Chinese")
    for code in (code for country in _COUNTRIES for code in _within(country, parts) if not _AS_A_CITY.fullmatch(code)):
        translations = {lang: names[lang].get(code, "") for lang in _LANGS}
        translations["zh"] = simplified(translations["zh"])
        columns = [" ".join(_names(translations, place)) for place in range(len(_SCRIPTS))]
        if columns[0] and any(columns[1:]):
            print(" | ".join(("0", *columns)))


def _within(whole: str, parts: dict[str | None, list[str]]) -> Iterator[str]:
    for part in parts.get(whole, ()):
        yield part
        yield from _within(part, parts)


def _named(file: Path) -> dict[str, str]:
    found = ElementTree.parse(file).iter("subdivision")
    return {str(each.get("type")): each.text or "" for each in found if each.get("alt") is None}


def _names(translations: dict[str, str], script: int) -> Iterator[str]:
    found = set()
    for lang in _LANGS:
        name = translations.get(lang, "")
        if not _SCRIPTS[script].search(name) or any(mark in name for mark in "()/,0123456789"):
            continue
        adjective = _OBLIQUE.search(name.split()[0]) if script == 1 else None
        bare = regex.sub(r"\s+", " ", _GENERIC.sub(" ", name)).strip(" -'’")
        folded = fold(bare)
        if adjective:
            folded = _ADJECTIVE.sub("", folded)
        if folded not in _WORDS and len(folded) >= _LETTERS_MIN[script]:
            found.add(folded.replace(" ", "_"))
    return iter(sorted(found, key=lambda name: (len(name), name)))


if __name__ == "__main__":
    main()
