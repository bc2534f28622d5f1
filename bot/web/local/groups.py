"""Groups, forums and their members; what changes in them is told to the bot as Telegram tells it."""

from dataclasses import dataclass

from bot.web.local.chats import (
    ADMINISTRATORS,
    GROUP,
    PRESENT,
    SUPERGROUP,
    Chat,
    find_chat,
    find_user,
    member,
    members_of,
    set_status,
    status_of,
)
from bot.web.local.errors import bad_request
from bot.web.local.messages import add_message
from bot.web.local.server import JSON, LocalTelegram
from bot.web.local.updates import add_update


@dataclass(frozen=True, slots=True, kw_only=True)
class NewGroup:
    """What a group is made of. A forum is always a supergroup; a public group has a username."""

    title: str
    owner_id: int
    is_supergroup: bool = False
    is_forum: bool = False
    username: str = ""


def create_group(telegram: LocalTelegram, group: NewGroup) -> Chat:
    """A new group with its owner and without the bot. ApiError for an unknown owner."""
    _person(telegram, group.owner_id)
    big = group.is_supergroup or group.is_forum or bool(group.username)
    with telegram.db.writing():
        chat_id = -telegram.db.next_id(SUPERGROUP if big else GROUP)
        telegram.db.run(
            "INSERT INTO chat (id, kind, title, username, is_forum, started) VALUES (?, ?, ?, ?, ?, 1)",
            chat_id,
            SUPERGROUP if big else GROUP,
            group.title,
            group.username or None,
            int(group.is_forum),
        )
        set_status(telegram, chat_id, group.owner_id, "creator")
    telegram.hub.publish("chats")
    return existing(telegram, chat_id)


def existing(telegram: LocalTelegram, chat_id: int) -> Chat:
    """The chat, or ApiError."""
    chat = find_chat(telegram, chat_id)
    if chat is None:
        raise bad_request("chat not found")
    return chat


def _person(telegram: LocalTelegram, user_id: int) -> JSON:
    user = find_user(telegram, user_id)
    if user is None:
        raise bad_request("user not found")
    return user


def change_member(telegram: LocalTelegram, chat: Chat, user_id: int, status: str) -> None:
    """Gives a person or the bot a standing: creator, administrator, member, left or kicked."""
    before, user = status_of(telegram, chat.id, user_id), _person(telegram, user_id)
    if status == before:
        return
    actor = _owner(telegram, chat)
    with telegram.db.writing():
        set_status(telegram, chat.id, user_id, status)
        change = {
            "chat": chat.shown(),
            "from": actor,
            "date": telegram.now(),
            "old_chat_member": member(telegram, user, before),
            "new_chat_member": member(telegram, user, status),
        }
        add_update(telegram, "my_chat_member" if user_id == telegram.bot_id else "chat_member", change)
        _service_message(telegram, chat, (user, before, status))
    telegram.hub.publish("chats")


def _service_message(telegram: LocalTelegram, chat: Chat, change: tuple[JSON, str, str]) -> None:
    user, before, after = change
    if (before in PRESENT) == (after in PRESENT):
        return
    came = after in PRESENT
    content = {"new_chat_members": [user]} if came else {"left_chat_member": user}
    message = add_message(telegram, chat, _owner(telegram, chat), content)
    if came or user["id"] != telegram.bot_id:
        hear(telegram, chat, message)


def hear(telegram: LocalTelegram, chat: Chat, message: JSON) -> None:
    """Gives the bot a group's message while the bot is there."""
    if status_of(telegram, chat.id, telegram.bot_id) in PRESENT:
        add_update(telegram, "message", message)


def _owner(telegram: LocalTelegram, chat: Chat) -> JSON:
    leaders = [user_id for user_id, status in members_of(telegram, chat.id) if status in ADMINISTRATORS]
    people = [user_id for user_id in leaders if user_id != telegram.bot_id]
    return _person(telegram, people[0] if people else telegram.bot_id)


def leave(telegram: LocalTelegram, chat: Chat) -> None:
    """The bot goes by itself."""
    change_member(telegram, chat, telegram.bot_id, "left")


def create_topic(telegram: LocalTelegram, chat: Chat, name: str) -> int:
    """A new topic of a forum; returns its thread id, which is the id of the message that tells of it."""
    if not chat.is_forum:
        raise bad_request("the chat is not a forum")
    content = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
    with telegram.db.writing():
        message = add_message(telegram, chat, _owner(telegram, chat), content)
        thread_id = int(message["message_id"])
        telegram.db.run("INSERT INTO topic VALUES (?, ?, ?)", thread_id, chat.id, name)
        hear(telegram, chat, message | {"message_thread_id": thread_id, "is_topic_message": True})
    telegram.hub.publish("chats")
    return thread_id


def upgrade_group(telegram: LocalTelegram, chat: Chat) -> Chat:
    """Makes a group a supergroup with a new id; the old one answers with ``migrate_to_chat_id`` from now on."""
    if chat.kind != GROUP or chat.migrated_to:
        raise bad_request("only a group can be upgraded, and only once")
    owner = _owner(telegram, chat)
    with telegram.db.writing():
        group = NewGroup(title=chat.title, owner_id=owner["id"], is_supergroup=True)
        bigger = create_group(telegram, group)
        for user_id, status in members_of(telegram, chat.id):
            set_status(telegram, bigger.id, user_id, status)
        telegram.db.run("UPDATE chat SET migrated_to = ? WHERE id = ?", bigger.id, chat.id)
        hear(telegram, chat, add_message(telegram, chat, owner, {"migrate_to_chat_id": bigger.id}))
        hear(telegram, bigger, add_message(telegram, bigger, owner, {"migrate_from_chat_id": chat.id}))
    telegram.hub.publish("chats")
    return bigger
