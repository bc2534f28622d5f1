"""The server and the bot that these tests talk through."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from telegram import Bot

from tests.local_telegram import Server, User, running_local_telegram


@pytest_asyncio.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    async with running_local_telegram(tmp_path / "telegram.sqlite") as running:
        yield running


@pytest_asyncio.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    async with server.bot() as running:
        yield running


@pytest.fixture
def ana(server: Server) -> User:
    return server.add_user("Ana", "pt")
