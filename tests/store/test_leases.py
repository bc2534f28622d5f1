"""A claimed row is somebody's until its lease ends; a late writer changes nothing."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import insert, select

from bot.store import leases
from bot.store.engine import Store
from bot.store.tables import inbox

LEASE = timedelta(seconds=60)


async def given_updates(store: Store, *update_ids: int) -> None:
    async with store.write() as connection:
        await connection.execute(insert(inbox), [{"update_id": n, "payload": "{}"} for n in update_ids])


def at_most(limit: int, now: datetime) -> leases.Claim:
    return leases.Claim(now=now, lease=LEASE, limit=limit)


async def test_two_claims_never_share_a_row(store: Store, now: datetime) -> None:
    await given_updates(store, 1, 2, 3)
    async with store.write() as connection:
        first = await leases.claim(connection, inbox, at_most(2, now))
    async with store.write() as connection:
        second = await leases.claim(connection, inbox, at_most(2, now))
    assert [row.update_id for row in first] == [1, 2]
    assert [row.update_id for row in second] == [3]


async def test_a_lease_that_ran_out_is_claimed_again_and_the_late_writer_changes_nothing(
    store: Store, now: datetime
) -> None:
    await given_updates(store, 7)
    async with store.write() as connection:
        (dead,) = await leases.claim(connection, inbox, at_most(1, now))
    later = now + LEASE
    async with store.write() as connection:
        (alive,) = await leases.claim(connection, inbox, at_most(1, later))
        late_write_held = await leases.finish(connection, inbox, dead)
        write_held = await leases.finish(connection, inbox, alive)
    assert (alive.attempt, late_write_held, write_held) == (2, False, True)


async def test_what_was_under_way_in_a_process_that_was_killed_is_not_given_up(store: Store, now: datetime) -> None:
    await given_updates(store, 7)
    for _ in range(leases.MAX_ATTEMPTS + 3):
        async with store.write() as connection:
            (row,) = await leases.claim(connection, inbox, at_most(1, now))
        assert row.attempt == 1
        async with store.write() as connection:
            await leases.release_all(connection, [inbox], forgiving=True)


async def test_a_row_that_always_kills_its_process_is_given_up(store: Store, now: datetime) -> None:
    await given_updates(store, 7)
    for _ in range(leases.MAX_ATTEMPTS + 1):
        async with store.write() as connection:
            await leases.claim(connection, inbox, at_most(1, now))
        async with store.write() as connection:
            await leases.release_all(connection, [inbox])
    async with store.read() as connection:
        assert (await connection.execute(select(inbox.c.state))).scalar_one() == leases.FAILED


async def test_a_row_that_failed_too_often_is_given_up(store: Store, now: datetime) -> None:
    await given_updates(store, 7)
    for n in range(leases.MAX_ATTEMPTS + 1):
        async with store.write() as connection:
            await leases.claim(connection, inbox, at_most(1, now + n * LEASE))
    async with store.read() as connection:
        assert (await connection.execute(select(inbox.c.state))).scalar_one() == leases.FAILED
