"""The webhook: in order, with the secret, again until it is taken, and only on this machine."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import BadRequest, Conflict

from tests.local_telegram import Server, User, running_local_telegram, serving


class Receiver:
    """A webhook that answers with the given codes, then with 200."""

    def __init__(self, *codes: int) -> None:
        self.codes = list(codes)
        self.taken: list[tuple[str, str]] = []
        self.came = asyncio.Event()
        self.app = Starlette(routes=[Route("/hook", self.take, methods=["POST"])])

    async def take(self, request: Request) -> Response:
        update: dict[str, Any] = await request.json()
        code = self.codes.pop(0) if self.codes else 200
        if code == 200:
            secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
            self.taken.append((update["message"]["text"], secret))
            self.came.set()
        return Response(status_code=code)

    async def until(self, number: int) -> list[tuple[str, str]]:
        async with asyncio.timeout(5):
            while len(self.taken) < number:
                self.came.clear()
                await self.came.wait()
        return self.taken


async def test_updates_arrive_in_order_with_the_secret_and_once_each(bot: Bot, ana: User) -> None:
    receiver = Receiver(500, 503)
    async with serving(receiver.app) as url:
        ana.send("one")
        await bot.set_webhook(f"{url}/hook", secret_token="s3cret")
        ana.send("two")
        assert await receiver.until(2) == [("one", "s3cret"), ("two", "s3cret")]
        await asyncio.sleep(0.05)
        info = await bot.get_webhook_info()
        assert (info.pending_update_count, info.url) == (0, f"{url}/hook")
        assert info.last_error_message == "Wrong response from the webhook: 503"
        await bot.delete_webhook()


async def test_polling_is_refused_while_a_webhook_is_set(bot: Bot, ana: User) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.sleep(0.1)
    await bot.set_webhook("http://127.0.0.1:9/nobody")
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await asyncio.wait_for(poll, 2)
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    ana.send("kept")
    await bot.delete_webhook()
    assert len(await bot.get_updates()) == 1
    assert await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


@pytest.mark.parametrize(
    "url", ["https://example.org/hook", "http://10.0.0.1/", "ftp://127.0.0.1/", "http://127.0.0.1:x/", "nonsense"]
)
async def test_a_webhook_elsewhere_is_refused(bot: Bot, url: str) -> None:
    with pytest.raises(BadRequest, match="Bad webhook"):
        await bot.set_webhook(url)


async def test_a_webhook_outlives_the_server(tmp_path: Path) -> None:
    receiver, path = Receiver(), tmp_path / "t.sqlite"
    async with serving(receiver.app) as url:
        async with running_local_telegram(path) as server, server.bot() as bot:
            await bot.set_webhook("http://127.0.0.1:9/nobody")
            server.add_user("Ana", "pt").send("one")
            await bot.set_webhook(f"{url}/hook")
            await receiver.until(1)
        async with running_local_telegram(path) as again:
            user = User(telegram=again.telegram, id=5_000_000_001)
            user.send("two")
            assert [text for text, _ in await receiver.until(2)] == ["one", "two"]


async def test_a_courier_that_finds_nobody_does_not_hold_the_server_up(server: Server, bot: Bot, ana: User) -> None:
    ana.send("one")
    await bot.set_webhook("http://127.0.0.1:9/nobody")
    await asyncio.sleep(0.1)
    async with asyncio.timeout(2):
        await server.telegram.close()
