"""Compose: a digest that is due becomes an edition and its first delivery, in one transaction.

claim → choose what was not served → tell it in the reader's language → render → keep edition and delivery
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digests.buttons import Rows, digest_buttons
from bot.digests.choice import TopicGroup, choose
from bot.digests.hashes import content_hash
from bot.digests.render import intro, lay_out
from bot.digests.render_item import render_original, render_story
from bot.digests.split import Packed
from bot.store.candidates import Reach, find_candidates
from bot.store.chats import get_chat
from bot.store.digests import NewEdition, NewItem, keep_edition, last_due
from bot.store.leases import Claim, claim, finish
from bot.store.outbox import NewDelivery, enqueue
from bot.store.subscriptions import get_subscription
from bot.store.tables import digest
from bot.texts import UI_LANGS, Texts, texts_for
from bot.translations.answers import tell_stories, with_readable
from bot.values import Chat, FollowKind, StoryText, Subscription, SubscriptionState
from bot.work.resources import Resources
from bot.work.runner import Drained, side_by_side

log = structlog.get_logger()

BATCH = 4
LEASE = timedelta(seconds=120)
FIRST_WINDOW = timedelta(hours=24)
LONGEST_WINDOW = timedelta(days=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Whom a digest is for, how far back it looks, and which topic alone it is about (0: all that is followed)."""

    subscription: Subscription
    chat: Chat
    since: datetime
    topic_id: int = 0

    @property
    def texts(self) -> Texts:
        return reader_texts(self.subscription, self.chat)


def reader_texts(subscription: Subscription, chat: Chat) -> Texts:
    """Our own words in the language of the reading, or in the chat's where we do not speak that one."""
    return texts_for(subscription.lang if subscription.lang.split("-")[0] in UI_LANGS else chat.ui_lang)


async def compose_due(resources: Resources) -> Drained:
    """Drains digests that are due."""
    now = resources.now()
    what = Claim(now=now, lease=LEASE, limit=BATCH, order=(digest.c.due_at, digest.c.id), where=digest.c.due_at <= now)
    async with resources.store.write() as connection:
        rows = await claim(connection, digest, what)
    queues: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        queues[row.subscription_id].append(row)
    await side_by_side(_compose_in_turn(resources, queue) for queue in queues.values())
    return Drained(count=len(rows))


async def _compose_in_turn(resources: Resources, rows: Sequence[Row[Any]]) -> None:
    """One reader's digests, one after the other: what the first one serves the next one leaves out."""
    for row in rows:
        await _compose(resources, row)


async def _compose(resources: Resources, row: Row[Any]) -> None:
    occasion = await _occasion(resources, row)
    if occasion is None:
        return
    if _is_unwanted(row, occasion.subscription):
        async with resources.store.write() as connection:
            await finish(connection, digest, row, why="the subscription was stopped")
        return
    groups = await choose_stories(resources, occasion)
    chosen = [story.candidate for group in groups for story in group.stories]
    subscription = occasion.subscription
    told = await tell_stories(
        resources.interpreter, chosen, lang=subscription.lang, length=subscription.sentences, urgent=_is_asked(row)
    )
    edition = render_edition(occasion, groups, told, resources.now())
    async with resources.store.write() as connection:
        held = await _keep(connection, row, occasion, edition)
    log.info("digest_composed", digest=row.id, stories=len(told), parts=len(edition.parts), held=held)


async def _occasion(resources: Resources, row: Row[Any]) -> Occasion | None:
    now = resources.now()
    async with resources.store.read() as connection:
        subscription = await get_subscription(connection, row.subscription_id)
        if subscription is None:
            return None  # forgotten meanwhile, and the digest with it
        chat = await get_chat(connection, subscription.chat_id)
        last = await last_due(connection, row.subscription_id, but=row.id)
    topic_id = int(json.loads(row.request).get("topic_id", 0)) if row.request else 0
    return Occasion(subscription=subscription, chat=chat, since=window_start(now, last), topic_id=topic_id)


def _is_unwanted(row: Row[Any], subscription: Subscription) -> bool:
    """Whether the reader stopped between the slot's hour and now; who asks gets an answer even then."""
    return not _is_asked(row) and subscription.state is not SubscriptionState.ACTIVE


def _is_asked(row: Row[Any]) -> bool:
    """Whether the reader asked for this digest, rather than a slot of theirs."""
    return not row.occasion.startswith("slot:")


def window_start(now: datetime, last_due_at: datetime | None) -> datetime:
    """How far back a digest looks: a day at first; then to a day before the last digest, for what came in late."""
    if last_due_at is None:
        return now - FIRST_WINDOW
    return max(min(now, last_due_at) - FIRST_WINDOW, now - LONGEST_WINDOW)


async def choose_stories(resources: Resources, occasion: Occasion) -> tuple[TopicGroup, ...]:
    """The stories of a digest that was not composed yet."""
    subscription, now = occasion.subscription, resources.now()
    reach = Reach(
        since=occasion.since,
        lang=subscription.lang,
        subscription_id=subscription.id,
        chat_id=subscription.chat_id,
        topic_ids=_topics_alone(occasion),
        texts=any(follow.kind is FollowKind.PHRASE for follow in subscription.follows),
    )
    async with resources.store.read() as connection:
        candidates = await find_candidates(connection, reach)
    candidates = with_readable(resources.interpreter, candidates, subscription.lang)
    wanted = all_of(subscription) if occasion.topic_id else subscription
    window = now - occasion.since
    if reach.texts:  # 500 texts to look through take a second
        return await resources.workers.run(choose, candidates, wanted, now=now, window=window)
    return choose(candidates, wanted, now=now, window=window)


def _topics_alone(occasion: Occasion) -> frozenset[int]:
    """The topics that are all the digest can be about; none where a phrase, a source, or everything is followed."""
    if occasion.topic_id:
        return frozenset({occasion.topic_id})
    follows = occasion.subscription.follows
    if any(follow.kind in {FollowKind.PHRASE, FollowKind.SOURCE} for follow in follows):
        return frozenset()
    return frozenset(follow.target_id for follow in follows)


def all_of(subscription: Subscription) -> Subscription:
    """The subscription without follows: a topic that was asked for by name need not be followed."""
    return replace(subscription, follows=())


def render_edition(
    occasion: Occasion, groups: Sequence[TopicGroup], told: dict[int, StoryText], now: datetime
) -> NewEdition:
    """The items in order and the messages that they make; no items and no messages when there is nothing new."""
    texts, subscription = occasion.texts, occasion.subscription
    items: list[NewItem] = []
    shown: list[tuple[str, list[str]]] = []
    for group in groups:
        stories = [told[story.candidate.story_id] for story in group.stories if story.candidate.story_id in told]
        rendered = [_item(story, texts, subscription) for story in stories]
        items += rendered
        shown += [(group.heading, [item.html for item in rendered])] if rendered else []
    if not items:
        return NewEdition(lang=subscription.lang, content_hash="", items=(), parts=())
    local_date = now.astimezone(ZoneInfo(subscription.zone)).date()
    packed = lay_out(shown, texts, intro=intro(texts, local_date, len(items)))
    hashed = content_hash([*(f"{item.story_id}:{item.content_hash}" for item in items), *packed.parts])
    return NewEdition(
        lang=subscription.lang, content_hash=hashed, items=tuple(_placed(items, packed)), parts=packed.parts
    )


def _item(story: StoryText, texts: Texts, subscription: Subscription) -> NewItem:
    html, original = render_story(story, texts, reader_lang=subscription.lang), render_original(story, texts)
    return NewItem(
        story_id=story.story_id,
        story_revision=story.story_revision,
        length=subscription.sentences,
        html=html,
        original=original,
        content_hash=content_hash([html, original]),
    )


def _placed(items: Iterable[NewItem], packed: Packed) -> Iterator[NewItem]:
    """The items with the message that each begins in; one without a word stands nowhere."""
    begins = iter(packed.begins)
    for item in items:
        yield replace(item, part=next(begins)) if item.html else item


async def _keep(connection: AsyncConnection, row: Row[Any], occasion: Occasion, edition: NewEdition) -> bool:
    edition_id = await keep_edition(connection, edition) if edition.items else 0
    why = f"{len(edition.items)} stories since {occasion.since.isoformat(timespec='minutes')}"
    if not await finish(connection, digest, row, edition_id=edition_id, why=why):
        return False  # another worker composed it: our edition is its edition, or is nobody's
    html = edition.parts[0] if edition.items else _nothing_new(occasion) if _is_asked(row) else ""
    if html:
        buttons = _first_buttons(row, occasion, edition)
        await enqueue(connection, _first_delivery(row, occasion, html, edition_id, buttons))
    return True


def _nothing_new(occasion: Occasion) -> str:
    if occasion.topic_id:
        return occasion.texts.html("Nothing new on this topic right now.")
    return occasion.texts.html("Nothing new in your topics. I will tell you when there is.")


def _first_delivery(row: Row[Any], occasion: Occasion, html: str, edition_id: int, buttons: Rows) -> NewDelivery:
    return NewDelivery(
        dedupe_key=f"digest:{row.id}:0",
        chat_id=occasion.chat.id,
        html=html,
        digest_id=row.id,
        edition_id=edition_id,
        keyboard=buttons,
        edit_message_id=row.reply_message_id,
        priority=0 if _is_asked(row) else 1,
    )


def _first_buttons(row: Row[Any], occasion: Occasion, edition: NewEdition) -> Rows:
    translated = any(item.original for item in edition.items if not item.part)
    return digest_buttons(occasion.texts, row.id, 0, translated=translated, more=len(edition.parts) > 1)
