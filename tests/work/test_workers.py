"""Computations in processes of their own: results and errors come through, what overruns is killed and replaced."""

from __future__ import annotations

import asyncio
import os
import pickle
import signal
import time
from collections.abc import AsyncIterator, Iterator

import psutil
import pytest

from bot import workers as module
from bot.errors import DocumentError, DragomanError, FetchError, WorkerError
from bot.workers import Workers
from summarizers import SummarizerError
from summarizers.errors import TextTooLongError, UnknownMethodError


@pytest.fixture
async def workers() -> AsyncIterator[Workers]:
    async with Workers(count=1) as opened:
        yield opened


def add(one: int, *, other: int) -> int:
    return one + other


def refuse(name: str) -> None:
    raise DocumentError(f"{name}: is empty")


def refuse_address(url: str) -> None:
    raise FetchError("not reachable", url=url)


def hang() -> None:
    while True:
        time.sleep(0.01)


def eat() -> int:
    return len(bytearray(module.MEMORY_CAP_BYTES + 1))


def crash() -> None:
    os._exit(3)


class UnpicklableError(Exception):
    def __init__(self, *, fact: str) -> None:
        super().__init__("no")
        self.fact = fact


def raise_unpicklable() -> None:
    raise UnpicklableError(fact="a")


async def test_a_result_and_our_errors_come_through(workers: Workers) -> None:
    assert await workers.run(add, 1, other=2) == 3
    with pytest.raises(DocumentError, match=r"a\.txt: is empty"):
        await workers.run(refuse, "a.txt")
    with pytest.raises(FetchError, match="not reachable") as caught:
        await workers.run(refuse_address, "https://example.org")
    assert caught.value.url == "https://example.org"


async def test_what_overruns_is_killed_and_replaced(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await workers.run(add, 1, other=2) == 3  # the process is there: its start counts for nothing
    before = await workers.run(os.getpid)
    monkeypatch.setattr(module, "DEADLINE_SECONDS", 0.2)
    with pytest.raises(WorkerError, match="hang took longer"):
        await workers.run(hang)
    monkeypatch.undo()
    assert await workers.run(os.getpid) != before
    assert not psutil.pid_exists(before)


async def test_what_needs_too_much_memory_is_refused_and_costs_nobody_else(workers: Workers) -> None:
    with pytest.raises(WorkerError, match="memory"):
        await workers.run(eat)
    assert await workers.run(add, 1, other=2) == 3


async def test_a_crash_is_an_error_of_ours_and_the_next_one_runs(workers: Workers) -> None:
    with pytest.raises(WorkerError, match="crash"):
        await workers.run(crash)
    assert await workers.run(add, 1, other=2) == 3


async def test_a_worker_that_is_killed_while_it_idles_is_replaced(workers: Workers) -> None:
    os.kill(await workers.run(os.getpid), signal.SIGKILL)  # the system needed memory
    await asyncio.sleep(0.5)
    assert await workers.run(add, 1, other=2) == 3


async def test_an_error_that_cannot_travel_is_an_error_all_the_same(workers: Workers) -> None:
    with pytest.raises(WorkerError, match="failed: UnpicklableError"):
        await asyncio.wait_for(workers.run(raise_unpicklable), 5)
    assert await asyncio.wait_for(workers.run(add, 1, other=2), 5) == 3


async def test_what_nobody_waits_for_any_more_is_ended(workers: Workers) -> None:
    await workers.run(add, 1, other=2)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(workers.run(hang), 0.2)
    assert await asyncio.wait_for(workers.run(add, 1, other=2), 5) == 3


async def test_ctrl_c_is_the_main_processes_to_handle(workers: Workers) -> None:
    pid = await workers.run(os.getpid)
    os.kill(pid, signal.SIGINT)
    assert await workers.run(os.getpid) == pid


def test_a_process_that_only_begins_hears_no_ctrl_c() -> None:
    async def start_and_press() -> int:
        async with Workers(count=2) as opened:
            first = asyncio.create_task(opened.run(add, 1, other=2))
            await asyncio.sleep(0.05)
            for child in psutil.Process().children():
                child.send_signal(signal.SIGINT)
            return await first

    assert asyncio.run(start_and_press()) == 3


FACTS: dict[type[Exception], tuple[object, ...]] = {UnknownMethodError: ("magic", ("lead",)), TextTooLongError: (9, 5)}


def all_errors() -> Iterator[type[Exception]]:
    import bot.app  # noqa: F401 - everything that defines an error

    waiting: list[type[Exception]] = [DragomanError, SummarizerError]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if not kind.__module__.startswith("bot.web"):  # the emulated Telegram's answers stay where they are
            yield kind


def test_every_error_of_ours_may_travel_between_processes() -> None:
    kinds = list(all_errors())
    assert len(kinds) > 15
    for kind in kinds:
        error = kind(*FACTS.get(kind, ("a.txt: is empty",)))
        again = pickle.loads(pickle.dumps(error))
        assert (type(again), str(again), vars(again)) == (kind, str(error), vars(error))
