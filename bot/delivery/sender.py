"""Drains the outbox: claims messages in one transaction, sends outside any, records each outcome in another.

claim (none while paused, none for chats that must rest) → send, many chats at once → outcome, while the claim holds
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from telegram import Bot
from telegram.error import TelegramError

from bot.delivery.limits import Limits
from bot.delivery.messages import post
from bot.delivery.outcomes import read_error
from bot.delivery.records import Records
from bot.store import outbox
from bot.store.engine import Store
from bot.store.outbox import Outgoing

BATCH = 14
"""Messages claimed at once, half a second's worth: a claim looks through all that waits."""

STOP_SECONDS = 5
"""How long sends under way may take to end when we are told to stop: one cut off has an unknown outcome."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverResult:
    """How many messages went out, and when to look again; None: when there is something new."""

    sent: int
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """What a look into the outbox saw: which chats had to rest, until when nobody may send, how much may go."""

    at: datetime
    busy: dict[int, datetime]
    held_until: datetime | None
    found: int


class Sender:
    """The one sender of a bot, which must be initialised. `limits` are shared with whoever else sends for it."""

    def __init__(
        self,
        store: Store,
        bot: Bot,
        *,
        clock: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        limits: Limits | None = None,
    ) -> None:
        self._store = store
        self._bot = bot
        self._clock = clock
        self._sleep = sleep
        self._limits = limits or Limits()
        self._records: Records | None = None  # made at the first delivery: the bot's id is known when it has started
        self._claimed: deque[Outgoing] = deque()
        self._sending: set[asyncio.Task[bool]] = set()

    async def deliver(self) -> DeliverResult:
        """Sends what is due; returns when nothing is, or while nobody may send."""
        self._records = self._records or Records(self._store, self._bot.id)
        sent = 0
        try:
            while True:
                look = await self._look(self._records)
                if not look.found and not self._sending:
                    return DeliverResult(sent=sent, next_at=await self._next_at(look))
                while self._claimed:
                    await self._start(self._records)
                sent += await self._collect(wait=not look.found)
        finally:
            await self._finish(self._records)

    async def _look(self, records: Records) -> _Look:
        """Claims what may go now."""
        now = await self._ready()
        limit, busy = min(self._limits.room(now), BATCH), self._limits.busy(now)
        async with self._store.write() as connection:
            held = await records.held_until(connection, now)
            found = [] if held else await outbox.claim(connection, now, limit=limit, busy=busy)
            self._claimed.extend(found)
        return _Look(at=now, busy=busy, held_until=held, found=len(found))

    async def _ready(self) -> datetime:
        """Sleeps until one more message may go; returns the time then."""
        while (ready_at := self._limits.ready_at(now := self._clock())) > now:
            await self._sleep((ready_at - now).total_seconds())
        return now

    async def _next_at(self, look: _Look) -> datetime | None:
        if look.held_until:
            return look.held_until
        async with self._store.read() as connection:
            # As of the look: what has become due since then must not be overlooked.
            return await outbox.next_wake(connection, look.at, busy=look.busy)

    async def _start(self, records: Records) -> None:
        """Starts sending the next claimed message, when the limits allow."""
        now = await self._ready()
        out = self._claimed.popleft()
        edits = bool(out.row.edit_message_id)
        free_at = now if edits else self._limits.chat_ready_at(out.telegram_chat_id, now)
        if free_at <= now and not edits:
            self._limits.note(out.telegram_chat_id, now, group=out.group)
        # Else another topic of the same forum goes in this very batch.
        self._sending.add(asyncio.create_task(self._deliver_one(records, out, free_at)))

    async def _deliver_one(self, records: Records, out: Outgoing, free_at: datetime) -> bool:
        """Sends one message and records what became of it; whether it was sent."""
        now = self._clock()
        if free_at > now or records.holding(now):
            await records.resting(out, max(free_at, now))
            return False
        try:
            message_id = await post(self._bot, out)
        except TelegramError as error:
            await records.failed(out, read_error(error), self._clock())
            return False
        return await records.sent(out, message_id, self._clock())

    async def _collect(self, *, wait: bool) -> int:
        """How many of the sends that have ended went out; `wait` until one has."""
        if wait:
            await asyncio.wait(self._sending, return_when=asyncio.FIRST_COMPLETED)
        ended = {task for task in self._sending if task.done()}
        self._sending -= ended
        return sum(task.result() for task in ended)

    async def _finish(self, records: Records) -> None:
        """Nothing to do unless we were told to stop, or a send failed in a way that nobody foresaw."""
        while self._claimed:
            await records.resting(self._claimed.popleft(), self._clock())
        if not self._sending:
            return
        ended, cut_off = await asyncio.wait(self._sending, timeout=STOP_SECONDS)
        for task in cut_off:
            task.cancel()
        await asyncio.gather(*ended, *cut_off, return_exceptions=True)
        self._sending.clear()
