"""How many times something has happened by now: for the third time, pela terceira vez, 第三次."""

from __future__ import annotations

from decimal import Decimal

import regex

from bot.translations.gate.reading import chinese
from bot.translations.gate.reading.folding import fold
from bot.translations.gate.reading.lexicon import lexicon
from bot.translations.gate.reading.ordinals import ordinal

_ENDING = r"(?:st|nd|rd|th|\.?[ºªoa]|e|eme|er|\.|-?(?:й|и|го|ий|та|те)|वीं|वां|'?(?:inci|uncu|nci))"
_NTH = rf"(?<![\p{{L}}\d])(?P<nth>\p{{L}}[\p{{L}}\p{{M}}]+|\d{{1,2}}(?={_ENDING} )){_ENDING}?"
_TIMES = {
    "en": rf"{_NTH} (?:consecutive |straight |successive )?time(?![\p{{L}}-]| (?:trial|zone|limit|frame|slot|out))",
    "pt": rf"{_NTH} (?:consecutiva )?vez(?!\p{{L}})",
    "es": rf"{_NTH} (?:consecutiva )?vez(?!\p{{L}})",
    "fr": rf"{_NTH} (?:fois)(?!\p{{L}})",
    "de": rf"{_NTH} (?:mal)(?!\p{{L}})",
    "it": rf"{_NTH} (?:volta)(?!\p{{L}})",
    "ru": rf"{_NTH} раз(?!\p{{L}})",
    "uk": rf"{_NTH} раз(?!\p{{L}})",
    "ar": r"مره ال(?P<nth>\p{L}++)(?! و| عشر)",
    "hi": rf"{_NTH} बार(?!\p{{L}})",
    "tr": rf"{_NTH} (?:kez|defa|kere)(?!\p{{L}})",
    "zh": rf"第(?P<nth>[{chinese.NUMERALS}]{{1,3}}|\d{{1,2}})次(?!世界|全国|会议|会谈|峰会|代表)",
}
_PATTERNS = {lang: regex.compile(pattern) for lang, pattern in _TIMES.items()}
_HINTS = {
    "en": "time", "pt": "vez", "es": "vez", "fr": "fois", "de": "mal", "it": "volta", "ru": "раз", "uk": "раз",
    "ar": "مره ال", "hi": "बार", "tr": "ke", "zh": "次",
}  # fmt: skip
# What says a second time without the number.
_AGAIN = {
    "en": r"again|another|repeat|re-?elect|return|retain|defend|successive|consecutive|in a row|second|double|\bre-",
    "pt": r"novamente|de novo|outra vez|mais uma|nova|novo|volt[aoe]|reel|segund|repet|seguid|bicampe|\bbis",
    "es": r"de nuevo|otra vez|nuevamente|nuev|vuelv|volvi|reel|segund|repit|repet|seguid|bicampe|otro|otra",
    "fr": r"de nouveau|a nouveau|encore|nouve|reel|second|deuxieme|repet|de suite|revien|re(?:fait|pris)",
    "de": r"wieder|erneut|abermals|nochmal|noch einmal|zweit|erneuer|nacheinander|in folge",
    "it": r"di nuovo|nuov|ancora|ri?ele|second|ripet|di fila|torna|altra volta",
    "ru": r"снова|вновь|опять|повтор|еще раз|переизб|втор|подряд|двукратн",
    "uk": r"знову|вдруге|удруге|повтор|ще раз|переобра|друг|поспіль|дворазов",
    "ar": r"مجددا|مره اخري|مره اخرى|ثاني|جديد|اعاد|مرتين|علي التوالي|على التوالي",
    "hi": r"दोबारा|दुबारा|फिर|दूसर|पुनः|लगातार",
    "tr": r"yeniden|tekrar|yine|bir kez daha|bir defa daha|ikinci|ust uste|bir daha",
    "zh": r"再|又|重新|二度|两度|梅开|连任|蝉联|卫冕|连续|第二",
}
_AGAINS = {lang: regex.compile(fold(pattern)) for lang, pattern in _AGAIN.items()}
_FIRST = Decimal(1)
_LAST = regex.compile(r"(?<![\p{L}\p{M}])(?P<word>[\p{L}\p{M}]++)[ -]$")


def nth_times(folded: str, lang: str) -> set[Decimal]:
    """The numbers above one of the times that a folded text of that language counts so."""
    pattern = _PATTERNS.get(lang)
    if pattern is None or _HINTS[lang] not in folded:
        return set()
    alone = (found for found in pattern.finditer(folded) if not _goes_on(folded[: found.start("nth")], lang))
    said = (_value(found["nth"], lang) for found in alone)
    return {value for value in said if value is not None and value > _FIRST}


def says_again(folded: str, lang: str) -> bool:
    """Whether a folded text of that language says in other words that it was no first time."""
    pattern = _AGAINS.get(lang)
    return pattern is None or bool(pattern.search(folded))


def _goes_on(before: str, lang: str) -> bool:
    """Whether what stands before an ordinal is the rest of it: vingt-deuxième, on üçüncü."""
    last = _LAST.search(before)
    return last is not None and (last["word"] in lexicon(lang).plain or ordinal(last["word"], lang) is not None)


def _value(word: str, lang: str) -> Decimal | None:
    if word.isdecimal():
        return Decimal(word)
    return chinese.value_of(word) if lang == "zh" else ordinal(word, lang)
