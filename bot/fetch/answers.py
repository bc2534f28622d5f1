"""What comes back from an address, read into memory within its cap."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import httpx

from bot.fetch.decoding import Body, TooMuch, Undecodable
from bot.fetch.errors import HttpStatusError, NotReachable, ResponseTooLarge

Progress = Callable[[int, int], None]  # bytes so far, bytes in all or 0 when the server does not say

_NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address answered. `url` is the final one; `content` is empty when `not_modified`."""

    url: str
    status: int
    content: bytes = b""
    content_type: str = ""  # without parameters, lower case
    charset: str = ""  # as declared
    etag: str = ""
    last_modified: str = ""
    not_modified: bool = False


async def read_answer(response: httpx.Response, url: str, cap: int) -> Fetched:
    """The whole answer. Raises HttpStatusError, ResponseTooLarge or NotReachable."""
    if response.status_code == _NOT_MODIFIED:
        return _fetched(response, url, b"")
    check_answer(response, url, cap)
    return _fetched(response, url, await _content(response, url, cap))


async def _content(response: httpx.Response, url: str, cap: int) -> bytes:
    try:
        body = Body(response.headers.get("content-encoding", ""), cap)
        async for piece in response.aiter_raw():
            body.feed(piece)
        return body.content()
    except TooMuch as error:
        raise too_large(url, cap) from error
    except Undecodable as error:
        raise NotReachable(f"{error}: {url}", url=url) from error


def _fetched(response: httpx.Response, url: str, content: bytes) -> Fetched:
    headers = response.headers
    return Fetched(
        url=url,
        status=response.status_code,
        content=content,
        content_type=headers.get("content-type", "").partition(";")[0].strip().lower(),
        charset=response.charset_encoding or "",
        etag=headers.get("etag", ""),
        last_modified=headers.get("last-modified", ""),
        not_modified=response.status_code == _NOT_MODIFIED,
    )


def check_answer(response: httpx.Response, url: str, cap: int) -> int:
    """The declared length in bytes, 0 when there is none; errors and what is declared too long are refused."""
    if not response.is_success:
        status = response.status_code
        raise HttpStatusError(f"the server answered {status}: {url}", url=url, status=status)
    declared = response.headers.get("content-length", "")
    length = int(declared[:20]) if declared.isdecimal() else 0
    if length > cap:
        raise too_large(url, cap)
    return length


def too_large(url: str, cap: int) -> ResponseTooLarge:
    return ResponseTooLarge(f"the answer is larger than {cap:,} bytes: {url}", url=url)
