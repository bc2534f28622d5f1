"""What a new reader does first: start, three taps, a digest, a summary of a text of one's own."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from bot import ROOT
from bot.articles.language import detect_language
from tests.browser.chromium import Watched
from tests.browser.pasted import CLIENT_CUTS_AT, HERONS
from tests.browser.reader import Reader

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

KEPT = ROOT / "build" / "pictures"
"""What the journey looked like; `make pictures` makes the README's own."""

ABOVE_THE_MIDDLE = "each => each.getBoundingClientRect().bottom < innerHeight / 2"

ISOLATE = "[\u2066-\u2069]?"
FROM_ENGLISH = re.compile(f"traduzido do {ISOLATE}inglês{ISOLATE}")


def test_ana_starts_taps_three_times_and_reads_the_news_in_portuguese(desktop: Watched) -> None:
    ana = Reader(page=desktop.page, language="pt")
    ana.start()
    ana.told("Boas-vindas!")
    ana.three_taps()

    toast = ana.column.get_by_test_id("toast")
    expect(toast).to_have_text("Tudo pronto!")
    assert toast.evaluate(ABOVE_THE_MIDDLE)  # below, it would hide the newest message's buttons

    ana.told("Tudo pronto!")
    digest = ana.told(re.compile(r"\d notícias"))
    expect(digest).to_contain_text(FROM_ENGLISH)
    expect(digest.locator("u").first).to_be_visible()
    assert detect_language(digest.inner_text()) == "pt"

    # The digest is longer than the window: it is read from its first line on.
    expect(digest.locator("strong").first).to_be_in_viewport()

    assert len(HERONS) <= CLIENT_CUTS_AT
    ana.paste(f"/summary\n{HERONS}")
    summary = ana.told(FROM_ENGLISH)
    expect(summary).not_to_have_text(digest.inner_text())
    expect(summary).to_contain_text("garças")
    sentences = _sentences(summary.inner_text())
    assert len(sentences) >= 3
    assert all(detect_language(sentence) == "pt" for sentence in sentences if len(sentence) > 60)
    assert not any(sentence in HERONS for sentence in sentences)

    KEPT.mkdir(parents=True, exist_ok=True)
    assert len(desktop.page.screenshot(path=KEPT / "journey.png")) > 10_000


def _sentences(shown: str) -> list[str]:
    """The sentences between the headline and the line that names the origin."""
    body = "\n".join(line for line in shown.splitlines()[:-1] if line)
    return [sentence for sentence in re.split(r"(?<=[.!?”\"])\s+", body) if sentence]
