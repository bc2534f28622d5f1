"""The chat against the local Telegram: real polling, inbox and handlers; fakes for what computes and fetches."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Row, Table, select
from telegram.ext import ExtBot

from bot.chat.build import build_application
from bot.chat.context import ChatApplication, ChatBot
from bot.chat.dispatch import Dispatcher
from bot.chat.polling import Polling, poll
from bot.chat.services import FoundFeed, Policy, Services
from bot.errors import FeedError
from bot.store.articles import keep_sections
from bot.store.chats import find_chat
from bot.store.engine import Store
from bot.store.subscriptions import find_subscription
from bot.store.tables import inbox
from bot.translations.offer import Offer
from bot.values import Line, Section, StoryText, Subscription
from bot.web.local.server import JSON
from bot.web.local.updates import pending_count
from tests.local_telegram import Group, Server, User

SECTIONS = (
    Section(key="politics", names={"en": "Politics", "pt": "Política", "ru": "Политика"}, aliases=("Elections",)),
    Section(key="sport", names={"en": "Sport", "pt": "Esporte", "ar": "رياضة", "zh": "体育"}),
    Section(key="science", names={"en": "Science", "pt": "Ciência"}),
)
DEMO_PAIRS = frozenset({("en", "pt"), ("pt", "en")})


@dataclass(slots=True)
class FakeAnswers:
    """Sums up by taking the first sentences, in capitals. `before` runs first: a test waits or fails there."""

    asked: list[tuple[str, str, int]] = field(default_factory=list)
    before: Callable[[], Awaitable[None]] | None = None

    async def text(self, text: str, to_lang: str, sentences: int) -> StoryText:
        self.asked.append((text, to_lang, sentences))
        if self.before is not None:
            await self.before()
        chosen = re.split(r"(?<=[.!?]) |(?<=。)", text)[:sentences]
        return a_story(*(sentence.upper() for sentence in chosen if sentence))

    async def url(self, url: str, to_lang: str, sentences: int) -> StoryText:
        return await self.text(f"The page {url}. It says more.", to_lang, sentences)

    async def document(self, content: bytes, name: str, to_lang: str, sentences: int) -> StoryText:
        return await self.text(f"{name}: {content.decode()}", to_lang, sentences)


def a_story(*sentences: str) -> StoryText:
    return StoryText(
        story_id=0,
        story_revision=0,
        title=Line(text="", source=""),
        sentences=tuple(Line(text=sentence, source=sentence) for sentence in sentences),
        url="",
        source_name="",
        lang="en",
    )


async def check_feed(url: str) -> FoundFeed:
    """Finds a feed at every address that has the word in it."""
    if "feed" not in url:
        raise FeedError(url)
    return FoundFeed(title=f"News of {url.split('/')[2]}", address=url, lang="pt")


@dataclass(slots=True)
class FakeClock:
    at: datetime

    def now(self) -> datetime:
        return self.at

    def forward(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass(slots=True)
class Stages:
    """Keeps which stages were woken; the inbox's is run."""

    woken: list[str] = field(default_factory=list)
    inbox: asyncio.Event = field(default_factory=asyncio.Event)

    def wake(self, stage: str) -> None:
        self.woken.append(stage)
        if stage == "inbox":
            self.inbox.set()


@dataclass(slots=True, kw_only=True)
class World:
    """A running chat."""

    server: Server
    store: Store
    answers: FakeAnswers
    stages: Stages
    clock: FakeClock
    dispatcher: Dispatcher
    application: ChatApplication

    async def settled(self) -> None:
        """Returns when everything that people did was stored, confirmed and handled."""
        async with asyncio.timeout(10):
            while pending_count(self.server.telegram) or await self._unhandled():  # noqa: ASYNC110 - two databases
                await asyncio.sleep(0.01)

    async def _unhandled(self) -> int:
        return sum(row.state in {"pending", "working"} for row in await self.rows(inbox))

    async def rows(self, table: Table) -> list[Row[Any]]:
        async with self.store.read() as connection:
            return list((await connection.execute(select(table))).all())

    async def subscription(self, user: User, *, group: Group | None = None, thread_id: int = 0) -> Subscription:
        """The subscription of the user's private chat, or of the group."""
        async with self.store.read() as connection:
            chat = await find_chat(connection, group.id if group else user.id, thread_id)
            found = await find_subscription(connection, chat.id) if chat else None
        assert found is not None
        return found

    async def tell(self, user: User, text: str, *, chat_id: int = 0, thread_id: int = 0) -> JSON:
        """The bot's newest message after the user wrote this and it was handled."""
        user.send(text, chat_id=chat_id, thread_id=thread_id)
        await self.settled()
        return user.heard(chat_id)[-1]

    async def press(self, user: User, message: JSON, button: str) -> JSON:
        """What the bot answered to the press of a button: its toast or alert."""
        query_id = user.press(message, button)
        await self.settled()
        return await user.wait_for_answer(query_id)


@asynccontextmanager
async def running(
    server: Server,
    store: Store,
    now: datetime,
    policy: Policy | None = None,
    *,
    offer: Offer | None = None,
) -> AsyncIterator[World]:
    """The chat, polling the local Telegram until the block ends; then it is stopped, whatever it is doing."""
    answers, stages, clock = FakeAnswers(), Stages(), FakeClock(now)
    services = Services(
        store=store,
        now=clock.now,
        wake=stages.wake,
        answer_text=answers.text,
        answer_url=answers.url,
        answer_document=answers.document,
        check_source=check_feed,
        reachable=lambda: DEMO_PAIRS,
        offer=offer or Offer(packages_dir=Path("no packages"), installs=False, refresh=lambda: None),
        sections=SECTIONS,
        policy=policy or Policy(),
    )
    async with store.write() as connection:
        await keep_sections(connection, SECTIONS)
    bot: ChatBot = ExtBot(server.token, base_url=server.base_url, base_file_url=server.base_file_url)
    application = build_application(services, bot)
    dispatcher = Dispatcher(application, store, now=clock.now)
    polling = Polling(now=clock.now, wake=stages.wake, stop=asyncio.Event())
    async with application:
        tasks = [asyncio.create_task(poll(bot, store, polling)), asyncio.create_task(_drain(stages, dispatcher))]
        yield World(
            server=server,
            store=store,
            answers=answers,
            stages=stages,
            clock=clock,
            dispatcher=dispatcher,
            application=application,
        )
        polling.stop.set()
        tasks[1].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await dispatcher.close(patience=0.0)


async def _drain(stages: Stages, dispatcher: Dispatcher) -> None:
    stages.inbox.set()
    while True:
        await stages.inbox.wait()
        stages.inbox.clear()
        await dispatcher.drain()
