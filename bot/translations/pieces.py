"""A sentence in pieces that a model can take, and the translated pieces as one sentence again. Pure.

Models turn emoji into garbage and lose what is longer than they were trained on: emoji are kept out of the model's
sight, and a long sentence is cut at clause marks, else between words, else between characters; nothing is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from bot.translations.protection_patterns import EMOJI, dense, without_verbatim

Fits = Callable[[str], bool]

MAX_SENTENCE = 3_000  # code points; what is longer is no sentence, and is left in the original

_EMOJI = regex.compile(rf"((?:{EMOJI}\s*)+)")
_LETTER = regex.compile(r"\p{L}")
_CLAUSE = regex.compile(r".+?(?:[,;:.!?…،؛؟।—–][\"'’”»)\]]*\s+|[，、；：。！？][\"'’”」』）]*|$)", flags=regex.DOTALL)
_WORD = regex.compile(r".+?(?:\s+|$)", flags=regex.DOTALL)
_CHARACTER = regex.compile(r"\X", flags=regex.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a sentence: the spaces before it, its text, and whether there is anything to translate in it."""

    before: str
    text: str
    translatable: bool


def has_words(text: str) -> bool:
    """Whether there is anything to translate: numbers, signs, emoji and addresses say the same in every language."""
    return _LETTER.search(without_verbatim(text)) is not None


def cut(sentence: str, fits: Fits) -> list[Piece]:
    """The pieces of a sentence without outer spaces; before + text of all, joined, is the sentence."""
    return pieces_of(_chunks(sentence, fits))


def pieces_of(chunks: Iterable[tuple[bool, str]]) -> list[Piece]:
    """The chunks, each with whether it is to be translated, as pieces: their spaces apart, the empty ones left out."""
    pieces: list[Piece] = []
    spaces = ""
    for translatable, chunk in chunks:
        text = chunk.strip()
        if text:
            start = chunk.index(text)
            pieces.append(Piece(before=spaces + chunk[:start], text=text, translatable=translatable))
            spaces = chunk[start + len(text) :]
        else:
            spaces += chunk
    return pieces


def join(pieces: Sequence[Piece], translated: Iterator[str], *, spaced: bool) -> str:
    """One sentence of the pieces, each translatable one replaced by the next translation; '' if one has none.

    `spaced` says whether the target language puts spaces between words.
    """
    joined = ""
    complete = True
    after_translated = False
    for piece in pieces:
        text = next(translated).strip() if piece.translatable else piece.text
        complete = complete and bool(text)
        between_clauses = piece.translatable and after_translated
        before = (" " if spaced else "") if between_clauses else piece.before
        joined += ("" if not spaced and dense(joined, text) else before) + text
        after_translated = piece.translatable
    return joined if complete else ""


def _chunks(sentence: str, fits: Fits) -> Iterator[tuple[bool, str]]:
    for number, part in enumerate(_EMOJI.split(sentence)):
        if number % 2 or not has_words(part):
            yield False, part
        else:
            chunks = _bounded(part, fits)
            yield from ((len(chunks) == 1 or has_words(chunk), chunk) for chunk in chunks)


def _bounded(text: str, fits: Fits) -> list[str]:
    if fits(text):
        return [text]
    for pattern in (_CLAUSE, _WORD):
        atoms = pattern.findall(text)
        if len(atoms) > 1:
            return [part for run in _packed(atoms, fits) for part in _bounded(run, fits)]
    characters = _CHARACTER.findall(text)
    if len(characters) < 2:
        return [text]
    middle = len(characters) // 2
    halves = ("".join(characters[:middle]), "".join(characters[middle:]))
    return [part for half in halves for part in _bounded(half, fits)]


def _packed(atoms: Sequence[str], fits: Fits) -> list[str]:
    """Neighbours put together as long as they fit; at least two runs, as all of them do not."""
    runs = [atoms[0]]
    for atom in atoms[1:]:
        if fits(runs[-1] + atom):
            runs[-1] += atom
        else:
            runs.append(atom)
    return runs
