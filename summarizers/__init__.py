"""Text in, sentences out: extractive summaries of text in any language.

Knows nothing of articles, chats or files, and imports what is heavy only when it is used.
"""

from summarizers.errors import SentencesCountError, SummarizerError, TextTooLongError, UnknownMethodError
from summarizers.methods import METHODS, Method
from summarizers.sentences import split_sentences
from summarizers.summarize import DEFAULT_METHOD, METHOD_VERSION, summarize
from summarizers.values import Document, Sentence, Summary, TokenisedDocument
from summarizers.words import stem, stop_words, words

__all__ = [
    "DEFAULT_METHOD",
    "METHODS",
    "METHOD_VERSION",
    "Document",
    "Method",
    "Sentence",
    "SentencesCountError",
    "SummarizerError",
    "Summary",
    "TextTooLongError",
    "TokenisedDocument",
    "UnknownMethodError",
    "split_sentences",
    "stem",
    "stop_words",
    "summarize",
    "words",
]
