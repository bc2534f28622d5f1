"""Install: a language that somebody chose is fetched in the background, and everybody who waits hears how it goes.

wish (in the table before any work) → claim → index → download and install each direction → ready, or what went wrong

The claim is renewed while the work goes on; killed anywhere, the wish is claimed again, and the download goes on where
it broke off.
"""

from __future__ import annotations

import asyncio
import contextlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import Row

from bot.errors import FetchError, TranslationError
from bot.store import installs
from bot.store.chats import get_chat
from bot.store.notices import Notice, say
from bot.texts import texts_for
from bot.translations.downloads import NotReachedError
from bot.translations.library import Library, lacking
from bot.translations.notices import Going, Reason, told
from bot.work.resources import Resources
from bot.work.runner import Drained

log = structlog.get_logger()

LEASE = timedelta(minutes=2)
TOLD_EVERY = 4.0  # seconds between two edits of the message; Telegram takes some twenty a minute in a group
INDEX_AGE = timedelta(hours=1)
RESERVE = 1_000_000_000
"""Bytes that stay free on the disk: what readers choose must not fill it. A command may."""


def free_bytes(folder: Path) -> int:
    """The room on the folder's disk."""
    return shutil.disk_usage(folder).free


@dataclass(slots=True, kw_only=True)
class _Work:
    """One claimed install. `going` is what its download said last."""

    row: Row[Any]
    going: Going = field(default_factory=Going)
    said: Going = field(default_factory=Going)
    ended: asyncio.Event = field(default_factory=asyncio.Event)


class Installer:
    """The stage `install`. `wake` starts the sending of messages."""

    def __init__(
        self,
        resources: Resources,
        library: Library,
        wake: Callable[[str], None],
        *,
        told_every: float = TOLD_EVERY,
        free: Callable[[Path], int] = free_bytes,
    ) -> None:
        self._resources = resources
        self._library = library
        self._wake = wake
        self._told_every = told_every
        self._free = free
        self._running: asyncio.Task[str] | None = None
        self._stop = asyncio.Event()

    async def drain(self) -> Drained:
        """Installs the language whose turn it is."""
        if self._stop.is_set():
            return Drained(count=0)
        await self._tell_given_up()
        store = self._resources.store
        async with store.write() as connection:
            row = await installs.claim_install(connection, now=self._resources.now(), lease=LEASE)
        if row is None:
            return Drained(count=0)
        work = _Work(row=row)
        telling = asyncio.create_task(self._keep_telling(work))
        self._running = asyncio.create_task(self._install(work))
        if self._stop.is_set():
            self._running.cancel()
        await asyncio.wait([self._running])
        work.ended.set()  # not cancelled: it may be in the middle of a transaction
        await telling
        if self._running.cancelled():
            async with store.write() as connection:
                await installs.hand_back(connection, work.row)
            return Drained(count=0)
        await self._end(work, self._running.result())
        return Drained(count=1)

    async def until(self, stop: asyncio.Event) -> None:
        """At `stop`, leaves the download that is under way to the next run."""
        await stop.wait()
        self._stop.set()
        if self._running is not None:
            self._running.cancel()

    async def _install(self, work: _Work) -> str:
        """What went wrong, as `reason: details`; '' when nothing did."""
        lang = work.row.lang
        try:
            index = await self._library.recent_index(INDEX_AGE)
        except (FetchError, TranslationError) as error:
            return f"{Reason.AWAY}: {error}"
        try:
            packages = await asyncio.to_thread(lacking, lang, self._library.packages_dir, index)
        except TranslationError as error:
            return f"{Reason.NONE}: {error}"
        try:
            for number, package in enumerate(packages):
                if (free := self._free(self._library.packages_dir)) < RESERVE + package.size:
                    return f"{Reason.FULL}: {free:,} bytes are free on the disk, and {RESERVE:,} shall stay so"
                await self._library.install(package, _Hearing(work=work, number=number, of=len(packages)))
        except NotReachedError as error:
            return f"{Reason.AWAY}: {error}"
        except (TranslationError, OSError) as error:
            return f"{Reason.BROKEN}: {error}"
        await asyncio.to_thread(self._resources.interpreter.translators.refresh)
        return ""

    async def _keep_telling(self, work: _Work) -> None:
        """Every few seconds: the claim is renewed, and who waits is told how far it is."""
        while not work.ended.is_set():
            await self._tell(work)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(work.ended.wait(), self._told_every)

    async def _tell(self, work: _Work) -> None:
        going = work.going
        async with self._resources.store.write() as connection:
            row = await installs.renew(connection, work.row, until=self._resources.now() + LEASE)
            if row is None:
                return
            work.row = row
            if going == work.said:
                return
            await self._say(connection, row, going)
        work.said = going
        self._wake("deliver")

    async def _end(self, work: _Work, problem: str) -> None:
        """Outcome and last words, in one transaction."""
        async with self._resources.store.write() as connection:
            if not await installs.finish_install(connection, work.row, error=problem):
                return
            await self._say_last(connection, work.row, problem)
        log.info("language_installed" if not problem else "language_failed", lang=work.row.lang, problem=problem)
        self._wake("deliver")

    async def _tell_given_up(self) -> None:
        async with self._resources.store.write() as connection:
            rows = await installs.given_up(connection)
            for row in rows:
                await self._say_last(connection, row, row.error)
        if rows:
            self._wake("deliver")

    async def _say_last(self, connection: Any, row: Row[Any], problem: str) -> None:
        await self._say(connection, row, _outcome(problem), last=True)
        await installs.stop_waiting(connection, row.id)

    async def _say(self, connection: Any, row: Row[Any], what: Going | Reason, *, last: bool = False) -> None:
        for chat_id in await installs.waiting_chats(connection, row.id):
            texts = texts_for((await get_chat(connection, chat_id)).ui_lang)
            html, keyboard = told(what, row.lang, texts)
            key = installs.notice_key(row.id, row.round, chat_id)
            await say(connection, Notice(dedupe_key=key, chat_id=chat_id, html=html, keyboard=keyboard), last=last)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hearing:
    """Hears of the bytes of one of several packages."""

    work: _Work
    number: int
    of: int

    def __call__(self, done: int, total: int) -> None:
        self.work.going = Going(done=done, total=total, number=self.number + 1, of=self.of)


def _outcome(problem: str) -> Reason:
    """Why it failed, of the words that `_install` returned; READY when it did not."""
    reason = problem.partition(":")[0]
    with contextlib.suppress(ValueError):
        return Reason(reason)
    return Reason.BROKEN
