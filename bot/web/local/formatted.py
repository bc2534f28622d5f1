"""From what a method was given to the text that is kept: parsed, cleaned, counted."""

import re
from dataclasses import dataclass
from typing import Any

from bot.web.local.entities import AUTOMATIC, FORMATS, found_in_text, in_order, moved, utf16_length
from bot.web.local.errors import bad_request
from bot.web.local.html_parser import parse_html
from bot.web.local.links import checked_link

JSON = dict[str, Any]
TEXT_MAX = 4096  # UTF-16 units, after the entities are parsed
CAPTION_MAX = 1024

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormattedText:
    """Plain text with its entities."""

    text: str
    entities: list[JSON]

    def fields(self, text: str = "text", entities: str = "entities") -> JSON:
        """The two fields as a message carries them; an empty list is left out."""
        found: JSON = {text: self.text} if self.text else {}
        return found | ({entities: self.entities} if self.entities else {})


def formatted(text: str, parse_mode: str, entities: list[Any] | None) -> FormattedText:
    """The cleaned text, marked up. Raises ApiError for broken markup or entities."""
    text = text.replace("\r", "")
    match parse_mode.lower():
        case "html":
            plain, marks = parse_html(text)
        case "" | "none":
            plain, marks = text, _given(entities or [], utf16_length(text))
        case "markdown" | "markdownv2":
            raise bad_request(f"parse_mode {parse_mode} is not emulated")
        case _:
            raise bad_request("unsupported parse_mode")
    return _cleaned(plain, marks)


def _cleaned(text: str, marks: list[JSON]) -> FormattedText:
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise bad_request("strings must be encoded in UTF-8")
    text = _CONTROL.sub(" ", text)
    stripped = text.strip()
    cut = len(text) - len(text.lstrip())
    marks = moved(marks, by=cut, length=utf16_length(stripped))
    return FormattedText(text=stripped, entities=in_order([*marks, *found_in_text(stripped, marks)]))


def message_text(value: FormattedText) -> FormattedText:
    """The text when it may be a message, else ApiError."""
    if not value.text:
        raise bad_request("message text is empty")
    if utf16_length(value.text) > TEXT_MAX:
        raise bad_request("message is too long")
    return value


def caption_text(value: FormattedText) -> FormattedText:
    """The text when it may be a caption, else ApiError."""
    if utf16_length(value.text) > CAPTION_MAX:
        raise bad_request("message caption is too long")
    return value


def _given(entities: list[Any], length: int) -> list[JSON]:
    return [_checked(item, length) for item in entities if _kind(item) not in AUTOMATIC]


def _kind(item: Any) -> str:
    if not isinstance(item, dict) or not isinstance(item.get("type"), str):
        raise bad_request("can't parse entities: entity must be an Object with a type")
    return str(item["type"])


def _checked(item: JSON, length: int) -> JSON:
    offset, size = item.get("offset"), item.get("length")
    if item["type"] not in FORMATS:
        raise bad_request("can't parse entities: unsupported type of entity")
    if not isinstance(offset, int) or not isinstance(size, int) or offset < 0 or size <= 0:
        raise bad_request("can't parse entities: wrong offset or length of an entity")
    if offset + size > length:
        raise bad_request(f"entity beginning at UTF-16 offset {offset} ends after the end of the text")
    if item["type"] == "text_link" and not checked_link(str(item.get("url", ""))):
        raise bad_request("can't parse entities: entity URL is invalid")
    return item
