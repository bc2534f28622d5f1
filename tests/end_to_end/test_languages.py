"""A reader chooses a language that is missing: it comes in the background, through a kill and a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.running import PATIENCE, Demo, until
from tests.package_site import PackageSite, package_site


@pytest.fixture
def site(tmp_path: Path) -> Iterator[PackageSite]:
    with package_site() as started:
        started.index(*(started.package(tmp_path / "files", *pair) for pair in (("en", "tr"), ("tr", "en"))))
        yield started


@pytest.fixture
def demo(tmp_path: Path, site: PackageSite) -> Iterator[Demo]:
    (tmp_path / "watched").mkdir()
    more = {"DRAGOMAN_PACKAGE_INDEX": site.url("/index.json"), "DRAGOMAN_FETCH_ALLOW": site.pair}
    prepared = Demo(home=tmp_path / "home", watched=tmp_path / "watched", more=more)
    yield prepared
    prepared.end()


def test_a_language_comes_although_the_program_is_killed_while_it_is_fetched(demo: Demo, site: PackageSite) -> None:
    site.stall, site.cuts = True, [9_000]
    demo.start()
    emre, ada = demo.newcomer("Emre", "tr"), demo.newcomer("Ada", "en")
    emre.send("/language")
    emre.press("Türkçe")
    ada.send("/language Türkçe")  # its button is on a later page, unless the index has come already
    partial = demo.home / "packages" / ".downloads" / "tr_en.argosmodel"
    until(partial.exists, PATIENCE, "a download")
    for reader in (emre, ada):
        reader.wait_for("Getting Türkçe")
    # A message whose id dies with the program is sent anew.
    noted = "SELECT 1 FROM delivery WHERE dedupe_key LIKE 'install:%' AND message_id > 0"
    until(lambda: len(demo.rows(noted)) == 2, PATIENCE, "the ids of both messages")
    demo.kill()
    site.stall = False
    demo.start()
    for reader in (emre, ada):
        assert "/digest" in reader.wait_for("Türkçe is ready")
        assert sum("Türkçe is ready" in text or "Getting Türkçe" in text for text in reader.texts()) == 1
    assert demo.rows("SELECT lang, state FROM install") == [("tr", "done")]
    assert [path for path, _ in site.asked].count("/en_tr-1.0.argosmodel") == 1
    emre.send("/language")
    emre.wait_for("Portuguese ↔ Turkish")
    assert demo.stop() == 0


def test_a_program_that_is_told_to_stop_does_not_wait_for_a_download(demo: Demo, site: PackageSite) -> None:
    site.stall, site.cuts = True, [9_000]
    demo.start()
    emre = demo.newcomer("Emre", "tr")
    emre.send("/language Türkçe")
    until((demo.home / "packages" / ".downloads" / "tr_en.argosmodel").exists, PATIENCE, "a download")
    assert demo.stop(within=10) == 0
    assert demo.rows("SELECT state, attempt FROM install") == [("pending", 0)]
