"""How long a translation may be, as news that people translated has shown.

`python tools/measure_gate.py FOLDER --learn` prints the table.
"""

from __future__ import annotations

import math

import regex

from bot.translations.gate.values import Fault, FaultKind

# Characters of a text for 100 of the English one.
CHARACTERS = {
    "ar": 93, "de": 119, "en": 100, "es": 116, "fr": 117, "hi": 108, "it": 114, "pt": 107, "ru": 111, "tr": 107,
    "uk": 104, "zh": 33, "ja": 42, "ko": 50, "he": 80, "th": 95, "yue": 33, "fa": 96, "ur": 104, "id": 110,
}  # fmt: skip
# The logarithm of the ratio may be that far from the expected one; more for short texts, less for long ones.
_FAR = 0.45
_FAR_SHORT = 2.7
_FAR_HAN = 0.1  # more for Chinese: a headline says in a line what English says in three
_HAN = frozenset({"zh", "yue", "ja"})
_IDEOGRAPH = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
_SHORT = 4  # characters of English: nothing can be said


def length_fault(source: str, target: str, from_lang: str, to_lang: str) -> Fault | None:
    """A target that is far shorter or longer than its source lets expect; counts letters, digits and marks."""
    one = english_length(source, from_lang)
    other = english_length(target, to_lang)
    if min(one, other) <= 0:
        return None
    far = math.log(other / one)
    more = _FAR_HAN if {from_lang, to_lang} & _HAN else 0.0
    if max(one, other) <= _SHORT * 3 or abs(far) <= allowed(max(one, other)) + more:
        return None
    return Fault(FaultKind.LENGTH, f"{len(target)} for {len(source)} characters")


def allowed(length: float) -> float:
    """How far the logarithm of the ratio may be from 0, for that many characters of English."""
    return _FAR + _FAR_SHORT / math.sqrt(length)


def english_length(text: str, lang: str) -> float:
    """The characters that the text would have in English; names may stay Latin among Chinese characters."""
    length = len(text.strip())
    if lang not in _HAN:
        return length * 100 / CHARACTERS.get(lang, 105)
    han = len(_IDEOGRAPH.findall(text))
    return han * 100 / CHARACTERS[lang] + (length - han) * 0.8
