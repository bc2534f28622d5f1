"""Reduction: sentences that share many words with the others, each pair weighed by its lengths.

terms → pairs of sentences that share some → their weights, summed up for both → the best

Chooses what sumy's ``ReductionSummarizer`` chooses: the same weights are added up in the same order.
"""

import numpy as np

from summarizers.overlaps import Floats, Ints, count_terms, log_lengths, sum_by, sum_products
from summarizers.rating import best
from summarizers.terms import Terms


def reduction(terms: Terms, count: int) -> list[int]:
    """The indices of the best ``count`` sentences in order."""
    if not terms.of_sentences:
        return []
    last_alike = np.array(terms.last_alike)
    return best(_ratings(terms, last_alike)[last_alike], count)


def _ratings(terms: Terms, last_alike: Ints) -> Floats:
    """Of the last ones alike; sentences that read alike add to one rating, twice where both are such."""
    entries = count_terms(terms)
    shared = sum_products(entries, entries.count.astype(np.float64))
    logs = log_lengths(terms)
    norm = logs[shared.first] + logs[shared.second]
    weights = np.divide(shared.value, norm, out=np.zeros_like(norm), where=norm > 0.0)
    rated = np.stack((last_alike[shared.first], last_alike[shared.second]), axis=1).ravel()
    return sum_by(rated, np.repeat(weights, 2), entries.sentences_count)
