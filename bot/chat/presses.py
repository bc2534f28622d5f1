"""Pressed buttons: read strictly, the presser's right checked, each answered once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog
from telegram import Update
from telegram.error import BadRequest

from bot.chat import privacy, settings, source, start, summary, time, topics
from bot.chat.callbacks import Press, Verb, parse
from bot.chat.context import ChatContext
from bot.chat.errors import OldButtonError, explain
from bot.chat.handlers import only_administrators
from bot.chat.language import show_languages
from bot.chat.members import may_change
from bot.chat.more import press_more
from bot.chat.opening import open_turn
from bot.chat.original import press_original, press_own_original
from bot.chat.stock import press_stock
from bot.chat.turn import Turn
from bot.errors import DragomanError

log = structlog.get_logger()

ALERT_MAX = 200  # characters

Answer = Callable[[Turn, Press], Awaitable[str]]
"""Does what the button says and returns a short toast; '' for none."""

STOCK = (Verb.STOCK, Verb.FETCHABLE, Verb.FETCH, Verb.DROP_LANGUAGE, Verb.UPDATE)
"""For those who run the bot, wherever they are."""

ANYONE = frozenset({Verb.MORE, Verb.ORIGINAL, Verb.OWN_ORIGINAL, Verb.TELL, *STOCK})
"""What everybody in a group may press, as far as the group is concerned; the rest changes its settings."""


async def _press_languages(turn: Turn, press: Press) -> str:
    await show_languages(turn, press.step, page=press.number)
    return ""


ANSWERS: dict[Verb, Answer] = {
    Verb.LANGUAGE: start.press_start_language,
    Verb.LANGUAGES: _press_languages,
    Verb.TOPIC: topics.press_topic,
    Verb.EVERYTHING: topics.press_everything,
    Verb.DONE: start.press_done,
    Verb.UNFOLLOW: topics.press_unfollow,
    Verb.HOUR: time.press_hour,
    Verb.OTHER_HOUR: time.press_other_hour,
    Verb.NO_HOUR: time.press_no_hour,
    Verb.ZONE: time.press_zone,
    Verb.SENTENCES: settings.press_sentences,
    Verb.STORIES: settings.press_stories,
    Verb.MENU: settings.press_menu,
    Verb.DROP_SOURCE: source.press_drop_source,
    Verb.FORGET: privacy.press_forget,
    Verb.TELL: summary.press_tell,
    Verb.MORE: press_more,
    Verb.ORIGINAL: press_original,
    Verb.OWN_ORIGINAL: press_own_original,
    **dict.fromkeys(STOCK, press_stock),
}


async def button_pressed(update: Update, context: ChatContext) -> None:
    """Answers one press: the message changes, and the button's waiting sign ends."""
    turn = await open_turn(update, context)
    if turn is None or turn.query is None:
        return
    try:
        toast, alert = await _press(turn, parse(turn.query.data or "")), False
    except DragomanError as error:
        log.info("press_refused", update_id=update.update_id, error=type(error).__name__)
        toast, alert = explain(error, turn.texts), True
    except _NotAllowedError:
        toast, alert = only_administrators(turn), True
    await _answer(turn, toast, alert=alert)


class _NotAllowedError(Exception):
    """Someone who is no administrator pressed a button of the settings."""


async def _press(turn: Turn, press: Press | None) -> str:
    if press is None:
        raise OldButtonError("not a button of ours")
    if press.verb not in ANYONE and not await may_change(turn):
        raise _NotAllowedError
    return await ANSWERS[press.verb](turn, press)


async def _answer(turn: Turn, toast: str, *, alert: bool) -> None:
    assert turn.query is not None
    try:
        await turn.query.answer(toast[:ALERT_MAX] or None, show_alert=alert)
    except BadRequest:
        return  # pressed so long ago that nobody waits any more
