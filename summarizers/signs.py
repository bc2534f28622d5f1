"""Signs that tell something about a sentence in every script: digits, capitals, quotation marks.

Counted in all sentences at once, code point by code point, through one table of what each code point is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

QUOTATION_MARKS = '"“”„«»「」『』‹›'
# Code points behind the first 65,536 are none of these.
_TABLE_SIZE = 1 << 16
_DIGIT, _CAPITAL, _SPACE, _QUOTATION_MARK = 1, 2, 4, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """One of each for each text."""

    numbers: NDArray[np.int64]  # runs of digits
    names: NDArray[np.int64]  # capitals behind white space
    quotation_marks: NDArray[np.int64]
    opens_with_quotation: NDArray[np.bool_]


def count_signs(texts: Sequence[str]) -> Signs:
    """Of texts of which none is empty, and at least one is there."""
    joined = " ".join(texts).encode("utf-32-le", "surrogatepass")
    kinds = _kinds()[np.minimum(np.frombuffer(joined, dtype="<u4"), _TABLE_SIZE - 1)]
    lengths = np.fromiter(map(len, texts), np.int64, len(texts)) + 1
    starts = np.cumsum(lengths) - lengths
    is_digit = (kinds & _DIGIT) != 0
    begins = is_digit.copy()
    begins[1:] &= ~is_digit[:-1]
    is_name = (kinds & _CAPITAL) != 0
    is_name[1:] &= (kinds[:-1] & _SPACE) != 0
    is_name[starts] = False
    is_quotation_mark = (kinds & _QUOTATION_MARK) != 0
    return Signs(
        numbers=_counts(begins, starts),
        names=_counts(is_name, starts),
        quotation_marks=_counts(is_quotation_mark, starts),
        opens_with_quotation=is_quotation_mark[starts],
    )


def _counts(marked: NDArray[np.bool_], starts: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.bincount(np.searchsorted(starts, np.flatnonzero(marked), side="right") - 1, minlength=len(starts))


@cache
def _kinds() -> NDArray[np.uint8]:
    kinds = np.zeros(_TABLE_SIZE, dtype=np.uint8)
    for number in range(_TABLE_SIZE - 1):
        char = chr(number)
        kinds[number] = _DIGIT * char.isdecimal() + _CAPITAL * char.isupper() + _SPACE * char.isspace()
    kinds[[ord(mark) for mark in QUOTATION_MARKS]] = _QUOTATION_MARK
    return kinds
