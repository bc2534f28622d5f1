"""Everything that the report tells, measured.

samples → what rivals score → weights by fold → what the news method chooses by them, with and without its rules →
a board of scores
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import track

from summarizers.choices import COUNTS
from summarizers.methods import USUAL_MAX
from summarizers.news import RULES, Rules, hanging
from summarizers.weights import Weights
from tools.summaries.board import Board
from tools.summaries.corpus import GOALS, SETS, read
from tools.summaries.model import Known, folds, known
from tools.summaries.rivals import CHOSEN, scores_of_all
from tools.summaries.rouge import Pair
from tools.summaries.unseen import Given, cross_validated, given, usual_count, without_language
from tools.summaries.verbatim import Checked, check

FOLDS = 5
NEWS, AUTO, COMMON, FOREIGN = "news", "auto", "common", "foreign"
_OFF = math.inf
RULE_SETS: Mapping[str, Rules] = {
    "all rules": RULES,
    "no redundancy rule": Rules(alike=_OFF),
    "no fall back to the lead": Rules(confident=-_OFF),
    "no context rule": Rules(near_equal=-_OFF),
    "scores alone": Rules(alike=_OFF, confident=-_OFF, near_equal=-_OFF),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How often three sentences had a fault, and were the lead; shares of 1, over all articles of the sets."""

    hanging: float  # of all sentences
    repeating: float  # of the summaries
    lead: float  # of the summaries


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """``counts`` is, by set, how often each of ``COUNTS`` was chosen, of 1; ``habits`` is by the rules' name."""

    board: Board
    counts: Mapping[str, tuple[float, ...]]
    habits: Mapping[str, Habits]
    fitted_on: int  # articles
    checked: Checked


def evaluate(folder: Path) -> Evaluation:
    err = Console(stderr=True)
    samples = [sample for sample in read(folder, SETS) if any(sample.tokenised.words)]
    goals = [sample for sample in samples if sample.set_name in GOALS]
    rivals = scores_of_all(goals)
    checked = check(folder)
    members = [known(sample) for sample in track(samples, "scoring choices", console=err, transient=True)]
    err.print(f"{len(members)} articles; fitting {FOLDS} folds, then without each language: about two minutes …")
    ours, counts, habits = _ours(members)
    columns = {name: [row[name] for row in rivals] for name in rivals[0]} | ours
    return Evaluation(
        board=Board(
            set_names=np.array([sample.set_name for sample in goals]),
            scores={name: np.array(column) for name, column in columns.items()},
        ),
        counts=counts,
        habits=habits,
        fitted_on=len(samples),
        checked=checked,
    )


def _ours(
    members: Sequence[Known],
) -> tuple[dict[str, list[Pair]], dict[str, tuple[float, ...]], dict[str, Habits]]:
    unseen = cross_validated(members, folds(members, FOLDS))
    asked = [index for index, member in enumerate(members) if member.sample.set_name in GOALS]
    three = [given(members[index], CHOSEN) for index in asked]
    with_own = [unseen.with_own[index] for index in asked]
    langs = sorted({members[index].lang for index in asked})
    foreign = {lang: without_language(members, unseen.examples, lang) for lang in langs}
    chosen = {
        name: [each.chosen(weights, CHOSEN, rules) for each, weights in zip(three, with_own, strict=True)]
        for name, rules in RULE_SETS.items()
    }
    counts = [usual_count(members[i], unseen.with_own[i]) for i in asked]
    scores = {name: _scored(three, choices) for name, choices in chosen.items()}
    scores |= {
        NEWS: scores["all rules"],
        COMMON: _of_three(three, [unseen.common[index] for index in asked]),
        FOREIGN: _of_three(three, [foreign[members[index].lang] for index in asked]),
        AUTO: [
            _of_count(given(members[index], USUAL_MAX), unseen.with_own[index], count)
            for index, count in zip(asked, counts, strict=True)
        ],
    }
    names = [members[index].sample.set_name for index in asked]
    return scores, _shares(names, counts), {name: _habits(three, choices) for name, choices in chosen.items()}


def _of_three(three: Sequence[Given], weights: Sequence[Weights]) -> list[Pair]:
    return [_of_count(each, its, CHOSEN) for each, its in zip(three, weights, strict=True)]


def _of_count(article: Given, weights: Weights, count: int) -> Pair:
    return article.score(article.chosen(weights, count))


def _scored(three: Sequence[Given], choices: Sequence[list[int]]) -> list[Pair]:
    return [each.score(chosen) for each, chosen in zip(three, choices, strict=True)]


def _shares(names: Sequence[str], counts: Sequence[int]) -> dict[str, tuple[float, ...]]:
    every = np.array(counts)
    of = np.array(names)
    return {
        name: tuple(float((every[of == name] == count).mean()) for count in COUNTS) for name in dict.fromkeys(names)
    }


def _habits(three: Sequence[Given], choices: Sequence[list[int]]) -> Habits:
    pairs = list(zip(three, choices, strict=True))
    hung = sum(int(hanging(each.features.leans, _mask(len(each.sentences), chosen)).sum()) for each, chosen in pairs)
    return Habits(
        hanging=hung / sum(len(chosen) for chosen in choices),
        repeating=float(np.mean([_repeats(each, chosen) for each, chosen in pairs])),
        lead=float(np.mean([chosen == list(range(len(chosen))) for chosen in choices])),
    )


def _mask(size: int, chosen: list[int]) -> NDArray[np.bool_]:
    mask = np.zeros(size, dtype=np.bool_)
    mask[chosen] = True
    return mask


def _repeats(article: Given, chosen: list[int]) -> bool:
    """Whether two of the sentences say the same, as the redundancy rule sees it."""
    cosines = [article.features.weighted.cosines(index)[chosen] >= RULES.alike for index in chosen]
    return sum(int(row.sum()) for row in cosines) > len(chosen)
