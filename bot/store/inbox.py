"""The inbox: what Telegram sent, kept before it is confirmed, emptied when it is handled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import leases
from bot.store.tables import inbox, sending
from bot.store.upsert import insert_new, upsert


async def store_updates(connection: AsyncConnection, bot_id: int, updates: Sequence[tuple[int, str]]) -> None:
    """Keeps (update_id, payload) pairs and moves the offset behind them, in the caller's one transaction.

    An update that came before is not kept again.
    """
    for update_id, payload in updates:
        await insert_new(connection, inbox, {"update_id": update_id, "payload": payload})
    if updates:
        row = {"bot_id": bot_id, "offset": updates[-1][0] + 1}
        await upsert(connection, sending, [row], changing=["offset"])


async def offset_of(connection: AsyncConnection, bot_id: int) -> int:
    """The first update_id that was not stored yet; 0 when none ever was."""
    found = await connection.execute(select(sending.c.offset).where(sending.c.bot_id == bot_id))
    return int(found.scalar() or 0)


async def claim_updates(
    connection: AsyncConnection, *, now: datetime, lease: timedelta, limit: int
) -> Sequence[Row[Any]]:
    """Claims the oldest updates, in order. Updates given up by the lease lose their payload."""
    rows = await leases.claim(connection, inbox, leases.Claim(now=now, lease=lease, limit=limit))
    given_up = (inbox.c.state == leases.FAILED, inbox.c.payload != "")
    await connection.execute(update(inbox).where(*given_up).values(payload=""))
    return rows


async def finish_update(connection: AsyncConnection, row: Row[Any], *, state: str = leases.DONE) -> bool:
    """Ends an update (done or failed) and deletes what was said; false when the lease was lost."""
    return await leases.finish(connection, inbox, row, state=state, payload="")


async def release_update(connection: AsyncConnection, row: Row[Any]) -> bool:
    """Hands an update back, for the next run to handle."""
    return await leases.finish(connection, inbox, row, state=leases.PENDING)


async def reply_message_id(connection: AsyncConnection, update_id: int) -> int:
    """The message that answers this update so far; 0 when none was sent."""
    found = await connection.execute(select(inbox.c.reply_message_id).where(inbox.c.update_id == update_id))
    return int(found.scalar() or 0)


async def set_reply_message_id(connection: AsyncConnection, update_id: int, message_id: int) -> None:
    await connection.execute(update(inbox).where(inbox.c.update_id == update_id).values(reply_message_id=message_id))


async def settle(connection: AsyncConnection, bot_id: int) -> int:
    """Makes this store the bot's; returns the id of another bot whose store it is, else 0."""
    others = select(sending.c.bot_id).where(sending.c.bot_id != bot_id).limit(1)
    if other := (await connection.execute(others)).scalar():
        return int(other)
    await insert_new(connection, sending, {"bot_id": bot_id})
    return 0
