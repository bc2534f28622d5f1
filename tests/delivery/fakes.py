"""A Telegram that answers as it was told, a clock that moves when somebody sleeps, and chats in a store."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, insert, select
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData

from bot.store.engine import Store
from bot.store.outbox import NewDelivery, enqueue
from bot.store.tables import chat, delivery, subscription

BOT_ID = 42
Answer = Callable[[], tuple[int, dict[str, Any]]]


@dataclass(slots=True)
class Clock:
    """Time passes when somebody sleeps, and not otherwise."""

    now: datetime
    slept: float = 0.0

    def __call__(self) -> datetime:
        return self.now

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(0)  # whoever can go on now does so before time passes
        self.slept += seconds
        self.now += timedelta(seconds=seconds)

    def pass_until(self, moment: datetime) -> None:
        self.now = max(self.now, moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call of the Bot API as it reached Telegram."""

    at: datetime
    method: str
    parameters: dict[str, Any]

    @property
    def chat(self) -> int:
        return int(self.parameters["chat_id"])

    @property
    def text(self) -> str:
        return str(self.parameters["text"])


@dataclass(slots=True)
class Telegram(BaseRequest):
    """Answers the real `telegram.Bot`: each chat's scripted answers first, then success."""

    clock: Clock
    calls: list[Call] = field(default_factory=list)
    called: asyncio.Event = field(default_factory=asyncio.Event)
    scripts: dict[int, deque[Answer]] = field(default_factory=lambda: defaultdict(deque))

    def answers(self, chat_id: int, *answers: Answer) -> None:
        self.scripts[chat_id].extend(answers)

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_timeouts: Any, **_more: Any
    ) -> tuple[int, bytes]:
        parameters = dict(request_data.parameters) if request_data else {}
        call = Call(at=self.clock.now, method=url.rsplit("/", 1)[1], parameters=parameters)
        if call.method == "getMe":
            return _answer(200, {"result": {"id": BOT_ID, "is_bot": True, "first_name": "Dragoman"}})
        self.calls.append(call)
        self.called.set()
        await asyncio.sleep(0)
        script = self.scripts[call.chat]
        return _answer(*script.popleft()()) if script else _answer(200, {"result": self._message(call)})

    def _message(self, call: Call) -> dict[str, Any]:
        number = call.parameters.get("message_id", 1000 + len(self.calls))
        return {"message_id": number, "date": 0, "chat": {"id": call.chat, "type": "private"}, "text": call.text}


def _answer(status: int, body: dict[str, Any]) -> tuple[int, bytes]:
    return status, json.dumps({"ok": status == 200, "error_code": status, **body}).encode()


def refuses(status: int, description: str, **parameters: int) -> Answer:
    return lambda: (status, {"description": description, **({"parameters": parameters} if parameters else {})})


def breaks(error: TelegramError, cause: Exception) -> Answer:
    """The transport fails, as the library's own request class tells it."""

    def answer() -> tuple[int, dict[str, Any]]:
        raise error from cause

    return answer


async def bot_of(telegram: Telegram) -> Bot:
    bot = Bot("42:token", request=telegram, get_updates_request=telegram)
    await bot.initialize()
    return bot


async def a_chat(store: Store, telegram_chat_id: int, *, kind: str = "private", thread_id: int = 0) -> int:
    """A chat with an active subscription; returns our id of it."""
    async with store.write() as connection:
        values = {"telegram_chat_id": telegram_chat_id, "thread_id": thread_id, "kind": kind}
        made = await connection.execute(insert(chat).values(**values).returning(chat.c.id))
        chat_id: int = made.scalar_one()
        await connection.execute(insert(subscription).values(chat_id=chat_id, state="active"))
    return chat_id


async def put(store: Store, chat_id: int, text: str, **values: Any) -> None:
    async with store.write() as connection:
        await enqueue(connection, NewDelivery(dedupe_key=f"{chat_id}:{text}", chat_id=chat_id, html=text, **values))


async def outbox_rows(store: Store) -> list[Row[Any]]:
    async with store.read() as connection:
        return list((await connection.execute(select(delivery).order_by(delivery.c.id))).all())


async def states(store: Store) -> list[str]:
    return [row.state for row in await outbox_rows(store)]
