"""A digest that is due becomes an edition and its delivery at once, in the reader's language, and never twice."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bot.digests.render import plain_text
from bot.store.digests import DigestRequest, open_digest
from bot.store.subscriptions import change_subscription
from bot.store.tables import delivery, digest, edition, edition_item, edition_part, item, topic
from bot.texts import texts_for
from bot.work.compose import compose_due, window_start
from tests.work.fakes import Newsroom

BRIDGE = (
    "Transport, Bridges\n\nA bridge for Porto\n\nThe council agreed.\n\nIt will build a bridge. Work begins in May."
)
TUNNEL = "Transport, Tunnels\n\nA tunnel for Vigo\n\nThe city agreed.\n\nIt will dig a tunnel. Work begins in June."
NOTHING = texts_for("pt").plain("Nothing new in your topics. I will tell you when there is.")


async def messages(room: Newsroom) -> list[str]:
    return [plain_text(row.html) for row in await room.rows(delivery)]


async def test_a_digest_becomes_an_edition_and_one_delivery(room: Newsroom) -> None:
    await room.take_in(BRIDGE, TUNNEL)
    reader = await room.reader(7)
    await room.ask(reader, 42)
    assert (await compose_due(room.resources)).count == 1
    (out,), (asked,) = await room.rows(delivery), await room.rows(digest)
    assert (out.dedupe_key, out.digest_id, out.edition_id) == (f"digest:{asked.id}:0", asked.id, asked.edition_id)
    assert (out.edit_message_id, out.priority, out.state) == (42, 0, "pending")
    assert (asked.state, asked.why.startswith("2 stories since")) == ("done", True)
    assert (await room.count(edition_item), await room.count(edition_part)) == (2, 1)
    assert "[pt] A TUNNEL FOR VIGO" in plain_text(out.html)
    assert "Transportes" in plain_text(out.html)


async def test_what_cannot_be_kept_whole_is_not_kept_at_all(room: Newsroom) -> None:
    await room.take_in(BRIDGE)
    await room.ask(await room.reader(7), 42)
    async with room.resources.store.write() as connection:
        broken = "CREATE TRIGGER full BEFORE INSERT ON delivery BEGIN SELECT RAISE(ABORT, 'disk full'); END"
        await connection.execute(text(broken))
    with pytest.raises(IntegrityError, match="disk full"):
        await compose_due(room.resources)
    assert (await room.count(edition), await room.count(item), await room.count(delivery)) == (0, 0, 0)
    async with room.resources.store.write() as connection:
        await connection.execute(text("DROP TRIGGER full"))
    room.clock.forward(minutes=3)
    assert (await compose_due(room.resources)).count == 1
    assert (await room.count(edition), await room.count(delivery)) == (1, 1)


async def test_nothing_new_is_said_to_those_who_asked_and_not_to_others(room: Newsroom) -> None:
    reader = await room.reader(7)
    await room.ask(reader, 42)
    await compose_due(room.resources)
    assert await messages(room) == [NOTHING]
    async with room.resources.store.write() as connection:
        values = {"s": reader.id, "o": "slot:1:2026-11-24", "d": "2026-11-24 12:00:00.000000"}
        await connection.execute(
            text("INSERT INTO digest (subscription_id, occasion, due_at) VALUES (:s, :o, :d)"), values
        )
    await compose_due(room.resources)
    assert await room.count(delivery) == 1
    assert [row.state for row in await room.rows(digest)] == ["done", "done"]


async def test_nothing_new_on_one_topic_is_said_of_that_topic(room: Newsroom) -> None:
    await room.take_in(BRIDGE)
    reader = await room.reader(7)
    (transport,) = [row.id for row in await room.rows(topic) if row.key == "transport"]
    await room.ask(reader, 42, json.dumps({"topic_id": transport}))
    await compose_due(room.resources)
    await room.ask(reader, 43, json.dumps({"topic_id": transport}))
    await compose_due(room.resources)
    assert (await messages(room))[-1] == texts_for("pt").plain("Nothing new on this topic right now.")


async def test_a_story_is_told_once_though_two_digests_are_asked_for_at_once(room: Newsroom) -> None:
    await room.take_in(BRIDGE)
    reader = await room.reader(7)
    await room.ask(reader, 42)
    await room.ask(reader, 43)
    await compose_due(room.resources)
    first, second = await messages(room)
    assert "[pt] A BRIDGE FOR PORTO" in first
    assert second == NOTHING


async def test_readers_of_the_same_language_and_follows_share_an_edition(room: Newsroom) -> None:
    await room.take_in(BRIDGE)
    for n, lang in enumerate(("pt", "pt", "en")):
        await room.ask(await room.reader(7 + n, lang), 42 + n)
    await compose_due(room.resources)
    assert (await room.count(delivery), await room.count(edition)) == (3, 2)


async def test_only_what_is_followed_is_told_and_a_topic_may_be_asked_for_alone(room: Newsroom) -> None:
    await room.take_in(BRIDGE, TUNNEL)
    reader = await room.reader(7, "en", "bridges")
    tunnels = next(row.id for row in await room.rows(topic) if row.key == "tunnels")
    await room.ask(reader, 42)
    await compose_due(room.resources)
    await room.ask(reader, 43, json.dumps({"topic_id": tunnels}))
    await compose_due(room.resources)
    one, other = await messages(room)
    assert ("A bridge for Porto" in one, "A tunnel for Vigo" in one) == (True, False)
    assert ("A bridge for Porto" in other, "A tunnel for Vigo" in other) == (False, True)


async def test_a_language_nothing_leads_to_gets_the_original_marked_as_such(room: Newsroom) -> None:
    await room.take_in(BRIDGE)
    await room.ask(await room.reader(7, "ru"), 42)
    await compose_due(room.resources)
    (message,) = await messages(room)
    assert "A bridge for Porto" in message
    assert "английск" in message.lower()


async def test_what_the_model_cannot_say_is_shown_as_written(room: Newsroom) -> None:
    await room.take_in(BRIDGE.replace("It will build a bridge.", "It is untranslatable."))
    await room.ask(await room.reader(7), 42)
    await compose_due(room.resources)
    (message,) = await messages(room)
    assert "“It is untranslatable.” (inglês)" in message
    assert "1 frase deixada como no original" in message


async def test_more_stories_than_one_message_holds_wait_behind_a_button(room: Newsroom) -> None:
    long = "It rained on the {} bridge, " + "and rained, " * 60 + "and rained."
    await room.take_in(*(f"Topic{n}\n\nBridge {n}\n\n{long.format(n)} {long.format(n + 50)}" for n in range(6)))
    await room.ask(await room.reader(7, "en"), 42)
    await compose_due(room.resources)
    (out,), parts = await room.rows(delivery), await room.rows(edition_part)
    assert len(parts) > 1
    assert f'"more:{out.digest_id}:1"' in out.keyboard
    assert out.html == parts[0].html


async def test_what_is_translated_is_kept_as_written_and_its_message_has_a_button_for_it(room: Newsroom) -> None:
    await room.take_in(BRIDGE)
    for n, lang in enumerate(("pt", "en", "ru")):
        await room.ask(await room.reader(7 + n, lang), 42 + n)
    await compose_due(room.resources)
    translated, written, unreachable = sorted(await room.rows(delivery), key=lambda row: row.digest_id)
    label = texts_for("pt").plain("Original")
    assert json.loads(translated.keyboard) == [[[label, f"orig:{translated.digest_id}:0"]]]
    assert (written.keyboard, unreachable.keyboard) == ("", "")
    originals = {row.lang: plain_text(row.original) for row in await room.rows(item)}
    assert "A bridge for Porto\nIt will build a bridge. Work begins in May." in originals.pop("pt")
    assert originals == {"en": "", "ru": ""}


async def test_who_asks_is_translated_for_first_and_a_slot_waits_its_turn(room: Newsroom) -> None:
    await room.take_in(BRIDGE)
    reader = await room.reader(7)
    async with room.resources.store.write() as connection:
        await open_digest(
            connection, DigestRequest(subscription_id=reader.id, occasion="slot:1:2026-11-24", due_at=room.clock.at)
        )
    await compose_due(room.resources)
    assert room.translators.asked
    assert not room.translators.waited_for
    room.clock.forward(minutes=1)
    await room.take_in(TUNNEL)
    await room.ask(reader, 42)
    await compose_due(room.resources)
    assert "A tunnel for Vigo" in room.translators.waited_for


async def test_each_message_of_a_long_digest_knows_its_items(room: Newsroom) -> None:
    long = "It rained on the {} bridge, " + "and rained, " * 60 + "and rained."
    await room.take_in(*(f"Topic{n}\n\nBridge {n}\n\n{long.format(n)} {long.format(n + 50)}" for n in range(6)))
    await room.ask(await room.reader(7, "pt"), 42)
    await compose_due(room.resources)
    (out,) = await room.rows(delivery)
    assert [data for _, data in json.loads(out.keyboard)[0]] == [f"orig:{out.digest_id}:0", f"more:{out.digest_id}:1"]
    parts = {row.part: plain_text(row.html) for row in await room.rows(edition_part)}
    titles = {row.id: plain_text(row.html).split("\n")[0] for row in await room.rows(item)}
    places = await room.rows(edition_item)
    assert {place.part for place in places} == set(parts)
    assert all(titles[place.item_id] in parts[place.part] for place in places)


async def test_the_same_translation_of_something_else_is_another_item(room: Newsroom) -> None:
    await room.take_in(BRIDGE)
    await room.ask(await room.reader(7), 42)
    await compose_due(room.resources)
    await room.take_in(BRIDGE.replace("It will build", "It WILL build"))
    await room.ask(await room.reader(8), 43)
    await compose_due(room.resources)
    assert len({row.html.split("\n")[1] for row in await room.rows(item)}) == 1
    assert await room.count(edition) == 2


async def test_a_digest_of_the_future_waits(room: Newsroom) -> None:
    reader = await room.reader(7)
    room.clock.forward(hours=1)
    await room.ask(reader, 42)
    room.clock.forward(hours=-1)
    assert (await compose_due(room.resources)).count == 0


async def test_a_digest_of_somebody_who_was_forgotten_meanwhile_is_nobodys(room: Newsroom) -> None:
    reader = await room.reader(7)
    await room.ask(reader, 42)
    await change(room, f"DELETE FROM subscription WHERE id = {reader.id}")
    assert (await compose_due(room.resources)).count == 0


async def test_the_order_of_asking_is_the_order_of_answering(room: Newsroom) -> None:
    await room.take_in(BRIDGE)
    room.clock.forward(hours=1)
    await room.take_in(TUNNEL)
    reader = await room.reader(7, "en")
    async with room.resources.store.write() as connection:
        await change_subscription(connection, reader.id, stories_max=1)
    for update_id in (42, 43, 44):
        await room.ask(reader, update_id)
        room.clock.forward(seconds=1)
    await compose_due(room.resources)
    out = sorted(await room.rows(delivery), key=lambda row: int(row.edit_message_id))
    assert [("Vigo" in row.html, "Porto" in row.html) for row in out] == [(True, False), (False, True), (False, False)]


async def change(room: Newsroom, statement: str) -> None:
    async with room.resources.store.write() as connection:
        await connection.execute(text(statement))


def test_a_digest_looks_back_a_day_then_to_a_day_before_the_last_and_eight_days_at_most(room: Newsroom) -> None:
    now, day = room.clock.at, timedelta(days=1)
    assert window_start(now, None) == now - day
    assert window_start(now, now - day) == now - 2 * day
    assert window_start(now, now + day) == now - day
    assert window_start(now, now - 30 * day) == now - 8 * day


async def test_who_stopped_after_the_hour_had_come_is_told_nothing(room: Newsroom) -> None:
    await room.take_in(BRIDGE)
    reader = await room.reader(7)
    async with room.resources.store.write() as connection:
        asked = DigestRequest(subscription_id=reader.id, occasion="slot:1:2026-11-24", due_at=room.clock.at)
        await open_digest(connection, asked)
        await change_subscription(connection, reader.id, state="stopped")
    await compose_due(room.resources)
    (row,) = await room.rows(digest)
    assert (row.state, row.edition_id, await room.count(delivery)) == ("done", 0, 0)
