"""`dragoman bench demo`: what the demo promises, measured here, in a process and a data folder of its own."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import httpx
from rich.console import Console
from rich.progress import track

from bot import ROOT
from bot.cli import bench_summaries, bench_translations
from bot.cli.bench_timing import quantile
from bot.errors import DragomanError

START = "from bot.cli import main; main()"
ARTICLE_WORDS = 700
ASKED_BY_EACH = 4  # below the five heavy requests that a person may make in a minute
WAIT_SECONDS = 60.0
LOOK_SECONDS = 0.03


@click.group()
def bench() -> None:
    """Measure on this machine."""


bench.add_command(bench_summaries.command)
bench.add_command(bench_translations.command)


@bench.command()
@click.option("--summaries", type=click.IntRange(4, 200), default=40, show_default=True, help="/summary requests")
@click.option("--json", "as_json", is_flag=True)
def demo(summaries: int, as_json: bool) -> None:
    """Start-up, /summary of a 700-word article with translation, and a new file until it is in a digest."""
    measured = _measure(summaries)
    if as_json:
        click.echo(json.dumps(measured))
        return
    for name, value in measured.items():
        click.echo(f"{name.replace('_', ' '):45} {value}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """A running demo and its chat page."""

    page: httpx.Client
    home: Path
    watched: Path
    started_at: float  # time.perf_counter()

    def post(self, path: str, **fields: object) -> Any:
        return self.page.post(path, json=fields).raise_for_status().json()

    def heard(self, user_id: int) -> list[str]:
        """What the bot has said to a person, oldest first."""
        chats = self.page.get("/page/state").json()["chats"]
        mine: list[dict[str, Any]] = next((chat["messages"] for chat in chats if chat["id"] == user_id), [])
        return [message.get("text", "") for message in mine if message["from"].get("is_bot")]


def _measure(summaries: int) -> dict[str, float]:
    with _running() as demo:
        measured = {"page_seconds": time.perf_counter() - demo.started_at}
        _until(lambda: _count(demo.home, "summary") > 0, "a summary")
        measured["first_summary_seconds"] = time.perf_counter() - demo.started_at
        _until(lambda: _count(demo.home, "article") >= len(list(demo.watched.iterdir())), "all articles")
        times = list(_ask_summaries(demo, summaries))
        measured["summary_p50_seconds"] = quantile(times, 0.5)
        measured["summary_p95_seconds"] = quantile(times, 0.95)
        measured["new_file_to_digest_seconds"] = _new_file(demo)
    return {name: round(value, 3) for name, value in measured.items()}


@contextmanager
def _running() -> Iterator[Demo]:
    with tempfile.TemporaryDirectory(prefix="dragoman-bench-") as folder:
        home, watched = Path(folder) / "home", Path(folder) / "articles"
        watched.mkdir()
        for seed in (ROOT / "seeds" / "articles").iterdir():
            (watched / seed.name).write_bytes(seed.read_bytes())
        own = {"DRAGOMAN_HOME": str(home), "DRAGOMAN_WATCH": str(watched), "DRAGOMAN_PORT": "0", "COLUMNS": "200"}
        command = [sys.executable, "-u", "-c", START, "demo"]
        started_at = time.perf_counter()
        process = subprocess.Popen(command, env={**os.environ, **own}, stdout=subprocess.PIPE, text=True)  # noqa: S603 - ourselves
        try:
            address = _address(process)
            with httpx.Client(base_url=address, headers={"Origin": address}, timeout=WAIT_SECONDS) as page:
                yield Demo(page=page, home=home, watched=watched, started_at=started_at)
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=WAIT_SECONDS)


def _address(process: subprocess.Popen[str]) -> str:
    for line in process.stdout or ():
        if found := re.search(r"http://[\d.]+:\d+", line):
            return found[0]
    raise DragomanError("the demo ended before it showed its page")


def _ask_summaries(demo: Demo, count: int) -> Iterator[float]:
    """Seconds from sending a document to reading its summary in Portuguese; the first warms up and is not counted."""
    text = article().encode()
    reader = 0
    for n in track(range(count + 1), "asking /summary", console=Console(stderr=True), transient=True):
        if n % ASKED_BY_EACH == 0:
            reader = demo.post("/page/users", first_name=f"Reader {n}", language_code="pt")["id"]
        before, asked_at = len(demo.heard(reader)), time.perf_counter()
        fields = {"user_id": reader, "chat_id": reader, "caption": "/summary"}
        sent = demo.page.post("/page/documents", data=fields, files={"file": ("article.txt", text)})
        sent.raise_for_status()
        _until(lambda: _summarised(demo.heard(reader)[before:]), "the summary")  # noqa: B023 - used at once
        if n:
            yield time.perf_counter() - asked_at


def _summarised(said: list[str]) -> bool:
    """The answer stands when the message that says "reading" has become the summary."""
    return bool(said) and "traduzid" in said[-1]


def article() -> str:
    """An English article of 700 words, from the seeds."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "seeds" / "articles").glob("en-*.txt"))]
    paragraphs = [part for text in texts for part in text.split("\n\n")[3:]]
    words, kept = 0, []
    for paragraph in paragraphs:
        kept.append(paragraph)
        words += len(paragraph.split())
        if words >= ARTICLE_WORDS:
            break
    return "\n\n".join(["A train and a harvest", *kept])


def _new_file(demo: Demo) -> float:
    """Seconds from a finished file in the watched folder to its headline in the answer to /digest, in Portuguese."""
    reader = demo.post("/page/users", first_name="Late reader", language_code="pt")["id"]
    text = "Bench\n\nThe bench has finished its work\n\nIt measured the bot.\n\n" + "It was quick. " * 30
    written_at = time.perf_counter()
    (demo.watched / "bench.txt").write_text(text, "utf-8")
    _until(lambda: _count(demo.home, "article", "title LIKE 'The bench%' AND state = 'done'") > 0, "the new article")
    demo.post("/page/messages", user_id=reader, chat_id=reader, text="/digest")
    _until(lambda: any("Bench" in text for text in demo.heard(reader)), "the digest")
    return time.perf_counter() - written_at


def _count(home: Path, table: str, where: str = "1") -> int:
    try:
        with closing(sqlite3.connect(f"file:{home / 'dragoman.db'}?mode=ro", uri=True)) as database:
            return int(database.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0])  # noqa: S608 - ours
    except sqlite3.OperationalError:
        return 0  # not there yet


def _until(holds: Callable[[], bool], what: str) -> None:
    deadline = time.perf_counter() + WAIT_SECONDS
    while not holds():
        if time.perf_counter() > deadline:
            raise DragomanError(f"{what} did not come within {WAIT_SECONDS:.0f} s")
        time.sleep(LOOK_SECONDS)
