"""Fits weights by what they earn: the expected reward of choosing at random, better choices being likelier.

A choice's score is the sum of its sentences' scores, values times weights; its probability is the softmax over all
choices. The gradient of the expected reward is exact, since all choices are there. First the weights for all
languages are fitted, then, from there, a correction for each language, held back the more the fewer articles there are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Weights = NDArray[np.float64]

STEPS = 250
RATE = 0.08
# What a squared weight costs, in points of ROUGE; of a language's own, ``OWN`` over the number of its examples.
COMMON = 0.2
OWN = 20.0
EXAMPLES_MIN = 20  # of a language that gets a correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What can be chosen from, by rows, and what each choice (a row of ``choices``, of indices) has earned."""

    set_name: str
    lang: str
    values: Floats
    choices: NDArray[np.int64]
    rewards: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Weights for all languages, and what is added for some."""

    common: Weights
    own: Mapping[str, Weights]

    def of(self, lang: str) -> Weights:
        return self.common + self.own[lang] if lang in self.own else self.common

    def only(self, langs: Collection[str]) -> Fitted:
        """The same, with nothing added for other languages."""
        return replace(self, own={lang: weights for lang, weights in self.own.items() if lang in langs})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """What values are measured by, and what an article of each set weighs, all of its set together."""

    mean: Floats
    spread: Floats
    set_weights: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Batch:
    """Examples of one shape."""

    values: Floats  # examples × rows × features
    chosen: Floats  # choices × rows
    rewards: Floats  # examples × choices
    shares: Floats  # of each example


def fit(
    examples: Sequence[Example],
    set_weights: Mapping[str, float],
    own_examples: Sequence[Example] = (),
    start: Weights | None = None,
) -> Fitted:
    """The same weights each time for the same examples; without ``own_examples``, those for all languages alone.

    ``start`` is what weights cost nothing at; zero if none is given.
    """
    every = np.concatenate([example.values for example in examples])
    scale = _Scale(mean=every.mean(axis=0), spread=every.std(axis=0) + 1e-6, set_weights=set_weights)
    batches = [batch for each in _batches(examples, scale).values() for batch in each]
    common = _fitted(batches, np.zeros(every.shape[1]) if start is None else start * scale.spread, COMMON)
    own_counts = Counter(example.lang for example in own_examples)
    # Within a language every article counts alike, whichever set it is from.
    alike = [replace(example, set_name=example.lang) for example in own_examples]
    own_scale = replace(scale, set_weights=dict.fromkeys(own_counts, 1.0))
    own = {
        lang: _fitted(each, common, OWN / own_counts[lang]) - common
        for lang, each in sorted(_batches(alike, own_scale).items())
        if own_counts[lang] >= EXAMPLES_MIN
    }
    return Fitted(common=common / scale.spread, own={lang: weights / scale.spread for lang, weights in own.items()})


def _batches(examples: Sequence[Example], scale: _Scale) -> dict[str, list[_Batch]]:
    """By language."""
    alike: dict[tuple[str, int, int, int], list[Example]] = defaultdict(list)
    for example in examples:
        alike[example.lang, len(example.values), *example.choices.shape].append(example)
    articles = Counter(example.set_name for example in examples)
    batches: dict[str, list[_Batch]] = defaultdict(list)
    for (lang, rows, *_), members in alike.items():
        batches[lang].append(
            _Batch(
                values=np.stack([(member.values - scale.mean) / scale.spread for member in members]),
                chosen=np.stack([np.bincount(row, minlength=rows) for row in members[0].choices]).astype(np.float32),
                rewards=np.stack([member.rewards for member in members]),
                shares=np.array(
                    [scale.set_weights[m.set_name] / articles[m.set_name] for m in members], dtype=np.float32
                ),
            )
        )
    return batches


def _fitted(batches: Sequence[_Batch], start: Weights, cost: float) -> Weights:
    def gradient(weights: Weights) -> Weights:
        away = weights - start
        return sum((_gradient(batch, weights) for batch in batches), np.zeros_like(away)) - 2 * cost * away

    return _climbed(gradient, start)


def _gradient(batch: _Batch, weights: Weights) -> Weights:
    """Of the expected reward of all examples of a batch, by the weights."""
    scores = (batch.values @ weights.astype(np.float32)) @ batch.chosen.T
    scores -= scores.max(axis=1, keepdims=True)
    likely = np.exp(scores)
    likely /= likely.sum(axis=1, keepdims=True)
    expected = (likely * batch.rewards).sum(axis=1, keepdims=True)
    pulls = likely * (batch.rewards - expected) * batch.shares[:, None]
    slope: Weights = np.einsum("dn,dnf->f", pulls @ batch.chosen, batch.values).astype(np.float64)
    return slope


def _climbed(gradient: Callable[[Weights], Weights], start: Weights) -> Weights:
    """Adam (Kingma and Ba 2015), upwards, with a rate that falls to zero."""
    weights, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, STEPS + 1):
        slope = gradient(weights)
        mean += 0.1 * (slope - mean)
        square += 0.01 * (slope * slope - square)
        rate = RATE * (1 - (step - 1) / STEPS)
        weights += rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights
