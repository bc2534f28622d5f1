"""What the one guarded client reads, and within which caps."""

from __future__ import annotations

import asyncio
import gzip
import pickle
import time
import zlib
from itertools import count
from pathlib import Path

import pytest

from bot.errors import FetchError
from bot.fetch.client import Fetched, Fetcher
from bot.fetch.errors import (
    AddressRefused,
    FetchTimeout,
    HttpStatusError,
    NotReachable,
    ResponseTooLarge,
)
from tests.fetch.conftest import Site


def gzipped(content: bytes) -> bytes:
    """Without the time of day, which would name the cases below anew in each process that collects them."""
    return gzip.compress(content, mtime=0)


async def fetch(site: Site, url: str, *, max_bytes: int = 100_000, seconds: float = 5.0, etag: str = "") -> Fetched:
    async with Fetcher(allow=frozenset({site.pair}), timeout=seconds, max_bytes=max_bytes) as fetcher:
        return await fetcher.get(url, etag=etag)


async def test_a_page_comes_back_with_what_its_headers_say(site: Site) -> None:
    url = site.page("/a", "olá".encode(), "Content-Type: Text/HTML; charset=utf-8", 'ETag: "1"', "Last-Modified: x")

    fetched = await fetch(site, url)

    assert fetched == Fetched(
        url=url,
        status=200,
        content="olá".encode(),
        content_type="text/html",
        charset="utf-8",
        etag='"1"',
        last_modified="x",
    )


async def test_an_unchanged_page_is_not_read_again(site: Site) -> None:
    url = site.page("/a", b"", 'ETag: "1"', status="304 Not Modified")

    fetched = await fetch(site, url, etag='"1"')

    assert fetched.not_modified
    assert fetched.content == b""
    assert 'if-none-match: "1"' in site.seen[0].lower()


async def test_an_etag_that_no_request_may_carry_is_left_out(site: Site) -> None:
    fetched = await fetch(site, site.page("/a", b"x"), etag="é\r\nX: y")

    assert fetched.content == b"x"
    assert "if-none-match" not in site.seen[0].lower()


async def test_redirects_are_followed_to_the_final_address(site: Site) -> None:
    site.page("/a", b"", "Location: b/c?d=1", status="302 Found")
    site.page("/b/c?d=1", b"here")

    fetched = await fetch(site, site.url("/a"))

    assert (fetched.url, fetched.content) == (site.url("/b/c?d=1"), b"here")


async def test_five_redirects_are_followed_and_a_sixth_is_not(site: Site) -> None:
    for number in range(1, 7):
        site.page(f"/{number}", b"", f"Location: /{number - 1}", status="301 Moved")
    site.page("/0", b"end")

    assert (await fetch(site, site.url("/5"))).content == b"end"
    with pytest.raises(NotReachable, match="redirects"):
        await fetch(site, site.url("/6"))


@pytest.mark.parametrize(
    "location",
    [
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "//localhost/x",
        "http://[::1",
    ],
)
async def test_a_redirect_to_a_private_place_is_refused(site: Site, location: str) -> None:
    site.page("/a", b"", f"Location: {location}", status="302 Found")

    with pytest.raises((AddressRefused, NotReachable)) as caught:
        await fetch(site, site.url("/a"))

    assert isinstance(caught.value, AddressRefused) or location.endswith("[::1")


@pytest.mark.parametrize("status", ["404 Not Found", "500 Oops", "429 Slow", "302 Found"])
async def test_an_error_status_is_an_error_that_carries_it(site: Site, status: str) -> None:
    url = site.page("/a", b"sorry", status=status)

    with pytest.raises(HttpStatusError) as caught:
        await fetch(site, url)

    assert caught.value.status == int(status[:3])
    assert caught.value.url == url


async def test_a_page_over_the_cap_is_refused_before_it_is_read(site: Site) -> None:
    url = site.page("/a", b"x" * 1001)

    with pytest.raises(ResponseTooLarge):
        await fetch(site, url, max_bytes=1000)

    assert len((await fetch(site, site.page("/b", b"x" * 1000), max_bytes=1000)).content) == 1000


async def test_a_page_without_a_length_is_cut_off_at_the_cap(site: Site) -> None:
    async def endless(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in count():
            writer.write(b"x" * 10_000)
            await writer.drain()

    site.answers["/a"] = endless

    with pytest.raises(ResponseTooLarge):
        await fetch(site, site.url("/a"))


async def test_one_request_may_have_a_smaller_cap(site: Site) -> None:
    async with Fetcher(allow=frozenset({site.pair})) as fetcher:
        with pytest.raises(ResponseTooLarge):
            await fetcher.get(site.page("/a", b"x" * 11), max_bytes=10)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzipped(b"hello")),
        ("x-gzip", gzipped(b"hello") + b"rest"),
        ("deflate", zlib.compress(b"hello")),
        ("deflate", zlib.compress(b"hello")[2:-4]),
        ("identity", b"hello"),
    ],
)
async def test_compressed_pages_are_read(site: Site, encoding: str, body: bytes) -> None:
    url = site.page("/a", body, f"Content-Encoding: {encoding}")

    assert (await fetch(site, url)).content == b"hello"


async def test_a_compressed_bomb_is_stopped_at_the_cap(site: Site) -> None:
    url = site.page("/a", gzipped(b"\0" * 5_000_000), "Content-Encoding: gzip")

    with pytest.raises(ResponseTooLarge):
        await fetch(site, url)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip, gzip", gzipped(gzipped(b"x"))),
        ("br", b"x"),
        ("gzip", b"not gzip"),
        ("deflate", b"\xff\xff\xff"),
        ("gzip", gzipped(b"hello" * 100)[:-20]),
    ],
)
async def test_a_body_that_cannot_be_decompressed_is_an_error(site: Site, encoding: str, body: bytes) -> None:
    url = site.page("/a", body, f"Content-Encoding: {encoding}")

    with pytest.raises(NotReachable):
        await fetch(site, url)


async def test_a_slow_drip_ends_at_the_total_deadline(site: Site) -> None:
    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(100):
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.05)

    site.answers["/a"] = drip
    started = time.monotonic()

    with pytest.raises(FetchTimeout):
        await fetch(site, site.url("/a"), seconds=0.3)

    assert time.monotonic() - started < 2


@pytest.mark.parametrize("answer", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx"])
async def test_a_broken_answer_is_our_error(site: Site, answer: bytes) -> None:
    site.answers["/a"] = answer

    with pytest.raises(NotReachable):
        await fetch(site, site.url("/a"))


async def test_a_closed_port_is_our_error(site: Site) -> None:
    async with Fetcher(allow=frozenset({"127.0.0.1:1"})) as fetcher:
        with pytest.raises(NotReachable):
            await fetcher.get("http://127.0.0.1:1/")


async def test_no_cookie_is_kept(site: Site) -> None:
    site.page("/a", b"", "Set-Cookie: id=1; Path=/", "Location: /b", status="302 Found")
    site.page("/b", b"x")

    await fetch(site, site.url("/a"))

    assert "cookie:" not in site.seen[1].lower()


async def test_a_proxy_of_the_environment_is_not_trusted(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")

    assert (await fetch(site, site.page("/a", b"x"))).content == b"x"


async def test_a_file_is_downloaded_and_its_progress_told(site: Site, tmp_path: Path) -> None:
    body = b"x" * 200_000
    url = site.page("/a", b"", "Location: /b", status="302 Found")
    site.page("/b", body)
    told: list[tuple[int, int]] = []

    async with Fetcher(allow=frozenset({site.pair}), max_bytes=10) as fetcher:
        await fetcher.download(url, tmp_path / "f", max_bytes=200_000, progress=lambda *steps: told.append(steps))

    assert (tmp_path / "f").read_bytes() == body
    assert told[-1] == (200_000, 200_000)
    assert told == sorted(told)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n12345678901", ResponseTooLarge),
        (b"HTTP/1.1 200 OK\r\n\r\n12345678901", ResponseTooLarge),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n123", NotReachable),
        (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\n1", NotReachable),
        (b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n", HttpStatusError),
        (b"HTTP/1.1 302 No\r\nContent-Length: 0\r\nLocation: http://10.0.0.1/\r\n\r\n", AddressRefused),
    ],
)
async def test_a_download_is_guarded_as_a_page_is(
    site: Site, tmp_path: Path, answer: bytes, error: type[FetchError]
) -> None:
    site.answers["/a"] = answer

    async with Fetcher(allow=frozenset({site.pair})) as fetcher:
        with pytest.raises(error):
            await fetcher.download(site.url("/a"), tmp_path / "f", max_bytes=10)


def test_our_errors_survive_the_way_back_from_a_worker() -> None:
    error = pickle.loads(pickle.dumps(HttpStatusError("no", url="http://e.com/", status=404)))

    assert issubclass(HttpStatusError, FetchError)
    assert (str(error), error.url, error.status) == ("no", "http://e.com/", 404)
