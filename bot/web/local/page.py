"""The page's own small API: the state as a whole, and what its people do.

GET  /page/state      everything that the page shows     GET  /page/events   what changes from now on
POST /page/users      {first_name, language_code}        POST /page/blocks   {user_id, blocked}
POST /page/messages   {user_id, chat_id, text, thread_id, reply_to}
POST /page/documents  the same as a multipart form, with ``file`` and ``caption``
POST /page/presses    {user_id, chat_id, message_id, data}
GET  /page/files/ID   a file: pictures as such, everything else as a download
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.web.local import webhook
from bot.web.local.actions import Place, add_user, join_groups, press_button, send_file, send_text, set_blocked
from bot.web.local.chats import (
    PRESENT,
    PRIVATE,
    Chat,
    all_chats,
    all_users,
    bot_user,
    members_of,
    status_of,
    topics_of,
)
from bot.web.local.errors import ApiError, bad_request
from bot.web.local.files import find_file, picture_kind
from bot.web.local.messages import messages_in
from bot.web.local.params import Params, read_params
from bot.web.local.profile import commands_shown, text_shown
from bot.web.local.server import JSON, LocalTelegram

LANGUAGES = ("en", "es", "pt", "fr", "de", "ru", "ar", "zh", "hi", "tr")


def _telegram(request: Request) -> LocalTelegram:
    telegram: LocalTelegram = request.app.state.telegram
    webhook.resume(telegram)
    return telegram


async def state(request: Request) -> Response:
    """Bot, people, chats with their messages, and each person's commands menus."""
    telegram = _telegram(request)
    chats = all_chats(telegram)
    return JSONResponse(
        {
            "bot": bot_user(telegram),
            "users": [_shown_user(telegram, user, chats) for user in all_users(telegram)],
            "chats": [_shown_chat(telegram, chat) for chat in chats],
        }
    )


def _shown_user(telegram: LocalTelegram, user: JSON, chats: list[Chat]) -> JSON:
    seen = [chat.id for chat in chats if _sees(telegram, user["id"], chat)]
    return user | {
        "blocked": status_of(telegram, user["id"], telegram.bot_id) == "kicked",
        "description": text_shown(telegram, "description", user["language_code"]),
        "commands": {chat_id: commands_shown(telegram, user, chat_id) for chat_id in seen},
    }


def _sees(telegram: LocalTelegram, user_id: int, chat: Chat) -> bool:
    if chat.kind == PRIVATE:
        return chat.id == user_id
    return status_of(telegram, chat.id, user_id) in PRESENT


def _shown_chat(telegram: LocalTelegram, chat: Chat) -> JSON:
    members = [] if chat.kind == PRIVATE else members_of(telegram, chat.id)
    return chat.shown() | {
        "members": [{"user_id": user_id, "status": status} for user_id, status in members],
        "topics": topics_of(telegram, chat.id),
        "messages": messages_in(telegram, chat.id),
    }


async def users(request: Request) -> Response:
    """Adds a person, who joins the groups."""
    telegram, params = _telegram(request), await read_params(request)
    if params.text("language_code") not in LANGUAGES:
        raise bad_request("language is not offered")
    user = add_user(telegram, params.text("first_name"), params.text("language_code"))
    join_groups(telegram, user["id"])
    return JSONResponse(user)


def _place(params: Params) -> Place:
    return Place(
        user_id=params.integer("user_id"),
        chat_id=params.integer("chat_id"),
        thread_id=params.integer("thread_id"),
        reply_to=params.integer("reply_to"),
    )


async def messages(request: Request) -> Response:
    """Sends a person's text; the messages that it became come back."""
    params = await read_params(request)
    return JSONResponse(send_text(_telegram(request), _place(params), params.text("text")))


async def documents(request: Request) -> Response:
    """Sends a person's file."""
    params = await read_params(request)
    upload = params.upload("file")
    if upload is None:
        raise bad_request("there is no file in the request")
    return JSONResponse(send_file(_telegram(request), _place(params), upload, params.text("caption")))


async def presses(request: Request) -> Response:
    """Presses a button; the answer comes as an event with the same ``query_id``."""
    params = await read_params(request)
    message_id, data = params.integer("message_id"), params.text("data")
    return JSONResponse({"query_id": press_button(_telegram(request), _place(params), message_id, data)})


async def blocks(request: Request) -> Response:
    """Blocks or unblocks the bot."""
    params = await read_params(request)
    set_blocked(_telegram(request), params.integer("user_id"), params.flag("blocked"))
    return JSONResponse({})


async def files(request: Request) -> Response:
    """A file that was sent. What is no picture is only ever downloaded, never shown as a page."""
    file = find_file(_telegram(request), request.path_params["file_id"])
    if file is None:
        raise ApiError(404, "Not Found")
    if kind := picture_kind(file.content):
        return Response(file.content, media_type=kind)
    return Response(file.content, media_type="application/octet-stream", headers={"Content-Disposition": "attachment"})
