"""Translations at hand: for an hour, and the last few thousand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.store.memory import Model
from bot.translations.recent import Recent

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
PT = Model(from_lang="en", to_lang="pt", model_id="tiny")
NEWER = Model(from_lang="en", to_lang="pt", model_id="tiny-2")


def test_what_was_put_at_hand_is_found_for_that_model_alone_until_its_time() -> None:
    recent = Recent()
    recent.keep({"It rains.": "Chove.", "?": ""}, PT, until=NOON)
    before = NOON - timedelta(seconds=1)
    assert recent.find(["It rains.", "It snows.", "?"], PT, before) == {"It rains.": "Chove.", "?": ""}
    assert recent.find(["It rains."], NEWER, before) == {}
    assert recent.find(["It rains."], PT, NOON) == {}


def test_those_used_longest_ago_go_when_there_are_too_many() -> None:
    recent = Recent(most=2)
    later = NOON + timedelta(hours=1)
    recent.keep({"one": "um", "two": "dois"}, PT, until=later)
    recent.find(["one"], PT, NOON)
    recent.keep({"three": "três"}, PT, until=later)
    assert recent.find(["one", "two", "three"], PT, NOON) == {"one": "um", "three": "três"}
