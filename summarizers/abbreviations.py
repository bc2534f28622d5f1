"""Abbreviations behind which a sentence goes on, where the splitter's own lists lack them.

Only those stand here that hardly ever end a sentence: titles, parts of an address. They are matched as
written: French "M." is a title, "m." the metres at the end of a sentence. What a word in lower case follows
needs no list.
"""

from functools import cache

from summarizers.languages import base_language

_EVERYWHERE = "Mr Mrs Ms Dr Prof St Mt Sgt Capt"
_BY_LANGUAGE = {
    "ar": "د أ م",
    "bn": "ডা ড মো",
    "de": "Hr Fr Nr Abs Art bzw ca evtl ggf inkl sog vgl",
    "en": "Messrs Sen Rep Gov Gen Col Lt Rev Hon cf vs",
    "es": "Sr Sra Srta Dra D Dña Ud Uds Av Avda Núm núm Gral",
    "fa": "د",
    "fr": "M MM Mme Mmes Mlle Mlles Me Mgr av apr",
    "he": "ד פרופ",
    "hi": "डॉ डा श्री प्रो कु पं सं",
    "id": "Jl Bpk Drs Ir Hj",
    "it": "Sig Sigg Dott Avv Ing On",
    "nl": "dhr mevr Dhr Mevr bijv",
    "no": "ca kl nr",
    "pl": "ul al św ks inż mgr hab im tzw",
    "pt": "Sr Sra Srs Sras Dra Drs Profa Av Eng Exmo Exma Gen Cap Cel Núm",
    "ru": "ул пр просп им проф акад св гр напр ср д",
    "sv": "ca kl nr",
    "tr": "Doç Yrd Av Sn Bkz bkz Cad Sok Mah",
    "uk": "вул просп ім проф акад св напр",
    "ur": "ڈاکٹر",
}
# Languages that write "3." for "third".
_ORDINAL_DOT = "bs cs da de et fi fo hr hu is lb lt lv no pl sk sl sr sv tr"


@cache
def _of_base(base: str) -> frozenset[str]:
    return frozenset(_EVERYWHERE.split()) | frozenset(_BY_LANGUAGE.get(base, "").split())


def abbreviations(lang: str) -> frozenset[str]:
    """The abbreviations of a language without their last dot."""
    return _of_base(base_language(lang))


def has_ordinal_dot(lang: str) -> bool:
    """Whether a number with a dot may be an ordinal in the middle of a sentence."""
    return base_language(lang) in _ORDINAL_DOT.split()
