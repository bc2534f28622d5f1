"""Translate: what a digest will want soon is made ahead; it goes into the translation memory."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

import structlog
from sqlalchemy import Row

from bot.store.leases import Claim, claim, finish
from bot.store.summaries import StoredSummary, load_wanted
from bot.store.tables import want
from bot.work.resources import Resources
from bot.work.runner import Drained, side_by_side

log = structlog.get_logger()

BATCH = 144
# So many summaries of one pair are translated, checked and finished together, and so many such shares at a time: while
# one is checked, the engine has the others. With a single one it stood idle for a sixth of the time; with shares of 16,
# what has to be translated again made small batches, and all took an eighth more processor time (measured).
SHARE = 48
AT_ONCE = 3
LEASE = timedelta(seconds=180)


async def translate_wanted(resources: Resources) -> Drained:
    """Drains wants, the most urgent first."""
    what = Claim(now=resources.now(), lease=LEASE, limit=BATCH, order=(want.c.due_at, want.c.summary_id))
    async with resources.store.write() as connection:
        rows = await claim(connection, want, what)
    async with resources.store.read() as connection:
        summaries = await load_wanted(connection, [row.summary_id for row in rows])
    await _drop_overtaken(resources, [row for row in rows if row.summary_id not in summaries])
    turns = asyncio.Semaphore(AT_ONCE)
    await side_by_side(
        _translate(resources, group[at : at + SHARE], summaries, pair, turns)
        for pair, group in _by_pair(rows, summaries).items()
        for at in range(0, len(group), SHARE)
    )
    return Drained(count=len(rows))


async def _translate(
    resources: Resources,
    rows: Sequence[Row[Any]],
    summaries: Mapping[int, StoredSummary],
    pair: tuple[str, str],
    turns: asyncio.Semaphore,
) -> None:
    lines = [line for row in rows for line in _lines(summaries[row.summary_id])]
    async with turns:
        await resources.interpreter.translate(lines, *pair)
        async with resources.store.write() as connection:
            for row in rows:
                await finish(connection, want, row)
    log.info("translated", pair="-".join(pair), sentences=len(lines))


async def _drop_overtaken(resources: Resources, rows: Sequence[Row[Any]]) -> None:
    """An edit of the article made these summaries old; its new one is asked for when a digest wants it."""
    if rows:
        async with resources.store.write() as connection:
            for row in rows:
                await finish(connection, want, row)


def _by_pair(rows: Sequence[Row[Any]], summaries: dict[int, StoredSummary]) -> dict[tuple[str, str], list[Row[Any]]]:
    groups: dict[tuple[str, str], list[Row[Any]]] = defaultdict(list)
    for row in rows:
        if row.summary_id in summaries:
            groups[summaries[row.summary_id].lang, row.to_lang].append(row)
    return groups


def _lines(summary: StoredSummary) -> tuple[str, ...]:
    return (summary.title, *summary.sentences)
