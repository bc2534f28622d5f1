"""How much one person may ask of the bot. In memory: a restart forgives."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Per person; `follows` is per subscription."""

    heavy_per_minute: int = 5
    heavy_running: int = 1
    subscriptions: int = 20
    follows: int = 50


class Refusal(Enum):
    TOO_MANY = "too many a minute"
    RUNNING = "one is running"


@dataclass(slots=True)
class _Use:
    started: deque[datetime] = field(default_factory=deque)
    running: int = 0


class HeavyGate:
    """Counts each person's heavy requests: summaries, digests, new sources."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._uses: dict[int, _Use] = {}

    def refusal(self, user_id: int, now: datetime) -> Refusal | None:
        """Why this person must wait; None when a request may start now."""
        self._drop_old(now)
        use = self._uses.get(user_id, _Use())
        if use.running >= self._limits.heavy_running:
            return Refusal.RUNNING
        return Refusal.TOO_MANY if len(use.started) >= self._limits.heavy_per_minute else None

    @contextmanager
    def running(self, user_id: int, now: datetime) -> Iterator[None]:
        """Counts a request from now on, and as running inside."""
        use = self._uses.setdefault(user_id, _Use())
        use.started.append(now)
        use.running += 1
        try:
            yield
        finally:
            use.running -= 1

    def _drop_old(self, now: datetime) -> None:
        for user_id, use in list(self._uses.items()):
            while use.started and use.started[0] <= now - MINUTE:
                use.started.popleft()
            if not use.started and not use.running:
                del self._uses[user_id]
