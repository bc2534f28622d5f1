"""Messages as they are kept: Telegram's JSON, one row each; a deleted one leaves an empty row behind."""

import json
import sqlite3

from bot.web.local.chats import Chat
from bot.web.local.server import JSON, LocalTelegram

SHOWN_PER_CHAT = 300


def add_message(telegram: LocalTelegram, chat: Chat, sender: JSON, content: JSON, thread_id: int = 0) -> JSON:
    """Keeps a new message, tells the pages, and returns it in Telegram's form."""
    with telegram.db.writing():
        message_id = telegram.db.run("INSERT INTO message (chat_id, sender_id) VALUES (?, ?)", chat.id, sender["id"])
        head = {"message_id": message_id, "from": sender, "chat": chat.shown(), "date": telegram.now()}
        thread = {"message_thread_id": thread_id, "is_topic_message": True} if thread_id else {}
        message = head | thread | content
        _keep(telegram, message)
    telegram.hub.publish("message", message=message)
    return message


def change_message(telegram: LocalTelegram, message: JSON) -> None:
    """Keeps the changed message and tells the pages."""
    with telegram.db.writing():
        _keep(telegram, message)
    telegram.hub.publish("message", message=message)


def _keep(telegram: LocalTelegram, message: JSON) -> None:
    text = json.dumps(message, ensure_ascii=False)
    telegram.db.run("UPDATE message SET payload = ? WHERE id = ?", text, message["message_id"])


def delete_message(telegram: LocalTelegram, chat_id: int, message_id: int) -> None:
    """Empties the message's row, so that its id is never used again, and tells the pages."""
    with telegram.db.writing():
        telegram.db.run("UPDATE message SET payload = NULL WHERE id = ? AND chat_id = ?", message_id, chat_id)
    telegram.hub.publish("deleted", chat_id=chat_id, message_id=message_id)


def find_message(telegram: LocalTelegram, chat_id: int, message_id: int) -> JSON | None:
    """The message, or None when it never was or is deleted."""
    row = telegram.db.row(
        "SELECT payload FROM message WHERE id = ? AND chat_id = ? AND payload IS NOT NULL", message_id, chat_id
    )
    return _message(row) if row else None


def messages_in(telegram: LocalTelegram, chat_id: int) -> list[JSON]:
    """The last messages of a chat, oldest first."""
    rows = telegram.db.rows(
        "SELECT payload FROM message WHERE chat_id = ? AND payload IS NOT NULL ORDER BY id DESC LIMIT ?",
        chat_id,
        SHOWN_PER_CHAT,
    )
    return [_message(row) for row in reversed(rows)]


def _message(row: sqlite3.Row) -> JSON:
    message: JSON = json.loads(row["payload"])
    return message


def quoted(message: JSON) -> JSON:
    """The message as a reply carries it: without the one that it replied to itself."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}
