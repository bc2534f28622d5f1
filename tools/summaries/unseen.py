"""What the news method chooses from articles that its weights were not fitted on, by the rules of the real thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarizers.candidates import tokenise
from summarizers.choices import COUNTS
from summarizers.features import Features, features
from summarizers.methods import USUAL_MAX
from summarizers.news import RULES, Rules, choose, choose_count
from summarizers.weights import Weights
from tools.summaries.corpus import Sample
from tools.summaries.fitting import Example, Fitted
from tools.summaries.model import Known, choice_examples, fit_choices, fit_sentences, unseen_choice_fits, unseen_fits
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
        return choose(self.features, self.features.values @ weights.sentences, count, rules, weights.choices)

    def score(self, chosen: Sequence[int]) -> Pair:
        return rouge([self.sentences[index] for index in chosen], self.references)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """Each article's weights, fitted on others: with its language's own, and those for all languages.

    ``examples`` are each article's, given its scores by the former.
    """

    with_own: list[Weights]
    common: list[Weights]
    examples: list[list[Example]]


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
    of_sentences = unseen_fits(members, fold_of)
    pairs = list(zip(members, fold_of.tolist(), strict=True))
    examples = [
        choice_examples(member, member.features.values @ of_sentences[fold].of(member.lang)) for member, fold in pairs
    ]
    of_choices = unseen_choice_fits(examples, fold_of)
    return Unseen(
        with_own=[_weights(of_sentences[fold], of_choices[fold], member.lang) for member, fold in pairs],
        common=[_weights(of_sentences[fold], of_choices[fold]) for _, fold in pairs],
        examples=examples,
    )


def usual_count(member: Known, weights: Weights) -> int:
    """As ``summarizers.news.usual_count``, with the given weights."""
    if len(member.sample.sentences) <= COUNTS[0]:
        return COUNTS[0]
    return choose_count(member.features, member.features.values @ weights.sentences, weights.choices)


def without_language(members: Sequence[Known], examples: Sequence[Sequence[Example]], lang: str) -> Weights:
    """For all languages, fitted on all others."""
    others = [index for index, member in enumerate(members) if member.lang != lang]
    return _weights(
        fit_sentences([members[index] for index in others], with_own=False),
        fit_choices([examples[index] for index in others], with_own=False),
    )


def _weights(of_sentences: Fitted, of_choices: Fitted, lang: str = "") -> Weights:
    """With the language's own where one is named."""
    return Weights(sentences=of_sentences.of(lang), choices=of_choices.of(lang))
