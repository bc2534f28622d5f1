"""Telegram's sending limits, on request, by a clock that stands still until it is moved."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from telegram.error import RetryAfter

from bot.web.local.limits import SendLimits
from tests.local_telegram import running_local_telegram


class FakeClock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


async def test_a_chat_takes_one_message_a_second_when_limits_are_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # without it, reading retry_after warns
    clock = FakeClock()
    async with running_local_telegram(tmp_path / "t.sqlite", clock=clock) as server, server.bot() as bot:
        ana = server.add_user()
        for _ in range(3):
            await bot.send_message(ana.id, "limits are off")
        server.enforce_limits()
        await bot.send_message(ana.id, "first")
        with pytest.raises(RetryAfter) as refused:
            await bot.send_message(ana.id, "too soon")
        assert refused.value.retry_after == timedelta(seconds=1)
        clock.forward(1)
        await bot.send_message(ana.id, "later")
        server.enforce_limits(False)
        await bot.send_message(ana.id, "off again")


def sent_without_waiting(limits: SendLimits, chats: Callable[[int], int], seconds_between: float) -> int:
    number = 0
    while number < 1000 and limits.seconds_to_wait(chats(number), number * seconds_between) == 0:
        number += 1
    return number


def test_thirty_messages_go_in_a_second() -> None:
    limits = SendLimits(enforced=True)
    assert sent_without_waiting(limits, lambda number: number + 1, 0.0) == 30
    assert limits.seconds_to_wait(999, 0.5) == 1
    assert limits.seconds_to_wait(999, 1.0) == 0


def test_twenty_messages_a_minute_go_to_a_group() -> None:
    limits = SendLimits(enforced=True)
    assert sent_without_waiting(limits, lambda _: -7, 1.0) == 20
    assert limits.seconds_to_wait(-7, 20.0) == 40
    assert limits.seconds_to_wait(8, 20.0) == 0
    assert limits.seconds_to_wait(-7, 60.0) == 0
