"""`dragoman languages`: packages come from a file or from an index, and go again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Dragoman, Web
from tests.tiny_argos import make_tiny_package


def test_a_package_is_installed_from_a_file_listed_used_and_removed(dragoman: Dragoman, tmp_path: Path) -> None:
    file = make_tiny_package(tmp_path, "en", "de")
    ran = dragoman("languages", "install", file)
    assert (ran.code, ran.out) == (0, "installed en → de 1.0\n")
    assert "English → Deutsch" in dragoman("languages", "list").out
    translated = dragoman("translate", "--from", "en", "--to", "de", stdin=b"The council agreed.\nIt rains.\n")
    assert (translated.code, len(translated.out.splitlines())) == (0, 2)
    assert dragoman("languages", "remove", "de").out == "removed en → de\n"
    assert "Deutsch" not in dragoman("languages", "list").out
    assert "'de' is installed" in dragoman("languages", "remove", "de").complaint


def test_a_language_is_installed_by_its_code_from_the_index_in_both_directions(
    dragoman: Dragoman, web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = []
    for pair in (("en", "de"), ("de", "en")):
        content = make_tiny_package(tmp_path, *pair).read_bytes()
        link = web.put(f"/{'_'.join(pair)}.argosmodel", content, "application/octet-stream")
        entries.append({"from_code": pair[0], "to_code": pair[1], "package_version": "1.0", "links": [link]})
    monkeypatch.setenv("DRAGOMAN_PACKAGE_INDEX", web.put("/index.json", json.dumps(entries), "application/json"))
    assert dragoman("languages", "install", "de").complaint  # a private address nobody allowed
    monkeypatch.setenv("DRAGOMAN_FETCH_ALLOW", web.pair)
    assert "Deutsch" in dragoman("languages", "available").out
    ran = dragoman("languages", "install", "de")
    assert sorted(ran.out.splitlines()) == ["installed de → en 1.0", "installed en → de 1.0"]
    web.files.clear()
    kept = dragoman("languages", "available")  # the index that was kept
    assert ("using the index of" in kept.err, "Deutsch" in kept.out) == (True, True)
    assert dragoman("languages", "install", "xx").code == 1
    assert len(dragoman("languages", "remove", "de").out.splitlines()) == 2


def test_a_file_that_is_no_package_is_one_line(dragoman: Dragoman, tmp_path: Path) -> None:
    (tmp_path / "bad.argosmodel").write_bytes(b"no zip")
    assert "bad.argosmodel" in dragoman("languages", "install", tmp_path / "bad.argosmodel").complaint
    assert dragoman("languages", "install", tmp_path / "none.argosmodel").complaint
