"""What a store holds before a test begins: sources, entries, articles, readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Table, func, select

from bot.articles.bodies import body_hash
from bot.store.articles import keep_article, keep_summaries
from bot.store.chats import keep_chat
from bot.store.engine import Store
from bot.store.leases import Claim, claim
from bot.store.sources import Listing, ensure_source, record_listing
from bot.store.subscriptions import change_subscription, find_subscription, make_draft
from bot.store.tables import article, entry
from bot.values import (
    Chat,
    ChatKind,
    ListedEntry,
    PreparedArticle,
    Source,
    SourceKind,
    Subscription,
    Summary,
    TopicKind,
    TopicLabel,
)

LEASE = timedelta(seconds=90)
BODY = "The council agreed. It will build a bridge."
SPANS = ((0, 19), (20, 43))


def prepared(title: str = "A bridge", text: str = BODY, *tags: str, url: str = "", lang: str = "en") -> PreparedArticle:
    """An article as the worker process hands it over."""
    return PreparedArticle(
        title=title,
        standfirst="",
        text=text,
        lang=lang,
        topics=tuple(TopicLabel(kind=TopicKind.TAG, key=tag.lower(), name=tag) for tag in tags),
        url=url,
        canonical_url=url,
        published_at=None,
        body_hash=body_hash(title, text),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A store with the clock that its test stands at."""

    store: Store
    now: datetime

    async def source(self, name: str = "wire", *, owner_chat_id: int = 0) -> Source:
        async with self.store.write() as connection:
            address = f"https://{name}.example/feed"
            return await ensure_source(connection, SourceKind.FEED, address, owner_chat_id=owner_chat_id, title=name)

    async def list(self, source: Source, *entries: tuple[str, str]) -> int:
        """Lists entries, each an id and the hash of its content; how many are new or changed."""
        listed = [ListedEntry(external_id=name, content_hash=content) for name, content in entries]
        async with self.store.write() as connection:
            return await record_listing(connection, source.id, Listing(entries=listed), now=self.now)

    async def claimed(self, table: Table = entry, *, now: datetime | None = None) -> Sequence[Row[Any]]:
        async with self.store.write() as connection:
            return await claim(connection, table, Claim(now=now or self.now, lease=LEASE, limit=50))

    async def keep(self, claimed: Row[Any], new: PreparedArticle, *, owner_chat_id: int = 0) -> int | None:
        async with self.store.write() as connection:
            return await keep_article(connection, claimed, new, owner_chat_id=owner_chat_id, now=self.now)

    async def take_in(self, source: Source, name: str, new: PreparedArticle) -> int:
        """Lists an entry and keeps its article; the article's id."""
        await self.list(source, (name, new.body_hash))
        (row,) = await self.claimed()
        kept = await self.keep(row, new, owner_chat_id=source.owner_chat_id)
        assert kept is not None
        return kept

    async def summarise(self) -> None:
        """Gives every article that waits for it a summary of its first two sentences."""
        made = Summary(method="lead", method_version="1", length=3, spans=SPANS)
        for row in await self.claimed(article):
            async with self.store.write() as connection:
                assert await keep_summaries(connection, row, [made])

    async def reader(self, telegram_chat_id: int, lang: str = "en") -> Subscription:
        """An active subscription in a private chat of its own."""
        async with self.store.write() as connection:
            new = Chat(id=0, telegram_chat_id=telegram_chat_id, thread_id=0, kind=ChatKind.PRIVATE, ui_lang=lang)
            chat = await keep_chat(connection, new)
            draft = Subscription(id=0, chat_id=0, lang=lang, zone="UTC")
            made = await make_draft(connection, chat, draft, created_by=telegram_chat_id)
            await change_subscription(connection, made.id, state="active")
            found = await find_subscription(connection, chat.id)
        assert found is not None
        return found

    async def rows(self, table: Table) -> Sequence[Row[Any]]:
        async with self.store.read() as connection:
            return (await connection.execute(select(table).order_by(*table.primary_key.columns))).all()

    async def count(self, table: Table) -> int:
        async with self.store.read() as connection:
            return int((await connection.execute(select(func.count()).select_from(table))).scalar_one())
