"""LexRank, TextRank, Reduction and KL choose the very sentences that sumy chooses, given the same words."""

import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizers import METHODS, Document, Sentence, TokenisedDocument, classic_methods
from summarizers.candidates import tokenise
from summarizers.methods import Method
from summarizers.overlaps import count_terms, sum_products
from summarizers.sumy_methods import REFERENCES
from summarizers.terms import number_terms
from tests.summarizers.texts import NEWS

SEEDS = sorted((Path(__file__).parents[2] / "seeds" / "articles").iterdir())
COUNTS = (1, 2, 3, 4, 5)
OURS: dict[str, Method] = {
    "lexrank": classic_methods.lexrank,
    "textrank": classic_methods.textrank,
    "reduction": classic_methods.reduction,
    "kl": classic_methods.kl,
}
each_method = pytest.mark.parametrize("method", OURS)


def make_document(
    words: Sequence[Sequence[str]], texts: Sequence[str] | None = None, stop_words: frozenset[str] = frozenset()
) -> TokenisedDocument:
    """Sentences of these words; each reads like no other unless ``texts`` says so."""
    told = [f"Sentence {number}." for number in range(len(words))] if texts is None else texts
    return TokenisedDocument(
        lang="und",
        sentences=tuple(Sentence(text=text, start=0, end=len(text)) for text in told),
        words=tuple(map(tuple, words)),
        paragraphs=(0,) * len(words),
        stop_words=stop_words,
    )


def assert_same(method: str, document: TokenisedDocument, counts: Sequence[int] = COUNTS) -> None:
    reference = REFERENCES[method](document)
    for count in counts:
        with np.errstate(all="ignore"):  # sumy's LexRank divides by the length of nothing
            expected = reference(count)
        assert OURS[method](document, count) == expected


WORDS = st.sampled_from(["a", "b", "c", "d", "e", "f", "g", "h"])
FEW_WORDS = st.lists(WORDS, max_size=6)
PERMUTED = st.lists(WORDS, min_size=1, max_size=8).flatmap(lambda words: st.lists(st.permutations(words), max_size=9))
REPEATED = st.lists(FEW_WORDS, min_size=1, max_size=3).flatmap(lambda few: st.lists(st.sampled_from(few), max_size=9))
SENTENCES = st.one_of(st.lists(FEW_WORDS, max_size=9), PERMUTED, REPEATED)


@st.composite
def documents(draw: st.DrawFn) -> TokenisedDocument:
    """Few words, so that sentences are alike, ratings equal, sentences without words, texts repeated."""
    words = draw(SENTENCES)
    stop_words = draw(st.frozensets(WORDS, max_size=4))
    read_alike = draw(st.booleans())
    return make_document(words, [" ".join(told) for told in words] if read_alike else None, stop_words)


@each_method
@given(document=documents())
@example(document=make_document([]))
@example(document=make_document([[]]))
@example(document=make_document([["a"]]))
@example(document=make_document([[], [], []]))
@example(document=make_document([["a"], ["b"], ["a"]], ["A.", "B.", "A."]))
@example(document=make_document([["the"], ["the", "the"], ["the"]], ["1", "2", "1"], frozenset({"the"})))
@settings(max_examples=150, deadline=None)
def test_documents_of_few_words_and_many_ties(method: str, document: TokenisedDocument) -> None:
    assert_same(method, document)


@each_method
@pytest.mark.parametrize("lang", NEWS)
def test_news_of_every_language(method: str, lang: str) -> None:
    assert_same(method, tokenise(Document(text=NEWS[lang], lang=lang), 3))


@each_method
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_every_seed(method: str, path: Path) -> None:
    text, lang = path.read_text(encoding="utf-8"), path.name.partition("-")[0]
    document = tokenise(Document(text=text, lang=lang), 3)
    assert_same(method, document)
    assert METHODS[method](document, 3) == OURS[method](document, 3)


@each_method
def test_more_sentences_than_there_are(method: str) -> None:
    document = make_document([["a", "b"], ["b", "c"], ["a"]])
    assert_same(method, document, [3, 4, 1_000])
    assert OURS[method](document, 1_000) == [0, 1, 2]


@each_method
def test_stop_words_alone_are_no_ground_to_choose_by(method: str) -> None:
    document = make_document([["the", "of"], ["of"], ["the", "the"]], stop_words=frozenset({"the", "of"}))
    assert_same(method, document)
    assert OURS[method](document, 2) == [0, 1]


def meeting_in_pairs(pick: random.Random, counts: Sequence[int]) -> list[list[str]]:
    """Each sentence shares one word with another, so often in both, for each of the counts."""
    words: list[list[str]] = [[] for _ in range(2 * pick.randrange(3, 13))]
    for layer, count in enumerate(counts):
        order = pick.sample(range(len(words)), len(words))
        for one, other in zip(order[::2], order[1::2], strict=True):
            for sentence in (one, other):
                words[sentence] += [f"w{layer}-{one}"] * count
    return words


@pytest.mark.parametrize("counts", [(1,) * 10, (1, 1, 2, 2), (2, 4, 4, 2), (1, 3)], ids=str)
def test_sentences_exactly_on_lexranks_threshold(counts: Sequence[int]) -> None:
    # The squares of the counts add up to ten times that of a shared one: the cosine is 0.1 but for rounding.
    for seed in range(30):
        assert_same("lexrank", make_document(meeting_in_pairs(random.Random(seed), counts)))


LONG: dict[str, Callable[[int], list[str]]] = {
    "no two alike": lambda n: [f"w{(n * place * 7 + place) % 50}" for place in range(n % 9)],
    "a few kinds": lambda n: [f"w{(n % 5) * place % 13}" for place in range(8)],
    "all alike but for one word": lambda n: ["a", "b", f"own{n}"],
    "frequent and rare words": lambda n: ["all", f"half{n % 2}", f"tenth{n % 10}", f"pair{n // 2}", "all" * (n % 3)],
    "a ring": lambda n: [f"w{(n + place) % 120}" for place in range(6)],
}


@pytest.mark.parametrize("method", ["lexrank", "textrank", "reduction"])
@pytest.mark.parametrize("kind", LONG)
def test_long_documents_where_only_rounding_tells_sentences_apart(method: str, kind: str) -> None:
    assert_same(method, make_document([LONG[kind](number) for number in range(120)]), [1, 3, 10, 119])


@each_method
def test_a_thousand_sentences_of_the_same_words_are_answered_at_once(method: str) -> None:
    words = [[f"w{(number + place * 7) % 200}" for place in range(200)] for number in range(1_000)]
    document = make_document(words)
    began = time.monotonic()
    assert len(METHODS[method](document, 3)) == 3
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("frequent", [0, 120])
def test_sums_over_many_pairs_are_those_of_the_whole_matrix(frequent: int) -> None:
    # More meetings than are summed up at once; with so many frequent words, more than are met at all.
    pick = np.random.default_rng(1)
    words = [
        [f"rare{n}" for n in pick.integers(0, 700, 150)] + [f"often{n}" for n in range(frequent)] * (1 + sentence % 2)
        for sentence in range(300)
    ]
    entries = count_terms(number_terms(words, list(map(str, range(300)))))
    matrix = np.zeros((300, entries.terms_count))
    matrix[entries.sentence, entries.term] = entries.count
    expected = np.triu(matrix @ matrix.T, 1)
    above = float(np.median(expected[expected > 0]))
    pairs = sum_products(entries, entries.count.astype(np.float64), above)
    found = np.zeros((300, 300))
    found[pairs.first, pairs.second] = pairs.value
    assert np.array_equal(found, np.where(expected > above, expected, 0.0))
