"""Which addresses may be opened: decides, opens nothing.

An address is a URL's scheme, port and user part (`check_url`), then each IP that its host resolves to (`is_public`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

from bot.fetch.errors import AddressRefused

DEFAULT_PORTS = {"http": 80, "https": 443}
URL_MAX = 4096  # characters

IpAddress = IPv4Address | IPv6Address

_YOURS = "if it is yours, name its host:port in DRAGOMAN_FETCH_ALLOW"
_NAT64 = IPv6Network("64:ff9b::/96")
_V4_COMPATIBLE = IPv6Network("::/96")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A checked URL: where a connection to it goes. `allowed` says that the operator opened this host and port."""

    url: str
    host: str
    port: int
    allowed: bool


def check_url(url: str, allow: frozenset[str]) -> Target:
    """Return where `url` leads. Raises AddressRefused for what may never be opened, whatever it resolves to."""
    if len(url) > URL_MAX:
        raise AddressRefused("the address is too long", url=url[:100])
    parts, port = _split(url)
    if parts.scheme not in DEFAULT_PORTS:
        raise AddressRefused(f"only http and https addresses are opened: {url}", url=url)
    if "@" in parts.netloc:
        raise AddressRefused("an address with a user name or password is not opened", url=_without_user(parts))
    host = (parts.hostname or "").rstrip(".")
    if not host:
        raise AddressRefused(f"the address names no host: {url}", url=url)
    port = DEFAULT_PORTS[parts.scheme] if port is None else port
    allowed = is_allowed(host, port, allow)
    if not allowed and port not in DEFAULT_PORTS.values():
        if _is_private_name(host):
            raise refused(url)
        raise AddressRefused(f"only the ports 80 and 443 are opened: {url} ({_YOURS})", url=url)
    return Target(url=url, host=host, port=port, allowed=allowed)


def refused(url: str) -> AddressRefused:
    """What is raised for an address that is not a public one."""
    return AddressRefused(f"a private address is not opened: {url} ({_YOURS})", url=url)


def is_allowed(host: str, port: int, allow: frozenset[str]) -> bool:
    """Whether the operator's `host:port` pairs name this one; an IPv6 host may stand in brackets or without."""
    name = host.lower().rstrip(".")
    return f"{name}:{port}" in allow or f"[{name}]:{port}" in allow


def is_public(ip: IpAddress) -> bool:
    """Whether `ip`, and every IPv4 address that it wraps, belongs to the public internet."""
    return all(_is_plainly_public(each) for each in (ip, *_wrapped(ip)))


def parse_ip(text: str) -> IpAddress | None:
    """The address that `text` spells (a zone index is dropped), or None."""
    try:
        return ip_address(text.partition("%")[0])
    except ValueError:
        return None


def _is_private_name(host: str) -> bool:
    """Whether the name alone says so; other names must be resolved."""
    ip = parse_ip(host)
    return not is_public(ip) if ip else host.lower() == "localhost" or host.lower().endswith(".localhost")


def _split(url: str) -> tuple[SplitResult, int | None]:
    # Browsers drop control characters and read backslashes as slashes; parsers disagree, so neither is opened.
    if "\\" in url or any(ord(character) <= 0x20 or ord(character) == 0x7F for character in url):
        raise AddressRefused(f"the address holds characters that no address has: {url!r}", url=url)
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise AddressRefused(f"not an address: {url}", url=url) from error
    return parts, port


def _without_user(parts: SplitResult) -> str:
    # A password must reach neither a log nor a message.
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _is_plainly_public(ip: IpAddress) -> bool:
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback)


def _wrapped(ip: IpAddress) -> Iterator[IPv4Address]:
    if isinstance(ip, IPv4Address):
        return
    if ip.ipv4_mapped is not None:
        yield ip.ipv4_mapped
    if ip.sixtofour is not None:
        yield ip.sixtofour
    if ip.teredo is not None:
        yield from ip.teredo
    if ip in _NAT64 or ip in _V4_COMPATIBLE:
        yield IPv4Address(ip.packed[-4:])
