"""What the chat says directly keeps the sender's limits and pauses."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from telegram.error import RetryAfter

from bot.delivery.limits import Limits
from bot.delivery.pacing import Pacing
from bot.store import outbox
from bot.store.engine import Store
from tests.delivery.fakes import BOT_ID, Clock

CHAT, OTHER = 5, 6


def pacing(store: Store, clock: Clock, limits: Limits | None = None) -> Pacing:
    return Pacing(store, BOT_ID, limits or Limits(), clock=clock, sleep=clock.sleep)


async def say(how: Pacing, clock: Clock, chat: int = CHAT, endpoint: str = "sendMessage") -> datetime:
    """When the call reached Telegram."""

    async def call() -> datetime:
        return clock.now

    at: datetime = await how.process_request(call, (), {}, endpoint, {"chat_id": chat}, None)
    return at


async def refuse(*_args: Any) -> None:
    raise RetryAfter(timedelta(seconds=7))


async def test_answers_may_come_five_in_a_row_then_they_wait_and_another_chat_need_not(
    sqlite_store: Store, now: datetime
) -> None:
    clock = Clock(now)
    how = pacing(sqlite_store, clock)
    five = [await say(how, clock) for _ in range(5)]
    other, sixth = await say(how, clock, OTHER), await say(how, clock)
    assert max(five) <= other < now + timedelta(seconds=1)  # only a few at once overall
    assert sixth == now + timedelta(seconds=5)


async def test_a_group_gets_twenty_messages_a_minute(sqlite_store: Store, now: datetime) -> None:
    clock = Clock(now)
    how = pacing(sqlite_store, clock)
    times = [await say(how, clock, -CHAT) for _ in range(21)]
    assert times[20] - times[0] >= timedelta(minutes=1)


async def test_an_edit_and_a_chat_action_wait_for_nothing(sqlite_store: Store, now: datetime) -> None:
    clock = Clock(now)
    how = pacing(sqlite_store, clock)
    await say(how, clock)
    assert [await say(how, clock, endpoint=name) for name in ("editMessageText", "sendChatAction")] == [now, now]


async def test_what_the_sender_sent_counts(sqlite_store: Store, now: datetime) -> None:
    clock, limits = Clock(now), Limits()
    for _ in range(5):
        limits.note(CHAT, now, group=False)
    assert await say(pacing(sqlite_store, clock, limits), clock) == now + timedelta(seconds=5)


async def test_a_429_is_a_pause_for_everybody_and_the_next_message_waits_it_out(
    sqlite_store: Store, now: datetime
) -> None:
    clock = Clock(now)
    how = pacing(sqlite_store, clock)
    with pytest.raises(RetryAfter):
        await how.process_request(refuse, (), {}, "sendMessage", {"chat_id": CHAT}, None)
    async with sqlite_store.read() as connection:
        assert await outbox.paused_until(connection, BOT_ID) == now + timedelta(seconds=7)
    assert await say(how, clock, OTHER) == now + timedelta(seconds=7)
