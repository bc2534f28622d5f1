"""Due slots open once for each local date; an edition is shared by all who get the same."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import insert

from bot.store.digests import (
    DigestRequest,
    DueSlot,
    NewEdition,
    NewItem,
    ToldItem,
    due_slots,
    edition_parts,
    find_digest,
    items_of_part,
    keep_edition,
    last_due,
    open_digest,
    open_slot_digest,
    want_translations,
)
from bot.store.subscriptions import change_subscription, set_slots
from bot.store.tables import digest, edition, edition_item, item, slot, story, summary, want
from bot.values import Slot, Subscription
from tests.store.given import Press, prepared

TODAY = date(2026, 11, 24)


async def reader_at_noon(press: Press, telegram_chat_id: int = 7) -> Subscription:
    reader = await press.reader(telegram_chat_id)
    async with press.store.write() as connection:
        await set_slots(connection, reader.id, [Slot(id=0, minute_of_day=720, next_due_at=press.now)])
    return reader


async def due(press: Press, until: datetime | None = None) -> list[DueSlot]:
    async with press.store.read() as connection:
        return await due_slots(connection, until or press.now)


async def opened(press: Press, slot: DueSlot, day: date = TODAY) -> bool:
    async with press.store.write() as connection:
        later = slot.due_at + timedelta(days=1)
        return await open_slot_digest(connection, slot, local_date=day, next_due_at=later)


async def test_a_due_slot_asks_for_its_digest_and_moves_on(press: Press) -> None:
    reader = await reader_at_noon(press)
    (now_due,) = await due(press)
    assert await opened(press, now_due)
    (asked,), (moved,) = await press.rows(digest), await press.rows(slot)
    assert (asked.subscription_id, asked.occasion) == (reader.id, f"slot:{now_due.slot_id}:2026-11-24")
    assert (asked.due_at, asked.state) == (press.now, "pending")
    assert (moved.next_due_at, moved.last_local_date) == (press.now + timedelta(days=1), TODAY)
    assert await due(press) == []


async def test_a_slot_opens_once_for_each_local_date_though_two_clocks_tick_at_once(press: Press) -> None:
    await reader_at_noon(press)
    (now_due,) = await due(press)
    both = await asyncio.gather(opened(press, now_due), opened(press, now_due))
    assert sorted(both) == [False, True]
    assert not await opened(press, now_due)
    assert await press.count(digest) == 1


async def test_a_clock_that_is_late_does_not_move_the_slot_back(press: Press) -> None:
    await reader_at_noon(press)
    (now_due,) = await due(press)
    tomorrow = replace(now_due, due_at=press.now + timedelta(days=1))
    await opened(press, now_due)
    await opened(press, tomorrow, TODAY + timedelta(days=1))
    await opened(press, now_due)
    (moved,) = await press.rows(slot)
    assert moved.next_due_at == press.now + timedelta(days=2)


async def test_only_active_readers_are_due(press: Press) -> None:
    reader = await reader_at_noon(press)
    for state in ("draft", "stopped", "blocked"):
        async with press.store.write() as connection:
            await change_subscription(connection, reader.id, state=state)
        assert await due(press) == []


async def test_the_longest_waiting_slot_comes_first(press: Press) -> None:
    late, early = await reader_at_noon(press, 7), await press.reader(8)
    before = press.now - timedelta(hours=1)
    async with press.store.write() as connection:
        await set_slots(connection, early.id, [Slot(id=0, minute_of_day=660, next_due_at=before)])
    assert [one.subscription_id for one in await due(press)] == [early.id, late.id]
    assert await due(press, before - timedelta(seconds=1)) == []


async def test_what_a_reader_asked_is_opened_once_for_each_update(press: Press) -> None:
    reader = await press.reader(7)
    asked = DigestRequest(subscription_id=reader.id, occasion="update:5", due_at=press.now, reply_message_id=3)
    async with press.store.write() as connection:
        assert [await open_digest(connection, asked) for _ in range(2)] == [True, False]
    (row,) = await press.rows(digest)
    async with press.store.read() as connection:
        found = await find_digest(connection, row.id)
        assert found is not None
        assert (found.chat_id, found.reply_message_id) == (reader.chat_id, 3)
        assert await find_digest(connection, row.id + 1) is None
        assert await last_due(connection, reader.id) == press.now
        assert await last_due(connection, reader.id, but=row.id) is None


async def test_the_same_edition_is_kept_once_and_its_items_are_shared(press: Press) -> None:
    await press.take_in(await press.source(), "a", prepared())
    (told,) = await press.rows(story)
    bridge = NewItem(story_id=told.id, story_revision=1, length=3, html="<b>A bridge</b>", content_hash="b")
    one = NewEdition(lang="en", content_hash="1", items=(bridge,), parts=("first", "second"))
    other = replace(one, content_hash="2", parts=("only",))

    async def kept(new: NewEdition) -> int:
        async with press.store.write() as connection:
            return await keep_edition(connection, new)

    ids = await asyncio.gather(kept(one), kept(one), kept(other))
    assert ids[0] == ids[1] != ids[2]
    assert (await press.count(edition), await press.count(edition_item), await press.count(item)) == (2, 2, 1)
    async with press.store.read() as connection:
        assert await edition_parts(connection, ids[0]) == ["first", "second"]
        assert await edition_parts(connection, ids[2]) == ["only"]


async def test_a_message_of_an_edition_knows_its_items_as_written(press: Press) -> None:
    for n, name in enumerate("abc"):
        await press.take_in(await press.source(), name, prepared(f"Bridge {n}", f"{name}. It will build a bridge."))
    stories = [row.id for row in await press.rows(story)]
    items = tuple(
        NewItem(story_id=told, story_revision=1, length=3, html=f"{n}", content_hash="b", original=original, part=part)
        for n, (told, original, part) in enumerate(zip(stories, ("zero", "", "two"), (0, 0, 2), strict=True))
    )
    async with press.store.write() as connection:
        new = NewEdition(lang="en", content_hash="1", items=items, parts=("0 1", "1 goes on", "2"))
        edition_id = await keep_edition(connection, new)
    zero, one, two = (ToldItem(html=f"{n}", original=original) for n, original in enumerate(("zero", "", "two")))
    async with press.store.read() as connection:
        told = [await items_of_part(connection, edition_id, part) for part in range(3)]
        assert told == [[zero, one], [one], [two]]
        assert await items_of_part(connection, edition_id, -1) == []
        assert await items_of_part(connection, edition_id + 1, 0) == []


async def test_a_translation_is_wanted_once(press: Press) -> None:
    await press.take_in(await press.source(), "a", prepared())
    await press.summarise()
    (made,) = await press.rows(summary)
    async with press.store.write() as connection:
        assert await want_translations(connection, [made.id, made.id], "pt", due_at=press.now) == 1
        assert await want_translations(connection, [made.id], "ru", due_at=press.now) == 1
        assert await want_translations(connection, [], "ru", due_at=press.now) == 0
    assert await press.count(want) == 2


async def test_two_readers_of_the_same_stories_in_another_order_do_not_wait_for_each_other(press: Press) -> None:
    when = {"first_at": press.now, "moved_at": press.now}
    async with press.store.write() as connection:
        await connection.execute(insert(story), [{"head_article_id": n, **when} for n in range(30)])
    items = tuple(
        NewItem(story_id=told.id, story_revision=1, length=3, html="<b>A bridge</b>", content_hash="b")
        for told in await press.rows(story)
    )

    async def kept(content_hash: str, of: tuple[NewItem, ...]) -> int:
        async with press.store.write() as connection:
            return await keep_edition(connection, NewEdition(lang="en", content_hash=content_hash, items=of, parts=()))

    await asyncio.gather(kept("1", items), kept("2", items[::-1]))
    told = [row.item_id for row in await press.rows(edition_item)]
    assert told[:30] == told[:29:-1]
    assert await press.count(item) == 30
