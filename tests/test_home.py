"""The data folder: one bot's alone, and it remembers how many runs before this one were killed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.home import alone, deaths


def killed(home: Path) -> None:
    """A run on this folder that does not come to its end."""
    with alone(home):
        left = (home / "dragoman.lock").read_text()
    (home / "dragoman.lock").write_text(left)


def test_a_second_bot_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    with alone(tmp_path), pytest.raises(SettingsError, match="another bot runs"), alone(tmp_path):
        pass


def test_runs_that_were_killed_are_counted_until_one_ends(tmp_path: Path) -> None:
    assert deaths(tmp_path) == 0
    killed(tmp_path)
    killed(tmp_path)
    with alone(tmp_path):
        assert deaths(tmp_path) == 2
    with alone(tmp_path):
        assert deaths(tmp_path) == 0


def test_a_lock_file_of_another_form_counts_nothing(tmp_path: Path) -> None:
    for content in ("", "4711", "what?\nmore\n"):
        (tmp_path / "dragoman.lock").write_text(content)
        with alone(tmp_path):
            assert deaths(tmp_path) == 0
