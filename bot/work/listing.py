"""What sources list, kept as pending entries: a watched folder as it changes, feeds when their time has come."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import structlog

from bot.errors import DragomanError
from bot.sources.feeds import parse_feed
from bot.sources.folder import watch
from bot.store.sources import Listing, ensure_source, record_failure, record_listing, take_due_feeds
from bot.values import ListedEntry, Source, SourceKind
from bot.work.problems import loggable
from bot.work.resources import Resources
from bot.work.runner import Drained, side_by_side

log = structlog.get_logger()

FEEDS_AT_ONCE = 8
FILES_AT_ONCE = 500
"""Files noted in one transaction: ten thousand would keep all other writers out for longer than they wait."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A folder by its real path, and how readers know it."""

    path: Path
    title: str


def folders(watch: tuple[Path, ...]) -> list[Watched]:
    """The watched folders by their real paths, so that one folder is one source."""
    return [Watched(path=folder.resolve(), title=folder.resolve().name) for folder in watch]


async def watch_folder(resources: Resources, folder: Watched, stop: asyncio.Event, wake: Callable[[str], None]) -> None:
    """Keeps a folder's files as entries until `stop`: each once, and again when it changed."""
    async with resources.store.write() as connection:
        source = await ensure_source(connection, SourceKind.FOLDER, str(folder.path), title=folder.title)
    async for files in watch(folder.path, stop=stop):
        entries = [ListedEntry(external_id=file.external_id, content_hash=file.content_hash) for file in files]
        for start in range(0, max(len(entries), 1), FILES_AT_ONCE):
            listing = Listing(entries=entries[start : start + FILES_AT_ONCE])
            async with resources.store.write() as connection:
                changed = await record_listing(connection, source.id, listing, now=resources.now())
            if changed:
                log.info("folder_listed", source=source.id, changed=changed)
                wake("ingest")


async def poll_feeds(resources: Resources) -> Drained:
    """Looks at the feeds that are due; one broken feed costs the others nothing."""
    now = resources.now()
    later = now + timedelta(minutes=resources.poll_minutes)
    async with resources.store.write() as connection:
        due = await take_due_feeds(connection, now=now, next_poll_at=later, limit=FEEDS_AT_ONCE)
    await side_by_side(_poll(resources, source) for source in due)
    return Drained(count=len(due))


async def _poll(resources: Resources, source: Source) -> None:
    try:
        listing = await _look(resources, source)
    except DragomanError as error:
        log.warning("feed_unreadable", source=source.id, problem=loggable(error, source))
        async with resources.store.write() as connection:
            await record_failure(connection, source.id, str(error))
        return
    async with resources.store.write() as connection:
        changed = await record_listing(connection, source.id, listing, now=resources.now())
    log.info("feed_listed", source=source.id, changed=changed)


async def _look(resources: Resources, source: Source) -> Listing:
    later = resources.now() + timedelta(minutes=resources.poll_minutes)
    fetched = await resources.fetcher.get(source.address, etag=source.etag, last_modified=source.last_modified)
    if fetched.not_modified:
        return Listing(entries=(), next_poll_at=later)
    feed = await resources.workers.run(parse_feed, fetched.content, url=fetched.url, content_type=fetched.content_type)
    return Listing(
        entries=feed.entries,
        title=feed.title,
        lang=feed.lang,
        etag=fetched.etag,
        last_modified=fetched.last_modified,
        next_poll_at=later,
    )
