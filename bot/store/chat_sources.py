"""Sources that one chat added for itself."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.follows import remove_source_follows
from bot.store.tables import source
from bot.store.upsert import insert_or_find
from bot.values import Source, SourceKind


async def own_sources(connection: AsyncConnection, chat_id: int) -> list[Source]:
    rows = await connection.execute(select(source).where(source.c.owner_chat_id == chat_id).order_by(source.c.id))
    fields = Source.__dataclass_fields__
    return [Source(**{**{f: row._mapping[f] for f in fields}, "kind": SourceKind(row.kind)}) for row in rows]


async def count_own_sources(connection: AsyncConnection, chat_id: int) -> int:
    mine = select(func.count()).select_from(source).where(source.c.owner_chat_id == chat_id)
    return int((await connection.execute(mine)).scalar_one())


async def add_own_feed(
    connection: AsyncConnection, chat_id: int, address: str, *, title: str, lang: str
) -> tuple[int, bool]:
    """The id of the chat's feed of that address, due at once, and whether it is new."""
    before = {each.id for each in await own_sources(connection, chat_id)}
    unique: dict[str, Any] = {"kind": SourceKind.FEED.value, "address": address, "owner_chat_id": chat_id}
    source_id, _ = await insert_or_find(connection, source, unique, title=title, lang=lang)
    return source_id, source_id not in before


async def remove_own_source(connection: AsyncConnection, chat_id: int, source_id: int) -> bool:
    """Removes a source of that chat; its articles stay with the chat, so that nothing is told twice."""
    mine = (source.c.id == source_id, source.c.owner_chat_id == chat_id)
    removed = bool((await connection.execute(delete(source).where(*mine))).rowcount)
    if removed:
        await remove_source_follows(connection, source_id)
    return removed
