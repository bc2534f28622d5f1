"""The demo that these tests share, each with persons of its own, and the pages that they open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.browser.chromium import DESKTOP, ChromiumMissingError, Screen, Watched, chromium, opened
from tests.browser.demo import Demo, running_demo

OpenPage = Callable[[Screen], Watched]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo once it has read its articles. Ctrl-C must end it cleanly."""
    with running_demo(tmp_path_factory.mktemp("home")) as running:
        running.line_with("Drop a .txt")
        yield running
        assert running.end() == 0, running.output
        assert "everything is kept" in running.output
        assert "Traceback" not in running.output


@pytest.fixture
def open_page(demo: Demo) -> Iterator[OpenPage]:
    """Opens the page; afterwards it must have asked no other place for anything and have complained of nothing."""
    with ExitStack() as stack:
        try:
            browser = stack.enter_context(chromium())
        except ChromiumMissingError as error:
            pytest.fail(str(error), pytrace=False)
        pages: list[Watched] = []

        def open_one(screen: Screen) -> Watched:
            pages.append(stack.enter_context(opened(browser, demo.address, screen)))
            return pages[-1]

        yield open_one
        for watched in pages:
            assert watched.asked
            assert watched.strange == []
            assert watched.complaints == []


@pytest.fixture
def desktop(open_page: OpenPage) -> Watched:
    return open_page(DESKTOP)
