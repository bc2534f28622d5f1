"""Stages drain when woken, are tried again when they fail, and end promptly."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest

from bot.errors import SettingsError
from bot.work import runner as module
from bot.work.runner import Drained, Runner, Stage, keep_going, side_by_side

IDLE = Drained(count=0)


@asynccontextmanager
async def running(now: datetime, *stages: Stage) -> AsyncIterator[Runner]:
    """The stages at work until the block ends; then they must end within a second."""
    runner, stop = Runner(stages, lambda: now), asyncio.Event()
    task = asyncio.create_task(runner.run(stop))
    try:
        yield runner
    finally:
        stop.set()
        await asyncio.wait_for(task, 1)


def draining(*counts: int, tell: Callable[[], None] = lambda: None) -> Callable[[], Awaitable[Drained]]:
    left = list(counts)

    async def drain() -> Drained:
        tell()
        return Drained(count=left.pop(0) if left else 0)

    return drain


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(2):
        while not true():  # noqa: ASYNC110 - what is watched is plain data
            await asyncio.sleep(0.005)


async def test_a_stage_looks_at_once_and_until_nothing_is_left(now: datetime) -> None:
    looks: list[int] = []
    async with running(now, Stage(name="ingest", drain=draining(8, 8, 3, tell=lambda: looks.append(1)))):
        await until(lambda: len(looks) == 4)
        await asyncio.sleep(0.05)
    assert len(looks) == 4


async def test_what_one_stage_did_wakes_the_stages_it_concerns(now: datetime) -> None:
    looks: list[str] = []
    first = Stage(name="ingest", drain=draining(0, 1, tell=lambda: looks.append("ingest")), then=("summarise",))
    then = Stage(name="summarise", drain=draining(tell=lambda: looks.append("summarise")))
    async with running(now, first, then) as runner:
        await until(lambda: looks.count("summarise") == 1)
        runner.wake("ingest")
        runner.wake("nobody")
        await until(lambda: looks.count("summarise") == 2)


async def test_a_failing_stage_is_logged_and_tried_again_and_costs_no_other(
    now: datetime, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "FAILURE_SECONDS", 0.01)
    left, looks = [RuntimeError("broken"), RuntimeError("still")], []

    async def drain() -> Drained:
        if left:
            raise left.pop()
        looks.append("mended")
        return IDLE

    other = Stage(name="other", drain=draining(tell=lambda: looks.append("other")))
    with caplog.at_level(logging.ERROR):
        async with running(now, Stage(name="weak", drain=drain), other):
            await until(lambda: {"mended", "other"} <= set(looks))


async def test_a_stage_may_ask_to_look_again_at_a_time_of_its_own(now: datetime) -> None:
    looks: list[int] = []

    async def drain() -> Drained:
        looks.append(1)
        return Drained(count=0, next_at=now + timedelta(seconds=0.02))

    async with running(now, Stage(name="deliver", drain=drain)):
        await until(lambda: len(looks) >= 3)


async def test_stop_ends_what_waits_at_once_and_what_works_when_it_is_done(now: datetime) -> None:
    begun, done = asyncio.Event(), []

    async def drain() -> Drained:
        begun.set()
        await asyncio.sleep(0.1)
        done.append(True)
        return Drained(count=5)

    async with running(now, Stage(name="slow", drain=drain), Stage(name="idle", drain=draining())):
        await begun.wait()
    assert done == [True]


async def test_one_broken_row_does_not_leave_the_others_behind_unwatched() -> None:
    ended: list[str] = []

    async def broken() -> None:
        raise ValueError("broken")

    async def slow() -> None:
        await asyncio.sleep(0.01)
        ended.append("slow")

    with pytest.raises(ValueError, match="broken"):
        await side_by_side([broken(), slow()])
    assert ended == ["slow"]


async def test_a_job_that_fails_begins_anew_and_ends_when_it_is_done(caplog: pytest.LogCaptureFixture) -> None:
    problems = [OSError("the database is away"), OSError("still away")]

    async def job() -> None:
        if problems:
            raise problems.pop()

    with caplog.at_level(logging.CRITICAL):
        await asyncio.wait_for(keep_going(job, asyncio.Event(), pause=0.01), 1)
    assert problems == []


async def test_a_job_that_only_fails_ends_at_stop() -> None:
    stop, tries = asyncio.Event(), 0

    async def job() -> None:
        nonlocal tries
        tries += 1
        stop.set()
        raise OSError("the database is away")

    await asyncio.wait_for(keep_going(job, stop), 1)
    assert tries == 1


async def test_a_wrong_setting_ends_the_bot() -> None:
    async def job() -> None:
        raise SettingsError("TELEGRAM_BOT_TOKEN")

    with pytest.raises(SettingsError):
        await keep_going(job, asyncio.Event())
