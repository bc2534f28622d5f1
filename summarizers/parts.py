"""The words of the parts of a text, found in the whole text at once."""

from collections.abc import Sequence
from unicodedata import is_normalized

import numpy as np

from summarizers.characters import NOT_PLAIN, WORD, CodePoints, code_points, kinds, lower_case, to_text
from summarizers.languages import base_language
from summarizers.paragraphs import Span
from summarizers.tokens import TURKIC, lower, words

_SPACE = np.uint16(ord(" "))
_SIGMA = "Σ"  # at the end of a word its lower case is another one


def words_of_parts(text: str, lang: str, parts: Sequence[Span]) -> list[tuple[str, ...]]:
    """For each (start, end) the words of ``text[start:end]``, as ``words`` gives them. The parts come in the order
    of the text and do not overlap."""
    text = text[: parts[-1][1]] if parts else ""
    points = code_points(text)
    whole = kinds(points)
    if not is_normalized("NFC", text) or (whole & NOT_PLAIN).any():
        return [tuple(words(text[start:end], lang)) for start, end in parts]
    is_word = np.zeros(len(text) + 1, dtype=np.bool_)
    np.not_equal(whole & WORD, 0, out=is_word[:-1])
    is_first = is_word.copy()
    is_first[1:] &= ~is_word[:-1]
    bounds = np.array(parts, dtype=np.int64).ravel()
    begun = np.searchsorted(np.flatnonzero(is_first), bounds)
    found = to_text(np.where(is_word[:-1], _lowered(text, points, lang), _SPACE)).split()
    told = [tuple(found[first:last]) for first, last in zip(*begun.reshape(-1, 2).T.tolist(), strict=True)]
    # Where a part begins or ends inside a word, it has another one.
    for place in np.flatnonzero(is_word[bounds] & ~is_first[bounds]).tolist():
        start, end = parts[place // 2]
        told[place // 2] = tuple(words(text[start:end], lang))
    return told


def _lowered(text: str, points: CodePoints, lang: str) -> CodePoints:
    if _SIGMA in text or base_language(lang) in TURKIC:
        return code_points(lower(text, lang))
    return lower_case(points)
