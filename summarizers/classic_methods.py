"""LexRank, TextRank, Reduction and KL on a tokenised document: they choose what sumy's choose, many times faster.

What they are made of is imported when the first of them runs: NumPy takes a tenth of a second.
"""

from summarizers.terms import stemmed_terms
from summarizers.values import TokenisedDocument


def lexrank(document: TokenisedDocument, count: int) -> list[int]:
    from summarizers.lexrank import lexrank

    return lexrank(stemmed_terms(document), count)
