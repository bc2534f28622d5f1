"""The More button of a digest: the next part, as a message of its own."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection
from telegram.error import BadRequest

from bot.chat.callbacks import Press
from bot.chat.errors import OldButtonError
from bot.chat.turn import Turn
from bot.delivery.messages import markup
from bot.digests.buttons import Rows, digest_buttons
from bot.store.digests import edition_parts, find_digest, items_of_part
from bot.store.outbox import NewDelivery, enqueue


async def press_more(turn: Turn, press: Press) -> str:
    async with turn.services.store.write() as connection:
        digest = await find_digest(connection, press.number)
        if digest is None or digest.chat_id != turn.chat.id:
            raise OldButtonError("the digest of another chat, or of none")
        parts = await edition_parts(connection, digest.edition_id)
        if press.part >= len(parts):
            raise OldButtonError("the edition has no such part")
        translated = await _translated(connection, digest.edition_id, press.part)
        await enqueue(connection, _delivery(turn, press, parts, digest.edition_id, translated=translated))
        before = await _translated(connection, digest.edition_id, press.part - 1)
    turn.services.wake("deliver")
    await _take_button_away(
        turn, digest_buttons(turn.texts, press.number, press.part - 1, translated=before, more=False)
    )
    return ""


async def _translated(connection: AsyncConnection, edition_id: int, part: int) -> bool:
    return any(item.original for item in await items_of_part(connection, edition_id, part))


def _delivery(turn: Turn, press: Press, parts: Sequence[str], edition_id: int, *, translated: bool) -> NewDelivery:
    more = press.part + 1 < len(parts)
    return NewDelivery(
        dedupe_key=f"digest:{press.number}:{press.part}",
        chat_id=turn.chat.id,
        html=parts[press.part],
        digest_id=press.number,
        edition_id=edition_id,
        part=press.part,
        keyboard=digest_buttons(turn.texts, press.number, press.part, translated=translated, more=more),
        priority=0,
    )


async def _take_button_away(turn: Turn, left: Rows) -> None:
    """Only what is `left` stays under the pressed message."""
    try:
        await turn.bot.edit_message_reply_markup(
            chat_id=turn.chat.telegram_chat_id, message_id=turn.visitor.pressed_id, reply_markup=markup(left)
        )
    except BadRequest:
        return  # it was pressed twice, or the message is gone
