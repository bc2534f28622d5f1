"""Short quotations that the sentence around them goes on behind: “We won. We are happy,” he said."""

import re
from bisect import bisect_right
from operator import itemgetter

from summarizers.paragraphs import Span

# Code points. Longer ones are told sentence by sentence.
_LENGTH_MAX = 100
_OPENING = '"“„«「『'
_QUOTES = f"{_OPENING}”»」』"
# Begins with a plain set of characters, which is by far what the engine finds fastest; " and „ open behind white space.
_QUOTATION = re.compile(
    rf"""[{_OPENING}](?<![^\s(\[—–-]["„])(?=[^{_QUOTES}])[^{_QUOTES}]{{1,{_LENGTH_MAX}}}+"""
    rf"""(?:(?<=[,，])["”“»」』]|["”“»」』](?=\s?[,，]|[\s—–-]*([^\W\d_])))"""
)


def opening_quotes(text: str) -> str:
    """Those quotes that open quotations somewhere in the text."""
    return "".join(each for each in _OPENING if each in text)


class Quotations:
    """A paragraph's quotations that belong to one sentence; ``mark in quotations`` tells whether a place is inside.

    ``quotes`` are the text's ``opening_quotes``: looking for one after the other is faster than for a set of them.
    """

    __slots__ = ("_spans",)

    def __init__(self, text: str, span: Span, quotes: str) -> None:
        found = _QUOTATION.finditer(text, *span) if any(text.find(each, *span) >= 0 for each in quotes) else ()
        self._spans = [quoted.span() for quoted in found if quoted[1] is None or quoted[1].islower()]

    def __contains__(self, mark: int) -> bool:
        at = bisect_right(self._spans, mark, key=itemgetter(0)) - 1
        return at >= 0 and mark < self._spans[at][1]
