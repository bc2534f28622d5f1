"""Article → summary, through summarizers. Pure; run in a worker process."""

from __future__ import annotations

from collections.abc import Sequence

from bot.values import Summary
from summarizers import DEFAULT_METHOD, Document, Sentence, summarize

LENGTHS = (2, 3, 4, 5)
"""The lengths, in sentences, that a subscription may choose."""


def summarise(
    document: Document, lengths: Sequence[int] = LENGTHS, method: str = DEFAULT_METHOD
) -> tuple[Summary, ...]:
    """One summary for each length. Raises SummarizerError when the text cannot be summarised."""
    return tuple(_made(document, length, method) for length in lengths)


def choose_sentences(
    document: Document, sentences_count: int | None, method: str = DEFAULT_METHOD
) -> tuple[Sentence, ...]:
    """The chosen sentences of one text, verbatim, in its order; ``None`` leaves their number to the text."""
    return summarize(document, sentences_count=sentences_count, method=method).sentences


def _made(document: Document, length: int, method: str) -> Summary:
    chosen = summarize(document, sentences_count=length, method=method)
    spans = tuple((sentence.start, sentence.end) for sentence in chosen.sentences)
    return Summary(method=chosen.method, method_version=chosen.method_version, length=length, spans=spans)
