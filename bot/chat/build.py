"""Puts the chat together: python-telegram-bot's application without its updater, and our handlers."""

from __future__ import annotations

from telegram import Update
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.chat.admin import allow_command, ban_command, unban_command
from bot.chat.context import ChatApplication, ChatBot, ChatContext, context_types
from bot.chat.digest import digest_command
from bot.chat.handlers import Answer, answering, changing
from bot.chat.help import help_command, unknown_command
from bot.chat.language import language_command
from bot.chat.limits import HeavyGate
from bot.chat.membership import group_moved, member_changed
from bot.chat.presses import button_pressed
from bot.chat.privacy import export_command, forget_command, privacy_command, stop_command
from bot.chat.services import Services
from bot.chat.settings import show_settings
from bot.chat.source import source_command
from bot.chat.start import start_command
from bot.chat.stock import languages_command
from bot.chat.summary import plain_message, summary_command
from bot.chat.time import time_command
from bot.chat.topics import topics_command

FOR_ALL: dict[str, Answer] = {
    "summary": summary_command,
    "digest": digest_command,
    "privacy": privacy_command,
    "help": help_command,
    "allow": allow_command,
    "ban": ban_command,
    "unban": unban_command,
    "languages": languages_command,
}

FOR_ADMINISTRATORS: dict[str, Answer] = {
    "start": start_command,
    "topics": topics_command,
    "language": language_command,
    "time": time_command,
    "settings": show_settings,
    "source": source_command,
    "stop": stop_command,
    "export": export_command,
    "forget": forget_command,
}
"""In groups; alone, everybody is one's own administrator."""


def build_application(services: Services, bot: ChatBot) -> ChatApplication:
    """The application that `Dispatcher` gives updates to. Call `await application.initialize()` before the first."""
    application = ApplicationBuilder().bot(bot).updater(None).job_queue(None).context_types(context_types()).build()
    application.bot_data.services = services
    application.bot_data.gate = HeavyGate(services.policy.limits)
    _add_handlers(application)
    application.add_error_handler(_keep_failure)
    return application


def _add_handlers(application: ChatApplication) -> None:
    new = filters.UpdateType.MESSAGE
    for name, answer in FOR_ALL.items():
        application.add_handler(CommandHandler(name, answering(answer), new))
    for name, answer in FOR_ADMINISTRATORS.items():
        application.add_handler(CommandHandler(name, changing(answer), new))
    application.add_handler(CallbackQueryHandler(button_pressed))
    application.add_handler(ChatMemberHandler(member_changed, ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_handler(MessageHandler(new & filters.StatusUpdate.MIGRATE, group_moved))
    alone = new & filters.ChatType.PRIVATE
    application.add_handler(MessageHandler(alone & filters.COMMAND, answering(unknown_command)))
    readable = filters.TEXT | filters.CAPTION | filters.Document.ALL
    application.add_handler(MessageHandler(alone & readable, answering(plain_message)))


async def _keep_failure(update: object, context: ChatContext) -> None:
    """The library would swallow what a handler raised; the dispatcher decides what becomes of it."""
    if isinstance(update, Update) and context.error is not None:
        context.bot_data.failures[update.update_id] = context.error
