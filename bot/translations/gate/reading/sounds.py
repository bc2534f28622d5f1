"""Names across scripts: the consonants that are left of a word when spelling habits are taken away."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

import regex

from bot.translations.gate.reading.folding import fold

_GROUPS = {
    "P": "b p б п ب پ प ब भ",
    "F": "f v в ф ف ڤ व फ",
    "K": "c k q g г к ґ ق ك ک گ ج غ خ क ख ग घ",
    "T": "d t д т ت ط د ض ث ذ ظ ट ठ ड ढ त थ द ध",
    "S": "s z j ж ш щ ч з с ц س ص ز ش چ ژ च छ ज झ श ष स",
    "M": "m м م म",
    "N": "n н ن न ण ञ ङ ं",
    "L": "l л ل ल ळ",
    "R": "r р ر र ड़ ऋ ृ",
}
_CLASS = {ord(letter): sound for sound, letters in _GROUPS.items() for letter in letters.split() if len(letter) == 1}
# What one letter is in one language is three in another.
_CLUSTERS = (("ng", "n"), ("chr", "kr"), ("tsch", "s"), ("sch", "s"), ("tch", "s"), ("sh", "s"), ("ch", "s"), ("zh", "s"), ("cz", "s"), ("sz", "s"),  # noqa: E501
    ("ph", "f"), ("th", "t"), ("gh", "g"), ("kh", "k"), ("ck", "k"), ("qu", "k"), ("x", "ks"), ("дж", "ж"), ("кс", "кс"),  # noqa: E501
    ("ce", "se"), ("ci", "si"), ("cy", "sy"), ("ge", "je"), ("gi", "ji"), ("दझ", "झ"), ("ये", "े"))  # fmt: skip
# Clusters that may be read in another way, too: Menga, Willoughby, Munich.
# Czarzasty, Győr, Djuric, Knight.
_OTHERWISE = (
    ("ng", ("nq",)),
    ("dg", ("j",)),
    ("gh", ("",)),
    ("ch", ("k",)),
    ("ts", ("s",)),
    ("ds", ("s",)),
    ("rz", ("s",)),
    ("gy", ("d",)),
    ("dj", ("j",)),
    ("kn", ("n",)),
)
# Сибіга, Sybiha; ज्ञानेश, Gyanesh; चोपड़ा, Chopra.
_ALSO = (("г", ""), ("х", "к"), ("ज्ञ", "ग"), ("ड", "र"))
_ROMAN = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k", "л": "l", "м": "m",  # noqa: E501
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch",
    "ш": "sh", "щ": "shch", "ы": "y", "э": "e", "ю": "yu", "я": "ya", "і": "i", "є": "ye", "ґ": "g", "ь": "", "ъ": "",
})  # fmt: skip
_SHORT = 5  # letters
_LONG = 7
_LIKE = 0.6  # of the letters of two words of one script
_SOFT = frozenset("gjyi")  # Gerapetritis, Yerapetritis
_HARD = {"з": "г", "ц": "к", "с": "х"}  # before an ending, in Ukrainian
_VOWELS = "aeiou"
_SPANISH = regex.compile(r"j(?:org|uli|imen|oaq|uan|avi)")
_VOWEL = regex.compile(r"[aeiouı'’-]")
_REST = regex.compile(r"[^A-Z]")
_TWICE = regex.compile(r"(.)\1+")


def same_spelling(one: str, other: str) -> bool:
    """Whether two folded words of one script may be one name: London and Londres, Sergei and Serguéi."""
    if one[1:] == other[1:] and len(one) >= _SHORT and {one[0], other[0]} <= _SOFT:
        return True
    if min(len(one), len(other)) >= _LONG and _is_hissed_otherwise(one, other):
        return True
    prefix = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        prefix += 1
    if prefix >= 4 or prefix == min(len(one), len(other)) >= 3:
        return True
    mine, theirs = sounds(_hard(one)), sounds(_hard(other))
    if mine == theirs and (len(mine) >= 3 or _is_vowelled_otherwise(one, other)):
        return True
    if len(mine) <= 2 and SequenceMatcher(None, one, other, autojunk=False).ratio() < _LIKE:
        return False  # Teodoro, terra
    return (
        prefix >= 1 and len(mine) >= 2 and (mine == theirs or (prefix >= 2 and len(mine) >= 3 and alike(mine, theirs)))
    )


def _is_hissed_otherwise(one: str, other: str) -> bool:
    """Whether two long words are one but for how each orthography writes š, č and х: Šostakovič, Schostakowitsch."""
    mine, theirs = (_TWICE.sub(r"\1", sounds(_hard(word)).replace("S", "K")) for word in (one, other))
    return mine == theirs and len(mine) >= 3 and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKE


def _hard(word: str) -> str:
    """The word as its other cases are written: Ризі, Рига; w as v."""
    if word[-1:] == "і" and word[-2:-1] in _HARD:
        return f"{word[:-2]}{_HARD[word[-2]]}"
    return word.replace("w", "v")


def _is_vowelled_otherwise(one: str, other: str) -> bool:
    """Whether two words that begin with a vowel have the same consonants: Asaad, Esad."""
    same = one[0] in _VOWELS and other[0] in _VOWELS and _VOWEL.sub("", one) == _VOWEL.sub("", other)
    return same and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKE  # no Aveiro, Ovar


@lru_cache(maxsize=8_192)
def sounds(word: str) -> str:
    """The consonants of a word as classes of sounds: Schmidt, Шмидт and شميت come out alike."""
    word = fold(word[:64])
    if word.isascii():
        for cluster, letter in _CLUSTERS:
            if cluster in word:
                word = word.replace(cluster, letter)
    else:
        word = word.replace("дж", "ж").replace("تش", "ش")
    return _TWICE.sub(r"\1", _REST.sub("", word.translate(_CLASS).replace("ı", "")))


@lru_cache(maxsize=8_192)
def soundings(word: str) -> tuple[str, ...]:
    """The ways in which the letters of a word may sound: w of Twitter, g of Geiger, q and x of pinyin."""
    folded = fold(word[:64])
    found = {sounds(word): None, sounds(_hard(folded)): None}
    if "g" in folded:
        found[sounds(folded.replace("ge", "ga").replace("gi", "ga"))] = None
    for cluster, others in _OTHERWISE if folded.isascii() else ():
        if cluster in folded:
            hard = _hard(folded)  # Willoughby, विलुबी
            found |= {sounds(word.replace(cluster, other)): None for word in (folded, hard) for other in others}
    found |= {sounds(begun): None for begun in _begun_otherwise(folded)}
    if folded.isascii() and "c" in folded and len(folded) <= _SHORT:  # Fico, Фіцо
        found[sounds(folded.replace("c", "s"))] = None
    for letters, other in _ALSO if not folded.isascii() else ():
        if letters in folded:
            found[sounds(folded.replace(letters, other))] = None
    if folded.endswith("ig") and folded.isascii():  # Puig, Пуч
        found[sounds(f"{folded[:-2]}ch")] = None
    if folded.endswith("x"):  # Bayeux
        found[sounds(folded[:-1])] = None
    return tuple(found)


def _begun_otherwise(folded: str) -> Iterator[str]:
    """The word as it may be spelled from how its beginning sounds."""
    first, rest = folded[:1], folded[1:]
    if first in tuple("qxc") and folded.isascii():
        yield f"s{rest}"
    if _SPANISH.match(folded):  # Jorge, Хорхе
        yield f"k{rest}"
    if first in tuple("гґ") and len(folded) > 3:
        yield f"ж{rest}"
    if first in tuple("غج") and len(folded) > 3:
        yield f"ش{rest}"
    if first in tuple("اعي") and rest[:1] == "ج":  # عجرم, Ajram
        yield f"ش{rest[1:]}"


def alike(one: str, other: str) -> bool:
    """Whether two strings of sounds may be one name; the second may go on (an ending of its language)."""
    if not one or not other:
        return False
    if one == other:
        return True
    if len(one) <= 2:
        return other.startswith(one) and len(other) <= len(one) + (1 if len(one) == 1 else 2)
    slack = 1 if len(one) <= 4 else 2
    if one[0] != other[0] and len(one) < 4:
        return False
    return min(_distances(one, other)) <= slack


def near(one: str, other: str) -> bool:
    """Whether two strings of sounds are one name written twice: the same, or one sound of four another."""
    if one == other:
        return bool(one)
    if min(len(one), len(other)) < 3 or abs(len(one) - len(other)) > 1:
        return False
    slack = 1 if max(len(one), len(other)) < 6 else 2
    return one[0] == other[0] and _distances(one, other)[-1] <= slack


def distance(one: str, other: str) -> int:
    """The edit distance between two strings of sounds."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        last, row[0] = row[0], place
        for column, against in enumerate(other, 1):
            last, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, last + (letter != against))
    return row[-1]


def romanised(word: str) -> str:
    """A folded Cyrillic word in plain Latin letters."""
    return word.translate(_ROMAN)


def _distances(one: str, other: str) -> list[int]:
    """The edit distances from one to the beginnings of the other that are about as long."""
    other = other[: len(one) + 3]
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        last, row[0] = row[0], place
        for column, against in enumerate(other, 1):
            last, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, last + (letter != against))
    return row[max(1, len(one) - 2) :] or [len(one)]
