"""How it reads: digests as Telegram HTML, in the reader's language and direction. Items come from `render_item`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from babel.dates import format_date
from markupsafe import Markup

from bot.digests.direction import clean, directed, unmarked
from bot.digests.markup import Run, address, parse
from bot.digests.split import GAP, Packed, pack
from bot.texts import Texts


def render_heading(topic: str, texts: Texts | None = None) -> str:
    """A topic's name above its items; `texts` tells which way the lines around it run."""
    name = clean(topic)
    line = directed(name, rtl=texts.rtl) if texts else name
    return Markup("<b><u>{}</u></b>").format(line) if name else ""


def render_digest(groups: Sequence[tuple[str, Sequence[str]]], texts: Texts, *, intro: str) -> list[str]:
    """The messages of a digest, in order: each within Telegram's limits, divided between items where that is possible.

    A heading stays with its first item. Items are HTML as `render_story` makes it. No messages when there is nothing.
    """
    return list(lay_out(groups, texts, intro=intro).parts)


def lay_out(groups: Sequence[tuple[str, Sequence[str]]], texts: Texts, *, intro: str) -> Packed:
    """The same with the number of the message in which each item begins; items that are empty do not count."""
    shown = [(heading, [item for item in items if item]) for heading, items in groups]
    above = [intro] if intro else []
    packed = pack([*above, *_blocks([group for group in shown if group[1]], texts)])
    return Packed(parts=packed.parts, begins=packed.begins[len(above) :])


def intro(texts: Texts, local_date: date, stories: int) -> Markup:
    """The line above a digest: the day, in the reader's language, and how many stories follow."""
    day = format_date(local_date, format="full", locale=texts.locale)
    line = texts.html_n("<b>{day}</b> · {n} story", "<b>{day}</b> · {n} stories", stories, day=day)
    return Markup(directed(line, rtl=texts.rtl))


def render_originals(items: Sequence[str], texts: Texts) -> list[str]:
    """The messages that show items as written, under a line that says so. One item at least is not empty."""
    title = Markup("<b>{}</b>").format(directed(texts.plain("Original"), rtl=texts.rtl))
    first, *others = (item for item in items if item)
    return list(pack([f"{title}{GAP}{first}", *others]).parts)  # the line stands in no message alone


def plain_text(html: str) -> str:
    """What a terminal shows of the HTML: the text, each link's address after it."""
    runs = [*parse(html), Run(text="")]
    shown = (run.text + _spelt(run, following) for run, following in pairwise(runs))
    return unmarked("".join(shown))


def _spelt(run: Run, following: Run) -> str:
    link = address(run)
    return f" <{link}>" if link and link != address(following) else ""


def _blocks(groups: Sequence[tuple[str, Sequence[str]]], texts: Texts) -> Iterator[str]:
    for heading, items in groups:
        name = heading if heading.strip() or len(groups) == 1 else texts.plain("Other news")
        top = render_heading(name, texts)
        yield f"{top}{GAP}{items[0]}" if top else items[0]
        yield from items[1:]
