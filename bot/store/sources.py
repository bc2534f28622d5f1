"""Sources and what they listed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.follows import remove_source_follows
from bot.store.leases import FAILED, PENDING
from bot.store.tables import entry, source
from bot.store.upsert import insert_new
from bot.values import ListedEntry, RawArticle, Source, SourceKind

ASKED_AT_ONCE = 1000
"""Names in one query: databases bear some ten thousand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceReport:
    """A source with what came of it: for `dragoman sources list`."""

    source: Source
    entries: int
    problems: tuple[tuple[str, str], ...]  # (external_id, error)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One successful look at a source."""

    entries: Sequence[ListedEntry]
    title: str = ""
    lang: str = ""
    etag: str = ""
    last_modified: str = ""
    next_poll_at: datetime | None = None


def _source(row: Row[Any]) -> Source:
    values = {name: row._mapping[name] for name in Source.__dataclass_fields__}
    return Source(**{**values, "kind": SourceKind(row.kind)})


async def ensure_source(
    connection: AsyncConnection, kind: SourceKind, address: str, *, owner_chat_id: int = 0, title: str = ""
) -> Source:
    """The source of that address, made when it is new."""
    values = {"kind": kind.value, "address": address, "owner_chat_id": owner_chat_id, "title": title}
    await insert_new(connection, source, values)
    same = (source.c.kind == kind.value, source.c.address == address, source.c.owner_chat_id == owner_chat_id)
    return _source((await connection.execute(select(source).where(*same))).one())


async def get_source(connection: AsyncConnection, source_id: int) -> Source | None:
    row = (await connection.execute(select(source).where(source.c.id == source_id))).one_or_none()
    return _source(row) if row else None


async def remove_source(connection: AsyncConnection, source_id: int) -> bool:
    """Forgets a source, its entries and who followed it; its articles stay, so that nothing is sent twice."""
    await remove_source_follows(connection, source_id)
    return bool((await connection.execute(delete(source).where(source.c.id == source_id))).rowcount)


async def report_sources(connection: AsyncConnection) -> list[SourceReport]:
    """All public sources, with the entries that could not be read."""
    rows = (
        await connection.execute(
            select(source, func.count(entry.c.id).label("entries"))
            .outerjoin(entry, entry.c.source_id == source.c.id)
            .where(source.c.owner_chat_id == 0)
            .group_by(source.c.id)
            .order_by(source.c.id)
        )
    ).all()
    return [
        SourceReport(source=_source(row), entries=row.entries, problems=tuple(await entry_errors(connection, row.id)))
        for row in rows
    ]


async def entry_errors(connection: AsyncConnection, source_id: int) -> list[tuple[str, str]]:
    """What of a source could not be read: (external_id, error)."""
    failed = select(entry).where(entry.c.source_id == source_id, entry.c.error != "").order_by(entry.c.id)
    return [(row.external_id, row.error) for row in (await connection.execute(failed)).all()]


async def take_due_feeds(
    connection: AsyncConnection, *, now: datetime, next_poll_at: datetime, limit: int
) -> list[Source]:
    """Feeds whose time has come, their next time already moved: a poll that dies is not repeated at once."""
    due = or_(source.c.next_poll_at.is_(None), source.c.next_poll_at <= now)
    rows = (
        await connection.execute(
            select(source)
            .where(source.c.kind == SourceKind.FEED.value, source.c.state == "active", due)
            .order_by(source.c.next_poll_at, source.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
    ).all()
    ids = [row.id for row in rows]
    await connection.execute(update(source).where(source.c.id.in_(ids)).values(next_poll_at=next_poll_at))
    return [_source(row) for row in rows]


async def record_listing(connection: AsyncConnection, source_id: int, listing: Listing, *, now: datetime) -> int:
    """Keeps what is new or changed as pending entries, with the source's validators; returns how many those are."""
    known = await _known(connection, source_id, [listed.external_id for listed in listing.entries])
    changed = 0
    for listed in listing.entries:
        before = known.get(listed.external_id)
        if before is None:
            changed += await insert_new(connection, entry, _new_entry(source_id, listed, now))
        elif before.content_hash != listed.content_hash:
            await connection.execute(update(entry).where(entry.c.id == before.id).values(**_changed_entry(listed)))
            changed += 1
    await connection.execute(update(source).where(source.c.id == source_id).values(**_seen_well(listing, now)))
    return changed


async def _known(connection: AsyncConnection, source_id: int, external_ids: Sequence[str]) -> dict[str, Row[Any]]:
    """The entries of those names. A feed lists tens of the thousands that it has listed in its time."""
    columns = select(entry.c.id, entry.c.external_id, entry.c.content_hash).where(entry.c.source_id == source_id)
    found: dict[str, Row[Any]] = {}
    for start in range(0, len(external_ids), ASKED_AT_ONCE):
        asked = columns.where(entry.c.external_id.in_(external_ids[start : start + ASKED_AT_ONCE]))
        found |= {row.external_id: row for row in await connection.execute(asked)}
    return found


async def record_failure(connection: AsyncConnection, source_id: int, error: str) -> None:
    """Keeps why the source could not be read."""
    values = {"errors": source.c.errors + 1, "last_error": error}
    await connection.execute(update(source).where(source.c.id == source_id).values(**values))


async def retry_source(connection: AsyncConnection, source_id: int) -> None:
    """Looks again, at once, at the source and at everything of it that failed."""
    await connection.execute(update(source).where(source.c.id == source_id).values(next_poll_at=None))
    again = {"state": PENDING, "attempt": 0, "error": ""}
    failed = (entry.c.source_id == source_id, entry.c.state == FAILED)
    await connection.execute(update(entry).where(*failed).values(**again))


def load_listing(text: str) -> RawArticle | None:
    """What `record_listing` kept of the list's own words."""
    if not text:
        return None
    values = json.loads(text)
    published = values.pop("published_at")
    topics = tuple(values.pop("topics"))
    return RawArticle(**values, topics=topics, published_at=datetime.fromisoformat(published) if published else None)


def _dump_listing(raw: RawArticle | None) -> str:
    if raw is None:
        return ""
    published = raw.published_at.isoformat() if raw.published_at else None
    return json.dumps({**asdict(raw), "published_at": published}, ensure_ascii=False)


def _new_entry(source_id: int, listed: ListedEntry, now: datetime) -> dict[str, Any]:
    return {"source_id": source_id, "external_id": listed.external_id, "seen_at": now, **_content(listed)}


def _changed_entry(listed: ListedEntry) -> dict[str, Any]:
    return {**_content(listed), "state": PENDING, "attempt": 0, "lease_until": None, "not_before_at": None, "error": ""}


def _content(listed: ListedEntry) -> dict[str, Any]:
    return {"content_hash": listed.content_hash, "url": listed.url, "listing": _dump_listing(listed.listing)}


def _seen_well(listing: Listing, now: datetime) -> dict[str, Any]:
    values: dict[str, Any] = {"last_ok_at": now, "errors": 0, "last_error": "", "next_poll_at": listing.next_poll_at}
    told = {"title": listing.title, "lang": listing.lang, "etag": listing.etag, "last_modified": listing.last_modified}
    return {**values, **{name: value for name, value in told.items() if value}}
