"""A subscription in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from babel.dates import format_time
from babel.lists import format_list

from bot.chat.turn import Turn
from bot.store.follows import get_topics, source_titles
from bot.texts import Texts
from bot.values import Follow, FollowKind, SubscriptionState

_TOPICS = frozenset({FollowKind.SECTION, FollowKind.TAG})


def hour(minute_of_day: int, texts: Texts) -> str:
    """The time of the day as the language writes it (`7:30 PM`, `19:30`)."""
    return format_time(time(minute_of_day // 60, minute_of_day % 60), format="short", locale=texts.locale)


def listed(names: Sequence[str], texts: Texts) -> str:
    """Names as the language lists them (`a, b and c`)."""
    return format_list(list(names), locale=texts.locale)


def when(turn: Turn) -> str:
    """When digests come, as one HTML line."""
    texts, subscription = turn.texts, turn.subscription
    if subscription.state in {SubscriptionState.STOPPED, SubscriptionState.BLOCKED}:
        return texts.html("Digests are stopped. /start resumes them.")
    if not subscription.slots:
        return texts.html("Digests come only when you ask: /digest")
    hours = listed([hour(slot.minute_of_day, texts) for slot in subscription.slots], texts)
    return texts.html("Every day at <b>{hours}</b> ({zone})", hours=hours, zone=subscription.zone)


async def followed(turn: Turn) -> list[tuple[Follow, str]]:
    """The follows with their names, in the reader's language where there is one. Those whose target is gone are left
    out."""
    follows = turn.subscription.follows
    ids = [follow.target_id for follow in follows if follow.kind in _TOPICS]
    feeds = [follow.target_id for follow in follows if follow.kind is FollowKind.SOURCE]
    async with turn.services.store.read() as connection:
        topics = {topic.id: topic.name for topic in await get_topics(connection, ids, turn.subscription.lang)}
        titles = await source_titles(connection, feeds)
    named = ((follow, _name(follow, topics, titles)) for follow in follows)
    return [(follow, name) for follow, name in named if name]


def _name(follow: Follow, topics: dict[int, str], titles: dict[int, str]) -> str:
    if follow.kind is FollowKind.PHRASE:
        return follow.phrase
    return (topics if follow.kind in _TOPICS else titles).get(follow.target_id, "")


async def what(turn: Turn) -> str:
    """What is followed, as one HTML line."""
    names = [name for _, name in await followed(turn)]
    if not names:
        return turn.texts.html("Topics: <b>everything</b>")
    return turn.texts.html("Topics: <b>{topics}</b>", topics=listed(names, turn.texts))
