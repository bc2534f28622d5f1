"""Sources keep what they listed, what failed, and when they are looked at next."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.store import sources
from bot.store.follows import add_follow
from bot.store.leases import FAILED, MAX_ATTEMPTS, PENDING, finish
from bot.store.sources import (
    Listing,
    ensure_source,
    entry_errors,
    get_source,
    load_listing,
    record_failure,
    record_listing,
    remove_source,
    report_sources,
    retry_source,
    take_due_feeds,
)
from bot.store.tables import article, entry, follow, source
from bot.values import FollowKind, ListedEntry, RawArticle, Source, SourceKind
from tests.store.given import LEASE, Press, prepared

LATER = timedelta(minutes=15)


async def due(press: Press, *, after: timedelta = timedelta(0)) -> Sequence[Source]:
    now = press.now + after
    async with press.store.write() as connection:
        return await take_due_feeds(connection, now=now, next_poll_at=now + LATER, limit=8)


async def test_one_address_is_one_source_for_each_owner(press: Press) -> None:
    first, again = await press.source("wire"), await press.source("wire")
    assert first == again
    assert (await press.source("wire", owner_chat_id=3)).id != first.id
    async with press.store.read() as connection:
        assert await get_source(connection, first.id) == first
        assert await get_source(connection, 4711) is None


async def test_a_feed_is_taken_once_and_its_next_time_is_set_before_it_is_read(press: Press) -> None:
    wire = await press.source()
    assert [one.id for one in await due(press)] == [wire.id]
    assert await due(press) == []
    assert [one.id for one in await due(press, after=LATER)] == [wire.id]


async def test_two_clocks_never_take_the_same_feed(press: Press) -> None:
    for n in range(4):
        await press.source(f"wire{n}")
    one, other = await asyncio.gather(due(press), due(press))
    taken = [each.id for each in (*one, *other)]
    assert len(taken) == len(set(taken)) == 4


async def test_folders_and_pages_are_not_polled(press: Press) -> None:
    async with press.store.write() as connection:
        for kind in (SourceKind.FOLDER, SourceKind.PAGE):
            await ensure_source(connection, kind, "here")
    assert await due(press) == []


async def test_what_the_feed_said_is_kept_until_its_article_is_made(press: Press) -> None:
    said = RawArticle(title="Bridge", text="It stands.", topics=("Porto", "桥"), language="pt", published_at=press.now)
    wire = await press.source()
    async with press.store.write() as connection:
        listed = [ListedEntry(external_id="a", content_hash="1", url="https://example.org/a", listing=said)]
        listing = Listing(entries=listed, title="The Wire", lang="pt", etag='"1"', last_modified="Tue")
        assert await record_listing(connection, wire.id, listing, now=press.now) == 1
        assert await record_listing(connection, wire.id, Listing(entries=()), now=press.now) == 0
    (row,) = await press.claimed()
    assert load_listing(row.listing) == said
    assert load_listing("") is None
    (kept,) = await press.rows(source)
    assert (kept.title, kept.lang, kept.etag, kept.last_modified) == ("The Wire", "pt", '"1"', "Tue")
    assert (kept.last_ok_at, kept.errors) == (press.now, 0)


async def test_a_changed_entry_is_taken_in_again_whoever_holds_it(press: Press) -> None:
    wire = await press.source()
    await press.list(wire, ("a", "1"))
    (held,) = await press.claimed()
    assert await press.list(wire, ("a", "2")) == 1
    async with press.store.write() as connection:
        assert not await finish(connection, entry, held)
    (again,) = await press.claimed()
    assert (again.content_hash, again.attempt) == ("2", 1)


async def test_an_entry_that_never_ends_is_given_up_and_may_be_tried_again(press: Press) -> None:
    wire = await press.source()
    await press.list(wire, ("a", "1"))
    for n in range(MAX_ATTEMPTS + 1):
        await press.claimed(now=press.now + n * LEASE)
    assert [row.state for row in await press.rows(entry)] == [FAILED]
    async with press.store.write() as connection:
        await retry_source(connection, wire.id)
    assert [(row.state, row.attempt) for row in await press.rows(entry)] == [(PENDING, 0)]


async def test_a_source_reports_what_could_not_be_read(press: Press) -> None:
    wire = await press.source()
    await press.source("ana", owner_chat_id=3)
    await press.list(wire, ("a", "1"), ("b", "1"))
    bad, _ = await press.claimed()
    async with press.store.write() as connection:
        await finish(connection, entry, bad, state=FAILED, error="a: empty")
        await record_failure(connection, wire.id, "no feed")
        await record_failure(connection, wire.id, "still no feed")
    async with press.store.read() as connection:
        (report,) = await report_sources(connection)
        assert await entry_errors(connection, wire.id) == [("a", "a: empty")]
    assert (report.entries, report.problems) == (2, (("a", "a: empty"),))
    assert (report.source.errors, report.source.last_error) == (2, "still no feed")
    await press.list(wire)
    (row, _) = await press.rows(source)
    assert (row.errors, row.last_error) == (0, "")


async def test_a_removed_source_leaves_its_articles(press: Press) -> None:
    wire = await press.source()
    await press.take_in(wire, "a", prepared())
    async with press.store.write() as connection:
        assert await remove_source(connection, wire.id)
        assert not await remove_source(connection, wire.id)
    assert (await press.count(entry), await press.count(article)) == (0, 1)


async def test_nobody_follows_a_source_that_was_removed(press: Press) -> None:
    wire, reader = await press.source(), await press.reader(7)
    async with press.store.write() as connection:
        await add_follow(connection, reader.id, FollowKind.SOURCE, target_id=wire.id)
        await remove_source(connection, wire.id)
    assert await press.count(follow) == 0


async def test_a_long_list_is_compared_piece_by_piece(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "ASKED_AT_ONCE", 2)
    wire, listed = await press.source(), [(f"{n}", "1") for n in range(5)]
    assert await press.list(wire, *listed) == 5
    assert await press.list(wire, *listed, ("new", "1")) == 1
    assert await press.list(wire, ("4", "2")) == 1
