"""What became of a send, read from Telegram's answer or from the lack of one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.logs import redact

# The library is about to give waits as timedelta and warns in each error until asked to do so already.
os.environ.setdefault("PTB_TIMEDELTA", "true")

NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)
"""The request never left this machine."""

GONE = ("message to edit not found", "message can't be edited", "message_id_invalid", "message identifier is not")
SAME = "message is not modified"


class Verdict(Enum):
    """What an error says about a message."""

    BLOCKED = auto()  # the chat wants nothing of us
    PAUSED = auto()  # Telegram wants silence from us
    MOVED = auto()  # the group has another id now
    GONE = auto()  # the message to edit is not there
    SAME = auto()  # the message to edit says it already
    REFUSED = auto()  # never, as it is
    UNREACHED = auto()  # it did not leave this machine, or our token does not hold
    TROUBLED = auto()  # the server answered that it could not
    UNKNOWN = auto()  # it may have arrived


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A verdict with its facts; `error` is one line for the operator."""

    verdict: Verdict
    error: str
    wait: timedelta = timedelta(0)
    new_chat_id: int = 0


def read_error(error: TelegramError) -> Outcome:
    """What the error says about the message that met it."""
    text = redact(str(error))
    match error:
        case RetryAfter():
            return Outcome(verdict=Verdict.PAUSED, error=text, wait=pause_of(error))
        case ChatMigrated():
            return Outcome(verdict=Verdict.MOVED, error=text, new_chat_id=error.new_chat_id)
        case Forbidden():
            return Outcome(verdict=Verdict.BLOCKED, error=text)
        case BadRequest():
            return Outcome(verdict=_refusal(text.lower()), error=text)
        case InvalidToken() | Conflict():
            return Outcome(verdict=Verdict.UNREACHED, error=text)
        case NetworkError():
            return Outcome(verdict=_silence(error), error=text)
    return Outcome(verdict=Verdict.UNKNOWN, error=text)


def pause_of(error: RetryAfter) -> timedelta:
    """How long Telegram wants silence."""
    after = error.retry_after
    return after if isinstance(after, timedelta) else timedelta(seconds=after)


def _refusal(text: str) -> Verdict:
    if SAME in text:
        return Verdict.SAME
    return Verdict.GONE if any(reason in text for reason in GONE) else Verdict.REFUSED


def _silence(error: NetworkError) -> Verdict:
    """The library keeps the transport's error as the cause; without one, the server answered with a 5xx."""
    if isinstance(error.__cause__, NOT_SENT):
        return Verdict.UNREACHED
    answered = error.__cause__ is None and not error.message.startswith("Timed out")
    return Verdict.TROUBLED if answered else Verdict.UNKNOWN
