"""Makes the README's pictures, `docs/pictures/*.png`, out of the real demo in a headless Chromium.

python tools/pictures.py
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.chromium import Screen, chromium, opened  # noqa: E402 - after the path is set
from tests.browser.demo import running_demo  # noqa: E402
from tests.browser.pasted import HERONS_FILE  # noqa: E402
from tests.browser.reader import LANGUAGE, TIME, TOPICS, Reader  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
BYTES_MAX = 400_000
DIGESTS = {"pt": r"\d notícias", "en": r"\d stories", "ar": r"\d أخبار"}
DESKTOP = Screen(viewport={"width": 1280, "height": 880})
PHONE = Screen(viewport={"width": 360, "height": 740}, device_scale_factor=2)


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, running_demo(Path(home)) as demo, chromium() as browser:
        demo.line_with("Drop a .txt")  # all articles are read
        take_phone(browser, demo.address)
        take_chat(browser, demo.address)
        demo.end()


def take_phone(browser: Browser, address: str) -> None:
    """Ana's digest on a phone."""
    with opened(browser, address, PHONE) as watched:
        begin(Reader(page=watched.page, language="pt"), "Transportes", "Política")
        keep(watched.page, "phone.png")


def take_chat(browser: Browser, address: str) -> None:
    """Three readers side by side: Ana with her digest and the summary of a file, the others with their digests."""
    with opened(browser, address, DESKTOP) as watched:
        begin(Reader(page=watched.page, language="en"), "Politics", "Health")
        begin(Reader(page=watched.page, language="ar"))
        ana = Reader(page=watched.page, language="pt")
        ana.composer.fill("/summary")
        ana.column.get_by_test_id("file").set_input_files(HERONS_FILE)
        ana.told("garças")
        keep(watched.page, "chat.png")


def begin(reader: Reader, *topics: str) -> None:
    """From the first tap to the first digest, of these topics in this order."""
    reader.start()
    reader.button(LANGUAGE.format(reader.language)).click()
    for topic in topics:
        reader.column.get_by_role("button", name=topic, exact=True).click()
        expect(reader.column.get_by_role("button", name=f"✓ {topic}", exact=True)).to_be_visible()
    reader.button(TOPICS).click()
    reader.button(TIME).click()
    reader.told(re.compile(DIGESTS[reader.language]))


def keep(page: Page, name: str) -> None:
    """Takes the picture when nothing moves any more and no toast is left."""
    expect(page.get_by_test_id("toast")).to_have_count(0)
    page.evaluate("document.activeElement.blur()")
    path = PICTURES / name
    page.screenshot(path=path, animations="disabled", caret="hide")
    size = path.stat().st_size
    if size > BYTES_MAX:
        sys.exit(f"{name} has {size} bytes, more than {BYTES_MAX}")
    print(f"{path.relative_to(ROOT)}: {size // 1000} kB")


if __name__ == "__main__":
    main()
