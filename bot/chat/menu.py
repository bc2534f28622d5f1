"""The commands that Telegram's menu offers, and what an empty chat says of us, in every language of our texts."""

from __future__ import annotations

import structlog
from telegram import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import TelegramError

from bot.chat.context import ChatBot
from bot.texts import UI_LANGS, Texts, texts_for

log = structlog.get_logger()

IN_GROUPS = ("summary", "digest", "settings", "topics", "language", "time", "source", "stop", "privacy", "help")


def described(texts: Texts) -> dict[str, str]:
    """Every command with what it does, in the order of the menu."""
    return {
        "start": texts.plain("Begin, or begin again"),
        "summary": texts.plain("Sum up a link, a text or a topic"),
        "digest": texts.plain("What is new in my topics"),
        "topics": texts.plain("Choose topics"),
        "language": texts.plain("Choose the language"),
        "time": texts.plain("Choose the hour and the place"),
        "settings": texts.plain("All settings"),
        "source": texts.plain("Feeds of my own"),
        "stop": texts.plain("Stop sending digests"),
        "privacy": texts.plain("What is kept about me"),
        "export": texts.plain("Get everything that is kept"),
        "forget": texts.plain("Delete everything that is kept"),
        "help": texts.plain("How all this works"),
    }


def description(texts: Texts) -> str:
    """What a chat shows before its first message."""
    return texts.plain(
        "I read the news in many languages and tell you what happened, in yours, at your hour. Press Start."
    )


async def set_menus(bot: ChatBot) -> None:
    """Sets the menus of private chats and groups, and the description. A Telegram that refuses costs only those."""
    try:
        await _set("en", "", bot)  # whoever reads none of our languages
        for lang in UI_LANGS:
            await _set(lang, lang, bot)
        await bot.set_my_description(description(texts_for("en")))
        for lang in UI_LANGS:
            await bot.set_my_description(description(texts_for(lang)), language_code=lang)
    except TelegramError as error:
        log.warning("menu_not_set", error=type(error).__name__)


async def _set(lang: str, language_code: str, bot: ChatBot) -> None:
    told = described(texts_for(lang))
    private = [BotCommand(name, text) for name, text in told.items()]
    group = [BotCommand(name, told[name]) for name in IN_GROUPS]
    code = language_code or None
    await bot.set_my_commands(private, scope=BotCommandScopeAllPrivateChats(), language_code=code)
    await bot.set_my_commands(group, scope=BotCommandScopeAllGroupChats(), language_code=code)
