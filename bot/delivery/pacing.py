"""Paces what the chat says directly, as python-telegram-bot's rate limiter: with the sender's limits and its pauses.

The library's own AIORateLimiter knows neither: it let twice the rate out in the first second, and talked on during
a pause.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.delivery.limits import Limits
from bot.delivery.outcomes import pause_of
from bot.store import outbox
from bot.store.engine import Store

SENDS = frozenset({"sendMessage", "sendDocument", "sendPhoto"})
"""What Telegram counts against its limits."""


class Pacing(BaseRateLimiter[None]):
    """Waits for room before a message goes; hears Telegram's 429 and lets everybody know.

    An edit, a chat action or the answer to a press waits for nothing: they are what shows that we are at work.
    """

    def __init__(
        self,
        store: Store,
        bot_id: int,
        limits: Limits,
        *,
        clock: Callable[[], datetime],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._store = store
        self._bot_id = bot_id
        self._limits = limits
        self._clock = clock
        self._sleep = sleep

    async def initialize(self) -> None:
        """Nothing to begin."""

    async def shutdown(self) -> None:
        """Nothing to end."""

    async def process_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> Any:
        """The call's result, after a wait for room. A RetryAfter is raised on: who asked decides what to do."""
        if endpoint in SENDS:
            await self._wait(data.get("chat_id"))
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            until = self._clock() + max(pause_of(error), timedelta(seconds=1))
            async with self._store.write() as connection:
                await outbox.pause(connection, self._bot_id, until)
            raise

    async def _wait(self, chat: object) -> None:
        number = chat if isinstance(chat, int) else 0
        while (now := self._clock()) < (ready := await self._ready_at(number, now)):
            await self._sleep((ready - now).total_seconds())
        self._limits.note(number, now, group=number < 0)

    async def _ready_at(self, chat: int, now: datetime) -> datetime:
        async with self._store.read() as connection:
            paused = await outbox.paused_until(connection, self._bot_id)
        return max(self._limits.ready_at(now), self._limits.answer_ready_at(chat, now), paused or now)
