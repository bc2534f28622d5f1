"""Chats: one row for a person's chat, a group, a channel, or one topic of a forum."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import article, chat, digest, edition, source, story, subscription
from bot.store.upsert import insert_new
from bot.values import Chat, ChatKind

ACTIVE, BLOCKED = "active", "blocked"


async def find_chat(connection: AsyncConnection, telegram_chat_id: int, thread_id: int = 0) -> Chat | None:
    same = (chat.c.telegram_chat_id == telegram_chat_id, chat.c.thread_id == thread_id)
    row = (await connection.execute(select(chat).where(*same))).one_or_none()
    return _chat(row) if row else None


async def get_chat(connection: AsyncConnection, chat_id: int) -> Chat:
    """The chat of that id, which must stand: a subscription's does."""
    return _chat((await connection.execute(select(chat).where(chat.c.id == chat_id))).one())


async def keep_chat(connection: AsyncConnection, new: Chat) -> Chat:
    """The stored chat of that Telegram id and thread: `new`, unless it stood there already (then as it stands)."""
    values = {
        "telegram_chat_id": new.telegram_chat_id,
        "thread_id": new.thread_id,
        "kind": new.kind.value,
        "ui_lang": new.ui_lang,
        "state": new.state,
    }
    await insert_new(connection, chat, values)
    same = (chat.c.telegram_chat_id == new.telegram_chat_id, chat.c.thread_id == new.thread_id)
    return _chat((await connection.execute(select(chat).where(*same))).one())


async def chats_of(connection: AsyncConnection, telegram_chat_id: int) -> list[Chat]:
    """The chat and all topics of its forum."""
    rows = await connection.execute(select(chat).where(chat.c.telegram_chat_id == telegram_chat_id).order_by(chat.c.id))
    return [_chat(row) for row in rows]


async def set_ui_lang(connection: AsyncConnection, chat_id: int, ui_lang: str) -> None:
    await connection.execute(update(chat).where(chat.c.id == chat_id).values(ui_lang=ui_lang))


async def set_chat_state(connection: AsyncConnection, chat_ids: Sequence[int], state: str) -> None:
    await connection.execute(update(chat).where(chat.c.id.in_(chat_ids)).values(state=state))


async def move_group(connection: AsyncConnection, old_id: int, new_id: int) -> bool:
    """Gives a group that became a supergroup its new Telegram id; says whether the old one was known.

    Whatever the new id gathered before this was known gives way: the settings are with the old one.
    """
    if not await chats_of(connection, old_id) or old_id == new_id:
        return False
    await connection.execute(delete(chat).where(chat.c.telegram_chat_id == new_id))
    values = {"telegram_chat_id": new_id, "kind": ChatKind.SUPERGROUP.value}
    await connection.execute(update(chat).where(chat.c.telegram_chat_id == old_id).values(**values))
    return True


async def forget_chats(connection: AsyncConnection, chat_ids: Sequence[int]) -> None:
    """Deletes chats with all that hangs on them: subscriptions, digests, messages, own sources and their articles."""
    await _forget_editions(connection, chat_ids)
    for table in (story, article, source):
        await connection.execute(delete(table).where(table.c.owner_chat_id.in_(chat_ids)))
    await connection.execute(delete(chat).where(chat.c.id.in_(chat_ids)))


async def _forget_editions(connection: AsyncConnection, chat_ids: Sequence[int]) -> None:
    """Editions that only these chats got: they may tell what a source of the chat's own said."""
    mine = select(subscription.c.id).where(subscription.c.chat_id.in_(chat_ids))
    theirs = select(digest.c.edition_id).where(digest.c.subscription_id.not_in(mine))
    ours = select(digest.c.edition_id).where(digest.c.subscription_id.in_(mine), digest.c.edition_id != 0)
    await connection.execute(delete(edition).where(edition.c.id.in_(ours), edition.c.id.not_in(theirs)))


def _chat(row: Row[Any]) -> Chat:
    return Chat(
        id=row.id,
        telegram_chat_id=row.telegram_chat_id,
        thread_id=row.thread_id,
        kind=ChatKind(row.kind),
        ui_lang=row.ui_lang,
        state=row.state,
    )
