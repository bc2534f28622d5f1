"""People: who they are to the bot, and whether they may talk with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import person, subscription
from bot.store.upsert import insert_or_find

READER = "reader"
"""The role of a person whom an admin let in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who wrote to the bot. `role` is '' or `reader`; admins are named in the settings."""

    telegram_user_id: int
    id: int = 0  # 0: not stored
    role: str = ""
    banned_at: datetime | None = None


async def find_person(connection: AsyncConnection, telegram_user_id: int) -> Person:
    """What is known of the person; a Person with id 0 when nothing is."""
    found = select(person).where(person.c.telegram_user_id == telegram_user_id)
    row = (await connection.execute(found)).one_or_none()
    return _person(row) if row else Person(telegram_user_id=telegram_user_id)


async def keep_person(connection: AsyncConnection, telegram_user_id: int) -> Person:
    """The person, made when new."""
    await insert_or_find(connection, person, {"telegram_user_id": telegram_user_id})
    return await find_person(connection, telegram_user_id)


async def set_role(connection: AsyncConnection, telegram_user_id: int, role: str) -> None:
    await _change(connection, telegram_user_id, role=role)


async def set_banned(connection: AsyncConnection, telegram_user_id: int, banned_at: datetime | None) -> None:
    """Bans the person from that moment on; None lifts it."""
    await _change(connection, telegram_user_id, banned_at=banned_at)


async def count_subscriptions(connection: AsyncConnection, telegram_user_id: int) -> int:
    """How many subscriptions the person made, in all chats."""
    made = select(func.count()).select_from(subscription).where(subscription.c.created_by == telegram_user_id)
    return int((await connection.execute(made)).scalar_one())


async def forget_person(connection: AsyncConnection, telegram_user_id: int) -> None:
    """Deletes the person; subscriptions that the person made in groups stay, without a name."""
    mine = subscription.c.created_by == telegram_user_id
    await connection.execute(update(subscription).where(mine).values(created_by=0))
    await connection.execute(delete(person).where(person.c.telegram_user_id == telegram_user_id))


async def _change(connection: AsyncConnection, telegram_user_id: int, **values: Any) -> None:
    kept = await keep_person(connection, telegram_user_id)
    await connection.execute(update(person).where(person.c.id == kept.id).values(**values))


def _person(row: Row[Any]) -> Person:
    return Person(id=row.id, telegram_user_id=row.telegram_user_id, role=row.role, banned_at=row.banned_at)
