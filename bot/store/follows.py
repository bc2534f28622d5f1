"""What can be followed, and what a subscription follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.candidates import topic_names
from bot.store.tables import follow, source, topic, topic_name
from bot.store.upsert import insert_new
from bot.values import FollowKind, Topic, TopicKind


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicName:
    """One name of a topic, in one language ('' as written)."""

    topic_id: int
    lang: str
    name: str


async def list_sections(connection: AsyncConnection, lang: str) -> list[Topic]:
    """The catalogue's sections, in its order, named in `lang` (its base language, else English, else the key)."""
    sections = select(topic).where(topic.c.kind == TopicKind.SECTION.value).order_by(topic.c.id)
    return await _named(connection, (await connection.execute(sections)).all(), lang)


async def get_topics(connection: AsyncConnection, topic_ids: Sequence[int], lang: str) -> list[Topic]:
    """The topics of those ids that exist, named in `lang` where they have such a name."""
    rows = (await connection.execute(select(topic).where(topic.c.id.in_(topic_ids)).order_by(topic.c.id))).all()
    return await _named(connection, rows, lang)


async def find_tag(connection: AsyncConnection, key: str, lang: str) -> Topic | None:
    """The tag with that (folded) key."""
    same = (topic.c.kind == TopicKind.TAG.value, topic.c.key == key)
    row = (await connection.execute(select(topic).where(*same))).one_or_none()
    return (await _named(connection, [row], lang))[0] if row else None


async def find_section(connection: AsyncConnection, key: str, lang: str) -> Topic | None:
    same = (topic.c.kind == TopicKind.SECTION.value, topic.c.key == key)
    row = (await connection.execute(select(topic).where(*same))).one_or_none()
    return (await _named(connection, [row], lang))[0] if row else None


async def section_names(connection: AsyncConnection) -> list[TopicName]:
    """All names of all sections, in every language."""
    names = select(topic_name).join(topic).where(topic.c.kind == TopicKind.SECTION.value)
    rows = await connection.execute(names.order_by(topic_name.c.topic_id, topic_name.c.lang))
    return [TopicName(topic_id=row.topic_id, lang=row.lang, name=row.name) for row in rows]


async def source_titles(connection: AsyncConnection, source_ids: Sequence[int]) -> dict[int, str]:
    """The titles (else addresses) of those sources that exist."""
    rows = await connection.execute(select(source).where(source.c.id.in_(source_ids)))
    return {row.id: row.title or row.address for row in rows}


async def add_follow(
    connection: AsyncConnection, subscription_id: int, kind: FollowKind, *, target_id: int = 0, phrase: str = ""
) -> None:
    """Follows a topic, a source, or a phrase, unless it is followed already."""
    unique = {"subscription_id": subscription_id, "kind": kind.value, "target_id": target_id, "phrase": phrase}
    await insert_new(connection, follow, unique)


async def remove_follow(connection: AsyncConnection, subscription_id: int, follow_id: int) -> bool:
    mine = (follow.c.subscription_id == subscription_id, follow.c.id == follow_id)
    return bool((await connection.execute(delete(follow).where(*mine))).rowcount)


async def remove_source_follows(connection: AsyncConnection, source_id: int) -> None:
    """Nobody follows a source that is gone."""
    gone = (follow.c.kind == FollowKind.SOURCE.value, follow.c.target_id == source_id)
    await connection.execute(delete(follow).where(*gone))


async def remove_all_follows(connection: AsyncConnection, subscription_id: int) -> None:
    await connection.execute(delete(follow).where(follow.c.subscription_id == subscription_id))


async def _named(connection: AsyncConnection, rows: Sequence[Row[Any]], lang: str) -> list[Topic]:
    names = await topic_names(connection, [row.id for row in rows], lang)
    return [Topic(id=row.id, kind=TopicKind(row.kind), key=row.key, name=names.get(row.id) or row.key) for row in rows]
