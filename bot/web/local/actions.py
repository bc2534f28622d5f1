"""What a person does in the client: write, send a file, press a button, block. ApiError when it cannot be."""

from dataclasses import dataclass

from bot.web.local.chats import (
    PRESENT,
    PRIVATE,
    Chat,
    all_chats,
    bot_user,
    find_user,
    member,
    set_status,
    status_of,
    topics_of,
)
from bot.web.local.entities import found_in_text, utf16_length
from bot.web.local.errors import bad_request
from bot.web.local.files import add_file, document
from bot.web.local.formatted import TEXT_MAX
from bot.web.local.groups import existing
from bot.web.local.hearing import bot_hears
from bot.web.local.messages import add_message, change_message, find_message, quoted
from bot.web.local.params import Upload
from bot.web.local.presses import add_press
from bot.web.local.server import JSON, LocalTelegram
from bot.web.local.updates import add_update

NAME_MAX = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Who writes where: a user, a chat, a topic (0 for none), the message replied to (0 for none)."""

    user_id: int
    chat_id: int
    thread_id: int = 0
    reply_to: int = 0


def add_user(
    telegram: LocalTelegram, first_name: str, language_code: str, *, username: str = "", started: bool = False
) -> JSON:
    """A new person with a private chat, which is empty until the person (or ``started``) opens it."""
    name = first_name.strip()[:NAME_MAX]
    if not name:
        raise bad_request("a name is needed")
    with telegram.db.writing():
        user_id = telegram.db.next_id("user")
        sql = "INSERT INTO user VALUES (?, ?, ?, ?)"
        telegram.db.run(sql, user_id, name, username or None, language_code)
        sql = "INSERT INTO chat (id, kind, title, username, started) VALUES (?, 'private', ?, ?, ?)"
        telegram.db.run(sql, user_id, name, username or None, int(started))
    telegram.hub.publish("users")
    return _person(telegram, user_id)


def join_groups(telegram: LocalTelegram, user_id: int) -> None:
    """Makes the person a member of every group, silently: the page shows one small world to all."""
    with telegram.db.writing():
        for chat in all_chats(telegram):
            if chat.kind != PRIVATE and status_of(telegram, chat.id, user_id) == "left":
                set_status(telegram, chat.id, user_id, "member")
    telegram.hub.publish("chats")


def send_text(telegram: LocalTelegram, place: Place, text: str) -> list[JSON]:
    """Sends a text; one too long goes in several messages, as Telegram's clients do it."""
    parts = split_like_a_client(text.replace("\r", "").strip())
    if not parts:
        raise bad_request("message text is empty")
    with telegram.db.writing():
        return [_say(telegram, place, _text_fields(part)) for part in parts]


def _text_fields(text: str) -> JSON:
    entities = found_in_text(text)
    return {"text": text} | ({"entities": entities} if entities else {})


def split_like_a_client(text: str) -> list[str]:
    """Parts of at most 4096 UTF-16 units, cut at a line or a space where there is one; none is empty."""
    parts = []
    while utf16_length(text) > TEXT_MAX:
        end = _longest_prefix(text)
        cut = max(text.rfind("\n", 0, end), text.rfind(" ", 0, end))
        end = cut if cut > 0 else end
        parts.append(text[:end].strip())
        text = text[end:].strip()
    return [part for part in [*parts, text] if part]


def _longest_prefix(text: str) -> int:
    units = 0
    for position, character in enumerate(text):
        units += utf16_length(character)
        if units > TEXT_MAX:
            return position
    return len(text)


def send_file(telegram: LocalTelegram, place: Place, upload: Upload, caption: str = "") -> JSON:
    """Sends a document with a caption."""
    text = caption.strip()
    if utf16_length(text) > 1024:
        raise bad_request("message caption is too long")
    with telegram.db.writing():
        content: JSON = {"document": document(add_file(telegram, upload))}
        entities = found_in_text(text)
        content |= {"caption": text} if text else {}
        content |= {"caption_entities": entities} if entities else {}
        return _say(telegram, place, content)


def _say(telegram: LocalTelegram, place: Place, content: JSON) -> JSON:
    chat = _entered(telegram, place)
    user = _person(telegram, place.user_id)
    if place.reply_to:
        replied = find_message(telegram, chat.id, place.reply_to)
        content = content | ({"reply_to_message": quoted(replied)} if replied else {})
    message = add_message(telegram, chat, user, content, place.thread_id)
    if bot_hears(telegram, chat, message):
        add_update(telegram, "message", message)
    return message


def _entered(telegram: LocalTelegram, place: Place) -> Chat:
    """The chat, when the person may write there; a private chat counts as started from now on."""
    chat = existing(telegram, place.chat_id)
    if chat.kind == PRIVATE:
        if chat.id != place.user_id:
            raise bad_request("chat not found")
        if status_of(telegram, chat.id, telegram.bot_id) == "kicked":
            raise bad_request("the bot is blocked")
        telegram.db.run("UPDATE chat SET started = 1 WHERE id = ?", chat.id)
    elif chat.migrated_to or status_of(telegram, chat.id, place.user_id) not in PRESENT:
        raise bad_request("not a member of the chat")
    known = {topic["message_thread_id"] for topic in topics_of(telegram, chat.id)}
    if place.thread_id and place.thread_id not in known:
        raise bad_request("message thread not found")
    return chat


def _person(telegram: LocalTelegram, user_id: int) -> JSON:
    user = find_user(telegram, user_id)
    if user is None or user["is_bot"]:
        raise bad_request("user not found")
    return user


def edit_text(telegram: LocalTelegram, place: Place, message_id: int, text: str) -> JSON:
    """Changes one's own message; the bot hears of it."""
    message = find_message(telegram, place.chat_id, message_id)
    if message is None or message["from"]["id"] != place.user_id or "text" not in message:
        raise bad_request("message can't be edited")
    rest = {name: value for name, value in message.items() if name not in {"text", "entities"}}
    changed = rest | _text_fields(text) | {"edit_date": telegram.now()}
    with telegram.db.writing():
        change_message(telegram, changed)
        if bot_hears(telegram, existing(telegram, place.chat_id), changed):
            add_update(telegram, "edited_message", changed)
    return changed


def press_button(telegram: LocalTelegram, place: Place, message_id: int, data: str) -> str:
    """Presses the inline button that carries this data; returns the id of the callback query."""
    _entered(telegram, place)
    message = find_message(telegram, place.chat_id, message_id)
    rows = (message or {}).get("reply_markup", {}).get("inline_keyboard", [])
    if message is None or all(button.get("callback_data") != data for row in rows for button in row):
        raise bad_request("the button is gone")
    with telegram.db.writing():
        query_id = add_press(telegram, place.user_id, message_id)
        query = {
            "id": query_id,
            "from": _person(telegram, place.user_id),
            "message": message,
            "chat_instance": str(place.chat_id),
            "data": data,
        }
        add_update(telegram, "callback_query", query)
    return query_id


def set_blocked(telegram: LocalTelegram, user_id: int, blocked: bool) -> None:
    """Blocks or unblocks the bot in the person's private chat; the bot hears of it."""
    user, chat = _person(telegram, user_id), existing(telegram, user_id)
    before = status_of(telegram, chat.id, telegram.bot_id)
    before, after = ("kicked" if before == "kicked" else "member"), ("kicked" if blocked else "member")
    if before == after:
        return
    bot = bot_user(telegram)
    change = {"chat": chat.shown(), "from": user, "date": telegram.now()}
    standing = {
        "old_chat_member": member(telegram, bot, before),
        "new_chat_member": member(telegram, bot, after),
    }
    with telegram.db.writing():
        set_status(telegram, chat.id, telegram.bot_id, after)
        if chat.started:
            add_update(telegram, "my_chat_member", change | standing)
    telegram.hub.publish("users")
