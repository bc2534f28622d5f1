"""Chromium without a window, and a page in it that tells what it asked for and complained of."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypedDict

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

PATIENCE_MS = 45_000
"""For a busy machine with two cores; nobody waits longer than it takes."""

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


class Screen(TypedDict, total=False):
    """What the page is looked at with."""

    viewport: dict[str, int]
    is_mobile: bool
    has_touch: bool
    device_scale_factor: float


DESKTOP = Screen(viewport={"width": 1440, "height": 900})
PHONE = Screen(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)


class ChromiumMissingError(Exception):
    def __init__(self) -> None:
        super().__init__(
            "Chromium is not installed: apt-get install --no-install-recommends "
            "chromium fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji"
        )


@dataclass(kw_only=True)  # no slots: Playwright notes on the object which of its methods listen
class Watched:
    """A page, with all that it asked for and all that went wrong in it."""

    page: Page
    home: str
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def strange(self) -> list[str]:
        """What was asked of any other place than the page's own server."""
        return [url for url in self.asked if not url.startswith((f"{self.home}/", "data:"))]

    def on_request(self, request: Request) -> None:
        self.asked.append(request.url)

    def on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning", "assert"}:
            self.complaints.append(f"{message.type}: {message.text}")

    def on_error(self, error: Exception) -> None:
        self.complaints.append(str(error))


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; ChromiumMissingError says how to get it."""
    path = shutil.which("chromium")
    if path is None:
        raise ChromiumMissingError
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, address: str, screen: Screen) -> Iterator[Watched]:
    """The page at that address on such a screen."""
    context = browser.new_context(**screen, reduced_motion="reduce", color_scheme="light")  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    watched = Watched(page=page, home=address)
    context.on("request", watched.on_request)
    page.on("console", watched.on_console)
    page.on("pageerror", watched.on_error)
    page.goto(address)
    yield watched
    context.close()
