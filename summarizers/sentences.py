"""Sentences with their places in the text, for every language.

text → paragraphs → boundaries → sentences
"""

from collections.abc import Iterator

from summarizers.boundaries import sentence_spans
from summarizers.languages import base_language
from summarizers.paragraphs import Span, paragraph_spans
from summarizers.values import Sentence


def split_sentences(text: str, lang: str) -> list[Sentence]:
    """The sentences in order, verbatim, with offsets in code points; none is empty or crosses a paragraph."""
    return [sentence for paragraph in split_paragraphs(text, lang) for sentence in paragraph]


def split_paragraphs(text: str, lang: str) -> Iterator[Iterator[Sentence]]:
    """The same sentences, paragraph by paragraph, split no further than they are asked for."""
    base = base_language(lang)
    return (_sentences(text, paragraph, base) for paragraph in paragraph_spans(text))


def _sentences(text: str, paragraph: Span, base: str) -> Iterator[Sentence]:
    for start, end in sentence_spans(text, paragraph, base):
        yield Sentence(text=text[start:end], start=start, end=end)
