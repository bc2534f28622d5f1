"""/start: three taps in one message (language, topics, time), then a first digest."""

from __future__ import annotations

from bot.chat.appointments import resume
from bot.chat.callbacks import Press, Step
from bot.chat.described import what, when
from bot.chat.keyboards import keyboard, to_settings
from bot.chat.language import press_language, show_languages
from bot.chat.time import show_time
from bot.chat.topics import show_topics
from bot.chat.turn import Turn
from bot.values import SubscriptionState

_STOPPED = frozenset({SubscriptionState.STOPPED, SubscriptionState.BLOCKED})


async def start_command(turn: Turn) -> None:
    """Begins the three taps; whoever stopped before goes on as it was."""
    subscription = turn.subscription
    if subscription.state in _STOPPED and subscription.slots:
        await _welcome_back(await resume(turn))
        return
    await show_languages(turn, Step.START, note=_welcome(turn))


async def press_start_language(turn: Turn, press: Press) -> str:
    """The first tap."""
    chosen = await press_language(turn, press)
    if press.step is Step.START:
        await show_topics(chosen, Step.START)
    return ""


async def press_done(turn: Turn, press: Press) -> str:
    """The end of the second."""
    await show_time(turn, press.step)
    return ""


def _welcome(turn: Turn) -> str:
    return turn.texts.html(
        "<b>Welcome!</b> I read the news in many languages and tell you what happened, in yours, at your hour. "
        "Three taps, and your first digest is here.\n\n"
        "<b>1 of 3.</b> In which language shall I tell you the news?"
    )


async def _welcome_back(turn: Turn) -> None:
    welcome = turn.texts.html("<b>Welcome back!</b> Your digests go on as before.")
    await turn.reply.show(f"{welcome}\n\n{await what(turn)}\n{when(turn)}", keyboard(to_settings(turn.texts)))
