"""`dragoman bench summarize`: the articles that it makes, how it times, what it prints."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli import bench_fresh, bench_timing
from bot.cli.bench_report import Cell, Figures, as_object, as_table
from bot.cli.bench_summaries import ours, sumys
from bot.cli.bench_texts import make_document, make_vocabulary, sample_texts, stemmed
from bot.cli.bench_timing import Timing, expected, race, time_calls
from bot.errors import DragomanError
from summarizers import METHODS, Document, stem
from summarizers.candidates import tokenise
from summarizers.sumy_methods import REFERENCES
from tests.cli.conftest import Dragoman

VOCABULARY = make_vocabulary(sample_texts())


def test_the_words_of_each_text_come_in_turn_the_commonest_first() -> None:
    made = make_vocabulary(["Rain, rain and sun; the rain’s 3 drops.", "Chuva and harvest harvest"])
    assert made.words == ("Rain", "rain", "and", "sun", "the", "drops", "harvest", "Chuva")
    assert made.last_words == ("harvest",)
    steps = [b - a for a, b in pairwise((0.0, *made.frequencies))]
    assert steps == sorted(steps, reverse=True)


@pytest.mark.parametrize("sentences", [1, 10, 50, 1_000])
def test_an_article_has_as_many_sentences_as_wanted_and_none_twice(sentences: int) -> None:
    document = make_document(VOCABULARY, sentences)
    tokenised = tokenise(document, 3)
    assert len({sentence.text for sentence in tokenised.sentences}) == sentences
    words = [len(words) for words in tokenised.words]
    assert min(words) >= 10
    assert max(words) <= 30
    assert document.title


def test_the_same_number_gives_the_same_article_and_another_number_another() -> None:
    first, again, other = (make_document(VOCABULARY, 24, number) for number in (1, 1, 2))
    assert first == again
    assert set(first.text.split(". ")).isdisjoint(other.text.split(". "))


def test_its_words_are_spread_as_in_prose() -> None:
    tokenised = tokenise(make_document(VOCABULARY, 1_000), 3)
    words = [word for sentence in tokenised.words for word in sentence]
    assert 18 <= len(words) / 1_000 <= 22
    assert 2_000 < len(set(words)) < 5_000
    assert 0.3 < sum(word in tokenised.stop_words for word in words) / len(words) < 0.5


def test_stems_stem_to_themselves_and_stop_words_stay() -> None:
    tokenised = tokenise(make_document(VOCABULARY, 10), 3)
    document = stemmed(tokenised)
    assert document.sentences == tokenised.sentences
    for before, after in zip(tokenised.words, document.words, strict=True):
        assert [stem(word, document.lang) for word in after] == list(after)
        assert all(b == a for b, a in zip(before, after, strict=True) if b in tokenised.stop_words)


def of(result: list[int], calls: list[str], name: str) -> Callable[[], list[int]]:
    def choose() -> list[int]:
        calls.append(name)
        return result

    return choose


def test_sides_are_timed_in_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_timing, "SAMPLE_SECONDS", 0.0)
    calls: list[str] = []
    found = race([of([1], calls, "a"), of([1], calls, "b")], rounds=3)
    assert calls == ["a", "b"] * 4
    assert (found.runs, found.same, len(found.times)) == ((3, 3), True, 2)


def test_sides_that_choose_otherwise_are_told_apart() -> None:
    assert not race([of([1], [], ""), of([2], [], "")], rounds=1).same


def test_what_is_too_slow_is_run_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_timing, "ONCE_SECONDS", -1.0)
    calls: list[str] = []
    assert race([of([1], calls, "a"), of([1], calls, "b")], rounds=5).runs == (1, 1)
    assert calls == ["a", "b"]


def test_different_calls_are_made_in_turn_and_the_first_round_is_not_counted() -> None:
    calls: list[str] = []
    timing = time_calls([of([], calls, "a"), of([], calls, "b")], rounds=2)
    assert calls == ["a", "b"] * 3
    assert 0 <= timing.wall < 1


@pytest.mark.parametrize(
    ("seen", "seconds"),
    [
        ({}, 0.0),
        ({10: 1.0}, 0.0),
        ({10: 1.0, 20: 4.0}, 100.0),  # with the square
        ({5: 9.0, 10: 1.0, 20: 1.0}, 5.0),  # at least with the size itself
        ({10: 1.0, 20: 100.0}, 12_500.0),  # at most with its cube
    ],
)
def test_how_long_a_size_would_take_is_read_from_the_sizes_before(seen: dict[int, float], seconds: float) -> None:
    assert expected(seen, 100) == pytest.approx(seconds)


@given(st.integers(3, 12), st.integers(0, 5))
def test_all_sides_choose_the_same_sentences(sentences: int, number: int) -> None:
    document = stemmed(tokenise(make_document(VOCABULARY, sentences, number), 3))
    for method in REFERENCES:
        sides = ours(method, document), sumys(method, document)
        assert {tuple(side()) for side in sides if side} == {tuple(METHODS[method](document, 3))}


def test_a_method_that_sumy_has_not_runs_alone() -> None:
    document = stemmed(tokenise(make_document(VOCABULARY, 5), 3))
    assert ours("lead", document) is None
    assert sumys("lead", document) is None
    assert sumys("luhn", document) is not None


def milliseconds(number: float) -> Timing:
    return Timing(wall=number / 1_000, cpu=number / 1_000)


FIGURES = Figures(
    cells=(
        Cell(method="lead", sentences=10, core=None, words=milliseconds(0.001)),
        Cell(
            method="lexrank",
            sentences=200,
            core=milliseconds(0.5),
            words=milliseconds(1),
            sumy=milliseconds(250),
            sumy_runs=7,
            same=True,
        ),
        Cell(
            method="textrank",
            sentences=1_000,
            core=milliseconds(5),
            words=milliseconds(8),
            sumy=milliseconds(12_000),
            sumy_runs=1,
            same=False,
        ),
        Cell(method="kl", sentences=1_000, core=None, words=milliseconds(9), expected=7_300.0),
    ),
    method="news",
    whole={24: milliseconds(0.75), 1_000: milliseconds(12.5)},
    start=0.21,
    process=0.25,
    articles=10_000,
    memory=(50.0, 50.5, 51.25),
)


def test_the_table_shows_times_and_ratios_side_by_side() -> None:
    lines = list(as_table(FIGURES))
    assert [line.split() for line in lines[2:6]] == [
        ["lead", "10", "0.001", "0.001"],
        ["lexrank", "200", "0.500", "0.500", "500.0×", "1.000", "1.000", "250.0×", "250.00", "250.00", "yes"],
        [
            "textrank",
            "1,000",
            "5.000",
            "5.000",
            "2,400.0×",
            "8.000",
            "8.000",
            "1,500.0×",
            "12,000.00",
            "12,000.00",
            "no,",
            "run",
            "once",
        ],
        ["kl", "1,000", "9.000", "9.000", "not", "run:", "would", "take", "about", "2", "h"],
    ]
    assert lines[6:] == [
        "",
        "news, from a text of 24 sentences                      0.750 ms     0.750 ms cpu",
        "news, from a text of 1,000 sentences                  12.500 ms    12.500 ms cpu",
        "news, import and first summary                         0.210 s",
        "the whole of that process                              0.250 s",
        "news, memory after 3,333 articles                       50.0 MB",
        "news, memory after 10,000 articles                      51.2 MB",
    ]
    assert max(map(len, lines)) <= 120


def test_the_object_holds_every_figure() -> None:
    found = json.loads(json.dumps(as_object(FIGURES)))
    assert list(found) == ["methods", "text_to_summary", "fresh_process", "memory"]
    lead, lexrank, _, kl = found["methods"]
    assert (lead["ms"], lead["from_words_ms"], lead["sumy_ms"], lead["ratio"]) == (0.001, 0.001, None, None)
    assert (lexrank["ratio"], lexrank["from_words_ratio"], lexrank["same_sentences"]) == (500.0, 250.0, True)
    assert (kl["sumy_ms"], kl["sumy_expected_seconds"]) == (None, 7_300.0)
    assert found["text_to_summary"][1] == {"method": "news", "sentences": 1_000, "ms": 12.5, "cpu_ms": 12.5}
    assert found["fresh_process"]["import_and_first_summary_seconds"] == 0.21
    assert found["memory"]["mb_after_each_tenth"] == [50.0, 50.5, 51.2]


def test_a_fresh_process_says_how_soon_it_summarised_and_what_it_keeps() -> None:
    inside, whole = bench_fresh.first_summary(Document(text="É noite. Chove.", lang="pt"), "lead", 1)
    assert 0 < inside < whole
    with pytest.raises(DragomanError, match=r"a fresh process failed: .*unknown method"):
        bench_fresh.first_summary(Document(text="", lang="pt"), "magic", 1)
    with pytest.raises(DragomanError, match=r"a fresh process failed: .*unknown method"):
        list(bench_fresh.memory("magic", 10))


def test_the_command_measures_what_it_is_asked_for(dragoman: Dragoman, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_timing, "SAMPLE_SECONDS", 0.0)
    few = ("--size", "5", "--size", "3", "--articles", "10", "--rounds", "1")
    ran = dragoman("bench", "summarize", "--json", "--method", "lexrank", "--method", "luhn", *few)
    assert (ran.code, ran.err) == (0, "")
    found = json.loads(ran.out)
    assert [(row["method"], row["sentences"]) for row in found["methods"]] == [
        ("lexrank", 3),
        ("lexrank", 5),
        ("luhn", 3),
        ("luhn", 5),
    ]
    assert all(row["same_sentences"] for row in found["methods"])
    assert len(found["memory"]["mb_after_each_tenth"]) == 10
    assert all(megabytes > 5 for megabytes in found["memory"]["mb_after_each_tenth"])
