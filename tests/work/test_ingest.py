"""What sources list becomes articles with summaries; what cannot be read is reported, and the others go on."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import update

from bot.errors import DocumentError, WorkerError
from bot.store.sources import ensure_source, report_sources
from bot.store.tables import article, entry, source, summary
from bot.values import SourceKind
from bot.work.ingest import ingest
from bot.work.intake import drain, list_path, list_url, problems_of
from bot.work.listing import poll_feeds
from bot.work.summarise import summarise_articles
from summarizers import SummarizerError
from tests.fetch.conftest import Site
from tests.work.fakes import Newsroom

TEXT = "A bridge for {}\n\nThe council of {} agreed. It will build a bridge. Work begins in May."
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Wire</title><language>en</language>
<item><guid>1</guid><title>A tunnel opens</title><link>{page}</link><category>Tunnels</category>
<description>Short.</description></item></channel></rss>"""
PAGE = "<html><head><title>A tunnel opens</title></head><body><article><h1>A tunnel opens</h1>" + "".join(
    f"<p>The tunnel number {n} under the hills opened today, and people from both sides walked through it.</p>"
    for n in range(8)
)


async def test_files_become_articles_with_a_summary_for_each_length(room: Newsroom) -> None:
    await room.take_in(TEXT.format("Porto", "Porto"), "Transport\n\n" + TEXT.format("Vigo", "Vigo"))
    assert {row.title for row in await room.rows(article)} == {"A bridge for Porto", "A bridge for Vigo"}
    assert {row.length for row in await room.rows(summary)} == {2, 3, 4, 5}


@pytest.mark.parametrize("content", [b"", b" \n\n ", b"\x7fELF\x02\x01\x01\x00\x00\x00" * 40, b"\x00" * 100])
async def test_a_file_that_cannot_be_read_is_reported_and_the_others_go_on(room: Newsroom, content: bytes) -> None:
    room.write("bad.txt", content)
    room.write("good.txt", TEXT.format("Porto", "Porto"))
    listed = await list_path(room.resources, room.folder)
    assert await drain(room.resources, lambda _count: None) == 1
    ((name, problem),) = await problems_of(room.resources, [listed])
    assert name == "bad.txt"
    assert "bad.txt" in problem
    async with room.resources.store.read() as connection:
        (report,) = await report_sources(connection)
    assert report.problems == ((name, problem),)
    assert [row.title for row in await room.rows(article)] == ["A bridge for Porto"]
    assert (room.folder / "bad.txt").exists()


async def test_a_file_that_vanished_before_it_was_read_is_reported(room: Newsroom) -> None:
    path = room.write("gone.txt", TEXT)
    listed = await list_path(room.resources, path)
    path.unlink()
    await ingest(room.resources)
    assert [name for name, _ in await problems_of(room.resources, [listed])] == ["gone.txt"]


async def test_a_path_that_is_not_there_is_an_error(room: Newsroom) -> None:
    with pytest.raises(DocumentError, match="no such file or folder"):
        await list_path(room.resources, room.folder / "nothing")


async def test_a_computation_that_was_killed_is_tried_again(room: Newsroom) -> None:
    room.write("a.txt", TEXT.format("Porto", "Porto"))
    await list_path(room.resources, room.folder)
    room.workers.error = WorkerError("read_file needed too much memory or crashed")
    await ingest(room.resources)
    room.workers.error = None
    (row,) = await room.rows(entry)
    assert (row.state, "crashed" in row.error) == ("pending", True)
    room.clock.forward(minutes=6)
    assert (await ingest(room.resources)).count == 1
    assert [(row.state, row.error) for row in await room.rows(entry)] == [("done", "")]


async def test_an_entry_that_kills_every_worker_is_given_up_and_reported(room: Newsroom) -> None:
    room.write("a.txt", TEXT)
    await list_path(room.resources, room.folder)
    async with room.resources.store.write() as connection:
        long_ago = room.clock.at.replace(year=2020)
        await connection.execute(update(entry).values(state="working", attempt=5, lease_until=long_ago))
    assert (await ingest(room.resources)).count == 0
    (row,) = await room.rows(entry)
    assert (row.state, row.error) == ("failed", "given up after 5 attempts")


async def test_an_article_that_cannot_be_summarised_yet_is_tried_again_later(room: Newsroom) -> None:
    room.write("a.txt", TEXT.format("Porto", "Porto"))
    await list_path(room.resources, room.folder)
    await ingest(room.resources)
    room.workers.error = SummarizerError("no")
    assert (await summarise_articles(room.resources)).count == 1
    room.workers.error = None
    assert (await summarise_articles(room.resources)).count == 0
    room.clock.forward(seconds=31)
    assert (await summarise_articles(room.resources)).count == 1
    assert [row.state for row in await room.rows(article)] == ["done"]


async def a_feed(room: Newsroom, site: Site) -> None:
    page = site.page("/tunnel", PAGE.encode(), "Content-Type: text/html; charset=utf-8")
    site.page("/feed", FEED.format(page=page).encode(), "Content-Type: application/rss+xml", 'ETag: "one"')
    async with room.resources.store.write() as connection:
        await ensure_source(connection, SourceKind.FEED, site.url("/feed"))


async def test_a_feeds_entries_become_articles_from_their_pages(room: Newsroom, site: Site) -> None:
    await a_feed(room, site)
    assert (await poll_feeds(room.resources)).count == 1
    assert (await ingest(room.resources)).count == 1
    (row,) = await room.rows(article)
    assert (row.title, row.lang, row.url) == ("A tunnel opens", "en", site.url("/tunnel"))
    assert row.body.count("The tunnel number") == 8
    (kept,) = await room.rows(source)
    assert (kept.title, kept.etag, kept.last_error) == ("The Wire", '"one"', "")


async def test_the_second_poll_asks_for_changes_only(room: Newsroom, site: Site) -> None:
    await a_feed(room, site)
    await poll_feeds(room.resources)
    assert (await poll_feeds(room.resources)).count == 0
    site.page("/feed", b"", status="304 Not Modified")
    room.clock.forward(minutes=15)
    assert (await poll_feeds(room.resources)).count == 1
    assert 'if-none-match: "one"' in site.seen[-1].lower()
    assert await room.count(entry) == 1
    assert [row.last_error for row in await room.rows(source)] == [""]


async def test_one_broken_feed_costs_the_others_nothing(room: Newsroom, site: Site) -> None:
    async with room.resources.store.write() as connection:
        for path in ("/none", "/page"):
            await ensure_source(connection, SourceKind.FEED, site.url(path))
        await ensure_source(connection, SourceKind.FEED, "http://10.0.0.1/feed")
    site.page("/page", PAGE.encode())
    await a_feed(room, site)
    assert (await poll_feeds(room.resources)).count == 4
    assert [bool(row.last_error) for row in await room.rows(source)] == [True, True, True, False]
    assert (await ingest(room.resources)).count == 1


async def test_a_page_that_is_away_leaves_the_feeds_own_words(room: Newsroom, site: Site) -> None:
    await a_feed(room, site)
    await poll_feeds(room.resources)
    site.answers.pop("/tunnel")
    await ingest(room.resources)
    assert [(row.title, row.body) for row in await room.rows(article)] == [("A tunnel opens", "Short.")]


async def test_a_named_page_is_tried_again_and_then_reported(room: Newsroom, site: Site) -> None:
    listed = await list_url(room.resources, site.url("/none"))
    for _ in range(3):
        assert (await ingest(room.resources)).count == 1
        room.clock.forward(minutes=20)
    assert (await ingest(room.resources)).count == 0
    ((_, problem),) = await problems_of(room.resources, [listed])
    assert "404" in problem


async def test_what_the_list_said_is_forgotten_when_the_article_is_made(room: Newsroom, site: Site) -> None:
    await a_feed(room, site)
    await poll_feeds(room.resources)
    (before,) = await room.rows(entry)
    assert json.loads(before.listing)["title"] == "A tunnel opens"
    await ingest(room.resources)
    assert [row.listing for row in await room.rows(entry)] == [""]
