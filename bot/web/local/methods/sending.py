"""sendMessage, sendPhoto, sendDocument, sendChatAction."""

from typing import Any

from bot.web.local.access import open_chat, thread_in
from bot.web.local.chats import Chat, bot_user
from bot.web.local.download import downloaded
from bot.web.local.errors import ApiError, bad_request
from bot.web.local.files import StoredFile, add_file, document, find_file, photo
from bot.web.local.formatted import FormattedText, caption_text, formatted, message_text
from bot.web.local.markup import checked_markup
from bot.web.local.messages import add_message, find_message, quoted
from bot.web.local.methods.call import Call, Method
from bot.web.local.params import Params
from bot.web.local.server import JSON, LocalTelegram

ACTIONS = frozenset(
    {"typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice"}
    | {"upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"}
)


async def send_message(call: Call) -> JSON:
    """Sends a text."""
    chat = open_chat(call.telegram, call.params)
    text = message_text(formatted_in(call, "text", "entities"))
    return _send(call, chat, text.fields() | _preview(call))


async def send_document(call: Call) -> JSON:
    """Sends a file: uploaded, known by its file_id, or fetched from a loopback address."""
    chat = open_chat(call.telegram, call.params)
    caption = caption_text(formatted_in(call, "caption", "caption_entities"))
    file = await _file(call, "document")
    return _send(call, chat, {"document": document(file)} | _caption_fields(caption))


async def send_photo(call: Call) -> JSON:
    """Sends a picture, given like a document."""
    chat = open_chat(call.telegram, call.params)
    caption = caption_text(formatted_in(call, "caption", "caption_entities"))
    file = await _file(call, "photo")
    return _send(call, chat, {"photo": photo(file)} | _caption_fields(caption))


async def send_chat_action(call: Call) -> bool:
    """Shows what the bot is doing; nothing is kept."""
    chat = open_chat(call.telegram, call.params)
    if call.params.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    thread_id = thread_in(call.telegram, chat, call.params)
    call.telegram.hub.publish("action", chat_id=chat.id, thread_id=thread_id, action=call.params.text("action"))
    return True


def formatted_in(call: Call, text: str, entities: str) -> FormattedText:
    """The text under one name with the entities under another, as ``parse_mode`` says."""
    given = call.params.json(entities)
    if given is not None and not isinstance(given, list):
        raise bad_request(f"can't parse {entities}: expected an Array")
    return formatted(call.params.text(text), call.params.text("parse_mode"), given)


def _caption_fields(caption: FormattedText) -> JSON:
    return caption.fields("caption", "caption_entities")


def _preview(call: Call) -> JSON:
    options = call.params.json("link_preview_options")
    if options is not None and not isinstance(options, dict):
        raise bad_request("can't parse link_preview_options: expected an Object")
    return {"link_preview_options": options} if options else {}


def _send(call: Call, chat: Chat, content: JSON) -> JSON:
    telegram, params = call.telegram, call.params
    thread_id = thread_in(telegram, chat, params)
    markup = checked_markup(params.json("reply_markup"))
    reply = _reply(call, chat)
    _count(telegram, chat)
    content = content | reply | ({"reply_markup": markup} if markup else {})
    message = add_message(telegram, chat, bot_user(telegram), content, thread_id)
    return as_answered(message)


def as_answered(message: JSON) -> JSON:
    """The message as the method answers it: with inline keyboards only."""
    if "inline_keyboard" in message.get("reply_markup", {}):
        return message
    return {name: value for name, value in message.items() if name != "reply_markup"}


def _reply(call: Call, chat: Chat) -> JSON:
    parameters: Any = call.params.json("reply_parameters") or {}
    if not isinstance(parameters, dict):
        raise bad_request("can't parse reply_parameters: expected an Object")
    message_id = Params(parameters).integer("message_id") or call.params.integer("reply_to_message_id")
    if not message_id:
        return {}
    replied = find_message(call.telegram, chat.id, message_id)
    if replied is not None:
        return {"reply_to_message": quoted(replied)}
    if parameters.get("allow_sending_without_reply") or call.params.flag("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")


def _count(telegram: LocalTelegram, chat: Chat) -> None:
    wait_s = telegram.limits.seconds_to_wait(chat.id, telegram.clock().timestamp())
    if wait_s:
        raise ApiError(429, f"Too Many Requests: retry after {wait_s}", {"retry_after": wait_s})


async def _file(call: Call, name: str) -> StoredFile:
    if upload := call.params.upload(name):
        return add_file(call.telegram, upload)
    given = call.params.text(name)
    if not given:
        raise bad_request(f"there is no {name} in the request")
    if given.startswith(("http://", "https://")):
        return add_file(call.telegram, await downloaded(given))
    file = find_file(call.telegram, given)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return file


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "sendChatAction": send_chat_action,
}
