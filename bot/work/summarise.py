"""Summarise: new and changed articles get their summaries, one for each length."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import structlog
from sqlalchemy import Row

from bot.errors import WorkerError
from bot.store.articles import keep_summaries
from bot.store.leases import PENDING, Claim, claim, finish
from bot.store.tables import article
from bot.summaries.summarise import summarise
from bot.work.resources import Resources
from bot.work.runner import Drained, side_by_side
from summarizers import Document, SummarizerError

log = structlog.get_logger()

BATCH = 8
LEASE = timedelta(seconds=120)
RETRY = timedelta(seconds=30)


async def summarise_articles(resources: Resources) -> Drained:
    """Drains articles without a summary of their newest revision."""
    async with resources.store.write() as connection:
        rows = await claim(connection, article, Claim(now=resources.now(), lease=LEASE, limit=BATCH))
    await side_by_side(_summarise(resources, row) for row in rows)
    return Drained(count=len(rows))


async def _summarise(resources: Resources, row: Row[Any]) -> None:
    document = Document(text=row.body, lang=row.lang, title=row.title, standfirst=row.standfirst)
    try:
        made = await resources.workers.run(summarise, document)
    except (WorkerError, SummarizerError) as error:
        log.warning("article_not_summarised", article=row.id, problem=str(error), attempt=row.attempt)
        async with resources.store.write() as connection:
            await finish(connection, article, row, state=PENDING, not_before_at=resources.now() + RETRY)
        return
    async with resources.store.write() as connection:
        kept = await keep_summaries(connection, row, made)
    log.info("article_summarised", article=row.id, lang=row.lang, kept=kept)
