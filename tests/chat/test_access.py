"""Who is let in, who is left out, and how much one person may have."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from bot.chat.limits import Limits
from bot.chat.services import Policy
from bot.store.engine import Store
from bot.store.tables import chat, person, subscription
from bot.values import Access
from tests.chat.fakes import World, running
from tests.local_telegram import Server, User


@pytest.fixture
def boss(server: Server) -> User:
    return server.add_user("Boss", "en")


@pytest.fixture
async def listed(server: Server, sqlite_store: Store, now: datetime, boss: User) -> AsyncIterator[World]:
    """A bot for invited readers; each may have two subscriptions."""
    policy = Policy(admins=frozenset({boss.id}), access=Access.LIST, limits=Limits(subscriptions=2))
    async with running(server, sqlite_store, now, policy) as started:
        yield started


async def test_a_stranger_learns_the_number_to_be_let_in_with_and_is_not_kept(listed: World, ana: User) -> None:
    told = (await listed.tell(ana, "/start"))["text"]
    assert str(ana.id) in told
    assert await listed.rows(person) == await listed.rows(chat) == []


async def test_an_admin_lets_people_in_and_shuts_them_out(listed: World, boss: User, ana: User) -> None:
    assert "may use" in (await listed.tell(boss, f"/allow {ana.id}"))["text"]
    assert "Welcome!" in (await listed.tell(ana, "/start"))["text"]
    await listed.tell(boss, f"/ban {ana.id}")
    heard = len(ana.heard())
    ana.send("/start")
    await listed.settled()
    assert len(ana.heard()) == heard
    await listed.tell(boss, f"/unban {ana.id}")
    assert "Settings" in (await listed.tell(ana, "/settings"))["text"]


async def test_a_group_hears_nothing_when_a_stranger_asks(listed: World, boss: User, ana: User) -> None:
    group = listed.server.add_group(boss, ana)
    await boss.wait_for("Hello!", chat_id=group.id)
    ana.send("/digest", chat_id=group.id)
    await listed.settled()
    assert len(ana.heard(group.id)) == 1
    said = ana.send("/help", chat_id=group.id)
    boss.send("/allow", chat_id=group.id, reply_to=said["message_id"])
    await listed.settled()
    assert "/summary" in (await listed.tell(ana, "/help", chat_id=group.id))["text"]


async def test_nobody_else_learns_of_the_admins_commands(world: World, ana: User, ben: User) -> None:
    for command in ("allow", "ban", "unban"):
        assert "do not know this command" in (await world.tell(ana, f"/{command} {ben.id}"))["text"]
    assert "Welcome!" in (await world.tell(ben, "/start"))["text"]


@pytest.mark.parametrize("words", ["", "Ana", "12x", "-5", "9" * 30])
async def test_a_number_that_is_none_is_asked_for_again(listed: World, boss: User, words: str) -> None:
    assert "Whom?" in (await listed.tell(boss, f"/ban {words}"))["text"]


async def test_one_person_has_only_so_many_subscriptions(listed: World, boss: User) -> None:
    groups = [listed.server.add_group(boss) for _ in range(3)]
    for group in groups:
        boss.send("/digest", chat_id=group.id)
        await listed.settled()
    assert len(await listed.rows(subscription)) == 2
    assert "as many chats" in (await listed.tell(boss, "/start"))["text"]
