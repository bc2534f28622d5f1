"""Transactions: what is refused is told without the words that were to be kept, and a cancelled one spoils no other."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError

from bot.store.engine import Store, sqlite_url
from bot.store.migrate import migrate
from bot.store.tables import inbox
from tests.store.given import Press


async def test_an_error_does_not_repeat_what_somebody_wrote(press: Press) -> None:
    said = insert(inbox).values(update_id=1, payload="my secret diary")
    async with press.store.write() as connection:
        await connection.execute(said)
    with pytest.raises(IntegrityError) as refused:
        async with press.store.write() as connection:
            await connection.execute(said)
    assert "diary" not in str(refused.value)


async def test_a_read_that_is_cancelled_anywhere_leaves_the_next_ones_whole(press: Press) -> None:
    for number in range(1, 201):
        reading = asyncio.create_task(_said(press))
        await asyncio.sleep(number * 0.00001)
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)

        async with press.store.write() as connection:
            await connection.execute(insert(inbox).values(update_id=number, payload="a"))
        assert await _said(press) == number, "it sees what was kept before it"


@pytest.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[Store]:
    url = sqlite_url(tmp_path / "dragoman.db")
    migrate(url)
    store = Store(url)
    yield store
    await store.close()


async def test_a_query_is_one_turn_to_the_thread_of_sqlite(sqlite: Store, caplog: pytest.LogCaptureFixture) -> None:
    said = [{"update_id": number, "payload": "a"} for number in range(3)]
    async with sqlite.write() as connection:
        assert (await connection.execute(insert(inbox), said)).rowcount == 3
    async with sqlite.read():
        pass  # what a new connection is told once

    with caplog.at_level(logging.DEBUG, logger="aiosqlite"):
        async with sqlite.read() as connection:
            found = (await connection.execute(select(inbox.c.update_id))).scalars().all()
    assert found == [0, 1, 2]
    turns = [record for record in caplog.records if record.msg.startswith("executing")]
    assert len(turns) == 3, "BEGIN, the query, COMMIT"


async def test_rows_can_be_taken_one_by_one_and_some_at_a_time(sqlite: Store) -> None:
    said = [{"update_id": number, "payload": "a"} for number in range(5)]
    async with sqlite.write() as connection:
        await connection.execute(insert(inbox), said)
    async with sqlite.read() as connection:
        rows = (await connection.stream(select(inbox.c.update_id).order_by(inbox.c.update_id))).scalars()
        assert [await rows.first()] == [0]
        rows = (await connection.stream(select(inbox.c.update_id).order_by(inbox.c.update_id))).scalars()
        assert [list(some) async for some in rows.partitions(2)] == [[0, 1], [2, 3], [4]]


async def _said(press: Press) -> int:
    async with press.store.read() as connection:
        return int((await connection.execute(select(func.count()).select_from(inbox))).scalar_one())
