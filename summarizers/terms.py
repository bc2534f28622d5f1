"""The words of a document as numbers: what sentences are compared by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from summarizers.values import TokenisedDocument
from summarizers.words import stem


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The terms of each sentence in order, numbered from 0 as they first appear.

    ``last_alike`` holds for each sentence the index of the last one of the same text, mostly its own: sumy keeps
    one rating for sentences that read alike, and the last one sets it. ``words_counts`` are those of all words,
    stop words included.
    """

    of_sentences: tuple[tuple[int, ...], ...]
    size: int  # how many different ones
    words_counts: tuple[int, ...]
    last_alike: tuple[int, ...]


def stemmed_terms(document: TokenisedDocument) -> Terms:
    """The stems of all words but stop words."""
    told = set(chain.from_iterable(document.words)) - document.stop_words
    stems = {word: stem(word, document.lang) for word in told}
    return _of_document(([stems[word] for word in words if word in stems] for words in document.words), document)


def content_terms(document: TokenisedDocument) -> Terms:
    """All words but stop words, as they are."""
    stop_words = document.stop_words
    return _of_document(([word for word in words if word not in stop_words] for words in document.words), document)


def number_terms(terms_of_sentences: Iterable[Sequence[str]], texts: Sequence[str]) -> Terms:
    """Equal terms and equal texts get equal numbers. There are as many texts, and no other words."""
    numbers: dict[str, int] = {}
    number = numbers.setdefault
    of_sentences = tuple(tuple([number(term, len(numbers)) for term in terms]) for terms in terms_of_sentences)
    last = {text: index for index, text in enumerate(texts)}
    return Terms(
        of_sentences=of_sentences,
        size=len(numbers),
        words_counts=tuple(map(len, of_sentences)),
        last_alike=tuple(map(last.__getitem__, texts)),
    )


def _of_document(terms_of_sentences: Iterable[Sequence[str]], document: TokenisedDocument) -> Terms:
    terms = number_terms(terms_of_sentences, [sentence.text.strip() for sentence in document.sentences])
    return replace(terms, words_counts=tuple(map(len, document.words)))
