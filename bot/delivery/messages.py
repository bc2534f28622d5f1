"""A delivery as calls of the Bot API: sent as a new message, or edited into one that stands."""

from __future__ import annotations

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.delivery.outcomes import Verdict, read_error
from bot.store.outbox import Keyboard, Outgoing

ADDRESSES = ("https://", "http://", "tg://")
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def post(bot: Bot, out: Outgoing) -> int:
    """Sends or edits; returns the message's id. A message to edit that is gone is sent anew. Raises TelegramError."""
    if not out.row.edit_message_id:
        return await _send(bot, out)
    try:
        await _edit(bot, out)
    except TelegramError as error:
        verdict = read_error(error).verdict
        if verdict is Verdict.GONE:
            return await _send(bot, out)
        if verdict is not Verdict.SAME:
            raise
    return int(out.row.edit_message_id)


def markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup([[_button(*button) for button in row] for row in keyboard]) if keyboard else None


def _button(label: str, value: str) -> InlineKeyboardButton:
    if value.startswith(ADDRESSES):
        return InlineKeyboardButton(label, url=value)
    return InlineKeyboardButton(label, callback_data=value)


async def _send(bot: Bot, out: Outgoing) -> int:
    quoted = out.row.reply_to_message_id
    message = await bot.send_message(
        out.telegram_chat_id,
        out.row.html,
        parse_mode=ParseMode.HTML,
        message_thread_id=out.thread_id or None,
        reply_markup=markup(out.keyboard),
        reply_parameters=ReplyParameters(quoted, allow_sending_without_reply=True) if quoted else None,
        link_preview_options=NO_PREVIEW,
    )
    return message.message_id


async def _edit(bot: Bot, out: Outgoing) -> None:
    await bot.edit_message_text(
        out.row.html,
        chat_id=out.telegram_chat_id,
        message_id=out.row.edit_message_id,
        parse_mode=ParseMode.HTML,
        reply_markup=markup(out.keyboard),
        link_preview_options=NO_PREVIEW,
    )
