"""What each choice of a few sentences would have scored: the ground that the news method is fitted on."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from tools.summaries.corpus import Sample
from tools.summaries.rouge import ngrams

# News says early what matters; of 26 sentences there are 2,600 choices of three.
SENTENCES_MAX = 26

Floats = NDArray[np.float32]


@cache
def choices(count: int, size: int) -> NDArray[np.int64]:
    """Every choice of ``size`` out of ``count`` sentences: one row each, of their indices."""
    return np.array(list(combinations(range(count), size)), dtype=np.int64).reshape(-1, size)


def rewards(sample: Sample, size: int) -> Floats:
    """Of every choice of ``size`` of the first sentences."""
    return earned(sample, choices(min(SENTENCES_MAX, len(sample.sentences)), size))


def earned(sample: Sample, rows: NDArray[np.int64]) -> Floats:
    """ROUGE-1 plus ROUGE-2 of each choice, of 200. Pairs of words across two sentences are not counted."""
    asked, size = np.unique(rows), rows.shape[1]
    sentences, rows = [sample.sentences[index] for index in asked], np.searchsorted(asked, rows)
    lengths = np.array([len(sentence) for sentence in sentences])[rows].sum(1)
    found = np.zeros(len(rows), dtype=np.float32)
    for reference in sample.references:
        for order, wanted in ((1, reference.words), (2, reference.pairs)):
            numbers = {gram: number for number, gram in enumerate(wanted)}
            counts = np.zeros((len(sentences), len(wanted)), dtype=np.int16)
            for index, sentence in enumerate(sentences):
                for gram, times in ngrams(sentence, order).items():
                    if gram in numbers:
                        counts[index, numbers[gram]] = times
            hits = np.minimum(counts[rows].sum(1), np.fromiter(wanted.values(), np.int16, len(wanted))).sum(1)
            found += 2 * hits / np.maximum(1, lengths - size * (order - 1) + wanted.total())
    return (100 * found / len(sample.references)).astype(np.float32)
