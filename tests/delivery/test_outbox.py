"""The outbox keeps each message until its outcome is known, on both databases."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from bot.store import outbox
from bot.store.engine import Store
from bot.store.outbox import LEASE, DigestOutcome, NewDelivery, Outgoing
from bot.store.tables import chat, subscription
from tests.delivery.fakes import BOT_ID, a_chat, outbox_rows, put, states

SECOND = timedelta(seconds=1)


async def claimed(store: Store, now: datetime, *busy: int, limit: int = 9) -> list[Outgoing]:
    async with store.write() as connection:
        return await outbox.claim(connection, now, limit=limit, busy=busy)


def texts(claims: list[Outgoing]) -> list[str]:
    return [out.row.html for out in claims]


async def test_a_message_is_put_in_once(store: Store) -> None:
    chat_id = await a_chat(store, 7)
    message = NewDelivery(dedupe_key="digest:1:0", chat_id=chat_id, html="x", keyboard=((("More", "more:1:1"),),))
    async with store.write() as connection:
        first, second = await outbox.enqueue(connection, message), await outbox.enqueue(connection, message)
    assert (first, second, len(await outbox_rows(store))) == (True, False, 1)


async def test_a_claim_says_where_the_message_goes_and_with_which_buttons(store: Store, now: datetime) -> None:
    chat_id = await a_chat(store, -1001234567890, kind="supergroup", thread_id=3)
    await put(store, chat_id, "x", keyboard=((("Больше", "more:1:1"),),))
    (out,) = await claimed(store, now)
    assert (out.telegram_chat_id, out.thread_id, out.group) == (-1001234567890, 3, True)
    assert out.keyboard == ((("Больше", "more:1:1"),),)


async def test_replies_go_before_broadcasts_and_each_chat_has_one_message_under_way(
    store: Store, now: datetime
) -> None:
    one, two = await a_chat(store, 1), await a_chat(store, 2)
    await put(store, one, "broadcast 1")
    await put(store, one, "broadcast 2")
    await put(store, two, "reply", priority=0)
    assert texts(await claimed(store, now)) == ["reply", "broadcast 1"]
    assert await claimed(store, now) == []


async def test_what_waits_keeps_its_chat_in_order_and_other_chats_go_on(store: Store, now: datetime) -> None:
    one, two = await a_chat(store, 1), await a_chat(store, 2)
    await put(store, one, "part 1")
    await put(store, one, "part 2")
    (out,) = await claimed(store, now)
    async with store.write() as connection:
        await outbox.put_back(connection, out, not_before_at=now + SECOND)
    await put(store, two, "other")
    assert texts(await claimed(store, now)) == ["other"]
    assert texts(await claimed(store, now + SECOND)) == ["part 1"]


async def test_busy_chats_are_passed_over(store: Store, now: datetime) -> None:
    for number in (1, 2):
        await put(store, await a_chat(store, number), f"to {number}")
    assert texts(await claimed(store, now, 1)) == ["to 2"]


async def test_a_dead_senders_message_is_sent_once_more_and_before_a_newer_reply(store: Store, now: datetime) -> None:
    chat_id = await a_chat(store, 1)
    await put(store, chat_id, "digest")
    await claimed(store, now)
    await put(store, chat_id, "reply", priority=0)
    assert texts(await claimed(store, now + LEASE)) == ["digest"]
    assert texts(await claimed(store, now + 2 * LEASE)) == ["reply"]
    assert await states(store) == ["unknown", "working"]


async def test_a_late_outcome_changes_nothing(store: Store, now: datetime) -> None:
    await put(store, await a_chat(store, 1), "x")
    (late,) = await claimed(store, now)
    (held,) = await claimed(store, now + LEASE)
    async with store.write() as connection:
        assert not await outbox.mark_failed(connection, late, "late")
        assert not await outbox.put_back(connection, late, not_before_at=None)
        assert await outbox.mark_sent(connection, held, message_id=5, at=now)
    assert [(row.state, row.message_id, row.sent_at) for row in await outbox_rows(store)] == [("done", 5, now)]


async def test_a_send_that_reached_nobody_gives_its_attempt_back(store: Store, now: datetime) -> None:
    await put(store, await a_chat(store, 1), "x")
    for _ in range(8):
        (out,) = await claimed(store, now)
        async with store.write() as connection:
            await outbox.put_back(connection, out, not_before_at=None, error="no network")
    (row,) = await outbox_rows(store)
    assert (row.state, row.attempt, row.error) == ("pending", 0, "no network")


async def test_a_blocked_chat_loses_what_waits_for_it_and_its_active_subscriptions(store: Store, now: datetime) -> None:
    await put(store, await a_chat(store, 1), "x")
    await put(store, await a_chat(store, 2), "y")
    async with store.write() as connection:
        await outbox.block_chat(connection, 1, "Forbidden: bot was blocked by the user")
    async with store.read() as connection:
        chats = (await connection.execute(select(chat.c.state).order_by(chat.c.id))).scalars().all()
        subscribed = (await connection.execute(select(subscription.c.state).order_by(subscription.c.id))).scalars()
        assert (chats, subscribed.all()) == (["blocked", "active"], ["blocked", "active"])
    assert await states(store) == ["failed", "pending"]


async def test_the_longest_pause_stands(store: Store, now: datetime) -> None:
    async with store.write() as connection:
        assert await outbox.paused_until(connection, BOT_ID) is None
        await outbox.pause(connection, BOT_ID, now + 9 * SECOND)
        await outbox.pause(connection, BOT_ID, now + SECOND)
        assert await outbox.paused_until(connection, BOT_ID) == now + 9 * SECOND
        assert await outbox.paused_until(connection, BOT_ID + 1) is None


async def test_the_next_look_is_when_the_first_wait_lease_or_rest_ends(store: Store, now: datetime) -> None:
    async def next_wake(**busy: datetime) -> datetime | None:
        async with store.read() as connection:
            return await outbox.next_wake(connection, now, busy={int(chat[1:]): at for chat, at in busy.items()})

    assert await next_wake() is None
    await put(store, await a_chat(store, 1), "x")
    (out,) = await claimed(store, now)
    assert await next_wake() == now + LEASE
    async with store.write() as connection:
        await outbox.put_back(connection, out, not_before_at=now + 9 * SECOND)
    await put(store, await a_chat(store, 2), "y")
    assert await next_wake() == now + 9 * SECOND
    assert await next_wake(_1=now + SECOND, _2=now + 2 * SECOND) == now + 2 * SECOND


async def test_the_outcome_of_a_digest_counts_its_messages(store: Store, now: datetime) -> None:
    chat_id = await a_chat(store, 1)
    for text in ("one", "two", "three"):
        await put(store, chat_id, text, digest_id=8)
    (first,) = await claimed(store, now)
    async with store.write() as connection:
        await outbox.mark_sent(connection, first, message_id=5, at=now)
    (second,) = await claimed(store, now)
    async with store.write() as connection:
        await outbox.mark_failed(connection, second, "no")
        assert await outbox.digest_outcome(connection, 8) == DigestOutcome(waiting=1, sent=1, failed=1)
