"""LexRank, TextRank, Reduction and KL on a tokenised document: they choose what sumy's choose, many times faster.

What they are made of is imported when the first of them runs: NumPy takes a tenth of a second.
"""

from summarizers.terms import content_terms, stemmed_terms
from summarizers.values import TokenisedDocument


def lexrank(document: TokenisedDocument, count: int) -> list[int]:
    from summarizers.lexrank import lexrank

    return lexrank(stemmed_terms(document), count)


def textrank(document: TokenisedDocument, count: int) -> list[int]:
    from summarizers.textrank import textrank

    return textrank(stemmed_terms(document), count)


def reduction(document: TokenisedDocument, count: int) -> list[int]:
    from summarizers.reduction import reduction

    return reduction(stemmed_terms(document), count)


def kl(document: TokenisedDocument, count: int) -> list[int]:
    from summarizers.kl import kl

    return kl(content_terms(document), count)
