"""Second thoughts on sentence boundaries: which that the splitter saw are none, and which it missed.

A wrong cut costs more than a missed one: half a sentence in a summary is nonsense, two sentences are only long.
"""

from collections.abc import Iterable, Iterator

import regex

from summarizers.abbreviations import abbreviations, has_ordinal_dot
from summarizers.paragraphs import Span, stripped

# Code points looked at on either side of a boundary.
_REACH = 24
_LAST_WORD = regex.compile(r"(?:\A|[\s(\[«“\"'„‘.-])([\p{L}\p{M}]+)\.\Z")
_LETTER_WITHOUT_CASE = regex.compile(r"(?:\A|[\s(«“\"])(\p{Lo}\p{M}*)\.\Z")
_ORDINAL = regex.compile(r"(?:\A|[\s(–-])\p{Nd}{1,2}\.\Z")
_SHORT_WORD = regex.compile(r"(?:\A|[\s(.-])(?:\p{Ll}{1,4}|\p{Nd}{1,4}|\p{Lu})\.\Z")
_LETTER_THAT_STARTS = regex.compile(r"[\p{Lu}\p{Lo}--ºª]", regex.V1)
_GOES_ON = regex.compile(r"[\s\"'»”’)\]–—―-]*\p{Ll}")
# "«Да!» — сказал он", "“Go!” – he said": the words of whoever spoke belong to what was said.
_WHO_SPOKE = regex.compile(r"[–—―-]\s*\p{Ll}")
_JAPANESE_QUOTATIVE = regex.compile(r"(?:と|って)")
_MISSED_ELLIPSIS = regex.compile(r"(?<=[\p{L}\p{M}\p{N}](?:…|\.\.\.))\s+(?=[«“„\"(¿¡]*\p{Lu})")


def is_boundary(text: str, at: int, span: Span, lang: str) -> bool:
    """Whether a sentence ends in the white space (or none) that stands before ``at``, inside ``span``."""
    start, end = span
    before = text[max(start, at - _REACH) : at]
    after = text[at : min(end, at + _REACH)]
    left = before.rstrip()
    if not left:
        return False
    if _WHO_SPOKE.match(after) or (left[-1] in "」』" and _JAPANESE_QUOTATIVE.match(after)):
        return False
    return not (left[-1] == "." and _dot_goes_on(left, after, len(left) == len(before), lang))


def missed_boundaries(text: str, span: Span) -> Iterator[int]:
    """Where sentences start inside the span behind an ellipsis, which the splitter often takes for a pause."""
    return (match.end() for match in _MISSED_ELLIPSIS.finditer(text, *span))


def sentence_spans(text: str, starts: Iterable[int], span: Span, lang: str) -> Iterator[Span]:
    """The sentences of a paragraph, given in order where they may start; white space at the ends is left off."""
    end_of_words = _end_of_words(text, span)
    start, end = span
    for at in starts:
        if start < at < end_of_words and is_boundary(text, at, (start, end), lang):
            yield stripped(text, start, at)
            start = at
    yield stripped(text, start, end)


def _dot_goes_on(left: str, after: str, adjacent: bool, lang: str) -> bool:
    if adjacent and not _LETTER_THAT_STARTS.match(after):
        return True  # "n.º", "av. J.-C."
    if (word := _LAST_WORD.search(left)) and word[1] in abbreviations(lang):
        return True
    if has_ordinal_dot(lang) and _ORDINAL.search(left):
        return True
    if _LETTER_WITHOUT_CASE.search(left):
        return True
    # A text in lower case throughout has no other sign of a new sentence: only short words count.
    return bool(_GOES_ON.match(after) and _SHORT_WORD.search(left))


def _end_of_words(text: str, span: Span) -> int:
    """Behind the last letter or digit of the span: what follows it alone is no sentence."""
    end = span[1]
    while end > span[0] and not text[end - 1].isalnum():
        end -= 1
    return end
