"""How many sentences a summary takes when nobody says so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizers import METHODS, Document, split_sentences, summarize
from summarizers.choices import COUNTS
from summarizers.methods import USUAL_MAX
from tests.summarizers.texts import ANY_TEXT, LANGUAGES, NEWS

SHORT = "The boats of the village came home at {} in the morning."
LONG = (
    "The council of the village, which had met in the old school since the flood of the year {}, agreed after a long "
    "debate that went on until midnight to pay for the harbour, the road and the bridge out of its savings."
)


def text(sentence: str, count: int) -> str:
    return " ".join(sentence.format(number) for number in range(1901, 1901 + count))


def test_the_counts_end_with_the_most_that_is_taken() -> None:
    assert max(COUNTS) == USUAL_MAX


@pytest.mark.parametrize("lang", NEWS)
def test_two_to_four_sentences_are_taken(lang: str) -> None:
    summary = summarize(Document(text=NEWS[lang] * 4, lang=lang), sentences_count=None)
    assert 2 <= len(summary.sentences) <= 4


@pytest.mark.parametrize("method", METHODS)
def test_the_number_does_not_depend_on_the_method(method: str) -> None:
    document = Document(text=text(LONG, 14), lang="en")
    by_news = summarize(document, sentences_count=None)
    assert len(summarize(document, sentences_count=None, method=method).sentences) == len(by_news.sentences)


def test_short_sentences_make_for_more_of_them_than_long_ones() -> None:
    short, long = (Document(text=text(sentence, 14), lang="en") for sentence in (SHORT, LONG))
    assert len(summarize(short, sentences_count=None).sentences) > len(summarize(long, sentences_count=None).sentences)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_text_of_fewer_sentences_is_told_with_what_it_has(count: int) -> None:
    summary = summarize(Document(text=text(SHORT, count), lang="en"), sentences_count=None)
    assert 1 <= len(summary.sentences) <= count


@given(text=ANY_TEXT, lang=st.sampled_from(LANGUAGES), title=ANY_TEXT)
@settings(max_examples=60)
def test_no_text_is_too_strange_to_be_measured(text: str, lang: str, title: str) -> None:
    document = Document(text=text, lang=lang, title=title)
    summary = summarize(document, sentences_count=None)
    assert len(summary.sentences) <= max(COUNTS)
    assert bool(summary.sentences) is bool(split_sentences(text, lang))
    assert summarize(document, sentences_count=None) == summary
