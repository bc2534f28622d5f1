"""The one message that answers an update: sent once, edited from then on, also by a second run of the same update."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest

from bot.chat.context import ChatBot
from bot.store.engine import Store
from bot.store.inbox import set_reply_message_id
from bot.values import Chat

_SAME = ("not modified",)
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid", "message identifier is not")
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(slots=True, kw_only=True, repr=False)
class Reply:
    """`message_id` 0: nothing was sent yet. `update_id` 0: the message is not kept as an update's answer.

    No repr: the bot's shows the token.
    """

    bot: ChatBot
    store: Store
    chat: Chat
    update_id: int = 0
    message_id: int = 0
    answers: int = 0  # the reader's message, quoted in groups

    async def show(self, html: str, keyboard: InlineKeyboardMarkup | None = None) -> None:
        """Sends the text, or makes the message that was sent before say it."""
        if self.message_id and await self._edit(html, keyboard):
            return
        self.message_id = await self._send(html, keyboard)
        if self.update_id:
            async with self.store.write() as connection:
                await set_reply_message_id(connection, self.update_id, self.message_id)

    async def wait(self, html: str) -> None:
        """Says that something slow began: "typing…", and a message that the answer replaces."""
        await self.bot.send_chat_action(
            self.chat.telegram_chat_id, ChatAction.TYPING, message_thread_id=self.chat.thread_id or None
        )
        await self.show(html)

    async def show_all(self, parts: Sequence[str], keyboard: InlineKeyboardMarkup | None = None) -> None:
        """Shows an answer of several messages: the first in place, the others after it, buttons under the last."""
        last = len(parts) - 1
        await self.show(parts[0], None if last else keyboard)
        for n, part in enumerate(parts[1:], start=1):
            await self._send(part, keyboard if n == last else None)

    async def _edit(self, html: str, keyboard: InlineKeyboardMarkup | None) -> bool:
        """Edits; false when the message is no more."""
        try:
            await self.bot.edit_message_text(
                html,
                chat_id=self.chat.telegram_chat_id,
                message_id=self.message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard,
                link_preview_options=_NO_PREVIEW,
            )
        except BadRequest as error:
            return _says(error, _SAME) or not _or_raise(error)
        return True

    async def _send(self, html: str, keyboard: InlineKeyboardMarkup | None) -> int:
        quoted = ReplyParameters(self.answers, allow_sending_without_reply=True) if self.answers else None
        sent = await self.bot.send_message(
            self.chat.telegram_chat_id,
            html,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            message_thread_id=self.chat.thread_id or None,
            reply_parameters=quoted,
            link_preview_options=_NO_PREVIEW,
        )
        return sent.message_id


def _says(error: BadRequest, known: Sequence[str]) -> bool:
    return any(words in error.message.lower() for words in known)


def _or_raise(error: BadRequest) -> bool:
    """True when the message is gone; any other refusal is raised."""
    if not _says(error, _GONE):
        raise error
    return True
