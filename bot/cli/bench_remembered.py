"""How soon a sentence is told that was translated before: out of the last ones at hand, and out of the store."""

from __future__ import annotations

import asyncio
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.cli.bench_engines import opened
from bot.cli.bench_timing import quantile
from bot.store.engine import Store, sqlite_url
from bot.store.migrate import migrate
from bot.translations.memory import Interpreter
from bot.translations.recent import Recent

_SENTENCES = 200
_TOGETHER = 20  # sentences of a digest in one call


def measure(task: dict[str, Any]) -> dict[str, Any]:
    """Seconds a sentence, p50 and p95: each alone out of the last ones, each alone out of the store, and many together
    out of the store; and whether every one of them was remembered. The store is SQLite, in a temporary folder."""
    translators, _ = opened(task)
    try:
        with tempfile.TemporaryDirectory(prefix="dragoman-bench-") as folder:
            url = sqlite_url(Path(folder) / "dragoman.db")
            migrate(url)
            return asyncio.run(_measure(task, Interpreter(store=Store(url), translators=translators, now=_now)))
    finally:
        translators.close()


async def _measure(task: dict[str, Any], interpreter: Interpreter) -> dict[str, Any]:
    texts = list(dict.fromkeys(task["sentences"]))[:_SENTENCES]
    alone = [[text] for text in texts]
    together = [texts[at : at + _TOGETHER] for at in range(0, len(texts), _TOGETHER)]
    first = await interpreter.translate(texts, *task["pair"])
    found: dict[str, float] = {}
    said: list[str] = []
    for name, calls, forgets in (("at_hand", alone, False), ("store", alone, True), ("store_many", together, True)):
        times = []
        for call in calls:
            asked = replace(interpreter, recent=Recent()) if forgets else interpreter
            started_at = time.perf_counter()
            told = await asked.translate(call, *task["pair"])
            times.append((time.perf_counter() - started_at) / len(call))
            said.extend(told.texts)
        found |= {f"{name}_p50": quantile(times, 0.5), f"{name}_p95": quantile(times, 0.95)}
    await interpreter.store.close()
    return found | {"sentences": len(texts), "same": said == 3 * list(first.texts)}


def _now() -> datetime:
    return datetime.now(UTC)
