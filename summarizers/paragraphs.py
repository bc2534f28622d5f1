"""Paragraphs: what a sentence never reaches across.

Every line break ends a paragraph, except inside text that was wrapped by hand to a line's width, as in mail
and old plain-text files: there a break is only a space.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from summarizers.marks import ends_as_a_sentence

Span = tuple[int, int]

# Code points. Narrower lines are lists and verse, wider ones are paragraphs.
_WRAP_WIDTHS = range(50, 121)
_WORD_MAX = 30
_BULLET = re.compile(r"[-*•·‣▪●◦]\s")
_OTHER_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
_TO_LINE_FEEDS = str.maketrans(dict.fromkeys(_OTHER_BREAKS, "\n"))
# A line, its end, and the blank lines behind it at once: ten million of them are one match.
_LINE = re.compile(r"([^\n]*)(?:\n(\s*\n)?|\Z)")


def paragraph_spans(text: str) -> Iterator[Span]:
    """The paragraphs in order, as (start, end) without surrounding white space; none is empty."""
    blocks = list(_blocks(text))
    width = _wrap_width(text, [pair for lines in blocks for pair in pairwise(lines)])
    for lines in blocks:
        yield from _unwrapped(text, lines, width) if width else lines


def stripped(text: str, start: int, end: int) -> Span:
    """The span without the white space at its ends; empty when it holds nothing else."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _blocks(text: str) -> Iterator[list[Span]]:
    """Runs of lines without a blank line between them."""
    block: list[Span] = []
    for line in _LINE.finditer(_with_one_kind_of_break(text)):
        start, end = line.span(1)
        if start < end and (text[start].isspace() or text[end - 1].isspace()):
            start, end = stripped(text, start, end)
        if start < end:
            block.append((start, end))
        if block and (start == end or line[2]):
            yield block
            block = []
    if block:
        yield block


def _with_one_kind_of_break(text: str) -> str:
    """As long as the text, and with the same lines."""
    if not any(each in text for each in _OTHER_BREAKS):
        return text
    return text.replace("\r\n", " \n").translate(_TO_LINE_FEEDS)


def _wrap_width(text: str, breaks: list[tuple[Span, Span]]) -> int:
    """How many code points had room on a line, or 0 when line breaks are there for another reason.

    In wrapped text most lines break off inside a sentence because the next word had no room; in scripts with
    capitals, some then go on in lower case, which sets prose apart from lists.
    """
    width = max((end - start for lines in breaks for start, end in lines), default=0)
    if width not in _WRAP_WIDTHS:
        return 0
    inside = [
        text[following[0]]
        for line, following in breaks
        if _is_full(text, line, following, width) and not ends_as_a_sentence(text[line[0] : line[1]])
    ]
    has_no_case = len(inside) > 1 and not any(letter.lower() != letter.upper() for letter in inside)
    is_prose = has_no_case or any(letter.islower() for letter in inside)
    return width if len(inside) * 2 > len(breaks) and is_prose else 0


def _unwrapped(text: str, lines: list[Span], width: int) -> Iterator[Span]:
    """The paragraphs of a wrapped block: lines up to one that has room left."""
    start = lines[0][0]
    for line, following in pairwise(lines):
        if not _is_full(text, line, following, width):
            yield start, line[1]
            start = following[0]
    yield start, lines[-1][1]


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the next word, no list item's, had no room on the line. Text without spaces has no words to tell by."""
    if _BULLET.match(text, following[0]):
        return False
    next_word = text[following[0] : following[1]].split(maxsplit=1)[0]
    return len(next_word) <= _WORD_MAX and line[1] - line[0] + 1 + len(next_word) > width
