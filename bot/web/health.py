"""`GET /healthz`: 200 when the bot hears Telegram and the clock ticks, 503 with the reason otherwise."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

POLL_AGE = timedelta(seconds=90)
"""A long poll lasts 30 s; two of them and a pause may pass."""

TICK_AGE = timedelta(seconds=30)


class Health:
    """What the parts last said of themselves."""

    def __init__(self, now: Callable[[], datetime], ticked_at: Callable[[], datetime | None]) -> None:
        self.polled_at: datetime | None = None
        self._now = now
        self._ticked_at = ticked_at

    def polled(self, at: datetime) -> None:
        self.polled_at = at

    def problems(self) -> dict[str, str]:
        """What is wrong, by part; empty when nothing is."""
        now = self._now()
        checks = {"telegram": (self.polled_at, POLL_AGE), "clock": (self._ticked_at(), TICK_AGE)}
        return {
            part: f"last heard of at {at.isoformat(timespec='seconds')}" if at else "not heard of yet"
            for part, (at, age) in checks.items()
            if at is None or now - at > age
        }


def health_route(health: Health) -> Route:
    async def healthz(_: Request) -> JSONResponse:
        problems = health.problems()
        return JSONResponse({"ok": not problems, "problems": problems}, status_code=503 if problems else 200)

    return Route("/healthz", healthz)
