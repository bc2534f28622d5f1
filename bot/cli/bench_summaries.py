"""`dragoman bench summarize`: each method and sumy's own code side by side, given the same stems, in one process."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import click

from bot.cli.bench_fresh import ARTICLE_SENTENCES, first_summary, memory
from bot.cli.bench_report import Cell, Figures, as_object, as_table
from bot.cli.bench_texts import Vocabulary, make_document, make_vocabulary, sample_texts, stemmed
from bot.cli.bench_timing import Choose, Timing, expected, race, time_calls
from summarizers import DEFAULT_METHOD, METHODS, TokenisedDocument, summarize
from summarizers.candidates import tokenise

SIZES = (10, 20, 50, 200, 1_000)  # sentences
CHOSEN = 3  # sentences
# Sentences → how many different articles of so many: nothing may remember a text.
WHOLE = {ARTICLE_SENTENCES: 20, 1_000: 2}
PROCESSES = 3
MEMORY_STEPS = 10
# Run at every size, however long sumy takes: the ratios that are promised.
ALWAYS = frozenset({"lexrank", "textrank"})
# Compared with nothing, so that they may know the language.
OURS_ALONE = frozenset({"lead", "news"})

Step = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is measured."""

    rounds: int
    patience: float  # seconds that one run of sumy's may be expected to take
    methods: tuple[str, ...]
    sizes: tuple[int, ...]
    articles: int
    as_json: bool


@click.command("summarize")
@click.option("--rounds", type=click.IntRange(1, 100), default=7, show_default=True, help="the median of so many")
@click.option("--method", "methods", type=click.Choice(list(METHODS)), multiple=True, help="only this one, or these")
@click.option("--patience", type=click.FloatRange(0), default=60.0, show_default=True, metavar="SECONDS")
@click.option("--json", "as_json", is_flag=True, help="one JSON object")
@click.option("--size", "sizes", type=click.IntRange(3, 1_000), multiple=True, hidden=True)
@click.option("--articles", type=click.IntRange(MEMORY_STEPS), default=10_000, hidden=True)
def command(**options: Any) -> None:
    """Each method and sumy's own side by side; from text to summary; start and memory.

    Where one run of sumy's is expected to take longer than --patience, it is left out, but not of LexRank and TextRank.
    """
    methods, sizes = options["methods"] or tuple(METHODS), options["sizes"] or SIZES
    plan = Plan(**(options | {"methods": methods, "sizes": tuple(sorted(sizes))}))
    figures = _measure(plan)
    click.echo(json.dumps(as_object(figures)) if plan.as_json else "\n".join(as_table(figures)))


def _measure(plan: Plan) -> Figures:
    vocabulary = make_vocabulary(sample_texts())
    method = "news" if "news" in METHODS else DEFAULT_METHOD
    with _progress(len(plan.methods) * len(plan.sizes) + len(WHOLE) + 1 + MEMORY_STEPS) as step:
        cells = tuple(cell for name in plan.methods for cell in _cells(name, vocabulary, plan, step))
        whole = {}
        for sentences in WHOLE:
            step(f"texts of {sentences:,} sentences")
            whole[sentences] = _whole(method, sentences, vocabulary, plan.rounds)
        step("a fresh process")
        start, process = first_summary(make_document(vocabulary, ARTICLE_SENTENCES), method, PROCESSES)
        seen = []
        for megabytes in memory(method, plan.articles):
            seen.append(megabytes)
            step(f"{plan.articles:,} articles")
    return Figures(
        cells=cells,
        method=method,
        whole=whole,
        start=start,
        process=process,
        articles=plan.articles,
        memory=tuple(seen),
    )


def _cells(method: str, vocabulary: Vocabulary, plan: Plan, step: Step) -> Iterator[Cell]:
    seen: dict[int, float] = {}  # sentences → seconds of sumy's
    for size in plan.sizes:
        step(f"{method}, {size:,} sentences")
        guess = expected(seen, size)
        patience = math.inf if method in ALWAYS else plan.patience
        document = tokenise(make_document(vocabulary, size), CHOSEN)
        given = document if method in OURS_ALONE else stemmed(document)
        cell = _cell(method, given, plan.rounds, guess <= patience)
        if cell.sumy:
            seen[size] = cell.sumy.wall
        yield replace(cell, sentences=size, expected=guess if guess > patience else None)


def _cell(method: str, document: TokenisedDocument, rounds: int, with_sumy: bool) -> Cell:
    core = ours(method, document)
    theirs = sumys(method, document) if with_sumy else None
    given: list[Choose] = [partial(METHODS[method], document, CHOSEN)]
    found = race([*given, *filter(None, (core, theirs))], rounds)
    times, runs = list(found.times), found.runs
    words, numbered = times[0], times[1] if core else None
    return Cell(
        method=method,
        sentences=len(document.sentences),
        words=words,
        core=numbered,
        sumy=times[-1] if theirs else None,
        sumy_runs=runs[-1] if theirs else 0,
        same=found.same if theirs else None,
    )


def ours(method: str, document: TokenisedDocument) -> Choose | None:
    """What is left of a method of ours when the words are numbered; None for what starts from the words."""
    from summarizers.kl import kl
    from summarizers.lexrank import lexrank
    from summarizers.reduction import reduction
    from summarizers.terms import content_terms, stemmed_terms
    from summarizers.textrank import textrank

    if method == "kl":  # compares words as they are
        return partial(kl, content_terms(document), CHOSEN)
    cores = {"lexrank": lexrank, "textrank": textrank, "reduction": reduction}
    return partial(cores[method], stemmed_terms(document), CHOSEN) if method in cores else None


def sumys(method: str, document: TokenisedDocument) -> Choose | None:
    """sumy's code on the document, as long as it is; None for a method that sumy does not have.

    Of four methods the only difference to ours is our guard, which reads no more than the beginning of a long text.
    """
    from summarizers import sumy_methods

    if method in sumy_methods.REFERENCES:
        return partial(sumy_methods.REFERENCES[method](document), CHOSEN)
    own = {"lsa": sumy_methods.lsa, "luhn": sumy_methods.luhn}
    own |= {"sumbasic": sumy_methods.sumbasic, "edmundson": sumy_methods.edmundson}
    return partial(own[method], document, CHOSEN) if method in own else None


def _whole(method: str, sentences: int, vocabulary: Vocabulary, rounds: int) -> Timing:
    documents = [make_document(vocabulary, sentences, number) for number in range(WHOLE[sentences])]
    return time_calls([partial(summarize, document, method=method) for document in documents], rounds)


@contextmanager
def _progress(steps: int) -> Iterator[Step]:
    """A function that tells what is measured next, by a bar on stderr when that is a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description:28}"), BarColumn(), TimeElapsedColumn())
    # Drawn at each step alone: a thread that draws would be timed with the rest.
    with Progress(
        *columns, console=console, transient=True, auto_refresh=False, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task("", total=steps)

        def step(description: str) -> None:
            bar.update(task, description=description, refresh=True)
            bar.advance(task)

        yield step
