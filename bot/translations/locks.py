"""A lock that holds between processes and between threads, and that a killed process lets go."""

from __future__ import annotations

import asyncio
import fcntl
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

_PAUSE = 0.1  # seconds between two tries


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds the file's lock; waits for whoever holds it now."""
    descriptor = _open(path)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)  # lets go of the lock, too


@asynccontextmanager
async def locked_async(path: Path) -> AsyncIterator[None]:
    """The same for coroutines: waits without holding up the loop."""
    descriptor = _open(path)
    try:
        while not _try(descriptor):  # noqa: ASYNC110 - another process tells no event of ours
            await asyncio.sleep(_PAUSE)
        yield
    finally:
        os.close(descriptor)


def _open(path: Path) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)


def _try(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
