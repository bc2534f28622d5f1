"""`dragoman languages`: packages come from a file or from an index, and go again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Dragoman, Web
from tests.package_site import PackageSite, package_site
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


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[PackageSite]:
    with package_site() as started:
        monkeypatch.setenv("DRAGOMAN_PACKAGE_INDEX", started.url("/index.json"))
        monkeypatch.setenv("DRAGOMAN_FETCH_ALLOW", started.pair)
        yield started


def test_several_languages_are_installed_at_once_and_one_that_fails_costs_no_other(
    dragoman: Dragoman, site: PackageSite, tmp_path: Path
) -> None:
    entries = [site.package(tmp_path, *pair) for pair in (("en", "de"), ("de", "en"), ("en", "tr"), ("en", "fr"))]
    site.index(*entries)
    del site.files["/en_fr-1.0.argosmodel"]
    ran = dragoman("languages", "install", "fr", "xx", "de", "tr")
    assert ran.code == 1
    assert sorted(ran.out.splitlines()) == [f"installed {pair} 1.0" for pair in ("de → en", "en → de", "en → tr")]
    (complaint,) = ran.err.splitlines()
    assert "404" in complaint
    assert "nothing for 'xx'" in complaint


def test_the_list_tells_from_where_each_pair_comes_its_version_and_its_size(
    dragoman: Dragoman, site: PackageSite, tmp_path: Path
) -> None:
    site.index(site.package(tmp_path, "en", "pt", version="1.9"), site.package(tmp_path, "en", "tr"))
    assert dragoman("languages", "install", "pt").code == 0
    lines = {line[:12].split()[0]: line for line in dragoman("languages", "list").out.splitlines()}
    assert "installed 1.9" in lines["en"]
    assert "MB" in lines["en"]
    assert "bundled" in lines["pt"]
    ran = dragoman("languages", "available")
    assert ran.out.splitlines()[1:] == ["pt       português  (installed)", "tr       Türkçe"]
    assert "(just now), 2 packages" in ran.err


def test_update_installs_what_is_newer_and_nothing_else(dragoman: Dragoman, site: PackageSite, tmp_path: Path) -> None:
    site.index(site.package(tmp_path, "en", "de"))
    dragoman("languages", "install", "de")
    assert dragoman("languages", "update").out == "everything is up to date\n"
    site.index(site.package(tmp_path, "en", "de", version="1.1"), site.package(tmp_path, "en", "fr"))
    assert dragoman("languages", "update").out == "installed en → de 1.1\n"
    site.index(site.package(tmp_path, "en", "de", version="1.2"))
    site.files["/en_de-1.2.argosmodel"] = b"<html>"
    assert "no zip file" in dragoman("languages", "update").complaint
    assert "installed 1.1" in dragoman("languages", "list").out


def test_languages_are_removed_by_any_of_their_codes_the_broken_ones_too(
    dragoman: Dragoman, site: PackageSite, tmp_path: Path
) -> None:
    site.index(*(site.package(tmp_path, "en", code) for code in ("pb", "nb", "tr", "de")))
    dragoman("languages", "install", "pt-BR", "no", "tr", "de")
    (folder,) = (tmp_path / "home" / "packages").glob("translate-en_tr-*")
    (folder / "metadata.json").unlink()
    assert "metadata.json" in dragoman("languages", "list").err
    assert "'en' is installed" in dragoman("languages", "remove", "en").complaint
    assert len(dragoman("languages", "remove", "pt_BR", "no", "tr", "en-de").out.splitlines()) == 4
    assert "installed" not in dragoman("languages", "list").out.replace("can be installed", "")


def test_a_bundle_brings_languages_to_a_machine_without_a_network(
    dragoman: Dragoman, site: PackageSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.index(*(site.package(tmp_path, "en", code) for code in ("de", "tr")))
    assert dragoman("languages", "bundle", tmp_path / "out.tar").complaint
    dragoman("languages", "install", "de", "tr")
    assert "2 packages" in dragoman("languages", "bundle", tmp_path / "out.tar").out
    assert "1 packages" in dragoman("languages", "bundle", tmp_path / "tr.tar", "tr").out
    assert "'fr' is installed" in dragoman("languages", "bundle", tmp_path / "fr.tar", "fr").complaint
    monkeypatch.setenv("DRAGOMAN_HOME", str(tmp_path / "island"))
    monkeypatch.setenv("DRAGOMAN_PACKAGE_INDEX", "http://127.0.0.1:1/index.json")
    assert dragoman("languages", "install", "--from", tmp_path / "out.tar", "tr").out == "installed en → tr 1.0\n"
    assert len(dragoman("languages", "install", "--from", tmp_path / "out.tar").out.splitlines()) == 2
    assert "nothing of fr" in dragoman("languages", "install", "--from", tmp_path / "out.tar", "fr").complaint
    (tmp_path / "bad.tar").write_bytes(b"no tar")
    assert "bad.tar" in dragoman("languages", "install", "--from", tmp_path / "bad.tar").complaint


def test_wrong_usage_is_told_with_exit_code_2(dragoman: Dragoman, tmp_path: Path) -> None:
    for arguments in (("install",), ("install", "--from", "x.tar", "y.argosmodel"), ("remove",), ("bundle",)):
        assert dragoman("languages", *arguments).code == 2


def test_ctrl_c_ends_a_download_and_the_same_command_goes_on(site: PackageSite, tmp_path: Path) -> None:
    site.index(site.package(tmp_path, "en", "de"))
    content = site.files["/en_de-1.0.argosmodel"]
    site.stall = True
    site.cuts = [9_000]
    environment = os.environ | {"DRAGOMAN_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-c", "from bot.cli import main; main()", "languages", "install", "de"]
    running = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    partial = tmp_path / "home" / "packages" / ".downloads" / "en_de.argosmodel"
    end = time.monotonic() + 20
    while not partial.exists():
        assert running.poll() is None
        assert time.monotonic() < end
        time.sleep(0.01)
    time.sleep(0.3)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=20)
    assert (running.returncode, out, err.strip()) == (130, "", "")
    assert partial.stat().st_size == 9_000
    site.stall = False
    again = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert (again.stdout, again.stderr) == ("installed en → de 1.0\n", "")
    assert site.asked[-1] == ("/en_de-1.0.argosmodel", "bytes=9000-")
    assert len(content) > 9_000
