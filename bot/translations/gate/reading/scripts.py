"""Scripts: which one a language is written in, and what of a text is in which."""

from __future__ import annotations

import regex

_CLASSES = {
    "Latin": r"\p{Latin}",
    "Cyrillic": r"\p{Cyrillic}",
    "Arabic": r"\p{Arabic}",
    "Devanagari": r"\p{Devanagari}",
    "Han": r"\p{Han}",
    "Kana": r"\p{Hiragana}\p{Katakana}",
    "Hangul": r"\p{Hangul}",
    "Greek": r"\p{Greek}",
    "Hebrew": r"\p{Hebrew}",
    "Thai": r"\p{Thai}",
    "Bengali": r"\p{Bengali}",
    "Georgian": r"\p{Georgian}",
    "Armenian": r"\p{Armenian}",
    "Tamil": r"\p{Tamil}",
}
_OF_LANGUAGE = {
    "Cyrillic": "ru uk be bg mk sr kk ky mn tg tt ba",
    "Arabic": "ar fa ur ps ug sd ckb",
    "Devanagari": "hi mr ne sa",
    "Han": "zh yue wuu",
    "Kana": "ja",
    "Hangul": "ko",
    "Greek": "el",
    "Hebrew": "he yi",
    "Thai": "th",
    "Bengali": "bn as",
    "Georgian": "ka",
    "Armenian": "hy",
    "Tamil": "ta",
}
_SCRIPT = {lang: script for script, langs in _OF_LANGUAGE.items() for lang in langs.split()}
# Languages that people write in two scripts, and those whose script is none of the above.
EITHER = frozenset(["sr", "uz", "az", "kk", "ku", "bs", "mn", "tg", "pa", "sd", "ug"])
_OTHERS = frozenset(["te", "kn", "ml", "gu", "si", "km", "lo", "my", "am", "ti", "or", "dv", "bo"])
# One run of letters of one script, in one pass over the text.
_RUNS = regex.compile(
    "|".join(f"(?P<{name}>[{letters}]+)" for name, letters in _CLASSES.items()) + r"|(?P<Other>\p{L}+)"
)
LETTER = regex.compile(r"\p{L}")
CASED = frozenset({"Latin", "Cyrillic"})  # scripts that write names with a capital


def script_of(lang: str) -> str:
    """The script that a language (base code) is written in; '' when we do not know, or when it has two."""
    if lang in EITHER or lang in _OTHERS:
        return ""
    return _SCRIPT.get(lang, "Latin")


def letters_by_script(text: str) -> dict[str, int]:
    """Script → how many letters of the text are in it."""
    counts: dict[str, int] = {}
    for found in _RUNS.finditer(text):
        script = found.lastgroup or "Other"
        counts[script] = counts.get(script, 0) + found.end() - found.start()
    return counts


def belongs(script: str, lang: str) -> bool:
    """Whether letters of that script are at home in the language (Japanese mixes two)."""
    home = script_of(lang)
    return not home or script == home or (home == "Kana" and script == "Han")
