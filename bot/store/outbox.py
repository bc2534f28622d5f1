"""The outbox: a row for each message before it is sent, its outcome after.

    pending → working → done | failed | unknown

`attempt` counts the sends whose outcome may be unknown: a send that surely reached nobody gives its attempt back.
Messages of one chat go one at a time, replies first, then in the order in which they were put here.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import leases
from bot.store.leases import DONE, FAILED, PENDING, WORKING
from bot.store.tables import chat, delivery, sending, subscription
from bot.store.upsert import insert_new, upsert
from bot.values import ChatKind, SubscriptionState

Keyboard = tuple[tuple[tuple[str, str], ...], ...]
"""Rows of (label, callback data or address)."""

UNKNOWN = "unknown"
"""Sent as often as it may be, and nobody knows whether it arrived."""

MAX_SENDS = 2
"""A send whose outcome is unknown is repeated once: losing a digest is worse than a repeat."""

LEASE = timedelta(minutes=2)
BLOCKED = "blocked"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDelivery:
    """One message that must reach one chat. `dedupe_key` names it for ever: `digest:<id>:<part>`."""

    dedupe_key: str
    chat_id: int
    html: str
    digest_id: int = 0
    edition_id: int = 0
    part: int = 0
    keyboard: Keyboard = ()
    edit_message_id: int = 0  # edit this message rather than send one
    reply_to_message_id: int = 0  # quote this message, if it still stands
    priority: int = 1  # 0 a reply, 1 a broadcast


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """A claimed delivery with where it goes. `row` is the claim: outcomes are written while it holds."""

    row: Row[Any]
    telegram_chat_id: int
    thread_id: int
    group: bool
    keyboard: Keyboard

    @property
    def id(self) -> int:
        return int(self.row.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestOutcome:
    """How many messages of a digest are in which state."""

    waiting: int = 0  # or being sent
    sent: int = 0
    failed: int = 0
    unknown: int = 0


async def enqueue(connection: AsyncConnection, new: NewDelivery) -> bool:
    """Puts a message into the outbox; false when one of that key was put there before."""
    values = {name: getattr(new, name) for name in NewDelivery.__dataclass_fields__}
    values["keyboard"] = json.dumps(new.keyboard, ensure_ascii=False) if new.keyboard else ""
    return await insert_new(connection, delivery, values)


async def claim(
    connection: AsyncConnection, now: datetime, *, limit: int, busy: Collection[int] = ()
) -> list[Outgoing]:
    """The next messages to send, at most one a chat, none for the Telegram chats that are `busy`."""
    await _give_up(connection, now)
    what = leases.Claim(
        now=now,
        lease=LEASE,
        limit=limit,
        order=(delivery.c.priority, delivery.c.id),
        where=and_(_heads_its_chat(), _not_busy(busy)),
    )
    rows = await leases.claim(connection, delivery, what)
    chats = await _chats(connection, {row.chat_id for row in rows})
    return [_outgoing(row, chats[row.chat_id]) for row in rows]


async def mark_sent(connection: AsyncConnection, out: Outgoing, *, message_id: int, at: datetime) -> bool:
    return await leases.finish(connection, delivery, out.row, message_id=message_id, sent_at=at, error="")


async def mark_failed(connection: AsyncConnection, out: Outgoing, error: str) -> bool:
    return await leases.finish(connection, delivery, out.row, state=FAILED, error=error)


async def mark_unknown(connection: AsyncConnection, out: Outgoing, error: str, *, again_at: datetime) -> bool:
    """Nobody knows whether it arrived: it is sent again then, unless it was sent again already."""
    if out.row.attempt >= MAX_SENDS:
        return await leases.finish(connection, delivery, out.row, state=UNKNOWN, error=error)
    return await leases.finish(connection, delivery, out.row, state=PENDING, error=error, not_before_at=again_at)


async def put_back(
    connection: AsyncConnection, out: Outgoing, *, not_before_at: datetime | None, error: str = ""
) -> bool:
    """It surely reached nobody: it waits until then, and the attempt does not count."""
    values = {"state": PENDING, "attempt": out.row.attempt - 1, "not_before_at": not_before_at, "error": error}
    return await leases.finish(connection, delivery, out.row, **values)


async def block_chat(connection: AsyncConnection, telegram_chat_id: int, error: str) -> None:
    """Telegram says that the chat wants nothing of us: its subscriptions stop, and what waits for it has failed."""
    chats = select(chat.c.id).where(chat.c.telegram_chat_id == telegram_chat_id)
    active = (subscription.c.chat_id.in_(chats), subscription.c.state == SubscriptionState.ACTIVE.value)
    await connection.execute(update(subscription).where(*active).values(state=SubscriptionState.BLOCKED.value))
    waiting = (delivery.c.chat_id.in_(chats), delivery.c.state == PENDING)
    await connection.execute(update(delivery).where(*waiting).values(state=FAILED, error=error))
    await connection.execute(update(chat).where(chat.c.telegram_chat_id == telegram_chat_id).values(state=BLOCKED))


async def pause(connection: AsyncConnection, bot_id: int, until: datetime) -> None:
    """Nobody sends for this bot until then; a longer pause stands."""
    standing = await paused_until(connection, bot_id)
    longest = max(until, standing) if standing else until
    await upsert(connection, sending, [{"bot_id": bot_id, "paused_until_at": longest}], changing=["paused_until_at"])


async def paused_until(connection: AsyncConnection, bot_id: int) -> datetime | None:
    """Until when Telegram wants silence; it may be past. None when it never asked."""
    query = select(sending.c.paused_until_at).where(sending.c.bot_id == bot_id)
    until: datetime | None = (await connection.execute(query)).scalar_one_or_none()
    return until


async def next_wake(connection: AsyncConnection, now: datetime, *, busy: dict[int, datetime]) -> datetime | None:
    """When something may be due: a wait ends, a lease runs out, a busy Telegram chat is free. None: nothing waits."""
    waits = select(func.min(delivery.c.not_before_at)).where(
        delivery.c.state == PENDING, delivery.c.not_before_at > now
    )
    held = select(func.min(delivery.c.lease_until)).where(delivery.c.state == WORKING)
    ready = (
        select(chat.c.telegram_chat_id)
        .join(delivery, delivery.c.chat_id == chat.c.id)
        .where(leases.free(delivery, now), chat.c.telegram_chat_id.in_(busy), _heads_its_chat())
        .distinct()
    )
    times = [(await connection.execute(query)).scalar_one_or_none() for query in (waits, held)]
    times += [busy[number] for number in (await connection.execute(ready)).scalars()]
    return min((time for time in times if time is not None), default=None)


async def original_was_shown(connection: AsyncConnection, digest_id: int, part: int, *, since: datetime) -> bool:
    """Whether the original of a digest's message is on its way, or was sent since then."""
    waits = delivery.c.state.in_({PENDING, WORKING})
    of_part = (delivery.c.digest_id == digest_id, delivery.c.part == part)
    originals = delivery.c.dedupe_key.startswith(f"original:{digest_id}:{part}:", autoescape=True)
    found = select(delivery.c.id).where(*of_part, originals, or_(waits, delivery.c.sent_at > since)).limit(1)
    return (await connection.execute(found)).scalar() is not None


async def digest_outcome(connection: AsyncConnection, digest_id: int) -> DigestOutcome:
    """What became of a digest's messages."""
    query = select(delivery.c.state, func.count()).where(delivery.c.digest_id == digest_id).group_by(delivery.c.state)
    counts: dict[str, int] = {row[0]: row[1] for row in (await connection.execute(query)).all()}
    return DigestOutcome(
        waiting=counts.get(PENDING, 0) + counts.get(WORKING, 0),
        sent=counts.get(DONE, 0),
        failed=counts.get(FAILED, 0),
        unknown=counts.get(UNKNOWN, 0),
    )


async def _give_up(connection: AsyncConnection, now: datetime) -> None:
    """A sender that died after the last send left its outcome unknown."""
    spent = (leases.free(delivery, now), delivery.c.attempt >= MAX_SENDS)
    ended = update(delivery).where(*spent).values(state=UNKNOWN, lease_until=None)
    await connection.execute(ended.values(error="the sender ended before the outcome was known"))


def _heads_its_chat() -> ColumnElement[bool]:
    """No other message of the chat is being sent or goes first; what a dead sender left comes before all others."""
    other = delivery.alias("other")
    resumed = delivery.c.state == WORKING
    earlier = tuple_(other.c.priority, other.c.id) < tuple_(delivery.c.priority, delivery.c.id)
    blocks = or_(
        and_(other.c.state == WORKING, or_(~resumed, earlier)),
        and_(other.c.state == PENDING, ~resumed, earlier),
    )
    return (
        ~select(other.c.id).where(other.c.chat_id == delivery.c.chat_id, other.c.id != delivery.c.id, blocks).exists()
    )


def _not_busy(busy: Collection[int]) -> ColumnElement[bool]:
    """An edit is no new message: it need not wait for its chat."""
    waits = delivery.c.chat_id.in_(select(chat.c.id).where(chat.c.telegram_chat_id.in_(busy)))
    return or_(delivery.c.edit_message_id != 0, ~waits)


async def _chats(connection: AsyncConnection, chat_ids: Collection[int]) -> dict[int, Row[Any]]:
    return {row.id: row for row in (await connection.execute(select(chat).where(chat.c.id.in_(chat_ids)))).all()}


def _outgoing(row: Row[Any], to: Row[Any]) -> Outgoing:
    rows: Sequence[Sequence[Sequence[str]]] = json.loads(row.keyboard) if row.keyboard else []
    return Outgoing(
        row=row,
        telegram_chat_id=to.telegram_chat_id,
        thread_id=to.thread_id,
        group=to.kind != ChatKind.PRIVATE,
        keyboard=tuple(tuple((label, value) for label, value in line) for line in rows),
    )
