"""A message that says how something goes: sent once through the outbox, and edited from then on.

It is one row of the outbox, whose words change; where it stands in the chat is what the last send said.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.leases import DONE, PENDING, WORKING
from bot.store.outbox import UNKNOWN, Keyboard, NewDelivery, enqueue
from bot.store.tables import delivery

_REPLY = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """`dedupe_key` names the message for ever."""

    dedupe_key: str
    chat_id: int
    html: str
    keyboard: Keyboard = ()


async def say(connection: AsyncConnection, notice: Notice, *, last: bool = False) -> None:
    """Sends the message, or makes the one that stands say this. While it is on its way it stays as it is, unless
    these are the `last` words: they follow it."""
    sent = select(delivery).where(delivery.c.dedupe_key == notice.dedupe_key).with_for_update()
    row = (await connection.execute(sent)).one_or_none()
    if row is None:
        await _enqueue(connection, notice)
    elif row.state in (PENDING, DONE) and row.html != notice.html:
        keyboard = json.dumps(notice.keyboard, ensure_ascii=False) if notice.keyboard else ""
        words: dict[str, object] = {"html": notice.html, "keyboard": keyboard, "state": PENDING, "error": ""}
        if row.state == DONE:
            words |= {"edit_message_id": row.message_id, "attempt": 0, "not_before_at": None}
        await connection.execute(update(delivery).where(delivery.c.id == row.id).values(**words))
    elif last and row.state in (WORKING, UNKNOWN):
        await _enqueue(connection, notice, suffix=":end", edit_message_id=row.edit_message_id or row.message_id)


async def _enqueue(connection: AsyncConnection, notice: Notice, *, suffix: str = "", edit_message_id: int = 0) -> None:
    new = NewDelivery(
        dedupe_key=f"{notice.dedupe_key}{suffix}",
        chat_id=notice.chat_id,
        html=notice.html,
        keyboard=notice.keyboard,
        edit_message_id=edit_message_id,
        priority=_REPLY,
    )
    await enqueue(connection, new)
