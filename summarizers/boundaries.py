"""Where the sentences of a paragraph begin and end.

final marks and what stands behind them → does the sentence go on? → is it inside what somebody said? → spans
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import cast

from summarizers.abbreviations import Abbreviations, abbreviations
from summarizers.dots import dot_ends_sentence, word_ends_sentence
from summarizers.marks import CLOSING, FINAL, SELF_SUFFICIENT
from summarizers.paragraphs import Span
from summarizers.quotations import Quotations

_HAN_AND_KANA = "\u3041-\u30ff\u3400-\u9fff"
_ARABIC = "\u0620-\u064a"
_FOOTNOTES = r"(?:\s?\[\d{1,3}\])*+"
# " »" and, in texts that copy it, ' "' close a quotation behind a space.
_SPACED_CLOSING = r"(?:\s[»\"”’](?=[\s.,;]|\Z))?"
# A plain set of characters is by far what the engine finds fastest.
_MARK = re.compile(f"[{FINAL}]")
_STOP = re.compile(rf"([{FINAL}][{FINAL}]*+[{re.escape(CLOSING)}]*+{_FOOTNOTES}{_SPACED_CLOSING})\s*+")
_SELF_SUFFICIENT = frozenset(SELF_SUFFICIENT)
_FULL_WIDTH_DOT = "．"
# Behind 。 an opening quote may follow at once.
_NOT_CLOSING_AT_ONCE = "“‘*_"
# Where these scripts leave the space out, a mark between two words ends a sentence all the same.
_BETWEEN_LETTERS = re.compile(
    rf"(?<=[{_ARABIC}]{{3}})[.!]++(?=[{_ARABIC}]{{2}})|(?<=[{_HAN_AND_KANA}])[.!?]++[\"'”’)]*+(?=[{_HAN_AND_KANA}])"
)
_FIRST_OF_ARABIC = "\u0620"
_DASHES = "–—―-"
# Opening marks, at most as many as people write, and the first character behind them.
_AFTER = re.compile(rf"([\"'«»“”„‟‘‚(\[{{¿¡*_•·>…「『（《〈【\s{_DASHES}]{{0,24}}+)(.)", re.DOTALL)
# What no sentence begins with.
_GOES_ON = frozenset(":;)]},.!?%/、，；：")
# 「行こう！」と言った, “走吧！”他说: whoever spoke belongs to what was said.
_SPOKEN = re.compile(r"(?:と|って|\s*[^\s，。！？!?.“”「」]{0,8}?(?:说|說|(?<!知)道|问|問|喊|表示|指出|补充))")
_STRAIGHT = re.compile('"')
_END_OF_SPEECH = '」』”"'


def sentence_spans(text: str, span: Span, base: str, quotes: str) -> Iterator[Span]:
    """The sentences of a paragraph in order, as (start, end) without white space around them; ``quotes`` are the
    ``opening_quotes`` of the text."""
    begun, end = span
    known = abbreviations(base)
    paragraph = _Paragraph(text, span, known, quotes)
    end_of_words = _end_of_words(text, span)
    looked_at = begun
    for found in _MARK.finditer(text, begun, end - 1):
        mark = found.start()
        if mark < looked_at:
            continue
        if text[mark + 1] == " " and text[mark + 2].isupper() and word_ends_sentence(text, mark, known):
            if mark + 2 < end_of_words and mark not in paragraph.quotations:  # by far the commonest end
                yield begun, mark + 1
                begun = mark + 2
            continue
        stop = cast("re.Match[str]", _STOP.match(text, mark, end))
        last, looked_at = stop.end(1), stop.end()
        following = looked_at
        if following >= end_of_words:
            break
        if last == following:
            last = following = _end_without_space(text, mark, last)
        if following and mark > begun and paragraph.ends_at(mark, last, following, begun):
            if text[last - 1] == '"':
                last, following = paragraph.without_opening_quote(mark, last, following)
            yield begun, last
            begun = following
    yield begun, end


def _end_without_space(text: str, mark: int, end: int) -> int:
    """Where a final mark and what closes behind it end, when no white space follows; 0 when it ends no sentence."""
    if text[mark] in _SELF_SUFFICIENT or not _SELF_SUFFICIENT.isdisjoint(text[mark:end]):
        return mark + len(text[mark:end].rstrip(_NOT_CLOSING_AT_ONCE))
    behind = text[end]
    if text[mark] == _FULL_WIDTH_DOT and not behind.isdigit():
        return end
    if behind < _FIRST_OF_ARABIC:
        return 0
    between = _BETWEEN_LETTERS.match(text, mark)
    return between.end() if between else 0


class _Paragraph:
    def __init__(self, text: str, span: Span, known: Abbreviations, quotes: str) -> None:
        self.text, self.span, self.known, self.quotes = text, span, known, quotes

    def ends_at(self, mark: int, last: int, following: int, begun: int) -> bool:
        """Whether the sentence that ``begun`` ends with the marks from ``mark`` to ``last``."""
        return self._ends(mark, last, following, begun) and mark not in self.quotations

    def _ends(self, mark: int, last: int, following: int, begun: int) -> bool:
        text = self.text
        after = _AFTER.match(text, following, self.span[1])
        if after is None or (opener := after[2]) in _GOES_ON:
            return False
        first = after.start(2)
        if opener.islower() and not self._begins_in_lower_case(mark, after[1], first):
            return False
        if text[last - 1] in _END_OF_SPEECH and _SPOKEN.match(text, following):
            return False
        is_dot = text[mark] == "." and text[mark + 1].isspace()
        return not is_dot or dot_ends_sentence(text, begun, mark, first, self.known)

    def without_opening_quote(self, mark: int, last: int, following: int) -> Span:
        """Where the sentence before a straight quote ends and the one behind it begins: which of them it belongs to
        is unsure when there is white space on both of its sides or on none."""
        quote = last - 1
        is_unsure = last == following or self.text[quote - 1].isspace()
        if is_unsure and bisect_left(self._straight_quotes, quote) % 2 == 0:
            return mark + len(self.text[mark:quote].rstrip()), quote
        return last, following

    def _begins_in_lower_case(self, mark: int, opening: str, first: int) -> bool:
        if self.text[first + 1 : first + 2].isupper():
            return True  # "iPhone"
        if any(dash in opening for dash in _DASHES):
            return False  # "«Да!» — сказал он"
        if self.text[mark] == "…" or self.text[mark + 1] == ".":
            return False
        return (self.text[mark] == "." and self.text[mark - 1].isspace()) or self._is_in_lower_case

    @cached_property
    def _straight_quotes(self) -> list[int]:
        return [quote.start() for quote in _STRAIGHT.finditer(self.text, *self.span)]

    @cached_property
    def _is_in_lower_case(self) -> bool:
        return self.text[slice(*self.span)].islower()

    @cached_property
    def quotations(self) -> Quotations | frozenset[int]:
        return Quotations(self.text, self.span, self.quotes) if self.quotes else frozenset()


def _end_of_words(text: str, span: Span) -> int:
    """Behind the last letter or digit of the span: what follows it alone is no sentence."""
    end = span[1]
    while end > span[0] and not text[end - 1].isalnum():
        end -= 1
    return end
