"""What is old goes. Entries stay, so that nothing is sent twice; so do the records of what was served."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.leases import DONE, FAILED
from bot.store.outbox import UNKNOWN
from bot.store.tables import article, delivery, digest, edition_part, inbox, item, story, summary, translation

TRANSLATION_AGE = timedelta(days=90)
TRANSLATION_ROWS = 500_000
"""Translated sentences that are remembered: about 250 MB. Beyond, those used longest ago go before their age."""
DELIVERY_AGE = timedelta(days=30)
INBOX_ROWS = 10_000
"""Handled updates that are remembered, to know a repeated one."""


async def clean(
    connection: AsyncConnection, *, now: datetime, article_age: timedelta, translation_rows: int = TRANSLATION_ROWS
) -> None:
    """Deletes article texts past their age, with what was told of them as written; translations that nobody used for
    long, or that are too many; the words of old deliveries and editions.
    """
    old = article.c.ingested_at < now - article_age
    await connection.execute(delete(summary).where(summary.c.article_id.in_(select(article.c.id).where(old))))
    empty = {"body": "", "standfirst": "", "minhash": None, "embedding": None}
    await connection.execute(update(article).where(old, article.c.body != "").values(**empty))
    led = select(story.c.id).join(article, article.c.id == story.c.head_article_id).where(old)
    await connection.execute(update(item).where(item.c.original != "", item.c.story_id.in_(led)).values(original=""))
    await connection.execute(delete(translation).where(translation.c.used_at < now - TRANSLATION_AGE))
    await _clean_translations(connection, translation_rows)
    over = or_(delivery.c.sent_at < now - DELIVERY_AGE, delivery.c.state.in_({FAILED, UNKNOWN}))
    await connection.execute(update(delivery).where(over, delivery.c.html != "").values(html="", keyboard=""))
    shown = select(digest.c.edition_id).where(digest.c.due_at >= now - DELIVERY_AGE)
    await connection.execute(delete(edition_part).where(edition_part.c.edition_id.not_in(shown)))
    await _clean_inbox(connection)


async def _clean_translations(connection: AsyncConnection, rows: int) -> None:
    key = tuple(translation.primary_key.columns)
    beyond = select(*key).order_by(translation.c.used_at.desc()).offset(rows)
    await connection.execute(delete(translation).where(tuple_(*key).in_(beyond)))


async def _clean_inbox(connection: AsyncConnection) -> None:
    handled = inbox.c.state.in_({DONE, FAILED})
    newest = select(inbox.c.update_id).where(handled).order_by(inbox.c.update_id.desc()).offset(INBOX_ROWS).limit(1)
    last = (await connection.execute(newest)).scalar()
    if last is not None:
        await connection.execute(delete(inbox).where(handled, inbox.c.update_id <= last))
