"""The Original button: what a digest or a summary told, as it was written, as messages of their own.

The translation stays where it stands, for whoever else reads it. Pressing again shows the original again; but two
presses soon after each other, by one reader or by several, show it once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat.callbacks import Press
from bot.chat.errors import OldButtonError, OriginalGoneError, OwnOriginalGoneError
from bot.chat.turn import Turn
from bot.digests.render import render_originals
from bot.store.chats import get_chat
from bot.store.digests import find_digest, items_of_part
from bot.store.outbox import NewDelivery, enqueue, original_was_shown

AGAIN_AFTER = timedelta(minutes=5)


async def press_original(turn: Turn, press: Press) -> str:
    """Of a digest's message. In the outbox once for each update, whatever becomes of this process."""
    async with turn.services.store.write() as connection:
        digest = await _digest_of_chat(connection, turn, press.number)
        items = await items_of_part(connection, digest.edition_id, press.part)
        if not any(item.original for item in items):
            raise OriginalGoneError(f"digest {press.number}, part {press.part}")
        if await original_was_shown(connection, press.number, press.part, since=turn.now - AGAIN_AFTER):
            return _further_down(turn)
        parts = render_originals([item.original or item.html for item in items], turn.texts)
        for new in _deliveries(turn, press, digest, parts):
            await enqueue(connection, new)
    turn.services.wake("deliver")
    return ""


async def press_own_original(turn: Turn, press: Press) -> str:
    """Of a summary of the reader's own text, while memory has it."""
    kept = turn.shared.own_originals
    original = kept.find(press.number, turn.chat.id, turn.now)
    if original is None:
        raise OwnOriginalGoneError(str(press.number))
    if original.shown_at is not None and original.shown_at > turn.now - AGAIN_AFTER:
        return _further_down(turn)
    await replace(turn.reply, answers=turn.visitor.pressed_id).show_all(original.parts)
    kept.note_shown(press.number, turn.now)
    return ""


async def _digest_of_chat(connection: AsyncConnection, turn: Turn, digest_id: int) -> Row[Any]:
    """The digest; it may be another topic's of the same forum, since Telegram forgets where an old message stands."""
    digest = await find_digest(connection, digest_id)
    if digest is not None:
        chat = await get_chat(connection, digest.chat_id)
        if chat.telegram_chat_id == turn.chat.telegram_chat_id:
            return digest
    raise OldButtonError("the digest of another chat, or of none")


def _deliveries(turn: Turn, press: Press, digest: Row[Any], parts: Sequence[str]) -> list[NewDelivery]:
    return [
        NewDelivery(
            dedupe_key=f"original:{press.number}:{press.part}:{turn.update.update_id}:{n}",
            chat_id=digest.chat_id,
            html=html,
            digest_id=press.number,
            edition_id=digest.edition_id,
            part=press.part,
            reply_to_message_id=0 if n else turn.visitor.pressed_id,
            priority=0,
        )
        for n, html in enumerate(parts)
    ]


def _further_down(turn: Turn) -> str:
    return turn.texts.plain("The original is in this chat already, further down.")
