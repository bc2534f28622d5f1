"""Subscriptions: what a chat wants, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import chat, follow, slot, subscription
from bot.values import Chat, Follow, FollowKind, Slot, Subscription, SubscriptionState


async def find_subscription(connection: AsyncConnection, chat_id: int) -> Subscription | None:
    """The chat's (first) subscription with its follows, in the order they were made, and its slots by hour."""
    first = select(subscription).where(subscription.c.chat_id == chat_id).order_by(subscription.c.id).limit(1)
    row = (await connection.execute(first)).one_or_none()
    return await _whole(connection, row) if row else None


async def get_subscription(connection: AsyncConnection, subscription_id: int) -> Subscription | None:
    row = (await connection.execute(select(subscription).where(subscription.c.id == subscription_id))).one_or_none()
    return await _whole(connection, row) if row else None


async def make_draft(connection: AsyncConnection, of: Chat, draft: Subscription, *, created_by: int) -> Subscription:
    """The chat's subscription; when it has none, one without slots is made from `draft`'s language and zone."""
    # Two first messages may come at once: the row of the chat is the queue they stand in.
    await connection.execute(select(chat.c.id).where(chat.c.id == of.id).with_for_update())
    if found := await find_subscription(connection, of.id):
        return found
    values = {
        "chat_id": of.id,
        "created_by": created_by,
        "lang": draft.lang,
        "zone": draft.zone,
        "stories_max": draft.stories_max,
        "sentences": draft.sentences,
        "state": SubscriptionState.DRAFT.value,
    }
    await connection.execute(insert(subscription).values(**values))
    made = await find_subscription(connection, of.id)
    assert made is not None
    return made


async def change_subscription(connection: AsyncConnection, subscription_id: int, **columns: str | int) -> None:
    """Writes columns of the subscription: lang, zone, stories_max, sentences, state."""
    await connection.execute(update(subscription).where(subscription.c.id == subscription_id).values(**columns))


async def set_slots(connection: AsyncConnection, subscription_id: int, slots: Sequence[Slot]) -> None:
    """Makes these the subscription's slots. One of the same minute stays the same row, with its last day served."""
    minutes = [one.minute_of_day for one in slots]
    gone = (slot.c.subscription_id == subscription_id, slot.c.minute_of_day.not_in(minutes))
    await connection.execute(delete(slot).where(*gone))
    for one in slots:
        await _set_slot(connection, subscription_id, one)


async def _set_slot(connection: AsyncConnection, subscription_id: int, one: Slot) -> None:
    same = (slot.c.subscription_id == subscription_id, slot.c.minute_of_day == one.minute_of_day)
    values = {"weekdays": one.weekdays, "next_due_at": one.next_due_at}
    if (await connection.execute(update(slot).where(*same).values(**values))).rowcount:
        return
    new = {"subscription_id": subscription_id, "minute_of_day": one.minute_of_day, **values}
    await connection.execute(insert(slot).values(last_local_date=one.last_local_date, **new))


async def stop_chats(connection: AsyncConnection, chat_ids: Sequence[int], state: SubscriptionState) -> None:
    """Stops what is active in these chats: `stopped` or `blocked`. Drafts stay drafts."""
    active = (subscription.c.chat_id.in_(chat_ids), subscription.c.state == SubscriptionState.ACTIVE.value)
    await connection.execute(update(subscription).where(*active).values(state=state.value))


async def _whole(connection: AsyncConnection, row: Row[Any]) -> Subscription:
    followed = select(follow).where(follow.c.subscription_id == row.id).order_by(follow.c.id)
    timed = select(slot).where(slot.c.subscription_id == row.id).order_by(slot.c.minute_of_day)
    return Subscription(
        id=row.id,
        chat_id=row.chat_id,
        lang=row.lang,
        zone=row.zone,
        stories_max=row.stories_max,
        sentences=row.sentences,
        state=SubscriptionState(row.state),
        follows=tuple(_follow(each) for each in await connection.execute(followed)),
        slots=tuple(_slot(each) for each in await connection.execute(timed)),
    )


def _follow(row: Row[Any]) -> Follow:
    return Follow(id=row.id, kind=FollowKind(row.kind), target_id=row.target_id, phrase=row.phrase)


def _slot(row: Row[Any]) -> Slot:
    return Slot(
        id=row.id,
        minute_of_day=row.minute_of_day,
        weekdays=row.weekdays,
        next_due_at=row.next_due_at,
        last_local_date=row.last_local_date,
    )
