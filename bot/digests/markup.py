"""Telegram HTML as runs of text under open tags: what is seen, how long it counts, and back to HTML.

html → runs → cut where you like → html, every tag closed
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import escape

_TOKEN = re.compile(r"<(?P<closing>/?)(?P<name>[a-z][a-z-]*)(?P<rest>[^<>]*)>|(?P<text>[^<]+|<)")
_NAME = re.compile(r"<([a-z-]+)")
_ADDRESS = re.compile(r'href="([^"]*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """An opening tag; `n` tells it from another of the same words beside it."""

    html: str
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Text as it is seen, and the opening tags it stands under, outermost first."""

    text: str
    tags: tuple[Tag, ...] = ()


def parse(markup: str) -> list[Run]:
    """The runs of HTML that we rendered. What is no tag is text; a closing tag that closes nothing is passed over."""
    runs: list[Run] = []
    tags: list[Tag] = []
    for n, token in enumerate(_TOKEN.finditer(markup)):
        if token["text"] is not None:
            runs.append(Run(text=html.unescape(token["text"]), tags=tuple(tags)))
        elif not token["closing"]:
            tags.append(Tag(html=token.group(), n=n))
        elif tags:
            tags.pop()
    return runs


def serialise(runs: Iterable[Run]) -> str:
    """HTML in which every tag is closed."""
    out: list[str] = []
    standing: tuple[Tag, ...] = ()
    for run in runs:
        if run.text:
            opening = [tag.html for tag in run.tags[_shared(standing, run.tags) :]]
            out += [*_closing(standing, run.tags), *opening, str(escape(run.text))]
            standing = run.tags
    return "".join([*out, *_closing(standing, ())])


def visible(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def utf16_units(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text) + sum(char > "\uffff" for char in text)


def entities(runs: Sequence[Run]) -> int:
    """How many formatting entities Telegram makes of the runs."""
    count = 0
    standing: tuple[Tag, ...] = ()
    for run in runs:
        if run.text:
            count += opened(standing, run.tags)
            standing = run.tags
    return count


def opened(standing: tuple[Tag, ...], tags: tuple[Tag, ...]) -> int:
    """How many tags open where text under `tags` follows text under `standing`."""
    return len(tags) - _shared(standing, tags)


def slice_runs(runs: Iterable[Run], start: int, end: int) -> list[Run]:
    """The runs of `visible(runs)[start:end]`."""
    cut: list[Run] = []
    position = 0
    for run in runs:
        text = run.text[max(start - position, 0) : max(end - position, 0)]
        cut += [replace(run, text=text)] if text else []
        position += len(run.text)
    return cut


def address(run: Run) -> str:
    """The link that the run stands under; '' for none."""
    found = [html.unescape(match[1]) for tag in run.tags if (match := _ADDRESS.search(tag.html))]
    return found[-1] if found else ""


def _shared(standing: tuple[Tag, ...], tags: tuple[Tag, ...]) -> int:
    for n, (left, right) in enumerate(zip(standing, tags, strict=False)):
        if left != right:
            return n
    return min(len(standing), len(tags))


def _closing(standing: tuple[Tag, ...], tags: tuple[Tag, ...]) -> list[str]:
    ending = standing[_shared(standing, tags) :]
    return [f"</{match[1]}>" for tag in reversed(ending) if (match := _NAME.match(tag.html))]
