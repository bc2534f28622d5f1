"""What `dragoman bench summarize` measured, as a table and as one object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.cli.bench_timing import Timing

MS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One method on one document. `core` is there where the words can be numbered beforehand; `sumy`, where it has such
    a method and was run. If it would have taken too long, `expected` says how long."""

    method: str
    sentences: int
    core: Timing | None  # given the stems, numbered
    words: Timing  # given the stems
    sumy: Timing | None = None  # given the stems
    sumy_runs: int = 0
    expected: float | None = None  # seconds
    same: bool | None = None  # whether ours and sumy's chose the same

    def ratio(self, ours: Timing | None) -> float | None:
        """How many times as fast as sumy's, by the clock."""
        return self.sumy.wall / ours.wall if self.sumy and ours else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """All that was measured. What follows the cells is of one method."""

    cells: tuple[Cell, ...]
    method: str
    whole: dict[int, Timing]  # sentences → from text to summary
    start: float  # seconds: import and first summary
    process: float  # seconds: the whole process around them
    articles: int
    memory: tuple[float, ...]  # MB after each tenth of the articles


def as_object(figures: Figures) -> dict[str, Any]:
    """Times in milliseconds where the name says so, else in seconds."""
    return {
        "methods": [_cell_object(cell) for cell in figures.cells],
        "text_to_summary": [
            {"method": figures.method, "sentences": sentences, "ms": _ms(time.wall), "cpu_ms": _ms(time.cpu)}
            for sentences, time in figures.whole.items()
        ],
        "fresh_process": {
            "method": figures.method,
            "import_and_first_summary_seconds": round(figures.start, 3),
            "whole_process_seconds": round(figures.process, 3),
        },
        "memory": {
            "method": figures.method,
            "articles": figures.articles,
            "mb_after_each_tenth": [round(mb, 1) for mb in figures.memory],
        },
    }


def _cell_object(cell: Cell) -> dict[str, Any]:
    return {
        "method": cell.method,
        "sentences": cell.sentences,
        **_times("", cell.core or cell.words),
        **_times("from_words_", cell.words),
        **_times("sumy_", cell.sumy),
        "sumy_runs": cell.sumy_runs,
        "sumy_expected_seconds": _rounded(cell.expected),
        "ratio": _rounded(cell.ratio(cell.core or cell.words)),
        "from_words_ratio": _rounded(cell.ratio(cell.words)),
        "same_sentences": cell.same,
    }


def _times(prefix: str, timing: Timing | None) -> dict[str, float | None]:
    wall, cpu = (_ms(timing.wall), _ms(timing.cpu)) if timing else (None, None)
    return {f"{prefix}ms": wall, f"{prefix}cpu_ms": cpu}


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 1)


def as_table(figures: Figures) -> Iterator[str]:
    """The lines of a table for people."""
    yield f"{'':20} {'stems numbered':>19} {'ratio':>8} {'stems':>19} {'ratio':>8} {'sumy':>21}"
    clock = f"{'ms':>9} {'cpu ms':>9}"
    yield f"{'method':10} {'sentences':>9} {clock} {'':8} {clock} {'':8} {'ms':>10} {'cpu ms':>10}  same"
    yield from map(_row, figures.cells)
    yield ""
    yield from _lines(figures)


def _row(cell: Cell) -> str:
    sides = " ".join(f"{_shown(side)} {_times_as_fast(cell.ratio(side))}" for side in (cell.core, cell.words))
    return f"{cell.method:10} {cell.sentences:9,} {sides} {_sumys(cell)}".rstrip()


def _shown(timing: Timing | None) -> str:
    return f"{_ms(timing.wall):9,.3f} {_ms(timing.cpu):9,.3f}" if timing else " " * 19


def _times_as_fast(ratio: float | None) -> str:
    return f"{ratio:7,.1f}×" if ratio else " " * 8


def _sumys(cell: Cell) -> str:
    if cell.expected is not None:
        return f"not run: would take about {_duration(cell.expected)}"
    if not cell.sumy:
        return ""
    once = ", run once" if cell.sumy_runs == 1 else ""
    return f"{_ms(cell.sumy.wall):10,.2f} {_ms(cell.sumy.cpu):10,.2f}  {'yes' if cell.same else 'no'}{once}"


def _lines(figures: Figures) -> Iterator[str]:
    method, articles = figures.method, figures.articles
    for sentences, time in figures.whole.items():
        times = f"{_ms(time.wall):9,.3f} ms {_ms(time.cpu):9,.3f} ms cpu"
        yield f"{f'{method}, from a text of {sentences:,} sentences':50} {times}"
    yield f"{f'{method}, import and first summary':50} {figures.start:9.3f} s"
    yield f"{'the whole of that process':50} {figures.process:9.3f} s"
    yield f"{f'{method}, memory after {articles // len(figures.memory):,} articles':50} {figures.memory[0]:9.1f} MB"
    yield f"{f'{method}, memory after {articles:,} articles':50} {figures.memory[-1]:9.1f} MB"


def _ms(seconds: float) -> float:
    return round(seconds * MS, 4)


def _duration(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 7_200 else f"{seconds / 3_600:.0f} h"
