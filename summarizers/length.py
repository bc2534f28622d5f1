"""How many sentences a summary takes when nobody said so: two to four, by what each count would tell."""

import numpy as np
from numpy.typing import NDArray

from summarizers.features import Features, Floats
from summarizers.values import TokenisedDocument

COUNTS = (2, 3, 4)
# Words; about what a standfirst has. The logarithm of a summary's length is taken from here.
_USUAL_WORDS = 50
_USUAL_TEXT = 350
_USUAL_SENTENCE = 20
_USUAL_SENTENCES = 16
_GAP_MAX = 3.0
COUNT_FEATURES = (
    "two",
    "four",
    "words",
    "words squared",
    "words × titled",
    "words × long text",
    "words × long sentences",
    "words × long paragraphs",
    "share of all",
    "last to first",
    "next to last",
    "count × titled",
    "count × long text",
    "count × long sentences",
    "count × many sentences",
)


def count_features(document: TokenisedDocument, known: Features, scores: Floats) -> Floats:
    """One row for each of ``COUNTS`` that leaves a sentence out, one column for each of ``COUNT_FEATURES``."""
    order = np.argsort(-scores, kind="stable")
    ranked = scores[order]
    words = known.words_counts[order].cumsum()
    shares = np.exp(ranked - ranked[0])
    shares /= shares.sum()
    about = _about(document, known)
    return np.array([_row(count, words, ranked, shares, about) for count in COUNTS if count < len(scores)])


def choose_count(values: Floats, weights: NDArray[np.float64]) -> int:
    """The count that is worth most."""
    return COUNTS[int(np.argmax(values @ weights))]


def _about(document: TokenisedDocument, known: Features) -> tuple[float, float, float, float, float]:
    """Of the text: whether it has a title, and the logarithms of its length in words, of its sentences' length, of its
    paragraphs' length in sentences, and of its number of sentences, each against what is usual."""
    sentences, words = len(known.words_counts), float(known.words_counts.sum())
    return (
        0.5 if document.title_words else -0.5,
        float(np.log((words + 1) / _USUAL_TEXT)),
        float(np.log((words / sentences + 1) / _USUAL_SENTENCE)),
        float(np.log(min(8.0, sentences / len(set(document.paragraphs))))),
        float(np.log((sentences + 1) / _USUAL_SENTENCES)),
    )


def _row(count: int, words: NDArray[np.int64], ranked: Floats, shares: Floats, about: tuple[float, ...]) -> list[float]:
    titled, long_text, long_sentences, long_paragraphs, many_sentences = about
    length = float(np.log((words[count - 1] + 1) / _USUAL_WORDS))
    return [
        float(count == COUNTS[0]),
        float(count == COUNTS[-1]),
        length,
        length * length,
        length * titled,
        length * long_text,
        length * long_sentences,
        length * long_paragraphs,
        float(shares[:count].sum()),
        max(-_GAP_MAX, float(ranked[count - 1] - ranked[0])),
        max(-_GAP_MAX, float(ranked[count] - ranked[count - 1])),
        count * titled,
        count * long_text,
        count * long_sentences,
        count * many_sentences,
    ]
