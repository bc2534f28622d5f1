"""Installing in processes that are killed, that want the same package at once, or that find the disk full."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.translations.packages import installed, inventory
from tests.package_site import PackageSite, package_site

FILE = "/en_de-1.0.argosmodel"
PROGRAM = """
import asyncio, sys
from datetime import UTC, datetime
from pathlib import Path
from bot.fetch.client import Fetcher
from bot.translations.index import packages_for
from bot.translations.library import Library

async def main(folder, pair):
    async with Fetcher(allow=frozenset({pair})) as fetcher:
        library = Library(packages_dir=Path(folder), fetcher=fetcher, index=f"http://{pair}/index.json",
                          now=lambda: datetime.now(UTC))
        for package in packages_for("de", await library.read_index()):
            print((await library.install(package, lambda done, total: None)).path.name, flush=True)

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[PackageSite]:
    """Offers English → German."""
    with package_site() as started:
        started.index(started.package(tmp_path, "en", "de"))
        yield started


def left_over(packages_dir: Path) -> list[str]:
    """Files of unfinished work; locks and the index are none."""
    return sorted(
        path.name
        for path in packages_dir.rglob("*")
        if path.name.startswith((".unfinished", ".index")) or (".argosmodel" in path.name and path.suffix != ".lock")
    )


def started(site: PackageSite, packages_dir: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PROGRAM, str(packages_dir), site.pair]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_kill_at_any_moment_leaves_nothing_that_counts_and_the_next_try_installs(
    site: PackageSite, packages_dir: Path
) -> None:
    signs = (".downloads/en_de.argosmodel", ".unfinished-*", ".unfinished-*/model/model.bin")
    for sign in signs:
        running = started(site, packages_dir)
        end = time.monotonic() + 20
        while running.poll() is None and not list(packages_dir.glob(sign)):
            assert time.monotonic() < end
            time.sleep(0.001)
        running.send_signal(signal.SIGKILL)
        running.communicate()
        found = inventory(packages_dir)
        assert found.broken == ()
        assert len(found.packages) <= 1
    process = started(site, packages_dir)
    assert process.communicate()[0] != ""
    assert len(installed(packages_dir)) == 1
    assert left_over(packages_dir) == []


def test_processes_that_want_the_same_package_download_it_once(site: PackageSite, packages_dir: Path) -> None:
    running = [started(site, packages_dir) for _ in range(3)]
    said = [process.communicate() for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], said
    assert {out.strip() for out, _ in said} == {"translate-en_de-1.0-1"}
    assert [path for path, _ in site.asked].count(FILE) == 1


def test_a_full_disk_at_any_write_is_said_and_leaves_room(site: PackageSite, packages_dir: Path) -> None:
    code = """
import builtins, errno, io, sys
from pathlib import Path
limit = int(sys.argv[3])
class Full(io.FileIO):
    spent = 0
    def write(self, data):
        Full.spent += len(data)
        if Full.spent > limit:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(data)
def opened(self, mode="r", **more):
    if "b" in mode and mode != "rb":
        return Full(str(self), mode.replace("b", "") + "b")
    return io.open(self, mode, **more)
Path.open = opened
"""
    program = code + PROGRAM.replace("main(*sys.argv[1:])", "main(*sys.argv[1:3])")
    size = len(site.files[FILE])
    for limit in (0, size // 2, size + 10, size + 30_000):
        done = subprocess.run(
            [sys.executable, "-c", program, str(packages_dir), site.pair, str(limit)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1
        assert "No space left on device" in done.stderr.splitlines()[-1]
        assert inventory(packages_dir).packages == ()
        assert left_over(packages_dir) == []
    process = started(site, packages_dir)
    assert process.communicate()[0] != ""
    assert len(installed(packages_dir)) == 1
