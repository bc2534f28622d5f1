"""Everything that is held of a chat, for its owner to read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import (
    article,
    chat,
    delivery,
    digest,
    follow,
    install,
    install_chat,
    person,
    slot,
    source,
    subscription,
)
from bot.store.tables import topic_name as name

Record = dict[str, Any]


async def export_chat(connection: AsyncConnection, chat_id: int, telegram_user_id: int = 0) -> Record:
    """The chat, its subscriptions, awaited languages, sources, articles of those, digests and messages, as JSON values.

    `telegram_user_id` adds what is held of that person; 0 (in a group) adds nobody.
    """
    subscriptions = await _rows(connection, select(subscription).where(subscription.c.chat_id == chat_id))
    ids = [row["id"] for row in subscriptions]
    persons = select(person).where(person.c.telegram_user_id == telegram_user_id, person.c.telegram_user_id != 0)
    return {
        "person": await _rows(connection, persons),
        "chat": await _rows(connection, select(chat).where(chat.c.id == chat_id)),
        "subscriptions": subscriptions,
        "slots": await _rows(connection, select(slot).where(slot.c.subscription_id.in_(ids))),
        "follows": await _follows(connection, ids),
        "languages": await _rows(connection, _languages(chat_id)),
        "sources": await _rows(connection, select(source).where(source.c.owner_chat_id == chat_id)),
        "articles": await _rows(connection, _articles(chat_id)),
        "digests": await _rows(connection, select(digest).where(digest.c.subscription_id.in_(ids))),
        "messages": await _rows(connection, select(delivery).where(delivery.c.chat_id == chat_id)),
    }


def _articles(chat_id: int) -> Select[Any]:
    told = (article.c.id, article.c.title, article.c.url, article.c.lang, article.c.body, article.c.ingested_at)
    return select(*told).where(article.c.owner_chat_id == chat_id)


def _languages(chat_id: int) -> Select[Any]:
    """Languages that the chat waits for."""
    waits = select(install_chat.c.install_id).where(install_chat.c.chat_id == chat_id)
    return select(install.c.lang).where(install.c.id.in_(waits))


async def _follows(connection: AsyncConnection, subscription_ids: Sequence[int]) -> list[Record]:
    follows = await _rows(connection, select(follow).where(follow.c.subscription_id.in_(subscription_ids)))
    targets = [row["target_id"] for row in follows]
    named = await connection.execute(select(name).where(name.c.topic_id.in_(targets)))
    names: dict[int, dict[str, str]] = {}
    for row in named:
        names.setdefault(row.topic_id, {})[row.lang] = row.name
    topics = ("section", "tag")
    return [{**row, "names": names.get(row["target_id"], {}) if row["kind"] in topics else {}} for row in follows]


async def _rows(connection: AsyncConnection, query: Select[Any]) -> list[Record]:
    return [_record(row) for row in await connection.execute(query)]


def _record(row: Row[Any]) -> Record:
    return {
        key: value.isoformat() if isinstance(value, (date, datetime)) else value for key, value in row._mapping.items()
    }
