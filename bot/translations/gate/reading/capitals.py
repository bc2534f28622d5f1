"""Words with a capital: which are names, and which a translation changes."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

import regex

from bot.translations.gate.reading import lists
from bot.translations.gate.reading.calendar import month_number, weekday_number
from bot.translations.gate.reading.dictionary import LISTED, is_in_dictionary, is_joined
from bot.translations.gate.reading.folding import LETTERS, fold, fold_word
from bot.translations.gate.reading.lexicon import lexicon
from bot.translations.gate.reading.slavic_givens import slavic_givens
from bot.translations.gate.reading.sounds import romanised

_LETTERS_MIN = 3
_SLAVIC = frozenset({"ru", "uk"})
_VOWELS = frozenset("aeiouy")
_STEM_MIN = 5  # letters: shorter ones begin too many names
SAINTS = frozenset({"saint", "sainte", "san", "santa", "sant", "sao", "sankt", "st"})  # Saint-Denis
NOUNS = frozenset({"de", "lb"})  # languages that give every noun a capital
_ALSO_WORDS = frozenset({("tr", "adam"), ("tr", "deniz"), ("tr", "can"), ("tr", "ana"), ("en", "will"), ("en", "rob"), ("en", "mark"), ("en", "bill"), ("en", "frank"), ("en", "beth"), ("pt", "rosa"), ("pt", "cem"), ("pt", "marco"), ("pt", "clara"), ("es", "rosa"), ("es", "clara"), ("it", "rosa"), ("it", "chiara"), ("it", "marina"), ("it", "lea")})  # fmt: skip  # noqa: E501
FIRM_OR_WORD = frozenset(
    {
        "amazon",
        "apple",
        "arsenal",
        "intel",
        "orange",
        "oracle",
        "shell",
        "sporting",
        "inter",
        "zara",
        "santos",
        "meta",
        "uber",
        "twitter",
        "vale",
        "boca",
        "deutsche",
        "reliance",
    }
)
# Words that are made of others mean something, and are translated.
_ACCENTED = frozenset("áàéèêíóôúý")  # no ending of a derived word: Camané
_DERIVED = regex.compile(
    r"(?:istas?|cao|coes|cion|ciones|tion|tions|zione|zioni|dade|dad|dades|ita|ico|ica|icos|icas|ano|ana|anos|anas|ani|ane|"
    r"mento|mentos|miento|ment|ments|menti|ores|eurs?|ale|ali|ais|ales|als|aux|oes|ones|enne|ennes|iens?|aise?s?|ois|oise|"
    r"ogia|rias?|eria|ense|enses|ese|esi|tivo|tiva|tivos|tivas|tive|tifs?|ivi|ante|antes|inha|ario|arios|aria|aire|aires|"
    r"ции|ция|цию|ство|ства|стве|ский|ская|ского|ской|ских|ским|ские|скую|ское|ный|ная|ного|ной|ных|ные|ную|ное|ний|ность|"
    r"ності|ськ\p{L}+|ння|ство|ств|ього|ция|ційн\p{L}+|ість|ист\p{L}{0,3}|ец|цы|цев|цам|ців|ці|ів|цами|ання|ення)$"
)
_DERIVED_EN = regex.compile(
    r"(?:[a-z]{2}[ncturioe]al|[tsc]ions?|ments?|ness|ships?|ities|ity|ies|isms?|ances?|ences?|ancy|ency|ical|ional|able|logy|graphy|works|wide|"
    r"[a-z]{3}ians?|[a-z]{3}eans?|[a-z]{3}ese|ful|less|ists?|ives?|ous|ary|ure|ures|hood|dom|ings|skills?|pers|ters|ders|gers|kers)(?:'s)?$"
)


@lru_cache(maxsize=8_192)
def is_plainly_one(word: str, folded: str, lang: str) -> bool:
    """Whether a word of no known name is one: not derived from others; in Turkish, where endings are set apart."""
    if lang == "en":
        return not _DERIVED_EN.search(folded)
    if lang == "tr":
        return "'" in folded and not word.split("'", maxsplit=1)[0].split("’", maxsplit=1)[0].isupper()
    return word[-1] in _ACCENTED or not _DERIVED.search(folded)


@lru_cache(maxsize=8_192)
def is_given(folded: str, lang: str) -> bool:
    stem = folded.split("'", maxsplit=1)[0]
    if (lang, stem) in _ALSO_WORDS:
        return False
    if not stem.isascii():
        if folded in slavic_givens():
            return True
        stem = romanised(stem)
        cases = (stem[:-1], f"{stem[:-1]}a", f"{stem[:-1]}i") if stem[-1:] in _VOWELS else ()  # Розу; but Рост
        return any(name in _given_names() for name in (stem, *cases))
    return stem in _given_names() or any(part in _given_names() for part in stem.split("-"))


@lru_cache(maxsize=8_192)
def is_given_before(folded: str, following: str, lang: str) -> bool:
    """Whether a folded word is a given name because of the word with a capital that follows: Mark Carney."""
    if is_given(folded, lang):
        return True
    return (
        following != ""
        and folded in _given_or_words(lang)
        and not (is_in_dictionary(following, lang) or is_word(following, following, lang) or is_office(following))
    )


@cache
def _given_or_words(lang: str) -> frozenset[str]:
    entries = (line.split() for line in lists.lines("given_names.words.txt"))
    return frozenset(word for first, *words in entries if first == lang for word in words)


def is_noun(word: str, lang: str, *, given: bool) -> bool:
    return lang in NOUNS and not given and word.endswith(("ung", "heit", "keit", "schaft", "tion"))


@lru_cache(maxsize=8_192)
def is_word(word: str, folded: str, lang: str) -> bool:
    """Whether a word with a capital is one that is translated, or too short to tell."""
    if len(word) < _LETTERS_MIN:
        return True
    stem = folded.split("'", maxsplit=1)[0]
    known = _translated(lang)
    return (
        stem in known
        or (stem.endswith("s") and stem[:-1] in known)
        or ("-" in stem and _is_made_of_words(stem, known, lang))
        or (lang in _SLAVIC and _begins(stem))
        or bool(month_number(stem, lang))
        or weekday_number(stem, lang) is not None
    )


def _is_made_of_words(stem: str, known: AbstractSet[str], lang: str) -> bool:
    """Whether what hyphens join are words, and one of them is written with a capital elsewhere, too: October-December,
    Estados-membros.
    """
    parts = [part for part in stem.split("-") if part]
    sure = [
        part in known or part.removesuffix("s") in known or bool(month_number(part, lang)) or is_office(part)
        for part in parts
    ]
    if parts[:1] and parts[0] in SAINTS:
        return False
    if not any(sure):
        return all(weekday_number(part, lang) is not None for part in parts)
    return all(
        is_sure or (lang in LISTED and is_in_dictionary(part, lang) and not is_given(part, lang))
        for part, is_sure in zip(parts, sure, strict=True)
    )


def _begins(stem: str) -> bool:
    return any(stem[:length] in _stems() for length in range(3, min(len(stem), 12) + 1))


@cache
def _stems() -> frozenset[str]:
    stems = map(fold, lists.words("capitalised_stems.txt"))
    return frozenset(stem for stem in stems if len(stem) >= _STEM_MIN)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(lists.words("given_names.txt"))


def opens_as_name(folded: str, following: str, lang: str) -> bool:
    """Whether a sentence's first word, no word of a list, is a name by the verb behind it: Bumrah takes, Merz said."""
    if folded.endswith("ing") and is_in_dictionary(folded, "en"):  # questioning goes on
        return False
    if lang != "en" or folded.endswith("s") or _DERIVED_EN.search(folded) or is_joined(folded):
        return False
    nouns, verbs = _openers()
    return following in verbs and folded not in nouns and folded.split("-", maxsplit=1)[0] not in lexicon("en").plain


def opens_sentence(folded: str) -> bool:
    """Whether an English sentence begins with that word without naming anybody."""
    nouns, verbs = _openers()
    return folded in nouns or folded in verbs


@lru_cache(maxsize=8_192)
def is_town(folded: str, lang: str) -> bool:
    """Whether a word with a capital is a town, even where a sentence begins."""
    stem = folded.split("'", maxsplit=1)[0]
    return lang not in NOUNS and stem in _towns()


@lru_cache(maxsize=8_192)
def names_a_town(folded: str) -> bool:
    """Whether one of the towns is called so and nothing else is, in a language that gives every noun a capital."""
    return folded in _towns() and folded not in _nouns_too()


@cache
def _nouns_too() -> frozenset[str]:
    """Towns of the list that are German nouns as well."""
    return frozenset(lists.words("doubtful_cities.txt"))


@lru_cache(maxsize=8_192)
def is_number(folded: str, lang: str) -> bool:
    """Whether the parts of a word are numbers: les Vingt-Sept."""
    plain = lexicon(lang).plain
    return bool(plain) and all(part in plain for part in folded.split("-"))


@lru_cache(maxsize=8_192)
def is_office(folded: str) -> bool:
    """Whether a folded word is what stands before somebody's name: Mayor, Presidente, Президент."""
    return folded in _offices()


@cache
def _offices() -> frozenset[str]:
    return frozenset(map(fold, lists.words("offices.txt")))


@cache
def _towns() -> frozenset[str]:
    return frozenset(lists.words("towns.txt"))


@cache
def _openers() -> tuple[frozenset[str], frozenset[str]]:
    entries = [line.split() for line in lists.lines("openers.en.txt")]
    verbs = frozenset(word for words in entries if words[0] == "verbs" for word in words[1:])
    return frozenset(word for words in entries if words[0] != "verbs" for word in words), verbs


def is_firm(folded: str) -> bool:
    """Whether a word with a capital is a firm or a club that is called so everywhere, even where a sentence begins."""
    return folded.split("'", maxsplit=1)[0] in _firms()


def is_club(folded: str) -> bool:
    """Whether it is a firm or a club whose name is no word besides."""
    return is_firm(folded) and folded not in FIRM_OR_WORD


@cache
def _firms() -> frozenset[str]:
    return frozenset(lists.words("firms.txt"))


@cache
def _translated(lang: str) -> frozenset[str]:
    """Folded words with a capital that a translation changes: offices, countries, languages."""
    file = "capitalised.en.txt" if lang == "en" else "capitalised.txt"
    return frozenset(map(fold, lists.words(file))) | _places(lang) | words_of(lang)


@cache
def words_of(lang: str) -> frozenset[str]:
    """The folded stop words of a language."""
    from summarizers.words import stop_words

    return frozenset(fold_word(word) for word in stop_words(lang))


@cache
def _places(lang: str) -> frozenset[str]:
    """The words of which the names of countries, languages and currencies consist."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(lang)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    named = [*locale.territories.values(), *locale.languages.values()]
    words = {fold(word) for name in named for word in LETTERS.findall(name) if len(word) > 3}
    # Cases of Russian and Ukrainian, endings of Turkish.
    return frozenset(words | {word[:-1] + end for word in words if len(word) > 4 for end in _CASES.get(lang, ())})


_CASES = {
    "ru": ("и", "ю", "е", "а", "у", "ей", "ой", "ии", "ию"),
    "uk": ("и", "ю", "і", "а", "у", "ею", "ою", "ії", "ію"),
}
