"""Who wrote, and where, as one update tells it. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import CallbackQuery, Chat, Message, Update, User

from bot.values import ChatKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """`user_id` is the group's own id when an administrator is anonymous. `message_id` is the reader's message."""

    user_id: int
    language_code: str
    telegram_chat_id: int
    thread_id: int
    kind: ChatKind
    anonymous: bool = False
    message_id: int = 0
    pressed_id: int = 0  # the message whose button was pressed


def visitor_of(update: Update) -> Visitor | None:
    """The visitor of a message or a pressed button; None for anything else, and for channels."""
    if update.message is not None:
        return _writer(update.message)
    return _presser(update.callback_query) if update.callback_query is not None else None


def chat_kind(chat: Chat) -> ChatKind:
    return ChatKind(chat.type)


def thread_of(message: Message) -> int:
    """The topic of a forum; 0 elsewhere: replies in plain groups carry thread ids that are no topics."""
    return (message.message_thread_id or 0) if message.is_topic_message else 0


def _writer(message: Message) -> Visitor | None:
    kind = chat_kind(message.chat)
    user, sender = message.from_user, message.sender_chat
    if kind is ChatKind.CHANNEL or (user is None and sender is None):
        return None
    return Visitor(
        user_id=sender.id if sender is not None else _id(user),
        language_code=(user.language_code or "") if user is not None else "",
        telegram_chat_id=message.chat.id,
        thread_id=thread_of(message),
        kind=kind,
        anonymous=sender is not None and sender.id == message.chat.id,
        message_id=message.message_id,
    )


def _presser(query: CallbackQuery) -> Visitor | None:
    message = query.message
    if message is None or chat_kind(message.chat) is ChatKind.CHANNEL:
        return None
    return Visitor(
        user_id=query.from_user.id,
        language_code=query.from_user.language_code or "",
        telegram_chat_id=message.chat.id,
        thread_id=thread_of(message) if isinstance(message, Message) else 0,
        kind=chat_kind(message.chat),
        pressed_id=message.message_id,
    )


def _id(user: User | None) -> int:
    return user.id if user is not None else 0
