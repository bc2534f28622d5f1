"""What must come out of a translation as it went in: taken out of a sentence, put back where the model left its place.

    protect → text with placeholders → model → restored, verified → the sentence, or None: cut it around what is kept

Kept are addresses, handles, tags, tickers, code and file names (`protection_patterns`), names that somebody wants kept,
and terms that have a translation of their own. What follows the sentence's end is not shown to the model at all. Emoji
in the sentence stay in the text: `pieces` keeps them from the model, which reads well on both sides of them. Pure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import regex

from bot.translations.pieces import Piece, has_words, pieces_of
from bot.translations.placeholders import Style, free, occurrences
from bot.translations.protection_patterns import EMOJI, dense, term_spans, verbatim_spans, widened

_NO_TERMS: Mapping[str, str] = MappingProxyType({})
_ENDS = regex.compile(r"[.!?…:;。！？：；।؟۔]['\"”’»“)\]）」』]*\s*\Z")
_END_WIDTH = 12  # characters that a full stop, quotes and spaces take at most
_EMOJI = regex.compile(EMOJI)
_NOTHING = regex.compile(r"[\s.!?…,;。！？，；]*")
_BETWEEN = regex.compile(r"[ ,]{1,2}")
_OPENS = regex.compile(r"[(\[{（［【「『《〈]\Z")
_CLOSES = regex.compile(r"[.,)\]}…،、。，）］】」』》〉！？；：]")  # ! ? : ; » are preceded by a space in French


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A part of a sentence and what stands for it in the translation; whether it touched its neighbours."""

    start: int
    end: int
    becomes: str
    verbatim: bool
    placeholder: str = ""
    glued_before: bool = False
    glued_after: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """A sentence for the model: `text`, '' when there is nothing to translate, and the parts held back."""

    text: str
    after: str = ""  # what is put behind the translation
    parts: tuple[Kept, ...] = ()  # those with a placeholder in `text`, in order
    kept: tuple[str, ...] = ()  # what must stand in the translation, in order of the sentence

    def restored(self, translated: str) -> str | None:
        """The translation with everything put back; None when something is missing, doubled or out of shape."""
        if not self.parts:
            return translated + self.after
        found = occurrences(translated, [part.placeholder for part in self.parts])
        if found is None or Counter(name for _, _, name in found) != Counter(part.placeholder for part in self.parts):
            return None
        if self._invents(translated):
            return None
        return _filled(translated, found, self.parts) + self.after

    def _invents(self, translated: str) -> bool:
        """Whether the model wrote by itself what only a placeholder could bring back."""
        names = {part.becomes for part in self.parts if part.verbatim and part.becomes in translated}
        return any(len(term_spans(translated, [name])) > len(term_spans(self.text, [name])) for name in names)


def protect(
    sentence: str, keep: Sequence[str] = (), terms: Mapping[str, str] = _NO_TERMS, *, style: Style = Style.NAME
) -> Protected:
    """The sentence as the model may see it.

    `keep` are names that stay as they are, `terms` have the translation that is given; both are found as whole words,
    in this case only. Should `restored` fail, another style may survive, and `pieces_around` always does.
    """
    parts = _parts(sentence, keep, terms)
    if not parts:
        return Protected(text=sentence)
    end = _end(sentence, parts)
    inside = [part for part in parts if part.start < end]
    kept = tuple(part.becomes for part in parts)
    if not has_words(_with(sentence[:end], inside, [""] * len(inside))):
        return Protected(text="", after=_with(sentence, parts, kept), kept=kept)
    names: dict[str, str] = {}
    fresh = free(style, sentence)
    named = [
        replace(part, placeholder=names.get(part.becomes) or names.setdefault(part.becomes, next(fresh)))
        for part in inside
    ]
    text = _with(sentence[:end], inside, [part.placeholder for part in named])
    behind = [replace(part, start=part.start - end, end=part.end - end) for part in parts[len(inside) :]]
    after = _with(sentence[end:], behind, [part.becomes for part in behind])
    return Protected(text=text, after=after, parts=tuple(named), kept=kept)


def pieces_around(sentence: str, keep: Sequence[str] = (), terms: Mapping[str, str] = _NO_TERMS) -> list[Piece]:
    """The sentence cut around what is kept, for `pieces.join`; what is translatable goes to a model alone."""
    chunks: list[tuple[bool, str]] = []
    position = 0
    for part in _parts(sentence, keep, terms):
        between = sentence[position : part.start]
        chunks += [(has_words(between), between), (False, part.becomes)]
        position = part.end
    rest = sentence[position:]
    return pieces_of([*chunks, (has_words(rest), rest)])


def _parts(sentence: str, keep: Sequence[str], terms: Mapping[str, str]) -> list[Kept]:
    """What is kept, in order: neither overlapping nor touching."""
    verbatim = _lists(sentence, verbatim_spans(sentence))
    named = term_spans(sentence, [*keep, *terms]) if keep or terms else []
    found = [_kept(sentence, span, terms if span in set(named) else _NO_TERMS) for span in {*verbatim, *named}]
    parts: list[Kept] = []
    for part in sorted(found, key=lambda part: (part.start, -part.end)):
        if not parts or part.start > parts[-1].end:
            parts.append(part)
        elif part.start == parts[-1].end or part.end > parts[-1].end:
            parts[-1] = _joined(sentence, parts[-1], part)
    return [_placed(sentence, part) for part in parts]


def _lists(sentence: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans with nothing but a comma or a space between them are one."""
    lists: list[tuple[int, int]] = []
    for start, end in spans:
        if lists and _BETWEEN.fullmatch(sentence, lists[-1][1], start):
            lists[-1] = (lists[-1][0], end)
        else:
            lists.append((start, end))
    return lists


def _kept(sentence: str, span: tuple[int, int], terms: Mapping[str, str]) -> Kept:
    start, end = widened(sentence, span)
    source = sentence[start:end]
    return Kept(start=start, end=end, becomes=terms.get(source, source), verbatim=source not in terms)


def _joined(sentence: str, one: Kept, other: Kept) -> Kept:
    if one.end == other.start:
        verbatim = one.verbatim and other.verbatim
        return replace(one, end=other.end, becomes=one.becomes + other.becomes, verbatim=verbatim)
    return replace(one, end=other.end, becomes=sentence[one.start : other.end], verbatim=True)


def _placed(sentence: str, part: Kept) -> Kept:
    before, after = sentence[part.start - 1 : part.start], sentence[part.end : part.end + 1]
    return replace(part, glued_before=not before.isspace(), glued_after=not after.isspace())


def _end(sentence: str, parts: Sequence[Kept]) -> int:
    """Where the sentence ends: what is kept and emoji behind its last full stop belong to no sentence."""
    end = start = len(sentence)
    emoji = [match.span() for match in _EMOJI.finditer(sentence)]
    for unit_start, unit_end in sorted([*emoji, *((part.start, part.end) for part in parts)], reverse=True):
        if not _NOTHING.fullmatch(sentence, unit_end, start):
            break
        start = unit_start
        before = sentence[max(0, start - _END_WIDTH) : start]
        if _ENDS.search(before):
            end = start - (len(before) - len(before.rstrip()))
    return end


def _with(text: str, parts: Sequence[Kept], replacements: Iterable[str]) -> str:
    """The text with each part replaced."""
    written: list[str] = []
    position = 0
    for part, replacement in zip(parts, replacements, strict=True):
        written += [text[position : part.start], replacement]
        position = part.end
    return "".join([*written, text[position:]])


def _filled(translated: str, found: Sequence[tuple[int, int, str]], parts: Sequence[Kept]) -> str:
    waiting: dict[str, list[Kept]] = {}
    for part in parts:
        waiting.setdefault(part.placeholder, []).append(part)
    text = ""
    position = 0
    for start, end, placeholder in found:
        part = waiting[placeholder].pop(0)
        text = _before(text + translated[position:start], part) + part.becomes
        rest = _after(translated[end:], part)
        position = len(translated) - len(rest)
    return text + translated[position:]


def _before(text: str, part: Kept) -> str:
    """The text up to a part without a space that does not belong there; the model's own otherwise."""
    bare = text.rstrip(" ")
    opened = part.glued_before and _OPENS.search(bare[-1:])
    together = (part.glued_before or not part.verbatim) and dense(bare, part.becomes)
    return bare if opened or together else text


def _after(text: str, part: Kept) -> str:
    bare = text.lstrip(" ")
    closed = part.glued_after and _CLOSES.match(bare)
    together = (part.glued_after or not part.verbatim) and dense(part.becomes, bare)
    return bare if closed or together else text
