"""Edits, deletions, files and the profile."""

import struct
from pathlib import Path

import pytest
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChatAdministrators
from telegram.error import BadRequest

from bot.web.local.chats import find_user
from bot.web.local.profile import commands_shown
from tests.local_telegram import Server, User, serving

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 4, 3) + b"\x08\x02\0\0\0"
ONE = {"inline_keyboard": [[{"text": "One", "callback_data": "1"}]]}


async def test_an_edit_changes_the_message_in_place(bot: Bot, ana: User) -> None:
    message = await bot.send_message(ana.id, "…")
    edited = await bot.edit_message_text("<b>done</b>", ana.id, message.message_id, parse_mode="HTML")
    assert not isinstance(edited, bool)
    assert (edited.text, edited.message_id) == ("done", message.message_id)
    assert edited.edit_date is not None
    assert [item["text"] for item in ana.messages()] == ["done"]


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, ana: User) -> None:
    message = await bot.send_message(ana.id, "same", reply_markup=ONE)  # type: ignore[arg-type]
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("same", ana.id, message.message_id, reply_markup=ONE)  # type: ignore[arg-type]
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(ana.id, message.message_id, reply_markup=ONE)  # type: ignore[arg-type]
    assert await bot.edit_message_reply_markup(ana.id, message.message_id)
    assert "reply_markup" not in ana.messages()[0]


async def test_only_own_messages_that_are_there_can_be_edited(bot: Bot, ana: User) -> None:
    said = ana.send("mine")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("yours", ana.id, said["message_id"])
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("yours", ana.id, 999)


async def test_deleted_messages_vanish_and_their_ids_are_not_used_again(bot: Bot, ana: User) -> None:
    message = await bot.send_message(ana.id, "one")
    assert await bot.delete_message(ana.id, message.message_id)
    assert ana.messages() == []
    assert (await bot.send_message(ana.id, "two")).message_id > message.message_id


async def test_files_go_by_upload_by_id_and_from_a_loopback_address(server: Server, bot: Bot, ana: User) -> None:
    sent = await bot.send_document(ana.id, b"text", filename="news.txt", caption="<i>c</i>", parse_mode="HTML")
    assert sent.document is not None
    assert (sent.caption, sent.document.file_name) == ("c", "news.txt")
    again = await bot.send_document(ana.id, sent.document.file_id)
    assert again.document == sent.document
    async with serving(_answer_png) as url:
        picture = await bot.send_photo(ana.id, f"{url}/picture.png")
    assert (picture.photo[0].width, picture.photo[0].height) == (4, 3)
    for wrong in ("https://example.org/a.png", "unknown"):
        with pytest.raises(BadRequest):
            await bot.send_photo(ana.id, wrong)
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(ana.id, b"no picture")


async def _answer_png(scope: object, receive: object, send: object) -> None:
    from starlette.responses import Response

    await Response(PNG, media_type="image/png")(scope, receive, send)  # type: ignore[arg-type]


async def test_captions_end_at_1024_units(bot: Bot, ana: User) -> None:
    assert await bot.send_document(ana.id, b"x", caption="🎉" * 512)
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(ana.id, b"x", caption="🎉" * 512 + "a")


async def test_commands_are_shown_by_scope_and_language(server: Server, bot: Bot, ana: User) -> None:
    group, german = server.add_group(ana), server.add_user("Ben", "de")
    await bot.set_my_commands([BotCommand("help", "Help")])
    await bot.set_my_commands([BotCommand("help", "Ajuda")], BotCommandScopeAllPrivateChats(), "pt")
    await bot.set_my_commands([BotCommand("time", "Hour")], BotCommandScopeChatAdministrators(group.id))
    portuguese = find_user(server.telegram, ana.id) or {}
    assert [item["description"] for item in commands_shown(server.telegram, portuguese, ana.id)] == ["Ajuda"]
    assert [item["command"] for item in commands_shown(server.telegram, portuguese, group.id)] == ["time"]
    other = find_user(server.telegram, german.id) or {}
    assert [item["description"] for item in commands_shown(server.telegram, other, german.id)] == ["Help"]
    assert await bot.get_my_commands(BotCommandScopeAllPrivateChats(), "pt") == (BotCommand("help", "Ajuda"),)
    assert await bot.delete_my_commands(BotCommandScopeAllPrivateChats(), "pt")
    assert await bot.get_my_commands(BotCommandScopeAllPrivateChats(), "pt") == ()
    with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
        await bot.set_my_commands([BotCommand("Ajuda!", "x")])


async def test_name_and_descriptions_are_kept_per_language(bot: Bot) -> None:
    await bot.set_my_description("Reads the news")
    await bot.set_my_description("Lê as notícias", language_code="pt")
    await bot.set_my_short_description("News")
    await bot.set_my_name("Intérprete", language_code="pt")
    assert (await bot.get_my_description("pt")).description == "Lê as notícias"
    assert (await bot.get_my_description("de")).description == "Reads the news"
    assert (await bot.get_my_short_description()).short_description == "News"
    assert (await bot.get_my_name("pt")).name == "Intérprete"
    assert (await bot.get_my_name()).name == (await bot.get_me()).first_name
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_description("a" * 513)


async def test_a_file_of_the_page_keeps_its_folder_to_itself(server: Server, tmp_path: Path, ana: User) -> None:
    import httpx

    async with httpx.AsyncClient(base_url=server.url) as client:
        for path in ("../telegram.sqlite", "documents/1/../../telegram.sqlite", "documents/9/x"):
            answer = await client.get(f"/file/bot{server.token}/{path}")
            assert answer.status_code == 404
