"""sumy's methods on our sentences and words, so that they work offline for every language.

Each takes a tokenised document and returns the indices of at most ``count`` sentences in the order of the text.
sumy is imported when the first of them runs: that takes a second.

LexRank, TextRank, Reduction and KL are ours; sumy's own are the ``REFERENCES`` that ours are compared with.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType
from typing import Any

from summarizers.stigma import stigma_words
from summarizers.values import TokenisedDocument
from summarizers.words import stem

# Takes a count: a method with its document, ready to choose from it.
Prepared = Callable[[int], list[int]]

# How many words stand for the title of a document without one.
_FREQUENT_WORDS = 5


def lsa(document: TokenisedDocument, count: int) -> list[int]:
    """Fewer words than sentences are no ground for LSA, which sumy only warns of: an ArithmeticError."""
    from sumy.summarizers.lsa import LsaSummarizer

    number = _numbered(document)
    vocabulary = {number(word) for words in document.words for word in words if word not in document.stop_words}
    if len(vocabulary) < len(document.sentences):
        raise ArithmeticError("fewer words than sentences")
    return _choose(LsaSummarizer(number), document, count)


def luhn(document: TokenisedDocument, count: int) -> list[int]:
    from sumy.summarizers.luhn import LuhnSummarizer

    return _choose(LuhnSummarizer(partial(stem, lang=document.lang)), document, count)


def sumbasic(document: TokenisedDocument, count: int) -> list[int]:
    from sumy.summarizers.sum_basic import SumBasicSummarizer

    return _choose(SumBasicSummarizer(_numbered(document)), document, count)


def edmundson(document: TokenisedDocument, count: int) -> list[int]:
    """Bonus words are those of title and standfirst; without them, the most frequent ones of the text."""
    from sumy.summarizers.edmundson import EdmundsonSummarizer

    method = EdmundsonSummarizer(partial(stem, lang=document.lang))
    method.bonus_words = _bonus_words(document)
    method.stigma_words = stigma_words(document.lang)
    method.null_words = document.stop_words or stigma_words(document.lang)
    return _choose(method, document, count)


def _choose(method: Any, document: TokenisedDocument, count: int) -> list[int]:
    return _prepare(method, document)(count)


def _prepare(method: Any, document: TokenisedDocument) -> Prepared:
    method.stop_words = document.stop_words
    model, indices = _model(document)
    return lambda count: sorted(indices[id(sentence)] for sentence in method(model, count))


def _model(document: TokenisedDocument) -> tuple[Any, dict[int, int]]:
    """sumy's document, and the index of each of its sentences by identity: equal ones may stand in it twice."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    tokens = _Tokens(document)
    sentences = [Sentence(sentence.text, tokens) for sentence in document.sentences]
    by_paragraph = groupby(zip(document.paragraphs, sentences, strict=True), key=itemgetter(0))
    paragraphs = [[sentence for _, sentence in group] for _, group in by_paragraph]
    if paragraphs and document.title_words:
        paragraphs[0].insert(0, Sentence(_TITLE, tokens, is_heading=True))
    model = ObjectDocumentModel(map(Paragraph, paragraphs))
    return model, {id(sentence): index for index, sentence in enumerate(sentences)}


# sumy sees the title only as a heading. Ours hold no such text: sentences are stripped.
_TITLE = "\0title"


class _Tokens:
    """sumy's tokeniser: looks up the words that are there already."""

    def __init__(self, document: TokenisedDocument) -> None:
        texts = (sentence.text.strip() for sentence in document.sentences)
        self._words = dict(zip(texts, document.words, strict=True)) | {_TITLE: document.title_words}

    def to_words(self, text: str) -> tuple[str, ...]:
        return self._words[text]


def _numbered(document: TokenisedDocument) -> Callable[[str], int]:
    """A stemmer that gives numbers: sets of them, unlike sets of strings, have the same order in every process,
    and the order in which floating-point numbers are added decides ties."""
    numbers: dict[str, int] = {}
    return lambda word: numbers.setdefault(stem(word, document.lang), len(numbers))


def _looked_up(document: TokenisedDocument) -> Callable[[str], int]:
    """Such a stemmer that has stemmed the document already."""
    number = _numbered(document)
    content = (word for words in document.words for word in words if word not in document.stop_words)
    return {word: number(word) for word in content}.__getitem__


def _bonus_words(document: TokenisedDocument) -> list[str]:
    told = [word for word in document.title_words + document.standfirst_words if word not in document.stop_words]
    if told:
        return told
    counts = Counter(word for words in document.words for word in words if word not in document.stop_words)
    return [word for word, _ in counts.most_common(_FREQUENT_WORDS)]


def _lexrank(document: TokenisedDocument) -> Prepared:
    from sumy.summarizers.lex_rank import LexRankSummarizer

    return _prepare(LexRankSummarizer(_looked_up(document)), document)


def _textrank(document: TokenisedDocument) -> Prepared:
    from sumy.summarizers.text_rank import TextRankSummarizer

    return _prepare(TextRankSummarizer(_looked_up(document)), document)


def _reduction(document: TokenisedDocument) -> Prepared:
    from sumy.summarizers.reduction import ReductionSummarizer

    return _prepare(ReductionSummarizer(_looked_up(document)), document)


def _kl(document: TokenisedDocument) -> Prepared:
    from sumy.summarizers.kl import KLSummarizer

    return _prepare(KLSummarizer(), document)


# By the name of the method. Words are stemmed when a document is prepared, not when sentences are chosen.
REFERENCES: Mapping[str, Callable[[TokenisedDocument], Prepared]] = MappingProxyType(
    {"lexrank": _lexrank, "textrank": _textrank, "reduction": _reduction, "kl": _kl}
)
