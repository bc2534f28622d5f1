"""Text and HTML to plain paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.sources.encodings import tidy

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_SPACES = re.compile(r"\s+")
_DROPPED = frozenset({"script", "style", "noscript", "template", "iframe", "svg", "head", "figure", "form", "nav"})
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "header", "footer", "main", "aside", "blockquote", "pre", "ul", "ol", "li", "dl"}
    | {"dt", "dd", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "address", "figcaption"}
)
_CELLS = frozenset({"td", "th"})


def blocks(text: str) -> list[str]:
    """The parts between blank lines, white space at their ends removed; none is empty."""
    return [block for block in (part.strip() for part in _BLANK_LINES.split(text)) if block]


def unwrapped(block: str) -> str:
    """The block with lines that were wrapped by hand joined by spaces; other line breaks stay."""
    if "\n" not in block:
        return block
    from summarizers.paragraphs import paragraph_spans

    return "\n".join(one_line(block[start:end]) for start, end in paragraph_spans(block))


def one_line(text: str) -> str:
    """The text with every run of white space as one space, none at its ends."""
    return _SPACES.sub(" ", text).strip()


def printable(name: str) -> str:
    """The name as one printable line, for messages and logs: odd bytes and control characters escaped."""
    shown = name.encode("utf-8", "backslashreplace").decode()
    return "".join(character if character.isprintable() else ascii(character)[1:-1] for character in shown)


def html_to_text(html: str) -> str:
    """The text of an HTML fragment: paragraphs joined by a blank line, scripts and forms left out."""
    import lxml.html  # type: ignore[import-untyped]
    from lxml.etree import LxmlError, ParserError  # type: ignore[import-untyped]

    html = tidy(html)
    if "<" not in html and "&" not in html:
        return "\n\n".join(one_line(block) for block in blocks(html))
    try:
        root = lxml.html.fromstring(f"<div>{html}</div>")
    except (LxmlError, ParserError, ValueError):
        return ""
    return element_to_text(root)


def element_to_text(root: object) -> str:
    """The text of an element of a parsed page, as `html_to_text` gives it; navigation is left out."""
    return "\n\n".join(_paragraphs(_pieces(root)))


def _pieces(root: object) -> Iterator[str]:
    """Text in reading order, a line feed wherever a block begins or ends. Iterative: depth is the author's choice."""
    from lxml.etree import iterwalk

    walk = iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            if element.tag in _DROPPED:
                walk.skip_subtree()
            else:
                yield from _before(element.tag)
                yield element.text or ""
            continue
        if event == "end" and element.tag in _BLOCKS:
            yield "\n"
        if element is not root:
            yield element.tail or ""


def _before(tag: str) -> Iterable[str]:
    if tag in _BLOCKS or tag == "br":
        return ("\n",)
    return (" ",) if tag in _CELLS else ()


def _paragraphs(pieces: Iterable[str]) -> Iterator[str]:
    # The source's own line breaks mean nothing in HTML; those we put in are the paragraphs' borders.
    current: list[str] = []
    for piece in (*pieces, "\n"):
        if piece != "\n":
            current.append(piece)
            continue
        paragraph = one_line("".join(current))
        current = []
        if paragraph:
            yield paragraph
