"""The one guarded client. Everything that is read from the network goes through `Fetcher.get`.

    check the URL → resolve and check every address → connect (checked again at connect) → follow redirects,
    each checked anew → read within the caps

The names are resolved twice: first to refuse a private address before a connection is tried, then by httpx-secure,
which connects only to the very address that it checked, so a name that changes its answer in between gains nothing.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import urljoin

import httpx
from httpx_secure import SSRFProtectionError, httpx_ssrf_protection

from bot.fetch.addresses import IpAddress, Target, check_url, is_allowed, is_public, parse_ip, refused
from bot.fetch.answers import Fetched, Progress, read_answer
from bot.fetch.decoding import ACCEPT_ENCODING
from bot.fetch.errors import FetchTimeout, NotReachable
from bot.fetch.saving import Saving, StartOver, begin, save_answer

__all__ = ["Fetched", "Fetcher"]

T = TypeVar("T")

REDIRECTS_MAX = 5
DOWNLOAD_TIMEOUT = 3600.0  # seconds
USER_AGENT = "Dragoman/0.1 (news digests)"
ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5"

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


def _silent(_done: int, _total: int) -> None:
    return


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
        cap = self._max_bytes if max_bytes is None else max_bytes

        async def read(response: httpx.Response, final: str) -> Fetched:
            return await read_answer(response, final, cap)

        async with _deadline(self._timeout, url):
            return await self._follow(url, _conditions(etag, last_modified), read)

    async def download(self, url: str, path: Path, *, max_bytes: int, progress: Progress = _silent) -> None:
        """Write what `url` answers to `path`; an hour at most, and never silent for longer than `timeout`.

        Goes on with what an earlier, interrupted download of the same file left there (`saving.forget` clears it).
        Raises the FetchErrors of `get`; what was written until then stays.
        """
        async with _deadline(DOWNLOAD_TIMEOUT, url):
            try:
                await self._save(begin(url, path, max_bytes=max_bytes, progress=progress))
            except StartOver:
                await self._save(begin(url, path, max_bytes=max_bytes, progress=progress))

    async def _save(self, saving: Saving) -> None:
        async def save(response: httpx.Response, final: str) -> None:
            await save_answer(response, final, saving)

        await self._follow(saving.url, saving.headers, save)

    async def _follow(self, url: str, headers: dict[str, str], use: Callable[[httpx.Response, str], Awaitable[T]]) -> T:
        current = url
        for _ in range(REDIRECTS_MAX + 1):
            async with self._open(await self._checked(current), headers) as response:
                location = response.headers.get("location", "")
                if response.status_code not in _REDIRECTS or not location:
                    return await use(response, current)
            current = _next_url(current, location)
        raise NotReachable(f"more than {REDIRECTS_MAX} redirects: {url}", url=url)

    async def _checked(self, url: str) -> Target:
        target = check_url(url, self._allow)
        if not target.allowed:
            for ip in await _resolve(target):
                if not is_public(ip):
                    raise refused(url)
        return target

    def _may_connect(self, hostname: str, ip: IpAddress, port: int) -> bool:
        return is_public(ip) or is_allowed(hostname, port, self._allow)

    @asynccontextmanager
    async def _open(self, target: Target, headers: dict[str, str]) -> AsyncIterator[httpx.Response]:
        try:
            async with self._client.stream("GET", target.url, headers=headers) as response:
                yield response
        except SSRFProtectionError as error:
            raise refused(target.url) from error
        except httpx.TimeoutException as error:
            raise FetchTimeout(f"no answer in time: {target.url}", url=target.url) from error
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError) as error:
            raise NotReachable(f"could not be read ({type(error).__name__}): {target.url}", url=target.url) from error


@asynccontextmanager
async def _deadline(seconds: float, url: str) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError as error:
        raise FetchTimeout(f"no complete answer within {seconds:g} s: {url}", url=url) from error


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


def _next_url(current: str, location: str) -> str:
    try:
        return urljoin(current, location.strip())
    except ValueError as error:
        raise NotReachable(f"a redirect leads nowhere: {current}", url=current) from error
