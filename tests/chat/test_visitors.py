"""Who wrote, and where."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from telegram import CallbackQuery, Chat, Message, Update, User

from bot.chat.visitors import Visitor, visitor_of
from bot.values import ChatKind

SENT = datetime(2026, 11, 24, tzinfo=UTC)
ANA = User(id=7, first_name="Ana", is_bot=False, language_code="pt-br")
ANONYMOUS = User(id=1_087_968_824, first_name="Group", is_bot=True)
GROUP = Chat(id=-100, type="supergroup")


def said(chat: Chat, **more: Any) -> Update:
    return Update(1, message=Message(message_id=5, date=SENT, chat=chat, text="/settings", **more))


def test_a_person_alone() -> None:
    assert visitor_of(said(Chat(id=7, type="private"), from_user=ANA)) == Visitor(
        user_id=7, language_code="pt-br", telegram_chat_id=7, thread_id=0, kind=ChatKind.PRIVATE, message_id=5
    )


def test_an_anonymous_administrator_is_known_by_the_group() -> None:
    visitor = visitor_of(said(GROUP, from_user=ANONYMOUS, sender_chat=GROUP))
    assert visitor is not None
    assert (visitor.user_id, visitor.anonymous) == (-100, True)


def test_a_channel_that_writes_in_a_group_is_no_administrator() -> None:
    visitor = visitor_of(said(GROUP, from_user=ANONYMOUS, sender_chat=Chat(id=-200, type="channel")))
    assert visitor is not None
    assert (visitor.user_id, visitor.anonymous) == (-200, False)


def test_only_a_forums_topics_are_threads() -> None:
    replied = visitor_of(said(GROUP, from_user=ANA, message_thread_id=44))
    in_topic = visitor_of(said(GROUP, from_user=ANA, message_thread_id=44, is_topic_message=True))
    assert replied is not None
    assert in_topic is not None
    assert (replied.thread_id, in_topic.thread_id) == (0, 44)


def test_a_press_is_its_pressers_and_knows_the_pressed_message() -> None:
    message = Message(message_id=9, date=SENT, chat=GROUP, text="Settings")
    visitor = visitor_of(Update(1, callback_query=CallbackQuery("1", ANA, "1", message=message, data="x")))
    assert visitor is not None
    assert (visitor.user_id, visitor.pressed_id, visitor.message_id) == (7, 9, 0)


def test_channels_and_messages_of_nobody_are_not_ours_to_answer() -> None:
    channel = Chat(id=-200, type="channel")
    assert visitor_of(said(channel, sender_chat=channel)) is None
    assert visitor_of(said(GROUP)) is None
    assert visitor_of(Update(1)) is None
    assert visitor_of(Update(1, callback_query=CallbackQuery("1", ANA, "1", data="x"))) is None
