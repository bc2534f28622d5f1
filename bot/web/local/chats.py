"""Users, chats, members and topics as they are kept, and as Telegram shows them."""

import sqlite3
from dataclasses import dataclass

from bot.web.local.server import JSON, LocalTelegram

PRIVATE, GROUP, SUPERGROUP = "private", "group", "supergroup"
PRESENT = frozenset({"creator", "administrator", "member"})
ADMINISTRATORS = frozenset({"creator", "administrator"})
GENERAL_TOPIC = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A private chat (its id is the user's), a group or a supergroup, which may be a forum."""

    id: int
    kind: str
    title: str
    username: str
    is_forum: bool
    started: bool  # the user wrote to the bot at least once; groups: always
    migrated_to: int  # 0 for none

    def shown(self) -> JSON:
        """The chat as messages carry it."""
        name = {"first_name": self.title} if self.kind == PRIVATE else {"title": self.title}
        handle = {"username": self.username} if self.username else {}
        return {"id": self.id, "type": self.kind} | name | handle | ({"is_forum": True} if self.is_forum else {})


def find_chat(telegram: LocalTelegram, chat_id: int) -> Chat | None:
    """The chat, or None."""
    row = telegram.db.row("SELECT * FROM chat WHERE id = ?", chat_id)
    return _chat(row) if row else None


def find_chat_named(telegram: LocalTelegram, username: str) -> Chat | None:
    """The public group with this @name, or None; users cannot be reached by name."""
    row = telegram.db.row("SELECT * FROM chat WHERE lower(username) = ? AND id < 0", username.lower())
    return _chat(row) if row else None


def all_chats(telegram: LocalTelegram) -> list[Chat]:
    """Every chat that was not upgraded to another."""
    return [_chat(row) for row in telegram.db.rows("SELECT * FROM chat WHERE migrated_to IS NULL ORDER BY abs(id)")]


def _chat(row: sqlite3.Row) -> Chat:
    return Chat(
        id=row["id"],
        kind=row["kind"],
        title=row["title"],
        username=row["username"] or "",
        is_forum=bool(row["is_forum"]),
        started=bool(row["started"]),
        migrated_to=row["migrated_to"] or 0,
    )


def bot_user(telegram: LocalTelegram) -> JSON:
    """The bot as messages carry it."""
    row = telegram.db.row("SELECT text FROM profile WHERE field = 'name' AND language = ''")
    name = row["text"] if row else "Dragoman"
    return {"id": telegram.bot_id, "is_bot": True, "first_name": name, "username": telegram.username}


def find_user(telegram: LocalTelegram, user_id: int) -> JSON | None:
    """A person or the bot as messages carry them, or None."""
    if user_id == telegram.bot_id:
        return bot_user(telegram)
    row = telegram.db.row("SELECT * FROM user WHERE id = ?", user_id)
    return _user(row) if row else None


def all_users(telegram: LocalTelegram) -> list[JSON]:
    """Every person, oldest first."""
    return [_user(row) for row in telegram.db.rows("SELECT * FROM user ORDER BY id")]


def _user(row: sqlite3.Row) -> JSON:
    user = {"id": row["id"], "is_bot": False, "first_name": row["first_name"]}
    handle = {"username": row["username"]} if row["username"] else {}
    return user | handle | {"language_code": row["language_code"]}


def status_of(telegram: LocalTelegram, chat_id: int, user_id: int) -> str:
    """creator, administrator, member, left or kicked; left when nothing is known."""
    row = telegram.db.row("SELECT status FROM member WHERE chat_id = ? AND user_id = ?", chat_id, user_id)
    return str(row["status"]) if row else "left"


def set_status(telegram: LocalTelegram, chat_id: int, user_id: int, status: str) -> None:
    """Keeps a member's status."""
    telegram.db.run("INSERT OR REPLACE INTO member VALUES (?, ?, ?)", chat_id, user_id, status)


def members_of(telegram: LocalTelegram, chat_id: int) -> list[tuple[int, str]]:
    """User ids with their status, those who left included."""
    rows = telegram.db.rows("SELECT user_id, status FROM member WHERE chat_id = ? ORDER BY rowid", chat_id)
    return [(row["user_id"], row["status"]) for row in rows]


def topics_of(telegram: LocalTelegram, chat_id: int) -> list[JSON]:
    """A forum's topics beside General: thread id and name."""
    rows = telegram.db.rows("SELECT thread_id, name FROM topic WHERE chat_id = ? ORDER BY thread_id", chat_id)
    return [{"message_thread_id": row["thread_id"], "name": row["name"]} for row in rows]


_RIGHTS = (
    "can_be_edited",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)


def member(telegram: LocalTelegram, user: JSON, status: str) -> JSON:
    """A ChatMember in Telegram's form, with the fields that its status demands."""
    shown: JSON = {"user": user, "status": status}
    if status in ADMINISTRATORS:
        shown["is_anonymous"] = False
    if status == "administrator":
        shown |= dict.fromkeys(_RIGHTS, user["id"] == telegram.bot_id) | {"can_manage_chat": True}
    if status == "kicked":
        shown["until_date"] = 0
    return shown
