"""Chinese syllables as Russian and Ukrainian write them: Чжан Ханьхуэй is Zhang Hanhui.

The rules are Palladius's, of initials and finals; letters that the two languages write otherwise are made alike.
"""

from __future__ import annotations

from functools import cache, lru_cache

import regex

_INITIALS = {
    "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н", "l": "л", "g": "г", "k": "к", "h": "х",
    "j": "цз", "q": "ц", "x": "с", "zh": "чж", "ch": "ч", "sh": "ш", "r": "ж", "z": "цз", "c": "ц", "s": "с", "": "",
}  # fmt: skip
_FINALS = {
    "a": "а", "ai": "ай", "an": "ань", "ang": "ан", "ao": "ао", "e": "э", "ei": "эй", "en": "энь", "eng": "эн",
    "er": "эр",
    "i": "и", "ia": "я", "ian": "янь", "iang": "ян", "iao": "яо", "ie": "е", "in": "инь", "ing": "ин", "iong": "юн",
    "iu": "ю", "o": "о", "ong": "ун", "ou": "оу", "u": "у", "ua": "уа", "uai": "уай", "uan": "уань", "uang": "уан",
    "ui": "уй", "un": "унь", "uo": "о", "v": "юй", "ve": "юэ",
}  # fmt: skip
_WHOLE = {
    "yi": "и", "ya": "я", "yan": "янь", "yang": "ян", "yao": "яо", "ye": "е", "yin": "инь", "ying": "ин", "yong": "юн",
    "you": "ю", "yu": "юй", "yuan": "юань", "yue": "юэ", "yun": "юнь", "yo": "йо", "wu": "у", "wa": "ва", "wai": "вай",
    "wan": "вань", "wang": "ван", "wei": "вэй", "wen": "вэнь", "weng": "вэн", "wo": "во", "hui": "хуэй",
}  # fmt: skip
_PALATAL = {"u": "юй", "ue": "юэ", "uan": "юань", "un": "юнь"}  # behind j, q and x
_PARTS = regex.compile(r"(zh|ch|sh|[bpmfdtnlgkhjqxzcsr]?)(.+)")
_ALIKE = str.maketrans({
    "э": "е", "є": "е", "ё": "е", "ы": "и", "і": "и", "ї": "и", "й": "и", "ґ": "г",
    "ь": None, "ъ": None, "'": None, "-": None,
})  # fmt: skip
_ENDING = regex.compile(r"(?:а|у|е|ом|ем|ою|еи|ои|ови|еви|я|ю)?")  # of a case


@cache
def _syllable(pinyin: str) -> str:
    """A syllable of pinyin in those letters, made alike."""
    whole = _WHOLE.get(pinyin)
    if whole is None:
        parts = _PARTS.fullmatch(pinyin)
        initial, final = (parts[1], parts[2]) if parts is not None else ("", pinyin)
        said = _PALATAL.get(final) if initial in "jqx" and initial else None
        whole = _INITIALS[initial] + (said or _FINALS.get(final, final))
    return whole.translate(_ALIKE)


@lru_cache(maxsize=8_192)
def is_said(word: str, syllables: tuple[str, ...]) -> bool:
    """Whether a folded Cyrillic word is those syllables of pinyin, with or without an ending."""
    said = "".join(map(_syllable, syllables))
    plain = word.translate(_ALIKE)
    if plain.startswith(said):
        return _ENDING.fullmatch(plain, len(said)) is not None
    return said.endswith("и") and len(said) > 2 and plain.startswith(said[:-1]) and len(plain) <= len(said) + 1
