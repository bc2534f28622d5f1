"""Each chat in order, chats side by side; a killed run is taken up again, a broken one is apologised for."""

from __future__ import annotations

import asyncio
import json
from datetime import datetime

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat import handling
from bot.store.engine import Store
from bot.store.tables import digest, inbox
from tests.chat.fakes import World, running
from tests.local_telegram import Server, User

TEXT = "The tunnel is open. Trains run every hour. Tickets are cheap."


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handling, "RETRY_SECONDS", 0.01)


async def forever() -> None:
    await asyncio.Event().wait()


async def test_a_slow_chat_holds_up_no_other(world: World, ana: User, ben: User) -> None:
    world.answers.before = forever
    ana.send(f"/summary {TEXT}")
    await ana.wait_for("Reading…")
    ben.send("/help")
    await ben.wait_for("/settings")
    assert ana.heard()[-1]["text"] == "Reading…"


async def test_the_messages_of_a_chat_are_answered_in_their_order(world: World, ana: User) -> None:
    slow = [0.1, 0.0, 0.05]

    async def wait() -> None:
        await asyncio.sleep(slow.pop(0))

    world.answers.before = wait
    for name in ("One", "Two", "Three"):
        ana.send(f"/summary {name}. {TEXT}")
    await world.settled()
    assert [asked[0].split(".")[0] for asked in world.answers.asked] == ["One", "Two", "Three"]
    assert [message["text"].split(".")[0] for message in ana.heard()] == ["ONE", "TWO", "THREE"]


async def test_killed_between_the_waiting_message_and_the_answer_the_next_run_edits_that_very_message(
    server: Server, sqlite_store: Store, now: datetime, ana: User
) -> None:
    began = asyncio.Event()

    async def hang() -> None:
        began.set()
        await forever()

    async with running(server, sqlite_store, now) as first:
        first.answers.before = hang
        ana.send(f"/summary {TEXT}")
        await began.wait()
        (waiting,) = ana.heard()
    async with running(server, sqlite_store, now) as second:
        answer = await ana.wait_for("THE TUNNEL IS OPEN.")
        await second.settled()
    assert answer["message_id"] == waiting["message_id"]
    assert len(ana.heard()) == 1


async def test_a_command_that_is_handled_twice_asks_for_one_digest(world: World, ana: User) -> None:
    await world.tell(ana, "/digest")
    (before,) = await world.rows(digest)
    (row,) = await world.rows(inbox)
    payload = json.dumps({"update_id": row.update_id, "message": ana.messages()[0]})
    async with world.store.write() as connection:
        await connection.execute(inbox.update().values(state="pending", payload=payload))
    world.stages.wake("inbox")
    await world.settled()
    (after,) = await world.rows(digest)
    assert after.id == before.id
    assert len(ana.heard()) == 1


async def test_a_failure_is_tried_again_and_the_reader_sees_nothing_of_it(world: World, ana: User) -> None:
    runs = []

    async def fail_once() -> None:
        runs.append(1)
        if len(runs) == 1:
            raise ZeroDivisionError

    world.answers.before = fail_once
    answer = await world.tell(ana, f"/summary {TEXT}")
    assert "THE TUNNEL IS OPEN." in answer["text"]
    assert len(ana.heard()) == 1


async def test_three_failures_end_in_an_apology_in_the_same_message_and_without_the_words(
    world: World, ana: User
) -> None:
    async def fail() -> None:
        raise ZeroDivisionError

    world.answers.before = fail
    answer = await world.tell(ana, f"/summary {TEXT}")
    assert "Sorry" in answer["text"]
    assert len(ana.heard()) == 1
    assert len(world.answers.asked) == 3
    assert {(row.state, row.payload) for row in await world.rows(inbox)} == {("failed", "")}
    assert "Welcome!" in (await world.tell(ana, "/start"))["text"]


async def test_an_unreadable_update_is_given_up_and_the_others_go_on(world: World, ana: User) -> None:
    async with world.store.write() as connection:
        await connection.execute(inbox.insert().values(update_id=999_999, payload="{not json"))
    assert "Welcome!" in (await world.tell(ana, "/start"))["text"]
    assert {row.state for row in await world.rows(inbox) if row.update_id == 999_999} == {"failed"}


async def test_a_reader_who_blocked_the_bot_meanwhile_ends_the_update_quietly(world: World, ana: User) -> None:
    async def block() -> None:
        ana.block()

    world.answers.before = block
    ana.send(f"/summary {TEXT}")
    await world.settled()
    assert {row.state for row in await world.rows(inbox)} == {"done"}


async def test_buttons_that_nobody_made_and_buttons_of_others_are_out_of_date(
    world: World, ana: User, ben: User
) -> None:
    await world.tell(ana, "/topics tigers")
    await world.tell(ben, "/settings")
    follow_id = (await world.subscription(ana)).follows[0].id
    for data in ("nonsense", "topic:4711:m", f"drop:{follow_id}:m", "more:1:1", "len:4000", "hour:1440:m", "zone:Mars"):
        strange = InlineKeyboardMarkup([[InlineKeyboardButton("Press", callback_data=data)]])
        sent = await world.application.bot.send_message(ben.id, data, reply_markup=strange)
        alert = await world.press(ben, {"chat": {"id": ben.id}, **sent.to_dict()}, "Press")
        assert "out of date" in alert["text"], data
        assert alert["show_alert"]
    assert len((await world.subscription(ana)).follows) == 1
    assert {row.state for row in await world.rows(inbox)} == {"done"}
