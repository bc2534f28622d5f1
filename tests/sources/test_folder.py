"""The watched folder, with real files. Whatever appears is told within three seconds of being complete."""

from __future__ import annotations

import asyncio
import os
import shutil
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.sources.folder import watch

SOON = 3.0  # seconds


class Watched:
    """Collects what is told of a folder."""

    def __init__(self) -> None:
        self.told: list[list[str]] = []
        self.sizes: dict[str, int] = {}
        self.stop = asyncio.Event()
        self._news = asyncio.Event()

    async def collect(self, root: Path) -> None:
        async for files in watch(root, stop=self.stop):
            self.told.append([file.external_id for file in files])
            self.sizes |= {file.external_id: file.size for file in files}
            self._news.set()

    async def hears_of(self, name: str, *, size: int | None = None) -> None:
        async with asyncio.timeout(SOON):
            while not (self.told and name in self.told[-1] and size in {None, self.sizes[name]}):
                self._news.clear()
                await self._news.wait()

    async def begins(self) -> None:
        async with asyncio.timeout(SOON):
            await self._news.wait()


@asynccontextmanager
async def watching(root: Path) -> AsyncIterator[Watched]:
    watched = Watched()
    task = asyncio.create_task(watched.collect(root))
    try:
        await watched.begins()
        yield watched
    finally:
        watched.stop.set()
        async with asyncio.timeout(1.0):
            await task


def put(path: Path, text: str, *, age: float = 0.0) -> None:
    path.write_text(text)
    os.utime(path, (time.time() - age,) * 2)


async def test_what_is_there_already_is_told_at_once(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "x", age=60)

    async with watching(tmp_path) as watched:
        assert watched.told == [["a.txt"]]


async def test_a_new_file_is_told_when_it_rests_beside_the_others(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "x", age=60)

    async with watching(tmp_path) as watched:
        put(tmp_path / "b.txt", "y")
        await watched.hears_of("b.txt")

        assert watched.told == [["a.txt"], ["a.txt", "b.txt"]]


async def test_a_half_written_file_is_left_alone_until_it_rests(tmp_path: Path) -> None:
    async with watching(tmp_path) as watched:
        with (tmp_path / "slow.txt").open("w") as file:
            for _ in range(6):
                file.write("part ")
                file.flush()
                await asyncio.sleep(0.25)
                assert watched.told == [[]]
        await watched.hears_of("slow.txt")

        assert watched.sizes["slow.txt"] == 30


async def test_a_file_that_is_moved_into_place_is_told_at_once(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    put(tmp_path / "ready.txt", "x", age=60)

    async with watching(root) as watched:
        await asyncio.sleep(0.3)
        started = time.monotonic()
        (tmp_path / "ready.txt").rename(root / "ready.txt")
        await watched.hears_of("ready.txt")

        assert time.monotonic() - started < 1.0


async def test_a_changed_file_is_told_again(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "x", age=60)

    async with watching(tmp_path) as watched:
        put(tmp_path / "a.txt", "changed", age=30)
        await watched.hears_of("a.txt", size=7)


async def test_a_new_folder_is_watched_too(tmp_path: Path) -> None:
    async with watching(tmp_path) as watched:
        (tmp_path / "new" / "deep").mkdir(parents=True)
        put(tmp_path / "new" / "deep" / "a.txt", "x")
        await watched.hears_of("new/deep/a.txt")


async def test_a_folder_that_comes_later_or_comes_back_is_watched(tmp_path: Path) -> None:
    root = tmp_path / "root"

    async with watching(root) as watched:
        assert watched.told == [[]]
        root.mkdir()
        put(root / "a.txt", "x", age=60)
        await watched.hears_of("a.txt")
        shutil.rmtree(root)
        await asyncio.sleep(0.3)
        root.mkdir()
        put(root / "b.txt", "x", age=60)
        await watched.hears_of("b.txt")


async def test_nothing_is_told_of_a_file_that_goes(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "x", age=60)

    async with watching(tmp_path) as watched:
        (tmp_path / "a.txt").unlink()
        await asyncio.sleep(0.5)

        assert watched.told == [["a.txt"]]


async def test_watching_ends_soon_after_the_reader_leaves(tmp_path: Path) -> None:
    files = watch(tmp_path, stop=asyncio.Event())
    assert await anext(files) == ()
    started = time.monotonic()

    await files.aclose()

    assert time.monotonic() - started < 1.0
