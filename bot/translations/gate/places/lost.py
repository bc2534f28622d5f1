"""Countries, organisations and cities that the target lost, or took for others."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

import regex

from bot.translations.gate.places.cities import are_large, cities, cities_of, has_names, is_chinese, is_said, names_of
from bot.translations.gate.places.known import Found, has_name, kind_of, known, regions, said_in_phrases
from bot.translations.gate.places.metonyms import countries_of, says_country
from bot.translations.gate.places.other_places import DOLLAR, other_place
from bot.translations.gate.places.spelled import places_in_letters
from bot.translations.gate.reading.capitals import NOUNS, is_given
from bot.translations.gate.reading.dictionary import LISTED, is_in_dictionary
from bot.translations.gate.reading.folding import LETTERS, capitals_in, fold, fold_word
from bot.translations.gate.reading.pinyin import sounds_like
from bot.translations.gate.reading.scripts import CASED, script_of
from bot.translations.gate.reading.sounds import near, soundings, sounds
from bot.translations.gate.values import Fault, FaultKind

_PARTY = "party"  # a text that names one names all that the other does
_SURNAME = regex.compile(r"(\p{Lu}\p{L}+) (\p{Lu}\p{L}+)")
_BEGINNING = 4  # letters
_SOUNDS_MIN = 3
_FEW = 2
_GIVEN = frozenset({"chad", "jordan", "georgia", "israel"})
_KOREAS = frozenset({"nkorea", "skorea"})
# Whose president or bank it is goes without saying in a language of that country alone: Turkey's central bank.
_OWN = {"tr": "turkey", "uk": "ukraine", "it": "italy", "hi": "india"}
# What says of a body of the United Nations what it is, and those bodies.
_UN_BODY = regex.compile(
    r"agen[cz]|watchdog|\bbody\b|program|\b(?:fund|fondo|fonds|fundo)\b|hilfswerk|"
    r"organi[sz]|behord|\b(?:office|arm|chief)\b|"
    r"commission|kommiss|comiss|comisi|oficina|ufficio|escritorio|alto com|teskilat|orgut|kurum|ajans|"
    r"агентств|организац|"
    r"організац|програм|управлен|управлін|وكاله|منظمه|برنامج|机构|组织|署|एजेंसी|संगठन|कार्यक्रम"
)
_UN_BODIES = frozenset({"who", "iaea", "fao", "unesco", "unicef"}) | {
    f"un/{body}"
    for body in "unicef unesco unhcr unrwa wfp fao who iom ilo wmo ipcc iaea ocha undp unep".split()  # noqa: SIM905
}
_WHOSE = ("'s", "ish", "ian")
_INSTITUTION_OF = regex.compile(r"\p{Lu}\p{L}+ of (?:India|Ukraine|Italy|Turkey|Türkiye)\b")
_PLACED = regex.compile(r"(?:'s|er(?= (?:stadtteil|bezirk|viertel|vorort))) (?P<what>[^,.;:()]{3,40})")
_SAINT = regex.compile(r"(?:san|santa|santo|sao|saint|sainte|sankt|st)[ -]")
_OF = regex.compile(
    r"(?:plaza|praca|place|piazza|basilica|basilique|chiesa|iglesia|igreja|eglise|hospital|ospedale|hopital)"
    r" (?:de|di|do|da) $"
)
# What stands among the countries and may be in the place of one of that kind, or the other way round.
_KINDS = {
    "land": "alps himalaya danube rhine nile sahara mediterranean baltic balticsea northsea blacksea redsea caspian "
    "atlantic pacific arctic antarctic caribbean",
    "body": "who unicef unesco fao wto iaea imf worldbank nato opec osce oecd nasa fifa uefa ioc redcross msf amnesty "
    "greenpeace rsf africanunion arableague icc icj",
}
_KIND_OF = {name: kind for kind, names in _KINDS.items() for name in names.split()}
_BODIES = frozenset({"un", "body", "summit"})


def place_faults(source: str, target: str, from_lang: str, to_lang: str) -> Iterator[Fault]:
    """At most one fault: what is lost, or what nobody wrote."""
    mine, theirs = fold(source), fold(target)
    lost = _lost(source, target, theirs, (from_lang, to_lang))
    if lost:
        yield Fault(FaultKind.NAME, lost)
        return
    missing = _lost_city(source, target, (mine, theirs), (from_lang, to_lang))
    if not missing and (to_lang not in NOUNS or script_of(from_lang) not in CASED):
        missing = _lost_city(target, source, (theirs, mine), (to_lang, from_lang))
        if (
            missing
            and script_of(from_lang) in CASED
            and ((script_of(to_lang) in CASED and _opens(target, missing)) or _hints_at(missing, mine, to_lang))
        ):
            missing = ""
        if missing and script_of(to_lang) == "Latin" and _says_where(missing, target, source):
            missing = ""
    missing = (
        missing
        or _other_city(source, target, (mine, theirs), (from_lang, to_lang))
        or other_place(source, target, from_lang, to_lang)
    )
    if missing:
        yield Fault(FaultKind.NAME, missing)


def lost_place(source: str, target: str, langs: tuple[str, str]) -> str:
    """The first city of any size and of one word that is lost; '' when there is none."""
    lost = _lost_city(source, target, (fold(source), fold(target)), langs, large=False)
    return "" if " " in lost or (langs[0] in LISTED and is_in_dictionary(lost, langs[0])) else lost


def _other_city(source: str, target: str, folded: tuple[str, str], langs: tuple[str, str]) -> str:
    """The first city of any size or region that is lost, where the target names one that the source does not."""
    lost = _lost_city(source, target, folded, langs, large=False)
    if not lost:
        return ""
    added = (known(target, langs[1]).sure.keys() & regions()) - known(source, langs[0]).all
    return lost if added or _lost_city(target, source, folded[::-1], langs[::-1], large=False) else ""


def _lost(source: str, target: str, folded: str, langs: tuple[str, str]) -> str:
    """The first country or organisation of the one text that the other does not name; '' when there is none."""
    wanted = known(source, langs[0]).sure
    if not wanted:
        return ""
    found = known(target, langs[1])
    mine = known(source, langs[0]).all
    others = found.sure.keys() - mine  # another country there is no capital's
    elsewhere = any(not kind_of(name) for name in others)
    taken = {found.sure[name] for name in others}
    phrases = said_in_phrases(source, langs[0], target, langs[1])
    there = _said(found, source, wanted.keys()) | places_in_letters(target, langs[1])
    # One word may name several: Bayern is a club, too, and Republicans are of two countries.
    said = {written for name, written in wanted.items() if name in there}
    for name, written in wanted.items():
        if written in said or written in phrases or _is_written(written, folded, taken):
            continue
        if not has_name(name, langs[1]):
            continue
        if name == "us" and not elsewhere and DOLLAR.search(folded):
            continue
        if name == _OWN.get(langs[1]) and (written.endswith(_WHOSE) or _INSTITUTION_OF.search(source)):
            continue
        kind = kind_of(name)
        if script_of(langs[1]) in CASED and not (kind and " " in written) and _sounds_so(written, target, taken):
            continue
        if not elsewhere and says_country(name, folded, langs[1], found.sure.keys(), (fold(source), langs[0])):
            continue
        if script_of(langs[0]) in CASED and (_is_surname(written, source, langs[0]) or _is_given(written, source)):
            continue
        if name in regions() and len(sounds(written)) >= _SOUNDS_MIN and _is_called_so(written, folded):
            continue
        if kind and (
            not (_another(kind, others) or (kind == _PARTY and _another(kind, there & wanted.keys())))
            or _is_called_so(written, folded)
        ):
            continue
        return written
    return ""


def _said(found: Found, source: str, mine: AbstractSet[str]) -> AbstractSet[str]:
    """What is named, less the other Korea; and the UN by a body of it: the UN health agency is the WHO."""
    said = found.all - (_KOREAS if len(_KOREAS & set(found.sure)) == 1 else set()) | set(found.sure)
    is_un = not _UN_BODIES.isdisjoint(said - mine) and bool(_UN_BODY.search(fold(source)))
    return said | {"un"} if is_un else said


def _is_written(written: str, folded: str, taken: AbstractSet[str]) -> bool:
    """Whether a folded text has the name as it is, and not as the beginning of another's: Niger, Nigeria."""
    if written not in folded and fold(written) not in folded:
        return False
    return not any(other != written and written in other for other in taken)


def _another(kind: str, names: AbstractSet[str]) -> bool:
    """Whether one of the ids is of that kind, or a region where the kind is the earth's."""
    kinds = _BODIES if kind in _BODIES else {kind}
    return any(
        kind_of(name) in kinds or _KIND_OF.get(name) in kinds or (kind == "land" and name in regions())
        for name in names
    )


def _sounds_so(written: str, target: str, taken: AbstractSet[str]) -> bool:
    """Whether it was taken over as a name, and not as another's: Indian Wells, Індіан-Веллс; not Niger, Nigeria."""
    mine = sounds(written.split(" ", maxsplit=1)[0].removeprefix("ال"))
    return len(mine) >= _SOUNDS_MIN and any(
        sounds(word) == mine
        for word in LETTERS.findall(target)
        if not (word[0].islower() or (taken and fold_word(word) in taken))
    )


def _is_surname(written: str, text: str, lang: str) -> bool:
    """Whether the folded word stands behind a given name: Johnny English, Дмитрий Поляков."""
    found = _SURNAME.search(text)
    while found is not None:
        if fold_word(found[2]) == written and is_given(fold_word(found[1]), lang):
            return True
        found = _SURNAME.search(text, found.start(2))
    return False


def _is_given(written: str, text: str) -> bool:
    """Whether what is a given name, too, has another word with a capital behind it: Chad Hammel."""
    return written in _GIVEN and any(fold_word(one) == written for one, _ in _SURNAME.findall(text))


def _is_called_so(region: str, other: str) -> bool:
    """Whether the other folded text, in another script, has a word that sounds so: Lombok, لومبوك."""
    mine = soundings(region)
    latin = fold(region).isascii()
    heard = (two for word in LETTERS.findall(other) if word.isascii() != latin for two in soundings(word))
    return any(
        (one == two and len(one) >= _FEW) or (len(one) > _SOUNDS_MIN and len(one) == len(two) and near(one, two))
        for two in heard
        for one in mine
    )


def _is_heard(written: str, ids: frozenset[int], other: str, langs: tuple[str, str]) -> bool:
    """Whether the other text, in another script, has a name that sounds like the city: Bengaluru, बेंगलुरु."""
    if script_of(langs[0]) == script_of(langs[1]):
        return False
    if "zh" in langs:
        # What is called by its Chinese name has only those characters: Qinghai is no 积石山.
        return written.isascii() and not is_chinese(written, ids) and sounds_like(written, fold(other))
    words = LETTERS.findall(fold(other))
    names = capitals_in(other) if script_of(langs[1]) in CASED else frozenset(words)
    mine = soundings(written)
    heard = ((two, word in names) for word in words for two in soundings(word))
    return any(near(one, two) and (is_name or len(one) >= _SOUNDS_MIN) for two, is_name in heard for one in mine)


def _opens(text: str, word: str) -> bool:
    """Whether the folded word begins a sentence, as any word may."""
    return not regex.search(r"[\p{L},] \p{Lu}", text) or fold(text).lstrip("\"'«“„").startswith(word)


def _says_where(city: str, text: str, other: str) -> bool:
    """Whether the city only says where is what the other text names: Istanbul's Beşiktaş; or is a saint's: plaza de San
    Pedro."""
    folded = fold(text)
    found = _PLACED.search(folded, max(0, folded.find(city)))
    if found is not None and folded[: found.start()].endswith(city):
        return any(len(word) > _BEGINNING and word in capitals_in(other) for word in LETTERS.findall(found["what"]))
    return bool(_SAINT.match(city)) and bool(_OF.search(folded, 0, max(0, folded.find(city))))


def _hints_at(city: str, other: str, lang: str) -> bool:
    """Whether the other folded text has a word that comes from a name of the city: Münchner, toulousain, paulista."""
    beginnings = {
        name[:_BEGINNING]
        for part in (city, *names_of(cities_of(city, lang)))
        for name in part.split()
        if len(name) >= _BEGINNING
    }
    return any(word[:_BEGINNING] in beginnings for word in LETTERS.findall(other))


def _in_countries(mine: Found, other: Found) -> frozenset[str]:
    """The names of countries that the other side names, too, and their parts: San Marino, Bissau of Guinea-Bissau."""
    names = (written for name, written in mine.sure.items() if name in other.sure and not kind_of(name))
    return frozenset(part for name in names if "-" in name or " " in name for part in (name, *name.split("-")))


def _is_in_letters(ids: AbstractSet[int], text: str, lang: str) -> bool:
    """Whether letters of the text stand for something that is called after the city: МГУ."""
    places = places_in_letters(text, lang)
    return any(not ids.isdisjoint(cities_of(place.replace("_", " "), "en")) for place in places)


def _lost_city(text: str, other: str, folded: tuple[str, str], langs: tuple[str, str], *, large: bool = True) -> str:
    from_lang, to_lang = langs
    there: AbstractSet[str] = frozenset()
    phrases = said_in_phrases(text, from_lang, other, to_lang)  # Alto Adige
    countries = _in_countries(known(text, from_lang), known(other, to_lang))
    for written, ids in cities(text, folded[0], from_lang).items():
        if (large and not are_large(ids, from_lang)) or written in phrases or written in countries:
            continue
        named = has_names(ids, to_lang)
        if " " in written and script_of(to_lang) not in CASED:
            continue  # San Diego has several names in Chinese
        if (
            not ((large or named) and is_said(ids, folded[1], to_lang))
            and written not in folded[1]
            and not (script_of(to_lang) in CASED and _hints_at(written, folded[1], from_lang))
            and not _is_heard(written, ids, other, langs)
        ):
            if _is_in_letters(ids, other, to_lang):
                continue
            there = there or known(other, to_lang).sure.keys()
            if not countries_of(ids).isdisjoint(there - known(text, from_lang).all):
                continue
            return written
    return ""
