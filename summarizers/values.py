"""The values that go in and come out: all frozen, all plain text."""

from dataclasses import dataclass
from typing import NamedTuple


class Sentence(NamedTuple):
    """A verbatim part of a text: ``text_of_document[start:end] == sentence.text``, in code points."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What is summarised. ``text`` is the body; sentences are taken from it alone.

    ``lang`` is BCP 47 (``und`` when unknown); title and standfirst only help to weigh sentences.
    """

    text: str
    lang: str
    title: str = ""
    standfirst: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The chosen sentences in the order of the text; another ``method_version`` may choose others."""

    sentences: tuple[Sentence, ...]
    method: str
    method_version: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenisedDocument:
    """The candidates of a document and their words: all that a method may look at.

    ``words`` and ``paragraphs`` run parallel to ``sentences``; words are lower-cased and not yet stemmed;
    a paragraph is the ordinal of the paragraph that its sentence stands in.
    """

    lang: str
    sentences: tuple[Sentence, ...]
    words: tuple[tuple[str, ...], ...]
    paragraphs: tuple[int, ...]
    title_words: tuple[str, ...] = ()
    standfirst_words: tuple[str, ...] = ()
    stop_words: frozenset[str] = frozenset()
