"""Long polling: every update is stored, with the offset behind it, before Telegram hears that we have it."""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.errors import SettingsError
from bot.store.engine import Store
from bot.store.inbox import offset_of, store_updates

log = structlog.get_logger()

ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member")
POLL_SECONDS = 30
UNKNOWN_TOKEN = "Telegram does not know this bot token: check TELEGRAM_BOT_TOKEN"  # noqa: S105 - a sentence
BACKOFF_SECONDS = (1.0, 30.0)  # first, longest


@dataclass(frozen=True, slots=True, kw_only=True)
class Polling:
    """What happens around a poll: `stop` ends it at once, `health` hears of each success."""

    now: Callable[[], datetime]
    wake: Callable[[str], None]
    stop: asyncio.Event
    health: Callable[[datetime], None] = lambda _at: None


async def reach(bot: Bot, stop: asyncio.Event) -> bool:
    """Initialises the bot, which asks Telegram who it is, for as long as that takes; false when told to stop first.

    SettingsError for a token that Telegram does not know.
    """
    failures = 0
    while not stop.is_set():
        try:
            await bot.initialize()
        except InvalidToken as error:
            raise SettingsError(UNKNOWN_TOKEN) from error
        except TelegramError as error:
            failures += 1
            _report(error)
            await _pause(_seconds(error, failures), stop)
        else:
            return True
    return False


async def poll(bot: Bot, store: Store, polling: Polling) -> None:
    """Fetches updates until told to stop. SettingsError for a token that Telegram does not know.

    Network errors are waited out; so is a second program that polls with the same token.
    """
    async with store.read() as connection:
        offset = await offset_of(connection, bot.id)
    failures, heard = 0, False
    while not polling.stop.is_set():
        try:
            # The first poll waits for nothing: it tells at once whether Telegram hears us.
            updates = await _until_stop(bot, offset, polling.stop, POLL_SECONDS if heard else 0)
        except InvalidToken as error:
            raise SettingsError(UNKNOWN_TOKEN) from error
        except TelegramError as error:
            failures, heard = failures + 1, False
            _report(error)
            await _pause(_seconds(error, failures), polling.stop)
            continue
        if updates is None:
            return
        failures, heard = 0, True
        polling.health(polling.now())
        offset = await _keep(store, bot.id, updates, polling) or offset


async def _keep(store: Store, bot_id: int, updates: Sequence[Update], polling: Polling) -> int:
    """Stores the updates; returns the next offset, 0 when nothing came."""
    if not updates:
        return 0
    pairs = [(update.update_id, update.to_json()) for update in updates]
    async with store.write() as connection:
        await store_updates(connection, bot_id, pairs)
    polling.wake("inbox")
    return pairs[-1][0] + 1


async def _until_stop(bot: Bot, offset: int, stop: asyncio.Event, seconds: int) -> Sequence[Update] | None:
    """One long poll; None when told to stop meanwhile: what comes then is fetched again at the next start."""
    polling = asyncio.ensure_future(
        bot.get_updates(offset=offset or None, timeout=seconds, allowed_updates=ALLOWED_UPDATES)
    )
    stopping = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({polling, stopping}, return_when=asyncio.FIRST_COMPLETED)
        return polling.result() if polling.done() else None
    finally:
        for task in (polling, stopping):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError, TelegramError):
                await task


def _seconds(error: TelegramError, failures: int) -> float:
    """How long to wait: as Telegram says, else longer each time, never two programs in step."""
    if isinstance(error, RetryAfter):
        after = error.retry_after
        return float(after if isinstance(after, (int, float)) else after.total_seconds())
    first, longest = BACKOFF_SECONDS
    return min(longest, first * 2.0 ** min(failures - 1, 10)) * random.uniform(0.5, 1.0)  # noqa: S311 - no secret


def _report(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        log.error("polling_conflict", meaning="another program polls with this token, or a webhook is set")
    elif isinstance(error, NetworkError):
        log.warning("polling_failed", error=type(error).__name__)
    else:
        log.error("polling_refused", error=type(error).__name__)


async def _pause(seconds: float, stop: asyncio.Event) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stop.wait()
