"""The parts of a sentence that must come out of its translation as they are; where the sentence proper lies. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import regex

from bot.translations.protection_patterns import Span, emoji_spans, term_spans, verbatim_spans, widened

NO_TERMS: Mapping[str, str] = MappingProxyType({})

_BETWEEN = regex.compile(r"[ ,]{1,2}")
_NOTHING = regex.compile(r"[\s.!?…,;。！？，；]*")
_ENDS = regex.compile(r"[.!?…:;。！？：；।؟۔]['\"”’»“)\]）」』]*\s*\Z")
_END_WIDTH = 12  # characters that a full stop, quotes and spaces take at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A part of a sentence and what stands for it in the translation; whether it touched its neighbours."""

    start: int
    end: int
    becomes: str
    verbatim: bool
    emoji: bool = False
    placeholder: str = ""
    glued_before: bool = False
    glued_after: bool = False


def kept_parts(sentence: str, keep: Sequence[str], terms: Mapping[str, str]) -> list[Kept]:
    """What is kept, in order: neither overlapping nor touching."""
    emoji = set(emoji_spans(sentence))
    verbatim = _lists(sentence, verbatim_spans(sentence))
    named = set(term_spans(sentence, [*keep, *terms])) if keep or terms else set()
    found = [_kept(sentence, span, terms if span in named else NO_TERMS) for span in {*verbatim, *named}]
    found += [
        Kept(start=start, end=end, becomes=sentence[start:end], verbatim=True, emoji=True) for start, end in emoji
    ]
    parts: list[Kept] = []
    for part in sorted(found, key=lambda part: (part.start, -part.end, part.emoji)):
        if not parts or part.start > parts[-1].end:
            parts.append(part)
        elif part.start == parts[-1].end or part.end > parts[-1].end:
            parts[-1] = _joined(sentence, parts[-1], part)
    return [_placed(sentence, part) for part in parts]


def _lists(sentence: str, spans: Sequence[Span]) -> list[Span]:
    """Spans with nothing but a comma or a space between them are one."""
    lists: list[Span] = []
    for start, end in spans:
        if lists and _BETWEEN.fullmatch(sentence, lists[-1][1], start):
            lists[-1] = (lists[-1][0], end)
        else:
            lists.append((start, end))
    return lists


def _kept(sentence: str, span: Span, terms: Mapping[str, str]) -> Kept:
    start, end = widened(sentence, span)
    source = sentence[start:end]
    return Kept(start=start, end=end, becomes=terms.get(source, source), verbatim=source not in terms)


def _joined(sentence: str, one: Kept, other: Kept) -> Kept:
    if one.end == other.start:
        verbatim = one.verbatim and other.verbatim
        emoji = one.emoji and other.emoji
        return replace(one, end=other.end, becomes=one.becomes + other.becomes, verbatim=verbatim, emoji=emoji)
    return replace(one, end=other.end, becomes=sentence[one.start : other.end], verbatim=True, emoji=False)


def _placed(sentence: str, part: Kept) -> Kept:
    before, after = sentence[part.start - 1 : part.start], sentence[part.end : part.end + 1]
    return replace(part, glued_before=not before.isspace(), glued_after=not after.isspace())


def bounds(sentence: str, parts: Sequence[Kept]) -> tuple[int, int]:
    """Where the sentence proper starts and ends.

    Emoji at either end are no part of it, nor is what is kept and stands behind its last full stop or such emoji.
    """
    end = start = len(sentence)
    for part in reversed(parts):
        if not _NOTHING.fullmatch(sentence, part.end, start):
            break
        start = part.start
        before = sentence[max(0, start - _END_WIDTH) : start]
        if part.emoji or _ENDS.search(before):
            end = start - (len(before) - len(before.rstrip()))
    first = 0
    for part in parts:
        if not part.emoji or part.end > end or sentence[first : part.start].strip():
            break
        first = part.end
        first += len(sentence[first:]) - len(sentence[first:].lstrip())
    return min(first, end), end
