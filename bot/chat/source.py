"""/source: feeds of one's own, read for this chat alone."""

from __future__ import annotations

import re

from markupsafe import escape

from bot.chat.appointments import refreshed
from bot.chat.callbacks import Press, Verb
from bot.chat.errors import OldButtonError, no_address
from bot.chat.following import follow_source, full, too_many
from bot.chat.heavy import heavy
from bot.chat.keyboards import REMOVE, button, keyboard, to_settings
from bot.chat.services import FoundFeed
from bot.chat.turn import Turn
from bot.sources.links import has_scheme, with_scheme
from bot.store.chat_sources import add_own_feed, count_own_sources, own_sources, remove_own_source

_ADD = re.compile(r"add\s+(?P<words>.+)", re.IGNORECASE | re.DOTALL)
_HOST = re.compile(r"[^\s/.]+\.\S+")


async def source_command(turn: Turn) -> None:
    """`/source` lists the chat's own feeds; `/source add ADDRESS` adds one."""
    asked = _ADD.fullmatch(turn.words)
    address = asked["words"] if asked else turn.words
    if len(address.split()) != 1 or not (has_scheme(address) or _HOST.fullmatch(address)):
        await show_sources(turn, note=escape(no_address(turn.texts)) if asked else "")
    elif full := await _full(turn):
        await show_sources(turn, note=full)
    else:
        async with heavy(turn, turn.texts.html("Looking at this address…")) as go_on:
            if go_on:
                await _add(turn, address)


async def _full(turn: Turn) -> str:
    """Why no source can be added; '' when one can."""
    async with turn.services.store.read() as connection:
        count = await count_own_sources(connection, turn.chat.id)
    if count >= turn.services.policy.limits.follows:
        return _too_many(turn)
    return too_many(turn) if await full(turn) else ""


async def _add(turn: Turn, address: str) -> None:
    feed = await turn.services.check_source(with_scheme(address))
    async with turn.services.store.write() as connection:
        source_id, new = await add_own_feed(connection, turn.chat.id, feed.address, title=feed.title, lang=feed.lang)
        await follow_source(connection, turn, source_id)
    turn.services.wake("poll")
    await show_sources(await refreshed(turn), note=_added(turn, feed, new=new))


async def press_drop_source(turn: Turn, press: Press) -> str:
    async with turn.services.store.write() as connection:
        if not await remove_own_source(connection, turn.chat.id, press.number):
            raise OldButtonError(str(press.number))
    await show_sources(await refreshed(turn))
    return ""


async def show_sources(turn: Turn, *, note: str = "") -> None:
    texts = turn.texts
    async with turn.services.store.read() as connection:
        sources = await own_sources(connection, turn.chat.id)
    how = texts.html(
        "A feed of your own is read for this chat alone. Add one with its address: "
        "<code>/source add https://example.org/feed.xml</code>"
    )
    mine = texts.html("Press a source to remove it.") if sources else texts.html("You have no sources of your own yet.")
    rows = (
        [button(REMOVE + (each.title or each.address), Press(verb=Verb.DROP_SOURCE, number=each.id))]
        for each in sources
    )
    text = "\n\n".join(part for part in (note, mine, how) if part)
    await turn.screen.show(text, keyboard(*rows, to_settings(texts)))


def _added(turn: Turn, feed: FoundFeed, *, new: bool) -> str:
    title = feed.title or feed.address
    if new:
        return turn.texts.html("Added <b>{source}</b>. What it brings from now on is in your digests.", source=title)
    return turn.texts.html("You have <b>{source}</b> already.", source=title)


def _too_many(turn: Turn) -> str:
    return turn.texts.plain_n(
        "You have {n} source already, the most I can keep. Remove one first.",
        "You have {n} sources already, the most I can keep. Remove one first.",
        turn.services.policy.limits.follows,
    )
