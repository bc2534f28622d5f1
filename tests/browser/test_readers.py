"""Every reader is at home: from right to left, on a narrow screen, without a mouse."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chromium import PHONE, Watched
from tests.browser.conftest import OpenPage
from tests.browser.reader import LANGUAGE, TIME, TOPICS, Reader

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

STEPS_MAX = 80

STEP = """wanted => {
  const here = document.activeElement;
  if (wanted === here) return "";
  return wanted.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING ? "Shift+Tab" : "Tab";
}"""

OUTSIDE = """width => [...document.querySelectorAll("header, footer, textarea, button, .bubble, .key")]
  .filter(each => !each.closest(".chats, .topics, .people") && each.checkVisibility())
  .map(each => [each, each.getBoundingClientRect()])
  .filter(([each, box]) => box.width && (box.left < -0.5 || box.right > width + 0.5))
  .map(([each]) => each.outerHTML.slice(0, 120))"""


def test_an_arabic_reader_reads_from_right_to_left(desktop: Watched) -> None:
    omar = Reader(page=desktop.page, language="ar")
    expect(omar.column).to_have_attribute("dir", "rtl")
    omar.start()
    assert _direction(omar.told("أهلًا بك!")) == "rtl"
    omar.three_taps()
    assert _direction(omar.told(re.compile("[٠-٩0-9] أخبار"))) == "rtl"
    omar.paste("/help")
    commands = omar.told("/privacy").locator("button")
    assert {_direction(each) for each in commands.all()} == {"ltr"}  # else the slash stands at the word's end
    mine = omar.column.locator('[data-from="me"] .bubble').first.bounding_box()
    whole = omar.column.bounding_box()
    assert mine is not None
    assert whole is not None
    assert mine["x"] < whole["x"] + whole["width"] / 2  # what one says oneself is at the end of the line


def test_on_a_phone_everything_is_within_reach_and_nothing_hangs_over_the_edge(open_page: OpenPage) -> None:
    page = open_page(PHONE).page
    page.get_by_test_id("add-user").click()
    page.get_by_test_id("new-user-name").fill("Marie-Chloé")
    page.get_by_test_id("new-user-language").select_option("fr")
    page.get_by_test_id("new-user-save").click()

    chloe = Reader(page=page, language="fr")
    expect(chloe.column).to_be_visible()
    expect(page.get_by_test_id("user-tab").filter(has_text="Marie-Chloé")).to_be_in_viewport(ratio=0.9)
    expect(page.get_by_test_id("user-column").filter(visible=True)).to_have_count(1)
    chloe.start()
    for data in (LANGUAGE.format("fr"), TOPICS, TIME):
        expect(chloe.button(data)).to_be_visible()
        assert page.evaluate(OUTSIDE, 360) == []
        chloe.button(data).click()
    chloe.told(re.compile(r"\d actualités"))
    assert page.evaluate(OUTSIDE, 360) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360

    chloe.composer.tap()
    expect(chloe.composer).to_be_in_viewport(ratio=1)
    chloe.composer.fill("/help")
    chloe.column.get_by_test_id("send").tap()
    chloe.told("/privacy")
    expect(chloe.composer).to_have_value("")


def test_everything_can_be_done_with_the_keyboard_alone(desktop: Watched) -> None:
    page, emma = desktop.page, Reader(page=desktop.page, language="en")
    _press_on(page, emma.column.get_by_test_id("start"))
    for data in (LANGUAGE.format("en"), TOPICS, TIME):
        _press_on(page, emma.button(data))
    emma.told("All set!")
    emma.told(re.compile(r"\d stories"))

    _tab_to(page, emma.composer)
    page.keyboard.type("/he")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    emma.told("/privacy")
    expect(emma.composer).to_be_focused()

    group = emma.column.get_by_role("tab", name="Reading circle")
    _press_on(page, group)
    expect(group).to_have_attribute("aria-selected", "true")
    expect(group).to_be_focused()


def _direction(text: Locator) -> str:
    return str(text.evaluate("each => getComputedStyle(each).direction"))


def _press_on(page: Page, wanted: Locator) -> None:
    expect(wanted).to_be_visible()
    _tab_to(page, wanted)
    page.keyboard.press("Enter")


def _tab_to(page: Page, wanted: Locator) -> None:
    """Steps on, or back when the wanted place was passed already."""
    for _ in range(STEPS_MAX):
        step = wanted.evaluate(STEP)
        if not step:
            return
        page.keyboard.press(step)
    pytest.fail(f"The keyboard does not lead to {wanted}")
