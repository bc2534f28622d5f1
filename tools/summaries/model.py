"""The news method's model out of samples: fitted on all of them, or on those outside a fold or a language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from summarizers import choices as sets
from summarizers.choices import COUNTS, choice_features, pair_cosines
from summarizers.features import Features, features
from summarizers.news import SCORES_ALONE
from tools.summaries.corpus import SETS, Sample
from tools.summaries.fitting import Example, Fitted, fit
from tools.summaries.rewards import SENTENCES_MAX, choices, earned, rewards

COMMON_SIZE = 3  # sentences, which the weights for all languages are fitted at
OWN_SIZES = (2, 3)
SET_WEIGHTS = {name: weight for name, (_, weight) in SETS.items()}

Scores = NDArray[np.float64]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A sample with its features and with what choices of its sentences would earn, by their number."""

    sample: Sample
    features: Features
    examples: dict[int, Example]

    @property
    def lang(self) -> str:
        return self.sample.lang


def known(sample: Sample) -> Known:
    found = features(sample.tokenised)
    count = min(SENTENCES_MAX, len(sample.sentences))
    examples = {
        size: Example(
            set_name=sample.set_name,
            lang=sample.lang,
            values=found.values[:count].astype(np.float32),
            choices=choices(count, size),
            rewards=rewards(sample, size),
        )
        for size in OWN_SIZES
        if count > size
    }
    return Known(sample=sample, features=found, examples=examples)


def fit_sentences(members: Sequence[Known], *, with_own: bool = True) -> Fitted:
    common = [member.examples[COMMON_SIZE] for member in members if COMMON_SIZE in member.examples]
    own = [example for member in members for example in member.examples.values()] if with_own else []
    return fit(common, SET_WEIGHTS, own)


def choice_examples(member: Known, scores: Scores) -> list[Example]:
    """What ``auto`` chooses from, and what it chooses from when three are asked for; none of a text so short that
    not every count leaves a sentence out. The scores are by weights that have not seen the member."""
    if len(scores) <= max(COUNTS):
        return []
    rows = [sets.choices(scores, count) for count in COUNTS]
    values = [choice_features(member.features, scores, each, pair_cosines(member.features, each)) for each in rows]
    rewarded = [earned(member.sample, each) for each in rows]
    of_three = COUNTS.index(COMMON_SIZE)
    return [
        _choice_example(member, np.concatenate(values), np.concatenate(rewarded)),
        _choice_example(member, values[of_three], rewarded[of_three]),
    ]


def fit_choices(examples: Sequence[Sequence[Example]], *, with_own: bool = True) -> Fitted:
    """Of what ``choice_examples`` gives for each member. Where nothing else is known, scores decide."""
    flat = [example for its in examples for example in its]
    return fit(flat, SET_WEIGHTS, flat if with_own else (), SCORES_ALONE)


def sentence_scores(member: Known, fitted: Fitted) -> Scores:
    return member.features.values @ fitted.of(member.lang)


def folds(members: Sequence[Known], count: int, seed: int = 0) -> NDArray[np.int64]:
    return np.random.default_rng(seed).integers(0, count, len(members))


def unseen_fits(members: Sequence[Known], fold_of: NDArray[np.int64]) -> dict[int, Fitted]:
    """By fold: the weights of sentences, fitted on the other folds."""
    return {fold: fit_sentences(_outside(members, fold_of, fold)) for fold in sorted(set(fold_of.tolist()))}


def unseen_choice_fits(examples: Sequence[Sequence[Example]], fold_of: NDArray[np.int64]) -> dict[int, Fitted]:
    """By fold: the weights of choices, fitted on the other folds, given what ``choice_examples`` gives."""
    return {fold: fit_choices(_outside(examples, fold_of, fold)) for fold in sorted(set(fold_of.tolist()))}


def _choice_example(member: Known, values: Scores, rewarded: NDArray[np.float32]) -> Example:
    return Example(
        set_name=member.sample.set_name,
        lang=member.lang,
        values=values.astype(np.float32),
        choices=choices(len(values), 1),
        rewards=rewarded,
    )


def _outside(each: Sequence[_T], fold_of: NDArray[np.int64], fold: int) -> list[_T]:
    return [one for one, its in zip(each, fold_of, strict=True) if its != fold]
