"""Sentences with their places in the text, for every language.

text → paragraphs → boundaries → sentences
"""

from collections.abc import Iterable, Iterator

from summarizers.boundaries import sentence_spans
from summarizers.languages import base_language
from summarizers.paragraphs import Span, paragraph_spans
from summarizers.quotations import opening_quotes
from summarizers.values import Sentence


def split_sentences(text: str, lang: str) -> list[Sentence]:
    """The sentences in order, verbatim, with offsets in code points; none is empty or crosses a paragraph."""
    return [sentence for paragraph in split_paragraphs(text, lang) for sentence in paragraph]


def split_paragraphs(text: str, lang: str) -> Iterator[Iterator[Sentence]]:
    """The same sentences, paragraph by paragraph, split no further than they are asked for."""
    base, quotes = base_language(lang), opening_quotes(text)
    return (_sentences(text, sentence_spans(text, paragraph, base, quotes)) for paragraph in paragraph_spans(text))


def _sentences(text: str, spans: Iterable[Span]) -> Iterator[Sentence]:
    return (Sentence(text[start:end], start, end) for start, end in spans)
