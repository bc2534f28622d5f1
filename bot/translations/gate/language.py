"""Right script and right language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from bot.articles.language import detect_language
from bot.articles.languages import base_lang
from bot.translations.gate.reading import lists
from bot.translations.gate.reading.frequencies import COUNTED, is_compared, nearest, share_known, word_evidence
from bot.translations.gate.reading.scripts import belongs, letters_by_script, script_of
from bot.translations.gate.values import Fault, FaultKind

_FOREIGN_MAX = 0.5  # of the letters, names and all
_SURE_LETTERS = 40  # from here on the detector is asked where there is nothing to compare with, if
_KNOWN_MIN = 1 / 3  # of the words are not known
_SURE = 1.5  # of the evidence
_TELLS_SOMETHING = 0.4
_FEW = 3  # words
_SURE_OF_FEW = 2.5
_KNOWN_AT_LEAST = 0.2  # of three words
_ROMANISED = 4  # one word of so many at least
_KNOWN_OF_ROMANISED = 0.7
_LATIN = regex.compile(r"\p{Latin}+")
# Letters and words of near languages that nobody counted.
_TELLING = {
    "ru": regex.compile("ў"),
    "uk": regex.compile("ў"),
    "tr": regex.compile("ə"),
    "zh": regex.compile(r"[\p{Hiragana}\p{Katakana}嘅喺唔佢咗啲嚟乜冇]"),
    "hi": regex.compile(
        r"(?<!\p{M}|\p{L})(?:आहे|आहेत|आणि|छ|छन|गर्ने|गरेको|भएको|झाला|झाली|झाले|करण्यात|केली|केला|केले|यांनी|नाही|"
        r"येथील|येथे|असून|म्हणाले|म्हणून|गेला|गेले|गेली|दिली|जाहीर|"
        r"भन्ने|भने|गर्यो|भयो|हुने|गर्न|उनले|त्यस|यस)(?!\p{M}|\p{L})"
        r"|ळ|च्या|ांचा|ांनी|ांना|तील(?!\p{M}|\p{L})|लेल|्याला|हरू|ण्या|पासून|साठी(?!\p{M}|\p{L})|मध्ये"
    ),
}
# Letters that no name keeps in a text of that script: what stands there was left, or garbled.
_STRANGE = {
    home: regex.compile(rf"[[{letters}]&&\p{{L}}]{{2,}}", regex.V1)
    for home, letters in {
        "Latin": r"\p{Cyrillic}\p{Arabic}\p{Devanagari}\p{Han}\p{Hiragana}\p{Katakana}",
        "Cyrillic": r"\p{Arabic}\p{Devanagari}\p{Han}",
        "Arabic": r"\p{Cyrillic}\p{Devanagari}\p{Han}",
        "Devanagari": r"\p{Cyrillic}\p{Arabic}\p{Han}",
        "Han": r"\p{Cyrillic}\p{Arabic}\p{Devanagari}",
    }.items()
}
_TELLS = {"zh": 3, "hi": 2}  # such letters; of others one is enough
_NEAR = ({"pt", "gl"}, {"zh", "yue", "wuu"}, {"nb", "nn", "no", "da"}, {"ms", "id"}, {"hr", "bs", "sr"})


def script_faults(source: str, target: str, to_lang: str) -> Iterator[Fault]:
    """Most letters in a script that the target's language is not written in."""
    if target.isascii() and belongs("Latin", to_lang):
        return
    strange = _STRANGE.get(script_of(to_lang))
    if strange is not None and any(word not in source for word in strange.findall(target)):
        yield Fault(FaultKind.SCRIPT, "a word")
        return
    counts = letters_by_script(target)
    letters = sum(counts.values())
    if not letters or not script_of(to_lang):
        return
    foreign = {script: count for script, count in counts.items() if not belongs(script, to_lang)}
    # Han characters say more each; a name of a firm may be all there is to say.
    home = letters - sum(foreign.values())
    weight = 2 if to_lang in {"zh", "ja", "yue"} else 1
    if sum(foreign.values()) > _FOREIGN_MAX * (home * weight + sum(foreign.values())) and not _names_only(
        source, target
    ):
        yield Fault(FaultKind.SCRIPT, max(foreign, key=lambda script: foreign[script]))


def _names_only(source: str, target: str) -> bool:
    """Whether every foreign word was copied and begins with a capital, or has digits."""
    words = _LATIN.findall(target)
    copied = all(word in source for word in words)
    return bool(words) and copied and not any(word[0].islower() and len(word) > 2 for word in words)


def romanised_fault(words: Sequence[str], from_lang: str, to_lang: str) -> Fault | None:
    """The source in Latin letters; `words` are the target's, as written."""
    listed = _romanised().get(from_lang)
    if listed is None or script_of(to_lang) != "Latin" or to_lang not in COUNTED:
        return None
    small = [word for word in words if word[0].islower()]
    if len(small) >= _FEW and share_known(small, to_lang) < _KNOWN_AT_LEAST:
        return Fault(FaultKind.SCRIPT, "Latin letters")
    told = {word for word in small if word in listed}
    if len(told) < _FEW or len(small) > _ROMANISED * sum(word in told for word in small):
        return None
    return Fault(FaultKind.SCRIPT, "Latin letters") if share_known(small, to_lang) < _KNOWN_OF_ROMANISED else None


@cache
def _romanised() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in lists.lines("romanised.txt"):
        lang, *said = line.split()
        found[lang].update(said)
    return {lang: frozenset(said) for lang, said in found.items()}


def language_faults(words: Sequence[str], to_lang: str) -> Iterator[Fault]:
    """Another language than was asked for; `words` are the target's, as written, without those of the source."""
    small = [word for word in words if not word[:1].isupper()]
    text = " ".join(small)
    telling = _TELLING.get(to_lang)
    if telling is not None and len(telling.findall(text)) >= _TELLS.get(to_lang, 1):
        yield Fault(FaultKind.LANGUAGE, f"not {to_lang}")
        return
    found = _likelier(small, to_lang, [word.casefold() for word in words[1:] if word[:1].isupper()])
    if len(text) >= _SURE_LETTERS and not is_compared(to_lang) and share_known(small, to_lang) < _KNOWN_MIN:
        # What most words are not of is not told in its favour.
        found = base_lang(detect_language(text, declared="" if to_lang in COUNTED else to_lang))
    if found and found != to_lang and not any({found, to_lang} <= near for near in _NEAR):
        yield Fault(FaultKind.LANGUAGE, found)


def _likelier(words: Sequence[str], wanted: str, capitals: Sequence[str]) -> str:
    """The language that the words are likelier of by far, by two of them at least; '' when there is none. The nouns of
    a short German text are among those with capitals.
    """
    most, found = _SURE if len(words) > _FEW else _SURE_OF_FEW, ""
    for other in nearest(words, wanted):
        nouns = capitals if other == "de" and len(words) <= _FEW else ()
        told = [word_evidence(word, other, wanted) for word in set(words)]
        told += (max(0.0, word_evidence(noun, other, wanted)) for noun in set(nouns))
        if sum(told) > most and sum(one > _TELLS_SOMETHING for one in told) >= 2:
            most, found = sum(told), other
    return found
