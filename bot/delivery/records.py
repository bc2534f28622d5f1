"""What each outcome means for the outbox, and for when this process may send again."""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.outcomes import Outcome, Verdict
from bot.store import outbox
from bot.store.chats import move_group
from bot.store.engine import Store
from bot.store.outbox import Outgoing

log = structlog.get_logger()

AGAIN_AFTER = timedelta(seconds=15)
"""Between a send of unknown outcome and its one repeat."""

SHORTEST_PAUSE = timedelta(seconds=1)
LONGEST_BACKOFF = timedelta(minutes=5)

TROUBLES_MAX = 20
"""So often may the server fail over one message, about an hour, before the message is given up."""


class Records:
    """Writes outcomes, each in one transaction and only while the claim holds."""

    def __init__(self, store: Store, bot_id: int) -> None:
        self._store = store
        self._bot_id = bot_id
        self._held_until: datetime | None = None  # our network is down, or a pause is being written
        self._unreached = 0  # failures in a row
        self._troubles: dict[int, int] = {}  # by delivery

    async def held_until(self, connection: AsyncConnection, now: datetime) -> datetime | None:
        """Until when nobody may send; None when somebody may."""
        known = (self._held_until, await outbox.paused_until(connection, self._bot_id))
        return max((until for until in known if until and until > now), default=None)

    def holding(self, now: datetime) -> bool:
        """Whether this process has been told to wait since a message was claimed."""
        return self._held_until is not None and self._held_until > now

    async def sent(self, out: Outgoing, message_id: int, now: datetime) -> bool:
        """True when the claim still held: the message counts as sent."""
        self._unreached = 0
        self._troubles.pop(out.id, None)
        async with self._store.write() as connection:
            return await outbox.mark_sent(connection, out, message_id=message_id, at=now)

    async def resting(self, out: Outgoing, until: datetime) -> None:
        """It was not sent: its chat, or everybody, must wait."""
        async with self._store.write() as connection:
            await outbox.put_back(connection, out, not_before_at=until)

    async def failed(self, out: Outgoing, outcome: Outcome, now: datetime) -> None:
        """It met an error: given up, or put off, as the error says."""
        log.warning("delivery_error", delivery=out.id, verdict=outcome.verdict.name.lower(), error=outcome.error)
        self._hold(outcome, now)  # at once: others may be about to send
        async with self._store.write() as connection:
            await self._write(connection, out, outcome, now)

    def _hold(self, outcome: Outcome, now: datetime) -> None:
        """Nobody sends from this process for a while when Telegram wants silence or cannot be reached."""
        wait = max(outcome.wait, SHORTEST_PAUSE)
        if outcome.verdict is Verdict.UNREACHED:
            self._unreached += 1
            wait = backoff(self._unreached)
        if outcome.verdict in {Verdict.PAUSED, Verdict.UNREACHED}:
            self._held_until = max(now + wait, self._held_until or now)

    async def _write(self, connection: AsyncConnection, out: Outgoing, outcome: Outcome, now: datetime) -> None:
        match outcome.verdict:
            case Verdict.PAUSED | Verdict.UNREACHED:
                await outbox.put_back(connection, out, not_before_at=self._held_until, error=outcome.error)
                if outcome.verdict is Verdict.PAUSED:
                    await outbox.pause(connection, self._bot_id, self._held_until or now)
            case Verdict.UNKNOWN:
                await outbox.mark_unknown(connection, out, outcome.error, again_at=now + AGAIN_AFTER)
            case Verdict.TROUBLED:
                await self._troubled(connection, out, outcome, now)
            case Verdict.MOVED if await move_group(connection, out.telegram_chat_id, outcome.new_chat_id):
                await outbox.put_back(connection, out, not_before_at=None)
            case _:
                await _end(connection, out, outcome)

    async def _troubled(self, connection: AsyncConnection, out: Outgoing, outcome: Outcome, now: datetime) -> None:
        count = self._troubles[out.id] = self._troubles.get(out.id, 0) + 1
        if count < TROUBLES_MAX:
            await outbox.put_back(connection, out, not_before_at=now + backoff(count), error=outcome.error)
            return
        del self._troubles[out.id]
        await outbox.mark_failed(connection, out, outcome.error)


def backoff(failures: int) -> timedelta:
    """1 s after the first failure, twice as long after each further one, 5 min at most."""
    return min(timedelta(seconds=2 ** min(failures - 1, 16)), LONGEST_BACKOFF)


async def _end(connection: AsyncConnection, out: Outgoing, outcome: Outcome) -> None:
    if await outbox.mark_failed(connection, out, outcome.error) and outcome.verdict is Verdict.BLOCKED:
        await outbox.block_chat(connection, out.telegram_chat_id, outcome.error)
