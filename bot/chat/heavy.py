"""Slow requests: counted for each person, refused in a friendly way beyond the limits."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.chat.limits import Refusal
from bot.chat.turn import Turn


@asynccontextmanager
async def heavy(turn: Turn, waiting: str) -> AsyncIterator[bool]:
    """Whether the request may go on; then `waiting` stands in the chat already. A refused reader was told why."""
    gate, user_id = turn.shared.gate, turn.visitor.user_id
    refusal = gate.refusal(user_id, turn.now)
    if refusal is not None:
        await turn.reply.show(_friendly(turn, refusal))
        yield False
        return
    with gate.running(user_id, turn.now):
        await turn.reply.wait(waiting)
        yield True


def _friendly(turn: Turn, refusal: Refusal) -> str:
    if refusal is Refusal.RUNNING:
        return turn.texts.plain("I am still working on your last request. One at a time, please.")
    per_minute = turn.services.policy.limits.heavy_per_minute
    return turn.texts.plain_n(
        "That was quick! I can take {n} request a minute from you. Please try again shortly.",
        "That was quick! I can take {n} requests a minute from you. Please try again shortly.",
        per_minute,
    )
