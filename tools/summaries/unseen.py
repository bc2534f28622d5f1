"""What the news method chooses from articles that its weights were not fitted on, by the rules of the real thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

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
from tools.summaries.model import (
    COMMON_SIZE,
    Known,
    choice_examples,
    fit_choices,
    fit_sentences,
    sentence_scores,
    unseen_choice_fits,
    unseen_fits,
)
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

    ``examples`` are each article's, given its scores by the former. ``helped`` are the languages whose own weights
    earn more on articles that they were not fitted on: no other one has any. Which have them in a fold is decided by
    the other folds.
    """

    with_own: list[Weights]
    common: list[Weights]
    examples: list[list[Example]]
    helped: frozenset[str]


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
    examples = [choice_examples(member, sentence_scores(member, of_sentences[fold])) for member, fold in pairs]
    of_choices = unseen_choice_fits(examples, fold_of)
    with_own = [_weights(of_sentences[fold], of_choices[fold], member.lang) for member, fold in pairs]
    common = [_weights(of_sentences[fold], of_choices[fold]) for _, fold in pairs]
    gains = [
        _gain(member, its_own, for_all) if member.lang in of_sentences[fold].own else 0.0
        for (member, fold), its_own, for_all in zip(pairs, with_own, common, strict=True)
    ]
    helped = {fold: helped_languages(members, gains, fold_of != fold) for fold in of_sentences}
    return Unseen(
        with_own=[
            its_own if member.lang in helped[fold] else for_all
            for (member, fold), its_own, for_all in zip(pairs, with_own, common, strict=True)
        ],
        common=common,
        examples=examples,
        helped=helped_languages(members, gains, fold_of >= 0),
    )


def _gain(member: Known, weights: Weights, others: Weights) -> float:
    """In points of ROUGE-1 plus ROUGE-2, of three sentences and of as many as each would choose."""
    three, usual = given(member, COMMON_SIZE), given(member, USUAL_MAX)
    earned = [
        sum(three.score(three.chosen(its, COMMON_SIZE))) + sum(usual.score(usual.chosen(its, usual_count(member, its))))
        for its in (weights, others)
    ]
    return earned[0] - earned[1]


def helped_languages(members: Sequence[Known], gains: Sequence[float], counted: NDArray[np.bool_]) -> frozenset[str]:
    """The languages of which the counted articles gain in all."""
    by_lang: defaultdict[str, float] = defaultdict(float)
    for member, gain in compress(zip(members, gains, strict=True), counted):
        by_lang[member.lang] += gain
    return frozenset(lang for lang, gain in by_lang.items() if gain > 0)


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
