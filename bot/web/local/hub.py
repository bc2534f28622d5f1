"""Who must hear of a change: long polls, the page's streams, and the webhook's courier."""

import asyncio
from collections import deque
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

# A page that reads this far behind is cut off; it comes back and loads everything anew.
EVENTS_KEPT_PER_PAGE = 1000

Event = dict[str, Any]


@dataclass(slots=True, kw_only=True, eq=False)
class Listener:
    """One open page: the events that it has not been sent yet."""

    events: deque[Event] = field(default_factory=deque)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    lost: bool = False  # it fell too far behind

    def put(self, event: Event) -> None:
        if len(self.events) >= EVENTS_KEPT_PER_PAGE:
            self.lost = True
        else:
            self.events.append(event)
        self.arrived.set()

    def take(self) -> list[Event]:
        """All events since the last call."""
        taken = list(self.events)
        self.events.clear()
        self.arrived.clear()
        return taken


class Hub:
    """Passes events on to the pages, and wakes those who wait for updates.

    ``stopping`` ends every long poll and stream at once; the server sets it before it waits for its requests.
    """

    def __init__(self) -> None:
        self.stopping = asyncio.Event()
        self._updates_came = asyncio.Event()
        self._pages: set[Listener] = set()
        self._poll = asyncio.Event()  # set when the poll that holds it must end
        self.why_superseded = ""
        self.courier: asyncio.Task[None] | None = None  # the webhook's

    def publish(self, kind: str, **fields: Any) -> None:
        """Tells every open page."""
        for page in self._pages:
            page.put({"kind": kind, **fields})

    @contextmanager
    def subscribed(self) -> Iterator[Listener]:
        """What happens from now on."""
        page = Listener()
        self._pages.add(page)
        try:
            yield page
        finally:
            self._pages.discard(page)

    def wake(self) -> None:
        """Wakes all who wait for updates."""
        self._updates_came.set()
        self._updates_came = asyncio.Event()

    def updates_came(self) -> Coroutine[Any, Any, bool]:
        """Returns at the next wake from now on, also when that comes before it is awaited."""
        return self._updates_came.wait()

    def take_over(self) -> asyncio.Event:
        """Ends the running long poll, if any; the returned event is set when the new one must end."""
        self.supersede("terminated by other getUpdates request; make sure that only one bot instance is running")
        self._poll = asyncio.Event()
        return self._poll

    def supersede(self, why: str) -> None:
        """Ends the running long poll with a conflict."""
        self.why_superseded = why
        self._poll.set()


async def first_of(*waits: Coroutine[Any, Any, Any], timeout_s: float | None) -> int | None:
    """The position of the wait that ended first, or None after ``timeout_s``; the others are cancelled."""
    tasks = [asyncio.ensure_future(wait) for wait in waits]
    try:
        done, _ = await asyncio.wait(tasks, timeout=timeout_s, return_when=asyncio.FIRST_COMPLETED)
        return min((tasks.index(task) for task in done), default=None)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
