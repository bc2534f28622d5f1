"""Languages that somebody wants installed, and the chats that wait for them. One row a language, in rounds: a wish
for what was installed, or given up, before begins a new one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import leases
from bot.store.leases import DONE, FAILED, PENDING, WORKING
from bot.store.tables import install, install_chat
from bot.store.upsert import insert_new


async def wish(connection: AsyncConnection, lang: str, chat_id: int) -> str:
    """The chat waits for the language from now on; the name of the message that will tell it how that goes.

    Who waits for what is wanted already joins in: there is one install.
    """
    await insert_new(connection, install, {"lang": lang})
    row = (await connection.execute(select(install).where(install.c.lang == lang).with_for_update())).one()
    number = row.round
    if row.state in (DONE, FAILED):
        number += 1
        anew = {"round": number, "state": PENDING, "attempt": 0, "error": "", "not_before_at": None}
        await connection.execute(update(install).where(install.c.id == row.id).values(**anew))
    await insert_new(connection, install_chat, {"install_id": row.id, "chat_id": chat_id})
    return notice_key(row.id, number, chat_id)


def notice_key(install_id: int, number: int, chat_id: int) -> str:
    """The name of the message that tells a chat of one round of an install."""
    return f"install:{install_id}:{number}:{chat_id}"


async def claim_install(connection: AsyncConnection, *, now: datetime, lease: timedelta) -> Row[Any] | None:
    """The install whose turn it is."""
    rows = await leases.claim(connection, install, leases.Claim(now=now, lease=lease, limit=1))
    return rows[0] if rows else None


async def renew(connection: AsyncConnection, row: Row[Any], *, until: datetime) -> Row[Any] | None:
    """The claim, longer; None when it was lost."""
    held = (
        install.c.id == row.id,
        install.c.state == WORKING,
        install.c.attempt == row.attempt,
        install.c.lease_until == row.lease_until,
    )
    longer = update(install).where(*held).values(lease_until=until).returning(*install.c)
    return (await connection.execute(longer)).one_or_none()


async def finish_install(connection: AsyncConnection, row: Row[Any], *, error: str = "") -> bool:
    """Ends a round; false when the claim was lost."""
    return await leases.finish(connection, install, row, state=FAILED if error else DONE, error=error)


async def hand_back(connection: AsyncConnection, row: Row[Any]) -> bool:
    """Leaves it to the next run, as if it had not been claimed."""
    return await leases.finish(connection, install, row, state=PENDING, attempt=row.attempt - 1)


async def waiting_chats(connection: AsyncConnection, install_id: int) -> Sequence[int]:
    """The ids of the chats that wait for it."""
    waits = select(install_chat.c.chat_id).where(install_chat.c.install_id == install_id)
    return (await connection.execute(waits.order_by(install_chat.c.chat_id))).scalars().all()


async def stop_waiting(connection: AsyncConnection, install_id: int) -> None:
    """All who waited were told."""
    await connection.execute(delete(install_chat).where(install_chat.c.install_id == install_id))


async def given_up(connection: AsyncConnection) -> Sequence[Row[Any]]:
    """Installs that were tried too often and whose chats still wait: whoever tried died before it could tell them."""
    waits = select(install_chat.c.install_id)
    query = select(install).where(install.c.state == FAILED, install.c.id.in_(waits))
    return (await connection.execute(query)).all()


async def failed_installs(connection: AsyncConnection) -> Sequence[Row[Any]]:
    """The languages that could not be installed when last tried, with the reason for the operator."""
    return (await connection.execute(select(install).where(install.c.state == FAILED).order_by(install.c.lang))).all()
