"""The sender brings each message out, whatever Telegram and the network answer."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise

import httpx
import pytest
from sqlalchemy import select
from telegram.error import NetworkError, TimedOut

from bot.delivery.sender import DeliverResult, Sender
from bot.store import outbox
from bot.store.engine import Store
from bot.store.outbox import LEASE
from bot.store.tables import chat, subscription
from tests.delivery.fakes import Clock, Telegram, a_chat, bot_of, breaks, outbox_rows, put, refuses, states

SECOND = timedelta(seconds=1)
SILENCE = breaks(TimedOut(), httpx.ReadTimeout("slow"))
NO_NETWORK = breaks(NetworkError("httpx.ConnectError"), httpx.ConnectError("refused"))


@pytest.fixture
def clock(now: datetime) -> Clock:
    return Clock(now)


@pytest.fixture
def telegram(clock: Clock) -> Telegram:
    return Telegram(clock)


@pytest.fixture
async def sender(sqlite_store: Store, telegram: Telegram, clock: Clock) -> Sender:
    return Sender(sqlite_store, await bot_of(telegram), clock=clock, sleep=clock.sleep)


async def deliver_all(sender: Sender, clock: Clock, *, looks: int = 50) -> int:
    """Delivers until the outbox rests; returns how many went out."""
    sent = 0
    for _ in range(looks):
        result = await sender.deliver()
        sent += result.sent
        if result.next_at is None:
            return sent
        clock.pass_until(result.next_at)
    raise AssertionError("the outbox never rests")


async def test_a_message_goes_out_and_its_outcome_is_kept(
    sender: Sender, sqlite_store: Store, telegram: Telegram, now: datetime
) -> None:
    chat_id = await a_chat(sqlite_store, -100, kind="supergroup", thread_id=9)
    await put(sqlite_store, chat_id, "<b>x</b>", keyboard=((("More", "more:1:1"), ("Site", "https://a.example")),))
    assert await sender.deliver() == DeliverResult(sent=1, next_at=None)
    (call,) = telegram.calls
    assert (call.method, call.chat, call.text) == ("sendMessage", -100, "<b>x</b>")
    assert (call.parameters["parse_mode"], call.parameters["message_thread_id"]) == ("HTML", 9)
    assert call.parameters["reply_markup"] == {
        "inline_keyboard": [
            [{"text": "More", "callback_data": "more:1:1"}, {"text": "Site", "url": "https://a.example"}]
        ]
    }
    (row,) = await outbox_rows(sqlite_store)
    assert (row.state, row.message_id, row.sent_at) == ("done", 1001, now)


async def test_nothing_to_send_is_nothing_to_wait_for(sender: Sender) -> None:
    assert await sender.deliver() == DeliverResult(sent=0, next_at=None)


async def test_who_blocked_us_is_left_alone_and_the_others_get_theirs(
    sender: Sender, sqlite_store: Store, telegram: Telegram, clock: Clock
) -> None:
    for number in (1, 2):
        chat_id = await a_chat(sqlite_store, number)
        await put(sqlite_store, chat_id, "one")
        await put(sqlite_store, chat_id, "two")
    telegram.answers(1, refuses(403, "Forbidden: bot was blocked by the user"))
    assert await deliver_all(sender, clock) == 2
    assert await states(sqlite_store) == ["failed", "failed", "done", "done"]
    async with sqlite_store.read() as connection:
        subscribed = (await connection.execute(select(subscription.c.state).order_by(subscription.c.id))).scalars()
        assert subscribed.all() == ["blocked", "active"]


async def test_a_429_silences_everything_until_its_end_replies_too(
    sender: Sender, sqlite_store: Store, telegram: Telegram, clock: Clock, now: datetime
) -> None:
    for number in range(1, 13):
        await put(sqlite_store, await a_chat(sqlite_store, number), "x")
    telegram.answers(2, refuses(429, "Too Many Requests: retry after 30", retry_after=30))
    first = await sender.deliver()
    silence_ends, calls = first.next_at, len(telegram.calls)
    assert silence_ends is not None
    assert silence_ends >= now + 30 * SECOND
    await put(sqlite_store, await a_chat(sqlite_store, 99), "reply", priority=0)
    fresh = Sender(sqlite_store, await bot_of(telegram), clock=clock, sleep=clock.sleep)
    assert await fresh.deliver() == DeliverResult(sent=0, next_at=silence_ends)  # another process knows it, too
    assert len(telegram.calls) == calls < 12
    clock.pass_until(silence_ends)
    assert first.sent + await deliver_all(fresh, clock) == 13
    assert telegram.calls[calls].text == "reply"


async def test_a_group_that_became_a_supergroup_gets_its_message_under_the_new_id(
    sender: Sender, sqlite_store: Store, telegram: Telegram, clock: Clock
) -> None:
    await put(sqlite_store, await a_chat(sqlite_store, -5, kind="group"), "x")
    moved = refuses(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1005)
    telegram.answers(-5, moved)
    assert await deliver_all(sender, clock) == 1
    assert [call.chat for call in telegram.calls] == [-5, -1005]
    async with sqlite_store.read() as connection:
        assert (await connection.execute(select(chat.c.telegram_chat_id))).scalar_one() == -1005


async def test_a_message_is_edited_into_the_one_that_stands(
    sender: Sender, sqlite_store: Store, telegram: Telegram
) -> None:
    await put(sqlite_store, await a_chat(sqlite_store, 1), "x", edit_message_id=77)
    assert (await sender.deliver()).sent == 1
    assert [(call.method, call.parameters["message_id"]) for call in telegram.calls] == [("editMessageText", 77)]
    assert [row.message_id for row in await outbox_rows(sqlite_store)] == [77]


@pytest.mark.parametrize("reason", ["message to edit not found", "message can't be edited"])
async def test_a_message_to_edit_that_is_gone_is_sent_anew(
    sender: Sender, sqlite_store: Store, telegram: Telegram, reason: str
) -> None:
    await put(sqlite_store, await a_chat(sqlite_store, 1), "x", edit_message_id=77)
    telegram.answers(1, refuses(400, f"Bad Request: {reason}"))
    assert (await sender.deliver()).sent == 1
    assert [call.method for call in telegram.calls] == ["editMessageText", "sendMessage"]


async def test_a_message_quotes_the_one_it_answers_and_goes_without_it_where_that_is_gone(
    sender: Sender, sqlite_store: Store, telegram: Telegram
) -> None:
    await put(sqlite_store, await a_chat(sqlite_store, 1), "x", reply_to_message_id=77)
    await put(sqlite_store, await a_chat(sqlite_store, 2), "y")
    assert (await sender.deliver()).sent == 2
    assert telegram.calls[0].parameters["reply_parameters"] == {"message_id": 77, "allow_sending_without_reply": True}
    assert "reply_parameters" not in telegram.calls[1].parameters


async def test_an_edit_that_changes_nothing_is_a_success(
    sender: Sender, sqlite_store: Store, telegram: Telegram
) -> None:
    await put(sqlite_store, await a_chat(sqlite_store, 1), "x", edit_message_id=77)
    telegram.answers(1, refuses(400, "Bad Request: message is not modified"))
    assert (await sender.deliver()).sent == 1
    assert await states(sqlite_store) == ["done"]


async def test_a_message_that_telegram_refuses_keeps_the_reason_and_costs_nobody_else(
    sender: Sender, sqlite_store: Store, telegram: Telegram, clock: Clock
) -> None:
    for number in (1, 2):
        await put(sqlite_store, await a_chat(sqlite_store, number), "x")
    telegram.answers(1, refuses(400, "Bad Request: can't parse entities"))
    assert await deliver_all(sender, clock) == 1
    assert [(row.state, row.error) for row in await outbox_rows(sqlite_store)] == [
        ("failed", "Can't parse entities"),
        ("done", ""),
    ]


async def test_a_send_of_unknown_outcome_is_repeated_once(
    sender: Sender, sqlite_store: Store, telegram: Telegram, clock: Clock
) -> None:
    await put(sqlite_store, await a_chat(sqlite_store, 1), "x")
    telegram.answers(1, SILENCE)
    assert await deliver_all(sender, clock) == 1
    assert len(telegram.calls) == 2


async def test_and_never_a_third_time(sender: Sender, sqlite_store: Store, telegram: Telegram, clock: Clock) -> None:
    await put(sqlite_store, await a_chat(sqlite_store, 1), "x")
    telegram.answers(1, SILENCE, SILENCE)
    assert await deliver_all(sender, clock) == 0
    assert (len(telegram.calls), await states(sqlite_store)) == (2, ["unknown"])


async def test_without_a_network_a_message_waits_as_long_as_it_takes(
    sender: Sender, sqlite_store: Store, telegram: Telegram, clock: Clock, now: datetime
) -> None:
    await put(sqlite_store, await a_chat(sqlite_store, 1), "x")
    telegram.answers(1, *[NO_NETWORK] * 12)
    assert await deliver_all(sender, clock) == 1
    assert clock.now - now > timedelta(minutes=10)
    assert await states(sqlite_store) == ["done"]


async def test_a_message_that_telegram_fails_over_is_put_off_and_others_go_on(
    sender: Sender, sqlite_store: Store, telegram: Telegram, clock: Clock, now: datetime
) -> None:
    for number in (1, 2):
        await put(sqlite_store, await a_chat(sqlite_store, number), "x")
    telegram.answers(1, *[refuses(500, "Internal Server Error")] * 99)
    assert await sender.deliver() == DeliverResult(sent=1, next_at=now + SECOND)
    await deliver_all(sender, clock)
    assert await states(sqlite_store) == ["failed", "done"]
    assert clock.now - now > timedelta(minutes=50)


async def test_what_a_killed_sender_had_in_hand_is_sent_at_most_once_more(
    sender: Sender, sqlite_store: Store, telegram: Telegram, clock: Clock, now: datetime
) -> None:
    for number in (1, 2):
        await put(sqlite_store, await a_chat(sqlite_store, number), f"to {number}")
    for killed_at in (now, now + LEASE):
        async with sqlite_store.write() as connection:
            await outbox.claim(connection, killed_at, limit=1 if killed_at == now else 2)
    assert (await sender.deliver()).next_at == now + 2 * LEASE
    clock.pass_until(now + 2 * LEASE)
    assert await deliver_all(sender, clock) == 1
    assert ([call.text for call in telegram.calls], await states(sqlite_store)) == (["to 2"], ["unknown", "done"])


async def test_the_parts_of_one_chat_come_in_order_a_second_apart_and_hold_nobody_up(
    sender: Sender, sqlite_store: Store, telegram: Telegram, clock: Clock, now: datetime
) -> None:
    one, two = await a_chat(sqlite_store, 1), await a_chat(sqlite_store, 2)
    for part in ("1", "2", "3"):
        await put(sqlite_store, one, part)
    await put(sqlite_store, two, "other")
    assert await sender.deliver() == DeliverResult(sent=2, next_at=now + SECOND)
    assert await deliver_all(sender, clock) == 2
    assert [(call.text, call.at - now) for call in telegram.calls if call.chat == 1] == [
        ("1", 0 * SECOND),
        ("2", SECOND),
        ("3", 2 * SECOND),
    ]


async def test_topics_of_one_forum_share_its_second(
    sender: Sender, sqlite_store: Store, telegram: Telegram, clock: Clock
) -> None:
    for thread in (1, 2, 3):
        await put(sqlite_store, await a_chat(sqlite_store, -7, kind="supergroup", thread_id=thread), f"to {thread}")
    assert await deliver_all(sender, clock) == 3
    times = [call.at for call in telegram.calls]
    assert all(later - earlier >= SECOND for earlier, later in pairwise(times))


async def test_a_sender_that_is_told_to_stop_records_what_is_under_way_and_gives_back_the_rest(
    sender: Sender, sqlite_store: Store, telegram: Telegram
) -> None:
    for number in range(9):
        await put(sqlite_store, await a_chat(sqlite_store, number), "x")
    delivering = asyncio.create_task(sender.deliver())
    await telegram.called.wait()
    delivering.cancel()
    with pytest.raises(asyncio.CancelledError):
        await delivering
    rows = await outbox_rows(sqlite_store)
    assert {(row.state, row.attempt) for row in rows} == {("done", 1), ("pending", 0)}
    assert len(telegram.calls) == sum(row.state == "done" for row in rows)


TROUBLE = (
    SILENCE,
    NO_NETWORK,
    refuses(429, "Too Many Requests", retry_after=5),
    refuses(500, "Internal Server Error"),
    refuses(400, "Bad Request: chat not found"),
)


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_happens_every_message_ends_in_order_and_within_the_limits(
    sender: Sender, sqlite_store: Store, telegram: Telegram, clock: Clock, seed: int
) -> None:
    chance = random.Random(seed)
    for number in range(40):
        chat_id = await a_chat(sqlite_store, number)
        telegram.answers(number, *chance.choices(TROUBLE, k=chance.randrange(3)))
        for part in range(chance.randrange(1, 4)):
            await put(sqlite_store, chat_id, str(part))
    sent = await deliver_all(sender, clock, looks=500)
    ended = Counter(await states(sqlite_store))
    assert set(ended) <= {"done", "failed", "unknown"}
    assert ended["done"] == sent
    times = sorted(call.at for call in telegram.calls)
    assert all(later - earlier >= SECOND for earlier, later in zip(times, times[28:], strict=False))
    for number in range(40):
        calls = [call for call in telegram.calls if call.chat == number]
        assert [call.text for call in calls] == sorted(call.text for call in calls)
        assert all(later.at - earlier.at >= SECOND for earlier, later in pairwise(calls))
