"""Polling stores before it confirms, survives a bad network, and ends when told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, cast

import pytest
from sqlalchemy import select
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.chat import polling as module
from bot.chat.polling import Polling, poll, reach
from bot.errors import SettingsError
from bot.store.engine import Store
from bot.store.tables import inbox
from tests.local_telegram import Server, User


@dataclass(slots=True)
class FakeBot:
    """Answers each poll with the next of these: updates, or an error; then waits for ever."""

    answers: list[Sequence[Update] | TelegramError]
    id: int = 1_000_000_001
    offsets: list[int | None] = field(default_factory=list)
    patience: list[int] = field(default_factory=list)  # seconds that each poll may last
    waiting: asyncio.Event = field(default_factory=asyncio.Event)

    async def get_updates(self, *, offset: int | None, timeout: int, **_options: Any) -> Sequence[Update]:  # noqa: ASYNC109
        self.offsets.append(offset)
        self.patience.append(timeout)
        if not self.answers:
            self.waiting.set()
            await asyncio.Event().wait()
        answer = self.answers.pop(0)
        if isinstance(answer, TelegramError):
            raise answer
        return answer


@dataclass(slots=True)
class Heard:
    stages: list[str] = field(default_factory=list)
    healthy: list[datetime] = field(default_factory=list)


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BACKOFF_SECONDS", (0.001, 0.002))
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # the library warns about its own old way


async def polled(bot: FakeBot, store: Store, now: datetime) -> Heard:
    """Polls until the fake has nothing more to answer, then stops."""
    heard, stop = Heard(), asyncio.Event()
    what = Polling(now=lambda: now, wake=heard.stages.append, stop=stop, health=heard.healthy.append)
    task = asyncio.create_task(poll(cast(Bot, bot), store, what))
    waiting = asyncio.create_task(bot.waiting.wait())
    await asyncio.wait({task, waiting}, return_when=asyncio.FIRST_COMPLETED)
    stop.set()
    waiting.cancel()
    await asyncio.wait_for(task, 1)
    return heard


async def test_updates_are_stored_before_the_next_poll_confirms_them(sqlite_store: Store, now: datetime) -> None:
    bot = FakeBot([[Update(5), Update(6)], [], [Update(7)]])
    heard = await polled(bot, sqlite_store, now)
    assert bot.offsets == [None, 7, 7, 8]
    assert heard.stages == ["inbox", "inbox"]
    assert heard.healthy == [now] * 3
    async with sqlite_store.read() as connection:
        assert list((await connection.execute(select(inbox.c.update_id))).scalars()) == [5, 6, 7]


async def test_a_restart_goes_on_where_the_last_run_ended(sqlite_store: Store, now: datetime) -> None:
    await polled(FakeBot([[Update(5)]]), sqlite_store, now)
    again = FakeBot([])
    await polled(again, sqlite_store, now)
    assert again.offsets == [6]


async def test_the_first_poll_and_the_one_after_an_error_wait_for_nothing_so_that_health_is_known_at_once(
    sqlite_store: Store, now: datetime
) -> None:
    bot = FakeBot([(), NetworkError("gone"), ()])
    heard = await polled(bot, sqlite_store, now)
    assert (bot.patience, len(heard.healthy)) == ([0, 30, 0, 30], 2)


@dataclass(slots=True)
class FarBot:
    """Is reached after so many errors."""

    errors: list[TelegramError]

    async def initialize(self) -> None:
        if self.errors:
            raise self.errors.pop(0)


async def test_a_telegram_that_cannot_be_reached_at_the_start_is_waited_for() -> None:
    bot = FarBot([NetworkError("down"), RetryAfter(timedelta(0)), NetworkError("down")])
    assert await reach(cast(Bot, bot), asyncio.Event())
    assert bot.errors == []


async def test_who_is_told_to_stop_waits_no_longer() -> None:
    stop = asyncio.Event()
    stop.set()
    assert not await reach(cast(Bot, FarBot([])), stop)


async def test_a_token_that_telegram_does_not_know_is_our_error_at_the_start_too() -> None:
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN"):
        await reach(cast(Bot, FarBot([InvalidToken("no")])), asyncio.Event())


async def test_errors_are_waited_out(sqlite_store: Store, now: datetime) -> None:
    errors = (NetworkError("down"), Conflict("two"), RetryAfter(timedelta(0)), TelegramError("odd"))
    bot = FakeBot([*errors, [Update(5)]])
    heard = await polled(bot, sqlite_store, now)
    assert bot.offsets == [None] * 5 + [6]
    assert len(heard.healthy) == 1


async def test_a_wrong_token_ends_the_polling_with_our_error_that_does_not_show_it(
    sqlite_store: Store, now: datetime
) -> None:
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN") as caught:
        await polled(FakeBot([InvalidToken("123:secret was rejected")]), sqlite_store, now)
    assert "secret" not in str(caught.value)


async def test_a_running_long_poll_ends_at_once_when_told(
    server: Server, sqlite_store: Store, now: datetime, ana: User
) -> None:
    stop = asyncio.Event()
    ignore: Callable[[str], None] = lambda _stage: None  # noqa: E731
    async with server.bot() as bot:
        what = Polling(now=lambda: now, wake=ignore, stop=stop)
        task = asyncio.create_task(poll(bot, sqlite_store, what))
        ana.send("/start")
        await asyncio.sleep(0.2)
        stop.set()
        await asyncio.wait_for(task, 1)
    async with sqlite_store.read() as connection:
        assert len((await connection.execute(select(inbox))).all()) == 1
