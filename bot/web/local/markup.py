"""Keyboards: what Telegram accepts below a message."""

from typing import Any

from bot.web.local.errors import bad_request
from bot.web.local.links import checked_link

JSON = dict[str, Any]
CALLBACK_DATA_MAX = 64  # bytes
BUTTONS_MAX = 100
_ACTIONS = (
    "callback_data",
    "url",
    "login_url",
    "web_app",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def checked_markup(markup: Any) -> JSON | None:
    """The markup, or None for none. Raises ApiError for what Telegram refuses."""
    if markup is None or markup == {}:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline(markup["inline_keyboard"])
    if "keyboard" in markup:
        _rows(markup["keyboard"])
        return markup
    if markup.get("remove_keyboard") is True or markup.get("force_reply") is True:
        return markup
    raise bad_request("can't parse reply markup: unknown kind of markup")


def inline_markup(markup: Any) -> JSON | None:
    """As ``checked_markup``, for an edit, which takes inline keyboards only."""
    checked = checked_markup(markup)
    if checked is not None and "inline_keyboard" not in checked:
        raise bad_request("inline keyboard expected")
    return checked


def _inline(keyboard: Any) -> JSON | None:
    rows = [[_button(button) for button in row] for row in _rows(keyboard)]
    rows = [row for row in rows if row]
    if sum(map(len, rows)) > BUTTONS_MAX:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": rows} if rows else None


def _rows(keyboard: Any) -> list[list[Any]]:
    if not isinstance(keyboard, list) or not all(isinstance(row, list) for row in keyboard):
        raise bad_request("can't parse keyboard: expected an Array of Arrays of buttons")
    return keyboard


def _button(button: Any) -> JSON:
    wrong = "can't parse inline keyboard button"
    if not isinstance(button, dict):
        raise bad_request(f"{wrong}: expected an Object")
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request(f'{wrong}: Field "text" must be of type String')
    if not text.strip():
        raise bad_request(f"{wrong}: button text must be non-empty")
    actions = [name for name in _ACTIONS if name in button]
    if not actions:
        raise bad_request(f"{wrong}: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button:
        _check_data(button["callback_data"])
    if "url" in button and not checked_link(str(button["url"])):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    return button


def _check_data(data: Any) -> None:
    if not isinstance(data, str) or not data or len(data.encode("utf-8", "replace")) > CALLBACK_DATA_MAX:
        raise bad_request("BUTTON_DATA_INVALID")
