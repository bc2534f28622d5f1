"""editMessageText, editMessageCaption's kin, deleteMessage, answerCallbackQuery."""

from typing import Any

from bot.web.local.access import bot_is_administrator, open_chat
from bot.web.local.chats import PRIVATE
from bot.web.local.errors import bad_request
from bot.web.local.formatted import message_text
from bot.web.local.markup import inline_markup
from bot.web.local.messages import change_message, delete_message, find_message
from bot.web.local.methods.call import Call, Method
from bot.web.local.methods.sending import formatted_in
from bot.web.local.presses import answer_press
from bot.web.local.server import JSON

ANSWER_MAX = 200  # characters of a toast or alert
_TEXT_FIELDS = ("text", "entities", "link_preview_options", "reply_markup")


async def edit_message_text(call: Call) -> JSON:
    """Gives one of the bot's own texts a new text and keyboard; no keyboard given means none."""
    message = _own_message(call)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    text = message_text(formatted_in(call, "text", "entities")).fields()
    options = call.params.json("link_preview_options")
    preview = {"link_preview_options": options} if isinstance(options, dict) and options else {}
    return _changed(call, message, text | preview | _keyboard(call))


async def edit_message_reply_markup(call: Call) -> JSON:
    """Gives one of the bot's own messages a new keyboard, or none."""
    message = _own_message(call)
    kept = {name: message[name] for name in _TEXT_FIELDS[:3] if name in message}
    return _changed(call, message, kept | _keyboard(call))


async def delete_message_by_id(call: Call) -> bool:
    """Deletes the bot's own message, one of a private chat, or any where the bot administers."""
    chat = open_chat(call.telegram, call.params)
    message = find_message(call.telegram, chat.id, call.params.integer("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    own = message["from"]["id"] == call.telegram.bot_id
    if not (own or chat.kind == PRIVATE or bot_is_administrator(call.telegram, chat)):
        raise bad_request("message can't be deleted")
    delete_message(call.telegram, chat.id, message["message_id"])
    return True


async def answer_callback_query(call: Call) -> bool:
    """Ends the spinner on a pressed button, with a toast or an alert when there is a text."""
    text = call.params.text("text")
    if len(text) > ANSWER_MAX:
        raise bad_request("MESSAGE_TOO_LONG")
    answer = {"text": text, "show_alert": call.params.flag("show_alert"), "url": call.params.text("url")}
    if not answer_press(call.telegram, call.params.text("callback_query_id"), answer):
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    return True


def _own_message(call: Call) -> JSON:
    chat = open_chat(call.telegram, call.params)
    message = find_message(call.telegram, chat.id, call.params.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != call.telegram.bot_id:
        raise bad_request("message can't be edited")
    return message


def _keyboard(call: Call) -> JSON:
    markup = inline_markup(call.params.json("reply_markup"))
    return {"reply_markup": markup} if markup else {}


def _changed(call: Call, message: JSON, fields: dict[str, Any]) -> JSON:
    if fields == {name: message[name] for name in _TEXT_FIELDS if name in message}:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    rest = {name: value for name, value in message.items() if name not in _TEXT_FIELDS}
    changed = rest | fields | {"edit_date": call.telegram.now()}
    change_message(call.telegram, changed)
    return changed


METHODS: dict[str, Method] = {
    "editMessageText": edit_message_text,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message_by_id,
    "answerCallbackQuery": answer_callback_query,
}
