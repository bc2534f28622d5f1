"""Asks Telegram whether somebody is an administrator: on each command and each press, for it may have changed."""

from __future__ import annotations

from telegram.error import BadRequest, Forbidden

from bot.chat.rights import may_change_settings
from bot.chat.turn import Turn


async def may_change(turn: Turn) -> bool:
    """Whether this person may change this chat's settings."""
    if turn.is_private or turn.visitor.anonymous:
        return may_change_settings(turn.chat.kind, "", anonymous=turn.visitor.anonymous)
    try:
        member = await turn.bot.get_chat_member(turn.chat.telegram_chat_id, turn.visitor.user_id)
    except (BadRequest, Forbidden):
        return False  # no member, or a group that hides its members from us
    return may_change_settings(turn.chat.kind, member.status)
