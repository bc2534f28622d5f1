"""How fast we may send, as Telegram counts it: overall, to one chat, to one group. The clock is an argument."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
OVERALL = 28
"""Messages a second. Telegram takes 30; ours may bunch up on the way."""


BURST = 5


class Window:
    """At most `most` sends in any stretch of `span`. Unlike a bucket, it lets no burst out at a window's seam."""

    def __init__(self, most: int, span: timedelta) -> None:
        self._most = most
        self._span = span
        self._sends: deque[datetime] = deque()

    def ready_at(self, now: datetime) -> datetime:
        """When one more may go: `now` or later."""
        self._forget(now)
        return self._sends[-self._most] + self._span if len(self._sends) >= self._most else now

    def room(self, now: datetime) -> int:
        """How many may go now."""
        self._forget(now)
        return max(self._most - len(self._sends), 0)

    def note(self, now: datetime) -> None:
        self._sends.append(now)

    @property
    def idle(self) -> bool:
        return not self._sends

    def _forget(self, now: datetime) -> None:
        while self._sends and self._sends[0] + self._span <= now:
            self._sends.popleft()
        while self._sends and self._sends[-1] > now + self._span:  # the clock was set back
            self._sends.pop()


class Limits:
    """28 a second overall and never many at once; 1 a second to a chat; 20 a minute to a group or channel.

    Answers to somebody who asks quickly may come five in a row: Telegram bears a short burst in one chat.
    """

    def __init__(self, per_second: int = OVERALL) -> None:
        self._overall = (Window(per_second, SECOND), Window(max(per_second // 7, 1), SECOND / 7))
        self._chats: dict[int, tuple[Window, ...]] = {}

    def room(self, now: datetime) -> int:
        """How many messages may go within the next moments, to chats that are not busy; each when `ready_at` says."""
        return self._overall[0].room(now)

    def ready_at(self, now: datetime) -> datetime:
        """When the next message may go: `now` or later."""
        return max(window.ready_at(now) for window in self._overall)

    def chat_ready_at(self, chat: int, now: datetime) -> datetime:
        return max((window.ready_at(now) for window in self._chats.get(chat, ())), default=now)

    def answer_ready_at(self, chat: int, now: datetime) -> datetime:
        """When an answer may go to the chat."""
        return max((window.ready_at(now) for window in self._chats.get(chat, ())[1:]), default=now)

    def note(self, chat: int, now: datetime, *, group: bool) -> None:
        """One message goes to that Telegram chat now."""
        if chat not in self._chats:
            minute = (Window(20, MINUTE),) if group else ()
            self._chats[chat] = (Window(1, SECOND), Window(BURST, BURST * SECOND), *minute)
        for window in (*self._overall, *self._chats[chat]):
            window.note(now)

    def busy(self, now: datetime) -> dict[int, datetime]:
        """The Telegram chats that must wait, and until when."""
        waits = {chat: self.chat_ready_at(chat, now) for chat in self._chats}
        self._chats = {chat: windows for chat, windows in self._chats.items() if not all(w.idle for w in windows)}
        return {chat: until for chat, until in waits.items() if until > now}
