"""Which language a text is in.

script, where it is certain → what the source declared, where plausible → py3langid → `und`
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from bot.articles.languages import UNKNOWN, base_lang, normalise_lang

__all__ = ["UNKNOWN", "base_lang", "detect_language", "normalise_lang"]

SAMPLE = 3_000  # characters
LETTERS_MIN = 12  # with fewer, a guess is no better than none
_LETTERS_SURE = 40  # from here on the text may contradict what its source declares
_SURE = 0.9  # probability
_HARDLY = 0.05  # probability

# Each written in a script of its own.
_SCRIPTS = {
    "ja": r"\u3040-\u30ff",
    "ko": r"\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
    "zh": r"\u3400-\u9fff\uf900-\ufaff",
    "th": r"\u0e00-\u0e7f",
    "el": r"\u0370-\u03ff\u1f00-\u1fff",
    "he": r"\u0590-\u05ff",
    "ka": r"\u10a0-\u10ff",
    "hy": r"\u0530-\u058f",
    "ta": r"\u0b80-\u0bff",
    "te": r"\u0c00-\u0c7f",
    "kn": r"\u0c80-\u0cff",
    "ml": r"\u0d00-\u0d7f",
    "gu": r"\u0a80-\u0aff",
    "pa": r"\u0a00-\u0a7f",
    "si": r"\u0d80-\u0dff",
    "km": r"\u1780-\u17ff",
    "lo": r"\u0e80-\u0eff",
    "my": r"\u1000-\u109f",
}
# Others share theirs; the languages that the library knows by script.
_SHARED = {
    r"\u0400-\u052f": "ru uk be bg mk sr kk ky mn tg tt ba",
    r"\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff": "ar fa ur ps ug ku sdh ary arz",
    r"\u0900-\u097f": "hi mr ne sa gom",
    r"\u0980-\u09ff": "bn as",
}
# Languages that also are written in one of the scripts above: then a declaration is believed.
_ALSO = {"zh": {"yue", "wuu", "ja"}, "he": {"yi", "hbo"}, "el": {"grc"}}
# So near to each other that the library confuses them, and people do not.
_NEAR = (
    {"nb", "nn", "da", "no"}, {"hr", "bs", "sr", "sl"}, {"id", "ms"}, {"cs", "sk"}, {"pt", "gl"}, {"ca", "oc"},
    {"zh", "yue", "wuu"}, {"ar", "ary", "arz"}, {"fa", "tg"}, {"hi", "mr", "ne"}, {"af", "nl"}, {"tr", "az"},
)  # fmt: skip
_TRADITIONAL = frozenset(
    "們這國說會來對時過發經學點開長問間與為後還個現實無當機動電員關體車萬軍應東聯報將區黨華選議臺灣"
)
_SIMPLIFIED = frozenset("们这国说会来对时过发经学点开长问间与为后还个现实无当机动电员关体车万军应东联报将区党华选议")


def detect_language(text: str, *, declared: str = "", allowed: Sequence[str] = ()) -> str:
    """The canonical code of the text's language; `und` when nothing tells.

    `declared` is what the source says and wins when the text does not clearly contradict it. `allowed`, when given, is
    all that may be guessed; a script that belongs to one language is no guess.
    """
    sample = text[:SAMPLE]
    said = normalise_lang(declared)
    by_script = _by_script(sample)
    if by_script:
        also = _ALSO.get(by_script, set())
        return said if base_lang(said) in {by_script, *also} else _with_script(by_script, sample)
    letters = sum(character.isalpha() for character in sample)
    if letters < LETTERS_MIN:
        return said
    ranked = _ranked(sample, {base_lang(code) for code in allowed})
    if said != UNKNOWN and not _contradicts(ranked, base_lang(said), sample, letters):
        return said
    return next(iter(ranked), UNKNOWN)


def _by_script(text: str) -> str:
    """The language whose own script most of the letters are in, or ''."""
    counts = {lang: len(re.findall(f"[{letters}]", text)) for lang, letters in _SCRIPTS.items()}
    if counts["ja"] * 10 > counts["zh"]:
        counts["ja"] += counts["zh"]  # kana among the characters: Japanese
    lang = max(counts, key=lambda lang: counts[lang])
    # A Chinese character is worth more than a letter: names and numbers in Latin are common among them.
    weight = 2 if lang in {"zh", "ja"} else 1
    letters = sum(character.isalpha() for character in text)
    return lang if counts[lang] * weight * 2 > letters and counts[lang] > 1 else ""


def _with_script(lang: str, text: str) -> str:
    if lang != "zh":
        return lang
    traditional = sum(character in _TRADITIONAL for character in text)
    return "zh-Hant" if traditional > sum(character in _SIMPLIFIED for character in text) else "zh"


def _contradicts(ranked: Mapping[str, float], said: str, text: str, letters: int) -> bool:
    """Whether the text clearly is in another language than its source says."""
    if _shared_script(text) and said not in _shared_script(text):
        return said in _identifier_labels()
    best = next(iter(ranked), said)
    if letters < _LETTERS_SURE or best == said or any({best, said} <= near for near in _NEAR):
        return False
    return said in _identifier_labels() and ranked[best] >= _SURE and ranked.get(said, 0.0) <= _HARDLY


def _shared_script(text: str) -> frozenset[str]:
    letters = sum(character.isalpha() for character in text)
    for script, langs in _SHARED.items():
        if len(re.findall(f"[{script}]", text)) * 2 > letters:
            return frozenset(langs.split())
    return frozenset()


def _ranked(text: str, allowed: set[str]) -> dict[str, float]:
    """Canonical language → probability, the best first; of the allowed ones, when there are any."""
    ranked: dict[str, float] = {}
    for label, probability in _identifier().rank(text):
        lang = base_lang(label)
        if lang != UNKNOWN and (not allowed or lang in allowed):
            ranked.setdefault(lang, float(probability))
    return ranked


@cache
def _identifier_labels() -> frozenset[str]:
    return frozenset(base_lang(label) for label in _identifier().labels)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
