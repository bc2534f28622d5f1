"""Which sentences of a text may stand in a summary, and the words that they are weighed by."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from summarizers.marks import ends_as_a_sentence
from summarizers.sentences import split_paragraphs
from summarizers.values import Document, Sentence, TokenisedDocument
from summarizers.words import stop_words, words

# News says what matters early; what stands behind the first thousand sentences is not looked at.
_SENTENCES_READ = 1_000
# Below this a sentence ("He agrees.", "Why?") says nothing by itself.
_WORDS_MIN = 4
# A line of at most as many words that stands alone and does not end like a sentence is a headline or a byline.
_HEADLINE_WORDS_MAX = 14
# Code points of one sentence that words are taken from: twenty times a long sentence.
_READ_OF_A_SENTENCE = 5_000


class _Piece(NamedTuple):
    sentence: Sentence
    words: tuple[str, ...]
    paragraph: int
    alone: bool  # in its paragraph

    @property
    def is_headline(self) -> bool:
        return self.alone and len(self.words) <= _HEADLINE_WORDS_MAX and not ends_as_a_sentence(self.sentence.text)


def tokenise(document: Document, sentences_count: int) -> TokenisedDocument:
    """The candidates with their words. Headlines, fragments and repetitions are among them only when
    there is nothing better: a text of headlines alone is summarised by its headlines."""
    pieces = _candidates(_without_repetitions(_pieces(document)), sentences_count)
    sentences, words, paragraphs, _ = zip(*pieces, strict=True) if pieces else ((), (), (), ())
    return TokenisedDocument(
        lang=document.lang,
        sentences=sentences,
        words=words,
        paragraphs=paragraphs,
        title_words=_words(document.title, document.lang),
        standfirst_words=_words(document.standfirst, document.lang),
        stop_words=stop_words(document.lang),
    )


def _pieces(document: Document) -> Iterator[_Piece]:
    from summarizers.parts import words_of_parts

    sentences, paragraphs = _sentences(document)
    parts = [(start, min(end, start + _READ_OF_A_SENTENCE)) for _, start, end in sentences]
    words = words_of_parts(document.text, document.lang, parts)
    of_paragraph = Counter(paragraphs)
    for sentence, its_words, paragraph in zip(sentences, words, paragraphs, strict=True):
        yield _Piece(sentence, its_words, paragraph, of_paragraph[paragraph] == 1)


def _sentences(document: Document) -> tuple[list[Sentence], list[int]]:
    """Those that are read, and the number of the paragraph of each."""
    found: list[Sentence] = []
    paragraphs: list[int] = []
    for number, paragraph in enumerate(split_paragraphs(document.text, document.lang)):
        found += islice(paragraph, _SENTENCES_READ - len(found))
        paragraphs += [number] * (len(found) - len(paragraphs))
        if len(found) == _SENTENCES_READ:
            break
    return found, paragraphs


def _without_repetitions(pieces: Iterable[_Piece]) -> list[_Piece]:
    """The first of those that say the same in the same words; what has no words is told apart by its text."""
    first: dict[tuple[str, ...] | str, _Piece] = {}
    for piece in pieces:
        first.setdefault(piece.words or piece.sentence.text, piece)
    return list(first.values())


def _candidates(pieces: list[_Piece], sentences_count: int) -> list[_Piece]:
    said = [piece for piece in pieces if piece.words and not piece.is_headline]
    full = [piece for piece in said if len(piece.words) >= _WORDS_MIN]
    if len(full) >= sentences_count:
        return full
    return said or [piece for piece in pieces if piece.words] or pieces


def _words(text: str, lang: str) -> tuple[str, ...]:
    return tuple(words(text[:_READ_OF_A_SENTENCE], lang))
