"""Signs that tell something about a sentence in every script: digits, capitals, quotation marks.

Counted in all sentences at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarizers.characters import CAPITAL, DIGIT, QUOTATION_MARK, SPACE, code_points, kinds

_BETWEEN = "."  # any character that is no sign


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """One of each for each text."""

    numbers: NDArray[np.int64]  # runs of digits
    names: NDArray[np.int64]  # capitals behind white space
    quotation_marks: NDArray[np.int64]
    opens_with_quotation: NDArray[np.bool_]


def count_signs(texts: Sequence[str]) -> Signs:
    """Of texts of which none is empty, and at least one is there."""
    found = kinds(code_points(_BETWEEN + _BETWEEN.join(texts)))
    lengths = np.fromiter(map(len, texts), np.int64, len(texts)) + 1
    starts = np.cumsum(lengths) - lengths + 1
    places = np.flatnonzero((found & (DIGIT | CAPITAL | QUOTATION_MARK)) != 0)
    its, before, text = found[places], found[places - 1], np.searchsorted(starts, places, side="right") - 1

    def counts(marked: NDArray[np.bool_]) -> NDArray[np.int64]:
        return np.bincount(text[marked], minlength=len(texts))

    return Signs(
        numbers=counts((its & ~before & DIGIT) != 0),
        names=counts(((its & CAPITAL) != 0) & ((before & SPACE) != 0)),
        quotation_marks=counts((its & QUOTATION_MARK) != 0),
        opens_with_quotation=(found[starts] & QUOTATION_MARK) != 0,
    )
