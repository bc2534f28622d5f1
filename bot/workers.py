"""Computations in worker processes, each with a deadline and a memory cap; one that overruns is killed and replaced.

Pure Python in a thread holds the interpreter and starves the chat; a process leaves it alone.
"""

from __future__ import annotations

import asyncio
import contextlib
import multiprocessing
import os
import pickle
import resource
import signal
from collections.abc import Callable
from concurrent.futures import TimeoutError as FutureTimeout
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import resource_tracker
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

from pebble import ProcessExpired, ProcessPool

from bot.errors import WorkerError

P = ParamSpec("P")
R = TypeVar("R")

MEMORY_CAP_BYTES = 4 * 2**30
DEADLINE_SECONDS = 20.0


class Workers:
    """A pool of `count` processes. Functions and their arguments are pickled: top-level functions, frozen values.

    The processes start with the first job, or by `start()`; `warm_up` runs in each before its first job.
    """

    def __init__(self, count: int | None = None, *, warm_up: Callable[[], None] | None = None) -> None:
        self._count = count or max(1, min(2, os.cpu_count() or 1))
        self._warm_up = warm_up
        self._pool: ProcessPool | None = None

    def start(self) -> Self:
        """Starts the processes now, so that they warm up beside whatever comes next."""
        self._living()
        return self

    async def run(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The function's result; its own errors come through, WorkerError when it overran or died."""
        try:
            result: R = await self._once(function, args, kwargs)
        except BrokenProcessPool:  # a process ended that had nothing to do, and the pool gave up
            result = await self._once(function, args, kwargs)
        return result

    async def _once(self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        future = self._living().schedule(_call, args=[function, args, kwargs], timeout=DEADLINE_SECONDS)
        try:
            return await asyncio.wrap_future(future)
        except (FutureTimeout, TimeoutError) as error:
            raise WorkerError(f"{function.__name__} took longer than {DEADLINE_SECONDS:.0f} s") from error
        except (ProcessExpired, MemoryError) as error:
            raise WorkerError(f"{function.__name__} needed too much memory or crashed") from error

    def _living(self) -> ProcessPool:
        if self._pool is None or not self._pool.active:
            self.close()
            self._pool = _start(self._count, self._warm_up)
        return self._pool

    def close(self) -> None:
        """Ends the processes, whatever they are at."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join(timeout=5)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.to_thread(self.close)


def _start(count: int, warm_up: Callable[[], None] | None) -> ProcessPool:
    """A pool whose processes have begun. They never hear Ctrl-C: their threads' parent has it blocked meanwhile."""
    pool = ProcessPool(
        max_workers=count,
        initializer=_prepare,
        initargs=(os.getpid(), warm_up),
        context=multiprocessing.get_context("spawn"),  # a fork would copy our threads' locks
    )
    resource_tracker.ensure_running()  # it lifts the block when it begins
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        _ = pool.active  # starts it
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return pool


def _call(function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Runs in the worker. An error that could not be read on the other side would end the whole pool."""
    try:
        return function(*args, **kwargs)
    except Exception as error:
        try:
            pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
        except Exception:  # noqa: BLE001 - whatever pickle makes of it
            raise WorkerError(f"{function.__name__} failed: {type(error).__name__}") from None
        raise


def _prepare(parent: int, warm_up: Callable[[], None] | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the main process's to handle
    with contextlib.suppress(ValueError, OSError):  # a lower hard limit stays as it is
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_CAP_BYTES, MEMORY_CAP_BYTES))
    _die_with(parent)
    if warm_up:
        warm_up()


def _die_with(parent: int) -> None:
    """Ends this process when the main one was killed (Linux; elsewhere the closed pipe ends it at the next job)."""
    with contextlib.suppress(OSError, AttributeError):
        import ctypes

        pr_set_pdeathsig = 1
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
