"""/digest: what is new, now. The digest is composed by its own stage and takes the place of the waiting message."""

from __future__ import annotations

import json

from bot.chat.heavy import heavy
from bot.chat.turn import Turn
from bot.store.digests import DigestRequest, open_digest


async def digest_command(turn: Turn) -> None:
    async with heavy(turn, waiting(turn)) as go_on:
        if go_on:
            await ask(turn)


async def tell(turn: Turn, topic_id: int = 0) -> None:
    """A digest that a button asked for: counted like a command, answered by a message of its own."""
    async with heavy(turn, waiting(turn)) as go_on:
        if go_on:
            await ask(turn, topic_id)


async def ask(turn: Turn, topic_id: int = 0, *, apart: bool = False) -> None:
    """Asks for a digest of one topic, or of everything followed. Once for each update.

    It takes the place of the message that waits; `apart`, it comes as a message of its own.
    """
    asked = DigestRequest(
        subscription_id=turn.subscription.id,
        occasion=f"update:{turn.update.update_id}",
        due_at=turn.now,
        request=json.dumps({"topic_id": topic_id}) if topic_id else "",
        reply_message_id=0 if apart else turn.reply.message_id,
    )
    async with turn.services.store.write() as connection:
        await open_digest(connection, asked)
    turn.services.wake("compose")


def waiting(turn: Turn) -> str:
    return turn.texts.html("Looking for what is new…")
