"""Which files of a folder are articles, and when one counts as complete."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.sources.files import REST, FoundFile, Sighting, scan, settled, sight

NOW = 1_800_000_000.0


def found(name: str = "a.txt", *, size: int = 10, written: float = NOW) -> FoundFile:
    return FoundFile(external_id=name, path=Path(name), size=size, mtime_ns=int(written * 1e9))


def names(root: Path) -> list[str]:
    return [file.external_id for file in scan(root)]


def test_article_files_are_found_in_every_folder_in_order(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "c.HTML", "in/d.htm", "in/deep/e.txt", "note.pdf", "noending"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")

    assert names(tmp_path) == ["a.txt", "b.md", "c.HTML", "in/d.htm", "in/deep/e.txt"]


def test_hidden_and_temporary_names_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in (".hidden.txt", ".git/a.txt", "~$doc.txt", "#a.txt#", "a.txt~", "a.txt.part", "a.txt.swp", "ok.txt"):
        (tmp_path / name).write_text("x")

    assert names(tmp_path) == ["ok.txt"]


def test_links_that_lead_out_and_what_is_no_file_are_passed_over(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text("x")
    (root / "a.txt").write_text("x")
    (root / "inside.txt").symlink_to(root / "a.txt")
    (root / "out.txt").symlink_to(outside / "secret.txt")
    (root / "nowhere.txt").symlink_to(root / "gone.txt")
    (root / "loop").symlink_to(root)
    (root / "outdir").symlink_to(outside)
    (root / "folder.txt").mkdir()
    os.mkfifo(root / "pipe.txt")

    assert names(root) == ["a.txt", "inside.txt"]


def test_a_name_that_is_no_utf_8_is_found_under_an_escaped_id(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"not\xedcias.txt")).write_text("x")

    (file,) = scan(tmp_path)

    assert file.external_id == "not\\xedcias.txt"
    assert file.path.read_text() == "x"


def test_a_folder_that_is_not_there_has_no_files(tmp_path: Path) -> None:
    assert scan(tmp_path / "gone") == ()


def test_the_hash_changes_with_size_and_time() -> None:
    assert found().content_hash == found().content_hash
    assert len({found().content_hash, found(size=11).content_hash, found(written=NOW + 1).content_hash}) == 3


def test_a_file_rests_when_it_was_written_long_enough_ago() -> None:
    old = found(written=NOW - REST)

    assert settled(sight((), (old,), NOW), NOW) == (old,)


def test_a_file_that_grows_does_not_rest_until_it_stopped() -> None:
    sightings: tuple[Sighting, ...] = ()
    for step in range(10):
        now = NOW + step * 0.5
        sightings = sight(sightings, (found(size=step, written=now),), now)
        assert settled(sightings, now) == ()

    assert settled(sightings, now + REST) == (found(size=9, written=now),)


def test_a_time_in_the_future_rests_by_being_seen_unchanged() -> None:
    ahead = found(written=NOW + 86_400)
    sightings = sight((), (ahead,), NOW)

    assert settled(sightings, NOW + REST / 2) == ()
    assert settled(sight(sightings, (ahead,), NOW + REST), NOW + REST) == (ahead,)


def test_a_clock_that_is_set_back_keeps_no_file_waiting() -> None:
    ahead = found(written=NOW)
    sightings = sight((), (ahead,), NOW)

    assert settled(sight(sightings, (ahead,), NOW - 3600), NOW - 3600) == (ahead,)


@given(st.floats(-5, 5), st.floats(0, 5))
def test_what_rests_goes_on_resting(written: float, later: float) -> None:
    sightings = sight((), (found(written=NOW + written),), NOW)

    if settled(sightings, NOW):
        assert settled(sightings, NOW + later)


def test_a_file_that_is_gone_is_forgotten() -> None:
    sightings = sight((), (found(), found("b.txt")), NOW)

    (kept,) = sight(sightings, (found(),), NOW + 1)

    assert kept == replace(sightings[0], since=NOW)
