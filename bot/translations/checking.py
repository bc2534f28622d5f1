"""One step of sentences, kept honest: what must stay is protected, and what came out is checked.

protect → translate → restore → check ─ clean: done
    faulty → with a wider beam, cut around what is kept → check → in halves → check → refused, with the reasons

`translate_checked` is given whoever translates as a function: it waits for nothing and stores nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.translations.codes import base
from bot.translations.gate import Checked, Fault, FaultKind, faults
from bot.translations.glossary import Glossary
from bot.translations.pieces import Piece, cut, has_words, join
from bot.translations.placeholders import styles
from bot.translations.protection import pieces_around, protect
from bot.translations.protection_quotes import closed
from bot.translations.translators import Step, Translators

# Sentences and the beam size (None: the usual one) to as many translations, '' for what could not be translated.
Translate = Callable[[Sequence[str], int | None], list[str]]
Check = Callable[[Checked], tuple[Fault, ...]]

# Goes up with any change by which another translation may be shown: what is remembered is then made anew.
VERSION = "11"
WIDER_BEAM = 4
_HALF = 0.6  # of a sentence, so that clauses need not be of one length
_HALF_MIN = 24  # code points; what is shorter is not cut
_UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Checking:
    """What a step is held to: names that stay, terms that have their translation, and the check."""

    from_lang: str
    to_lang: str
    check: Check
    keep: tuple[str, ...] = ()
    terms: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How somebody wants sentences: `urgent` ones go first, since somebody waits for them; `private` ones are not
    remembered; `topics` are what they are about, for the glossary."""

    check: Check = faults
    topics: Collection[str] = ()
    urgent: bool = False
    private: bool = False


PLAIN = Wish()


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A translation, or '' with the kinds of the faults for which it was refused."""

    text: str
    faults: tuple[FaultKind, ...] = ()


def translate_checked(sentences: Sequence[str], checking: Checking, translate: Translate) -> list[Made]:
    """One for each sentence, in order. Asks `translate` four times at most, each time for fewer of them."""
    done = [None if has_words(sentence) else Made(text=sentence) for sentence in sentences]
    for attempt in (_whole, _around, _halved):
        waiting = [number for number, made in enumerate(done) if made is None or made.faults]
        wanted = [sentences[number] for number in waiting]
        for number, told in zip(waiting, attempt(wanted, checking, translate) if wanted else [], strict=True):
            made = _checked(sentences[number], told, checking)
            first = done[number]
            done[number] = made if first is None or not made.faults else first  # the first faults tell most
    return [made or Made(text="") for made in done]


def translate_by(
    translators: Translators, sentences: Sequence[str], step: Step, glossary: Glossary, wish: Wish = PLAIN
) -> list[Made]:
    """``translate_checked`` by one step of a route; waits for the translators, and raises what they raise."""
    keep, terms = glossary.for_pair(step.from_lang, step.to_lang, wish.topics)
    checking = Checking(from_lang=step.from_lang, to_lang=step.to_lang, check=wish.check, keep=keep, terms=terms)

    def translate(texts: Sequence[str], beam_size: int | None) -> list[str]:
        return translators.translate(texts, step, beam_size=beam_size, urgent=wish.urgent)

    return translate_checked(sentences, checking, translate)


def _whole(sentences: Sequence[str], checking: Checking, translate: Translate) -> list[str]:
    """In one piece, with placeholders; where they got lost, with others."""
    told: dict[int, str] = {}
    for style in styles(checking.to_lang):
        lost = [number for number in range(len(sentences)) if number not in told]
        protected = [protect(sentences[number], checking.keep, checking.terms, style=style) for number in lost]
        shown = [each.text for each in protected if each.text]
        texts = iter(translate(shown, None) if shown else [])
        for number, each in zip(lost, protected, strict=True):
            text = next(texts) if each.text else ""
            restored = each.restored(text) if text or not each.text else ""
            if restored is not None:
                told[number] = closed(sentences[number], restored) if restored else ""
    return [told.get(number, "") for number in range(len(sentences))]


def _around(sentences: Sequence[str], checking: Checking, translate: Translate) -> list[str]:
    cuts = [_pieces(sentence, checking) for sentence in sentences]
    return _in_pieces(cuts, checking, translate, WIDER_BEAM)


def _halved(sentences: Sequence[str], checking: Checking, translate: Translate) -> list[str]:
    cuts = [_halves(sentence, _pieces(sentence, checking)) for sentence in sentences]
    # The wider beam saves none more here (measured), at three times the cost.
    return _in_pieces(cuts, checking, translate, None)


def _in_pieces(
    cuts: Sequence[list[Piece]], checking: Checking, translate: Translate, beam_size: int | None
) -> list[str]:
    wanted = [piece.text for pieces in cuts for piece in pieces if piece.translatable]
    texts = iter(translate(wanted, beam_size) if wanted else [])
    spaced = base(checking.to_lang) not in _UNSPACED
    return [join(pieces, texts, spaced=spaced) for pieces in cuts]


def _halves(sentence: str, pieces: Sequence[Piece]) -> list[Piece]:
    most = max(_HALF_MIN, int(len(sentence) * _HALF))
    halves: list[Piece] = []
    for piece in pieces:
        parts = cut(piece.text, lambda text: len(text) <= most) if piece.translatable else [piece]
        halves += [replace(parts[0], before=piece.before), *parts[1:]] if parts else []
    return halves


def _pieces(sentence: str, checking: Checking) -> list[Piece]:
    return pieces_around(sentence, checking.keep, checking.terms)


def _checked(sentence: str, told: str, checking: Checking) -> Made:
    pair = Checked(
        source=sentence,
        target=told,
        from_lang=checking.from_lang,
        to_lang=checking.to_lang,
        kept=protect(sentence, checking.keep, checking.terms).kept,
    )
    found = checking.check(pair) if told else (Fault(FaultKind.EMPTY),)
    return Made(text="", faults=tuple(dict.fromkeys(fault.kind for fault in found))) if found else Made(text=told)
