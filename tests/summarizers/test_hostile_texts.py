"""No text keeps a method busy for more than five seconds."""

import random
import time

import pytest

from summarizers import METHODS, Document, summarize

_RANDOM = random.Random(5)
_VOCABULARY = [f"word{n}" for n in range(3_000)]


def _sentence(length: int) -> str:
    return " ".join(_RANDOM.choices(_VOCABULARY, k=length)).capitalize() + "."


TEXTS = {
    "100,000 sentences": " ".join(_sentence(8) for _ in range(100_000)),
    "long sentences": " ".join(_sentence(120) for _ in range(200)),
    "one sentence": "word " * 200_000,
    "two sentences": ("alpha beta gamma " * 30_000 + ". ") * 2 + "Here is another one of them.",
    "noise": "".join(
        map(chr, (_RANDOM.choice((32, 46, 10, 0, _RANDOM.randrange(32, 0x2FFF))) for _ in range(200_000)))
    ),
    "emoji": "😀! " * 100_000,
    "zh": "他来了，今天天气很好。" * 50_000,
}


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("method", METHODS)
def test_a_hostile_text_is_answered_within_five_seconds(method: str, name: str) -> None:
    document = Document(text=TEXTS[name], lang="en")
    began = time.monotonic()
    summary = summarize(document, method=method)
    assert time.monotonic() - began < 5
    assert summary.sentences
