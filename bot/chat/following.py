"""Follows and the chat's own sources: who follows nothing gets everything, own sources included.

So the first topic that is followed brings follows of the own sources with it (they would fall silent otherwise),
and the last topic that goes takes them along: the reader is back at everything.
"""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat.turn import Turn
from bot.store.chat_sources import count_own_sources, own_sources
from bot.store.follows import add_follow, remove_all_follows, remove_follow
from bot.values import Follow, FollowKind


async def full(turn: Turn) -> bool:
    """Whether nothing more can be followed. Where everything is, own sources would come along with the first topic."""
    count = len(turn.subscription.follows)
    if not count:
        async with turn.services.store.read() as connection:
            count = await count_own_sources(connection, turn.chat.id)
    return count >= turn.services.policy.limits.follows


def too_many(turn: Turn) -> str:
    return turn.texts.plain_n(
        "You follow {n} topic already, the most I can keep. Remove one first.",
        "You follow {n} topics already, the most I can keep. Remove one first.",
        turn.services.policy.limits.follows,
    )


async def follow(
    connection: AsyncConnection, turn: Turn, kind: FollowKind, *, target_id: int = 0, phrase: str = ""
) -> None:
    subscription = turn.subscription
    await add_follow(connection, subscription.id, kind, target_id=target_id, phrase=phrase)
    if not subscription.follows:
        for source in await own_sources(connection, turn.chat.id):
            await add_follow(connection, subscription.id, FollowKind.SOURCE, target_id=source.id)


async def follow_source(connection: AsyncConnection, turn: Turn, source_id: int) -> None:
    """Follows an own source, unless the reader gets everything anyway."""
    if turn.subscription.follows:
        await add_follow(connection, turn.subscription.id, FollowKind.SOURCE, target_id=source_id)


async def unfollow(connection: AsyncConnection, turn: Turn, one: Follow) -> None:
    others = [each for each in turn.subscription.follows if each.id != one.id]
    if all(each.kind is FollowKind.SOURCE for each in others):
        await remove_all_follows(connection, turn.subscription.id)
    else:
        await remove_follow(connection, turn.subscription.id, one.id)
