"""How updates reach the bot: long polling as Telegram does it."""

import asyncio
from time import monotonic

import pytest
from telegram import Bot, MessageEntity
from telegram.error import BadRequest, Conflict

from bot.web.local.hub import Hub
from tests.local_telegram import Server, User


async def test_an_update_comes_again_until_a_later_offset_confirms_it(bot: Bot, ana: User) -> None:
    ana.send("one")
    ana.send("two")
    first = await bot.get_updates(timeout=0)
    again = await bot.get_updates(timeout=0)
    assert [update.update_id for update in first] == [update.update_id for update in again]
    rest = await bot.get_updates(offset=first[0].update_id + 1)
    assert [update.message.text for update in rest if update.message] == ["two"]
    assert await bot.get_updates(offset=first[-1].update_id + 1) == ()


async def test_a_negative_offset_keeps_the_last_ones_only(bot: Bot, ana: User) -> None:
    for text in ("one", "two", "three"):
        ana.send(text)
    assert [update.message.text for update in await bot.get_updates(offset=-1) if update.message] == ["three"]
    assert len(await bot.get_updates()) == 1


async def test_an_update_that_comes_before_a_long_poll_has_begun_to_wait_ends_it() -> None:
    hub = Hub()
    waiting = asyncio.ensure_future(hub.updates_came())  # begins when the loop comes to it
    hub.wake()
    async with asyncio.timeout(1):
        await waiting


async def test_the_limit_cuts_the_answer(bot: Bot, ana: User) -> None:
    for text in ("one", "two", "three"):
        ana.send(text)
    assert len(await bot.get_updates(limit=2)) == 2


async def test_a_long_poll_answers_as_soon_as_something_happens(bot: Bot, ana: User) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.sleep(0.1)
    assert not poll.done()
    ana.send("/start")
    (update,) = await asyncio.wait_for(poll, 2)
    assert update.message is not None
    assert update.message.entities == (MessageEntity("bot_command", 0, 6),)
    assert update.effective_user is not None
    assert update.effective_user.language_code == "pt"


async def test_a_long_poll_without_news_ends_empty(bot: Bot) -> None:
    assert await bot.get_updates(timeout=1) == ()


async def test_a_second_poll_ends_the_first_with_a_conflict(server: Server, bot: Bot, ana: User) -> None:
    async with server.bot() as other:
        first = asyncio.create_task(other.get_updates(timeout=20))
        await asyncio.sleep(0.1)
        second = asyncio.create_task(bot.get_updates(timeout=20))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await asyncio.wait_for(first, 2)
        ana.send("still there?")
        assert len(await asyncio.wait_for(second, 2)) == 1


async def test_an_abandoned_or_running_poll_does_not_hold_the_server_up(server: Server) -> None:
    async with server.bot() as bot:
        poll = asyncio.create_task(bot.get_updates(timeout=50))
        await asyncio.sleep(0.1)
        began = monotonic()
        server.telegram.stop()
        assert await asyncio.wait_for(poll, 2) == ()
        assert monotonic() - began < 1


async def test_only_the_kinds_that_the_bot_allowed_are_kept(bot: Bot, ana: User) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    ana.send("not asked for")
    await bot.send_message(ana.id, "x")
    assert await bot.get_updates() == ()
    await bot.get_updates(allowed_updates=[])
    ana.send("asked for")
    assert len(await bot.get_updates()) == 1


async def test_a_pressed_button_waits_for_its_answer(server: Server, bot: Bot, ana: User) -> None:
    markup = {"inline_keyboard": [[{"text": "More", "callback_data": "more:1"}]]}
    await bot.send_message(ana.id, "digest", reply_markup=markup)  # type: ignore[arg-type]
    query_id = ana.press(ana.heard()[-1], "More")
    (update,) = await bot.get_updates(timeout=1)
    assert update.callback_query is not None
    assert (update.callback_query.data, update.callback_query.id) == ("more:1", query_id)
    await update.callback_query.answer("Here", show_alert=True)
    assert await ana.wait_for_answer(query_id) == {"text": "Here", "show_alert": True, "url": ""}
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query("999")


async def test_a_document_of_a_user_can_be_downloaded(bot: Bot, ana: User) -> None:
    ana.send_document("../../notícia.txt", "Olá".encode(), caption="/summary")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    assert update.message.document.file_name == "notícia.txt"
    assert update.message.caption_entities[0].type == "bot_command"
    file = await update.message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == "Olá".encode()


async def test_a_text_too_long_for_one_message_arrives_in_several(bot: Bot, ana: User) -> None:
    ana.send("word " * 1000)
    updates = await bot.get_updates()
    assert len(updates) == 2
    assert "".join(update.message.text or "" for update in updates if update.message).count("word") == 1000


async def test_edits_blocks_and_unblocks_are_told(bot: Bot, ana: User) -> None:
    ana.edit(ana.send("/sumary"), "/summary")
    ana.block()
    _, edited, blocked = await bot.get_updates()
    assert edited.edited_message is not None
    assert edited.edited_message.text == "/summary"
    assert blocked.my_chat_member is not None
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
