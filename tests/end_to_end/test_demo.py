"""The demo as people meet it: from a file in the watched folder to a digest in their language; stopped and started."""

from __future__ import annotations

import shutil
import subprocess
import time

import psutil
import pytest

from bot import ROOT
from tests.end_to_end.conftest import SEEDS, SOME
from tests.end_to_end.running import PATIENCE, PROGRAM, Demo, Person, until

SUMMARISED = "SELECT count(*) FROM article WHERE state = 'done'"
TEXT = (SEEDS / "en-rail-tunnel.txt").read_text()


def summarised(demo: Demo, count: int) -> None:
    until(lambda: demo.rows(SUMMARISED) == [(count,)], PATIENCE, f"{count} summaries")


def ana(demo: Demo) -> Person:
    """The sample's reader of Portuguese."""
    return Person(demo=demo, id=next(user["id"] for user in demo.state()["users"] if user["language_code"] == "pt"))


def test_a_dropped_file_is_in_the_answer_to_a_digest_ten_seconds_later_in_portuguese(demo: Demo) -> None:
    reader = ana(demo.start())
    summarised(demo, len(SOME))
    assert until(lambda: demo.health() == 200, PATIENCE, "good health")
    before = time.monotonic()
    shutil.copy(SEEDS / "en-rail-tunnel.txt", demo.watched)
    summarised(demo, len(SOME) + 1)
    reader.send("/digest")
    answer = reader.wait_for("traduzido do inglês")
    assert time.monotonic() - before <= 10
    assert "Porto a Vigo" in answer or "Porto para Vigo" in answer
    assert "Linha da Serra" in answer  # written in Portuguese, and told as it was written
    reader.send(f"/summary {TEXT}")
    until(lambda: any("inglês" in text for text in reader.texts()[1:]), PATIENCE, "the summary of a pasted text")
    assert demo.stop() == 0
    assert "Traceback" not in demo.output.read_text()
    assert "Stopped; everything is kept" in demo.output.read_text()


def test_a_second_start_goes_on_where_the_first_ended(demo: Demo) -> None:
    reader = ana(demo.start())
    summarised(demo, len(SOME))
    reader.send("/digest")
    reader.wait_for("Linha da Serra")
    made = demo.rows("SELECT id, revision, ingested_at FROM article")
    assert demo.stop() == 0
    reader = ana(demo.start())
    reader.send("/digest")
    reader.wait_for("Nada de novo")
    assert demo.rows("SELECT id, revision, ingested_at FROM article") == made
    assert len(reader.texts()) == 2


def test_a_second_demo_on_the_same_folder_is_refused_in_one_line(demo: Demo) -> None:
    demo.start()
    command = [*PROGRAM, "demo"]
    second = subprocess.run(command, cwd=ROOT, env=demo.environment, capture_output=True, text=True, check=False)
    assert second.returncode == 1
    (line,) = second.stderr.splitlines()
    assert "another bot runs" in line
    assert str(demo.home) in line


def test_ctrl_c_in_the_terminal_reaches_every_process_and_ends_them_in_silence(demo: Demo) -> None:
    process = demo.launch()
    until(lambda: len(psutil.Process(process.pid).children()) > 1, PATIENCE, "the workers")
    for one in (*psutil.Process(process.pid).children(), psutil.Process(process.pid)):
        one.send_signal(2)
    process.wait(10)
    assert "Traceback" not in demo.output.read_text()


@pytest.mark.parametrize("between_s", [0.0, 0.05, 0.2])
def test_a_second_ctrl_c_ends_it_at_once_and_without_a_traceback(demo: Demo, between_s: float) -> None:
    process = demo.start().process
    assert process is not None
    workers = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(2)
    time.sleep(between_s)
    process.send_signal(2)
    assert process.wait(10) in {0, 130, -2}  # it had ended, was made to, or heard the second after its last line
    assert "Traceback" not in demo.output.read_text()
    assert psutil.wait_procs(workers, timeout=5)[1] == []
