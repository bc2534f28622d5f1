"""The words of a document as numbers: what sentences are compared by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizers.values import TokenisedDocument
from summarizers.words import stem


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The terms of each sentence in order, numbered from 0 as they first appear.

    ``last_alike`` holds for each sentence the index of the last one of the same text, mostly its own: sumy keeps
    one rating for sentences that read alike, and the last one sets it.
    """

    of_sentences: tuple[tuple[int, ...], ...]
    size: int  # how many different ones
    last_alike: tuple[int, ...]


def stemmed_terms(document: TokenisedDocument) -> Terms:
    """The stems of all words but stop words."""
    stems = ([stem(word, document.lang) for word in words] for words in _content_words(document))
    return number_terms(stems, _texts(document))


def content_terms(document: TokenisedDocument) -> Terms:
    """All words but stop words, as they are."""
    return number_terms(_content_words(document), _texts(document))


def number_terms(terms_of_sentences: Iterable[Sequence[str]], texts: Sequence[str]) -> Terms:
    """Equal terms and equal texts get equal numbers; one sequence of terms for each text."""
    numbers: dict[str, int] = {}
    number = numbers.setdefault
    of_sentences = tuple(tuple([number(term, len(numbers)) for term in terms]) for terms in terms_of_sentences)
    last = {text: index for index, text in enumerate(texts)}
    return Terms(of_sentences=of_sentences, size=len(numbers), last_alike=tuple(map(last.__getitem__, texts)))


def _content_words(document: TokenisedDocument) -> Iterable[list[str]]:
    return ([word for word in words if word not in document.stop_words] for words in document.words)


def _texts(document: TokenisedDocument) -> list[str]:
    return [sentence.text.strip() for sentence in document.sentences]
