"""The local Telegram, a chat that runs on it, and people."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.store.engine import Store
from tests.chat.fakes import World, running
from tests.local_telegram import Server, User, running_local_telegram


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    async with running_local_telegram(tmp_path / "telegram.sqlite") as running_server:
        yield running_server


@pytest.fixture
async def world(server: Server, sqlite_store: Store, now: datetime) -> AsyncIterator[World]:
    async with running(server, sqlite_store, now) as started:
        yield started


@pytest.fixture
def ana(server: Server) -> User:
    return server.add_user("Ana", "en")


@pytest.fixture
def ben(server: Server) -> User:
    return server.add_user("Ben", "en")
