"""Whether sentences stand in the text where they say they stand, and summaries keep its order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from rich.console import Console
from rich.progress import track

from summarizers import Document, Sentence, split_sentences, summarize
from tools.summaries.rivals import PROCESSES

COUNTS = (3, None)  # sentences of a summary; None leaves it to the text
_AT_ONCE = 32  # articles


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How much was looked at, and how many sentences were not verbatim, misplaced, or out of order."""

    files: int
    articles: int
    sentences: int  # that texts were split into
    summary_sentences: int
    wrong: int


def check(folder: Path) -> Checked:
    """All sentences of all JSONL files in the folder."""
    files = sorted(folder.glob("*.jsonl"))
    lines = [line for path in files for line in path.read_text("utf-8").splitlines()]
    with ProcessPoolExecutor(PROCESSES) as pool:
        found = pool.map(_checked_line, lines, chunksize=_AT_ONCE)
        every = list(track(found, "offsets", total=len(lines), console=Console(stderr=True), transient=True))
    sentences, summary_sentences, wrong = (sum(each) for each in zip(*every, strict=True))
    return Checked(
        files=len(files), articles=len(lines), sentences=sentences, summary_sentences=summary_sentences, wrong=wrong
    )


def _checked_line(line: str) -> tuple[int, int, int]:
    told = json.loads(line)
    return checked(Document(text=told["text"], lang=told["lang"], title=told.get("title") or ""))


def checked(document: Document) -> tuple[int, int, int]:
    """Sentences of the text, sentences of its summaries, and how many of both are wrong."""
    sentences = split_sentences(document.text, document.lang)
    summaries = [summarize(document, sentences_count=count).sentences for count in COUNTS]
    wrong = sum(faults(document.text, each) for each in (sentences, *summaries))
    return len(sentences), sum(map(len, summaries)), wrong


def faults(text: str, sentences: Sequence[Sentence]) -> int:
    return _count(text[each.start : each.end] != each.text or not each.text for each in sentences) + _count(
        before.end > after.start for before, after in pairwise(sentences)
    )


def _count(flags: Iterable[bool]) -> int:
    return sum(flags)
