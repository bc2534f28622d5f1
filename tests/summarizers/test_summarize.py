"""Summaries: verbatim, in order, never too long, the same each time, for any text and every method."""

import os
import subprocess
import sys
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizers import (
    DEFAULT_METHOD,
    METHODS,
    Document,
    SentencesCountError,
    Summary,
    TextTooLongError,
    UnknownMethodError,
    split_sentences,
    summarize,
)
from summarizers.summarize import TEXT_MAX
from tests.summarizers.texts import ANY_TEXT, LANGUAGES, NEWS

SEEDS = sorted((Path(__file__).parents[2] / "seeds" / "articles").glob("*.txt"))
LANGUAGE_OF_SEED = {path: path.name.partition("-")[0] for path in SEEDS}


def texts(summary: Summary) -> list[str]:
    return [sentence.text for sentence in summary.sentences]


def assert_sound(summary: Summary, text: str, sentences_count: int) -> None:
    assert len(summary.sentences) <= sentences_count
    assert all(text[s.start : s.end] == s.text for s in summary.sentences)
    starts = [s.start for s in summary.sentences]
    assert starts == sorted(set(starts))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("lang", NEWS)
def test_every_method_summarises_every_language_verbatim(lang: str, method: str) -> None:
    summary = summarize(Document(text=NEWS[lang], lang=lang), sentences_count=2, method=method)
    assert len(summary.sentences) == 2
    assert_sound(summary, NEWS[lang], 2)
    assert (summary.method, summary.lang) == (method, lang)


@pytest.mark.parametrize("method", METHODS)
@given(text=ANY_TEXT, lang=st.sampled_from(LANGUAGES), count=st.integers(1, 5), title=ANY_TEXT)
@settings(max_examples=30, deadline=None)
def test_no_text_is_too_strange_for_any_method(method: str, text: str, lang: str, count: int, title: str) -> None:
    document = Document(text=text, lang=lang, title=title, standfirst=title[::-1])
    summary = summarize(document, sentences_count=count, method=method)
    assert_sound(summary, text, count)
    assert bool(summary.sentences) is bool(split_sentences(text, lang))
    assert summarize(document, sentences_count=count, method=method) == summary


def test_there_are_seeds_to_summarise() -> None:
    assert SEEDS


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_method_summarises_every_seed_verbatim(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for method in METHODS:
        summary = summarize(Document(text=text, lang=LANGUAGE_OF_SEED[path]), method=method)
        assert len(summary.sentences) == 3
        assert_sound(summary, text, 3)


def test_the_default_is_the_news_method() -> None:
    assert DEFAULT_METHOD == "news"
    assert summarize(Document(text=NEWS["en"], lang="en")).method == "news"


def test_the_lead_is_the_first_sentences() -> None:
    assert texts(summarize(Document(text=NEWS["en"], lang="en"), sentences_count=2, method="lead")) == [
        "The council of Port Ellery voted on Tuesday to rebuild the old pier.",
        "Dr. Ana Reyes, who led the study, said it would cost about $3.5 million.",
    ]


def test_headlines_bylines_and_fragments_give_way_to_sentences() -> None:
    text = (
        "Council votes for the pier\n\nBy Jo Marsh, Harbour Correspondent\n\nAt last.\n\n"
        "The council voted on Tuesday to rebuild it.\n\nWhat happens next\n\n"
        "The work begins in the spring of next year."
    )
    assert texts(summarize(Document(text=text, lang="en"), sentences_count=2)) == [
        "The council voted on Tuesday to rebuild it.",
        "The work begins in the spring of next year.",
    ]


def test_short_sentences_are_taken_when_there_are_no_others() -> None:
    assert texts(summarize(Document(text="Rain fell. Rivers rose. Then the whole town was flooded.", lang="en"))) == [
        "Rain fell.",
        "Rivers rose.",
        "Then the whole town was flooded.",
    ]


def test_a_text_of_headlines_alone_is_summarised_by_them() -> None:
    headlines = Document(text="Rain in the north\nSun in the south", lang="en")
    assert texts(summarize(headlines, sentences_count=1, method="lead")) == ["Rain in the north"]
    assert len(summarize(headlines, sentences_count=1).sentences) == 1


@pytest.mark.parametrize("method", METHODS)
def test_a_sentence_that_stands_twice_is_taken_once(method: str) -> None:
    text = "The pier will be rebuilt next year. " * 5 + "The council of the town voted for it on Tuesday."
    summary = summarize(Document(text=text, lang="en"), method=method)
    assert len(set(texts(summary))) == len(summary.sentences) == 2


@pytest.mark.parametrize("text", ["", " \n\t\r\n "])
def test_an_empty_text_has_an_empty_summary(text: str) -> None:
    assert summarize(Document(text=text, lang="en")).sentences == ()


def test_only_emoji_are_their_own_summary() -> None:
    assert texts(summarize(Document(text="😀😀", lang="und"), method="lexrank")) == ["😀😀"]


def test_edmundson_follows_the_title() -> None:
    document = Document(text=NEWS["en"], lang="en", title="Fishermen and the storm: what they asked since")
    assert "Fishermen had asked for the work since the storm of 2019." in texts(
        summarize(document, sentences_count=1, method="edmundson")
    )


@pytest.mark.parametrize(
    "method", ["news", "lexrank", "textrank", "lsa", "luhn", "sumbasic", "kl", "reduction", "edmundson"]
)
def test_a_method_without_ground_falls_back_to_the_lead(method: str) -> None:
    text = "The of and the. And to the of. Of the to and. To and of the."
    document = Document(text=text, lang="en")
    assert (
        summarize(document, sentences_count=2, method=method).sentences
        == summarize(document, sentences_count=2, method="lead").sentences
    )


def test_an_unknown_method_is_refused_by_name() -> None:
    with pytest.raises(UnknownMethodError, match=r"'magic'.*lead, lexrank") as caught:
        summarize(Document(text="Text.", lang="en"), method="magic")
    assert caught.value.known == tuple(METHODS)


@pytest.mark.parametrize("count", [0, -1])
def test_a_summary_of_no_sentences_is_refused(count: int) -> None:
    with pytest.raises(SentencesCountError):
        summarize(Document(text="Text.", lang="en"), sentences_count=count)


def test_a_text_beyond_the_limit_is_refused() -> None:
    with pytest.raises(TextTooLongError):
        summarize(Document(text="a" * (TEXT_MAX + 1), lang="en"))


def test_values_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Document(text="", lang="en").text = "other"  # type: ignore[misc]


def run_python(code: str, hash_seed: str = "0") -> str:
    environment = os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        cwd=Path(__file__).parents[2],
    )
    return done.stdout


def test_importing_the_package_imports_nothing_heavy_and_taking_the_lead_numpy_alone() -> None:
    code = (
        "import sys, summarizers as s; HEAVY = ('sumy.summarizers', 'numpy', 'nltk', 'requests', 'bot');"
        "assert not {'sumy', *HEAVY} & sys.modules.keys();"
        "s.summarize(s.Document(text='One. Two.', lang='en'), method='lead');"
        "print([m for m in HEAVY if m in sys.modules])"
    )
    assert run_python(code).strip() == "['numpy']"


def test_another_process_chooses_the_same_sentences() -> None:
    code = (
        "from summarizers import *; from tests.summarizers.texts import NEWS\n"
        "for m in METHODS:\n for l, t in NEWS.items():\n"
        "  print(m, l, [s.start for s in summarize(Document(text=t, lang=l), sentences_count=2, method=m).sentences])"
    )
    assert run_python(code, "1") == run_python(code, "2")
