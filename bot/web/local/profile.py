"""What the bot says of itself: commands per scope and language, name, descriptions."""

import json
import re
from dataclasses import dataclass
from typing import Any

from bot.web.local.chats import ADMINISTRATORS, PRIVATE, find_chat, status_of
from bot.web.local.errors import bad_request
from bot.web.local.server import JSON, LocalTelegram

COMMANDS_MAX = 100
DESCRIPTION_OF_COMMAND_MAX = 256
TEXT_MAX = {"name": 64, "description": 512, "short_description": 120}
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"[a-z]{2}|")
_PLAIN_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """A scope, written as one string, and a language; an empty language stands for all others."""

    scope: str
    language: str


def menu_for(scope: Any, language: str) -> Menu:
    """The menu that a call names, or ApiError."""
    return Menu(scope=_scope(scope), language=checked_language(language))


def checked_language(code: str) -> str:
    """A two-letter code or an empty string, else ApiError."""
    if not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def _scope(scope: Any) -> str:
    if scope is None:
        return "default"
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: expected an Object")
    kind, chat, user = (_word(scope.get(name)) for name in ("type", "chat_id", "user_id"))
    if kind in _PLAIN_SCOPES:
        return kind
    if kind in {"chat", "chat_administrators"} and chat:
        return f"{kind}:{chat}"
    if kind == "chat_member" and chat and user:
        return f"{kind}:{chat}:{user}"
    raise bad_request("can't parse BotCommandScope: unsupported type specified")


def _word(value: Any) -> str:
    return str(value) if isinstance(value, (str, int)) else ""


def checked_commands(value: Any) -> list[JSON]:
    """The commands in order, or ApiError."""
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    if len(value) > COMMANDS_MAX:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_command(item) for item in value]


def _command(item: JSON) -> JSON:
    name, description = (_word(item.get(field)) for field in ("command", "description"))
    name = name.removeprefix("/")
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= DESCRIPTION_OF_COMMAND_MAX:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def keep_commands(telegram: LocalTelegram, menu: Menu, commands: list[JSON]) -> None:
    """Keeps a menu; an empty one is forgotten, so that wider scopes show through. Tells the pages."""
    with telegram.db.writing():
        if commands:
            text = json.dumps(commands, ensure_ascii=False)
            sql = "INSERT OR REPLACE INTO commands VALUES (?, ?, ?)"
            telegram.db.run(sql, menu.scope, menu.language, text)
        else:
            sql = "DELETE FROM commands WHERE scope = ? AND language = ?"
            telegram.db.run(sql, menu.scope, menu.language)
    telegram.hub.publish("commands")


def commands_in(telegram: LocalTelegram, menu: Menu) -> list[JSON]:
    """The menu that was kept for exactly this scope and language, or an empty list."""
    sql = "SELECT list FROM commands WHERE scope = ? AND language = ?"
    row = telegram.db.row(sql, menu.scope, menu.language)
    commands: list[JSON] = json.loads(row["list"]) if row else []
    return commands


def commands_shown(telegram: LocalTelegram, user: JSON, chat_id: int) -> list[JSON]:
    """The menu that this user sees in this chat: the narrowest scope first, the user's language first."""
    language = str(user.get("language_code", ""))[:2]
    for scope in _scopes_seen(telegram, int(user["id"]), chat_id):
        for code in (language, ""):
            if commands := commands_in(telegram, Menu(scope=scope, language=code)):
                return commands
    return []


def _scopes_seen(telegram: LocalTelegram, user_id: int, chat_id: int) -> list[str]:
    chat = find_chat(telegram, chat_id)
    if chat is None or chat.kind == PRIVATE:
        return [f"chat:{chat_id}", "all_private_chats", "default"]
    leads = status_of(telegram, chat_id, user_id) in ADMINISTRATORS
    of_chat = [f"chat_administrators:{chat_id}"] if leads else []
    of_all = ["all_chat_administrators"] if leads else []
    narrow = [f"chat_member:{chat_id}:{user_id}", *of_chat, f"chat:{chat_id}"]
    return [*narrow, *of_all, "all_group_chats", "default"]


def keep_text(telegram: LocalTelegram, field: str, language: str, text: str) -> None:
    """Keeps a name or description for a language; an empty one is forgotten. ApiError when too long."""
    if len(text) > TEXT_MAX[field]:
        raise bad_request(f"bot {field.replace('_', ' ')} is too long")
    with telegram.db.writing():
        telegram.db.run("DELETE FROM profile WHERE field = ? AND language = ?", field, checked_language(language))
        if text:
            telegram.db.run("INSERT INTO profile VALUES (?, ?, ?)", field, language, text)
    telegram.hub.publish("profile")


def text_shown(telegram: LocalTelegram, field: str, language: str) -> str:
    """The text for a language, or the one for all others, or an empty string."""
    sql = "SELECT text FROM profile WHERE field = ? AND language IN (?, '') ORDER BY language DESC"
    row = telegram.db.row(sql, field, language)
    return str(row["text"]) if row else ""
