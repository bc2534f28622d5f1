"""One update being answered: who wrote, in which chat, in which language, and where the answer goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from telegram import CallbackQuery, Message, Update

from bot.chat.context import ChatBot, Shared
from bot.chat.reply import Reply
from bot.chat.services import Services
from bot.chat.visitors import Visitor
from bot.store.people import Person
from bot.texts import Texts
from bot.values import Chat, ChatKind, Subscription


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Turn:
    """`screen` is the pressed message, or the answer; `reply` is always a message of its own.

    No repr: the bot's shows the token, the update's what was said.
    """

    shared: Shared
    bot: ChatBot
    update: Update
    visitor: Visitor
    person: Person
    chat: Chat
    subscription: Subscription
    texts: Texts
    reply: Reply
    screen: Reply
    now: datetime

    @property
    def services(self) -> Services:
        return self.shared.services

    @property
    def message(self) -> Message | None:
        """The reader's own message; None when a button was pressed."""
        return self.update.message

    @property
    def query(self) -> CallbackQuery | None:
        return self.update.callback_query

    @property
    def words(self) -> str:
        """What stands behind the command."""
        return behind_command(self.message) if self.message else ""

    @property
    def is_private(self) -> bool:
        return self.chat.kind is ChatKind.PRIVATE


def behind_command(message: Message) -> str:
    """The text without a command at its start."""
    text = (message.text or "").strip()
    if not text.startswith("/"):
        return text
    return "".join(text.split(maxsplit=1)[1:]).strip()
