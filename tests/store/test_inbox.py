"""The inbox loses nothing, repeats nothing, and keeps nobody's words."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.store.engine import Store
from bot.store.inbox import (
    claim_updates,
    finish_update,
    offset_of,
    release_update,
    reply_message_id,
    set_reply_message_id,
    settle,
    store_updates,
)
from bot.store.leases import FAILED, MAX_ATTEMPTS
from bot.store.tables import inbox

BOT = 7_000_000_001
LEASE = timedelta(seconds=60)


async def payloads(store: Store) -> list[tuple[int, str, str]]:
    async with store.read() as connection:
        rows = await connection.execute(select(inbox).order_by(inbox.c.update_id))
        return [(row.update_id, row.payload, row.state) for row in rows]


async def die_while_storing(store: Store) -> None:
    async with store.write() as connection:
        await store_updates(connection, BOT, [(7, "c")])
        _ = 1 // 0


async def test_updates_and_the_offset_behind_them_are_kept_together(store: Store) -> None:
    async with store.write() as connection:
        assert await offset_of(connection, BOT) == 0
        await store_updates(connection, BOT, [(5, "a"), (6, "b")])
        assert await offset_of(connection, BOT) == 7
    with pytest.raises(ZeroDivisionError):
        await die_while_storing(store)
    async with store.read() as connection:
        assert await offset_of(connection, BOT) == 7
    assert [update_id for update_id, _, _ in await payloads(store)] == [5, 6]


async def test_an_update_that_comes_again_is_not_handled_again(store: Store, now: datetime) -> None:
    async with store.write() as connection:
        await store_updates(connection, BOT, [(5, "a")])
        (row,) = await claim_updates(connection, now=now, lease=LEASE, limit=9)
        assert await finish_update(connection, row)
        await store_updates(connection, BOT, [(5, "a")])
        assert await claim_updates(connection, now=now, lease=LEASE, limit=9) == []


async def test_what_was_said_is_deleted_when_it_is_handled(store: Store, now: datetime) -> None:
    async with store.write() as connection:
        await store_updates(connection, BOT, [(5, "a"), (6, "b")])
        done, failed = await claim_updates(connection, now=now, lease=LEASE, limit=9)
        await finish_update(connection, done)
        await finish_update(connection, failed, state=FAILED)
    assert await payloads(store) == [(5, "", "done"), (6, "", "failed")]


async def test_an_update_that_kills_its_process_each_time_is_given_up_without_its_words(
    store: Store, now: datetime
) -> None:
    async with store.write() as connection:
        await store_updates(connection, BOT, [(5, "a")])
    for n in range(MAX_ATTEMPTS + 1):
        async with store.write() as connection:
            await claim_updates(connection, now=now + n * LEASE, lease=LEASE, limit=9)
    assert await payloads(store) == [(5, "", "failed")]


async def test_a_released_update_is_taken_again_and_its_answer_is_remembered(store: Store, now: datetime) -> None:
    async with store.write() as connection:
        await store_updates(connection, BOT, [(5, "a")])
        (row,) = await claim_updates(connection, now=now, lease=LEASE, limit=9)
        await set_reply_message_id(connection, 5, 77)
        assert await release_update(connection, row)
        (again,) = await claim_updates(connection, now=now, lease=LEASE, limit=9)
        assert (again.payload, again.attempt) == ("a", 2)
        assert await reply_message_id(connection, 5) == 77
        assert await reply_message_id(connection, 6) == 0


async def test_a_store_is_one_bots_and_another_is_told_whose(store: Store) -> None:
    async with store.write() as connection:
        assert [await settle(connection, 11), await settle(connection, 11), await settle(connection, 12)] == [0, 0, 11]
