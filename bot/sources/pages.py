"""The `.html` form, and pages from the network: the article's text without what surrounds it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.sources.encodings import decode, tidy
from bot.sources.errors import EmptyDocument
from bot.sources.markdown_file import read_markdown
from bot.sources.page_head import parse_html, read_head
from bot.sources.plain import blocks, element_to_text, one_line
from bot.sources.text_file import STANDFIRST_MAX, read_text
from bot.values import RawArticle

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_HEAD_BYTES = 4096  # where a declaration of the charset must stand
_TRUSTED = 250  # characters; the extraction was made for real articles and guesses about shorter ones
_TEXTS = {"text/plain": read_text, "text/markdown": read_markdown, "text/x-markdown": read_markdown}
_CUT_OFF = ("…", "...", "[…]", "[...]")

# It reports at ERROR what is only an uncommon page; the error that we raise says enough.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def read_page(data: bytes, *, name: str, url: str = "", charset: str = "") -> RawArticle:
    """The article of an HTML page; `url` is where it was found and `charset` what its server declared.

    Raises EmptyDocument when no article is found, BinaryDocument when it is no text. Both name `name`.
    """
    html = decode_html(data, charset, name=name)
    if not html.strip():
        raise EmptyDocument(f"{name}: the page is empty")
    head = read_head(html, url)
    paragraphs = _paragraphs(_extract(html, url), head.title)
    if not paragraphs:
        raise EmptyDocument(f"{name}: no article was found on the page")
    standfirst, paragraphs = _standfirst(head.description, paragraphs)
    return RawArticle(
        title=head.title,
        standfirst=standfirst,
        text="\n\n".join(paragraphs),
        topics=head.topics,
        language=head.language,
        published_at=head.published_at,
        url=head.url,
    )


def extract_page(data: bytes, url: str, charset: str = "", content_type: str = "") -> RawArticle:
    """The article of the page at `url`, which may be a text in the `.txt` or `.md` form, too.

    Raises EmptyDocument or BinaryDocument, naming the address.
    """
    read = _TEXTS.get(content_type)
    if read is None or data.lstrip().startswith(b"<"):  # some servers call a page a text
        return read_page(data, name=url, url=url, charset=charset)
    article = read(decode_html(data, charset, name=url))
    if not article.text:
        raise EmptyDocument(f"{url}: there is no text in it")
    return replace(article, url=article.url or url)


def decode_html(data: bytes, charset: str = "", *, name: str = "the page") -> str:
    """The page's text, read as the server, else the page itself, declares it, else as it seems to be."""
    declared = _DECLARED.search(data[:_HEAD_BYTES])
    for codec in (charset, declared[1].decode("ascii") if declared else ""):
        text = _decoded(data, codec)
        if text is not None:
            return tidy(text)
    return decode(data, name=name)


def _decoded(data: bytes, codec: str) -> str | None:
    # Browsers, too, read Latin-1 as Windows-1252, and GB2312 as its superset.
    known = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
             "gb2312": "gb18030", "gbk": "gb18030", "iso-8859-9": "cp1254"}  # fmt: skip
    codec = codec.strip().lower()
    try:
        return data.decode(known.get(codec, codec)) if codec and b"\x00" not in data else None
    except (LookupError, ValueError):
        return None


def _extract(html: str, url: str) -> str:
    import trafilatura

    found = trafilatura.bare_extraction(
        html, url=url or None, fast=True, include_comments=False, include_tables=False, with_metadata=False
    )
    text = "" if found is None or isinstance(found, dict) else tidy(found.text or "")
    return text if len(text) >= _TRUSTED else _marked_up(html, is_file=not url) or text


def _marked_up(html: str, *, is_file: bool) -> str:
    """The text of what the page itself calls its article; a file is all article."""
    root = parse_html(html)
    names = ("article", "main", "body") if is_file else ("article", "main")
    found = (root.find(f".//{name}") for name in names if root is not None)
    return next((element_to_text(element) for element in found if element is not None), "")


def _paragraphs(text: str, title: str) -> Sequence[str]:
    lines: Iterable[str] = (one_line(line) for block in blocks(text) for line in block.split("\n"))
    paragraphs = [line.removeprefix("- ") for line in lines if line]
    return paragraphs[1:] if paragraphs and paragraphs[0] == title else paragraphs


def _standfirst(description: str, paragraphs: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The description, unless it is cut off or repeats what the text says; and the paragraphs without it."""
    if not description or len(description) > STANDFIRST_MAX or description.endswith(_CUT_OFF):
        return "", paragraphs
    if len(paragraphs) > 1 and paragraphs[0] == description:
        return description, paragraphs[1:]
    return ("" if any(description in paragraph for paragraph in paragraphs) else description), paragraphs
