"""The in-process runner: each stage drains what is pending when it is woken, or when it asked to look again.

    ingest → summarise → (translate) → compose → deliver

A wake-up carries nothing: what there is to do stands in the tables, so a lost one costs a clock tick.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import structlog

from bot.errors import SettingsError

log = structlog.get_logger()

IDLE_SECONDS = 15.0
"""A stage looks at least this often, so that an expired lease is found."""

FAILURE_SECONDS = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Drained:
    """What one drain did: rows handled, and when the stage wants to look again (None: when woken)."""

    count: int
    next_at: datetime | None = None


Drain = Callable[[], Awaitable[Drained]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """An idempotent function that drains what is pending; `then` names the stages that its work concerns."""

    name: str
    drain: Drain
    then: tuple[str, ...] = ()
    woken: asyncio.Event = field(default_factory=asyncio.Event)


class Runner:
    """Runs stages until it is told to stop; a failing stage is logged and tried again."""

    def __init__(self, stages: Sequence[Stage], now: Callable[[], datetime]) -> None:
        self._stages = {stage.name: stage for stage in stages}
        self._now = now

    def wake(self, name: str) -> None:
        """Lets a stage look at once; a name that this process does not run is somebody else's."""
        if name in self._stages:
            self._stages[name].woken.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Returns when `stop` is set and no stage is in the middle of something."""
        async with asyncio.TaskGroup() as group:
            for stage in self._stages.values():
                group.create_task(self._loop(stage, stop), name=stage.name)

    async def _loop(self, stage: Stage, stop: asyncio.Event) -> None:
        stage.woken.set()  # what a killed run left behind
        pause = 0.0
        while not stop.is_set():
            await _wait(stage.woken, stop, pause)
            if stop.is_set():
                return
            stage.woken.clear()
            pause = await self._drain(stage)

    async def _drain(self, stage: Stage) -> float:
        """Seconds until the stage should look again by itself."""
        try:
            drained = await stage.drain()
        except Exception:
            log.exception("stage_failed", stage=stage.name)
            return FAILURE_SECONDS
        if drained.count:
            stage.woken.set()  # until nothing is left
            for name in stage.then:
                self.wake(name)
        if drained.next_at is None:
            return IDLE_SECONDS
        return min(IDLE_SECONDS, max(0.0, (drained.next_at - self._now()).total_seconds()))


async def side_by_side(jobs: Iterable[Awaitable[None]]) -> None:
    """Runs the jobs to their end, also when one fails; then raises the first error."""
    for outcome in await asyncio.gather(*jobs, return_exceptions=True):
        if outcome is not None:
            raise outcome


async def keep_going(
    job: Callable[[], Awaitable[None]], stop: asyncio.Event, *, pause: float = FAILURE_SECONDS
) -> None:
    """Runs a job that ends by itself at `stop`; one that fails (a database that is away) begins anew after a pause.

    SettingsError comes through: no waiting helps against it.
    """
    while not stop.is_set():
        try:
            return await job()
        except SettingsError:
            raise
        except Exception:
            log.exception("job_failed")
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), pause)


async def _wait(woken: asyncio.Event, stop: asyncio.Event, seconds: float) -> None:
    """Returns when woken or stopped, or when the time is over."""
    waits = [asyncio.ensure_future(event.wait()) for event in (woken, stop)]
    try:
        await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
        await asyncio.gather(*waits, return_exceptions=True)
