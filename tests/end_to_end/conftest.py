from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import ROOT
from tests.end_to_end.running import Demo

SEEDS = ROOT / "seeds" / "articles"
SOME = ("en-coffee-drought.txt", "pt-linha-da-serra.txt", "zh-coffee-drought.txt", "en-citizens-budget.md")


def a_demo(folder: Path) -> Demo:
    """A demo that is not started, on a few of the sample articles."""
    watched = folder / "watched"
    watched.mkdir()
    for name in SOME:
        shutil.copy(SEEDS / name, watched)
    return Demo(home=folder / "home", watched=watched)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Demo]:
    made = a_demo(tmp_path)
    yield made
    made.end()
