"""Figures that only a fresh process can give: how soon it summarises, and how much memory it keeps."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bot.cli.bench_texts import make_document, make_vocabulary, sample_texts
from bot.errors import DragomanError
from summarizers import Document, summarize

ARTICLE_SENTENCES = 24
_MB = 2**20

_FIRST_SUMMARY = """
import sys, time
text, started_at = sys.stdin.read(), time.perf_counter()
from summarizers import Document, summarize
summarize(Document(text=text, lang="en"), method=sys.argv[1])
print(time.perf_counter() - started_at)
"""
_MANY_SUMMARIES = """
import sys
from bot.cli.bench_fresh import print_memory
print_memory(sys.argv[1], int(sys.argv[2]))
"""


def first_summary(document: Document, method: str, processes: int) -> tuple[float, float]:
    """Seconds of import and first summary, and those of the whole process: medians over fresh processes."""
    inside, whole = [], []
    for _ in range(processes):
        started_at = time.perf_counter()
        with _fresh(_FIRST_SUMMARY, method) as process:
            said, complaint = process.communicate(document.text)
        if process.returncode:
            raise DragomanError(f"a fresh process could not summarise: {complaint.strip()[-200:]}")
        whole.append(time.perf_counter() - started_at)
        inside.append(float(said))
    return median(inside), median(whole)


def memory(method: str, articles: int) -> Iterator[float]:
    """MB in use after each tenth of the articles, as they are summarised in a fresh process."""
    told = 0
    with _fresh(_MANY_SUMMARIES, method, str(articles)) as process:
        for line in process.stdout or ():
            told += 1
            yield float(line)
    if process.returncode or not told:
        raise DragomanError("a fresh process could not summarise so many articles")


def print_memory(method: str, articles: int) -> None:
    """Runs in the fresh process."""
    vocabulary = make_vocabulary(sample_texts())
    for number in range(articles):
        summarize(make_document(vocabulary, ARTICLE_SENTENCES, number), method=method)
        if (number + 1) % max(articles // 10, 1) == 0:
            sys.stdout.write(f"{_resident_mb()}\n")
            sys.stdout.flush()


def _resident_mb() -> float:
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / _MB
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # the most so far; in bytes on macOS alone
    return most / _MB if sys.platform == "darwin" else most / 1024


@contextmanager
def _fresh(code: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A Python process of its own, out of Ctrl-C's reach, that does not outlive the block."""
    command = [sys.executable, "-c", code, *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(  # noqa: S603 - ourselves
        command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, encoding="utf-8", start_new_session=True
    ) as process:
        try:
            yield process
        except BaseException:
            process.kill()
            raise
