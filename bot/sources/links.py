"""Addresses as documents give them, and as people write them."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

ADDRESS_MAX = 2_000  # characters
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def has_scheme(text: str) -> bool:
    """Whether it begins as an address with a scheme. Which ones are opened is the fetcher's to say."""
    return _SCHEME.match(text) is not None


def with_scheme(address: str) -> str:
    """The address, of the web when it does not say otherwise."""
    return address if has_scheme(address) else f"https://{address}"


def web_address(link: str, base: str = "") -> str:
    """The absolute http or https address that `link` names, seen from `base`; '' for anything else."""
    link = "".join(link.split())
    try:
        address = urljoin(base, link) if base else link
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return ""
    fits = bool(host) and parts.scheme in {"http", "https"} and len(address) <= ADDRESS_MAX
    return address if link and fits and address.isprintable() and "@" not in parts.netloc else ""


def host_of(address: str) -> str:
    """The host of a web address, in lower case and without `www.`; '' when it has none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
