"""The terminal's digest shows what can be told at this moment."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete

from bot.store.tables import summary
from bot.work.overview import overview
from tests.work.fakes import Newsroom

DAY = timedelta(hours=24)


async def test_an_article_that_changes_while_it_is_being_told_is_left_out(room: Newsroom) -> None:
    await room.take_in("Bridges\n\nA bridge for Porto\n\nThe council agreed.\n\nIt will build a bridge.")
    assert [heading for heading, _ in await overview(room.resources, lang="en", since=DAY)] == ["Bridges"]
    async with room.resources.store.write() as connection:
        await connection.execute(delete(summary))  # its newest revision has none yet
    assert await overview(room.resources, lang="en", since=DAY) == []
