"""Summaries as they are told: the article's headline and the chosen sentences, verbatim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import article, entry, source, summary, summary_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSummary:
    """An article with the sentences of one of its summaries, as written."""

    article_id: int
    summary_id: int
    lang: str
    title: str
    sentences: tuple[str, ...]
    url: str
    source_name: str
    is_public: bool  # not from a chat's own source


async def load_summaries(
    connection: AsyncConnection, article_ids: Collection[int], length: int
) -> dict[int, StoredSummary]:
    """The newest summary of each article in that length, by article id; an article without one is left out."""
    of_length = article.c.id.in_(article_ids) & (summary.c.length == length)
    return {stored.article_id: stored for stored in await _load(connection, of_length)}


async def load_wanted(connection: AsyncConnection, summary_ids: Collection[int]) -> dict[int, StoredSummary]:
    """The summaries by their id; one that an edit of its article has overtaken is left out."""
    return {stored.summary_id: stored for stored in await _load(connection, summary.c.id.in_(summary_ids))}


async def _load(connection: AsyncConnection, which: ColumnElement[bool]) -> list[StoredSummary]:
    current = (summary.c.article_id == article.c.id) & (summary.c.article_revision == article.c.revision)
    columns = (article.c.id, article.c.lang, article.c.title, article.c.url, article.c.body, article.c.owner_chat_id)
    query = select(*columns, summary.c.id.label("summary_id")).join(summary, current).where(which)
    rows = (await connection.execute(query.order_by(summary.c.id))).all()
    names = await _source_names(connection, {row.id for row in rows})
    cut = await _sentences(connection, {row.summary_id: row.body for row in rows})
    return [
        StoredSummary(
            article_id=row.id,
            summary_id=row.summary_id,
            lang=row.lang,
            title=row.title,
            sentences=tuple(cut[row.summary_id]),
            url=row.url,
            source_name=names.get(row.id, ""),
            is_public=not row.owner_chat_id,
        )
        for row in rows
    ]


async def _sentences(connection: AsyncConnection, texts: dict[int, str]) -> dict[int, list[str]]:
    query = (
        select(summary_sentence)
        .where(summary_sentence.c.summary_id.in_(texts))
        .order_by(summary_sentence.c.summary_id, summary_sentence.c.n)
    )
    cut: dict[int, list[str]] = defaultdict(list)
    for row in (await connection.execute(query)).all():
        cut[row.summary_id].append(texts[row.summary_id][row.start : row.end])
    return cut


async def _source_names(connection: AsyncConnection, article_ids: Collection[int]) -> dict[int, str]:
    query = (
        select(entry.c.article_id, source.c.title)
        .join(source, source.c.id == entry.c.source_id)
        .where(entry.c.article_id.in_(article_ids))
        .order_by(entry.c.id.desc())
    )
    return {row.article_id: row.title for row in (await connection.execute(query)).all()}
