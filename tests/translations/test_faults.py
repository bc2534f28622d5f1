"""Installing from an index that is reached badly, lies, or sends harm: a clear error, nothing broken, and the second
try works."""

from __future__ import annotations

import asyncio
import errno
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import FetchError, TranslationError
from bot.fetch.client import Fetcher
from bot.translations import archive
from bot.translations.downloads import NotReachedError
from bot.translations.index import packages_for
from bot.translations.library import Library, updates
from bot.translations.packages import installed, inventory
from tests.package_site import ENTRY, PackageSite, package_site
from tests.tiny_argos import tiny_parts

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
FILE = "/en_de-1.0.argosmodel"


@pytest.fixture
def site() -> Iterator[PackageSite]:
    with package_site() as started:
        yield started


def offer(site: PackageSite, folder: Path, **more: object) -> ENTRY:
    entry = site.package(folder, "en", "de") | more
    site.index(entry)
    return entry


async def install(site: PackageSite, packages_dir: Path) -> None:
    async with Fetcher(allow=frozenset({site.pair})) as fetcher:
        library = Library(packages_dir=packages_dir, fetcher=fetcher, index=site.url("/index.json"), now=lambda: NOON)
        for package in packages_for("de", await library.read_index()):
            await library.install(package, lambda _done, _total: None)


def refused(site: PackageSite, packages_dir: Path) -> str:
    """What went wrong. Nothing is installed, and nothing of the file stays."""
    with pytest.raises((TranslationError, FetchError)) as caught:
        asyncio.run(install(site, packages_dir))
    assert inventory(packages_dir).packages == ()
    assert inventory(packages_dir).broken == ()
    assert "\n" not in str(caught.value)
    return str(caught.value)


def left_over(packages_dir: Path) -> list[str]:
    """Files of unfinished work; locks and the index are none."""
    return sorted(
        path.name
        for path in packages_dir.rglob("*")
        if path.name.startswith((".unfinished", ".index")) or (".argosmodel" in path.name and path.suffix != ".lock")
    )


def test_a_download_may_break_off_at_any_byte(site: PackageSite, tmp_path: Path) -> None:
    offer(site, tmp_path)
    size = len(site.files[FILE])
    for cut in (0, 1, size // 3, size - 22, size - 1):
        packages_dir = tmp_path / f"packages-{cut}"
        site.cuts = [cut, 0] if cut else [0]  # and once more at once, so that the first command fails
        assert "cannot be had" in refused(site, packages_dir)
        asyncio.run(install(site, packages_dir))
        assert [(one.from_code, one.to_code) for one in installed(packages_dir)] == [("en", "de")]
        assert left_over(packages_dir) == []
        assert site.asked[-1] == (FILE, f"bytes={cut}-" if cut else "")


def test_a_connection_that_breaks_is_taken_up_within_one_command(
    site: PackageSite, tmp_path: Path, packages_dir: Path
) -> None:
    offer(site, tmp_path)
    site.cuts = [9_000, 5_000, 7_000]
    asyncio.run(install(site, packages_dir))
    assert [asked for _, asked in site.asked] == ["", "", "bytes=9000-", "bytes=14000-", "bytes=21000-"]
    assert len(installed(packages_dir)) == 1


def test_a_connection_that_breaks_again_and_again_leaves_what_came_to_the_next_command(
    site: PackageSite, tmp_path: Path, packages_dir: Path
) -> None:
    offer(site, tmp_path)
    site.cuts = [500] * 20
    with pytest.raises(NotReachedError):
        asyncio.run(install(site, packages_dir))
    asyncio.run(install(site, packages_dir))
    assert site.asked[-1] == (FILE, "bytes=10000-")
    assert len(installed(packages_dir)) == 1


def test_a_server_that_is_away_is_told_apart_from_one_that_lies(
    site: PackageSite, tmp_path: Path, packages_dir: Path
) -> None:
    offer(site, tmp_path)
    content = site.files.pop(FILE)
    with pytest.raises(NotReachedError, match="404"):
        asyncio.run(install(site, packages_dir))
    site.files[FILE] = content
    asyncio.run(install(site, packages_dir))
    assert len(installed(packages_dir)) == 1


@pytest.mark.parametrize(
    ("lie", "told"),
    [
        ({"sha256": "0" * 64}, "checksum"),
        ({"size": 100}, "larger than 100"),
        ({"size": 10**9}, "should have 1,000,000,000"),
        ({"package_version": "2.0"}, "should be version 2.0"),
        ({"from_code": "de", "to_code": "en"}, "should translate de → en"),
    ],
)
def test_an_index_that_lies_about_a_package_is_found_out(
    site: PackageSite, tmp_path: Path, packages_dir: Path, lie: dict[str, object], told: str
) -> None:
    true = offer(site, tmp_path)
    site.index({**true, **lie})
    assert told in refused(site, packages_dir)
    assert left_over(packages_dir) == []
    site.index(true)
    asyncio.run(install(site, packages_dir))
    assert len(installed(packages_dir)) == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"<!doctype html><title>Sign in</title>", "no zip file"),
        (b"", "no zip file"),
        (b"PK\5\6" + b"\0" * 18, "no metadata.json"),
    ],
)
def test_a_link_that_leads_to_something_else_is_refused(
    site: PackageSite, tmp_path: Path, packages_dir: Path, content: bytes, told: str
) -> None:
    offer(site, tmp_path)
    good = site.files[FILE]
    site.files[FILE] = content
    assert told in refused(site, packages_dir)
    assert left_over(packages_dir) == []
    site.files[FILE] = good
    asyncio.run(install(site, packages_dir))
    assert len(installed(packages_dir)) == 1


def test_links_that_lie_are_passed_over_for_one_that_does_not(
    site: PackageSite, tmp_path: Path, packages_dir: Path
) -> None:
    entry = offer(site, tmp_path)
    site.files["/page"] = b"<html>"
    site.redirects["/loop"] = "/loop"
    site.redirects["/inside"] = "http://10.0.0.1/x"
    links = [site.url("/loop"), site.url("/inside"), site.url("/page"), site.url("/none"), site.url(FILE)]
    site.index({**entry, "links": links[:-1]})
    told = refused(site, packages_dir)
    assert all(word in told for word in ("redirects", "private address", "no zip file", "404"))
    site.index({**entry, "links": links})
    asyncio.run(install(site, packages_dir))
    assert len(installed(packages_dir)) == 1


def test_a_bomb_from_the_network_is_refused_and_gone(site: PackageSite, tmp_path: Path, packages_dir: Path) -> None:
    offer(site, tmp_path)
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in {**tiny_parts("en", "de"), "model/zeros": bytes(archive.MAX_RATIO * 10**6)}.items():
            file.writestr(f"p/{name}", content)
    site.files[FILE] = bomb.read_bytes()
    assert "would unpack" in refused(site, packages_dir)
    assert left_over(packages_dir) == []


def test_an_older_package_stays_when_its_update_is_broken(
    site: PackageSite, tmp_path: Path, packages_dir: Path
) -> None:
    offer(site, tmp_path)
    asyncio.run(install(site, packages_dir))
    before = installed(packages_dir)
    newer = site.package(tmp_path, "en", "de", version="1.10")
    site.index(newer)
    path = "/en_de-1.10.argosmodel"
    good, site.files[path] = site.files[path], site.files[path][:-2_000]
    with pytest.raises(TranslationError):
        asyncio.run(install(site, packages_dir))
    assert installed(packages_dir) == before
    site.files[path] = good
    asyncio.run(install(site, packages_dir))
    assert [one.version for one in installed(packages_dir)] == ["1.10"]


def test_an_index_for_which_there_is_no_room_is_said(
    site: PackageSite, tmp_path: Path, packages_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    offer(site, tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        assert "No space left" in refused(site, packages_dir)
    assert left_over(packages_dir) == []


async def test_what_is_newer_in_the_index_is_an_update(site: PackageSite, tmp_path: Path, packages_dir: Path) -> None:
    offer(site, tmp_path)
    await install(site, packages_dir)
    async with Fetcher(allow=frozenset({site.pair})) as fetcher:
        library = Library(packages_dir=packages_dir, fetcher=fetcher, index=site.url("/index.json"), now=lambda: NOON)
        assert updates(packages_dir, await library.read_index()) == []
        site.index(site.package(tmp_path, "en", "de", version="1.10"), site.package(tmp_path, "en", "fr"))
        ((old, new),) = updates(packages_dir, await library.read_index())
    assert (old.version, new.version) == ("1.0", "1.10")
