"""Takes updates out of the inbox: each chat in order, chats side by side."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

import structlog
from sqlalchemy import Row
from telegram import Update

from bot.chat.context import ChatApplication
from bot.chat.cuts import goes_on, is_cut, joined
from bot.chat.handling import handle, read_update
from bot.store.engine import Store
from bot.store.inbox import claim_updates, finish_update, release_update
from bot.store.leases import FAILED

log = structlog.get_logger()

CHATS_MAX = 16
"""Chats at work at a time."""

BACKLOG_MAX = 100
"""Updates that are claimed at a time; the others wait in the table."""

LEASE = timedelta(minutes=10)

REST_SECONDS = 0.3
"""How long the rest of a text that was cut is waited for; clients send the parts one after the other."""

Claimed = tuple[Row[Any], Update]


class Dispatcher:
    """The inbox's stage. `drain` starts work and does not wait for it, so that a slow chat holds up no other."""

    def __init__(self, application: ChatApplication, store: Store, *, now: Callable[[], datetime]) -> None:
        self._application = application
        self._store = store
        self._now = now
        self._waiting: dict[int, deque[Claimed]] = {}  # by chat; the chats that have work, one task each
        self._tasks: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(CHATS_MAX)
        self._claimed = 0
        self._closing = False

    async def drain(self) -> int:
        """Claims what waits in the inbox and sets it to work; returns how many updates that were."""
        limit = BACKLOG_MAX - self._claimed
        if limit <= 0 or self._closing:
            return 0  # the stage is woken when there is room again
        async with self._store.write() as connection:
            rows = await claim_updates(connection, now=self._now(), lease=LEASE, limit=limit)
        self._claimed += len(rows)
        for row in rows:
            await self._put(row)
        return len(rows)

    async def idle(self) -> None:
        """Returns when everything that was claimed is handled."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def close(self, patience: float = 5.0) -> None:
        """Takes no more; gives what runs some seconds, then hands the rest back to the inbox."""
        self._closing = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=patience)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _put(self, row: Row[Any]) -> None:
        update = read_update(self._application, row)
        if update is None:
            await self._end([row], FAILED)
            return
        chat_id = update.effective_chat.id if update.effective_chat is not None else 0
        if chat_id in self._waiting:
            self._waiting[chat_id].append((row, update))
            return
        self._waiting[chat_id] = deque([(row, update)])
        task = asyncio.create_task(self._serve(chat_id))
        self._tasks.add(task)
        task.add_done_callback(self._forget)

    def _forget(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("inbox_failed", exc_info=error)

    async def _serve(self, chat_id: int) -> None:
        """Handles a chat's updates, one after the other, until none is left."""
        queue = self._waiting[chat_id]
        try:
            async with self._room:
                while queue and not self._closing:
                    parts = list(islice(queue, await _whole(queue)))
                    await self._finish(parts)
                    for _ in parts:
                        queue.popleft()
        finally:
            del self._waiting[chat_id]
            await self._hand_back(queue)

    async def _finish(self, parts: Sequence[Claimed]) -> None:
        rows, updates = zip(*parts, strict=True)
        try:
            state = await handle(self._application, rows[0], joined(updates, self._application.bot))
        except Exception:
            log.exception("update_broken", update_id=rows[0].update_id)
            state = FAILED
        await self._end(rows, state)

    async def _end(self, rows: Sequence[Row[Any]], state: str) -> None:
        async with self._store.write() as connection:
            for row in rows:
                await finish_update(connection, row, state=state)
        was_full = self._claimed >= BACKLOG_MAX
        self._claimed -= len(rows)
        if was_full:
            self._application.bot_data.services.wake("inbox")

    async def _hand_back(self, queue: deque[Claimed]) -> None:
        """What was claimed and not handled waits for the next start."""
        if not queue:
            return
        self._claimed -= len(queue)
        async with self._store.write() as connection:
            for row, _ in queue:
                await release_update(connection, row)


async def _whole(queue: deque[Claimed]) -> int:
    """How many updates at the head of the queue make one text."""
    count = 1
    while is_cut(queue[count - 1][1]):
        if len(queue) == count:
            await asyncio.sleep(REST_SECONDS)
        if len(queue) == count or not goes_on(queue[count - 1][1], queue[count][1]):
            break
        count += 1
    return count
