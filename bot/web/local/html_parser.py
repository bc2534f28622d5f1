"""Telegram's HTML, read as Telegram's server reads it, with its very words for what is broken.

scan the text → decode references → open and close tags on a stack → entities
"""

import re
from dataclasses import dataclass, field

from bot.web.local.entities import JSON, entity, in_order, utf16_length
from bot.web.local.errors import ApiError, bad_request
from bot.web.local.links import checked_link

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]+)|#(?P<decimal>[0-9]+)|(?P<name>[A-Za-z]+));?")
_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE_NAME = re.compile(r"[^\s=>]*")
_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_SPACE = re.compile(r"\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A tag that stands open."""

    name: str
    argument: str
    offset: int  # UTF-16 units of text before it
    start: int  # the same in code points


@dataclass(slots=True, kw_only=True)
class _Scanner:
    source: str
    position: int = 0
    text: list[str] = field(default_factory=list)
    length: int = 0  # UTF-16 units
    entities: list[JSON] = field(default_factory=list)
    open_tags: list[Tag] = field(default_factory=list)

    def broken(self, reason: str) -> ApiError:
        return bad_request(f"can't parse entities: {reason}")

    def at(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", "surrogatepass"))

    def peek(self) -> str:
        return self.source[self.position : self.position + 1]

    def take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.source, self.position)
        self.position = match.end() if match else self.position
        return match.group() if match else ""

    def write(self, character: str) -> None:
        self.text.append(character)
        self.length += utf16_length(character)


def parse_html(source: str) -> tuple[str, list[JSON]]:
    """The plain text and its entities, in Telegram's order. Raises ApiError with the offset in bytes."""
    scanner = _Scanner(source=source)
    while scanner.position < len(source):
        character = scanner.peek()
        if character == "<":
            _read_tag(scanner)
        elif character == "&":
            scanner.write(_reference(scanner))
        else:
            scanner.write(character)
            scanner.position += 1
    if scanner.open_tags:
        name = scanner.open_tags[-1].name
        raise scanner.broken(f'Can\'t find end tag corresponding to start tag "{name}"')
    return "".join(scanner.text), in_order(scanner.entities)


def _reference(scanner: _Scanner) -> str:
    """The character that a reference stands for; what Telegram does not know stays as it is written."""
    match = _REFERENCE.match(scanner.source, scanner.position)
    decoded = _decoded(match) if match else ""
    if match and decoded:
        scanner.position = match.end()
        return decoded
    scanner.position += 1
    return "&"


def _decoded(match: re.Match[str]) -> str:
    if match["name"]:
        return NAMED.get(match["name"], "")
    digits, base = (match["hex"], 16) if match["hex"] else (match["decimal"], 10)
    if len(digits) > 10:
        return ""
    number = int(digits, base)
    if 0xD800 <= number <= 0xDFFF:
        raise bad_request("strings must be encoded in UTF-8")
    return chr(number) if 0 < number < 0x10FFFF else ""


def _read_tag(scanner: _Scanner) -> None:
    begin = scanner.position
    scanner.position += 1
    if scanner.peek() == "/":
        scanner.position += 1
        _read_end_tag(scanner, begin)
    else:
        _read_start_tag(scanner, begin)


def _read_start_tag(scanner: _Scanner, begin: int) -> None:
    name = scanner.take(_NAME).lower()
    if not scanner.peek():
        raise scanner.broken(f"Unclosed start tag at byte offset {scanner.at(begin)}")
    if name not in KINDS:
        raise scanner.broken(f'Unsupported start tag "{name}" at byte offset {scanner.at(begin)}')
    argument = ""
    while True:
        scanner.take(_SPACE)
        if scanner.peek() == ">":
            break
        argument = _read_attribute(scanner, name, begin) or argument
    scanner.position += 1
    if name == "span" and argument != "spoiler":
        raise scanner.broken(f'Tag "span" must have class "tg-spoiler" at byte offset {scanner.at(begin)}')
    tag = Tag(name=name, argument=argument, offset=scanner.length, start=len(scanner.text))
    scanner.open_tags.append(tag)


def _read_attribute(scanner: _Scanner, tag: str, begin: int) -> str:
    """The tag's argument when this attribute carries one, else an empty string."""
    name = scanner.take(_ATTRIBUTE_NAME)
    scanner.take(_SPACE)
    if not scanner.peek():
        raise scanner.broken(f'Unclosed start tag "{tag}" at byte offset {scanner.at(begin)}')
    if not name:
        raise scanner.broken(f'Empty attribute name in the tag "{tag}" at byte offset {scanner.at(begin)}')
    if scanner.peek() != "=":
        return "1" if (tag, name) == ("blockquote", "expandable") else ""
    scanner.position += 1
    scanner.take(_SPACE)
    value = _quoted(scanner) if scanner.peek() in {"'", '"'} else _unquoted(scanner)
    if not scanner.peek():
        raise scanner.broken(f'Unclosed start tag "{tag}" at byte offset {scanner.at(begin)}')
    return _argument(tag, name, value)


def _unquoted(scanner: _Scanner) -> str:
    begin = scanner.position
    value = scanner.take(_TOKEN).lower()
    if scanner.peek() and scanner.peek() != ">" and not scanner.peek().isspace():
        raise scanner.broken(f"Unexpected end of name token at byte offset {scanner.at(begin)}")
    return value


def _quoted(scanner: _Scanner) -> str:
    end = scanner.peek()
    scanner.position += 1
    value = []
    while (character := scanner.peek()) and character != end:
        if character == "&":
            value.append(_reference(scanner))
        else:
            value.append(character)
            scanner.position += 1
    scanner.position += 1
    return "".join(value)


def _argument(tag: str, name: str, value: str) -> str:
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case ("blockquote", "expandable"):
            return "1"
    return ""


def _read_end_tag(scanner: _Scanner, begin: int) -> None:
    if not scanner.open_tags:
        raise scanner.broken(f"Unexpected end tag at byte offset {scanner.at(begin)}")
    name = scanner.take(_NAME).lower()
    scanner.take(_SPACE)
    if scanner.peek() != ">":
        raise scanner.broken(f"Unclosed end tag at byte offset {scanner.at(begin)}")
    scanner.position += 1
    tag = scanner.open_tags.pop()
    if name and name != tag.name:
        raise scanner.broken(
            f'Unmatched end tag at byte offset {scanner.at(begin)}, expected "</{tag.name}>", found "</{name}>"'
        )
    if scanner.length > tag.offset:
        _close(scanner, tag)


def _close(scanner: _Scanner, tag: Tag) -> None:
    kind, length = KINDS[tag.name], scanner.length - tag.offset
    fields: dict[str, str] = {}
    if tag.name == "a":
        url = checked_link(tag.argument or "".join(scanner.text[tag.start :]))
        if not url:
            return  # Telegram shows the text and drops the link
        fields = {"url": url}
    elif tag.name == "tg-emoji":
        if not tag.argument.isdecimal():
            raise scanner.broken("Invalid custom emoji identifier specified")
        fields = {"custom_emoji_id": tag.argument}
    elif tag.name == "blockquote" and tag.argument:
        kind = "expandable_blockquote"
    elif tag.name == "code" and tag.argument:
        fields = {"language": tag.argument}
    elif tag.name == "pre":
        fields = _language_within(scanner, tag.offset, length)
    scanner.entities.append(entity(kind, tag.offset, length, **fields))
    if kind == "code" and not _inside_pre(scanner):
        scanner.entities[-1].pop("language", None)


def _inside_pre(scanner: _Scanner) -> bool:
    return bool(scanner.open_tags) and scanner.open_tags[-1].name == "pre"


def _language_within(scanner: _Scanner, offset: int, length: int) -> dict[str, str]:
    """The language of a ``code`` that fills this ``pre``; the inner entity goes."""
    last = scanner.entities[-1] if scanner.entities else None
    if not last or (last["type"], last["offset"], last["length"]) != ("code", offset, length):
        return {}
    scanner.entities.pop()
    return {"language": last["language"]} if "language" in last else {}
