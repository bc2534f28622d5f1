"""The `.md` form: YAML front matter (title, standfirst, topics, language, published, url), then Markdown.

The first `# heading` is the title when the front matter names none; a standfirst is what it is in the `.txt` form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.sources.dates import read_date
from bot.sources.front_matter import FrontMatter, split_front_matter
from bot.sources.links import web_address
from bot.sources.marks import split_at_commas
from bot.sources.plain import html_to_text, one_line
from bot.sources.text_file import HEADLINE_MAX, split_standfirst
from bot.values import RawArticle

if TYPE_CHECKING:
    from markdown_it.token import Token

_WITH_TEXT = frozenset({"inline", "fence", "code_block", "html_block"})
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}


def read_markdown(text: str) -> RawArticle:
    """The article that a Markdown text holds; `title` is '' when nothing names it."""
    matter = split_front_matter(text)
    title, parts = _title(one_line(matter.text("title")), list(_parts(matter.body)))
    standfirst = one_line(html_to_text(matter.text("standfirst", "description")))
    bodies: Sequence[str] = [text for _, text in parts]
    if title and not standfirst and parts and parts[0][0] == "":
        standfirst, bodies = split_standfirst(bodies)
    return RawArticle(
        title=title,
        standfirst=standfirst,
        text="\n\n".join(bodies),
        topics=_topics(matter),
        language=matter.text("language", "lang"),
        published_at=read_date(matter.text("published", "date")),
        url=web_address(matter.text("url", "link")),
    )


def _topics(matter: FrontMatter) -> tuple[str, ...]:
    for name in ("topics", "tags"):
        value = matter.fields.get(name)
        if value:
            return tuple(split_at_commas(value)) if isinstance(value, str) else value
    return ()


def _title(title: str, parts: Sequence[tuple[str, str]]) -> tuple[str, Sequence[tuple[str, str]]]:
    """The title, and the blocks without the heading that is the title."""
    for n, (kind, part) in enumerate(parts):
        if kind == "h1" and len(part) <= HEADLINE_MAX and (not title or one_line(part) == title):
            return one_line(part), [*parts[:n], *parts[n + 1 :]]
    return title, parts


def _parts(body: str) -> Iterator[tuple[str, str]]:
    """(kind, text) of each block in order; kind is a heading's tag, or ''. A table's row is one block."""
    from markdown_it import MarkdownIt

    row: list[str] | None = None
    tag = ""
    for token in MarkdownIt("commonmark").enable("table").parse(body):
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield "", "; ".join(row or ())
            row = None
        elif token.type == "heading_open":
            tag = token.tag
        elif token.type in _WITH_TEXT:
            text = _text(token)
            if row is not None:
                row.append(text)
            elif text:
                yield tag, text
            tag = ""


def _text(token: Token) -> str:
    if token.type == "inline":
        return "".join(_inline(token.children or ())).strip()
    return html_to_text(token.content) if token.type == "html_block" else token.content.strip()


def _inline(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        if child.type in {"text", "code_inline", "text_special"}:
            yield child.content
        else:
            yield _BREAKS.get(child.type, "")
