"""The report's section on speed: one run of `dragoman bench summarize`, as a table."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from tools.summaries.tables import table

COMMAND = ("bench", "summarize", "--json")
# Method → sentences → how many times as fast as sumy's it must be.
RATIOS: Mapping[str, Mapping[int, float]] = {
    "lexrank": {20: 15, 50: 30, 200: 100, 1_000: 400},
    "textrank": {20: 5, 50: 10, 200: 100 / 3, 1_000: 400 / 3},
}
_MS = {24: 1.0, 1_000: 15.0}  # sentences → ms from text to summary
_FIRST = 0.5  # seconds

Cells: TypeAlias = Mapping[tuple[str, int], Mapping[str, Any]]


def bench() -> Mapping[str, Any]:
    """What the command prints; it takes minutes, most of them sumy's."""
    dragoman = Path(sys.executable).with_name("dragoman")
    done = subprocess.run([dragoman, *COMMAND], check=True, capture_output=True, text=True)
    told: Mapping[str, Any] = json.loads(done.stdout)
    return told


def section(told: Mapping[str, Any]) -> str:
    cells: Cells = {(cell["method"], cell["sentences"]): cell for cell in told["methods"]}
    methods = list(dict.fromkeys(method for method, _ in cells))
    sizes = sorted({sentences for _, sentences in cells})
    with_ratios = [method for method in methods if any(cells[method, size]["ratio"] for size in sizes)]
    header = ["sentences", *(f"{size:,}" for size in sizes)]
    return "\n".join(
        [
            "How many times as fast as sumy's own code, given the same stems (which ours have as numbers):",
            "",
            table(header, ([name, *(_ratio(cells, name, size) for size in sizes)] for name in with_ratios)),
            "",
            "Milliseconds, given the words:",
            "",
            table(header, ([name, *(_ms(cells[name, size]) for size in sizes)] for name in methods)),
            "",
            table(["", "promised", "seen", "reached"], _promises(told, cells)),
        ]
    )


def _ratio(cells: Cells, method: str, sentences: int) -> str:
    cell = cells[method, sentences]
    if cell["ratio"] is None:
        return "not run" if cell["sumy_expected_seconds"] else ""
    return f"{cell['ratio']:,.1f}×{'' if cell['same_sentences'] else ' ¹'}"


def _ms(cell: Mapping[str, Any]) -> str:
    return f"{cell['from_words_ms']:,.2f}"


def _promises(told: Mapping[str, Any], cells: Cells) -> Iterator[Sequence[str]]:
    for method, wanted in RATIOS.items():
        for size, least in wanted.items():
            ratio = cells[method, size]["ratio"]
            what = f"{method}, {size:,} sentences, against sumy"
            yield [what, f"{least:.0f}×", f"{ratio:,.0f}×", _yes(ratio >= least)]
    for whole in told["text_to_summary"]:
        most = _MS[whole["sentences"]]
        what = f"{whole['method']}, from a text of {whole['sentences']:,} sentences to its summary"
        yield [what, f"{most:.0f} ms", f"{whole['ms']:.2f} ms", _yes(whole["ms"] <= most)]
    seconds = told["fresh_process"]["import_and_first_summary_seconds"]
    yield ["import and first summary", f"{_FIRST} s", f"{seconds:.2f} s", _yes(seconds <= _FIRST)]
    first, *_, last = told["memory"]["mb_after_each_tenth"]
    articles = told["memory"]["articles"]
    yield [f"memory after {articles // 10:,} and {articles:,} articles", "flat", f"{first:.0f} and {last:.0f} MB", ""]


def _yes(flag: bool) -> str:
    return "yes" if flag else "**no**"
