"""Articles, their topics and stories; the summaries made of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.leases import PENDING, finish
from bot.store.tables import article, article_topic, entry, story, summary, summary_sentence, topic, topic_name
from bot.store.upsert import insert_new, insert_or_find, upsert
from bot.values import PreparedArticle, Section, Summary, TopicKind


async def keep_article(
    connection: AsyncConnection, claimed: Row[Any], new: PreparedArticle, *, owner_chat_id: int, now: datetime
) -> int | None:
    """Finishes a claimed entry: its article is made, found again, or changed. None when the lease was lost."""
    done = {"canonical_url": new.canonical_url, "listing": "", "error": ""}
    if not await finish(connection, entry, claimed, **done):  # before anything else is written
        return None
    article_id = await _place(connection, claimed, new, owner_chat_id=owner_chat_id, now=now)
    await connection.execute(update(entry).where(entry.c.id == claimed.id).values(article_id=article_id))
    await _label(connection, article_id, new, alone=not await _shared(connection, article_id, claimed.id))
    return article_id


async def _place(
    connection: AsyncConnection, claimed: Row[Any], new: PreparedArticle, *, owner_chat_id: int, now: datetime
) -> int:
    same_text = await _find(connection, owner_chat_id, article.c.body_hash == new.body_hash)
    if same_text and same_text != claimed.article_id:
        return same_text
    if claimed.article_id and not await _shared(connection, claimed.article_id, claimed.id):
        await _revise(connection, claimed.article_id, new)
        return int(claimed.article_id)
    if same_text:
        return same_text
    if new.canonical_url and (
        known := await _find(connection, owner_chat_id, article.c.canonical_url == new.canonical_url)
    ):
        return known
    return await _insert(connection, new, owner_chat_id=owner_chat_id, now=now)


async def _find(connection: AsyncConnection, owner_chat_id: int, same: Any) -> int:
    found = select(article.c.id).where(article.c.owner_chat_id == owner_chat_id, same).order_by(article.c.id).limit(1)
    return (await connection.execute(found)).scalar() or 0


async def _shared(connection: AsyncConnection, article_id: int, entry_id: int) -> bool:
    """Whether another entry stands for the same article: then a change of this one is an article of its own."""
    others = select(entry.c.id).where(entry.c.article_id == article_id, entry.c.id != entry_id).limit(1)
    return (await connection.execute(others)).scalar() is not None


async def _revise(connection: AsyncConnection, article_id: int, new: PreparedArticle) -> None:
    columns = _columns(new)
    differs = or_(*(article.c[name].is_distinct_from(value) for name, value in columns.items()))
    values = {**columns, "revision": article.c.revision + 1, "state": PENDING, "attempt": 0, "lease_until": None}
    await connection.execute(update(article).where(article.c.id == article_id, differs).values(**values))


async def _insert(connection: AsyncConnection, new: PreparedArticle, *, owner_chat_id: int, now: datetime) -> int:
    unique = {"owner_chat_id": owner_chat_id, "body_hash": new.body_hash}
    others = {name: value for name, value in _columns(new).items() if name != "body_hash"}
    article_id, made = await insert_or_find(connection, article, unique, ingested_at=now, **others)
    if made:
        head = {"owner_chat_id": owner_chat_id, "head_article_id": article_id, "first_at": now, "moved_at": now}
        story_id = (await connection.execute(insert(story).values(**head).returning(story.c.id))).scalar_one()
        await connection.execute(update(article).where(article.c.id == article_id).values(story_id=story_id))
    return article_id


def _columns(new: PreparedArticle) -> dict[str, Any]:
    return {
        "lang": new.lang,
        "title": new.title,
        "standfirst": new.standfirst,
        "body": new.text,
        "body_hash": new.body_hash,
        "canonical_url": new.canonical_url,
        "url": new.url,
        "published_at": new.published_at,
    }


async def _label(connection: AsyncConnection, article_id: int, new: PreparedArticle, *, alone: bool) -> None:
    """An article's only entry says what its topics are; one of several adds its own to those of the others."""
    of_article = article_topic.c.article_id == article_id
    if alone:
        await connection.execute(delete(article_topic).where(of_article))
    known = select(func.count()).select_from(article_topic).where(of_article)
    first = (await connection.execute(known)).scalar_one()
    # In one order for all articles: two that wait for each other's topics would wait for ever (PostgreSQL).
    for n, label in sorted(enumerate(new.topics, start=first), key=lambda numbered: numbered[1].key):
        topic_id, _ = await insert_or_find(connection, topic, {"kind": label.kind.value, "key": label.key})
        if label.kind is TopicKind.TAG:
            await insert_new(connection, topic_name, {"topic_id": topic_id, "lang": "", "name": label.name})
        row = {"article_id": article_id, "topic_id": topic_id, "origin": "source", "n": n}
        await insert_new(connection, article_topic, row)


async def keep_sections(connection: AsyncConnection, sections: Sequence[Section]) -> None:
    """Makes the catalogue's sections topics that can be followed, with their names in each language."""
    for section in sections:
        topic_id, _ = await insert_or_find(connection, topic, {"kind": "section", "key": section.key})
        names = [{"topic_id": topic_id, "lang": lang, "name": name} for lang, name in section.names.items()]
        await upsert(connection, topic_name, names, changing=["name"])


async def keep_summaries(connection: AsyncConnection, claimed: Row[Any], made: Sequence[Summary]) -> bool:
    """Finishes a claimed article with its summaries; false when the lease was lost or the article has changed."""
    if not await finish(connection, article, claimed):
        return False
    for new in made:
        await _keep_summary(connection, claimed, new)
    return True


async def _keep_summary(connection: AsyncConnection, claimed: Row[Any], new: Summary) -> None:
    unique = {
        "article_id": claimed.id,
        "article_revision": claimed.revision,
        "method": new.method,
        "method_version": new.method_version,
        "length": new.length,
    }
    summary_id, made = await insert_or_find(connection, summary, unique)
    if made and new.spans:
        rows = [{"summary_id": summary_id, "n": n, "start": s, "end": e} for n, (s, e) in enumerate(new.spans)]
        await connection.execute(insert(summary_sentence), rows)
