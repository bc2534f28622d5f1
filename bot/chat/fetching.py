"""A language that the reader chose and that is missing: it is wished for in the database before anything begins."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat.languages import offered, reading_lang_for
from bot.chat.turn import Turn
from bot.store.installs import wish
from bot.store.notices import Notice, say
from bot.texts import Texts
from bot.translations.notices import Going, told
from bot.translations.offer import is_read

MARK = "⬇ "
"""On a button: the language is fetched when it is chosen."""


def choices(turn: Turn) -> tuple[str, ...]:
    """The languages that the reader may choose: ours, the reader's own, what can be had now or fetched."""
    services, pairs = turn.services, turn.services.reachable()
    own = (turn.subscription.lang, reading_lang_for(turn.visitor.language_code, pairs))
    coming = services.offer.known() if services.offer.installs else ()
    return offered(pairs, own=own, coming=coming)


def to_fetch(turn: Turn, code: str) -> str:
    """The language to install when the reader chooses that code; '' when it is here, not to be had, or not allowed."""
    offer, pairs = turn.services.offer, turn.services.reachable()
    if not offer.installs or is_read(code, pairs):
        return ""
    lang = offer.obtainable(code)
    return lang if lang is not None and not is_read(lang, pairs) else ""


async def begin(connection: AsyncConnection, chat_id: int, lang: str, texts: Texts) -> None:
    """Wishes for the language and begins the message that tells how it goes. Wake `install` and `deliver` after it."""
    key = await wish(connection, lang, chat_id)
    html, keyboard = told(Going(), lang, texts)
    await say(connection, Notice(dedupe_key=key, chat_id=chat_id, html=html, keyboard=keyboard))
