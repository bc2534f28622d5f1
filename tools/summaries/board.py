"""What each system scored on each article, and how sure a difference between two systems is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]

ROUGE_1, ROUGE_2 = 0, 1
SAMPLES = 1_000
SEED = 13
_OUTSIDE = (2.5, 97.5)  # per cent


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """A mean difference, in points of ROUGE of 100, with the interval that holds 95 % of the resampled means."""

    mean: float
    low: float
    high: float

    @property
    def is_loss(self) -> bool:
        """Whether the whole interval lies below zero."""
        return self.high < 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """``scores[system]`` has a row for each article: ROUGE-1 and ROUGE-2; ``set_names`` says which set it is of."""

    set_names: NDArray[np.str_]
    scores: Mapping[str, Floats]

    @property
    def sets(self) -> list[str]:
        return list(dict.fromkeys(self.set_names.tolist()))

    def articles(self, set_name: str) -> int:
        return int((self.set_names == set_name).sum())

    def mean(self, system: str, set_name: str) -> Floats:
        mean: Floats = self._of(system, set_name).mean(axis=0)
        return mean

    def mean_of_sets(self, system: str) -> Floats:
        """Each set counts the same, however many articles it has."""
        mean: Floats = np.mean([self.mean(system, name) for name in self.sets], axis=0)
        return mean

    def best(self, systems: Sequence[str], set_name: str, measures: slice = slice(None)) -> str:
        """The one with the highest sum of the means; the first of equals."""
        return max(systems, key=lambda system: float(self.mean(system, set_name)[measures].sum()))

    def gains(self, system: str, over: str, set_name: str) -> tuple[Gain, Gain]:
        """In ROUGE-1 and ROUGE-2, article by article."""
        return _gains(_resampled(self._of(system, set_name) - self._of(over, set_name)))

    def gains_of_sets(self, system: str, over: str) -> tuple[Gain, Gain]:
        """Of the mean of all sets; articles are resampled within each."""
        every = [_resampled(self._of(system, name) - self._of(over, name)) for name in self.sets]
        return _gains(np.mean(every, axis=0))

    def _of(self, system: str, set_name: str) -> Floats:
        chosen: Floats = self.scores[system][self.set_names == set_name]
        return chosen


def _resampled(differences: Floats) -> Floats:
    """First the mean as it is, then those of samples of the same size, with replacement: a row each."""
    rng = np.random.default_rng(SEED)
    count = len(differences)
    means = [differences[rng.integers(0, count, count)].mean(axis=0) for _ in range(SAMPLES)]
    return np.array([differences.mean(axis=0), *means])


def _gains(means: Floats) -> tuple[Gain, Gain]:
    low, high = np.percentile(means[1:], _OUTSIDE, axis=0)
    first, second = (Gain(mean=float(means[0, i]), low=float(low[i]), high=float(high[i])) for i in range(2))
    return first, second
