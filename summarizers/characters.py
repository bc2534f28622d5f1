"""What each character of a text is, for all of them at once."""

import sys
from functools import cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from summarizers.tokens import FIRST_PLANE, patterns

Kinds: TypeAlias = NDArray[np.uint8]
CodePoints: TypeAlias = NDArray[np.uint16] | NDArray[np.uint32]

QUOTATION_MARKS = '"“”„«»「」『』‹›'
# Bits, of which a character may have several. Behind the first 65,536 code points all are but NOT_PLAIN.
DIGIT, CAPITAL, SPACE, QUOTATION_MARK = 1, 2, 4, 8
WORD, NOT_PLAIN = 16, 32  # as `tokens` finds words
_ORDER = "le" if sys.byteorder == "little" else "be"
_UTF_16, _UTF_32 = f"utf-16-{_ORDER}", f"utf-32-{_ORDER}"


def code_points(text: str) -> CodePoints:
    """One for each character, in two bytes where all are of the first plane: half the memory is half the time."""
    units = np.frombuffer(text.encode(_UTF_16, "surrogatepass"), dtype=np.uint16)
    if len(units) == len(text):
        return units
    return np.frombuffer(text.encode(_UTF_32, "surrogatepass"), dtype=np.uint32)


def to_text(code_points: NDArray[np.uint16]) -> str:
    """The other way round."""
    return str(code_points.data, _UTF_16, "surrogatepass")


def kinds(code_points: CodePoints) -> Kinds:
    """One for each."""
    found: Kinds = _kinds().take(code_points, mode="clip")
    return found


def lower_case(code_points: CodePoints) -> NDArray[np.uint16]:
    """Of each by itself, in the first plane: as ``tokens.lower`` where neither language nor neighbours count."""
    return _lower_case().take(code_points)


@cache
def _lower_case() -> NDArray[np.uint16]:
    lowered = np.strings.lower(np.arange(FIRST_PLANE, dtype=np.uint32).view("U1"))
    return lowered.view(np.uint32).astype(np.uint16)


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
        for run in pattern.finditer(to_text(plane.astype(np.uint16))):
            found[run.start() : run.end()] |= bit
    found[-1] = NOT_PLAIN
    return found
