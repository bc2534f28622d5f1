"""The hours at which a subscription is served, and its coming to life, stopping and resuming."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.chat.turn import Turn
from bot.digests.schedule import next_due
from bot.store.chats import find_chat
from bot.store.subscriptions import change_subscription, find_subscription, set_slots
from bot.texts import texts_for
from bot.values import Slot, Subscription, SubscriptionState

SLOTS_MAX = 6


def slots_at(minutes: Iterable[int], subscription: Subscription, zone: str, *, now: datetime) -> tuple[Slot, ...]:
    """Slots at those minutes of the day; one that stands already keeps its weekdays and its last day served."""
    known = {slot.minute_of_day: slot for slot in subscription.slots}
    slots = (known.get(minute, Slot(id=0, minute_of_day=minute)) for minute in sorted(set(minutes)))
    return tuple(_timed(slot, zone, now) for slot in slots)


def _timed(slot: Slot, zone: str, now: datetime) -> Slot:
    due = next_due(slot.minute_of_day, slot.weekdays, zone, after=now, last_local_date=slot.last_local_date)
    return replace(slot, next_due_at=due)


async def set_hours(turn: Turn, minutes: Iterable[int], zone: str = "") -> Turn:
    """Serves the subscription at those minutes of the day (none: only when asked), in its zone or a new one.

    Naming an hour makes a draft or stopped subscription an active one.
    """
    subscription, zone = turn.subscription, zone or turn.subscription.zone
    slots = slots_at(minutes, subscription, zone, now=turn.now)
    state = SubscriptionState.ACTIVE if slots else subscription.state
    async with turn.services.store.write() as connection:
        await set_slots(connection, subscription.id, slots)
        await change_subscription(connection, subscription.id, zone=zone, state=state.value)
    return await refreshed(turn)


async def set_zone(turn: Turn, zone: str) -> Turn:
    """Moves the subscription's hours to another zone; its state stays."""
    subscription = turn.subscription
    minutes = [slot.minute_of_day for slot in subscription.slots]
    slots = slots_at(minutes, subscription, zone, now=turn.now)
    async with turn.services.store.write() as connection:
        await set_slots(connection, subscription.id, slots)
        await change_subscription(connection, subscription.id, zone=zone)
    return await refreshed(turn)


async def resume(turn: Turn) -> Turn:
    """Goes on with the hours that stood before; what fell due meanwhile is not made up for."""
    return await set_hours(turn, [slot.minute_of_day for slot in turn.subscription.slots])


async def refreshed(turn: Turn) -> Turn:
    """The turn with what the store holds now, in the language that is chosen now."""
    where = turn.chat
    async with turn.services.store.read() as connection:
        chat = await find_chat(connection, where.telegram_chat_id, where.thread_id) or where
        subscription = await find_subscription(connection, where.id) or turn.subscription
    return replace(turn, chat=chat, subscription=subscription, texts=texts_for(chat.ui_lang))
