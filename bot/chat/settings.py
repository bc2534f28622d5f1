"""/settings: everything on one screen."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.appointments import refreshed
from bot.chat.callbacks import Press, Step, Verb
from bot.chat.described import what, when
from bot.chat.errors import OldButtonError
from bot.chat.keyboards import button, choice, keyboard
from bot.chat.language import show_languages
from bot.chat.source import show_sources
from bot.chat.time import show_time
from bot.chat.topics import show_topics
from bot.chat.turn import Turn
from bot.store.chat_sources import count_own_sources
from bot.store.subscriptions import change_subscription
from bot.translations.languages import language_name

SENTENCES = (2, 3, 4, 5)
STORIES = (3, 5, 7, 10)


async def show_settings(turn: Turn) -> None:
    texts, subscription = turn.texts, turn.subscription
    async with turn.services.store.read() as connection:
        sources = await count_own_sources(connection, turn.chat.id)
    lines = [
        texts.html("<b>Settings</b>"),
        texts.html("Language: <b>{language}</b>", language=language_name(subscription.lang)),
        await what(turn),
        when(turn),
        texts.html_n("Own source: <b>{n}</b>", "Own sources: <b>{n}</b>", sources),
        texts.html_n("Each story in <b>{n}</b> sentence", "Each story in <b>{n}</b> sentences", subscription.sentences),
        texts.html_n(
            "At most <b>{n}</b> story in a digest", "At most <b>{n}</b> stories in a digest", subscription.stories_max
        ),
        texts.html("<i>The first row of numbers sets the sentences, the second the stories.</i>"),
    ]
    await turn.screen.show("\n".join(lines), _buttons(turn))


async def press_sentences(turn: Turn, press: Press) -> str:
    return await _change(turn, press.number in SENTENCES, sentences=press.number)


async def press_stories(turn: Turn, press: Press) -> str:
    return await _change(turn, press.number in STORIES, stories_max=press.number)


async def press_menu(turn: Turn, press: Press) -> str:
    """Opens one of the menus on the pressed message."""
    match press.word:
        case "language":
            await show_languages(turn, Step.MENU)
        case "topics":
            await show_topics(turn, Step.MENU)
        case "time":
            await show_time(turn, Step.MENU)
        case "sources":
            await show_sources(turn)
        case "settings":
            await show_settings(turn)
        case _:
            raise OldButtonError(press.word)
    return ""


async def _change(turn: Turn, allowed: bool, **columns: int) -> str:
    if not allowed:
        raise OldButtonError(str(columns))
    async with turn.services.store.write() as connection:
        await change_subscription(connection, turn.subscription.id, **columns)
    await show_settings(await refreshed(turn))
    return ""


def _buttons(turn: Turn) -> InlineKeyboardMarkup:
    texts, subscription = turn.texts, turn.subscription
    sentences = _numbers(Verb.SENTENCES, SENTENCES, subscription.sentences)
    stories = _numbers(Verb.STORIES, STORIES, subscription.stories_max)
    return keyboard(
        sentences,
        stories,
        [_menu(texts.plain("Language"), "language"), _menu(texts.plain("Topics"), "topics")],
        [_menu(texts.plain("Time"), "time"), _menu(texts.plain("Sources"), "sources")],
    )


def _numbers(verb: Verb, numbers: tuple[int, ...], now: int) -> list[InlineKeyboardButton]:
    return [choice(str(n), Press(verb=verb, number=n), chosen=n == now) for n in numbers]


def _menu(label: str, name: str) -> InlineKeyboardButton:
    return button(label, Press(verb=Verb.MENU, word=name))
