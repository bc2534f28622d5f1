"""Abbreviations: behind some a sentence always goes on, behind others it goes on unless a new one is plain to see.

They are matched as written and capitalised: French "M." is a title, "m." the metres at the end of a sentence. What a
word in lower case follows needs no list, nor do letters with dots between them ("U.S.", "z. B.") and initials.
"""

from dataclasses import dataclass
from functools import cache

from summarizers.words import stop_words

# Titles and parts of an address: a name follows, which may look like the first word of a sentence ("Mme. Le Pen").
_TITLES_EVERYWHERE = "mr mrs Ms dr prof Mt Sgt Capt Drs DR MR MRS vs cf"
_TITLES = {
    "ar": "د أ م",
    "bn": "এ বি সি ডি এফ জি এইচ জে কে এল এম এন পি আর এস টি মি ডা ড মো মোঃ",
    "cs": "tj tzv např čís str ul sv ing mgr gen",
    "da": "ca kl nr jf evt inkl tlf mio",
    "de": "Az Hr Fr Frl Nr bzw ca evtl ggf inkl exkl zzgl sog vgl Hrsg Bd Kap Abb Tab Anm Dipl Ing geb gest Mio Mrd",
    "en": "Messrs Sen Sens Rep Reps Gov Gen Col Lt Maj Cmdr Adm Cpl Pvt Rev Hon Supt Det Insp Pres Ft Pt viz approx",
    "es": "Sr Sra Sres Srta Dra D Dña Ud Uds Av Avda Núm Gral Sta Sto Lic Ing Arq pág págs",
    "fa": "د",
    "fr": "Ch Ph Th M MM Mme Mmes Mlle Mlles Me Mgr Cie Ste av apr env chap éd boul",
    "he": "ד פרופ",
    "hi": "मि ए बी सी डी एफ जी एच जे के एल एम एन पी आर एस टी यू वी डॉ डा श्री श्रीमती प्रो कु पं सं मो एड",
    "id": "Jl Bpk Drs Ir Hj",
    "it": "Sig Sigg Dott Avv Ing On Mons Gen Col Cap Rag Geom pag pagg",
    "nl": "dhr mevr drs mr ir ds nr blz bijv",
    "no": "ca kl nr jf evt inkl tlf mill mrd",
    "pl": "ul al św ks inż mgr hab tzw np dr prof gen płk mjr kpt ppłk por nr tj tzn red art ust poz pkt nadkom",
    "pt": "Sr Sra Srs Sras Dra Drs Profa Av Eng Exmo Exma Gen Cap Cel Núm Sto Sta Arq Maj Ten Sgt Alm pág págs",
    "ru": "Дж ул пр просп пер пл проф акад доц св гр напр ср д стр рис табл гл обл корп род ок букв",
    "sk": "tj tzv napr str ul sv ing mgr gen",
    "sv": "ca kl nr jfr inkl tel",
    "tr": "Hz Doç Yrd Av Sn Bkz Cad Sok Mah Uzm Op Müh Apt Alb Yzb Bnb Tğm Org Korg Tuğg",
    "uk": "Дж вул просп пров ім проф акад доц св напр див рис табл мал обл ст",
    "ur": "ڈاکٹر",
    "vi": "TP Tp tp GS TS ThS Ths PGS BS Ch Gi Kh Ng Ngh Nh Ph Qu Th Tr",
}
# Behind these only a function word with a capital begins a sentence: "Apple Inc. Chief", but "Apple Inc. The". They
# stand before a number, too ("No. 5", "Oct. 3").
_MAY_END_EVERYWHERE = (
    "No Nos al Fig Vol Art Jr Sr Co Inc Ltd Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Okt Nov Dec Dez Bros min St ST"
)
_MAY_END = {
    "de": "Abs Ziff Str",
    "en": "Corp Ave Blvd Rd Univ Dept Ariz Calif Colo Conn Fla Ill Mass Mich Minn Okla Pa Tenn Va Wash Wis",
    "es": "EE UU Cía Ene Abr Ago Dic",
    "fr": "J.-C janv févr juil déc",
    "it": "es",
    "pl": "im r w",
    "pt": "Ltda Cia Fev Abr Mai Ago Set Out",
    "ru": "г гг в вв им см",
    "tr": "Şti San Tic",
    "uk": "р рр",
}
# Languages that write "3." for "third".
_ORDINAL_DOT = frozenset("bs cs da de et fi fo hr hu is lb lt lv no pl sk sl sr sv tr".split())  # noqa: SIM905


# Letters before a dot that are enough to know most words by.
ENDING = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviations:
    """What a language's dots mean; abbreviations stand without their last one."""

    never_end: frozenset[str]
    may_end: frozenset[str]
    has_ordinal_dot: bool
    endings: frozenset[str]  # the last letters of those that are not shorter
    starting_words: frozenset[str]  # lower-cased; with a capital they show that a sentence begins


@cache
def abbreviations(base: str) -> Abbreviations:
    """Those of a language, by its lower-case code without a region."""
    never_end = _spelled(_TITLES_EVERYWHERE, _TITLES.get(base, ""))
    may_end = _spelled(_MAY_END_EVERYWHERE, _MAY_END.get(base, ""))
    return Abbreviations(
        never_end=never_end,
        may_end=may_end,
        endings=frozenset(word[-ENDING:] for word in never_end | may_end),
        has_ordinal_dot=base in _ORDINAL_DOT,
        starting_words=stop_words(base),
    )


def _spelled(*lists: str) -> frozenset[str]:
    words = " ".join(lists).split()
    return frozenset(words) | frozenset(word[0].upper() + word[1:] for word in words)
