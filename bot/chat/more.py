"""The More button of a digest: the next part, as a message of its own."""

from __future__ import annotations

from collections.abc import Sequence

from telegram.error import BadRequest

from bot.chat.callbacks import Press, Verb, pack
from bot.chat.errors import OldButtonError
from bot.chat.turn import Turn
from bot.store.digests import edition_parts, find_digest
from bot.store.outbox import NewDelivery, enqueue


async def press_more(turn: Turn, press: Press) -> str:
    async with turn.services.store.write() as connection:
        digest = await find_digest(connection, press.number)
        if digest is None or digest.chat_id != turn.chat.id:
            raise OldButtonError("the digest of another chat, or of none")
        parts = await edition_parts(connection, digest.edition_id)
        if press.part >= len(parts):
            raise OldButtonError("the edition has no such part")
        await enqueue(connection, _delivery(turn, press, parts, digest.edition_id))
    turn.services.wake("deliver")
    await _take_button_away(turn)
    return ""


def _delivery(turn: Turn, press: Press, parts: Sequence[str], edition_id: int) -> NewDelivery:
    following = Press(verb=Verb.MORE, number=press.number, part=press.part + 1)
    more = ((turn.texts.plain("More"), pack(following)),)
    return NewDelivery(
        dedupe_key=f"digest:{press.number}:{press.part}",
        chat_id=turn.chat.id,
        html=parts[press.part],
        digest_id=press.number,
        edition_id=edition_id,
        part=press.part,
        keyboard=(more,) if press.part + 1 < len(parts) else (),
        priority=0,
    )


async def _take_button_away(turn: Turn) -> None:
    try:
        await turn.bot.edit_message_reply_markup(
            chat_id=turn.chat.telegram_chat_id, message_id=turn.visitor.pressed_id, reply_markup=None
        )
    except BadRequest:
        return  # it was pressed twice, or the message is gone
