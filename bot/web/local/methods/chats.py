"""getChat, getChatMember, getChatAdministrators, leaveChat, getFile."""

from bot.web.local.access import known_chat, open_chat
from bot.web.local.chats import ADMINISTRATORS, PRIVATE, Chat, find_user, member, members_of, status_of
from bot.web.local.errors import bad_request
from bot.web.local.files import DOWNLOAD_MAX_BYTES, find_file
from bot.web.local.groups import leave
from bot.web.local.methods.call import Call, Method
from bot.web.local.server import JSON

_GIFTS = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    False,
)


async def get_chat(call: Call) -> JSON:
    """The chat in full."""
    chat = known_chat(call.telegram, call.params)  # a person who blocked the bot can still be seen
    if chat.kind != PRIVATE:
        chat = open_chat(call.telegram, call.params)
    return chat.shown() | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _GIFTS}


async def get_chat_member(call: Call) -> JSON:
    """A user's standing in the chat; one who never was there has left."""
    chat = open_chat(call.telegram, call.params)
    user = find_user(call.telegram, call.params.integer("user_id"))
    if user is None:
        raise bad_request("invalid user_id specified")
    if chat.kind == PRIVATE:
        if user["id"] not in {chat.id, call.telegram.bot_id}:
            raise bad_request("member not found")
        return member(call.telegram, user, "member")
    return member(call.telegram, user, status_of(call.telegram, chat.id, user["id"]))


async def get_chat_administrators(call: Call) -> list[JSON]:
    """The group's owner and administrators who are no bots, and the bot itself when it is one."""
    chat = _group(call, "there are no administrators in the private chat")
    found = []
    for user_id, status in members_of(call.telegram, chat.id):
        user = find_user(call.telegram, user_id)
        if user and status in ADMINISTRATORS:
            found.append(member(call.telegram, user, status))
    return found


async def leave_chat(call: Call) -> bool:
    """Takes the bot out of a group."""
    chat = _group(call, "chat member status can't be changed in private chats")
    leave(call.telegram, chat)
    return True


def _group(call: Call, otherwise: str) -> Chat:
    chat = open_chat(call.telegram, call.params)
    if chat.kind == PRIVATE:
        raise bad_request(otherwise)
    return chat


async def get_file(call: Call) -> JSON:
    """Where the file can be downloaded."""
    file = find_file(call.telegram, call.params.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.content) > DOWNLOAD_MAX_BYTES:
        raise bad_request("file is too big")
    return file.shown() | {"file_path": file.path}


METHODS: dict[str, Method] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "leaveChat": leave_chat,
    "getFile": get_file,
}
