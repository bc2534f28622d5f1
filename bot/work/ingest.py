"""Ingest: what sources listed becomes articles.

claim entries → read the file, or the feed's own text, or the page → prepare in a worker process → keep
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import Row

from bot.errors import DocumentError, DragomanError, FetchError, WorkerError
from bot.sources.feeds import is_full
from bot.store.articles import keep_article
from bot.store.leases import FAILED, PENDING, Claim, claim, finish
from bot.store.sources import get_source, load_listing
from bot.store.tables import entry
from bot.values import PreparedArticle, RawArticle, Source, SourceKind
from bot.work.problems import loggable
from bot.work.reading import prepare_raw, read_file, read_page
from bot.work.resources import Resources
from bot.work.runner import Drained, side_by_side

log = structlog.get_logger()

BATCH = 8
LEASE = timedelta(seconds=90)
TRIES = 3
"""Of what may go better another time: a page that is away, a worker that was killed."""

RETRY = timedelta(minutes=5)


async def ingest(resources: Resources) -> Drained:
    """Drains pending entries; one that cannot be read is reported and the others go on."""
    async with resources.store.write() as connection:
        rows = await claim(connection, entry, Claim(now=resources.now(), lease=LEASE, limit=BATCH))
    await side_by_side(_ingest_one(resources, row) for row in rows)
    return Drained(count=len(rows))


async def _ingest_one(resources: Resources, row: Row[Any]) -> None:
    async with resources.store.read() as connection:
        source = await get_source(connection, row.source_id)
    if source is None:
        return
    try:
        prepared = await _prepare(resources, source, row)
    except DragomanError as error:
        await _give_up(resources, row, error)
        log.warning("entry_unreadable", source=source.id, entry=row.id, problem=loggable(error, source))
        return
    owner = source.owner_chat_id
    async with resources.store.write() as connection:
        article_id = await keep_article(connection, row, prepared, owner_chat_id=owner, now=resources.now())
    log.info("article_kept", article=article_id, source=source.id, lang=prepared.lang, topics=len(prepared.topics))


async def _prepare(resources: Resources, source: Source, row: Row[Any]) -> PreparedArticle:
    run, sections = resources.workers.run, resources.sections
    if source.kind is SourceKind.FOLDER:
        return await run(read_file, Path(source.address) / row.external_id, sections)
    listing = load_listing(row.listing)
    if listing is not None and is_full(listing):
        return await run(prepare_raw, listing, sections, source.lang)
    try:
        fetched = await resources.fetcher.get(row.url)
        return await run(read_page, fetched, _hint(listing, row.url), sections)
    except (FetchError, DocumentError):
        if listing is None or not listing.text.strip():
            raise
        return await run(prepare_raw, listing, sections, source.lang)


def _hint(listing: RawArticle | None, url: str) -> RawArticle:
    """What the feed says of the page: it knows the topics and the date better than the page does."""
    return replace(listing, text="") if listing else RawArticle(title="", text="", url=url)


async def _give_up(resources: Resources, row: Row[Any], error: DragomanError) -> None:
    again = isinstance(error, (FetchError, WorkerError)) and row.attempt < TRIES
    outcome: dict[str, Any] = {"error": str(error), "state": PENDING if again else FAILED}
    if again:
        outcome["not_before_at"] = resources.now() + RETRY * row.attempt
    async with resources.store.write() as connection:
        await finish(connection, entry, row, **outcome)
