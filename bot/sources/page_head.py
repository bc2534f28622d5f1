"""What a page says about itself: title, description, topics, language, date, address, feeds."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sources.dates import read_date
from bot.sources.links import host_of, web_address
from bot.sources.marks import split_at_commas
from bot.sources.plain import one_line

TOPICS_MAX = 20
_DATE_NAMES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dcterms.created",
    "pubdate",
    "parsely-pub-date",
)
_JSON_LD_MAX = 200_000  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHead:
    """What was found; '' or None for what was not."""

    title: str = ""
    description: str = ""
    topics: tuple[str, ...] = ()
    language: str = ""
    published_at: datetime | None = None
    url: str = ""


def read_head(html: str, url: str) -> PageHead:
    """What the page's markup declares; `url` is where it was found, '' for a file."""
    root = parse_html(html)
    if root is None:
        return PageHead(url=web_address(url))
    meta = _meta(root)
    return PageHead(
        title=_title(root, meta),
        description=one_line(_first(meta, "og:description", "description", "twitter:description")),
        topics=_topics(meta),
        language=_language(root, meta),
        published_at=_published(root, meta),
        url=_url(root, url),
    )


def parse_html(html: str) -> Any:
    """The page's tree, or None when nothing can be made of it."""
    import lxml.html  # type: ignore[import-untyped]
    from lxml.etree import LxmlError  # type: ignore[import-untyped]

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError):
        return None


def _meta(root: Any) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = (
            element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv") or ""
        )
        content = (element.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), []).append(content)
    return found


def _first(meta: Mapping[str, list[str]], *names: str) -> str:
    return next((meta[name][0] for name in names if name in meta), "")


def _title(root: Any, meta: Mapping[str, list[str]]) -> str:
    """The headline: the page's own, its only `h1`, else its window's title."""
    headings = [text for text in (one_line(element.text_content()) for element in root.iter("h1")) if text]
    shared = one_line(_first(meta, "og:title", "twitter:title"))
    if len(headings) == 1 and (not shared or headings[0] in shared):
        return headings[0]
    window = root.find(".//title")
    return shared or (headings[0] if len(headings) == 1 else one_line("" if window is None else window.text_content()))


def _topics(meta: Mapping[str, list[str]]) -> tuple[str, ...]:
    single = [*meta.get("article:section", ()), *meta.get("article:tag", ())]
    listed = [
        topic
        for content in (*meta.get("news_keywords", ()), *meta.get("keywords", ()))
        for topic in split_at_commas(content)
    ]
    return tuple(dict.fromkeys(one_line(topic) for topic in (single or listed) if topic.strip()))[:TOPICS_MAX]


def _language(root: Any, meta: Mapping[str, list[str]]) -> str:
    declared = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return (declared or _first(meta, "content-language", "og:locale", "dc.language")).strip()


def _published(root: Any, meta: Mapping[str, list[str]]) -> datetime | None:
    written = [_first(meta, name) for name in _DATE_NAMES]
    written += _json_ld_dates(root)
    written += [element.get("datetime") or "" for element in root.iter("time")][:1]
    return next((date for date in map(read_date, written) if date is not None), None)


def _json_ld_dates(root: Any) -> Iterator[str]:
    for element in root.iter("script"):
        text = element.text or ""
        if element.get("type") != "application/ld+json" or len(text) > _JSON_LD_MAX:
            continue
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            continue
        for item in data if isinstance(data, list) else [data]:
            for node in (item, *_graph(item)):
                if isinstance(node, dict) and isinstance(node.get("datePublished"), str):
                    yield node["datePublished"]


def _graph(item: object) -> list[object]:
    graph = item.get("@graph") if isinstance(item, dict) else None
    return graph if isinstance(graph, list) else []


def _url(root: Any, url: str) -> str:
    """The address that the page calls its own, unless that lies with another host than it came from."""
    for element in root.iter("link"):
        if (element.get("rel") or "").strip().lower() == "canonical":
            own = web_address(element.get("href") or "", url)
            if own and (not url or host_of(own) == host_of(url)):
                return own
    return web_address(url)
