"""Subscriptions: drafts, hours that keep their rows, follows, own sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import update

from bot.store.articles import keep_sections
from bot.store.chat_sources import add_own_feed, count_own_sources, own_sources, remove_own_source
from bot.store.chats import keep_chat
from bot.store.engine import Store
from bot.store.follows import (
    add_follow,
    find_section,
    find_tag,
    get_topics,
    list_sections,
    remove_all_follows,
    remove_follow,
    section_names,
    source_titles,
)
from bot.store.subscriptions import (
    change_subscription,
    find_subscription,
    get_subscription,
    make_draft,
    set_slots,
    stop_chats,
)
from bot.store.tables import slot
from bot.values import Chat, ChatKind, Follow, FollowKind, Section, Slot, Subscription, SubscriptionState

DRAFT = Subscription(id=0, chat_id=0, lang="pt", zone="America/Sao_Paulo", sentences=4)
POLITICS = Section(key="politics", names={"en": "Politics", "pt": "Política"})
SPORT = Section(key="sport", names={"en": "Sport"})


@pytest.fixture
async def mine(store: Store) -> Subscription:
    async with store.write() as connection:
        new = Chat(id=0, telegram_chat_id=7, thread_id=0, kind=ChatKind.PRIVATE, ui_lang="pt")
        return await make_draft(connection, await keep_chat(connection, new), DRAFT, created_by=7)


async def read(store: Store, mine: Subscription) -> Subscription:
    async with store.read() as connection:
        found = await get_subscription(connection, mine.id)
        assert found == await find_subscription(connection, mine.chat_id)
    assert found is not None
    return found


async def test_a_draft_has_no_slot_and_is_made_once(store: Store, mine: Subscription) -> None:
    async with store.write() as connection:
        new = Chat(id=0, telegram_chat_id=7, thread_id=0, kind=ChatKind.PRIVATE, ui_lang="pt")
        again = await make_draft(connection, await keep_chat(connection, new), replace(DRAFT, lang="ru"), created_by=8)
    assert again == mine == replace(DRAFT, id=mine.id, chat_id=mine.chat_id, state=SubscriptionState.DRAFT)


async def test_columns_change_one_by_one(store: Store, mine: Subscription) -> None:
    async with store.write() as connection:
        await change_subscription(connection, mine.id, lang="ar", state="active")
    assert await read(store, mine) == replace(mine, lang="ar", state=SubscriptionState.ACTIVE)


async def test_an_hour_that_stays_keeps_its_row_and_its_last_day_served(
    store: Store, mine: Subscription, now: datetime
) -> None:
    async with store.write() as connection:
        await set_slots(connection, mine.id, [Slot(id=0, minute_of_day=450, next_due_at=now)])
        await connection.execute(update(slot).values(last_local_date=date(2026, 11, 24)))
    (before,) = (await read(store, mine)).slots
    later = now + timedelta(days=1)
    async with store.write() as connection:
        both = [replace(before, next_due_at=later), Slot(id=0, minute_of_day=60, next_due_at=later)]
        await set_slots(connection, mine.id, both)
    early, same = (await read(store, mine)).slots
    assert early.minute_of_day == 60
    assert same == replace(before, next_due_at=later)
    async with store.write() as connection:
        await set_slots(connection, mine.id, [])
    assert (await read(store, mine)).slots == ()


async def test_only_what_is_active_is_stopped(store: Store, mine: Subscription) -> None:
    async with store.write() as connection:
        await stop_chats(connection, [mine.chat_id], SubscriptionState.STOPPED)
    assert (await read(store, mine)).state is SubscriptionState.DRAFT
    async with store.write() as connection:
        await change_subscription(connection, mine.id, state="active")
        await stop_chats(connection, [mine.chat_id], SubscriptionState.BLOCKED)
    assert (await read(store, mine)).state is SubscriptionState.BLOCKED


async def test_follows_are_kept_once_and_in_order(store: Store, mine: Subscription) -> None:
    async with store.write() as connection:
        for _ in range(2):
            await add_follow(connection, mine.id, FollowKind.SECTION, target_id=3)
        await add_follow(connection, mine.id, FollowKind.PHRASE, phrase="बाघ")
    first, second = (await read(store, mine)).follows
    assert (first.kind, first.target_id, second.phrase) == (FollowKind.SECTION, 3, "बाघ")
    async with store.write() as connection:
        assert not await remove_follow(connection, mine.id + 1, first.id)
        assert await remove_follow(connection, mine.id, first.id)
    assert (await read(store, mine)).follows == (Follow(id=second.id, kind=FollowKind.PHRASE, phrase="बाघ"),)
    async with store.write() as connection:
        await remove_all_follows(connection, mine.id)
    assert (await read(store, mine)).follows == ()


async def test_sections_are_named_in_the_readers_language_or_in_english(store: Store) -> None:
    async with store.write() as connection:
        await keep_sections(connection, [POLITICS, SPORT])
        assert [topic.name for topic in await list_sections(connection, "pt-BR")] == ["Política", "Sport"]
        assert [topic.name for topic in await list_sections(connection, "zh")] == ["Politics", "Sport"]
        found = await find_section(connection, "politics", "pt")
        assert found is not None
        assert await get_topics(connection, [found.id, 4711], "pt") == [found]
        assert await find_section(connection, "weather", "pt") is None
        assert await find_tag(connection, "politics", "pt") is None
        assert {(name.lang, name.name) for name in await section_names(connection)} == {
            ("en", "Politics"),
            ("pt", "Política"),
            ("en", "Sport"),
        }


async def test_a_source_is_the_chats_own_and_its_follows_go_with_it(store: Store, mine: Subscription) -> None:
    async with store.write() as connection:
        source_id, new = await add_own_feed(connection, mine.chat_id, "https://example.org/f", title="F", lang="pt")
        again, repeated = await add_own_feed(connection, mine.chat_id, "https://example.org/f", title="G", lang="pt")
        assert (new, again, repeated) == (True, source_id, False)
        await add_follow(connection, mine.id, FollowKind.SOURCE, target_id=source_id)
        assert await source_titles(connection, [source_id]) == {source_id: "F"}
        assert [source.address for source in await own_sources(connection, mine.chat_id)] == ["https://example.org/f"]
        assert not await remove_own_source(connection, mine.chat_id + 1, source_id)
        assert await remove_own_source(connection, mine.chat_id, source_id)
        assert await count_own_sources(connection, mine.chat_id) == 0
    assert (await read(store, mine)).follows == ()
