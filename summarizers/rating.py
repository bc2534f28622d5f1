"""From ratings of sentences to the best ones, as sumy chooses them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

# Two ways of adding the same numbers differ by less, relative to the greatest; so do not two ratings by design.
ROUNDING = 1e-9


def best(ratings: NDArray[np.float64] | Sequence[float], count: int) -> list[int]:
    """The indices of the ``count`` highest ratings, earlier ones first where they are equal, in order."""
    order = np.argsort(-np.asarray(ratings), kind="stable")
    return sorted(order[:count].tolist())


def is_clear(ratings: NDArray[np.float64], count: int) -> bool:
    """Whether rounding could not change which are the best."""
    if count >= len(ratings):
        return True
    falling = -np.sort(-ratings)
    return bool(falling[count - 1] - falling[count] > ROUNDING * falling[0])
