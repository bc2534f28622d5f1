"""The news method: what a sentence's features are worth, without saying anything twice or out of context.

features × weights → scores → the best that differ → the lead, unless it is clearly worse → sentences that lean on
another one give way to near-equals
"""

from dataclasses import dataclass

import numpy as np

from summarizers.features import Features, Floats, features
from summarizers.length import COUNTS, choose_count, count_features
from summarizers.values import TokenisedDocument
from summarizers.weights import weights

# Cosine of two sentences: from here on the second says the same.
_ALIKE = 0.5
# Scores, of which those of one text's sentences have a standard deviation of about 7. On the data that the weights
# are fitted on, neither costs anything; the second halves the sentences that are out of context.
_CONFIDENT = 1.0
_NEAR_EQUAL = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scored:
    known: Features
    scores: Floats


def news(document: TokenisedDocument, count: int) -> list[int]:
    """The sentences that tell most of a news text, or the first ones where others are hardly better."""
    lead = list(range(min(count, len(document.sentences))))
    if len(document.sentences) <= count or not any(document.words):
        return lead
    scored = _scored(document)
    chosen = _best_that_differ(scored, count)
    if scored.scores[chosen].sum() - scored.scores[lead].sum() < _CONFIDENT:
        chosen = lead
    return _in_context(scored, chosen)


def usual_count(document: TokenisedDocument) -> int:
    """How many sentences would sum the text up: two to four."""
    sentences = len(document.sentences)
    if sentences <= COUNTS[0] or not any(document.words):
        return COUNTS[0]
    scored = _scored(document)
    return choose_count(count_features(document, scored.known, scored.scores), weights(document.lang).counts)


def _scored(document: TokenisedDocument) -> _Scored:
    known = features(document)
    return _Scored(known=known, scores=known.values @ weights(document.lang).sentences)


def _best_that_differ(scored: _Scored, count: int) -> list[int]:
    """By falling score; what is like a sentence that is taken comes last. Ties go to the first in the text."""
    weighted = scored.known.weighted
    scores = scored.scores.copy()
    alike = np.zeros(len(scores), dtype=np.bool_)
    chosen: list[int] = []
    for _ in range(count):
        different = np.where(alike, -np.inf, scores)
        best = int(np.argmax(different if different.max() > -np.inf else scores))
        chosen.append(best)
        scores[best] = -np.inf
        alike |= weighted.cosines(best) >= _ALIKE
    return sorted(chosen)


def _in_context(scored: _Scored, chosen: list[int]) -> list[int]:
    """The same, but a sentence that leans on one that is not there gives way to the best that does not, or brings the
    one before it in the place of the worst, if that costs next to nothing."""
    leans, scores = scored.known.leans, scored.scores
    for index in sorted(chosen, key=lambda each: float(scores[each])):
        if index in chosen and _hangs(leans, chosen, index):
            chosen = max(_ways_out(scored, chosen, index), key=lambda way: float(scores[way].sum()), default=chosen)
    return chosen


def _ways_out(scored: _Scored, chosen: list[int], index: int) -> list[list[int]]:
    leans, scores = scored.known.leans, scored.scores
    others = [each for each in chosen if each != index]
    enough = float(scores[chosen].sum()) - _NEAR_EQUAL
    near = [int(each) for each in np.flatnonzero(scores >= scores[index] - _NEAR_EQUAL)]
    ways = [sorted([*others, each]) for each in near if each not in chosen and not _hangs(leans, others, each)]
    if others:
        worst = min(others, key=lambda each: float(scores[each]))
        ways.append(sorted([index - 1, index, *(each for each in others if each != worst)]))
    return [way for way in ways if float(scores[way].sum()) >= enough]


def _hangs(leans: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], chosen: list[int], index: int) -> bool:
    return bool(leans[index]) and index > 0 and index - 1 not in chosen
