"""What the news method chooses from articles that its weights were not fitted on, by the rules of the real thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarizers.candidates import tokenise
from summarizers.features import Features, features
from summarizers.length import COUNTS, choose_count, count_features
from summarizers.methods import USUAL_MAX
from summarizers.news import RULES, Rules, choose
from tools.summaries.corpus import Sample
from tools.summaries.fitting import Weights
from tools.summaries.model import Known, fit_sentences, unseen_count_fits, unseen_fits
from tools.summaries.rouge import Pair, Reference, Tokens, rouge, tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An article as the method sees it when so many sentences are asked for."""

    features: Features
    sentences: tuple[Tokens, ...]
    references: tuple[Reference, ...]

    def chosen(self, weights: Weights, count: int, rules: Rules = RULES) -> list[int]:
        sentences = len(self.sentences)
        if sentences <= count:
            return list(range(sentences))
        return choose(self.features, self.features.values @ weights, count, rules)

    def score(self, chosen: Sequence[int]) -> Pair:
        return rouge([self.sentences[index] for index in chosen], self.references)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """Each article's weights, fitted on others: with its language's own, those for all languages, those for counts."""

    with_own: list[Weights]
    common: list[Weights]
    counts: list[Weights]


def given(member: Known, count: int) -> Given:
    sample = member.sample
    if count == USUAL_MAX:
        return Given(features=member.features, sentences=sample.sentences, references=sample.references)
    return _given(sample, count)


def _given(sample: Sample, count: int) -> Given:
    tokenised = tokenise(sample.document, count)
    return Given(
        features=features(tokenised),
        sentences=tuple(tokens(sentence.text, sample.lang) for sentence in tokenised.sentences),
        references=sample.references,
    )


def cross_validated(members: Sequence[Known], fold_of: NDArray[np.int64]) -> Unseen:
    fits = unseen_fits(members, fold_of)
    with_own = [fits[int(fold)].of(member.lang) for member, fold in zip(members, fold_of, strict=True)]
    scores = [member.features.values @ weights for member, weights in zip(members, with_own, strict=True)]
    counts = unseen_count_fits(members, fold_of, scores)
    return Unseen(
        with_own=with_own,
        common=[fits[int(fold)].common for fold in fold_of],
        counts=[counts[int(fold)].of(member.lang) for member, fold in zip(members, fold_of, strict=True)],
    )


def usual_count(member: Known, sentence_weights: Weights, count_weights: Weights) -> int:
    """As ``summarizers.news.usual_count``, with the given weights."""
    if len(member.sample.sentences) <= COUNTS[0]:
        return COUNTS[0]
    scores = member.features.values @ sentence_weights
    return choose_count(count_features(member.sample.tokenised, member.features, scores), count_weights)


def without_language(members: Sequence[Known], lang: str) -> Weights:
    """For all languages, fitted on all others."""
    return fit_sentences([member for member in members if member.lang != lang], with_own=False).common
