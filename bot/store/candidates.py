"""Which stories could be told to a subscription."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.leases import DONE
from bot.store.tables import (
    article,
    article_topic,
    digest,
    edition_item,
    entry,
    item,
    story,
    topic,
    topic_name,
)
from bot.values import Candidate, Topic, TopicKind

MOST = 500
"""Stories considered for one digest, the newest first."""

TEXT_MOST = 20_000
"""Code points of an article that a followed phrase is looked for in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What a search for candidates may see."""

    since: datetime
    lang: str  # of the topics' names
    subscription_id: int = 0  # leaves out what this one was served; 0 leaves out nothing
    chat_id: int = 0  # whose own sources are seen beside the public ones
    topic_ids: frozenset[int] = frozenset()  # only these topics; none: any
    texts: bool = False  # load the articles' texts, for phrases


async def find_candidates(connection: AsyncConnection, reach: Reach) -> list[Candidate]:
    """Summarised stories within reach that the subscription was not served yet, the newest first."""
    rows = (await connection.execute(_query(reach))).all()
    ids = [row.id for row in rows]
    topics = await _topics(connection, ids, reach.lang)
    sources = await _sources(connection, ids)
    return [_candidate(row, topics[row.id], sources[row.id]) for row in rows]


def _query(reach: Reach) -> Any:
    told_at = func.coalesce(article.c.published_at, article.c.ingested_at)
    body = func.substr(article.c.body, 1, TEXT_MOST) if reach.texts else func.substr(article.c.body, 1, 0)
    columns = (article.c.id, article.c.lang, article.c.title, article.c.published_at, article.c.ingested_at)
    query = (
        select(*columns, article.c.owner_chat_id, body.label("text"), story.c.id.label("story_id"), story.c.revision)
        .join(story, and_(story.c.id == article.c.story_id, story.c.head_article_id == article.c.id))
        # By arrival, too: the index knows it, and what is dated in the future does not stay new until then.
        .where(article.c.state == DONE, told_at >= reach.since, article.c.ingested_at >= reach.since, *_visible(reach))
        .order_by(told_at.desc(), article.c.id.desc())
        .limit(MOST)
    )
    if reach.topic_ids:
        labelled = select(article_topic.c.article_id).where(article_topic.c.topic_id.in_(reach.topic_ids))
        query = query.where(article.c.id.in_(labelled))
    return query


def _visible(reach: Reach) -> list[ColumnElement[bool]]:
    seen = [article.c.owner_chat_id.in_({0, reach.chat_id}), article.c.body != ""]
    if reach.subscription_id:
        seen.append(story.c.id.not_in(_served(reach.subscription_id)))
    return seen


def _served(subscription_id: int) -> Any:
    """The stories of every digest that was composed for the subscription: never a cursor."""
    return (
        select(item.c.story_id)
        .join(edition_item, edition_item.c.item_id == item.c.id)
        .join(digest, digest.c.edition_id == edition_item.c.edition_id)
        .where(digest.c.subscription_id == subscription_id)
    )


def _candidate(row: Row[Any], topics: Iterable[Topic], sources: Iterable[int]) -> Candidate:
    return Candidate(
        story_id=row.story_id,
        story_revision=row.revision,
        article_id=row.id,
        lang=row.lang,
        title=row.title,
        text=row.text,
        topics=tuple(topics),
        source_ids=frozenset(sources),
        at=row.published_at or row.ingested_at,
        owner_chat_id=row.owner_chat_id,
    )


async def _topics(connection: AsyncConnection, article_ids: Sequence[int], lang: str) -> dict[int, list[Topic]]:
    query = (
        select(article_topic.c.article_id, topic.c.id, topic.c.kind, topic.c.key)
        .join(topic, topic.c.id == article_topic.c.topic_id)
        .where(article_topic.c.article_id.in_(article_ids))
        .order_by(article_topic.c.article_id, article_topic.c.n)
    )
    rows = (await connection.execute(query)).all()
    names = await topic_names(connection, {row.id for row in rows}, lang)
    found: dict[int, list[Topic]] = defaultdict(list)
    for row in rows:
        name = names.get(row.id, row.key)
        found[row.article_id].append(Topic(id=row.id, kind=TopicKind(row.kind), key=row.key, name=name))
    return found


async def topic_names(connection: AsyncConnection, topic_ids: Iterable[int], lang: str) -> dict[int, str]:
    """The topics' names in that language, or its base; else as written, else in English."""
    wanted = ("en", "", lang.partition("-")[0], lang)  # a later one stands over the ones before
    query = select(topic_name).where(topic_name.c.topic_id.in_(set(topic_ids)), topic_name.c.lang.in_(wanted))
    rows = sorted((await connection.execute(query)).all(), key=lambda row: wanted.index(row.lang))
    return {row.topic_id: row.name for row in rows if row.name}


async def _sources(connection: AsyncConnection, article_ids: Sequence[int]) -> dict[int, list[int]]:
    query = select(entry.c.article_id, entry.c.source_id).where(entry.c.article_id.in_(article_ids)).distinct()
    found: dict[int, list[int]] = defaultdict(list)
    for row in (await connection.execute(query)).all():
        found[row.article_id].append(row.source_id)
    return found
