"""A text that was too long for one message is one text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, Chat, Message, MessageOriginHiddenUser, Update, User

from bot.chat.cuts import CUT_FROM, goes_on, is_cut, joined
from bot.store.tables import inbox
from tests.chat.fakes import World
from tests.local_telegram import User as Person

SENT = datetime(2026, 11, 24, tzinfo=UTC)
LONG = "Trains run every hour. " * 160
BOT = cast(Bot, None)  # nothing is asked of it


def said(text: str, *, user: int = 7, seconds: float = 0, **more: Any) -> Update:
    message = Message(
        message_id=1,
        date=SENT + timedelta(seconds=seconds),
        chat=Chat(id=7, type="private"),
        from_user=User(id=user, first_name="Ana", is_bot=False),
        text=text,
        **more,
    )
    return Update(update_id=1, message=message)


def test_only_a_long_text_of_ones_own_may_have_been_cut() -> None:
    assert is_cut(said(LONG))
    assert is_cut(said(f"/summary {LONG}"))
    assert not is_cut(said("Trains run every hour."))
    assert not is_cut(said(LONG, forward_origin=MessageOriginHiddenUser(SENT, "Ben")))
    assert is_cut(said("🎉" * (CUT_FROM // 2)))


def test_the_rest_comes_at_once_from_the_same_person_and_is_no_command() -> None:
    assert goes_on(said(LONG), said("The end.", seconds=1))
    assert not goes_on(said(LONG), said("The end.", seconds=60))
    assert not goes_on(said(LONG), said("The end.", user=8))
    assert not goes_on(said(LONG), said("/digest"))
    assert not goes_on(said(LONG), said("The end.", message_thread_id=3))
    assert not goes_on(said(LONG), said(LONG, forward_origin=MessageOriginHiddenUser(SENT, "Ben")))


@pytest.mark.parametrize(
    ("first", "rest", "whole"),
    [
        ("It rained.", "It stopped.", "It rained.\nIt stopped."),
        ("It rained all", "night.", "It rained all night."),
        ("下了一整", "夜的雨。", "下了一整夜的雨。"),
    ],
)
def test_the_parts_are_joined_as_they_were(first: str, rest: str, whole: str) -> None:
    message = joined([said(first), said(rest)], BOT).message
    assert message is not None
    assert message.text == whole


@given(st.lists(st.text(min_size=1), min_size=1, max_size=3))
def test_no_word_is_lost(parts: list[str]) -> None:
    message = joined([said(part) for part in parts], BOT).message
    assert message is not None
    assert "".join((message.text or "").split()) == "".join("".join(parts).split())


async def test_a_text_of_two_messages_gets_one_answer_to_all_of_it(world: World, ana: Person) -> None:
    text = " ".join(f"Train {n} is on time." for n in range(400))
    ana.send(f"/summary {text}")
    await world.settled()
    assert [asked for asked, *_ in world.answers.asked] == [text.strip()]
    assert len(ana.heard()) == 1
    assert {row.payload for row in await world.rows(inbox)} == {""}


async def test_the_rest_is_waited_for_and_what_does_not_come_is_not_missed(
    world: World, ana: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.chat.dispatch.REST_SECONDS", 0.05)
    await world.tell(ana, f"/summary {LONG}")
    await world.tell(ana, "/help")
    assert [asked for asked, *_ in world.answers.asked] == [LONG.strip()]
    assert "/privacy" in ana.heard()[-1]["text"]
