"""The news method: what a sentence's features are worth, without saying anything twice or out of context.

features × weights → scores → the choice of two to four that is worth most together, of sentences that differ → the
lead, unless it is clearly worse → sentences that lean on another one give way to near-equals
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from summarizers.choices import CHOICE_FEATURES, COUNTS, SCORES, choice_features, choices, pair_cosines
from summarizers.features import Features, features
from summarizers.values import TokenisedDocument
from summarizers.vectors import Floats, Ints
from summarizers.weights import weights

Flags: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a choice by worth alone must bear; what each rule costs and brings stands in `docs/summaries.md`.

    The scores of one text's sentences have a standard deviation of about 7.
    """

    alike: float = 0.5  # cosine of two sentences: from here on the second says the same
    confident: float = 1.0  # what other sentences must be worth more than the lead
    near_equal: float = 2.0  # what context may cost, in scores


RULES = Rules()


# For a choice that is worth what its sentences score.
SCORES_ALONE = np.array([float(name == SCORES) for name in CHOICE_FEATURES])


def news(document: TokenisedDocument, count: int) -> list[int]:
    """The sentences that tell most of a news text, or the first ones where others are hardly better."""
    if len(document.sentences) <= count or not any(document.words):
        return list(range(min(count, len(document.sentences))))
    known, worth = features(document), weights(document.lang)
    return choose(known, known.values @ worth.sentences, count, RULES, worth.choices)


def usual_count(document: TokenisedDocument) -> int:
    """How many sentences would sum the text up: two to four."""
    if len(document.sentences) <= COUNTS[0] or not any(document.words):
        return COUNTS[0]
    known, worth = features(document), weights(document.lang)
    return choose_count(known, known.values @ worth.sentences, worth.choices)


def choose(
    known: Features, scores: Floats, count: int, rules: Rules = RULES, choice_weights: Floats = SCORES_ALONE
) -> list[int]:
    """``count`` of more sentences, given what each is worth, in the order of the text."""
    if count in COUNTS:
        chosen = _best_choice(known, scores, count, rules, choice_weights)
    else:
        chosen = _best_that_differ(known, scores, count, rules.alike)
        if scores[chosen].sum() - scores[:count].sum() < rules.confident:
            chosen = list(range(count))
    return _in_context(known.leans, scores, chosen, rules.near_equal)


def choose_count(known: Features, scores: Floats, choice_weights: Floats) -> int:
    """Of ``COUNTS`` the one whose best choice is worth most; the first of equals."""
    return max(
        (count for count in COUNTS if count < len(scores)),
        key=lambda count: float(_worth(known, scores, choices(scores, count), choice_weights)[0].max()),
        default=COUNTS[0],
    )


def _best_choice(known: Features, scores: Floats, count: int, rules: Rules, choice_weights: Floats) -> list[int]:
    """What is worth most of all choices without two sentences that are alike, if there is one; or the lead."""
    rows = np.concatenate((choices(scores, count), np.arange(count)[None]))
    worth, cosines = _worth(known, scores, rows, choice_weights)
    ours, lead = worth[:-1], worth[-1]
    differ = cosines[:-1].max(axis=1) < rules.alike
    best = int(np.argmax(np.where(differ, ours, -np.inf) if differ.any() else ours))
    return [int(index) for index in rows[-1 if ours[best] - lead < rules.confident else best]]


def _worth(known: Features, scores: Floats, rows: Ints, choice_weights: Floats) -> tuple[Floats, Floats]:
    """Of each choice, and the cosines of its pairs of sentences."""
    cosines = pair_cosines(known, rows)
    return choice_features(known, scores, rows, cosines) @ choice_weights, cosines


def hanging(leans: Flags, taken: Flags) -> Flags:
    """Which of the sentences that are taken lean on one before them that is not."""
    return taken & leans & ~_follows(taken)


def _best_that_differ(known: Features, scores: Floats, count: int, same_from: float) -> list[int]:
    """By falling score; what is like a sentence that is taken comes last. Ties go to the first in the text."""
    left = scores.copy()
    alike = np.zeros(len(scores), dtype=np.bool_)
    chosen: list[int] = []
    for _ in range(count):
        different = np.where(alike, -np.inf, left)
        best = int(np.argmax(different if different.max() > -np.inf else left))
        chosen.append(best)
        left[best] = -np.inf
        alike |= known.weighted.cosines(best) >= same_from
    return sorted(chosen)


def _in_context(leans: Flags, scores: Floats, chosen: list[int], cost: float) -> list[int]:
    """The same, but a sentence that leans on one that is not there gives way to the best that does not, or brings the
    one before it in the place of the worst, if that costs next to nothing and leaves no other one hanging."""
    if not leans[chosen].any():
        return chosen
    taken = np.zeros(len(scores), dtype=np.bool_)
    taken[chosen] = True
    for index in sorted(chosen, key=lambda each: float(scores[each])):
        if hanging(leans, taken)[index]:
            taken = max(
                _ways_out(leans, scores, taken, index, cost), key=lambda way: float(scores[way].sum()), default=taken
            )
    return [int(index) for index in np.flatnonzero(taken)]


def _ways_out(leans: Flags, scores: Floats, taken: Flags, index: int, cost: float) -> list[Flags]:
    hung = hanging(leans, taken).sum()
    others = _changed(taken, without=index)
    left = hanging(leans, others)
    # Each sentence may hang itself, and may be what the next one leans on.
    would_hang = left.sum() + (leans & ~_follows(others)) - np.append(left[1:], False)
    fit = ~taken & (scores >= scores[index] - cost) & (would_hang < hung)
    ways = [_changed(others, plus=int(np.argmax(np.where(fit, scores, -np.inf))))] if fit.any() else []
    if others.any():
        worst = int(np.argmin(np.where(others, scores, np.inf)))
        ways.append(_changed(taken, without=worst, plus=index - 1))
    enough = scores[taken].sum() - cost
    return [way for way in ways if hanging(leans, way).sum() < hung and scores[way].sum() >= enough]


def _follows(taken: Flags) -> Flags:
    """Which sentences stand behind one that is taken; the first leans on nothing."""
    return np.concatenate(([True], taken[:-1]))


def _changed(taken: Flags, *, without: int | None = None, plus: int | None = None) -> Flags:
    changed = taken.copy()
    if without is not None:
        changed[without] = False
    if plus is not None:
        changed[plus] = True
    return changed
