"""The fitted numbers of the news method, read from `weights.json`; `make fit-summarizer` writes that file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from summarizers.languages import base_language

FILE = "weights.json"
COMMON = "all languages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each feature of a sentence, and of a choice of sentences, is worth in one language."""

    sentences: NDArray[np.float64]
    choices: NDArray[np.float64]


@cache
def weights(lang: str) -> Weights:
    """The weights that hold for all languages, and on top of them the language's own where it was fitted."""
    from summarizers.choices import CHOICE_FEATURES
    from summarizers.features import FEATURES

    base, told = base_language(lang), _told()
    return Weights(
        sentences=_of_language(told["sentences"], base, FEATURES),
        choices=_of_language(told["choices"], base, CHOICE_FEATURES),
    )


@cache
def _told() -> Mapping[str, Mapping[str, Mapping[str, float]]]:
    told: dict[str, dict[str, dict[str, float]]] = json.loads(files("summarizers").joinpath(FILE).read_text("utf-8"))
    return told


def _of_language(told: Mapping[str, Mapping[str, float]], base: str, names: Sequence[str]) -> NDArray[np.float64]:
    own = told.get(base, {})
    return np.array([told[COMMON][name] + own.get(name, 0.0) for name in names])
