"""What the gate is asked, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FaultKind(StrEnum):
    """What is wrong with a translation; the values are names of counters, and stay as they are."""

    EMPTY = "empty"
    PROTECTED = "protected"  # an address, a handle or a kept name is missing, or one was made up
    NUMBER_LOST = "number_lost"
    NUMBER_ADDED = "number_added"
    NUMBER_CHANGED = "number_changed"
    DATE = "date"  # another month or day of the week
    UNIT = "unit"  # another currency or measure, or per cent lost
    NAME = "name"
    LENGTH = "length"
    LOOP = "loop"
    SCRIPT = "script"
    LANGUAGE = "language"
    UNTRANSLATED = "untranslated"
    MARKS = "marks"  # brackets or quotes opened and never closed


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A sentence and what a model made of it. `kept` is what had to come out as it went in."""

    source: str
    target: str
    from_lang: str
    to_lang: str
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """One reason to refuse; `detail` names it for the log, in a few words of the sentence itself."""

    kind: FaultKind
    detail: str = ""
