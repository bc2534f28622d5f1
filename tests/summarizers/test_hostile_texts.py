"""No text keeps a splitter or a method busy for long: time grows with a text's length, and no faster."""

import random
import time

import pytest

from summarizers import METHODS, Document, split_sentences, summarize, words

# Seconds. A guard against hanging, not a promise: several methods at once may share a slow processor.
_HANGS = 60
_RANDOM = random.Random(5)
_VOCABULARY = [f"word{n}" for n in range(3_000)]


def _sentence(length: int) -> str:
    return " ".join(_RANDOM.choices(_VOCABULARY, k=length)).capitalize() + "."


def _noise(length: int, last: int) -> str:
    signs = (32, 46, 10, 0, 34, 0x201C)
    return "".join(chr(_RANDOM.choice((*signs, _RANDOM.randrange(32, last)))) for _ in range(length))


TEXTS = {
    "100,000 sentences": " ".join(_sentence(8) for _ in range(100_000)),
    "long sentences": " ".join(_sentence(120) for _ in range(200)),
    "one sentence": "word " * 200_000,
    "two sentences": ("alpha beta gamma " * 30_000 + ". ") * 2 + "Here is another one of them.",
    "noise": _noise(200_000, 0x2FFF),
    "noise of all planes": _noise(100_000, 0x1FFFF),
    "emoji": "😀! " * 100_000,
    "only emoji": "😀" * 300_000,
    "zh": "他来了，今天天气很好。" * 50_000,
    "mixed scripts": "Она ушла. 他来了。 वह गया। هل رحل؟ ไทย " * 8_000,
}


@pytest.mark.timeout(_HANGS)
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("method", METHODS)
def test_a_hostile_text_is_answered(method: str, name: str) -> None:
    assert summarize(Document(text=TEXTS[name], lang="en"), method=method).sentences


@pytest.mark.timeout(_HANGS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_article_of_five_megabytes_is_answered(lang: str) -> None:
    text = "This is a short sentence of the article. 他来了。\n" * 112_000
    assert len(text) > 5_000_000
    for method in ("news", "lead"):
        assert len(summarize(Document(text=text, lang=lang), method=method).sentences) == 2


@pytest.mark.timeout(_HANGS)
def test_ten_million_line_breaks_are_a_text_without_sentences() -> None:
    assert summarize(Document(text="\n" * 10_000_000, lang="en")).sentences == ()


# What is repeated in a text: each a trap for a splitter that looks too far back or ahead.
PATTERNS = {
    "stops": ".",
    "stops and spaces": ". ",
    "opening quotes": "“",
    "straight quotes": '"',
    "quotes and stops": "“ a. ",
    "short quotations": "“a. b”, ",
    "closing quotes": '."',
    "unsure quotes": 'a. " ',
    "closed at once": '他来了。"',
    "letters and dots": "a.a.",
    "titles": "Mr. ",
    "companies": "Inc. ",
    "ordinals": "1. ",
    "short words": "ab. ",
    "initials": "A. ",
    "brackets": "(a. ",
    "footnotes": "a.[1]",
    "many footnotes": "[1]",
    "combining marks": "\u0301",
    "marks and stops": "\u0301. ",
    "no spaces": "天",
    "one word": "a",
    "hyphens": "-",
    "spaces": " ",
    "breaks": "\r\n",
    "lines": "ab cd.\n",
    "wrapped lines": "x" * 70 + " yy\n",
    "bullets": "- a\n",
    "surrogates": "a\ud800. ",
    "nulls": "\0",
    "right to left": "\u202e. ",
    "dashes": "a. — ",
    "arabic without spaces": "وصلنا.ثم",
    "full-width digits": "３．",
    "markup": "<p>. ",
}
_LENGTH = 10_000


def _seconds(text: str, lang: str) -> float:
    """Of the processor, which other programs do not change."""
    taken = []
    for _ in range(2):
        began = time.process_time()
        split_sentences(text, lang)
        words(text, lang)
        taken.append(time.process_time() - began)
    return min(taken)


@pytest.mark.timeout(_HANGS)
@pytest.mark.parametrize("name", PATTERNS)
@pytest.mark.parametrize("lang", ["de"])
def test_eight_times_the_text_takes_no_more_than_a_few_times_eight_the_time(name: str, lang: str) -> None:
    pattern = PATTERNS[name]
    text = pattern * (_LENGTH // len(pattern)) + "b. The end."
    longer = pattern * (8 * _LENGTH // len(pattern)) + "b. The end."
    # Were it the square, it would take 64 times as long. Two milliseconds are what a clock may be off.
    assert _seconds(longer, lang) < 8 * 3 * (_seconds(text, lang) + 0.002)


@pytest.mark.timeout(_HANGS)
@pytest.mark.parametrize("name", PATTERNS)
def test_a_megabyte_of_the_same_is_answered(name: str) -> None:
    pattern = PATTERNS[name]
    text = pattern * (1_000_000 // len(pattern))
    for sentence in summarize(Document(text=text, lang="en"), method="lead").sentences:
        assert text[sentence.start : sentence.end] == sentence.text
