"""One update of the inbox to its end: handled, tried again, or given up with an apology."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import structlog
from sqlalchemy import Row
from telegram import Update
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.chat.context import ChatApplication
from bot.chat.errors import apology
from bot.chat.reply import Reply
from bot.chat.visitors import visitor_of
from bot.store.chats import BLOCKED, chats_of, find_chat, move_group, set_chat_state
from bot.store.inbox import reply_message_id
from bot.store.leases import DONE, FAILED
from bot.store.subscriptions import stop_chats
from bot.texts import texts_for
from bot.values import SubscriptionState

log = structlog.get_logger()

ATTEMPTS_MAX = 3
HANDLING_SECONDS = 180.0
RETRY_SECONDS = 1.0
PATIENCE_SECONDS = 60.0
"""The longest pause of Telegram's that an answer waits for."""


async def handle(application: ChatApplication, row: Row[Any], update: Update) -> str:
    """Runs the handlers, three times at most, counting the runs that died with their process; DONE or FAILED."""
    attempt: int = row.attempt
    while attempt <= ATTEMPTS_MAX:
        failure = await _run(application, update)
        if failure is None:
            return DONE
        log.warning("update_failed", update_id=update.update_id, attempt=attempt, error=type(failure).__name__)
        if isinstance(failure, Forbidden):
            await _block(application, update)
            return DONE
        if isinstance(failure, ChatMigrated):
            await _move(application, update, failure.new_chat_id)
        elif isinstance(failure, BadRequest):
            break  # it will be refused again
        elif not isinstance(failure, TelegramError):
            log.error("handler_raised", update_id=update.update_id, exc_info=failure)
        attempt += 1
        if attempt <= ATTEMPTS_MAX:
            await asyncio.sleep(_pause(failure))
    await _apologise(application, update)
    return FAILED


def read_update(application: ChatApplication, row: Row[Any]) -> Update | None:
    """The update as Telegram sent it; None for a payload that is none."""
    try:
        return Update.de_json(json.loads(row.payload), application.bot)
    except (ValueError, TypeError, KeyError, AttributeError):
        log.exception("update_unreadable", update_id=row.update_id)
        return None


async def _run(application: ChatApplication, update: Update) -> Exception | None:
    failures = application.bot_data.failures
    try:
        async with asyncio.timeout(HANDLING_SECONDS):
            await application.process_update(update)
    except TimeoutError as error:
        return error
    return failures.pop(update.update_id, None)


def _pause(failure: Exception) -> float:
    if isinstance(failure, RetryAfter):
        after = failure.retry_after
        seconds = float(after if isinstance(after, (int, float)) else after.total_seconds())
        return min(seconds, PATIENCE_SECONDS)
    return RETRY_SECONDS


async def _block(application: ChatApplication, update: Update) -> None:
    """Nobody is there to read: 403 stops the chat's subscriptions."""
    chat = update.effective_chat
    if chat is None:
        return
    async with application.bot_data.services.store.write() as connection:
        ids = [each.id for each in await chats_of(connection, chat.id)]
        await set_chat_state(connection, ids, BLOCKED)
        await stop_chats(connection, ids, SubscriptionState.BLOCKED)


async def _move(application: ChatApplication, update: Update, new_chat_id: int) -> None:
    chat = update.effective_chat
    if chat is not None:
        async with application.bot_data.services.store.write() as connection:
            await move_group(connection, chat.id, new_chat_id)


async def _apologise(application: ChatApplication, update: Update) -> None:
    """Says sorry where the answer was expected; a chat that cannot even take that is left alone."""
    visitor, store = visitor_of(update), application.bot_data.services.store
    if visitor is None:
        return
    async with store.read() as connection:
        chat = await find_chat(connection, visitor.telegram_chat_id, visitor.thread_id)
        said = await reply_message_id(connection, update.update_id)
    if chat is None:
        return
    reply = Reply(bot=application.bot, store=store, chat=chat, update_id=update.update_id, message_id=said)
    try:
        if update.callback_query is not None:
            await update.callback_query.answer(apology(texts_for(chat.ui_lang)), show_alert=True)
        else:
            await reply.show(apology(texts_for(chat.ui_lang)))
    except TelegramError as error:
        log.warning("apology_failed", update_id=update.update_id, error=type(error).__name__)
