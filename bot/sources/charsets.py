"""Which of the old 8-bit and double-byte character sets a text is in: decides by the letters that come out.

In a text of a Latin script the bytes above 127 stand among ASCII letters (`não`), in one of another script whole words
are made of them. That divides the candidates; within each half the usual letters of the languages decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

SAMPLE = 20_000  # bytes

_HIGH_RUN = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_PUNCTUATION = frozenset("«»„“”‚‘’–—…•·°§№©®™€£¿¡ªº‹›\xa0\xad،؛؟\u200c\u200d\u200e\u200f")


@dataclass(frozen=True, slots=True)
class _Alphabet:
    """A character set with the small non-ASCII letters of a language, the most frequent first."""

    codec: str
    letters: str


# Of equals the first wins: the languages that more is written in stand first.
_LATIN = (
    _Alphabet("cp1252", "ãçáéêíóõúâàôü"),  # Portuguese
    _Alphabet("cp1252", "óáíéñúü"),  # Spanish
    _Alphabet("cp1252", "éèàêçùîôâûëïœÿ"),  # French
    _Alphabet("cp1252", "äüößé"),  # German
    _Alphabet("cp1252", "èàùòìéç"),  # Italian, Catalan
    _Alphabet("cp1254", "ışğüöçİâîû"),  # Turkish
    _Alphabet("cp1252", "åäöøæéü"),  # the Nordic languages
    _Alphabet("cp1250", "łąęśżóćźń"),  # Polish
    _Alphabet("cp1250", "íáéěýřčžšůúťďňóľôŕĺä"),  # Czech, Slovak
    _Alphabet("cp1250", "éáöőóüíúű"),  # Hungarian
    _Alphabet("cp1250", "ăîşţâ"),  # Romanian
    _Alphabet("cp1250", "čšžćđ"),  # Croatian, Slovenian
    _Alphabet("cp1257", "ėšųįžąčūęāīēņļģķõäöü"),  # the Baltic languages
    _Alphabet("cp1252", "áðíþóéæöúý"),  # Icelandic
)
_CYRILLIC = "оеаинтсрвлкмдпуяыьзгбчйхжшюцщэфъё"
_OTHER = (
    _Alphabet("cp1251", _CYRILLIC),
    _Alphabet("cp1251", "оаниітевркслудмпязьбгчйїцхжщюшєфґ"),  # Ukrainian
    _Alphabet("koi8_r", _CYRILLIC),
    _Alphabet("iso8859_5", _CYRILLIC),
    _Alphabet("cp866", _CYRILLIC),
    _Alphabet("cp1256", "اليمونرتبةعدفهسكقحجشصطخذضزأإءىغثظئؤآ\u064b\u064e\u0650\u0651\u0652ـ"),
    _Alphabet("cp1256", "اینردهوتمبسشکلزفعقگخجپحصطيةچضغثژذظۓےںهٹڈڑھ"),  # Persian, Urdu
    _Alphabet("iso8859_6", "اليمونرتبةعدفهسكقحجشصطخذضزأإءىغثظئؤآ"),
    _Alphabet("cp1253", "αοιετσνηυρπκλμςάίόωέήύδγχθφβξζψώϋϊΐΰ"),
    _Alphabet("cp1255", "יוהלארתבשמעדנקםחפכגןצטזסץךףײױ\u05b0\u05b4\u05b7\u05b8\u05bc"),
)
_DOUBLE_BYTE = ("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr")
_LEVEL_1 = {"gb18030": (0xB0, 0xD7), "big5": (0xA4, 0xC6), "shift_jis": (0x88, 0x97), "euc_jp": (0xB0, 0xCF)}

# Fewer characters could be anything. A Korean text always reads as common Chinese characters, too, and a Chinese one of
# some length never as Korean syllables alone: hence the bonus.
_FEW = {"gb18030": 4, "big5": 4, "shift_jis": 4, "euc_jp": 4, "euc_kr": 8}
_BONUS = {"euc_kr": 0.01}

# What a reading must score at least, per high character, to be believed.
_BELIEVED = 0.35


def guess_charset(data: bytes) -> str:
    """The likeliest codec of `data`, which is no UTF-8, or '' when no reading makes sense."""
    sample = data[:SAMPLE]
    scored = [(score, codec) for codec, score in _scores(sample)]
    best, codec = max(scored, default=(0.0, ""))
    return codec if best >= _BELIEVED else ""


def _scores(sample: bytes) -> Iterator[tuple[str, float]]:
    runs = _HIGH_RUN.findall(sample)
    alphabets = _OTHER if _made_of_high_bytes(runs) else _LATIN
    for rank, alphabet in enumerate(alphabets):
        yield alphabet.codec, _alphabet_score(runs, alphabet) - rank * 0.004
    for codec in _DOUBLE_BYTE:
        yield codec, _double_byte_score(sample, codec)


def _made_of_high_bytes(runs: Iterable[bytes]) -> bool:
    """Whether whole words, not letters among ASCII ones, lie above 127. Single letters (`é`, `à`, `в`) tell nothing."""
    high = mixed = 0
    for run in runs:
        above = sum(byte >= 0x80 for byte in run)
        if above == len(run) and above > 1:
            high += above
        elif above < len(run):
            mixed += above
    return high > mixed


def _alphabet_score(runs: Iterable[bytes], alphabet: _Alphabet) -> float:
    weight = {letter: 1.0 - 0.7 * n / len(alphabet.letters) for n, letter in enumerate(alphabet.letters)}
    total = seen = 0.0
    for run in runs:
        text = run.decode(alphabet.codec, "replace")
        high = [character for character in text if character > "\x7f"]
        seen += len(high)
        total += sum(_letter_score(character, weight) for character in high) - _broken_cases(text)
    return total / seen if seen else 0.0


def _letter_score(character: str, weight: dict[str, float]) -> float:
    if character in weight or character.lower() in weight:
        return weight.get(character) or weight[character.lower()]
    return 0.3 if character in _PUNCTUATION else -1.0


def _broken_cases(word: str) -> int:
    """Small letters followed by capitals: KOI8 and Windows have each other's cases swapped."""
    return sum(before.islower() and after.isupper() for before, after in pairwise(word))


def _double_byte_score(sample: bytes, codec: str) -> float:
    text = _decoded(sample, codec)
    high = [character for character in text if character > "\x7f"]
    if len(high) < _FEW[codec]:
        return 0.0
    return sum(_is_common(character, codec) for character in high) / len(high) + _BONUS.get(codec, 0.0)


def _decoded(sample: bytes, codec: str) -> str:
    """The sample's text, or '' when it is not all in the codec; its last character may be cut in two."""
    for end in range(len(sample), max(len(sample) - 4, 0), -1):
        try:
            return sample[:end].decode(codec)
        except UnicodeDecodeError as error:
            if error.start < len(sample) - 4:
                break
    return ""


def _is_common(character: str, codec: str) -> bool:
    if codec == "euc_kr":
        return "가" <= character <= "힣"
    if "\u3040" <= character <= "\u30ff":
        return codec in {"shift_jis", "euc_jp"}
    if "\u3000" <= character <= "\u303f" or "\uff01" <= character <= "\uff5e" or character in _PUNCTUATION:
        return True
    # The first level of each set holds the characters in daily use, ordered before the rare ones.
    low, high = _LEVEL_1[codec]
    return "\u4e00" <= character <= "\u9fff" and low <= character.encode(codec)[0] <= high
