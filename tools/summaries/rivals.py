"""The systems that are fitted on nothing: the lead, and sumy's methods given our sentences and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor

from rich.console import Console
from rich.progress import track

from summarizers import METHODS, split_sentences
from summarizers.candidates import tokenise
from tools.summaries.corpus import Sample
from tools.summaries.rouge import Pair, Tokens, rouge, tokens

CHOSEN = 3  # sentences
LEADS = (1, 2, 3, 4)
CANDIDATES = "first candidates"  # the lead without headlines, fragments and repetitions
_WORDS_MIN = 2  # a single word on a line is not counted as one of the first sentences
SUMYS = tuple(name for name in METHODS if name not in {"news", "lead"})
PROCESSES = 2
_AT_ONCE = 16  # articles


def lead(count: int) -> str:
    """The system's name."""
    return f"Lead-{count}"


def scores_of_all(samples: Sequence[Sample]) -> list[Mapping[str, Pair]]:
    """By system, for each sample."""
    with ProcessPoolExecutor(PROCESSES) as pool:
        found = pool.map(scores, samples, chunksize=_AT_ONCE)
        console = Console(stderr=True)
        return list(track(found, "sumy's methods", total=len(samples), console=console, transient=True))


def scores(sample: Sample) -> Mapping[str, Pair]:
    """The lead is cut from all sentences; the methods choose from those that may stand in a summary."""
    first = [told for told in _all(sample) if len(told) >= _WORDS_MIN]
    by_lead = {lead(count): rouge(first[:count], sample.references) for count in LEADS}
    document = tokenise(sample.document, CHOSEN)
    told = [tokens(sentence.text, sample.lang) for sentence in document.sentences]
    by_method = {
        name: rouge([told[index] for index in METHODS[name](document, CHOSEN)], sample.references) for name in SUMYS
    }
    return by_lead | by_method | {CANDIDATES: rouge(told[:CHOSEN], sample.references)}


def _all(sample: Sample) -> list[Tokens]:
    return [tokens(sentence.text, sample.lang) for sentence in split_sentences(sample.document.text, sample.lang)]
