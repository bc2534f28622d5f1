"""What each character of a text is, for all of them at once."""

import sys
from functools import cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from summarizers.tokens import FIRST_PLANE, patterns

Kinds: TypeAlias = NDArray[np.uint8]

QUOTATION_MARKS = '"“”„«»「」『』‹›'
# Bits, of which a character may have several. Behind the first 65,536 code points all are but NOT_PLAIN.
DIGIT, CAPITAL, SPACE, QUOTATION_MARK = 1, 2, 4, 8
WORD, NOT_PLAIN = 16, 32  # as `tokens` finds words
_UTF_32 = f"utf-32-{'le' if sys.byteorder == 'little' else 'be'}"


def code_points(text: str) -> NDArray[np.uint32]:
    """One for each character."""
    return np.frombuffer(text.encode(_UTF_32, "surrogatepass"), dtype=np.uint32)


def to_text(code_points: NDArray[np.uint32]) -> str:
    """The other way round."""
    return code_points.tobytes().decode(_UTF_32, "surrogatepass")


def kinds(code_points: NDArray[np.uint32]) -> Kinds:
    """One for each."""
    found: Kinds = _kinds().take(code_points, mode="clip")
    return found


def lower_case(code_points: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Of each by itself, in the first plane: as ``tokens.lower`` where neither language nor neighbours count."""
    return _lower_case().take(code_points)


@cache
def _lower_case() -> NDArray[np.uint32]:
    return np.strings.lower(np.arange(FIRST_PLANE, dtype=np.uint32).view("U1")).view(np.uint32)


@cache
def _kinds() -> Kinds:
    """By code point; the last stands for all that are higher."""
    plane = np.arange(FIRST_PLANE, dtype=np.uint32)
    each = plane.view("U1")
    found = np.zeros(FIRST_PLANE + 1, dtype=np.uint8)
    found[:-1] = (
        DIGIT * np.strings.isdecimal(each) + CAPITAL * np.strings.isupper(each) + SPACE * np.strings.isspace(each)
    )
    found[[ord(mark) for mark in QUOTATION_MARKS]] |= QUOTATION_MARK
    for bit, pattern in ((WORD, patterns().plain), (NOT_PLAIN, patterns().not_plain)):
        for run in pattern.finditer(to_text(plane)):
            found[run.start() : run.end()] |= bit
    found[-1] = NOT_PLAIN
    return found
