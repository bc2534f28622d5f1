"""The clock opens what is due, asks ahead for translations, cleans, and survives its own failures."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import text

from bot.store.subscriptions import set_slots
from bot.store.tables import delivery, digest, slot, translation, want
from bot.values import Slot, Subscription
from bot.work.clock import Clock, open_due_slots, want_ahead
from bot.work.compose import compose_due
from bot.work.translate import translate_wanted
from tests.work.fakes import Newsroom
from tests.work.test_compose import BRIDGE, TUNNEL


async def slot_at(room: Newsroom, reader: Subscription, due_at: datetime) -> None:
    async with room.resources.store.write() as connection:
        minute = due_at.hour * 60 + due_at.minute
        await set_slots(connection, reader.id, [Slot(id=0, minute_of_day=minute, next_due_at=due_at)])


async def test_a_due_slot_gets_one_digest_and_its_next_day(room: Newsroom) -> None:
    await room.take_in(BRIDGE)
    await slot_at(room, await room.reader(7), room.clock.at)
    assert [await open_due_slots(room.resources) for _ in range(2)] == [1, 0]
    await compose_due(room.resources)
    (asked,), (out,), (row,) = await room.rows(digest), await room.rows(delivery), await room.rows(slot)
    assert asked.occasion == f"slot:{row.id}:2026-11-24"
    assert (out.edit_message_id, out.priority) == (0, 1)
    assert (row.next_due_at, row.last_local_date) == (room.clock.at + timedelta(days=1), date(2026, 11, 24))


async def test_after_days_of_sleep_one_digest_comes_and_not_one_for_each_day(room: Newsroom) -> None:
    await slot_at(room, await room.reader(7), room.clock.at)
    room.clock.forward(days=3, hours=1)
    assert [await open_due_slots(room.resources) for _ in range(3)] == [1, 0, 0]
    (row,) = await room.rows(slot)
    assert row.next_due_at == datetime(2026, 11, 28, 12, 0, tzinfo=UTC)


async def test_translations_are_made_ahead_for_slots_due_within_a_quarter_of_an_hour(room: Newsroom) -> None:
    await room.take_in(BRIDGE, TUNNEL)
    await slot_at(room, await room.reader(7), room.clock.at + timedelta(minutes=16))
    assert await want_ahead(room.resources) == 0
    room.clock.forward(minutes=2)
    assert [await want_ahead(room.resources) for _ in range(2)] == [2, 0]
    assert (await translate_wanted(room.resources)).count == 2
    assert (await translate_wanted(room.resources)).count == 0
    assert {row.state for row in await room.rows(want)} == {"done"}
    made = len(room.translators.asked)
    room.clock.forward(minutes=14)
    await open_due_slots(room.resources)
    await compose_due(room.resources)
    (out,) = await room.rows(delivery)
    assert "[pt] A BRIDGE FOR PORTO" in out.html
    assert len(room.translators.asked) == made


async def test_what_was_edited_after_it_was_wanted_is_left_out(room: Newsroom) -> None:
    await room.take_in(BRIDGE)
    await slot_at(room, await room.reader(7), room.clock.at)
    await want_ahead(room.resources)
    async with room.resources.store.write() as connection:
        await connection.execute(text("UPDATE article SET revision = revision + 1"))
    assert (await translate_wanted(room.resources)).count == 1
    assert await room.count(translation) == 0
    assert {row.state for row in await room.rows(want)} == {"done"}


async def test_a_translation_that_nothing_leads_to_is_wanted_in_vain(room: Newsroom) -> None:
    await room.take_in(BRIDGE)
    await slot_at(room, await room.reader(7, "ru"), room.clock.at)
    await want_ahead(room.resources)
    await translate_wanted(room.resources)
    assert await room.count(translation) == 0
    assert {row.state for row in await room.rows(want)} <= {"done"}


async def test_the_clock_wakes_what_its_ticks_concern(room: Newsroom) -> None:
    room.clock.at = datetime.now(UTC)  # the scheduler keeps the world's time
    await slot_at(room, await room.reader(7), room.clock.at - timedelta(minutes=1))
    woken: list[str] = []
    clock = Clock(room.resources, woken.append, article_days=30)
    clock.start()
    async with asyncio.timeout(3):
        while "compose" not in woken or clock.ticked_at is None:  # noqa: ASYNC110 - what is watched is plain data
            await asyncio.sleep(0.01)
    await clock.stop()
    assert clock.ticked_at == room.clock.at


async def test_what_the_clock_began_is_ended_before_it_stops(room: Newsroom) -> None:
    room.clock.at = datetime.now(UTC)
    await slot_at(room, await room.reader(7), room.clock.at - timedelta(minutes=1))
    clock = Clock(room.resources, lambda _stage: None, article_days=30)
    clock.start()
    await asyncio.sleep(0.001)  # its jobs have begun, and open their connections
    await clock.stop()
    assert clock.ticked_at == room.clock.at
    assert await room.count(digest) == 1


async def test_a_job_that_fails_is_logged_and_does_not_stop_the_clock(room: Newsroom) -> None:
    async with room.resources.store.write() as connection:
        await connection.execute(text("ALTER TABLE slot RENAME TO away"))
    room.clock.at = datetime.now(UTC)
    clock = Clock(room.resources, lambda _stage: None, article_days=30)
    clock.start()
    await asyncio.sleep(0.1)
    assert clock.ticked_at is None
    await clock.stop()
