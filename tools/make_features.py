"""Writes what seas, mountains, rivers, lakes, islands and deserts are called, for the quality gate.

python tools/make_features.py > bot/translations/gate/words/features.txt  # empty while it runs, as it must be

The names are written by hand, in `tools/features.tsv`; this adds the cases of Russian, Ukrainian and German, the
adjectives, and what announces a name that may be something else.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import regex

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bot.translations.gate.places.cities import cities_of
from bot.translations.gate.places.entries import COLUMNS
from bot.translations.gate.places.known import names_a_place
from bot.translations.gate.reading.capitals import is_given
from bot.translations.gate.reading.dictionary import LISTED, is_in_dictionary
from bot.translations.gate.reading.folding import fold

_SLAVIC = ("ru", "uk")
_LETTERS_MIN = 5
_LETTERS_SURE = 7  # of a word that a dictionary has without a capital
# What a feature is: no part of its name.
_KINDS = {
    "en": r"Mountains?|Mount|Mt|Range|Peninsula|Islands?|Desert|Plateau|River|Lake|Archipelago|volcano|the",
    "pt": r"Montanhas|Montes|Monte|Cordilheira|Península|Ilhas?|Deserto|Planalto|Arquipélago|Lago|Rio|d[aeo]s?",
    "es": (
        r"Montañas|Montes|Monte|Cordillera|Península|Islas?|Desierto|Meseta|Archipiélago|Lago|Río|"
        r"del?|de las?|de los|los|las"
    ),
    "fr": (
        r"Montagnes|Monts|Mont|Cordillère|Chaîne|Péninsule|Îles?|Désert|Plateau|Archipel|Lac|massif|"
        r"d[eu]s?|de la|la|les?|d['’]|l['’]"
    ),
    "de": r"Berge|Gebirge|Inseln?|Wüste|Halbinsel|Hochland|Fluss",
    "it": (
        r"Monti|Monte|Catena|Penisola|Isol[ae]|Deserto|Altopiano|Arcipelago|Lago|Fiume|"
        r"d[ei]|del|dell['’]|delle|dei|degli|della|i|gli|le"
    ),
    "ru": r"гор[аы]|хребет|полуостров|остров[а]?|пустыня|плато|плоскогорье|река|озеро|архипелаг|вулкан",
    "uk": r"гор[аи]|хребет|півострів|острів|острови|пустеля|плато|плоскогір'я|річка|озеро|архіпелаг|вулкан",
    "tr": r"Dağları|Dağı|Yarımadası|Adaları|Adası|Çölü|Nehri|Irmağı|Gölü|Yaylası|Platosu|Yanardağı|Takımadaları",
}
# How a river or a lake is announced where its name alone may be something else.
_ANNOUNCED = {
    ("rivers", "en"): ("{} river", "river {}"),
    ("rivers", "pt"): ("rio {}",),
    ("rivers", "es"): ("rio {}",),
    ("rivers", "fr"): ("fleuve {}", "riviere {}"),
    ("rivers", "it"): ("fiume {}",),
    ("rivers", "ru"): ("река {}", "реки {}", "реке {}", "реку {}", "рекой {}"),
    ("rivers", "uk"): ("річка {}", "річки {}", "річці {}", "річку {}", "річкою {}"),
    ("rivers", "tr"): ("{} nehr", "{} irma"),
    ("lakes", "en"): ("lake {}", "{} lake"),
    ("lakes", "pt"): ("lago {}", "lago de {}", "lago do {}"),
    ("lakes", "es"): ("lago {}", "lago de {}"),
    ("lakes", "fr"): ("lac {}", "lac de {}", "lac du {}"),
    ("lakes", "it"): ("lago {}", "lago di {}"),
    ("lakes", "ru"): ("озеро {}", "озера {}", "озере {}", "озеру {}", "озером {}"),
    ("lakes", "uk"): ("озеро {}", "озера {}", "озері {}", "озеру {}", "озером {}"),
    ("lakes", "tr"): ("{} gol",),
}
_CASES = {  # endings of a first word in Russian and Ukrainian, the longest first
    "ru": {
        "ое": "ое ого ом ому", "ее": "ее его ем ему", "ий": "ий его ого ем ом ему ому", "ый": "ый ого ом ому",
        "ой": "ой ого ом ому", "ая": "ая ой ую", "ые": "ые ых ым", "ие": "ие их им", "во": "во ва ве вом ву",
        "ре": "ре ря рю рем", "ив": "ив ива иве иву", "ов": "ов ова ове ову ом", "ро": "ро ра ре ру ром",
        "ва": "ва вов вах ве ву", "ры": "ры р рах рам", "ка": "ка ки ке ку кой", "та": "та ты те ту",
        "ля": "ля ли ле лю",
    },
    "uk": {
        "ій": "ій ього ьому їй", "ка": "ка ки ці ку кою кої кій", "ке": "ке кого кому ким",
        "ре": "ре ря рю рем", "та": "та ти ті ту", "не": "не ного ному", "ве": "ве вого вому", "ий": "ий ого ому",
        "ро": "ро ра рі ру", "ля": "ля лі лю", "ри": "ри р рах", "ві": "ві вих", "їв": "їв ова ові",
        "на": "на ної ній ну",
    },
}  # fmt: skip
_ENDINGS = {
    **dict.fromkeys("аы", ("а", "ы", "и", "е", "і", "у", "ой", "ою")),
    **dict.fromkeys("яїиь", ("я", "и", "і", "е", "ю", "ей", "ею", "ї", "ь", "и")),
    **dict.fromkeys("оеіую", ("о", "е", "і", "у", "ю")),
}
_SOFT = {"ru": ("ск", "йск"), "uk": ("ськ", "йськ")}
_HARD = {"ru": {"г": "ж", "к": "ч"}, "uk": {"г": "зь", "к": "ць", "х": "сь"}}
_LOCATIVE = {"г": "з", "к": "ц", "х": "с"}
_OF_A_COUNTRY = regex.compile(r"\p{L}{3}(?:an|ic|ische|ana|ano)$")
_SLAVIC_ADJECTIVE = regex.compile(r"(?:ск|ськ|цьк|зьк)(?:ие|ий|ое|ая|і|ий|е|а)$|[оы]е$|ая$|не$|ове$|ий$|ово$|ево$")
_ADJECTIVE_DE = regex.compile(r"(?<=\p{L}{4})(?:er|es|e)$")


def main() -> None:
    features = list(_features())
    bare = {(name, lang): _bare(row[lang], lang) for name, _, row in features for lang in COLUMNS}
    said = Counter((lang, word) for (_, lang), word in bare.items() if word)
    print("# Of tools/features.tsv, by tools/make_features.py: columns and entries as in known_places.txt.")
    for name, kind, row in features:
        columns = []
        for lang in COLUMNS:
            word = bare[name, lang]
            once = said[lang, word] == 1
            entries = dict.fromkeys(_entries(row[lang], word, kind, lang, once=once))
            columns.append(" ".join(entry.replace(" ", "_") for entry in entries))
        plain = regex.sub(r"\W", "", fold(name))
        print(" | ".join((f"land-{plain}-{kind[0]}", *columns)))


def _features() -> Iterator[tuple[str, str, dict[str, str]]]:
    """(name, kind, what it is called in each language)."""
    for line in (Path(__file__).parent / "features.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, name, *called = line.split("\t")
            yield name, kind, dict(zip(COLUMNS, called, strict=True))


def _bare(name: str, lang: str) -> str:
    """The one word that the feature is called by; '' when there are more."""
    if lang not in _KINDS:
        return ""
    words = regex.sub(rf"\b(?:{_KINDS[lang]})(?!\p{{L}})|[()]", " ", name, flags=regex.IGNORECASE).split()
    word = words[0] if len(words) == 1 else ""
    adjective = _SLAVIC_ADJECTIVE.search(word) or (_OF_A_COUNTRY.search(word) and not name.endswith("Mountains"))
    return "" if not word[:1].isupper() or word.isupper() or adjective else word


def _entries(name: str, bare: str, kind: str, lang: str, *, once: bool) -> Iterator[str]:
    if not name or name.isupper() or any(mark in name for mark in "/,;0123456789."):
        return
    if lang in ("ar", "hi", "zh"):
        yield from _uncased(name, lang)
        return
    if bare:
        sure = once and _is_its_own(bare, lang) and not (kind == "lakes" and (kind, lang) in _ANNOUNCED)
        for form in _single(bare, lang):
            yield form if sure else f"~{form}"
        if not sure and (kind, lang) in _ANNOUNCED:
            yield from (form.format(fold(bare)) for form in _ANNOUNCED[kind, lang])
    words = name.casefold().split(" ")
    if len(words) > 1:
        yield from map(fold, _phrases(words, lang))


def _uncased(name: str, lang: str) -> Iterator[str]:
    name = fold(name)
    if lang == "zh":
        yield name
        shorter = regex.sub(r"(?:山脉|群岛|半岛|沙漠|高原|岛)$", "", name)
        if len(shorter) > 2:
            yield shorter
        return
    sure = " " in name or (len(name) >= _LETTERS_MIN and not names_a_place(name, lang))
    yield ("" if sure else "~") + name + ("" if " " in name else "=")
    if lang == "hi" and " " in name and name.split(" ")[0].endswith("ा"):
        first, rest = name.split(" ", 1)
        yield f"{first[:-1]}े {rest}"


def _single(bare: str, lang: str) -> Iterator[str]:
    """How one word begins in the cases of its language, and what comes from it."""
    if lang not in _SLAVIC:
        yield bare if len(bare) > _LETTERS_MIN else f"{bare}="
        return
    stem = bare[:-1] if bare[-1] in "аяоеиіыьйїю" else bare
    if len(stem) >= _LETTERS_MIN:
        yield stem
    else:
        yield from (f"{stem}{end}=" for end in _ENDINGS.get(bare[-1], ("", "а", "у", "е", "ом", "і")))
    folded = fold(stem)
    for soft in _SOFT[lang]:
        yield folded + soft
    if folded[-1] in _HARD[lang]:
        yield f"{folded[:-1]}{_HARD[lang][folded[-1]]}{'ск' if lang == 'ru' else 'к'}"
        if lang == "uk":
            yield f"{stem[:-1]}{_LOCATIVE[folded[-1]]}і="


def _phrases(words: list[str], lang: str) -> Iterator[str]:
    first, *rest = words
    last = rest[-1][:-1] if lang in _SLAVIC and rest[-1][-1] in "аеоыиіяй" else rest[-1]
    if lang == "tr" and last[-1] in "iu" and len(last) > 3:
        last = last[:-1]
    ending = " ".join((*rest[:-1], last))
    if lang == "de" and rest[0] != "island" and _ADJECTIVE_DE.search(first):
        yield from (f"{_ADJECTIVE_DE.sub('', first)}{end} {ending}" for end in ("e", "en", "er", "es", "em"))
    elif lang in _SLAVIC:
        cut = next((cut for cut in (2,) if first[-cut:] in _CASES[lang]), 0)
        ends = _CASES[lang][first[-cut:]].split() if cut else [""]
        yield from (f"{first[: len(first) - cut]}{end} {ending}" for end in ends)
    else:
        yield f"{first} {ending}"


@cache
def _is_its_own(word: str, lang: str) -> bool:
    """Whether a word with a capital surely is the feature, and no other place, person or word."""
    folded = fold(word)
    langs = [lang] if lang in LISTED else ["es", "pt"]
    is_word = lang not in _SLAVIC and any(is_in_dictionary(folded, each) for each in langs)
    if len(folded) < _LETTERS_MIN or (is_word and (lang in ("de", "en") or len(folded) < _LETTERS_SURE)):
        return False
    return not (names_a_place(folded, lang) or is_given(folded, lang) or cities_of(folded, lang))


if __name__ == "__main__":
    main()
