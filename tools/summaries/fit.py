"""Fits the news method and writes `summarizers/weights.json`: python -m tools.summaries.fit FOLDER"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import track

import summarizers
from summarizers.choices import CHOICE_FEATURES
from summarizers.features import FEATURES
from summarizers.weights import COMMON, FILE
from tools.summaries.corpus import SETS, read
from tools.summaries.fitting import Fitted, Weights
from tools.summaries.model import fit_choices, fit_sentences, folds, known
from tools.summaries.unseen import cross_validated

FOLDS = 5
DIGITS = 4


def main(folder: str) -> None:
    samples = [sample for sample in read(Path(folder), SETS) if any(sample.tokenised.words)]
    err = Console(stderr=True)
    members = [known(sample) for sample in track(samples, "scoring choices", console=err, transient=True)]
    err.print(f"{len(members)} articles; fitting, which takes minutes …")
    unseen = cross_validated(members, folds(members, FOLDS))
    told = {
        "sentences": _named(fit_sentences(members).only(unseen.helped), FEATURES),
        "choices": _named(fit_choices(unseen.examples).only(unseen.helped), CHOICE_FEATURES),
    }
    path = Path(summarizers.__file__).with_name(FILE)
    path.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8")
    err.print(f"written: {path.name}")


def _named(fitted: Fitted, names: Sequence[str]) -> dict[str, dict[str, float]]:
    by_language = {COMMON: fitted.common, **fitted.own}
    return {lang: _rounded(weights, names) for lang, weights in by_language.items()}


def _rounded(weights: Weights, names: Sequence[str]) -> dict[str, float]:
    return {name: round(float(weight), DIGITS) for name, weight in zip(names, weights, strict=True)}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
