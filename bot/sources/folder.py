"""The watched folder: its complete files, at once and whenever they change.

The system tells of changes through watchfiles; where it cannot (no watches left, the folder is not there yet) we look
every second. A folder that vanishes and comes back is watched again.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path

import structlog

from bot.sources.files import REST, FoundFile, Sighting, scan, settled, sight

__all__ = ["FoundFile", "scan", "watch"]

RESCAN_WATCHED = 30.0  # seconds; on network folders not every change is told
RESCAN_BLIND = 1.0  # seconds
_GROUPED = 200  # milliseconds within which changes are told as one

log = structlog.get_logger(__name__)


async def watch(root: Path, *, stop: asyncio.Event) -> AsyncGenerator[tuple[FoundFile, ...], None]:
    """Yield all files of the folder that rest: first at once, then whenever another one, or a changed one, rests.

    A file that is being written is not among them until it rests. A file that is gone causes no yield. Ends soon after
    `stop` is set; a folder that is missing or vanishes is logged once and waited for.
    """
    bell = _Bell(root, stop)
    sightings: tuple[Sighting, ...] = ()
    told: frozenset[FoundFile] | None = None
    try:
        while not stop.is_set():
            await bell.listen()
            found = await asyncio.to_thread(scan, root)
            now = time.time()
            sightings = sight(sightings, found, now)
            resting = settled(sightings, now)
            if told is None or set(resting) - told:
                told = frozenset(resting)
                yield resting
            await bell.wait(_patience(sightings, resting, told, watched=bell.is_listening))
    finally:
        await bell.close()


def _patience(
    sightings: Sequence[Sighting], resting: Sequence[FoundFile], told: frozenset[FoundFile], *, watched: bool
) -> float:
    """Seconds until the next look: soon when a file may rest by then."""
    if len(resting) < len(sightings) or set(resting) - told:
        return REST / 2
    return RESCAN_WATCHED if watched else RESCAN_BLIND


class _Bell:
    """Wakes the watcher: on a change in the folder, on `stop`, or when its patience ends."""

    def __init__(self, root: Path, stop: asyncio.Event) -> None:
        self._root = root
        self._stop = stop
        self._rung = asyncio.Event()
        self._ended = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._identity: tuple[int, int] | None = None
        self._started = asyncio.Event()  # set by the first look after the listener began
        self._missing = False
        self._blind = False

    @property
    def is_listening(self) -> bool:
        """Whether changes are told. Not yet while the listener starts: a change made meanwhile may go untold."""
        return self._started.is_set() and self._task is not None and not self._task.done()

    async def listen(self) -> None:
        """Forget the changes so far; begin to listen, or listen anew when the folder is another one than before."""
        self._rung.clear()
        identity = _identity(self._root)
        self._log_missing(identity is None)
        if self._task is not None and identity == self._identity and not self._task.done():
            self._started.set()
            return
        await self.close()
        self._identity = identity
        if identity is not None:
            self._ended = asyncio.Event()
            self._task = asyncio.create_task(self._ring_for_changes(self._ended))

    async def wait(self, seconds: float) -> None:
        """Return on a change, on stop, or after so many seconds."""
        waiters = [asyncio.create_task(event.wait()) for event in (self._rung, self._stop)]
        try:
            await asyncio.wait(waiters, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for waiter in waiters:
                waiter.cancel()

    async def close(self) -> None:
        """Stop listening."""
        self._started.clear()
        self._ended.set()
        if self._task is not None:
            await self._task
            self._task = None

    async def _ring_for_changes(self, ended: asyncio.Event) -> None:
        from watchfiles import awatch

        try:
            async for _ in awatch(
                self._root, watch_filter=None, debounce=_GROUPED, stop_event=ended, ignore_permission_denied=True
            ):
                self._rung.set()
        except (OSError, RuntimeError, ExceptionGroup) as error:  # watchfiles raises each, by what the system refused
            if not self._blind:
                log.info("folder_not_watched", folder=str(self._root), error=str(error), rescan_seconds=RESCAN_BLIND)
            self._blind = True

    def _log_missing(self, missing: bool) -> None:
        if missing != self._missing:
            log.warning("folder_missing" if missing else "folder_back", folder=str(self._root))
            self._missing = missing


def _identity(root: Path) -> tuple[int, int] | None:
    try:
        status = root.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
