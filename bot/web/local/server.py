"""Everything that one emulated Telegram holds."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot.web.local.database import Database
from bot.web.local.hub import Hub
from bot.web.local.limits import SendLimits

JSON = dict[str, Any]
Clock = Callable[[], datetime]

# No secret: whoever reaches the loopback port of the demo is its owner.
LOCAL_TOKEN = "1000000001:local-telegram-which-needs-no-secret"  # noqa: S105


def utc_now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalTelegram:
    """One bot, its chats and users. Methods of the Bot API and the page's actions both work on it."""

    db: Database
    hub: Hub
    limits: SendLimits
    clock: Clock
    token: str = field(repr=False)
    username: str

    @property
    def bot_id(self) -> int:
        """The number before the token's colon."""
        return int(self.token.partition(":")[0])

    def now(self) -> int:
        """Unix time in whole seconds, as Telegram dates its messages."""
        return int(self.clock().timestamp())

    def stop(self) -> None:
        """Ends long polls, streams and the webhook's courier at once. Call it before the server stops."""
        self.hub.stopping.set()

    async def close(self) -> None:
        """Stops, waits for the courier, and closes the file. The application's lifespan calls it, too."""
        self.stop()
        if self.hub.courier is not None:
            await asyncio.wait([self.hub.courier])
        self.db.close()
