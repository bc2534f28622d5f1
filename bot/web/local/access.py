"""Whether the bot may speak in a chat, in Telegram's words when it may not."""

from bot.web.local.chats import (
    ADMINISTRATORS,
    GENERAL_TOPIC,
    GROUP,
    PRESENT,
    PRIVATE,
    Chat,
    find_chat,
    find_chat_named,
    status_of,
    topics_of,
)
from bot.web.local.errors import ApiError, bad_request, forbidden
from bot.web.local.params import Params
from bot.web.local.server import LocalTelegram


def known_chat(telegram: LocalTelegram, params: Params) -> Chat:
    """The chat that ``chat_id`` names by number or @name, or ApiError."""
    if "chat_id" not in params:
        raise bad_request("chat_id is empty")
    wanted = params.text("chat_id").strip()
    if wanted.startswith("@"):
        chat = find_chat_named(telegram, wanted.removeprefix("@"))
    else:
        chat = find_chat(telegram, params.integer("chat_id"))
    if chat is None or (chat.kind == PRIVATE and not chat.started):
        raise bad_request("chat not found")
    return chat


def open_chat(telegram: LocalTelegram, params: Params) -> Chat:
    """The chat, when the bot may write there, or ApiError: blocked, kicked, left, upgraded."""
    chat = known_chat(telegram, params)
    if chat.migrated_to:
        reason = "Bad Request: group chat was upgraded to a supergroup chat"
        raise ApiError(400, reason, {"migrate_to_chat_id": chat.migrated_to})
    status = status_of(telegram, chat.id, telegram.bot_id)
    if chat.kind == PRIVATE:
        if status == "kicked":
            raise forbidden("bot was blocked by the user")
        return chat
    name = "group" if chat.kind == GROUP else "supergroup"
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {name} chat")
    if status not in PRESENT:
        raise forbidden(f"bot is not a member of the {name} chat")
    return chat


def thread_in(telegram: LocalTelegram, chat: Chat, params: Params) -> int:
    """The topic that the call names, 0 for none (or General), or ApiError."""
    thread_id = params.integer("message_thread_id")
    if not thread_id or (chat.is_forum and thread_id == GENERAL_TOPIC):
        return 0
    if not any(topic["message_thread_id"] == thread_id for topic in topics_of(telegram, chat.id)):
        raise bad_request("message thread not found")
    return thread_id


def bot_is_administrator(telegram: LocalTelegram, chat: Chat) -> bool:
    """Whether the bot administers this group."""
    return status_of(telegram, chat.id, telegram.bot_id) in ADMINISTRATORS
