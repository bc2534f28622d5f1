"""Feeds: RSS, Atom and RDF, also damaged ones, to entries.

bytes → feedparser → plain text → bounded entries
"""

from __future__ import annotations

import calendar
import hashlib
import io
import logging
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.errors import FeedError
from bot.sources.dates import in_utc
from bot.sources.discovery import find_feed
from bot.sources.encodings import tidy
from bot.sources.links import web_address
from bot.sources.plain import html_to_text, one_line
from bot.values import ListedEntry, RawArticle

__all__ = ["ParsedFeed", "find_feed", "is_full", "parse_feed"]

ENTRIES_MAX = 200
TOPICS_MAX = 20
TEXT_MAX = 400_000  # characters of one entry, as written
TITLE_MAX = 300  # characters
ID_MAX = 500  # characters; a longer id is replaced by its hash
FULL_TEXT_MIN = 1_200  # characters, a Chinese one counting for three

_CUT_OFF = ("…", "...", "[…]", "[...]", "]]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFeed:
    """What a feed holds; entries in its own order. `lang` is as declared, '' when it is not."""

    title: str
    lang: str
    entries: tuple[ListedEntry, ...]


def parse_feed(data: bytes, *, url: str, content_type: str = "") -> ParsedFeed:
    """The feed in `data`, which came from `url`. Raises FeedError when it is none."""
    parsed = _parse(data, url, content_type)
    if not parsed.get("version") and not parsed.entries:
        raise FeedError(f"this is no feed: {url}")
    lang = one_line(_string(parsed.feed, "language"))
    entries = (_entry(entry, url, lang) for entry in parsed.entries[:ENTRIES_MAX])
    unique = {entry.external_id: entry for entry in reversed(list(entries))}
    return ParsedFeed(
        title=_plain(_string(parsed.feed, "title"))[:TITLE_MAX],
        lang=lang,
        entries=tuple(reversed(unique.values())),
    )


def is_full(listing: RawArticle) -> bool:
    """Whether the feed's own text is long enough to be the article; otherwise its page is fetched."""
    if listing.text.rstrip().endswith(_CUT_OFF):
        return False
    return sum(3 if "\u3040" <= character <= "\u9fff" else 1 for character in listing.text) >= FULL_TEXT_MIN


def _parse(data: bytes, url: str, content_type: str) -> Any:
    import feedparser

    logging.getLogger("feedparser").setLevel(logging.CRITICAL)
    headers = {"content-location": url, "content-type": _content_type(data, content_type)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own deprecations, and lxml's about odd characters, are not the operator's
        try:
            return feedparser.parse(
                io.BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
            )
        except (ValueError, LookupError, AttributeError, TypeError, AssertionError, RecursionError) as error:
            raise FeedError(f"the feed is too damaged to read ({type(error).__name__}): {url}") from error


def _content_type(data: bytes, declared: str) -> str:
    """What feedparser should believe: bytes that are UTF-8 are nothing else, whatever server and feed declare."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return declared or "application/xml"
    return (declared or "application/xml") if b"\x00" in data else "application/xml; charset=utf-8"


def _entry(entry: Any, url: str, feed_lang: str) -> ListedEntry:
    listing = _listing(entry, url, feed_lang)
    content = "\n".join((listing.title, listing.standfirst, listing.text, listing.url))
    content_hash = hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()
    external_id = one_line(tidy(_string(entry, "id"))) or listing.url or content_hash
    if len(external_id) > ID_MAX:
        external_id = hashlib.sha256(external_id.encode("utf-8", "replace")).hexdigest()
    return ListedEntry(external_id=external_id, content_hash=content_hash, url=listing.url, listing=listing)


def _listing(entry: Any, url: str, feed_lang: str) -> RawArticle:
    bodies = sorted((_plain(text) for text in _contents(entry)), key=len)
    summary = _plain(_string(entry, "summary"))
    text = max((*bodies, summary), key=len)
    return RawArticle(
        title=one_line(_plain(_string(entry, "title")))[:TITLE_MAX],
        # What only repeats the text's beginning is no standfirst.
        standfirst=one_line(summary) if summary and summary[:40] not in text else "",
        text=text,
        topics=_topics(entry),
        language=_language(entry) or feed_lang,
        published_at=_date(entry),
        url=web_address(_string(entry, "link"), url),
    )


def _contents(entry: Any) -> Iterator[str]:
    for content in entry.get("content") or ():
        yield _string(content, "value")


def _language(entry: Any) -> str:
    contents: Iterable[Any] = (*(entry.get("content") or ()), entry.get("summary_detail") or {})
    return next((lang for lang in (_string(content, "language") for content in contents) if lang), "")


def _topics(entry: Any) -> tuple[str, ...]:
    names: Sequence[str] = [_string(tag, "label") or _string(tag, "term") for tag in entry.get("tags") or ()]
    return tuple(dict.fromkeys(name for name in (one_line(_plain(name)) for name in names) if name))[:TOPICS_MAX]


def _date(entry: Any) -> datetime | None:
    for name in ("published_parsed", "updated_parsed", "created_parsed"):
        moment = dict.get(entry, name)  # its own `get` answers for `updated` with `published`, and warns
        if moment is None:
            continue
        try:
            return in_utc(datetime.fromtimestamp(calendar.timegm(moment), tz=UTC))
        except (ValueError, OverflowError, OSError):
            continue
    return None


def _plain(text: str) -> str:
    return html_to_text(text[:TEXT_MAX])


def _string(values: Any, name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""
