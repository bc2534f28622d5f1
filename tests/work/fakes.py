"""What the stages work with, made small: translators that shout, workers without processes, a settable clock."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from threading import Barrier
from typing import Any, cast

from sqlalchemy import Row, Table, func, select

from bot.errors import TranslationError
from bot.fetch.client import Fetcher
from bot.store.articles import keep_sections
from bot.store.chats import keep_chat
from bot.store.digests import DigestRequest, open_digest
from bot.store.engine import Store
from bot.store.follows import add_follow, find_tag
from bot.store.subscriptions import change_subscription, find_subscription, make_draft
from bot.translations.memory import Interpreter
from bot.translations.routes import Pair, find_route
from bot.translations.translators import Step, Translators
from bot.values import Chat, ChatKind, FollowKind, Section, Subscription
from bot.work.ingest import ingest
from bot.work.intake import list_path
from bot.work.resources import Resources
from bot.work.summarise import summarise_articles
from bot.workers import Workers

SECTIONS = (Section(key="transport", names={"en": "Transport", "pt": "Transportes"}),)


@dataclass(slots=True)
class FakeTranslators:
    """Translates into `[pt] THE SENTENCE`. `broken` pairs fail to load, and are no way from then on."""

    pairs: list[Pair]
    broken: set[Pair] = field(default_factory=set)
    asked: list[tuple[Pair, list[str]]] = field(default_factory=list)
    waited_for: set[str] = field(default_factory=set)  # sentences that were to go first
    together: Barrier | None = None  # so many calls have to come at once
    crashing: str = ""  # what a sentence must not hold

    def refresh(self) -> None:
        return

    def route(self, from_lang: str, to_lang: str) -> tuple[Step, ...] | None:
        found = find_route(from_lang, to_lang, self.pairs)
        if found is None:
            return None
        return tuple(Step(from_lang=one, to_lang=other, model_id=f"{one}-{other}") for one, other in found)

    def translate(
        self, sentences: Sequence[str], step: Step, *, beam_size: int | None = None, urgent: bool = False
    ) -> list[str]:
        pair = (step.from_lang, step.to_lang)
        self.asked.append((pair, list(sentences)))
        if self.together is not None:
            self.together.wait()
        if self.crashing and any(self.crashing in text for text in sentences):
            raise RuntimeError("out of memory")
        if urgent:
            self.waited_for.update(sentences)
        if pair in self.broken:
            self.pairs.remove(pair)
            raise TranslationError(f"the model {step.model_id} cannot be loaded")
        return ["" if "untranslatable" in text else f"[{step.to_lang}] {text.upper()}" for text in sentences]


@dataclass(slots=True)
class InlineWorkers:
    """Runs in this process what `Workers` runs in another, unless `error` is set."""

    error: Exception | None = None

    async def run(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if self.error is not None:
            raise self.error
        return function(*args, **kwargs)


@dataclass(slots=True)
class Clock:
    at: datetime

    def now(self) -> datetime:
        return self.at

    def forward(self, **time: float) -> None:
        self.at += timedelta(**time)


@dataclass(slots=True, kw_only=True)
class Newsroom:
    """The stages' resources on a real store, with readers and a folder to drop articles into."""

    resources: Resources
    workers: InlineWorkers
    translators: FakeTranslators
    clock: Clock
    folder: Path

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    async def take_in(self, *texts: str) -> None:
        """Files with these texts become summarised articles."""
        for n, text in enumerate(texts):
            await list_path(self.resources, self.write(f"{self.clock.at:%d%H%M%S}-{n}.txt", text))
        while (await ingest(self.resources)).count or (await summarise_articles(self.resources)).count:
            pass

    async def reader(self, telegram_chat_id: int, lang: str = "pt", *tags: str) -> Subscription:
        """An active subscription that follows these tags."""
        async with self.resources.store.write() as connection:
            new = Chat(id=0, telegram_chat_id=telegram_chat_id, thread_id=0, kind=ChatKind.PRIVATE, ui_lang=lang)
            chat = await keep_chat(connection, new)
            draft = Subscription(id=0, chat_id=0, lang=lang, zone="UTC")
            made = await make_draft(connection, chat, draft, created_by=telegram_chat_id)
            await change_subscription(connection, made.id, state="active")
            for tag in tags:
                topic = await find_tag(connection, tag, "")
                assert topic is not None
                await add_follow(connection, made.id, FollowKind.TAG, target_id=topic.id)
            found = await find_subscription(connection, chat.id)
        assert found is not None
        return found

    async def ask(self, reader: Subscription, update_id: int, request: str = "") -> None:
        """What `/digest` does."""
        asked = DigestRequest(
            subscription_id=reader.id,
            occasion=f"update:{update_id}",
            due_at=self.clock.at,
            request=request,
            reply_message_id=update_id,
        )
        async with self.resources.store.write() as connection:
            await open_digest(connection, asked)

    async def rows(self, table: Table) -> Sequence[Row[Any]]:
        async with self.resources.store.read() as connection:
            return (await connection.execute(select(table).order_by(*table.primary_key.columns))).all()

    async def count(self, table: Table) -> int:
        async with self.resources.store.read() as connection:
            return int((await connection.execute(select(func.count()).select_from(table))).scalar_one())


@asynccontextmanager
async def newsroom(store: Store, now: datetime, folder: Path, *, allow: frozenset[str]) -> AsyncIterator[Newsroom]:
    translators, clock = FakeTranslators([("en", "pt"), ("pt", "en"), ("de", "en")]), Clock(now)
    workers = InlineWorkers()
    async with store.write() as connection:
        await keep_sections(connection, SECTIONS)
    async with Fetcher(allow=allow) as fetcher:
        resources = Resources(
            store=store,
            workers=cast(Workers, workers),
            fetcher=fetcher,
            interpreter=Interpreter(
                store=store,
                translators=cast(Translators, translators),
                now=clock.now,
                check=lambda _: (),  # [pt] AND CAPITALS are no Portuguese
            ),
            sections=SECTIONS,
            now=clock.now,
        )
        yield Newsroom(resources=resources, workers=workers, translators=translators, clock=clock, folder=folder)
