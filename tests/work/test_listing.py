"""What lies in a watched folder is noted, however much it is."""

from __future__ import annotations

import asyncio

import pytest

from bot.store.tables import entry
from bot.work import listing
from bot.work.listing import Watched, watch_folder
from tests.work.fakes import Newsroom


async def test_a_large_folder_is_noted_in_pieces_that_let_others_write_between(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "FILES_AT_ONCE", 2)
    for n in range(5):
        room.write(f"{n}.txt", f"Bridge {n}\n\nIt will be built.")
    stop, woken = asyncio.Event(), 0

    def wake(_stage: str) -> None:
        nonlocal woken
        woken += 1
        if woken == 3:
            stop.set()

    folder = Watched(path=room.folder, title="news")
    await asyncio.wait_for(watch_folder(room.resources, folder, stop, wake), 10)
    assert (woken, await room.count(entry)) == (3, 5)
