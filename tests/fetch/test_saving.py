"""A large file that broke off is gone on with, and only ever with bytes of the same version."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import FetchError
from bot.fetch.client import Fetcher
from bot.fetch.errors import NotReachable, ResponseTooLarge
from bot.fetch.saving import forget
from tests.fetch.conftest import Site
from tests.package_site import PackageSite, package_site

CONTENT = bytes(range(256)) * 40


@pytest.fixture(scope="module")
def shared() -> Iterator[PackageSite]:
    with package_site() as started:
        started.files["/f"] = CONTENT
        yield started


@pytest.fixture
def files(shared: PackageSite) -> PackageSite:
    shared.files["/f"], shared.goes_on, shared.names_versions = CONTENT, True, True
    shared.cuts.clear()
    shared.asked.clear()
    return shared


async def save(pair: str, url: str, path: Path, *, max_bytes: int = 100_000) -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []
    async with Fetcher(allow=frozenset({pair})) as fetcher:
        await fetcher.download(url, path, max_bytes=max_bytes, progress=lambda *steps: told.append(steps))
    return told


async def broken_off(files: PackageSite, path: Path, after: int) -> None:
    files.cuts.append(after)
    with pytest.raises(NotReachable):
        await save(files.pair, files.url("/f"), path)
    files.asked.clear()


async def test_the_second_try_asks_for_the_rest_alone(files: PackageSite, tmp_path: Path) -> None:
    await broken_off(files, tmp_path / "f", 7_000)
    assert (tmp_path / "f").stat().st_size == 7_000
    told = await save(files.pair, files.url("/f"), tmp_path / "f")
    assert (tmp_path / "f").read_bytes() == CONTENT
    assert files.asked == [("/f", "bytes=7000-")]
    assert told[-1] == (len(CONTENT), len(CONTENT))
    assert told[0][0] > 7_000


@settings(max_examples=25)
@given(st.lists(st.integers(0, len(CONTENT) - 1), min_size=1, max_size=4))
def test_a_file_that_breaks_off_anywhere_any_number_of_times_comes_out_whole(
    shared: PackageSite, tmp_path_factory: pytest.TempPathFactory, cuts: list[int]
) -> None:
    path = tmp_path_factory.mktemp("cut") / "f"
    shared.files["/f"], shared.cuts = CONTENT, list(cuts)

    async def try_until_it_is_there() -> None:
        for _ in range(len(cuts)):
            try:
                return await _quietly(shared, path)
            except FetchError:
                continue
        await _quietly(shared, path)

    asyncio.run(try_until_it_is_there())
    shared.cuts.clear()
    assert path.read_bytes() == CONTENT


async def _quietly(files: PackageSite, path: Path) -> None:
    await save(files.pair, files.url("/f"), path)


async def test_a_file_that_changed_meanwhile_begins_anew(files: PackageSite, tmp_path: Path) -> None:
    await broken_off(files, tmp_path / "f", 7_000)
    files.files["/f"] = CONTENT[::-1]
    await save(files.pair, files.url("/f"), tmp_path / "f")
    assert (tmp_path / "f").read_bytes() == CONTENT[::-1]


@pytest.mark.parametrize("lost", ["goes_on", "names_versions"])
async def test_a_server_that_cannot_go_on_sends_it_all_again(files: PackageSite, tmp_path: Path, lost: str) -> None:
    setattr(files, lost, False)
    await broken_off(files, tmp_path / "f", 7_000)
    await save(files.pair, files.url("/f"), tmp_path / "f")
    assert (tmp_path / "f").read_bytes() == CONTENT


async def test_another_address_does_not_go_on_with_what_this_one_sent(files: PackageSite, tmp_path: Path) -> None:
    await broken_off(files, tmp_path / "f", 7_000)
    files.files["/g"] = CONTENT[::-1]
    await save(files.pair, files.url("/g"), tmp_path / "f")
    assert (tmp_path / "f").read_bytes() == CONTENT[::-1]
    assert files.asked == [("/g", "")]


async def test_a_file_that_is_whole_already_is_not_sent_again(files: PackageSite, tmp_path: Path) -> None:
    for _ in range(2):
        await save(files.pair, files.url("/f"), tmp_path / "f")
    assert files.asked == [("/f", ""), ("/f", f"bytes={len(CONTENT)}-")]
    assert (tmp_path / "f").read_bytes() == CONTENT
    forget(tmp_path / "f")
    assert not (tmp_path / "f").exists()
    assert not (tmp_path / "f.from").exists()


@pytest.mark.parametrize(
    "note", ["", "[]", "{", '{"url": 7}', '{"url": "URL"}', '{"url": "URL", "validator": 3}', '{"validator": "x"}']
)
async def test_a_note_that_makes_no_sense_counts_as_none(files: PackageSite, tmp_path: Path, note: str) -> None:
    (tmp_path / "f").write_bytes(b"something else")
    (tmp_path / "f.from").write_text(note.replace("URL", files.url("/f")))
    await save(files.pair, files.url("/f"), tmp_path / "f")
    assert (tmp_path / "f").read_bytes() == CONTENT
    assert files.asked == [("/f", "")]


def left_behind(site: Site, path: Path, content: bytes) -> str:
    path.write_bytes(content)
    url = site.url("/f")
    path.with_name("f.from").write_text(json.dumps({"url": url, "validator": '"1"'}))
    return url


@pytest.mark.parametrize(
    "lie", ["Content-Range: bytes 1-3/4", "Content-Range: bytes 0-3/4", "Content-Range: words", "X: y"]
)
async def test_a_part_that_does_not_join_is_thrown_away_and_the_file_begins_anew(
    site: Site, tmp_path: Path, lie: str
) -> None:
    url = left_behind(site, tmp_path / "f", b"ab")
    site.page("/f", b"cdX", lie, status="206 Partial Content")
    with pytest.raises(NotReachable):  # asked anew, it still sends a part
        await save(site.pair, url, tmp_path / "f")
    site.page("/f", b"abcd", 'ETag: "1"')
    await save(site.pair, url, tmp_path / "f")
    assert (tmp_path / "f").read_bytes() == b"abcd"


async def test_a_part_that_would_pass_the_cap_is_refused(site: Site, tmp_path: Path) -> None:
    url = left_behind(site, tmp_path / "f", b"ab")
    site.page("/f", b"cd", "Content-Range: bytes 2-3/99", status="206 Partial Content")
    with pytest.raises(ResponseTooLarge):
        await save(site.pair, url, tmp_path / "f", max_bytes=10)
    site.page("/f", b"cdefghijklm", "Content-Range: bytes 2-12/*", status="206 Partial Content")
    with pytest.raises(ResponseTooLarge):
        await save(site.pair, url, tmp_path / "f", max_bytes=10)


async def test_a_part_that_ends_too_early_is_no_success(site: Site, tmp_path: Path) -> None:
    url = left_behind(site, tmp_path / "f", b"ab")
    site.page("/f", b"c", "Content-Range: bytes 2-3/4", status="206 Partial Content")
    with pytest.raises(NotReachable, match="3 bytes came of 4"):
        await save(site.pair, url, tmp_path / "f")


@pytest.mark.parametrize(
    ("headers", "kept"),
    [
        (('ETag: "1"',), True),
        (('ETag: W/"1"',), False),
        (("Last-Modified: Tue, 01 Sep 2026 10:00:00 GMT", "Date: Tue, 01 Sep 2026 10:00:09 GMT"), True),
        (("Last-Modified: Tue, 01 Sep 2026 10:00:00 GMT", "Date: Tue, 01 Sep 2026 10:00:00 GMT"), False),
        (("Last-Modified: long ago", "Date: Tue, 01 Sep 2026 10:00:00 GMT"), False),
        ((), False),
    ],
)
async def test_only_what_surely_names_a_version_is_kept(
    site: Site, tmp_path: Path, headers: tuple[str, ...], kept: bool
) -> None:
    await save(site.pair, site.page("/f", b"abcd", *headers), tmp_path / "f")
    assert (tmp_path / "f.from").exists() == kept
