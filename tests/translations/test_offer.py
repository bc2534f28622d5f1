"""What can be had, as the chat offers it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.translations.offer import Offer


@pytest.mark.parametrize(
    ("asked", "code"),
    [("zt", "zh-Hant"), ("pb", "pt-BR"), ("iw", "he"), ("no", "nb"), ("nn", "nb"), ("zh-TW", "zh-Hant"), ("xx", None)],
)
def test_a_language_is_had_by_any_of_its_codes(tmp_path: Path, asked: str, code: str | None) -> None:
    offer = Offer(packages_dir=tmp_path, installs=True, refresh=lambda: None)
    assert offer.obtainable(asked) == code
