"""One person's client on the page: what that person does, and what the bot said last."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

EIGHT = 8 * 60  # minutes
LANGUAGE, TOPICS, TIME = "lang:{}:s", "done:s", f"hour:{EIGHT}:s"
"""The buttons of the three taps, by what they carry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """The person whose Telegram speaks `language`."""

    page: Page
    language: str

    @property
    def column(self) -> Locator:
        return self.page.locator(f'[data-testid="user-column"][data-language="{self.language}"]')

    @property
    def composer(self) -> Locator:
        return self.column.get_by_test_id("composer")

    def start(self) -> None:
        self.column.get_by_test_id("start").click()

    def button(self, data: str) -> Locator:
        return self.column.locator(f'[data-testid="inline-button"][data-callback="{data}"]')

    def three_taps(self) -> None:
        for data in (LANGUAGE.format(self.language), TOPICS, TIME):
            self.button(data).click()

    def paste(self, text: str) -> None:
        """Puts a text where messages are written, and sends it."""
        self.composer.focus()
        self.page.keyboard.insert_text(text)
        self.page.keyboard.press("Enter")

    def told(self, words: str | re.Pattern[str]) -> Locator:
        """The bot's newest message with these words, once it is there."""
        message = self.column.locator('[data-testid="message"][data-from="bot"]').filter(has_text=words).last
        expect(message).to_be_visible()
        return message.get_by_test_id("message-text")
