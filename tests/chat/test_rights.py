"""Who may talk with the bot, and who may change a chat's settings."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.chat.rights import is_ignored, may_change_settings, may_talk
from bot.chat.services import Policy
from bot.store.people import READER, Person
from bot.values import Access, ChatKind

OPEN = Policy(admins=frozenset({1}))
LIST = Policy(admins=frozenset({1}), access=Access.LIST)
STRANGER, ADMIN = Person(telegram_user_id=7), Person(telegram_user_id=1)


def test_an_open_bot_answers_everybody() -> None:
    assert may_talk(OPEN, STRANGER)


def test_a_listed_bot_answers_admins_and_those_they_let_in() -> None:
    assert not may_talk(LIST, STRANGER)
    assert may_talk(LIST, Person(telegram_user_id=7, role=READER))
    assert may_talk(LIST, ADMIN)


def test_a_banned_person_is_ignored_even_when_let_in_but_an_admin_is_not(now: datetime) -> None:
    banned = Person(telegram_user_id=7, role=READER, banned_at=now)
    assert not may_talk(LIST, banned)
    assert is_ignored(OPEN, banned)
    assert may_talk(OPEN, Person(telegram_user_id=1, banned_at=now))
    assert not is_ignored(OPEN, Person(telegram_user_id=1, banned_at=now))


@pytest.mark.parametrize("status", ["member", "restricted", "left", "kicked", "", "Creator"])
def test_in_groups_only_administrators_change_settings(status: str) -> None:
    assert not may_change_settings(ChatKind.SUPERGROUP, status)
    assert may_change_settings(ChatKind.GROUP, "administrator")
    assert may_change_settings(ChatKind.GROUP, "creator")
    assert may_change_settings(ChatKind.GROUP, status, anonymous=True)


def test_alone_everybody_changes_their_own_and_nobody_a_channel() -> None:
    assert may_change_settings(ChatKind.PRIVATE, "")
    assert not may_change_settings(ChatKind.CHANNEL, "creator")
