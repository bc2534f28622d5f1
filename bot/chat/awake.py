"""A chat that can be reached again: what Telegram's 403 stopped goes on."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat.appointments import slots_at
from bot.store.chats import ACTIVE, set_chat_state
from bot.store.subscriptions import change_subscription, find_subscription, set_slots
from bot.values import Chat, SubscriptionState


async def awaken(connection: AsyncConnection, chat: Chat, *, now: datetime) -> None:
    """Makes a blocked chat an active one; what fell due meanwhile is not made up for."""
    await set_chat_state(connection, [chat.id], ACTIVE)
    subscription = await find_subscription(connection, chat.id)
    if subscription is None or subscription.state is not SubscriptionState.BLOCKED:
        return
    minutes = [slot.minute_of_day for slot in subscription.slots]
    await set_slots(connection, subscription.id, slots_at(minutes, subscription, subscription.zone, now=now))
    await change_subscription(connection, subscription.id, state=SubscriptionState.ACTIVE.value)
