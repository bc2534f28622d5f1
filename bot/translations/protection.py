"""What must come out of a translation as it went in: taken out of a sentence, put back where the model left its place.

    protect → text with placeholders → model → restored, verified → the sentence, or None: cut it around what is kept

Kept are addresses, handles, tags, tickers, code, file names and emoji (`protection_patterns`), names that somebody
wants kept, and terms that have a translation of their own. What stands before or after the sentence proper is not shown
to the model at all. Emoji on a word (`Wow👍`) stay in the text: the engines' `pieces` keep them from the model. Pure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import regex

from bot.translations.pieces import Piece, has_words, pieces_of
from bot.translations.placeholders import Style, free, occurrences
from bot.translations.protection_parts import NO_TERMS, Kept, bounds, kept_parts
from bot.translations.protection_patterns import dense, term_spans

_OPENS = regex.compile(r"[(\[{（［【「『《〈]\Z")
_CLOSES = regex.compile(r"[.,)\]}…،、。，）］】」』》〉！？；：]")  # ! ? : ; » are preceded by a space in French


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """A sentence for the model: `text`, '' when there is nothing to translate, and the parts held back."""

    text: str
    before: str = ""  # what is put before the translation
    after: str = ""  # and behind it
    parts: tuple[Kept, ...] = ()  # those with a placeholder in `text`, in order
    kept: tuple[str, ...] = ()  # what must stand in the translation, in order of the sentence

    def restored(self, translated: str) -> str | None:
        """The translation with everything put back; None when something is missing, doubled or out of shape."""
        if not self.parts:
            return self.before + translated + self.after
        found = occurrences(translated, [part.placeholder for part in self.parts])
        if found is None or Counter(name for _, _, name in found) != Counter(part.placeholder for part in self.parts):
            return None
        if self._invents(translated):
            return None
        return self.before + _filled(translated, found, self.parts) + self.after

    def _invents(self, translated: str) -> bool:
        """Whether the model wrote by itself what only a placeholder could bring back."""
        names = {part.becomes for part in self.parts if part.verbatim and part.becomes in translated}
        return any(len(term_spans(translated, [name])) > len(term_spans(self.text, [name])) for name in names)


def protect(
    sentence: str, keep: Sequence[str] = (), terms: Mapping[str, str] = NO_TERMS, *, style: Style = Style.NAME
) -> Protected:
    """The sentence as the model may see it.

    `keep` are names that stay as they are, `terms` have the translation that is given; both are found as whole words,
    in this case only. Should `restored` fail, another style may survive, and `pieces_around` always does.
    """
    parts = kept_parts(sentence, keep, terms)
    if not parts:
        return Protected(text=sentence)
    kept = tuple(part.becomes for part in parts)
    start, end = bounds(sentence, parts)
    inside = [part for part in parts if start <= part.start < end]
    if not has_words(_written(sentence, start, end, [replace(part, becomes="") for part in inside])):
        return Protected(text="", after=_written(sentence, 0, len(sentence), parts), kept=kept)
    named = _named(inside, sentence, style)
    return Protected(
        text=_written(sentence, start, end, [replace(part, becomes=part.placeholder) for part in named]),
        before=_written(sentence, 0, start, [part for part in parts if part.end <= start]),
        after=_written(sentence, end, len(sentence), [part for part in parts if part.start >= end]),
        parts=tuple(named),
        kept=kept,
    )


def pieces_around(sentence: str, keep: Sequence[str] = (), terms: Mapping[str, str] = NO_TERMS) -> list[Piece]:
    """The sentence cut around what is kept, for `pieces.join`; what is translatable goes to a model alone."""
    chunks: list[tuple[bool, str]] = []
    position = 0
    for part in kept_parts(sentence, keep, terms):
        between = sentence[position : part.start]
        chunks += [(has_words(between), between), (False, part.becomes)]
        position = part.end
    rest = sentence[position:]
    return pieces_of([*chunks, (has_words(rest), rest)])


def _named(parts: Sequence[Kept], sentence: str, style: Style) -> list[Kept]:
    """The parts with their placeholders, the same for the same; emoji are no names to any model."""
    fresh = {one: free(one, sentence) for one in Style}
    names: dict[str, str] = {}
    for part in parts:
        if part.becomes not in names:
            names[part.becomes] = next(fresh[Style.CODE if part.emoji else style])
    return [replace(part, placeholder=names[part.becomes]) for part in parts]


def _written(sentence: str, start: int, end: int, parts: Iterable[Kept]) -> str:
    """The sentence from start to end, with each of these parts of it as what it becomes."""
    written: list[str] = []
    for part in parts:
        written += [sentence[start : part.start], part.becomes]
        start = part.end
    return "".join([*written, sentence[start:end]])


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
