"""`dragoman ingest`, `digest` and `sources`: articles in, what is new out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bot import ROOT
from tests.cli.conftest import Dragoman, Web

SEEDS = ROOT / "seeds" / "articles"
NAMES = ("en-rail-tunnel.txt", "pt-linha-da-serra.txt", "en-citizens-budget.md")
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Wire</title>
<item><guid>1</guid><title>A tunnel opens</title><link>http://{pair}/1</link></item></channel></rss>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    for name in NAMES:
        shutil.copy(SEEDS / name, made)
    return made


def test_a_folder_is_taken_in_once_and_told_by_topic(dragoman: Dragoman, folder: Path) -> None:
    first = dragoman("ingest", folder)
    assert (first.code, first.out) == (0, "")
    assert "3 articles" in first.err
    assert "0 articles" in dragoman("ingest", folder, folder / NAMES[0]).err
    told = dragoman("digest", "--to", "pt").out
    assert "Transportes" in told
    assert "traduzido do" in told
    (group,) = json.loads(dragoman("digest", "--json", "--topic", "transport", "--since", "7d").out)
    assert group["topic"] == "Transport"
    assert {story["lang"] for story in group["stories"]} == {"en", "pt"}
    assert {"title", "sentences", "url", "source_name", "path", "untranslated"} <= set(group["stories"][0])
    assert "<b>" in dragoman("digest", "--html", "--topic", "Serra Line").out


def test_what_cannot_be_read_is_named_and_the_others_are_taken_in(dragoman: Dragoman, folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    ran = dragoman("ingest", folder)
    assert ran.code == 1
    assert "3 articles" in ran.err
    assert "dragoman: empty.txt: " in ran.err
    assert dragoman("sources", "list").out.count("empty.txt") == 1
    assert "no such file or folder" in dragoman("ingest", folder / "nothing").complaint


def test_a_path_that_is_not_there_costs_no_other(dragoman: Dragoman, folder: Path) -> None:
    ran = dragoman("ingest", folder / "nothing", folder / NAMES[0])
    assert ran.code == 1
    assert "1 articles" in ran.err
    assert "no such file or folder" in ran.err


def test_an_address_that_is_refused_is_one_line(dragoman: Dragoman) -> None:
    assert "a private address" in dragoman("ingest", "http://127.0.0.1/a").complaint


def test_a_digest_of_nothing_says_so_and_an_unknown_topic_is_an_error(dragoman: Dragoman) -> None:
    assert "Nothing new" in dragoman("digest").out
    assert "Gardening" in dragoman("digest", "--topic", "Gardening").complaint


def test_feeds_are_added_listed_and_removed(dragoman: Dragoman, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_FETCH_ALLOW", web.pair)
    feed = web.put("/feed", FEED.format(pair=web.pair), "application/rss+xml")
    page = web.put("/", '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>')
    added = dragoman("sources", "add", page)
    assert (added.code, "The Wire" in added.out, feed in added.out) == (0, True, True)
    assert "The Wire" in dragoman("sources", "list").out
    number = added.out.split()[0]
    assert dragoman("sources", "retry", number).code == 0
    assert dragoman("sources", "remove", number).code == 0
    assert dragoman("sources", "list").out == ""
    assert "no source" in dragoman("sources", "remove", number).complaint
    assert "no source" in dragoman("sources", "retry", number).complaint
    web.put("/plain", "<html><p>No feed here.</p></html>")
    assert dragoman("sources", "add", f"http://{web.pair}/plain").complaint


def test_a_list_of_feeds_is_imported(dragoman: Dragoman, tmp_path: Path) -> None:
    ran = dragoman("sources", "import", ROOT / "seeds" / "feeds.opml")
    count = int(ran.out.split()[0])
    assert count > 3
    assert len(dragoman("sources", "list").out.splitlines()) == count
    (tmp_path / "broken.opml").write_text("<opml")
    assert dragoman("sources", "import", tmp_path / "broken.opml").complaint
    assert dragoman("sources", "import", tmp_path / "none.opml").complaint
