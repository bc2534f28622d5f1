"""What is old goes. Entries stay, so that nothing is sent twice; so do the records of what was served."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.leases import DONE, FAILED
from bot.store.tables import article, delivery, inbox, summary, translation

TRANSLATION_AGE = timedelta(days=90)
DELIVERY_AGE = timedelta(days=30)
INBOX_ROWS = 10_000
"""Handled updates that are remembered, to know a repeated one."""


async def clean(connection: AsyncConnection, *, now: datetime, article_age: timedelta) -> None:
    """Deletes article texts past their age, forgotten translations, and the words of old deliveries."""
    old = article.c.ingested_at < now - article_age
    await connection.execute(delete(summary).where(summary.c.article_id.in_(select(article.c.id).where(old))))
    empty = {"body": "", "standfirst": "", "minhash": None, "embedding": None}
    await connection.execute(update(article).where(old, article.c.body != "").values(**empty))
    await connection.execute(delete(translation).where(translation.c.used_at < now - TRANSLATION_AGE))
    sent = (delivery.c.sent_at < now - DELIVERY_AGE, delivery.c.html != "")
    await connection.execute(update(delivery).where(*sent).values(html="", keyboard=""))
    await _clean_inbox(connection)


async def _clean_inbox(connection: AsyncConnection) -> None:
    handled = inbox.c.state.in_({DONE, FAILED})
    newest = select(inbox.c.update_id).where(handled).order_by(inbox.c.update_id.desc()).offset(INBOX_ROWS).limit(1)
    last = (await connection.execute(newest)).scalar()
    if last is not None:
        await connection.execute(delete(inbox).where(handled, inbox.c.update_id <= last))
