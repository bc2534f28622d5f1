"""What is kept can be read, and can be made to go."""

from __future__ import annotations

import json

from sqlalchemy import func, select

from bot.store.tables import metadata, person
from tests.chat.fakes import SECTIONS, World
from tests.local_telegram import User, buttons

KEPT_OF_NOBODY = {"topic", "topic_name", "inbox", "sending"}


async def row_counts(world: World) -> dict[str, int]:
    async with world.store.read() as connection:
        counts = {}
        for table in metadata.sorted_tables:
            found = await connection.execute(select(func.count()).select_from(table))
            counts[table.name] = found.scalar_one()
    return {name: count for name, count in counts.items() if count}


async def test_forget_asks_first_and_then_leaves_nothing(world: World, ana: User) -> None:
    for words in ("/time 7:30 Berlin", "/topics tigers", "/source add https://example.org/feed", "/digest"):
        await world.tell(ana, words)
    question = await world.tell(ana, "/forget")
    await world.press(ana, question, "Keep it")
    assert "Nothing was deleted" in ana.heard()[-1]["text"]
    assert len(await world.rows(person)) == 1
    question = await world.tell(ana, "/forget")
    await world.press(ana, question, "Delete everything")
    assert "Everything is deleted" in ana.heard()[-1]["text"]
    assert set(await row_counts(world)) == KEPT_OF_NOBODY
    assert len(SECTIONS) == (await row_counts(world))["topic"]


async def test_whoever_was_forgotten_may_come_back_as_a_stranger(world: World, ana: User) -> None:
    await world.tell(ana, "/topics tigers")
    await world.press(ana, await world.tell(ana, "/forget"), "Delete everything")
    menu = await world.tell(ana, "/start")
    assert "Welcome!" in menu["text"]
    assert (await world.subscription(ana)).follows == ()


async def test_a_group_is_forgotten_by_an_administrator_only(world: World, ana: User, ben: User) -> None:
    group = world.server.add_group(ana, ben)
    await world.tell(ana, "/topics tigers", chat_id=group.id)
    question = await world.tell(ana, "/forget", chat_id=group.id)
    assert (await world.press(ben, question, "Delete everything"))["show_alert"]
    assert (await row_counts(world))["follow"] == 1
    await world.press(ana, question, "Delete everything")
    assert set(await row_counts(world)) == KEPT_OF_NOBODY | {"person"}


async def test_the_export_is_a_file_with_everything_in_it(world: World, ana: User) -> None:
    await world.tell(ana, "/time 7:30 Berlin")
    await world.tell(ana, "/topics политика")
    sent = await world.tell(ana, "/export")
    assert sent["document"]["file_name"] == "dragoman.json"
    file = await world.application.bot.get_file(sent["document"]["file_id"])
    held = json.loads(bytes(await file.download_as_bytearray()))
    assert held["person"][0]["telegram_user_id"] == ana.id
    assert held["subscriptions"][0]["zone"] == "Europe/Berlin"
    assert held["follows"][0]["names"]["ru"] == "Политика"
    assert held["slots"][0]["minute_of_day"] == 450


async def test_privacy_says_what_is_kept_and_how_it_goes(world: World, ana: User) -> None:
    told = (await world.tell(ana, "/privacy"))["text"]
    assert "/export" in told
    assert "/forget" in told
    assert not buttons(ana.heard()[-1])
