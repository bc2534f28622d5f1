"""Which messages reach the bot: in groups, Telegram's privacy mode is on."""

from bot.web.local.chats import ADMINISTRATORS, PRESENT, PRIVATE, Chat, status_of
from bot.web.local.server import JSON, LocalTelegram


def bot_hears(telegram: LocalTelegram, chat: Chat, message: JSON) -> bool:
    """True in private; in a group for commands, mentions and replies to the bot, or for an administrator bot."""
    if chat.kind == PRIVATE:
        return True
    status = status_of(telegram, chat.id, telegram.bot_id)
    if status in ADMINISTRATORS:
        return True
    return status in PRESENT and (_is_reply_to_bot(telegram, message) or _is_meant(telegram, message))


def _is_reply_to_bot(telegram: LocalTelegram, message: JSON) -> bool:
    replied: JSON = message.get("reply_to_message", {})
    return bool(replied.get("from", {}).get("id") == telegram.bot_id)


def _is_meant(telegram: LocalTelegram, message: JSON) -> bool:
    text = message.get("text") or message.get("caption") or ""
    units = text.encode("utf-16-le")
    for entity in message.get("entities") or message.get("caption_entities") or []:
        start = entity["offset"] * 2
        marked = units[start : start + entity["length"] * 2].decode("utf-16-le").lower()
        addressee = marked.partition("@")[2]
        if entity["type"] == "bot_command" and addressee in {"", telegram.username.lower()}:
            return True
        if entity["type"] == "mention" and addressee == telegram.username.lower():
            return True
    return False
