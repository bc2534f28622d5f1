"""Chats: forum topics apart, groups that move, and forgetting that leaves nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Table, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.chat_sources import add_own_feed
from bot.store.chats import chats_of, find_chat, forget_chats, get_chat, keep_chat, move_group
from bot.store.engine import Store
from bot.store.export import export_chat
from bot.store.follows import add_follow
from bot.store.subscriptions import find_subscription, make_draft, set_slots
from bot.store.tables import article, delivery, digest, edition, edition_part, entry, inbox, metadata, story
from bot.values import Chat, ChatKind, FollowKind, Slot, Subscription

DRAFT = Subscription(id=0, chat_id=0, lang="pt", zone="UTC")
OLD, NEW = -4242, -1001234567890123


def a_chat(telegram_chat_id: int, *, thread_id: int = 0, kind: ChatKind = ChatKind.PRIVATE) -> Chat:
    return Chat(id=0, telegram_chat_id=telegram_chat_id, thread_id=thread_id, kind=kind, ui_lang="pt")


async def test_a_chat_is_kept_as_it_was_first_seen(store: Store) -> None:
    async with store.write() as connection:
        first = await keep_chat(connection, a_chat(7))
        again = await keep_chat(connection, replace(a_chat(7), ui_lang="de"))
        assert await get_chat(connection, first.id) == first
    assert again == first
    assert again.ui_lang == "pt"


async def test_topics_of_a_forum_are_chats_of_their_own(store: Store) -> None:
    async with store.write() as connection:
        ids = {(await keep_chat(connection, a_chat(NEW, thread_id=n))).id for n in (0, 5, 9)}
        assert len(ids) == 3
        assert [chat.thread_id for chat in await chats_of(connection, NEW)] == [0, 5, 9]
        assert await find_chat(connection, NEW, 6) is None


async def test_a_group_that_became_a_supergroup_keeps_its_subscription(store: Store) -> None:
    async with store.write() as connection:
        group = await keep_chat(connection, a_chat(OLD, kind=ChatKind.GROUP))
        mine = await make_draft(connection, group, DRAFT, created_by=7)
        newcomer = await keep_chat(connection, a_chat(NEW, kind=ChatKind.SUPERGROUP))
        await make_draft(connection, newcomer, DRAFT, created_by=8)
        assert await move_group(connection, OLD, NEW)
        assert not await move_group(connection, OLD, NEW)
        moved = await find_chat(connection, NEW)
        assert moved is not None
        assert (moved.id, moved.kind) == (group.id, ChatKind.SUPERGROUP)
        found = await find_subscription(connection, moved.id)
        assert found is not None
        assert found.id == mine.id
        assert await find_chat(connection, OLD) is None


async def given_a_full_chat(connection: AsyncConnection, telegram_chat_id: int, now: datetime) -> Chat:
    """A chat with all that can hang on one, and a digest of an edition that others may have, too."""
    chat = await keep_chat(connection, a_chat(telegram_chat_id))
    subscription = await make_draft(connection, chat, DRAFT, created_by=telegram_chat_id)
    await set_slots(connection, subscription.id, [Slot(id=0, minute_of_day=450, next_due_at=now)])
    await add_follow(connection, subscription.id, FollowKind.PHRASE, phrase="Amazônia")
    source_id, _ = await add_own_feed(connection, chat.id, "https://example.org/f", title="F", lang="pt")
    told = {"source_id": source_id, "external_id": "1", "seen_at": now}
    await connection.execute(insert(entry).values(**told))
    await connection.execute(insert(article).values(owner_chat_id=chat.id, body_hash="x", ingested_at=now))
    await connection.execute(insert(story).values(owner_chat_id=chat.id, first_at=now, moved_at=now))
    for name in (f"own {telegram_chat_id}", "shared"):
        await given_a_digest(connection, subscription.id, chat.id, name, now)
    return chat


async def given_a_digest(
    connection: AsyncConnection, subscription_id: int, chat_id: int, content: str, now: datetime
) -> None:
    found = select(edition.c.id).where(edition.c.content_hash == content)
    edition_id = (await connection.execute(found)).scalar()
    if edition_id is None:
        made = insert(edition).values(content_hash=content, lang="pt").returning(edition.c.id)
        edition_id = (await connection.execute(made)).scalar_one()
        await connection.execute(insert(edition_part).values(edition_id=edition_id, part=0, html=content))
    values = {"subscription_id": subscription_id, "occasion": content, "due_at": now, "edition_id": edition_id}
    await connection.execute(insert(digest).values(**values))
    key = f"{chat_id}:{content}"
    await connection.execute(insert(delivery).values(dedupe_key=key, chat_id=chat_id, edition_id=edition_id))


async def rows_in(connection: AsyncConnection, table: Table) -> int:
    return int((await connection.execute(select(func.count()).select_from(table))).scalar_one())


async def test_forgetting_a_chat_leaves_nothing_of_it(store: Store, now: datetime) -> None:
    async with store.write() as connection:
        chat = await given_a_full_chat(connection, 7, now)
        await forget_chats(connection, [chat.id])
        left = {table.name: await rows_in(connection, table) for table in metadata.sorted_tables}
    assert {name: count for name, count in left.items() if count} == {}
    assert inbox.name in left


async def test_forgetting_one_chat_costs_another_nothing(store: Store, now: datetime) -> None:
    async with store.write() as connection:
        ana, ben = await given_a_full_chat(connection, 7, now), await given_a_full_chat(connection, 8, now)
        before = await export_chat(connection, ben.id)
        await forget_chats(connection, [ana.id])
        assert await export_chat(connection, ben.id) == before
        kept = set((await connection.execute(select(edition.c.content_hash))).scalars())
    assert kept == {"own 8", "shared"}


async def test_an_export_holds_everything_and_is_json(store: Store, now: datetime) -> None:
    import json

    async with store.write() as connection:
        chat = await given_a_full_chat(connection, 7, now)
        held = await export_chat(connection, chat.id)
    assert json.loads(json.dumps(held)) == held
    assert {name: len(rows) for name, rows in held.items()} == {
        "person": 0,
        "chat": 1,
        "subscriptions": 1,
        "slots": 1,
        "follows": 1,
        "languages": 0,
        "sources": 1,
        "articles": 1,
        "digests": 2,
        "messages": 2,
    }
