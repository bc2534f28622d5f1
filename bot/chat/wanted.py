"""What a message asks to be summed up: an address, a text, a document, a topic, or nothing in particular. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from telegram import Document, Message, MessageEntity

from bot.sources.links import has_scheme, with_scheme

LONG = 200
"""Characters above which a plain text is one to sum up, and not a remark."""

TOPIC_MAX = 80  # characters
_TOPIC_WORDS_MAX = 8
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?:(?<!\d)\.(?=\s|$)|[!?…؟。！？।॥۔।]|\n)+")
# Two letters, or one with a vowel sign: initials are no sentences.
_LETTERS = re.compile(r"[^\W\d_][^\s.\d]|[\u3040-\u30ff\u4e00-\u9fff]")
_LINKS = (MessageEntity.URL, MessageEntity.TEXT_LINK)


class Kind(Enum):
    ALONE = "alone"
    ADDRESS = "address"
    TEXT = "text"
    DOCUMENT = "document"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    kind: Kind
    words: str = ""  # the address, the text, or the topic's name
    document: Document | None = None


ALONE = Wanted(kind=Kind.ALONE)


def wanted_by_command(message: Message, words: str) -> Wanted:
    """What `/summary WORDS` is about: the words, else the message that it replies to."""
    if words:
        return _address_in(message, words) or _other_address(words) or _topic_or_text(words)
    return _replied(message) or ALONE


def wanted_by_text(message: Message) -> Wanted | None:
    """What a message without a command is about; None for a remark."""
    if message.document is not None:
        return Wanted(kind=Kind.DOCUMENT, document=message.document)
    text = _text(message)
    found = _address_in(message, text)
    if found is None and (len(text) > LONG or (message.forward_origin is not None and text)):
        return Wanted(kind=Kind.TEXT, words=text)
    return found


def is_too_short(text: str) -> bool:
    """Whether a text has less than two sentences: there is nothing to leave out."""
    return sum(bool(_LETTERS.search(part)) for part in _SENTENCE_END.split(text)) < 2


def _replied(message: Message) -> Wanted | None:
    replied, quote = message.reply_to_message, message.quote
    if quote is not None and quote.text.strip():
        return Wanted(kind=Kind.TEXT, words=quote.text.strip())
    # In a forum's topic every message replies to the one that made the topic.
    if replied is None or replied.forum_topic_created is not None:
        return None
    return wanted_by_text(replied) or (Wanted(kind=Kind.TEXT, words=_text(replied)) if _text(replied) else None)


def _topic_or_text(words: str) -> Wanted:
    one_line = "\n" not in words and len(words) <= TOPIC_MAX and len(words.split()) <= _TOPIC_WORDS_MAX
    kind = Kind.TOPIC if one_line and is_too_short(words) else Kind.TEXT
    return Wanted(kind=kind, words=words)


def _address_in(message: Message, text: str) -> Wanted | None:
    """The first address, when there is little text around it."""
    if len(_WEB.sub("", text)) > LONG:
        return None
    for entity, written in _entities(message).items():
        if entity.type in _LINKS and (written in text or entity.url):
            return Wanted(kind=Kind.ADDRESS, words=with_scheme(entity.url or written))
    bare = _WEB.search(text)
    return Wanted(kind=Kind.ADDRESS, words=bare.group().rstrip(".,;:!?)]}»”")) if bare else None


def _other_address(words: str) -> Wanted | None:
    """An address that is not of the web: where addresses are opened, it is refused in words."""
    return Wanted(kind=Kind.ADDRESS, words=words) if has_scheme(words) and len(words.split()) == 1 else None


def _entities(message: Message) -> Mapping[MessageEntity, str]:
    if message.text is not None:
        return message.parse_entities(list(_LINKS))
    return message.parse_caption_entities(list(_LINKS)) if message.caption is not None else {}


def _text(message: Message) -> str:
    return (message.text or message.caption or "").strip()
