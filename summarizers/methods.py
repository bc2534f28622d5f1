"""The methods by name. Each answers on any text, within seconds, without a warning."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from summarizers import classic_methods, sumy_methods
from summarizers.values import TokenisedDocument

# A tokenised document and a count, to the indices of at most as many sentences in the order of the text.
Method = Callable[[TokenisedDocument, int], list[int]]

# sumy compares each sentence with each, word by word (KL each with each summary so far), in Python. With
# these limits the slowest stays below three seconds on any text. Sentences behind them are not chosen.
SENTENCES_COMPARED = 200
KL_SENTENCES_COMPARED = 80
WORDS_COMPARED = 5_000


def lead(document: TokenisedDocument, count: int) -> list[int]:
    """The first sentences: on news hard to beat."""
    return list(range(min(count, len(document.sentences))))


def _guarded(method: Method, sentences_max: int = SENTENCES_COMPARED) -> Method:
    """The method on the beginning of a document, or the lead where the method has no ground to choose by:
    no words but stop words, no word that sentences share, or what else sumy stumbles over."""

    def choose(document: TokenisedDocument, count: int) -> list[int]:
        import numpy as np

        beginning = _beginning(document, sentences_max)
        if len(beginning.sentences) <= count or not _has_content(beginning):
            return lead(document, count)
        try:
            with np.errstate(divide="raise", invalid="raise"):
                return method(beginning, count) or lead(document, count)
        except (ArithmeticError, ValueError, LookupError, AssertionError):
            return lead(document, count)

    return choose


def _beginning(document: TokenisedDocument, sentences_max: int) -> TokenisedDocument:
    """As many sentences as the limits allow: at least one, with its words cut if need be."""
    kept: list[tuple[str, ...]] = []
    left = WORDS_COMPARED
    for words in document.words[:sentences_max]:
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
        title_words=document.title_words[:WORDS_COMPARED],
        standfirst_words=document.standfirst_words[:WORDS_COMPARED],
    )


def _has_content(document: TokenisedDocument) -> bool:
    return any(word not in document.stop_words for words in document.words for word in words)


METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "lead": lead,
        "lexrank": _guarded(classic_methods.lexrank),
        "textrank": _guarded(lambda document, count: sumy_methods.REFERENCES["textrank"](document)(count)),
        "lsa": _guarded(sumy_methods.lsa),
        "luhn": _guarded(sumy_methods.luhn),
        "sumbasic": _guarded(sumy_methods.sumbasic),
        "kl": _guarded(lambda document, count: sumy_methods.REFERENCES["kl"](document)(count), KL_SENTENCES_COMPARED),
        "reduction": _guarded(lambda document, count: sumy_methods.REFERENCES["reduction"](document)(count)),
        "edmundson": _guarded(sumy_methods.edmundson),
    }
)
