"""Telegram's HTML, read strictly: what we render must come back whole."""

from __future__ import annotations

import re
from html.parser import HTMLParser

ALLOWED = {"a", "b", "i", "u"}
REFERENCES = re.compile(r"&(?!(?:lt|gt|amp|quot|#\d+);)")


class _Strict(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.open: list[tuple[str, int]] = []
        self.links: list[str] = []
        self.entities = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED, f"Telegram does not know <{tag}>"
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        self.links += [value or "" for _, value in attrs]
        self.open.append((tag, len(self.text)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        opened, position = self.open.pop()
        assert opened == tag, "tags cross"
        self.entities += position < len(self.text)  # Telegram makes nothing of an empty tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(f"a declaration: {decl}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data}")


def read(html: str) -> _Strict:
    """The text, links and number of entities; AssertionError for what Telegram would refuse."""
    assert not REFERENCES.search(html), "a reference that Telegram does not know"
    parser = _Strict()
    parser.feed(html)
    parser.close()
    assert not parser.open, f"left open: {parser.open}"
    return parser


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
