"""The report measures what the real thing would choose, by weights that have not seen the article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from summarizers import METHODS, Document, Sentence, split_sentences
from summarizers import methods as real
from summarizers.candidates import tokenise
from summarizers.weights import weights
from tests.tools.samples import TEXTS, line, news_samples, samples
from tools.summaries.corpus import read
from tools.summaries.model import Known, choice_examples, folds, known, unseen_choice_fits, unseen_fits
from tools.summaries.rivals import CANDIDATES, LEADS, SUMYS, lead, scores
from tools.summaries.rouge import Reference
from tools.summaries.unseen import cross_validated, given, helped_languages, usual_count
from tools.summaries.verbatim import check, checked, faults


def members(folder: Path) -> list[Known]:
    return [known(sample) for sample in news_samples(folder)]


def test_given_the_weights_of_the_repository_it_chooses_what_summarize_chooses(tmp_path: Path) -> None:
    for member in members(tmp_path):
        worth, document = weights(member.lang), member.sample.document
        three = given(member, 3).chosen(worth, 3)
        assert three == METHODS["news"](tokenise(document, 3), 3)
        count = usual_count(member, worth)
        tokenised = tokenise(document, real.USUAL_MAX)
        assert count == real.usual_count(tokenised)
        assert given(member, 4).chosen(worth, count) == METHODS["news"](tokenised, count)


def test_of_three_full_sentences_all_are_taken_and_no_fragment(tmp_path: Path) -> None:
    text = "The old pier will be rebuilt. Why not? The council voted on Tuesday. Work begins next spring."
    member = known(*samples(tmp_path, line(text, "en", "The pier will be rebuilt")))
    assert len(member.sample.sentences) == 4
    assert len(given(member, 3).sentences) == 3


def test_weights_of_a_fold_do_not_know_its_articles(tmp_path: Path) -> None:
    every = members(tmp_path) * 3
    fold_of = np.array([index % 3 for index in range(len(every))])
    changed = [
        known(replace(member.sample, references=(Reference.of("something else altogether", "en"),)))
        if fold == 0
        else member
        for member, fold in zip(every, fold_of, strict=True)
    ]
    before, after = unseen_fits(every, fold_of), unseen_fits(changed, fold_of)
    assert before[0].common.tolist() == after[0].common.tolist()
    assert before[1].common.tolist() != after[1].common.tolist()
    scores = [member.features.values[:, 0] for member in every]
    of_choices, of_changed = (
        unseen_choice_fits(list(map(choice_examples, its, scores)), fold_of) for its in (every, changed)
    )
    assert of_choices[0].common.tolist() == of_changed[0].common.tolist()
    assert of_choices[1].common.tolist() != of_changed[1].common.tolist()


def test_a_language_has_weights_of_its_own_where_they_help_the_articles_that_count(tmp_path: Path) -> None:
    every = members(tmp_path)
    gains = [1.0 if member.lang == "en" else -1.0 for member in every]
    counted = np.ones(len(every), dtype=np.bool_)
    assert helped_languages(every, gains, counted) == {"en"}
    assert helped_languages(every, gains, ~counted) == frozenset()


def test_a_language_that_its_own_weights_do_not_help_has_those_for_all(tmp_path: Path) -> None:
    every = members(tmp_path) * 2
    unseen = cross_validated(every, folds(every, 2))
    assert unseen.helped == frozenset()  # too few articles of each for any
    assert all(own is common for own, common in zip(unseen.with_own, unseen.common, strict=True))


def test_every_article_has_weights(tmp_path: Path) -> None:
    every = members(tmp_path) * 2
    unseen = cross_validated(every, folds(every, 2))
    assert len(unseen.with_own) == len(unseen.common) == len(unseen.examples) == len(every)


def test_every_method_of_sumy_and_every_lead_is_scored(tmp_path: Path) -> None:
    for sample in news_samples(tmp_path):
        assert set(scores(sample)) == {*SUMYS, *map(lead, LEADS), CANDIDATES}
    assert len(SUMYS) == 8


def test_a_headline_counts_against_the_lead_but_a_single_word_does_not(tmp_path: Path) -> None:
    text = "News\nStorm over the coast\nAlpha beta gamma delta. Epsilon zeta eta theta."
    (sample,) = samples(tmp_path, line(text, "no", "Storm over the coast"))
    assert scores(sample)["Lead-1"] == (100, 100)
    assert scores(sample)[CANDIDATES] == (0, 0)


def test_the_folder_must_hold_the_set(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"no_norsumm\.jsonl is missing"):
        read(tmp_path, ["no"])


@pytest.mark.parametrize("lang", TEXTS)
def test_no_sentence_is_misplaced(lang: str) -> None:
    split, in_summaries, wrong = checked(Document(text=TEXTS[lang], lang=lang))
    assert split >= 6
    assert in_summaries >= 5
    assert wrong == 0


def test_misplaced_and_disordered_sentences_are_found() -> None:
    text = "Alpha beta. Gamma delta."
    first, second = split_sentences(text, "en")
    assert faults(text, [first, second]) == 0
    assert faults(text, [second, first]) == 1
    assert faults(text, [first, second._replace(start=second.start - 1)]) == 1
    assert faults(text, [Sentence(text="", start=0, end=0)]) == 1


def test_all_files_of_the_folder_are_checked(tmp_path: Path) -> None:
    for lang, text in TEXTS.items():
        (tmp_path / f"{lang}.jsonl").write_text(line(text, lang, "…"), "utf-8")
    found = check(tmp_path)
    assert (found.files, found.articles, found.wrong) == (5, 5, 0)
    assert found.sentences > 30
