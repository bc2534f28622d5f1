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
_BREAKS = r"\n\r\x0b\x0c\x85\u2028\u2029"
_LINE = re.compile(rf"([^{_BREAKS}]*)(?:\r\n|[{_BREAKS}]|\Z)")


def paragraph_spans(text: str) -> Iterator[Span]:
    """The paragraphs in order, as (start, end) without surrounding white space; none is empty."""
    for lines in _blocks(text):
        yield from [(lines[0][0], lines[-1][1])] if _is_wrapped(text, lines) else lines


def stripped(text: str, start: int, end: int) -> Span:
    """The span without the white space at its ends; empty when it holds nothing else."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _blocks(text: str) -> Iterator[list[Span]]:
    """Runs of lines without a blank line between them."""
    block: list[Span] = []
    for line in _LINE.finditer(text):
        start, end = stripped(text, line.start(1), line.end(1))
        if start < end:
            block.append((start, end))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether each line was broken only because the next word had no room left."""
    width = max(end - start for start, end in lines)
    if len(lines) < 2 or width not in _WRAP_WIDTHS:
        return False
    return all(_is_full(text, *pair, width=width) for pair in pairwise(lines)) and any(
        _runs_on(text, *pair) for pair in pairwise(lines)
    )


def _is_full(text: str, line: Span, following: Span, *, width: int) -> bool:
    next_word = text[following[0] : following[1]].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(next_word) > width


def _runs_on(text: str, line: Span, following: Span) -> bool:
    return text[following[0]].islower() and not ends_as_a_sentence(text[line[0] : line[1]])
