"""Currencies, measures and per cent: another one than the source's, or none where it had one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from bot.translations.gate.values import Fault, FaultKind

# Folded beginnings of words and symbols, in all the languages together; a word ends where it likes.
_WORDS = {
    "dollar": r"\$|\busd\b|dollar|dolar\b|dolar(?:es|i|a|lik|ar)|dólar|dollaro|dollari|доллар|долар|دولار|美元|डॉलर|डालर|美金",
    "euro": r"€|\beur\b|\beuros?\b|евро|євро|يورو|欧元|यूरो|\bavro",
    "pound": r"£|\bgbp\b|sterling|\blibras?\b|\blivres?\b|\bpfund\b|\bsterlin|фунт|استرليني|إسترليني|英镑|पाउंड|पाउण्ड|\bpounds?\b|جنيه",
    "yen": r"¥|\byens?\b|\bjpy\b|иен|йен|єн\b|日元|येन|\bين\b",
    "real": r"r\$|\bbrl\b|\breais\b|\breales\b|\breals\b|реал(?:ов|а|ів)\b|雷亚尔|रियाल|ريال",
    "yuan": r"yuan|renminbi|\bcny\b|юан|يوان|人民币|युआन|\brmb\b",
    "rouble": r"₽|\brub\b|rubl|rouble|ruble|рубл|روبل|卢布|रूबल|\brublo",
    "lira": r"₺|\btry\b|\blira\b|\bliras\b|\blire\b|лир\b|лиры|лір|ليرة|ليره|里拉|लीरा",
    "rupee": r"₹|\binr\b|rupee|rupia|roupie|rupie|рупи|рупі|روبي|卢比|रुपए|रुपये|रूपये|रुपयों|रुपया",
    "hryvnia": r"₴|hryvn|grivn|hrywn|гривен|гривн|غريفن|格里夫纳",
    "franc": r"\bchf\b|\bfrancs?\b|franken\b|francos? suic|франк",
    "km": r"\bkm\b|kilomet|quilomet|chilomet|километр|кілометр|\bкм\b|كيلومتر|كم\b|公里|千米|किलोमीटर|किमी|\bkmh\b|km/h|км/|kph",
    "mile": r"\bmiles?\b|\bmilhas?\b|\bmillas?\b|\bmilles\b|\bmeilen?\b|\bmiglia\b|\bmiglio\b|\bmil\b(?= uzak)|мил[яьи]\b|миль\b|ميل\b|أميال|英里|मील|\bmph\b",
    "kg": r"\bkg\b|kilogram|quilograma|chilogramm|\bkilos?\b|\bquilos?\b|\bchili\b|килограмм|кілограм|\bкг\b|كيلوغرام|كيلوجرام|كجم|公斤|千克|किलोग्राम|किलो\b",
    "tonne": r"\btons?\b|tonnes?\b|tonelada|\btonnen?\b|tonnellat|тонн|\bطن\b|吨|टन\b",
    "percent": r"%|٪|per ?cent|\bpct\b|por ?cento|por ciento|por cien|pour ?cent|prozent|percentual|процент|відсот|بالمئ|بالمي|بالمايه|"
    r"في المئ|في المي|في الماي|百分|प्रतिशत|फीसदी|\byuzde\b|percentage|porcent|porcien|pourcent",
}
_MONEY = frozenset("dollar euro pound yen real yuan rouble lira rupee hryvnia franc".split())
_MEASURES = frozenset("km mile kg tonne".split())
# One name for two things: only one of them need be found again.
_SAME = {"real": {"dollar", "rouble"}, "dollar": {"real"}, "pound": {"kg"}, "yen": {"yuan"}, "yuan": {"yen"}}
_DIGIT = regex.compile(r"\d")


@cache
def _patterns() -> regex.Pattern[str]:
    from bot.translations.gate.folding import fold

    def folded(pattern: str) -> str:
        # Folding makes small letters; the classes of a pattern are capital ones nowhere here.
        return fold(pattern) if not pattern.isascii() else pattern

    return regex.compile("|".join(f"(?P<{name}>{folded(words)})" for name, words in _WORDS.items()))


def units(folded: str) -> frozenset[str]:
    """The currencies and measures that a folded text names."""
    return frozenset(found.lastgroup or "" for found in _patterns().finditer(folded))


def unit_faults(source: frozenset[str], target: frozenset[str], *, has_digits: bool) -> Iterator[Fault]:
    """Another unit than the source's; per cent lost although the number is still there in digits."""
    for kind in (_MONEY, _MEASURES):
        lost, added = (source - target) & kind, (target - source) & kind
        near = {other for name in source for other in _SAME.get(name, ())}
        if lost and added - near:
            yield Fault(FaultKind.UNIT, f"{min(lost)} → {min(added - near)}")
    if has_digits and "percent" in source and "percent" not in target:
        yield Fault(FaultKind.UNIT, "percent")
