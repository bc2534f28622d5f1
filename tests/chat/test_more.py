"""The More button of a digest."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import insert
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.store.digests import NewEdition, keep_edition
from bot.store.tables import delivery, digest
from bot.web.local.server import JSON
from tests.chat.fakes import World
from tests.local_telegram import User, buttons


@pytest.fixture
async def sent(world: World, ana: User) -> JSON:
    """The first part of a digest of three, as it was delivered to Ana."""
    await world.tell(ana, "/settings")
    subscription = await world.subscription(ana)
    async with world.store.write() as connection:
        new = NewEdition(lang="en", content_hash="x", items=(), parts=("one", "<b>two</b>", "three"))
        edition_id = await keep_edition(connection, new)
        values = {
            "subscription_id": subscription.id,
            "occasion": "x",
            "due_at": world.clock.at,
            "edition_id": edition_id,
        }
        await connection.execute(insert(digest).values(**values))
    more = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="more:1:1")]])
    await world.application.bot.send_message(ana.id, "one", reply_markup=more)
    return ana.heard()[-1]


async def test_more_puts_the_next_part_into_the_outbox_and_takes_the_button_away(
    world: World, ana: User, sent: JSON
) -> None:
    await world.press(ana, sent, "More")
    (row,) = await world.rows(delivery)
    assert (row.dedupe_key, row.html, row.part, row.priority) == ("digest:1:1", "<b>two</b>", 1, 0)
    assert row.chat_id == (await world.subscription(ana)).chat_id
    assert json.loads(row.keyboard) == [[["More", "more:1:2"]]]
    assert "deliver" in world.stages.woken
    assert not buttons(ana.heard()[-1])


async def test_the_last_part_has_no_more_and_is_told_once(world: World, ana: User, sent: JSON) -> None:
    for _ in range(2):
        strange = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="more:1:2")]])
        await world.application.bot.send_message(ana.id, "two", reply_markup=strange)
        await world.press(ana, ana.heard()[-1], "More")
    (row,) = await world.rows(delivery)
    assert (row.html, row.keyboard) == ("three", "")


@pytest.mark.parametrize("data", ["more:1:3", "more:2:1", "more:1:99"])
async def test_a_part_that_does_not_exist_is_out_of_date(world: World, ana: User, sent: JSON, data: str) -> None:
    strange = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data=data)]])
    await world.application.bot.send_message(ana.id, "x", reply_markup=strange)
    assert "out of date" in (await world.press(ana, ana.heard()[-1], "More"))["text"]
    assert await world.rows(delivery) == []


async def test_the_digest_of_another_chat_stays_its_own(world: World, ben: User, sent: JSON) -> None:
    await world.tell(ben, "/settings")
    strange = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="more:1:1")]])
    await world.application.bot.send_message(ben.id, "x", reply_markup=strange)
    assert "out of date" in (await world.press(ben, ben.heard()[-1], "More"))["text"]
    assert await world.rows(delivery) == []
