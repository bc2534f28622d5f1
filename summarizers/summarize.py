"""From a document to its summary.

document → paragraphs → sentences → candidates and their words → indices (a method) → summary
"""

from summarizers.candidates import tokenise
from summarizers.errors import SentencesCountError, TextTooLongError, UnknownMethodError
from summarizers.methods import METHODS, USUAL_MAX, usual_count
from summarizers.values import Document, Summary

DEFAULT_METHOD = "news"
# Goes up with any change by which a method may choose other sentences; stored with each summary.
METHOD_VERSION = "4"
# Code points; fifty novels. Twice the longest article that must be answered.
TEXT_MAX = 10_000_000


def summarize(document: Document, *, sentences_count: int | None = 3, method: str = DEFAULT_METHOD) -> Summary:
    """At most ``sentences_count`` sentences of the text, verbatim and in its order; the same for the same document.

    ``None`` leaves the number to the text: two to four, or what it has. A text without words has a summary of what
    it has; an empty one has no sentences. Raises ``UnknownMethodError``, ``TextTooLongError`` or
    ``SentencesCountError``.
    """
    choose = METHODS.get(method)
    if choose is None:
        raise UnknownMethodError(method, METHODS)
    if sentences_count is not None and sentences_count < 1:
        raise SentencesCountError(sentences_count)
    if len(document.text) > TEXT_MAX:
        raise TextTooLongError(len(document.text), TEXT_MAX)
    tokenised = tokenise(document, sentences_count or USUAL_MAX)
    count = sentences_count or usual_count(tokenised)
    return Summary(
        sentences=tuple(tokenised.sentences[index] for index in choose(tokenised, count)),
        method=method,
        method_version=METHOD_VERSION,
        lang=document.lang,
    )
