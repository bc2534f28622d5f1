"""What people gave to be summed up, as it was written: never stored, in memory for an hour, for one button."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

KEPT_FOR = timedelta(hours=1)
CHARACTERS_MAX = 10_000_000
"""Of all that is kept; what is oldest gives way."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OwnOriginal:
    """The messages that show a summary as written. No repr: the text is somebody's own."""

    chat_id: int
    parts: tuple[str, ...]
    shown_at: datetime | None = None


@dataclass(slots=True)
class OwnOriginals:
    """By the update that asked for the summary: a second run of it replaces what the first one kept."""

    _kept: dict[int, tuple[datetime, OwnOriginal]] = field(default_factory=dict, repr=False)

    def keep(self, update_id: int, original: OwnOriginal, now: datetime) -> None:
        self._drop_old(now)
        self._kept.pop(update_id, None)  # it goes to the end
        self._kept[update_id] = (now, original)
        while sum(_size(each) for _, each in self._kept.values()) > CHARACTERS_MAX:
            del self._kept[next(iter(self._kept))]

    def find(self, update_id: int, chat_id: int, now: datetime) -> OwnOriginal | None:
        """What that chat asked for; None when it is gone, or never was that chat's."""
        self._drop_old(now)
        _, found = self._kept.get(update_id, (now, None))
        return found if found is not None and found.chat_id == chat_id else None

    def note_shown(self, update_id: int, now: datetime) -> None:
        if update_id in self._kept:
            kept_at, original = self._kept[update_id]
            self._kept[update_id] = (kept_at, replace(original, shown_at=now))

    def forget(self, update_id: int) -> None:
        self._kept.pop(update_id, None)

    def forget_chats(self, chat_ids: Collection[int]) -> None:
        self._kept = {key: each for key, each in self._kept.items() if each[1].chat_id not in chat_ids}

    def _drop_old(self, now: datetime) -> None:
        self._kept = {key: each for key, each in self._kept.items() if each[0] > now - KEPT_FOR}


def _size(original: OwnOriginal) -> int:
    return sum(len(part) for part in original.parts)
