"""Wishes for languages: one install however many wait, taken up again after a kill, told to everybody once."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.store.engine import Store
from bot.store.installs import (
    claim_install,
    failed_installs,
    finish_install,
    given_up,
    hand_back,
    renew,
    stop_waiting,
    waiting_chats,
    wish,
)
from bot.store.leases import DONE, MAX_ATTEMPTS, PENDING, WORKING
from bot.store.notices import Notice, say
from bot.store.outbox import Outgoing, claim, mark_sent
from bot.store.tables import delivery, install, install_chat
from tests.store.given import Press

LEASE = timedelta(minutes=2)


async def given_wishes(press: Press, *chats: int, lang: str = "tr") -> list[str]:
    readers = [await press.reader(chat) for chat in chats]
    async with press.store.write() as connection:
        return [await wish(connection, lang, reader.chat_id) for reader in readers]


async def test_however_many_want_a_language_there_is_one_install(store: Store, now: datetime) -> None:
    press = Press(store=store, now=now)
    keys = await given_wishes(press, 7, 8)
    again = await given_wishes(press, 7)
    assert again == keys[:1]
    assert len(set(keys)) == 2
    assert await press.count(install) == 1
    assert await press.count(install_chat) == 2


async def test_a_wish_after_the_end_begins_a_new_round(store: Store, now: datetime) -> None:
    press = Press(store=store, now=now)
    (first,) = await given_wishes(press, 7)
    async with store.write() as connection:
        row = await claim_install(connection, now=now, lease=LEASE)
        assert row is not None
        assert await waiting_chats(connection, row.id)
        assert await finish_install(connection, row, error="no answer")
        await stop_waiting(connection, row.id)
        assert [(one.lang, one.error) for one in await failed_installs(connection)] == [("tr", "no answer")]
        assert await given_up(connection) == []
    (second,) = await given_wishes(press, 7)
    assert second != first
    (row,) = await press.rows(install)
    assert (row.state, row.attempt, row.error, row.round) == (PENDING, 0, "", 2)


async def test_a_claim_is_renewed_while_it_holds_and_not_when_another_has_it(store: Store, now: datetime) -> None:
    press = Press(store=store, now=now)
    await given_wishes(press, 7)
    async with store.write() as connection:
        row = await claim_install(connection, now=now, lease=LEASE)
        assert row is not None
        longer = await renew(connection, row, until=now + 2 * LEASE)
        assert longer is not None
        assert await renew(connection, row, until=now + 3 * LEASE) is None
        assert await claim_install(connection, now=now + LEASE, lease=LEASE) is None
        other = await claim_install(connection, now=now + 2 * LEASE, lease=LEASE)
        assert other is not None
        assert not await finish_install(connection, longer)
        assert await hand_back(connection, other)
    (row,) = await press.rows(install)
    assert (row.state, row.attempt) == (PENDING, 1)


async def test_what_was_given_up_is_known_until_everybody_was_told(store: Store, now: datetime) -> None:
    press = Press(store=store, now=now)
    await given_wishes(press, 7)
    for _ in range(MAX_ATTEMPTS + 1):
        async with store.write() as connection:
            await claim_install(connection, now=now, lease=LEASE)
        now += LEASE
    async with store.write() as connection:
        (row,) = await given_up(connection)
        await stop_waiting(connection, row.id)
        assert await given_up(connection) == []


async def test_a_chat_that_is_forgotten_waits_for_nothing(store: Store, now: datetime) -> None:
    from bot.store.chats import forget_chats

    press = Press(store=store, now=now)
    await given_wishes(press, 7, 8)
    (first, _) = await press.rows(install_chat)
    async with store.write() as connection:
        await forget_chats(connection, [first.chat_id])
    assert await press.count(install_chat) == 1


async def sent(store: Store, now: datetime, message_id: int) -> Outgoing:
    async with store.write() as connection:
        (out,) = await claim(connection, now, limit=5)
        await mark_sent(connection, out, message_id=message_id, at=now)
    return out


async def tell(store: Store, chat_id: int, html: str, *, last: bool = False) -> None:
    async with store.write() as connection:
        await say(connection, Notice(dedupe_key="install:1:1:1", chat_id=chat_id, html=html), last=last)


async def test_a_message_is_sent_once_and_edited_from_then_on(store: Store, now: datetime) -> None:
    press = Press(store=store, now=now)
    chat_id = (await press.reader(7)).chat_id
    await tell(store, chat_id, "begun")
    await tell(store, chat_id, "half")  # nothing was sent yet: it begins with this
    out = await sent(store, now, 41)
    assert (out.row.html, out.row.edit_message_id) == ("half", 0)
    await tell(store, chat_id, "half")
    async with store.write() as connection:
        assert await claim(connection, now, limit=5) == []
    for words in ("three quarters", "done"):
        await tell(store, chat_id, words, last=words == "done")
        out = await sent(store, now, 41)
        assert (out.row.html, out.row.edit_message_id, out.row.priority) == (words, 41, 0)
    assert await press.count(delivery) == 1


async def test_last_words_follow_a_message_that_is_on_its_way(store: Store, now: datetime) -> None:
    press = Press(store=store, now=now)
    chat_id = (await press.reader(7)).chat_id
    await tell(store, chat_id, "begun")
    await sent(store, now, 41)
    await tell(store, chat_id, "half")
    async with store.write() as connection:
        (out,) = await claim(connection, now, limit=5)
    await tell(store, chat_id, "more")
    (row,) = await press.rows(delivery)
    assert (row.state, row.html) == (WORKING, "half")
    for _ in range(2):
        await tell(store, chat_id, "done", last=True)
    async with store.write() as connection:
        await mark_sent(connection, out, message_id=41, at=now)
    out = await sent(store, now, 41)
    assert (out.row.html, out.row.edit_message_id) == ("done", 41)
    assert [row.state for row in await press.rows(delivery)] == [DONE, DONE]
