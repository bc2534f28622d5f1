"""People: roles, bans, and how they are forgotten."""

from __future__ import annotations

from datetime import datetime

from bot.store.chats import keep_chat
from bot.store.engine import Store
from bot.store.people import (
    READER,
    Person,
    count_subscriptions,
    find_person,
    forget_person,
    keep_person,
    set_banned,
    set_role,
)
from bot.store.subscriptions import find_subscription, make_draft
from bot.values import Chat, ChatKind, Subscription

ANA = 10_000_000_007  # beyond 32 bits, as Telegram's ids are
DRAFT = Subscription(id=0, chat_id=0, lang="pt", zone="UTC")


async def test_a_stranger_is_nobody_and_is_kept_once(store: Store) -> None:
    async with store.write() as connection:
        assert await find_person(connection, ANA) == Person(telegram_user_id=ANA)
        first = await keep_person(connection, ANA)
        assert first.id
        assert await keep_person(connection, ANA) == first


async def test_roles_and_bans_are_kept_for_people_who_never_wrote(store: Store, now: datetime) -> None:
    async with store.write() as connection:
        await set_role(connection, ANA, READER)
        await set_banned(connection, ANA, now)
    async with store.read() as connection:
        ana = await find_person(connection, ANA)
    assert (ana.role, ana.banned_at) == (READER, now)
    async with store.write() as connection:
        await set_banned(connection, ANA, None)
        assert (await find_person(connection, ANA)).banned_at is None


async def test_a_forgotten_person_leaves_a_groups_subscription_without_a_name(store: Store) -> None:
    group = Chat(id=0, telegram_chat_id=-100, thread_id=0, kind=ChatKind.GROUP, ui_lang="en")
    async with store.write() as connection:
        await keep_person(connection, ANA)
        chat = await keep_chat(connection, group)
        await make_draft(connection, chat, DRAFT, created_by=ANA)
        assert await count_subscriptions(connection, ANA) == 1
        await forget_person(connection, ANA)
        assert await count_subscriptions(connection, ANA) == 0
        assert (await find_person(connection, ANA)).id == 0
        assert await find_subscription(connection, chat.id) is not None
