"""The text of an article: what may be stored of it, and when two articles are the same."""

from __future__ import annotations

import hashlib
import re

TITLE_MAX = 300  # characters
STANDFIRST_MAX = 600  # characters
TEXT_MAX = 400_000  # characters
MADE_TITLE_MAX = 120  # characters of a title that is made from the text

_SPACES = re.compile(r"\s+")
_BLANK_LINES = re.compile(r"\n{2,}")
_WWW = re.compile(r"\A(https?://)www\.")
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean_line(text: str, limit: int) -> str:
    """The text as one line of at most `limit` characters, cut at a word with an ellipsis."""
    line = _SPACES.sub(" ", _UNWANTED.sub("", _SPACES.sub(" ", text))).strip()
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    at_word = cut.rpartition(" ")[0]
    # Scripts without spaces, and endless words, are cut where the room ends.
    return (at_word if len(at_word) > limit // 2 else cut).rstrip() + "…"


def clean_text(text: str, limit: int = TEXT_MAX) -> str:
    """Paragraphs joined by one blank line, at most `limit` characters, cut between paragraphs where it can be."""
    lines = _UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    cleaned = _BLANK_LINES.sub("\n\n", "\n".join(line.strip() for line in lines)).strip()
    if len(cleaned) <= limit:
        return cleaned
    cut = cleaned[:limit]
    whole = cut if cleaned[limit : limit + 2] == "\n\n" else cut.rpartition("\n\n")[0]
    return (whole if len(whole) > limit // 2 else cut).rstrip()


def body_hash(title: str, text: str) -> str:
    """The SHA-256, in hex, of title and text; white space makes no difference."""
    content = "\n".join(_SPACES.sub(" ", part).strip() for part in (title, text))
    return hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()


def canonical_url(url: str) -> str:
    """The address without what does not change the page: tracking, fragment, default port, `www.`; '' for none."""
    if not url:
        return ""
    from courlan import normalize_url

    try:
        normal = normalize_url(url, strict=False)
    except ValueError:
        return url
    page, _, fragment = normal.partition("#")
    # Some sites route by the fragment: there it names the page.
    page = normal if fragment.startswith(("/", "!")) else page
    return _WWW.sub(r"\1", page)
