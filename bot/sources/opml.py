"""OPML: lists of feeds, as feed readers export them."""

from __future__ import annotations

import re
from typing import Any

from bot.errors import FeedError
from bot.sources.links import web_address
from bot.sources.pages import decode_html
from bot.sources.plain import one_line

FEEDS_MAX = 500
OPML_MAX = 2_000_000  # bytes

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_ENCODING = re.compile(rb"""\A.{0,4}<\?xml[^>]{0,150}?encoding\s*=\s*["']([A-Za-z0-9._-]{2,40})""", re.DOTALL)


def read_opml(data: bytes) -> tuple[tuple[str, str, str], ...]:
    """(title, address, language) of each feed, each address once, in the list's order.

    `language` is as declared, '' when it is not. Raises FeedError for what is no OPML, or too large.
    """
    if len(data) > OPML_MAX:
        raise FeedError(f"the list of feeds is larger than {OPML_MAX:,} bytes")
    found: dict[str, tuple[str, str, str]] = {}
    for outline in _root(data).iter("outline"):
        address = web_address(outline.get("xmlUrl") or outline.get("xmlurl") or "")
        if address:
            title = one_line(outline.get("title") or outline.get("text") or "")
            found.setdefault(address, (title, address, (outline.get("language") or "").strip()))
    return tuple(found.values())[:FEEDS_MAX]


def _root(data: bytes) -> Any:
    from lxml import etree  # type: ignore[import-untyped]

    declared = _ENCODING.match(data)
    text = _DECLARATION.sub("", decode_html(data, declared[1].decode() if declared else "", name="the list of feeds"))
    if "<!ENTITY" in text.upper():
        raise FeedError("a list of feeds that declares entities is not read")
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise FeedError("this is no list of feeds (OPML)") from error
    if root is None or root.tag != "opml":
        raise FeedError("this is no list of feeds (OPML)")
    return root
