"""Languages are installed in the background: one install for all who wait, told as it goes, taken up after a kill."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row

from bot.fetch.client import Fetcher
from bot.store.installs import claim_install, wish
from bot.store.leases import DONE, FAILED, MAX_ATTEMPTS, PENDING, release_all
from bot.store.outbox import claim, mark_sent
from bot.store.tables import delivery, install, install_chat
from bot.translations.library import Library
from bot.translations.packages import installed
from bot.work.installing import LEASE, RESERVE, Installer
from tests.package_site import PackageSite, package_site
from tests.work.fakes import Newsroom

FILE = "/en_tr-1.0.argosmodel"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[PackageSite]:
    with package_site() as started:
        started.index(*(started.package(tmp_path / "files", *pair) for pair in (("en", "tr"), ("tr", "en"))))
        yield started


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """An installer with its readers; messages are sent as the outbox says, and `said` keeps them."""

    room: Newsroom
    installer: Installer
    packages_dir: Path
    woken: list[str] = field(default_factory=list)

    async def wish(self, *readers: int, lang: str = "tr") -> None:
        for reader in readers:
            subscription = await self.room.reader(reader, "en")
            async with self.room.resources.store.write() as connection:
                await wish(connection, lang, subscription.chat_id)

    async def send(self) -> list[Row[Any]]:
        """Sends what the outbox holds; the rows as they went out."""
        gone = []
        async with self.room.resources.store.write() as connection:
            while found := await claim(connection, self.room.clock.at, limit=10):
                for out in found:
                    await mark_sent(
                        connection, out, message_id=out.row.edit_message_id or 100 + out.id, at=out.row.lease_until
                    )
                    gone.append(out.row)
        return gone

    def pairs(self) -> list[tuple[str, str]]:
        return [(one.from_code, one.to_code) for one in installed(self.packages_dir)]


@asynccontextmanager
async def workshop(room: Newsroom, site: PackageSite, packages_dir: Path) -> AsyncIterator[Workshop]:
    woken: list[str] = []
    async with Fetcher(allow=frozenset({site.pair})) as fetcher:
        library = Library(packages_dir=packages_dir, fetcher=fetcher, index=site.url("/index.json"), now=room.clock.now)
        installer = Installer(room.resources, library, woken.append, told_every=0.01)
        yield Workshop(room=room, installer=installer, packages_dir=packages_dir, woken=woken)


@pytest.fixture
async def shop(room: Newsroom, site: PackageSite, tmp_path: Path) -> AsyncIterator[Workshop]:
    async with workshop(room, site, tmp_path / "packages") as opened:
        yield opened


async def test_two_who_want_a_language_cause_one_install_and_both_hear_of_it(shop: Workshop, site: PackageSite) -> None:
    await shop.wish(7, 8)
    assert (await shop.installer.drain()).count == 1
    assert (await shop.installer.drain()).count == 0
    assert shop.pairs() == [("en", "tr"), ("tr", "en")]
    assert [path for path, _ in site.asked].count(FILE) == 1
    messages = await shop.send()
    assert len({row.chat_id for row in messages}) == len(messages) == 2
    assert all("<b>\u2068Türkçe\u2069</b> is ready" in row.html for row in messages)
    assert "deliver" in shop.woken
    assert await shop.room.count(install_chat) == 0


async def test_one_message_is_edited_as_the_download_goes_on(shop: Workshop, site: PackageSite) -> None:
    await shop.wish(7)
    site.stall = True
    site.cuts = [9_000]
    running = asyncio.create_task(shop.installer.drain())
    heard: list[Row[Any]] = []
    async with asyncio.timeout(10):
        while not any("%" in row.html for row in heard):
            heard += await shop.send()
            await asyncio.sleep(0.01)
        site.stall = False
        await running
    heard += await shop.send()
    first, *edits = heard
    assert first.edit_message_id == 0
    assert edits
    assert {row.edit_message_id for row in edits} == {100 + first.id}
    assert "is ready" in edits[-1].html
    assert await shop.room.count(delivery) == 1


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        ("index", "does not answer"),
        ("file", "does not answer"),
        ("page", "could not be used"),
        ("other", "Nobody offers"),
    ],
)
async def test_who_waits_is_told_what_went_wrong_and_the_next_wish_works(
    shop: Workshop, site: PackageSite, tmp_path: Path, spoil: str, told: str
) -> None:
    files = dict(site.files)
    if spoil == "other":
        site.index(site.package(tmp_path / "files", "en", "fr"))
    elif spoil == "page":
        site.files[FILE] = b"<html>"
    else:
        del site.files["/index.json" if spoil == "index" else FILE]
    await shop.wish(7)
    await shop.installer.drain()
    (message,) = await shop.send()
    assert told in message.html
    assert ("Try again" in message.keyboard) == (spoil != "other")
    (row,) = await shop.room.rows(install)
    assert (row.state, bool(row.error)) == (FAILED, True)
    site.files.update(files)
    shop.room.clock.forward(hours=2)
    await shop.wish(7)
    await shop.installer.drain()
    assert shop.pairs() == [("en", "tr"), ("tr", "en")]
    (message,) = await shop.send()
    assert "is ready" in message.html
    assert message.edit_message_id == 0


async def test_what_readers_choose_does_not_fill_the_disk(shop: Workshop, site: PackageSite, room: Newsroom) -> None:
    full = Installer(room.resources, shop.installer._library, shop.woken.append, free=lambda _folder: RESERVE - 1)
    await shop.wish(7)
    await full.drain()
    assert shop.pairs() == []
    assert [path for path, _ in site.asked] == ["/index.json"]
    (message,) = await shop.send()
    assert "no room for" in message.html
    assert "Try again" in message.keyboard


async def test_a_language_that_is_there_is_ready_at_once(shop: Workshop, site: PackageSite) -> None:
    await shop.wish(7)
    await shop.installer.drain()
    asked = len(site.asked)
    await shop.wish(8)
    await shop.installer.drain()
    assert len(site.asked) == asked
    assert [row.chat_id for row in await shop.send() if "is ready" in row.html]


async def test_a_stop_leaves_the_download_to_the_next_run_which_goes_on_with_it(
    shop: Workshop, site: PackageSite, room: Newsroom, tmp_path: Path
) -> None:
    await shop.wish(7)
    site.stall, site.cuts = True, [9_000]
    stop = asyncio.Event()
    watching = asyncio.create_task(shop.installer.until(stop))
    running = asyncio.create_task(shop.installer.drain())
    async with asyncio.timeout(10):
        while not (tmp_path / "packages/.downloads/tr_en.argosmodel").exists():  # noqa: ASYNC110 - it tells no event
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.2)
        stop.set()
        assert (await running).count == 0
        await watching
    assert (await shop.installer.drain()).count == 0
    (row,) = await room.rows(install)
    assert (row.state, row.attempt) == (PENDING, 0)
    site.stall = False
    async with workshop(room, site, tmp_path / "packages") as again:
        assert (await again.installer.drain()).count == 1
        assert again.pairs() == [("en", "tr"), ("tr", "en")]
    assert ("/tr_en-1.0.argosmodel", "bytes=9000-") in site.asked


async def test_a_killed_run_is_taken_up_again(shop: Workshop, room: Newsroom) -> None:
    await shop.wish(7)
    async with room.resources.store.write() as connection:
        assert await claim_install(connection, now=room.clock.at, lease=LEASE)  # and the process died
    assert (await shop.installer.drain()).count == 0
    async with room.resources.store.write() as connection:
        await release_all(connection, [install])  # what a start does
    assert (await shop.installer.drain()).count == 1
    (row,) = await room.rows(install)
    assert (row.state, row.attempt) == (DONE, 2)


async def test_a_claim_that_another_took_over_is_not_finished_here(shop: Workshop, room: Newsroom) -> None:
    await shop.wish(7)
    slow = Installer(room.resources, shop.installer._library, shop.woken.append, told_every=60)
    running = asyncio.create_task(slow.drain())
    await asyncio.sleep(0.05)
    async with room.resources.store.write() as connection:
        late = room.clock.at + LEASE + timedelta(seconds=1)
        taken = await claim_install(connection, now=late, lease=LEASE)
    await running
    (row,) = await room.rows(install)
    assert taken is None or (row.state, row.attempt) == ("working", taken.attempt)


async def test_what_was_tried_too_often_is_told_to_who_waits(shop: Workshop, room: Newsroom) -> None:
    await shop.wish(7)
    for _ in range(MAX_ATTEMPTS + 1):
        async with room.resources.store.write() as connection:
            await claim_install(connection, now=room.clock.at, lease=LEASE)
        room.clock.forward(minutes=3)
    assert (await shop.installer.drain()).count == 0
    (message,) = await shop.send()
    assert "could not be used" in message.html
    assert await shop.installer.drain()
    assert await shop.send() == []


async def test_an_update_brings_the_newer_version_and_never_an_older_one(
    shop: Workshop, site: PackageSite, tmp_path: Path
) -> None:
    site.index(site.package(tmp_path / "files", "en", "tr", version="1.9"))
    await shop.wish(7)
    await shop.installer.drain()
    for version, expected in (("1.10", "1.10"), ("1.2", "1.10")):
        site.index(site.package(tmp_path / "files", "en", "tr", version=version))
        shop.room.clock.forward(hours=2)
        await shop.wish(7)
        await shop.installer.drain()
        assert [one.version for one in installed(shop.packages_dir)] == [expected]
