"""The report says what was measured: on a board of made-up scores."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest

from tools.summaries.board import Board, Gain
from tools.summaries.chart import WIDTH, Row, chart
from tools.summaries.evaluate import AUTO, COMMON, FOREIGN, NEWS, RULE_SETS, Evaluation, Habits
from tools.summaries.goals import best_lead, best_sumy, goals
from tools.summaries.names import REPORTED
from tools.summaries.page import kept_speed, page, speed_section
from tools.summaries.report import picture
from tools.summaries.rivals import CANDIDATES, LEADS, SUMYS, lead
from tools.summaries.speed import section
from tools.summaries.tables import auto_table, lost, methods_table, table, three_table
from tools.summaries.verbatim import Checked

ARTICLES = 12
SYSTEMS = (NEWS, AUTO, COMMON, FOREIGN, CANDIDATES, *RULE_SETS, *SUMYS, *map(lead, LEADS))
ZERO = Gain(mean=0, low=-1, high=1)
SVG = "{http://www.w3.org/2000/svg}"


def board(**better: float) -> Board:
    """Every system scores about 30/10 everywhere; `set_name=points` is what news gains there."""
    sets = np.repeat(list(REPORTED), ARTICLES)
    noise = np.random.default_rng(1).normal(size=(len(sets), 2))
    scores = {system: np.array([30.0, 10.0]) + noise for system in SYSTEMS}
    gains = np.array([better.get(name, 2.0) for name in sets])[:, None]
    wobble = np.random.default_rng(2).normal(scale=0.1, size=(len(sets), 1))
    scores[NEWS] = scores[NEWS] + gains + wobble
    return Board(set_names=sets, scores=scores)


def evaluation(its: Board) -> Evaluation:
    return Evaluation(
        board=its,
        counts=dict.fromkeys(its.sets, (0.25, 0.5, 0.25)),
        habits={name: Habits(hanging=0.01, repeating=0.02, lead=0.3) for name in RULE_SETS},
        fitted_on=1_234,
        checked=Checked(files=9, articles=108, sentences=2_000, summary_sentences=600, wrong=0),
    )


def told(ratio: float | None = 1_000.0, expected: float | None = None) -> Mapping[str, Any]:
    cells = [
        {
            "method": method,
            "sentences": size,
            "from_words_ms": 0.5,
            "ratio": ratio if method == "textrank" else 1_000.0,
            "sumy_expected_seconds": expected,
            "same_sentences": True,
        }
        for method in ("lexrank", "textrank")
        for size in (20, 50, 200, 1_000)
    ]
    slow = {"ratio": None, "sumy_expected_seconds": 600.0}
    kl = [{**cell, "method": "kl", **({} if cell["sentences"] == 20 else slow)} for cell in cells[:4]]
    return {
        "methods": [*cells, *kl],
        "text_to_summary": [{"method": "news", "sentences": 24, "ms": 0.7}],
        "fresh_process": {"import_and_first_summary_seconds": 0.2},
        "memory": {"articles": 10_000, "mb_after_each_tenth": [50.0, 51.0, 52.0]},
    }


def test_a_gain_that_is_the_same_everywhere_is_sure() -> None:
    scores = {"old": np.zeros((5, 2)), "new": np.tile([2.0, -1.0], (5, 1))}
    first, second = Board(set_names=np.array(["fr"] * 5), scores=scores).gains("new", "old", "fr")
    assert (first.low, first.mean, first.high) == (2, 2, 2)
    assert second.is_loss
    assert not first.is_loss


def test_an_interval_widens_with_what_articles_differ_by_and_is_the_same_each_time() -> None:
    its = board()
    first, again = its.gains(NEWS, "Lead-3", "fr"), its.gains(NEWS, "Lead-3", "fr")
    assert first == again
    assert first[0].low < first[0].mean < first[0].high


def test_sets_count_the_same_however_large_they_are() -> None:
    its = Board(set_names=np.array(["fr"] * 9 + ["vi"]), scores={NEWS: np.array([[10.0, 0]] * 9 + [[20.0, 0]])})
    assert its.mean_of_sets(NEWS).tolist() == [15, 0]


def test_the_best_rival_is_chosen_for_each_set() -> None:
    its = board()
    scores = dict(its.scores)
    scores["kl"] = scores["kl"] + np.where(its.set_names == "tr", 1, 0)[:, None]
    scores["Lead-4"] = scores["Lead-4"] + np.where(its.set_names == "tr", 0, 1)[:, None]
    its = replace(its, scores=scores)
    assert best_sumy(its, "tr") == "kl"
    assert best_lead(its, "fr") == "Lead-4"
    assert best_lead(its, "tr") != "Lead-4"


def test_a_table_has_as_many_cells_in_each_row() -> None:
    lines = table(["", "a"], [["x", "1"], ["y", "2"]]).splitlines()
    assert lines == ["|  | a |", "| --- | ---: |", "| x | 1 |", "| y | 2 |"]


def test_a_sure_loss_is_bold_and_named() -> None:
    rows = three_table(board(ar=-3.0)).splitlines()
    (arabic,) = [row for row in rows if row.startswith(f"| {REPORTED['ar'][0]}")]
    assert "**-3." in arabic
    assert "| **R1, R2** |" in arabic
    assert all("**" not in row for row in rows if row != arabic)


def test_the_sets_that_are_not_surely_better_are_listed() -> None:
    assert list(lost(board())) == []
    assert [line.split(":")[0] for line in lost(board(ar=-3.0, tr=0.0))] == [REPORTED["ar"][0], REPORTED["tr"][0]]


def test_tables_hold_every_set_and_every_method() -> None:
    its = board()
    for text in (three_table(its), auto_table(evaluation(its))):
        assert all(REPORTED[name][0] in text for name in its.sets)
    text = methods_table(its)
    assert all(f"| {system} |" in text for system in (NEWS, "Lead-3", CANDIDATES, *SUMYS))


def test_goals_are_not_bent() -> None:
    good, bad = (
        {goal.what: goal for goal in goals(evaluation(its))} for its in (board(cnndm=6.0, fr=4.0), board(cnndm=-1.0))
    )
    over_lead = "CNN/DailyMail, en: ROUGE-1 over Lead-3"
    assert good[over_lead].is_reached
    assert good[over_lead].is_aim_reached
    assert not bad[over_lead].is_reached
    assert bad["sets significantly below Lead-3"].seen == 1
    assert not bad["sets significantly below Lead-3"].is_reached


def test_the_page_holds_every_table_and_keeps_its_speed() -> None:
    speed = speed_section(section(told()))
    text = page(evaluation(board()), speed)
    assert "{" not in text
    assert text.count("\n| --- |") >= 8
    assert "1,234 articles" in text
    assert kept_speed(text) == speed
    assert page(evaluation(board()), kept_speed(text)) == text
    assert kept_speed("# A page without it\n") == ""


def test_ratios_that_are_too_small_are_said_to_be() -> None:
    assert "**no**" not in section(told())
    text = section(told(ratio=4.0))
    assert "| textrank, 20 sentences, against sumy | 5× | 4× | **no** |" in text
    assert "| kl | 1,000.0× | not run | not run | not run |" in text


def test_the_picture_is_well_formed_and_names_every_set() -> None:
    its = board(ar=-9.0, no=14.0)
    root = ElementTree.fromstring(picture(its))
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert {REPORTED[name][0] for name in its.sets} <= set(texts)
    assert "−9.0" in "".join(text or "" for text in texts)
    assert root.find(f"{SVG}rect") is not None  # its own ground, on a dark page, too


def test_marks_lie_inside_the_picture_and_texts_are_large_enough() -> None:
    root = ElementTree.fromstring(picture(board(ar=-40.0, no=60.0)))
    assert all(0 < float(circle.attrib["cx"]) < WIDTH for circle in root.iter(f"{SVG}circle"))
    assert all(int(text.attrib.get("font-size", "15")) >= 12 for text in root.iter(f"{SVG}text"))


@pytest.mark.parametrize("name", ["A & B <c>", 'a "quoted" set', "कखग", "مجموعة"])
def test_any_name_can_stand_in_the_picture(name: str) -> None:
    row = Row(name=name, note="kl", news=(ZERO, ZERO), sumy=(-1, 1))
    root = ElementTree.fromstring(chart([row], row))
    assert [element.text for element in root.iter(f"{SVG}text")].count(name) == 2
