"""Messages that Telegram takes: at most 4,096 UTF-16 units and 100 entities, divided between items.

blocks (heading + item) → what is too long is cut at a sentence, a word, a character → packed into parts
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from bot.digests.markup import Run, Tag, entities, opened, parse, serialise, slice_runs, utf16_units, visible

MAX_UNITS = 4096
MAX_ENTITIES = 100
"""Telegram drops the formatting after the hundredth."""

GAP = "\n\n"

_SENTENCE_END = regex.compile(r"[.!?…؟۔।]+[\p{Pe}\p{Pf}\"']*(?=\s)|[。！？]+[\p{Pe}\p{Pf}]*|\n")
_WORD_END = regex.compile(r"(?<=\S)(?=\s)")
_CHARACTER = regex.compile(r"\X")
"""A letter with its accents, an emoji with its parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """What one message may hold."""

    units: int = MAX_UNITS
    entities: int = MAX_ENTITIES


TELEGRAM = Limit()


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """Messages, and for each block the number of the message in which it begins."""

    parts: tuple[str, ...]
    begins: tuple[int, ...]


def pack(blocks: Iterable[str], limit: Limit = TELEGRAM) -> Packed:
    """Blocks of HTML joined by blank lines into as few messages as their order allows; no blank one among them."""
    parts: list[str] = []
    begins: list[int] = []
    for block in blocks:
        pieces = cut(block, limit)
        if parts and pieces and fits(f"{parts[-1]}{GAP}{pieces[0]}", limit):
            pieces[0] = f"{parts.pop()}{GAP}{pieces[0]}"
        begins.append(len(parts))
        parts += pieces
    last = max(len(parts) - 1, 0)  # a blank block at the end begins nothing
    return Packed(parts=tuple(parts), begins=tuple(min(begin, last) for begin in begins))


def fits(markup: str, limit: Limit = TELEGRAM) -> bool:
    runs = parse(markup)
    return utf16_units(visible(runs)) <= limit.units and entities(runs) <= limit.entities


def cut(block: str, limit: Limit = TELEGRAM) -> list[str]:
    """The block whole when it fits, else in pieces that do, none of them blank."""
    return [block] if visible(parse(block)).strip() and fits(block, limit) else list(_pieces(parse(block), limit))


def _pieces(runs: list[Run], limit: Limit) -> Iterator[str]:
    text = visible(runs)
    start, end = _trimmed(text, 0, len(text))
    while start < end:
        rest = slice_runs(runs, start, end)
        stop = start + _border(visible(rest), _room(rest, limit))
        first, last = _trimmed(text, start, stop)
        if first < last:
            yield serialise(slice_runs(runs, first, last))
        start, end = _trimmed(text, stop, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends: Telegram takes it off."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _room(runs: Sequence[Run], limit: Limit) -> int:
    """How many code points from the start one message holds; at least one."""
    units = count = position = 0
    standing: tuple[Tag, ...] = ()
    for run in runs:
        count += opened(standing, run.tags)
        standing = run.tags
        if count > limit.entities:
            break
        for char in run.text:
            units += 2 if char > "\uffff" else 1
            if units > limit.units:
                return max(position, 1)
            position += 1
    return max(position, 1)


def _border(text: str, room: int) -> int:
    """Where to cut within `room`: after a sentence or a word of the second half, else between characters."""
    if len(text) <= room:
        return len(text)
    for pattern in (_SENTENCE_END, _WORD_END):
        ends: list[int] = [
            match.end() for match in pattern.finditer(text, 0, room + 1) if room // 2 < match.end() <= room
        ]
        if ends:
            return ends[-1]
    whole: list[int] = [match.end() for match in _CHARACTER.finditer(text, 0, room + 64) if match.end() <= room]
    return whole[-1] if whole else room
