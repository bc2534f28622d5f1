"""The one guarded client. Everything that is read from the network goes through `Fetcher.get`.

    check the URL → resolve and check every address → connect (checked again at connect) → follow redirects,
    each checked anew → read within the caps

The names are resolved twice: first to refuse a private address before a connection is tried, then by httpx-secure,
which connects only to the very address that it checked, so a name that changes its answer in between gains nothing.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import TracebackType
from typing import Self
from urllib.parse import urljoin

import httpx
from httpx_secure import SSRFProtectionError, httpx_ssrf_protection

from bot.fetch.addresses import IpAddress, Target, check_url, is_allowed, is_public, parse_ip
from bot.fetch.decoding import ACCEPT_ENCODING, Body, TooMuch, Undecodable
from bot.fetch.errors import AddressRefused, FetchTimeout, HttpStatusError, NotReachable, ResponseTooLarge

REDIRECTS_MAX = 5
USER_AGENT = "Dragoman/0.1 (news digests)"
ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5"

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
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


class Fetcher:
    """Reads public http and https addresses, on the ports 80 and 443.

    `allow` holds the operator's `host:port` pairs; they alone open private addresses and other ports. `timeout` is
    in seconds and covers a whole `get`, redirects included. Use it as an async context manager, from one event loop.
    """

    def __init__(
        self,
        *,
        allow: frozenset[str] = frozenset(),
        timeout: float = 10.0,
        max_bytes: int = 8_000_000,
        user_agent: str = USER_AGENT,
    ) -> None:
        self._allow = frozenset(pair.lower() for pair in allow)
        self._timeout = timeout
        self._max_bytes = max_bytes
        self._client = httpx_ssrf_protection(
            _client(timeout, user_agent),
            check_globally_reachable=False,
            custom_validator=self._may_connect,
            dns_cache_ttl=60,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the idle connections."""
        await self._client.aclose()

    async def get(self, url: str, *, etag: str = "", last_modified: str = "", max_bytes: int | None = None) -> Fetched:
        """Return what `url` answers; `etag` and `last_modified` of an earlier answer ask for changes only.

        Raises AddressRefused, ResponseTooLarge, FetchTimeout, HttpStatusError or NotReachable, all FetchErrors.
        """
        headers = _conditions(etag, last_modified)
        cap = self._max_bytes if max_bytes is None else max_bytes
        try:
            async with asyncio.timeout(self._timeout):
                return await self._follow(url, headers, cap)
        except TimeoutError as error:
            raise FetchTimeout(f"no complete answer within {self._timeout:g} s: {url}", url=url) from error

    async def _follow(self, url: str, headers: dict[str, str], cap: int) -> Fetched:
        current = url
        for _ in range(REDIRECTS_MAX + 1):
            async with self._open(await self._checked(current), headers) as response:
                location = response.headers.get("location", "")
                if response.status_code not in _REDIRECTS or not location:
                    return await _read(response, current, cap)
            current = _next_url(current, location)
        raise NotReachable(f"more than {REDIRECTS_MAX} redirects: {url}", url=url)

    async def _checked(self, url: str) -> Target:
        target = check_url(url, self._allow)
        if not target.allowed:
            for ip in await _resolve(target):
                if not is_public(ip):
                    raise _refused(url)
        return target

    def _may_connect(self, hostname: str, ip: IpAddress, port: int) -> bool:
        return is_public(ip) or is_allowed(hostname, port, self._allow)

    @asynccontextmanager
    async def _open(self, target: Target, headers: dict[str, str]) -> AsyncIterator[httpx.Response]:
        try:
            async with self._client.stream("GET", target.url, headers=headers) as response:
                yield response
        except SSRFProtectionError as error:
            raise _refused(target.url) from error
        except httpx.TimeoutException as error:
            raise FetchTimeout(f"no answer in time: {target.url}", url=target.url) from error
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError) as error:
            raise NotReachable(f"could not be read ({type(error).__name__}): {target.url}", url=target.url) from error


def _client(timeout: float, user_agent: str) -> httpx.AsyncClient:
    no_cookies = CookieJar(policy=DefaultCookiePolicy(allowed_domains=[]))  # nobody is tracked through us
    return httpx.AsyncClient(
        headers={"User-Agent": user_agent, "Accept": ACCEPT, "Accept-Encoding": ACCEPT_ENCODING},
        cookies=no_cookies,
        timeout=timeout,
        follow_redirects=False,
        trust_env=False,
    )


def _conditions(etag: str, last_modified: str) -> dict[str, str]:
    # A server may have sent what no request may carry; then we ask without it.
    headers = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in headers.items() if value and value.isascii() and value.isprintable()}


async def _resolve(target: Target) -> list[IpAddress]:
    literal = parse_ip(target.host)
    if literal is not None:
        return [literal]
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotReachable(f"no such host: {target.url}", url=target.url) from error
    return [ip for ip in (parse_ip(str(entry[4][0])) for entry in found) if ip is not None]


async def _read(response: httpx.Response, url: str, cap: int) -> Fetched:
    if response.status_code == _NOT_MODIFIED:
        return _fetched(response, url, b"")
    if not response.is_success:
        status = response.status_code
        raise HttpStatusError(f"the server answered {status}: {url}", url=url, status=status)
    declared = response.headers.get("content-length", "")
    if declared.isdecimal() and int(declared[:20]) > cap:
        raise _too_large(url, cap)
    return _fetched(response, url, await _content(response, url, cap))


async def _content(response: httpx.Response, url: str, cap: int) -> bytes:
    try:
        body = Body(response.headers.get("content-encoding", ""), cap)
        async for piece in response.aiter_raw():
            body.feed(piece)
        return body.content()
    except TooMuch as error:
        raise _too_large(url, cap) from error
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


def _next_url(current: str, location: str) -> str:
    try:
        return urljoin(current, location.strip())
    except ValueError as error:
        raise NotReachable(f"a redirect leads nowhere: {current}", url=current) from error


def _refused(url: str) -> AddressRefused:
    return AddressRefused(f"a private address is not opened: {url}", url=url)


def _too_large(url: str, cap: int) -> ResponseTooLarge:
    return ResponseTooLarge(f"the answer is larger than {cap:,} bytes: {url}", url=url)
