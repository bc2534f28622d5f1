"""The fitted weights: readable, complete, finite."""

import json
import math
from importlib.resources import files

import pytest

from summarizers.choices import CHOICE_FEATURES
from summarizers.features import FEATURES
from summarizers.weights import COMMON, FILE, weights

TOLD = json.loads(files("summarizers").joinpath(FILE).read_text("utf-8"))


@pytest.mark.parametrize(("part", "names"), [("sentences", FEATURES), ("choices", CHOICE_FEATURES)])
def test_every_feature_has_a_finite_weight_in_all_languages_and_in_each_that_was_fitted(
    part: str, names: tuple[str, ...]
) -> None:
    assert COMMON in TOLD[part]
    for lang, told in TOLD[part].items():
        assert tuple(told) == names, lang
        assert all(math.isfinite(weight) for weight in told.values())


def test_a_language_that_was_not_fitted_has_the_weights_of_all_languages() -> None:
    assert "fo" not in TOLD["sentences"]
    assert weights("fo").sentences.tolist() == list(TOLD["sentences"][COMMON].values())


def test_a_variant_has_the_weights_of_its_language() -> None:
    assert weights("pt-BR").sentences.tolist() == weights("pt").sentences.tolist()
    assert weights("nb").choices.tolist() == weights("no").choices.tolist()


def test_a_languages_own_weights_come_on_top() -> None:
    first = FEATURES[0]
    assert weights("fr").sentences[0] == pytest.approx(
        TOLD["sentences"][COMMON][first] + TOLD["sentences"]["fr"][first]
    )
