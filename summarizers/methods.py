"""The methods by name. Each answers on any text, within seconds, without a warning."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from summarizers import classic_methods, sumy_methods
from summarizers.values import TokenisedDocument

# A tokenised document and a count, to the indices of at most as many sentences in the order of the text.
Method = Callable[[TokenisedDocument, int], list[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Limits:
    """What is compared; sentences behind are not chosen."""

    sentences: int
    words: int


# sumy compares each sentence with each, word by word, in Python. With these limits the slowest stays below three
# seconds on any text.
_SUMYS = _Limits(sentences=200, words=5_000)
# Ours take all sentences of a tokenised text, a matrix of eight megabytes. Only of words there could be too many:
# with ten times those of a thousand sentences of news, five are chosen within a second and 150 MB from any text.
_OURS = _Limits(sentences=1_000, words=200_000)


# The most that a summary takes when nobody said how many; the counts themselves are the news method's.
USUAL_MAX = 4


def lead(document: TokenisedDocument, count: int) -> list[int]:
    """The first sentences: on news hard to beat."""
    return list(range(min(count, len(document.sentences))))


def news(document: TokenisedDocument, count: int) -> list[int]:
    from summarizers.news import news

    return news(document, count)


def usual_count(document: TokenisedDocument) -> int:
    """How many sentences a summary takes by any method when nobody said so: two to four."""
    from summarizers.news import usual_count

    return usual_count(_beginning(document, _OURS))


def _guarded(method: Method, limits: _Limits) -> Method:
    """The method on the beginning of a document, or the lead where the method has no ground to choose by:
    no words but stop words, no word that sentences share, or what else sumy stumbles over."""

    def choose(document: TokenisedDocument, count: int) -> list[int]:
        import numpy as np

        beginning = _beginning(document, limits)
        if len(beginning.sentences) <= count or not _has_content(beginning):
            return lead(document, count)
        try:
            with np.errstate(divide="raise", invalid="raise"):
                return method(beginning, count) or lead(document, count)
        except (ArithmeticError, ValueError, LookupError, AssertionError):
            return lead(document, count)

    return choose


def _beginning(document: TokenisedDocument, limits: _Limits) -> TokenisedDocument:
    """As many sentences as the limits allow: at least one, with its words cut if need be."""
    kept: list[tuple[str, ...]] = []
    left = limits.words
    for words in document.words[: limits.sentences]:
        if left <= 0:
            break
        kept.append(words[:left])
        left -= len(words)
    end = len(kept)
    return replace(
        document,
        sentences=document.sentences[:end],
        words=tuple(kept),
        paragraphs=document.paragraphs[:end],
        title_words=document.title_words[: limits.words],
        standfirst_words=document.standfirst_words[: limits.words],
    )


def _has_content(document: TokenisedDocument) -> bool:
    return any(word not in document.stop_words for words in document.words for word in words)


METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "news": _guarded(news, _OURS),
        "lead": lead,
        "lexrank": _guarded(classic_methods.lexrank, _OURS),
        "textrank": _guarded(classic_methods.textrank, _OURS),
        "lsa": _guarded(sumy_methods.lsa, _SUMYS),
        "luhn": _guarded(sumy_methods.luhn, _SUMYS),
        "sumbasic": _guarded(sumy_methods.sumbasic, _SUMYS),
        "kl": _guarded(classic_methods.kl, _OURS),
        "reduction": _guarded(classic_methods.reduction, _OURS),
        "edmundson": _guarded(sumy_methods.edmundson, _SUMYS),
    }
)
