"""Finds the feed that a page announces, so that a site's address is enough to follow it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.sources.links import web_address
from bot.sources.page_head import parse_html
from bot.sources.pages import decode_html

FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml"})


def find_feed(html: bytes, url: str) -> str | None:
    """The address of the first feed that the page at `url` links to, a feed of comments only if it is alone."""
    root = parse_html(decode_html(html))
    if root is None:
        return None
    found = sorted(_links(root, _base(root, url)))
    return found[0][2] if found else None


def _base(root: Any, url: str) -> str:
    element = root.find(".//base")
    return web_address("" if element is None else element.get("href") or "", url) or url


def _links(root: Any, base: str) -> Iterator[tuple[bool, int, str]]:
    """(is it of comments, place on the page, address) of each feed."""
    for place, element in enumerate(root.iter("link")):
        kind = (element.get("type") or "").partition(";")[0].strip().lower()
        if "alternate" not in (element.get("rel") or "").lower().split() or kind not in FEED_TYPES:
            continue
        address = web_address(element.get("href") or "", base)
        if address:
            about = f"{element.get('title') or ''} {address}".lower()
            yield "comment" in about, place, address
