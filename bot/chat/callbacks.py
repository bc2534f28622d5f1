"""What a button carries: a verb and at most three strict fields, `topic:12:s`. Pure; never over 64 bytes.

Telegram lets anyone send any callback data, so `parse` takes exactly what `pack` writes and nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

BYTES_MAX = 64
_NUMBER = re.compile(r"0|[1-9][0-9]{0,17}", re.ASCII)
_WORD = re.compile(r"[A-Za-z0-9_+/-]{1,40}", re.ASCII)


class Step(StrEnum):
    """Where the button stands: among the three taps of /start, or in a menu."""

    START = "s"
    MENU = "m"


class Verb(StrEnum):
    LANGUAGE = "lang"  # word: language code
    LANGUAGES = "langs"  # number: page
    TOPIC = "topic"  # number: topic id, on or off
    EVERYTHING = "all"
    DONE = "done"  # topics are chosen
    UNFOLLOW = "drop"  # number: follow id
    HOUR = "hour"  # number: minute of the day
    OTHER_HOUR = "hours"
    NO_HOUR = "nohour"
    ZONE = "zone"  # word: IANA name
    SENTENCES = "len"  # number
    STORIES = "top"  # number
    MENU = "menu"  # word: language, topics, time, sources, settings
    DROP_SOURCE = "unsource"  # number: source id
    FORGET = "forget"  # word: yes, no
    TELL = "tell"  # number: topic id, told now
    MORE = "more"  # number: digest id; part
    ORIGINAL = "orig"  # number: digest id; part
    OWN_ORIGINAL = "own"  # number: the update that asked for the summary
    STOCK = "stock"  # the administrators' languages
    FETCHABLE = "fetchable"  # number: page
    FETCH = "fetch"  # word: language code
    DROP_LANGUAGE = "droplang"  # word: language code
    UPDATE = "update"


FIELDS: dict[Verb, tuple[str, ...]] = {
    Verb.LANGUAGE: ("word", "step"),
    Verb.LANGUAGES: ("number", "step"),
    Verb.TOPIC: ("number", "step"),
    Verb.EVERYTHING: ("step",),
    Verb.DONE: ("step",),
    Verb.UNFOLLOW: ("number", "step"),
    Verb.HOUR: ("number", "step"),
    Verb.OTHER_HOUR: ("step",),
    Verb.NO_HOUR: (),
    Verb.ZONE: ("word",),
    Verb.SENTENCES: ("number",),
    Verb.STORIES: ("number",),
    Verb.MENU: ("word",),
    Verb.DROP_SOURCE: ("number",),
    Verb.FORGET: ("word",),
    Verb.TELL: ("number",),
    Verb.MORE: ("number", "part"),
    Verb.ORIGINAL: ("number", "part"),
    Verb.OWN_ORIGINAL: ("number",),
    Verb.STOCK: (),
    Verb.FETCHABLE: ("number",),
    Verb.FETCH: ("word",),
    Verb.DROP_LANGUAGE: ("word",),
    Verb.UPDATE: (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A pressed button. Only the fields that `FIELDS` names for its verb are written."""

    verb: Verb
    number: int = 0
    part: int = 0
    word: str = ""
    step: Step = Step.MENU


def pack(press: Press) -> str:
    """The button's data; ValueError for a press that could not be read back."""
    fields = (str(getattr(press, name)) for name in FIELDS[press.verb])
    data = ":".join((press.verb.value, *fields))
    if parse(data) != press:
        raise ValueError(f"a button cannot carry {press}")
    return data


def parse(data: str) -> Press | None:
    """What `pack` wrote; None for anything else."""
    name, *values = data.split(":")
    verb = Verb._value2member_map_.get(name)
    if not isinstance(verb, Verb) or len(values) != len(FIELDS[verb]) or len(data.encode()) > BYTES_MAX:
        return None
    press: dict[str, int | str | Step] = {}
    for field, value in zip(FIELDS[verb], values, strict=True):
        read = _read(field, value)
        if read is None:
            return None
        press[field] = read
    return Press(verb=verb, **press)  # type: ignore[arg-type]


def _read(field: str, value: str) -> int | str | Step | None:
    if field == "step":
        return Step(value) if value in Step._value2member_map_ else None
    if field == "word":
        return value if _WORD.fullmatch(value) else None
    return int(value) if _NUMBER.fullmatch(value) else None
