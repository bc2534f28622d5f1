"""The Original button: the same stories and summaries as they were written, whenever and whoever presses."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from sqlalchemy import insert, update
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.presses import ALERT_MAX
from bot.delivery.limits import Limits
from bot.delivery.messages import markup
from bot.delivery.sender import Sender
from bot.digests.buttons import digest_buttons
from bot.store.digests import NewEdition, NewItem, keep_edition
from bot.store.engine import Store
from bot.store.tables import delivery, digest, edition_part, inbox, item, story
from bot.texts import UI_LANGS, texts_for
from bot.values import Subscription
from bot.web.local.server import JSON
from tests.chat.fakes import World, running
from tests.local_telegram import Group, Server, User, buttons

ENGLISH = texts_for("en")


async def served(world: World, subscription: Subscription, *originals: str) -> int:
    """A digest of one item a message, each with this original; its id."""
    when = {"first_at": world.clock.at, "moved_at": world.clock.at}
    async with world.store.write() as connection:
        made = await connection.execute(insert(story).values(**when).returning(story.c.id))
        story_id = made.scalar_one()
        items = tuple(
            NewItem(
                story_id=story_id,
                story_revision=1,
                length=3,
                html=f"told {n}",
                content_hash=str(n),
                original=original,
                part=n,
            )
            for n, original in enumerate(originals)
        )
        parts = tuple(f"told {n}" for n in range(len(originals)))
        new = NewEdition(lang="en", content_hash="x", items=items, parts=parts)
        values = {
            "subscription_id": subscription.id,
            "occasion": "x",
            "due_at": world.clock.at,
            "edition_id": await keep_edition(connection, new),
        }
        asked = await connection.execute(insert(digest).values(**values).returning(digest.c.id))
    return int(asked.scalar_one())


async def part_sent(world: World, chat_id: int, digest_id: int, part: int = 0, *, more: bool = False) -> None:
    """A message of the digest as it was delivered."""
    keyboard = markup(digest_buttons(ENGLISH, digest_id, part, translated=True, more=more))
    await world.application.bot.send_message(chat_id, f"told {part}", reply_markup=keyboard)


async def delivered(world: World) -> None:
    """Empties the outbox."""
    sender = Sender(world.store, world.application.bot, clock=world.clock.now, limits=Limits())
    while (await sender.deliver()).sent:
        world.clock.forward(2)


@pytest.fixture
async def sent(world: World, ana: User) -> JSON:
    """A digest of one translated story in Ana's chat."""
    await world.tell(ana, "/settings")
    digest_id = await served(world, await world.subscription(ana), "<b>written 0</b>")
    await part_sent(world, ana.id, digest_id)
    return ana.heard()[-1]


async def test_a_press_shows_what_was_written_under_the_translation_which_stays(
    world: World, ana: User, sent: JSON
) -> None:
    assert (await world.press(ana, sent, "Original"))["text"] == ""
    assert "deliver" in world.stages.woken
    await delivered(world)
    told, original = ana.heard()[-2:]
    assert (told["text"], original["text"]) == ("told 0", "Original\n\nwritten 0")
    assert original["reply_to_message"]["message_id"] == sent["message_id"]
    assert list(buttons(told)) == ["Original"]


async def test_pressed_twice_it_comes_once_and_later_once_more(world: World, ana: User, sent: JSON) -> None:
    await world.press(ana, sent, "Original")
    assert "further down" in (await world.press(ana, sent, "Original"))["text"]
    await delivered(world)
    assert "further down" in (await world.press(ana, sent, "Original"))["text"]
    world.clock.forward(300)
    await world.press(ana, sent, "Original")
    await delivered(world)
    assert [message["text"] for message in ana.heard()].count("Original\n\nwritten 0") == 2


async def test_a_press_that_is_handled_twice_is_answered_once(world: World, ana: User, sent: JSON) -> None:
    await world.press(ana, sent, "Original")
    await delivered(world)
    (row,) = await world.rows(delivery)
    world.clock.forward(3600)
    update_id = int(row.dedupe_key.split(":")[3])
    payload = {"update_id": update_id, "callback_query": press_of(ana, sent, buttons(sent)["Original"])}
    async with world.store.write() as connection:
        again = {"state": "pending", "payload": json.dumps(payload)}
        await connection.execute(update(inbox).where(inbox.c.update_id == update_id).values(**again))
    world.stages.wake("inbox")
    await world.settled()
    assert len(await world.rows(delivery)) == 1


def press_of(user: User, message: JSON, button: JSON) -> JSON:
    sender = {"id": user.id, "is_bot": False, "first_name": "Ana", "language_code": "en"}
    return {"id": "1", "from": sender, "chat_instance": "1", "message": message, "data": button["callback_data"]}


async def test_it_works_after_a_restart(server: Server, sqlite_store: Store, now: datetime, ana: User) -> None:
    async with running(server, sqlite_store, now) as first:
        await first.tell(ana, "/settings")
        await part_sent(first, ana.id, await served(first, await first.subscription(ana), "written"))
    async with running(server, sqlite_store, now) as second:
        await second.press(ana, ana.heard()[-1], "Original")
        await delivered(second)
    assert ana.heard()[-1]["text"] == "Original\n\nwritten"


async def test_each_message_of_a_long_digest_shows_its_own_and_more_leaves_the_button(world: World, ana: User) -> None:
    await world.tell(ana, "/settings")
    digest_id = await served(world, await world.subscription(ana), "written 0", "written 1")
    await part_sent(world, ana.id, digest_id, more=True)
    first = ana.heard()[-1]
    await world.press(ana, first, "More")
    assert list(buttons(ana.heard()[-1])) == ["Original"]
    await delivered(world)
    second = ana.heard()[-1]
    assert (second["text"], list(buttons(second))) == ("told 1", ["Original"])
    await world.press(ana, second, "Original")
    await world.press(ana, first, "Original")
    await delivered(world)
    assert [message["text"] for message in ana.heard()[-2:]] == ["Original\n\nwritten 1", "Original\n\nwritten 0"]


async def test_an_original_that_is_longer_than_a_message_comes_in_several(world: World, ana: User) -> None:
    await world.tell(ana, "/settings")
    digest_id = await served(world, await world.subscription(ana), "It rained. " * 600)
    await part_sent(world, ana.id, digest_id)
    await world.press(ana, ana.heard()[-1], "Original")
    await delivered(world)
    texts = [message["text"] for message in ana.heard()[-2:]]
    assert texts[0].startswith("Original\n\n")
    assert sum(text.count("It rained.") for text in texts) == 600


async def test_a_message_that_telegram_says_nothing_of_any_more_is_answered_too(
    world: World, ana: User, sent: JSON
) -> None:
    old = {"message_id": sent["message_id"], "chat": sent["chat"], "date": 0}
    payload = {"update_id": 777_777, "callback_query": press_of(ana, old, buttons(sent)["Original"])}
    async with world.store.write() as connection:
        await connection.execute(insert(inbox).values(update_id=777_777, payload=json.dumps(payload)))
    world.stages.wake("inbox")
    await world.settled()
    await delivered(world)
    assert ana.heard()[-1]["text"] == "Original\n\nwritten 0"


@pytest.fixture
def forum(world: World, ana: User, ben: User) -> Group:
    return world.server.add_group(ana, ben, is_supergroup=True, is_forum=True)


async def test_in_a_forum_anybody_may_press_and_an_old_message_is_answered_in_its_own_topic(
    world: World, ana: User, ben: User, forum: Group
) -> None:
    thread_id = forum.add_topic("News")
    await world.tell(ana, "/settings", chat_id=forum.id, thread_id=thread_id)
    subscription = await world.subscription(ana, group=forum, thread_id=thread_id)
    digest_id = await served(world, subscription, "written")
    keyboard = markup(digest_buttons(ENGLISH, digest_id, 0, translated=True, more=False))
    bot = world.application.bot
    await bot.send_message(forum.id, "told", reply_markup=keyboard, message_thread_id=thread_id)
    message = forum.messages()[-1]
    assert (await world.press(ben, message, "Original"))["text"] == ""
    await delivered(world)
    assert "further down" in (await world.press(ana, message, "Original"))["text"]
    world.clock.forward(3600)
    old = {"message_id": message["message_id"], "chat": message["chat"], "date": 0}  # its topic is not told
    payload = {"update_id": 777_777, "callback_query": press_of(ben, old, buttons(message)["Original"])}
    async with world.store.write() as connection:
        await connection.execute(insert(inbox).values(update_id=777_777, payload=json.dumps(payload)))
    world.stages.wake("inbox")
    await world.settled()
    await delivered(world)
    originals = [each for each in forum.messages() if each.get("text") == "Original\n\nwritten"]
    assert [each["message_thread_id"] for each in originals] == [thread_id, thread_id]


async def test_the_original_of_another_chat_stays_its_own(world: World, ben: User, sent: JSON) -> None:
    for data in (buttons(sent)["Original"]["callback_data"], "orig:4711:0", "own:1"):
        strange = InlineKeyboardMarkup([[InlineKeyboardButton("Original", callback_data=data)]])
        await world.application.bot.send_message(ben.id, "x", reply_markup=strange)
        assert (await world.press(ben, ben.heard()[-1], "Original"))["show_alert"]
    assert await world.rows(delivery) == []


async def test_texts_that_were_deleted_with_age_get_a_kind_answer(world: World, ana: User, sent: JSON) -> None:
    async with world.store.write() as connection:
        await connection.execute(update(item).values(original=""))
    alert = await world.press(ana, sent, "Original")
    assert alert["text"] == ("I no longer have these articles as they were written. Their headlines lead to them.")
    assert await world.rows(delivery) == []


async def test_an_edition_whose_messages_were_deleted_can_still_be_read_as_written(
    world: World, ana: User, sent: JSON
) -> None:
    async with world.store.write() as connection:
        await connection.execute(edition_part.delete())
    await world.press(ana, sent, "Original")
    assert [row.html for row in await world.rows(delivery)] == ["<b>Original</b>\n\n<b>written 0</b>"]


@pytest.mark.parametrize("lang", UI_LANGS)
def test_an_alert_says_its_sentence_to_the_end_in_every_language(lang: str) -> None:
    texts = texts_for(lang)
    for message in (
        "The original is in this chat already, further down.",
        "I no longer have these articles as they were written. Their headlines lead to them.",
        "I keep nothing of what you send me for longer than an hour. Send it again to see it as written.",
    ):
        assert len(texts.plain(message)) <= ALERT_MAX
