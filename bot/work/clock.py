"""The clock: a handful of jobs, never one for each subscriber. Due times are ours; APScheduler only ticks.

slots that are due → digests    slots due soon → wants    new packages → used    what is old → deleted
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.digests.schedule import due_local_date, next_due
from bot.store.chats import get_chat
from bot.store.cleaning import clean
from bot.store.digests import DueSlot, due_slots, last_due, open_slot_digest, want_translations
from bot.store.subscriptions import get_subscription
from bot.store.summaries import load_summaries
from bot.work.compose import Occasion, choose_stories, window_start
from bot.work.resources import Resources

log = structlog.get_logger()

DUE_EVERY = timedelta(seconds=5)
AHEAD_EVERY = timedelta(minutes=1)
AHEAD = timedelta(minutes=15)
REFRESH_EVERY = timedelta(seconds=20)
CLEAN_EVERY = timedelta(hours=6)


async def open_due_slots(resources: Resources) -> int:
    """Asks for the digest of each slot that is due, and moves the slot on, in one transaction each batch."""
    now = resources.now()
    async with resources.store.write() as connection:
        due = await due_slots(connection, now)
        for slot in due:
            served = due_local_date(slot.due_at, slot.zone)
            later = next_due(slot.minute_of_day, slot.weekdays, slot.zone, after=now, last_local_date=served)
            await open_slot_digest(connection, slot, local_date=served, next_due_at=later)
    return len(due)


async def want_ahead(resources: Resources) -> int:
    """Asks for the translations that slots due within 15 minutes will want; returns how many are new."""
    async with resources.store.read() as connection:
        soon = await due_slots(connection, resources.now() + AHEAD)
    return sum([await _want(resources, slot) for slot in soon])


async def _want(resources: Resources, slot: DueSlot) -> int:
    async with resources.store.read() as connection:
        subscription = await get_subscription(connection, slot.subscription_id)
        if subscription is None:
            return 0
        chat = await get_chat(connection, subscription.chat_id)
        last = await last_due(connection, subscription.id)
    since = window_start(resources.now(), last)
    groups = await choose_stories(resources, Occasion(subscription=subscription, chat=chat, since=since))
    chosen = [story.candidate for group in groups for story in group.stories]
    articles = [story.article_id for story in chosen if not story.owner_chat_id]  # the memory is for public text
    async with resources.store.write() as connection:
        summaries = await load_summaries(connection, articles, subscription.sentences)
        ids = [summary.summary_id for summary in summaries.values()]
        return await want_translations(connection, ids, subscription.lang, due_at=slot.due_at)


class Clock:
    """Ticks in the running event loop; `ticked_at` is for the health page."""

    def __init__(self, resources: Resources, wake: Callable[[str], None], *, article_days: int) -> None:
        self.ticked_at: datetime | None = None
        self._resources = resources
        self._wake = wake
        self._article_age = timedelta(days=article_days)
        self._running: set[asyncio.Task[None]] = set()
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        jobs = {
            self._due: DUE_EVERY,
            self._ahead: AHEAD_EVERY,
            self._refresh: REFRESH_EVERY,
            self._clean: CLEAN_EVERY,
        }
        for job, every in jobs.items():
            self._scheduler.add_job(
                self._kept(job), "interval", seconds=every.total_seconds(), next_run_time=resources.now()
            )

    def start(self) -> None:
        self._scheduler.start()

    async def stop(self) -> None:
        """Returns when no job is in the middle of something and none will begin.

        A job that is cancelled while a connection opens leaves a thread behind that keeps the process from ending.
        """
        self._scheduler.pause()
        while self._running:
            await asyncio.wait(self._running)
        self._scheduler.shutdown(wait=False)

    def _kept(self, job: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
        """The job as the scheduler calls it: known to `stop` while it runs."""

        async def run() -> None:
            task = asyncio.ensure_future(_guarded(job))
            self._running.add(task)
            task.add_done_callback(self._running.discard)
            await task

        return run

    async def _due(self) -> None:
        if await open_due_slots(self._resources):
            self._wake("compose")
        self.ticked_at = self._resources.now()

    async def _ahead(self) -> None:
        if await want_ahead(self._resources):
            self._wake("translate")

    async def _refresh(self) -> None:
        """Languages that were installed or removed meanwhile, by a command."""
        await asyncio.to_thread(self._resources.interpreter.translators.refresh)

    async def _clean(self) -> None:
        async with self._resources.store.write() as connection:
            await clean(connection, now=self._resources.now(), article_age=self._article_age)


async def _guarded(job: Callable[[], Awaitable[None]]) -> None:
    """The top of a job loop: what fails is logged, and tried again at the next tick."""
    try:
        await job()
    except Exception:
        log.exception("clock_job_failed", job=getattr(job, "__name__", ""))
