"""A text that is too long for one message: Telegram's clients send it in several, and we read it as one. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import regex
from telegram import Bot, Message, Update

from bot.digests.markup import utf16_units

CUT_FROM = 3_500
"""UTF-16 units. Clients cut at 4,096, or before it where a line or a sentence ends."""

TOGETHER = timedelta(seconds=2)
"""Nobody pastes a second text so soon after the first."""

_SENTENCE_ENDS = regex.compile(r"[.!?…؟۔।。！？][\p{Pe}\p{Pf}\"']*$")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{P}]")


def is_cut(update: Update) -> bool:
    """Whether more of the same text may be on its way."""
    message = update.message
    return message is not None and _is_own_text(message) and utf16_units(message.text or "") >= CUT_FROM


def goes_on(first: Update, then: Update) -> bool:
    """Whether the second message is the rest of the first one, which was cut."""
    one, other = first.message, then.message
    if one is None or other is None or not _is_own_text(other) or (other.text or "").startswith("/"):
        return False
    return _place(one) == _place(other) and other.date - one.date <= TOGETHER


def joined(updates: Sequence[Update], bot: Bot) -> Update:
    """The first update with the whole text."""
    told = updates[0].to_dict()
    if len(updates) == 1 or "message" not in told:
        return updates[0]
    for update in updates[1:]:
        rest = update.message.text or "" if update.message is not None else ""
        told["message"]["text"] += f"{_between(told['message']['text'], rest)}{rest}"
    return Update.de_json(told, bot)


def _is_own_text(message: Message) -> bool:
    return bool(message.text) and message.forward_origin is None


def _place(message: Message) -> tuple[int, int, int | None]:
    user = message.from_user
    return message.chat.id, user.id if user is not None else 0, message.message_thread_id


def _between(before: str, after: str) -> str:
    """What the client dropped where it cut."""
    if _SENTENCE_ENDS.search(before):
        return "\n"
    return "" if _UNSPACED.match(before[-1:]) and _UNSPACED.match(after[:1]) else " "
