"""What choices of sentences would have scored."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from math import comb
from pathlib import Path

import pytest

from tests.tools.samples import line, news_samples, samples
from tools.summaries.corpus import Sample
from tools.summaries.rewards import SENTENCES_MAX, choices, earned, rewards
from tools.summaries.rouge import Reference, ngrams, rouge


def pairs_f1(sample: Sample, chosen: tuple[int, ...], reference: Reference) -> float:
    """ROUGE-2 of pairs inside sentences."""
    told: Counter[tuple[str, ...]] = sum((ngrams(sample.sentences[index], 2) for index in chosen), Counter())
    return 200 * (told & reference.pairs).total() / (told.total() + reference.pairs.total())


def test_there_is_a_row_for_every_choice() -> None:
    assert [tuple(row) for row in choices(6, 3).tolist()] == list(combinations(range(6), 3))
    assert choices(2, 3).shape == (0, 3)


@pytest.mark.parametrize("size", [2, 3])
def test_a_choice_earns_its_rouge_but_for_pairs_across_sentences(tmp_path: Path, size: int) -> None:
    for sample in news_samples(tmp_path):
        earned = rewards(sample, size).tolist()
        rows = [tuple(row) for row in choices(len(sample.sentences), size).tolist()]
        (reference,) = sample.references
        for chosen, reward in zip(rows, earned, strict=True):
            first, _ = rouge([sample.sentences[index] for index in chosen], sample.references)
            assert reward == pytest.approx(first + pairs_f1(sample, chosen, reference), abs=1e-3)


def test_a_choice_of_sentences_far_apart_earns_what_it_earns_among_all(tmp_path: Path) -> None:
    for sample in news_samples(tmp_path):
        rows = choices(len(sample.sentences), 2)
        assert earned(sample, rows[[2, -1]]).tolist() == rewards(sample, 2)[[2, -1]].tolist()


def test_several_references_earn_their_mean(tmp_path: Path) -> None:
    text = "Alpha beta gamma delta. Epsilon zeta eta theta. Iota kappa lambda my. Ny xi omikron pi."
    first, second = "Alpha beta gamma delta", "Ny xi omikron pi"
    both, one, other = samples(
        tmp_path, line(text, "no", first, second), line(text, "no", first), line(text, "no", second)
    )
    expected = (rewards(one, 2) + rewards(other, 2)) / 2
    assert rewards(both, 2) == pytest.approx(expected)


def test_of_a_long_text_only_the_beginning_is_chosen_from(tmp_path: Path) -> None:
    text = " ".join(f"Word{number} stands here alone today." for number in range(40))
    (sample,) = samples(tmp_path, line(text, "no", "Word3 stands here"))
    assert len(sample.sentences) == 40
    assert len(rewards(sample, 2)) == comb(SENTENCES_MAX, 2)
