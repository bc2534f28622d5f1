"""Wires everything once: settings in, a running bot out.

store ← workers, fetcher, interpreter ← stages, clock ← chat, sender ← web
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

import structlog
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot import ROOT
from bot.articles.topics import read_catalogue
from bot.chat.build import build_application
from bot.chat.context import ChatBot
from bot.chat.dispatch import Dispatcher
from bot.chat.menu import set_menus
from bot.chat.polling import Polling, poll, reach
from bot.chat.services import FoundFeed, Policy, Services
from bot.delivery.limits import Limits
from bot.delivery.pacing import Pacing
from bot.delivery.sender import Sender
from bot.errors import SettingsError
from bot.fetch.client import Fetcher
from bot.home import deaths, make_home
from bot.settings import Settings
from bot.store import tables
from bot.store.articles import keep_sections
from bot.store.engine import Store, is_sqlite, store_url
from bot.store.inbox import settle
from bot.store.leases import release_all
from bot.store.migrate import migrate
from bot.translations.glossary import Glossary, load_glossary
from bot.translations.library import Library
from bot.translations.memory import Interpreter
from bot.translations.offer import Offer
from bot.translations.routes import reachable as joined
from bot.translations.translators import Translators, Tuning
from bot.web.health import Health
from bot.work.answering import Answers
from bot.work.clock import Clock
from bot.work.installing import Installer
from bot.work.listing import Watched, watch_folder
from bot.work.resources import Resources
from bot.work.runner import Drained, Runner, Stage, keep_going
from bot.work.stages import pipeline
from bot.workers import Workers

log = structlog.get_logger()

SEEDS = ROOT / "seeds"
LEASED = (
    tables.entry,
    tables.article,
    tables.want,
    tables.install,
    tables.digest,
    tables.inbox,
)
DEATHS_FORGIVEN = 10
"""So many kills in a row cost nothing that was under way; beyond, one of these may be what kills us, and they count."""


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Which Bot API server to talk to, as whom. `base_url` ends in `/bot`."""

    token: str = field(repr=False)
    base_url: str

    @property
    def bot_id(self) -> int:
        """The number before the token's colon."""
        return int(self.token.partition(":")[0])


def telegram_bot(endpoint: Endpoint, pacing: Pacing | None = None) -> ChatBot:
    """The library's bot for that server, with room for a 30 s long poll beside what else it says."""
    os.environ.setdefault("PTB_TIMEDELTA", "1")  # the library's new form of times, without its warning
    talking = HTTPXRequest(connection_pool_size=64, read_timeout=20, connect_timeout=10, pool_timeout=20)
    polling = HTTPXRequest(connection_pool_size=2, read_timeout=10)
    files = endpoint.base_url.removesuffix("/bot") + "/file/bot"
    return ExtBot(
        endpoint.token, endpoint.base_url, files, request=talking, get_updates_request=polling, rate_limiter=pacing
    )


@asynccontextmanager
async def open_resources(settings: Settings, workers: Workers) -> AsyncIterator[Resources]:
    """The migrated store and the tools of the stages, all closed at the end of the block, the workers too."""
    make_home(settings.home)
    address = store_url(settings.home, settings.database_url.get_secret_value())
    await asyncio.to_thread(migrate, address)
    sections = read_catalogue((SEEDS / "topics.toml").read_bytes())
    async with AsyncExitStack() as stack:
        store = Store(address)
        stack.push_async_callback(store.close)
        await stack.enter_async_context(workers)
        fetcher = await stack.enter_async_context(Fetcher(allow=settings.fetch_allow))
        translators = Translators(settings.packages, threads=settings.threads, tuning=tuning(settings))
        stack.push_async_callback(asyncio.to_thread, translators.close)
        async with store.write() as connection:
            await keep_sections(connection, sections)
        yield Resources(
            store=store,
            workers=workers,
            fetcher=fetcher,
            interpreter=Interpreter(
                store=store,
                translators=translators,
                now=utc_now,
                glossary=load_glossary(settings.glossary) if settings.glossary else Glossary(),
                beam_size=settings.beam_size,
            ),
            sections=sections,
            now=utc_now,
            poll_minutes=settings.poll_minutes,
        )


class Bot:
    """A bot that is wired and not yet running. `health` is what `/healthz` shows."""

    def __init__(self, settings: Settings, resources: Resources, endpoint: Endpoint) -> None:
        self._resources = resources
        self._home = settings.home
        self._bot_id = endpoint.bot_id
        limits = Limits()  # of the two that speak: the chat answers at once, the sender empties the outbox
        pacing = Pacing(resources.store, endpoint.bot_id, limits, clock=resources.now)
        speaking = telegram_bot(endpoint, pacing)
        self._sending = telegram_bot(endpoint)
        self._application = build_application(_services(settings, resources, self.wake), speaking)
        self._dispatcher = Dispatcher(self._application, resources.store, now=resources.now)
        self._sender = Sender(resources.store, self._sending, clock=resources.now, limits=limits)
        library = Library(
            packages_dir=settings.packages, fetcher=resources.fetcher, index=settings.package_index, now=resources.now
        )
        self._installer = Installer(resources, library, self.wake)
        self._clock = Clock(resources, self.wake, article_days=settings.article_days)
        self._runner = Runner([*pipeline(resources), *self._stages()], resources.now)
        self.health = Health(resources.now, lambda: self._clock.ticked_at)

    def wake(self, stage: str) -> None:
        self._runner.wake(stage)

    async def run(self, folders: Sequence[Watched], stop: asyncio.Event) -> None:
        """Runs until `stop` is set; then ends what is under way and returns.

        SettingsError when Telegram does not know the token, or the store is another bot's.
        """
        await self._settle()
        if not (await reach(self._application.bot, stop) and await reach(self._sending, stop)):
            return
        if is_sqlite(self._resources.store.url):  # alone on its file: whoever held a lease is dead
            async with self._resources.store.write() as connection:
                await release_all(connection, LEASED, forgiving=deaths(self._home) <= DEATHS_FORGIVEN)
                await release_all(connection, [tables.delivery])  # that attempt may have reached somebody
        async with self._application, self._sending:
            self._clock.start()
            try:
                await self._run(folders, stop)
            finally:
                await self._clock.stop()
                await self._dispatcher.close()

    async def _settle(self) -> None:
        """The readers of one bot are not another's: the demo's people would be written to on Telegram."""
        async with self._resources.store.write() as connection:
            other = await settle(connection, self._bot_id)
        if other:
            raise SettingsError(f"this data is that of bot {other}: set DRAGOMAN_HOME to a folder of this bot's own")

    async def _run(self, folders: Sequence[Watched], stop: asyncio.Event) -> None:
        async with asyncio.TaskGroup() as group:
            for folder in folders:
                group.create_task(keep_going(partial(watch_folder, self._resources, folder, stop, self.wake), stop))
            group.create_task(keep_going(partial(self._poll, stop), stop))
            group.create_task(self._runner.run(stop))
            group.create_task(self._installer.until(stop))
            group.create_task(set_menus(self._application.bot))

    async def _poll(self, stop: asyncio.Event) -> None:
        polling = Polling(now=self._resources.now, wake=self.wake, stop=stop, health=self.health.polled)
        await poll(self._application.bot, self._resources.store, polling)

    def _stages(self) -> list[Stage]:
        return [
            Stage(name="inbox", drain=self._hear),
            Stage(name="deliver", drain=self._deliver),
            Stage(name="install", drain=self._installer.drain),
        ]

    async def _hear(self) -> Drained:
        return Drained(count=await self._dispatcher.drain())

    async def _deliver(self) -> Drained:
        result = await self._sender.deliver()
        return Drained(count=result.sent, next_at=result.next_at)


def _services(settings: Settings, resources: Resources, wake: Callable[[str], None]) -> Services:
    answers = Answers(resources=resources)

    async def check_source(url: str) -> FoundFeed:
        address, feed = await answers.feed(url)
        return FoundFeed(title=feed.title, address=address, lang=feed.lang)

    return Services(
        store=resources.store,
        now=resources.now,
        wake=wake,
        answer_text=answers.text,
        answer_url=answers.url,
        answer_document=answers.document,
        check_source=check_source,
        reachable=lambda: reachable(resources.interpreter.translators),
        offer=Offer(
            packages_dir=settings.packages,
            installs=settings.install_languages,
            refresh=resources.interpreter.translators.refresh,
        ),
        sections=resources.sections,
        policy=Policy(admins=settings.admins, access=settings.access),
    )


def tuning(settings: Settings) -> Tuning:
    """How translations are made, as the operator wants it."""
    return Tuning(beam_size=settings.beam_size, model_memory=settings.model_memory, device=settings.device.value)


def reachable(translators: Translators) -> frozenset[tuple[str, str]]:
    """All pairs (from, to) that can be translated now, those in two steps included."""
    return joined(frozenset(translators.pairs()))
