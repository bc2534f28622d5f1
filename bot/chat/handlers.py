"""Makes a handler of python-telegram-bot out of a function that answers a turn."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import structlog
from telegram import Update

from bot.chat.context import ChatContext
from bot.chat.errors import explain
from bot.chat.members import may_change
from bot.chat.opening import open_turn
from bot.chat.turn import Turn
from bot.errors import DragomanError

log = structlog.get_logger()

Answer = Callable[[Turn], Awaitable[None]]
Handle = Callable[[Update, ChatContext], Coroutine[Any, Any, None]]


def answering(answer: Answer) -> Handle:
    """The handler: opens the turn, answers it, and tells the reader about errors of ours."""

    async def handle(update: Update, context: ChatContext) -> None:
        turn = await open_turn(update, context)
        if turn is None:
            return
        try:
            await answer(turn)
        except DragomanError as error:
            log.info("request_refused", update_id=update.update_id, error=type(error).__name__)
            await turn.reply.show(explain(error, turn.texts))

    return handle


def changing(answer: Answer) -> Handle:
    """The same for what only a group's administrators may do."""

    async def checked(turn: Turn) -> None:
        if await may_change(turn):
            await answer(turn)
        else:
            await turn.reply.show(only_administrators(turn))

    return answering(checked)


def only_administrators(turn: Turn) -> str:
    return turn.texts.plain("Only this group’s administrators can change its settings. Anyone may ask /summary.")
