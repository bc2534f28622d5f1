from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.store.engine import Store
from tests.fetch.conftest import Site, site
from tests.work.fakes import Newsroom, newsroom

__all__ = ["site"]


@pytest.fixture
async def room(sqlite_store: Store, now: datetime, tmp_path: Path, site: Site) -> AsyncIterator[Newsroom]:
    folder = tmp_path / "watched"
    folder.mkdir()
    async with newsroom(sqlite_store, now, folder, allow=frozenset({site.pair})) as opened:
        yield opened
