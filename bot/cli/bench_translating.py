"""What `dragoman bench translate` runs in a fresh process each: CTranslate2 alone, ours, a backlog, many pairs, what is
remembered.

The task comes as JSON on stdin, the figures go as JSON to stdout. Times are in seconds.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from bot.cli.bench_engines import SUMMARY, Texts, as_summaries, checked, engine_alone, opened
from bot.cli.bench_timing import quantile, seconds

ASKED = 40  # urgent summaries during the backlog
_HEAD_START = 1.0  # seconds for the backlog
_ROUNDS = 3  # of all pairs
_LONGER = 3  # times all sentences again
_LOOK = 0.005  # seconds between two looks at the memory


def raw(task: dict[str, Any]) -> dict[str, Any]:
    """`ctranslate2.Translator.translate_batch` with the best settings, all sentences in one call."""
    translate = engine_alone(task)
    return timed(task["sentences"], translate, lambda text: translate([text]))


def ours(task: dict[str, Any]) -> dict[str, Any]:
    """The same sentences as summaries of three, all handed in at once, each waited for; and what the pair took in
    memory while they were under way, beside the program, and at the end of longer work: it grows, as memory is freed
    in pieces that fit less and less."""
    import ctranslate2  # noqa: F401 - it is the program's, not the pair's
    import sentencepiece  # noqa: F401

    from bot.cli.bench_peak import peak_mb
    from bot.translations.argos_model import model_bytes
    from bot.translations.budget import MB, resident_bytes

    translators, step = opened(task)
    before = resident_bytes() / MB
    try:
        found = timed(
            task["sentences"],
            lambda texts: as_summaries(translators, step, texts),
            lambda text: translators.translate([text], step, urgent=True),
        )
        for _ in range(_LONGER):
            as_summaries(translators, step, task["sentences"])
        later = peak_mb() - before
    finally:
        translators.close()
    if task["folder"]:
        files = model_bytes(Path(task["folder"])) / MB
        found |= {"pair_mb": found["peak_mb"] - before, "pair_later_mb": later, "files_mb": files}
    return found


def turns(task: dict[str, Any]) -> dict[str, Any]:
    """Takes its turn whenever it is asked: a line on stdin names the sentences, one on stdout tells what they took."""
    texts = task["sentences"]
    with _ways(task) as ways:
        for way in ways.values():
            way(texts[:SUMMARY])
        _tell({})  # ready
        for line in sys.stdin:
            asked = json.loads(line)
            given = texts if asked["only"] is None else [texts[asked["only"]]]
            wall, cpu = time.perf_counter(), time.process_time()
            ways[asked["way"]](given)
            _tell({"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu})
    return {}


@contextmanager
def _ways(task: dict[str, Any]) -> Iterator[dict[str, Callable[[Texts], object]]]:
    """CTranslate2 alone, or ours: many sentences, one by itself, and protected and checked."""
    if task["alone"]:
        alone = engine_alone(task)
        yield {"many": alone, "one": alone, "checked": alone}
        return
    translators, step = opened(task)
    try:
        yield {
            "many": lambda texts: as_summaries(translators, step, texts),
            "one": lambda texts: translators.translate(texts, step, urgent=True),
            "checked": lambda texts: checked(translators, step, texts),
        }
    finally:
        translators.close()


def backlog(task: dict[str, Any]) -> dict[str, Any]:
    """Urgent summaries, protected and checked as `/summary` has them, while so many sentences wait."""
    from bot.translations.checking import Wish, translate_by
    from bot.translations.glossary import Glossary

    translators, step = opened(task)
    texts = task["sentences"]
    translators.translate(texts[:SUMMARY], step)
    many = [texts[n % len(texts)] for n in range(task["backlog"])]
    waiting = [translators.submit(many[at : at + SUMMARY], step) for at in range(0, len(many), SUMMARY)]
    time.sleep(_HEAD_START)
    times = []
    for number in range(ASKED):
        asked = [texts[(number * SUMMARY + n) % len(texts)] for n in range(SUMMARY)]
        urgent = partial(translate_by, translators, asked, step, Glossary(), Wish(urgent=True))
        times.append(seconds(urgent))
    left = sum(not future.done() for future in waiting) * SUMMARY
    translators.close()
    return {"p50": quantile(times, 0.5), "p95": quantile(times, 0.95), "still_waiting": left}


def pairs(task: dict[str, Any]) -> dict[str, Any]:
    """All installed pairs in turn, several times; the most memory, and whether each pair always said the same."""
    from bot.translations.budget import MB, resident_bytes

    translators, _ = opened(task)
    steps = [step for pair in task["pairs"] for step in translators.route(*pair) or ()]
    before, said, loads = resident_bytes(), dict[str, list[str]](), 0
    same = True
    with _watched() as most:
        for step in steps * _ROUNDS:
            loads += not translators.is_loaded(step)
            given = task["texts"][step.from_lang]
            translators.translate(given, step)
            # Alone: among others, one sentence in three hundred comes out otherwise, as rounding depends on the batch.
            texts = [translators.translate([text], step)[0] for text in given[:SUMMARY]]
            same = same and said.setdefault(step.model_id, texts) == texts
    translators.close()
    return {
        "pairs": len(steps),
        "used": len(steps) * _ROUNDS,
        "loads": loads,
        "before_mb": before / MB,
        "most_mb": max(most) / MB,
        "after_mb": resident_bytes() / MB,
        "same": same,
        "said": {"_".join((step.from_lang, step.to_lang)): said[step.model_id] for step in steps},
    }


def remembered(task: dict[str, Any]) -> dict[str, Any]:
    """Sentences that were translated before, as a reader's next digest has them."""
    from bot.cli.bench_remembered import measure

    return measure(task)


def timed(sentences: Texts, all_at_once: Callable[[Texts], list[str]], one: Callable[[str], object]) -> dict[str, Any]:
    """All sentences after a first few, then some one by one."""
    from bot.cli.bench_peak import peak_mb

    all_at_once(sentences[:SUMMARY])
    wall, cpu = time.perf_counter(), time.process_time()
    said = all_at_once(sentences)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    times = [seconds(lambda: one(text)) for text in sentences[:ASKED]]  # noqa: B023 - used at once
    return {
        "sentences": len(sentences),
        "per_second": len(sentences) / wall,
        "cpu": cpu / len(sentences),
        "p50": quantile(times, 0.5),
        "p95": quantile(times, 0.95),
        "peak_mb": peak_mb(),
        "said": said,
    }


@contextmanager
def _watched() -> Iterator[list[int]]:
    """The process's memory in bytes, looked at again and again during the block."""
    from bot.translations.budget import resident_bytes

    seen, over = [resident_bytes()], threading.Event()

    def look() -> None:
        while not over.wait(_LOOK):
            seen.append(resident_bytes())

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield seen
    finally:
        over.set()
        thread.join()


def _tell(found: dict[str, Any]) -> None:
    print(json.dumps(found), file=sys.__stdout__, flush=True)


SIDES = {"raw": raw, "ours": ours, "turns": turns, "backlog": backlog, "pairs": pairs, "remembered": remembered}

if __name__ == "__main__":
    sys.stdout = sys.stderr  # what others print is no answer
    task = json.loads(sys.stdin.readline())
    _tell(SIDES[task["side"]](task))
