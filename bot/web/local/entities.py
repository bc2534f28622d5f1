"""Telegram's message entities: offsets and lengths count UTF-16 units."""

import re
from collections.abc import Iterable
from typing import Any

JSON = dict[str, Any]

# Telegram keeps the first hundred and silently drops the rest.
ENTITIES_MAX = 100

FORMATS = frozenset(
    {"bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "text_link", "text_mention"}
    | {"blockquote", "expandable_blockquote", "custom_emoji"}
)
AUTOMATIC = frozenset({"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"})

_FOUND_IN_TEXT = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,:;!?'()\]])"
    r"|(?<![\w/@])(?P<mention>@[A-Za-z]\w{3,31})\b"
    r"|(?<![\w/<>])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{2,31})?)(?![\w/])"
    r"|(?<![\w#])(?P<hashtag>#\w*[^\W\d]\w*)"
)


def utf16_length(text: str) -> int:
    """The length as Telegram counts it: an emoji beyond the first plane counts two."""
    return len(text) + sum(character > "\uffff" for character in text)


def entity(kind: str, offset: int, length: int, **fields: str) -> JSON:
    """An entity in Telegram's form."""
    return {"type": kind, "offset": offset, "length": length, **fields}


def found_in_text(text: str, taken: Iterable[JSON] = ()) -> list[JSON]:
    """Commands, addresses, mentions and hashtags that Telegram marks by itself, outside code and links."""
    closed = [
        (item["offset"], item["offset"] + item["length"])
        for item in taken
        if item["type"] in {"code", "pre", "text_link", "text_mention"}
    ]
    found = []
    for match in _FOUND_IN_TEXT.finditer(text):
        start = utf16_length(text[: match.start()])
        end = start + utf16_length(match.group())
        if all(end <= begin or start >= stop for begin, stop in closed):
            found.append(entity(match.lastgroup or "", start, end - start))
    return found


def in_order(entities: Iterable[JSON]) -> list[JSON]:
    """Outer before inner, from the start of the text, at most a hundred."""
    return sorted(entities, key=lambda item: (item["offset"], -item["length"]))[:ENTITIES_MAX]


def moved(entities: Iterable[JSON], by: int, length: int) -> list[JSON]:
    """The entities after ``by`` units were cut from the start and the text became ``length`` units long."""
    kept = []
    for item in entities:
        start = min(max(item["offset"] - by, 0), length)
        end = min(max(item["offset"] + item["length"] - by, 0), length)
        if end > start:
            kept.append({**item, "offset": start, "length": end - start})
    return kept
