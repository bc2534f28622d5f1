"""Weights are learned from what choices earn."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tools.summaries.fitting import EXAMPLES_MIN, Example, fit
from tools.summaries.rewards import choices

SET = {"toy": 1.0}
SENTENCES = 6


def examples(count: int, *, lang: str = "en", telling: int = 0, seed: int = 1) -> list[Example]:
    """Of three features, one tells what a sentence earns."""
    rng = np.random.default_rng(seed)
    found = []
    for _ in range(count):
        values = rng.normal(size=(SENTENCES, 3)).astype(np.float32)
        rows = choices(SENTENCES, 2)
        found.append(
            Example(
                set_name="toy",
                lang=lang,
                values=values,
                choices=rows,
                rewards=10 * values[:, telling][rows].sum(1),
            )
        )
    return found


def test_the_one_feature_that_tells_gets_the_weight() -> None:
    weights = fit(examples(60), SET).common
    assert weights[0] > 1
    assert abs(weights[1:]).max() < weights[0] / 5


def test_the_same_examples_give_the_same_weights() -> None:
    once, again = (fit(examples(30), SET, examples(30, lang="tr")) for _ in range(2))
    assert once.common.tolist() == again.common.tolist()
    assert {lang: own.tolist() for lang, own in once.own.items()} == {
        lang: own.tolist() for lang, own in again.own.items()
    }


def test_weights_of_their_own_are_left_to_those_languages_alone_that_are_named() -> None:
    fitted = fit(examples(30), SET, examples(30, lang="tr") + examples(30, lang="hi"))
    assert set(fitted.own) == {"hi", "tr"}
    kept = fitted.only({"tr"})
    assert kept.of("tr").tolist() == fitted.of("tr").tolist() != fitted.common.tolist()
    assert kept.of("hi").tolist() == fitted.common.tolist()


def test_a_feature_that_never_changes_gets_no_weight() -> None:
    constant = [
        Example(
            set_name="toy",
            lang="hi",
            values=np.column_stack([each.values[:, 0], np.ones(SENTENCES)]).astype(np.float32),
            choices=each.choices,
            rewards=each.rewards,
        )
        for each in examples(40)
    ]
    weights = fit(constant, SET).common
    assert weights[0] > 1
    assert weights[1] == 0


def test_without_a_reason_to_leave_it_weights_stay_where_they_start() -> None:
    alike = [replace(each, rewards=np.ones_like(each.rewards)) for each in examples(30)]
    assert fit(alike, SET, start=np.array([1.0, 0.0, 2.0])).common == pytest.approx([1, 0, 2], abs=1e-6)
    assert fit(alike, SET).common == pytest.approx([0, 0, 0], abs=1e-6)


def test_a_language_with_few_examples_has_no_weights_of_its_own() -> None:
    few = fit(examples(60), SET, examples(EXAMPLES_MIN - 1, lang="ar"))
    assert few.own == {}
    assert few.of("ar").tolist() == few.common.tolist()


def test_a_language_of_its_own_mind_is_held_back_the_more_the_fewer_examples_it_has() -> None:
    def own(count: int) -> float:
        fitted = fit(examples(60), SET, examples(count, lang="ar", telling=1, seed=2))
        return float(fitted.own["ar"][1])

    assert 0 < own(EXAMPLES_MIN) < own(10 * EXAMPLES_MIN)


def test_one_languages_own_weights_are_nothing_to_another() -> None:
    fitted = fit(examples(60), SET, examples(100, lang="ar", telling=1, seed=2))
    assert fitted.of("ar").tolist() != fitted.common.tolist()
    assert fitted.of("zh").tolist() == fitted.common.tolist()
