"""What an error of Telegram, or of the way there, says about a message."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.delivery.outcomes import Verdict, read_error


def caused(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "verdict"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), Verdict.BLOCKED),
        (BadRequest("Bad Request: message to edit not found"), Verdict.GONE),
        (BadRequest("Bad Request: message can't be edited"), Verdict.GONE),
        (BadRequest("Bad Request: message is not modified: specified new message content"), Verdict.SAME),
        (BadRequest("Bad Request: chat not found"), Verdict.REFUSED),
        (InvalidToken(), Verdict.UNREACHED),
        (caused(NetworkError("httpx.ConnectError"), httpx.ConnectError("refused")), Verdict.UNREACHED),
        (caused(TimedOut(), httpx.ConnectTimeout("slow")), Verdict.UNREACHED),
        (caused(TimedOut("Pool timeout"), httpx.PoolTimeout("full")), Verdict.UNREACHED),
        (caused(TimedOut(), httpx.ReadTimeout("slow")), Verdict.UNKNOWN),
        (TimedOut(), Verdict.UNKNOWN),
        (caused(NetworkError("cut"), httpx.RemoteProtocolError("closed")), Verdict.UNKNOWN),
        (NetworkError("Bad Gateway"), Verdict.TROUBLED),
        (TelegramError("Invalid server response"), Verdict.UNKNOWN),
    ],
)
def test_an_error_has_its_verdict(error: TelegramError, verdict: Verdict) -> None:
    assert read_error(error).verdict is verdict


def test_a_wait_and_a_new_id_are_told() -> None:
    assert read_error(RetryAfter(7)).wait == timedelta(seconds=7)
    assert read_error(ChatMigrated(-100500)).new_chat_id == -100500


def test_no_error_shows_a_token() -> None:
    address = "/bot123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/sendMessage"
    assert "AAHdq" not in read_error(NetworkError(f"cannot reach {address}")).error
