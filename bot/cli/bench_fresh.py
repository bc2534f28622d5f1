"""Figures that only a fresh process can give: how soon it summarises, and how much memory it keeps."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bot.cli.bench_child import answer, child
from bot.cli.bench_texts import make_document, make_vocabulary, sample_texts
from summarizers import Document, summarize

ARTICLE_SENTENCES = 24
_MB = 2**20

_FIRST_SUMMARY = """
import json, sys, time
asked, started_at = json.loads(sys.stdin.readline()), time.perf_counter()
from summarizers import Document, summarize
summarize(Document(text=asked["text"], lang="en"), method=asked["method"])
print(json.dumps(time.perf_counter() - started_at))
"""
_MANY_SUMMARIES = """
from bot.cli.bench_fresh import tell_memory
tell_memory()
"""


def first_summary(document: Document, method: str, processes: int) -> tuple[float, float]:
    """Seconds of import and first summary, and those of the whole process: medians over fresh processes."""
    inside, whole = [], []
    for _ in range(processes):
        started_at = time.perf_counter()
        inside.append(answer({"text": document.text, "method": method}, [sys.executable, "-c", _FIRST_SUMMARY]))
        whole.append(time.perf_counter() - started_at)
    return median(inside), median(whole)


def memory(method: str, articles: int) -> Iterator[float]:
    """MB in use after each tenth of the articles, as they are summarised in a fresh process."""
    tenth = max(articles // 10, 1)
    with child([sys.executable, "-c", _MANY_SUMMARIES]) as ask:
        for first in range(0, articles - articles % tenth, tenth):
            yield ask({"method": method, "first": first, "articles": tenth})


def tell_memory() -> None:
    """Runs in the fresh process: summarises the articles that it is asked for, and tells the MB in use."""
    vocabulary = make_vocabulary(sample_texts())
    for line in sys.stdin:
        asked = json.loads(line)
        for number in range(asked["first"], asked["first"] + asked["articles"]):
            summarize(make_document(vocabulary, ARTICLE_SENTENCES, number), method=asked["method"])
        sys.stdout.write(f"{_resident_mb()}\n")
        sys.stdout.flush()


def _resident_mb() -> float:
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / _MB
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # the most so far; in bytes on macOS alone
    return most / _MB if sys.platform == "darwin" else most / 1024
