"""The menu of commands, in every language of our texts."""

from __future__ import annotations

from telegram import BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.ext import ExtBot

from bot.chat.build import FOR_ADMINISTRATORS, FOR_ALL
from bot.chat.menu import IN_GROUPS, described, set_menus
from bot.texts import UI_LANGS, texts_for
from tests.local_telegram import Server

HIDDEN = {"allow", "ban", "unban", "languages"}


def test_the_menu_has_every_command_but_the_admins() -> None:
    assert set(described(texts_for("en"))) == {*FOR_ALL, *FOR_ADMINISTRATORS} - HIDDEN


async def test_menus_are_set_for_every_language_in_private_and_in_groups(server: Server) -> None:
    async with ExtBot(server.token, base_url=server.base_url) as bot:
        await set_menus(bot)
        for lang in ("", *UI_LANGS):
            private = await bot.get_my_commands(BotCommandScopeAllPrivateChats(), lang or None)
            group = await bot.get_my_commands(BotCommandScopeAllGroupChats(), lang or None)
            assert {command.command for command in private} == set(described(texts_for("en")))
            assert tuple(command.command for command in group) == IN_GROUPS
