"""getMe, and the set, get and delete methods of commands, name and descriptions."""

from bot.web.local.chats import bot_user
from bot.web.local.errors import bad_request
from bot.web.local.methods.call import Call, Method
from bot.web.local.profile import (
    checked_commands,
    checked_language,
    commands_in,
    keep_commands,
    keep_text,
    menu_for,
    text_shown,
)
from bot.web.local.server import JSON


async def get_me(call: Call) -> JSON:
    """The bot itself."""
    return bot_user(call.telegram) | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def set_my_commands(call: Call) -> bool:
    """Keeps the commands menu of a scope and language."""
    menu = menu_for(call.params.json("scope"), call.params.text("language_code"))
    if "commands" not in call.params:
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    keep_commands(call.telegram, menu, checked_commands(call.params.json("commands")))
    return True


async def get_my_commands(call: Call) -> list[JSON]:
    """The commands menu of exactly this scope and language."""
    return commands_in(call.telegram, menu_for(call.params.json("scope"), call.params.text("language_code")))


async def delete_my_commands(call: Call) -> bool:
    """Forgets the commands menu of a scope and language."""
    menu = menu_for(call.params.json("scope"), call.params.text("language_code"))
    keep_commands(call.telegram, menu, [])
    return True


def _setter(field: str) -> Method:
    async def set_text(call: Call) -> bool:
        keep_text(call.telegram, field, call.params.text("language_code"), call.params.text(field))
        return True

    return set_text


def _getter(field: str) -> Method:
    async def get_text(call: Call) -> JSON:
        language = checked_language(call.params.text("language_code"))
        text = text_shown(call.telegram, field, language)
        return {field: text or (bot_user(call.telegram)["first_name"] if field == "name" else "")}

    return get_text


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
}
