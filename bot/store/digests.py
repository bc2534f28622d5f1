"""Due slots become digests; a composed digest becomes items, an edition and its first delivery, all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import digest, edition, edition_item, edition_part, slot, subscription, want
from bot.store.tables import item as items
from bot.store.upsert import insert_new, insert_or_find
from bot.values import SubscriptionState


@dataclass(frozen=True, slots=True, kw_only=True)
class DueSlot:
    """A slot with what its next due time depends on."""

    slot_id: int
    subscription_id: int
    minute_of_day: int
    weekdays: int
    zone: str
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestRequest:
    """One occasion of one subscription: `slot:<id>:<local date>`, or `update:<update_id>` when the reader asked."""

    subscription_id: int
    occasion: str
    due_at: datetime
    request: str = ""  # '' for everything followed, or JSON: {"topic_id": 3}
    reply_message_id: int = 0  # the message to edit into the digest; 0: a new message


@dataclass(frozen=True, slots=True, kw_only=True)
class NewItem:
    """A story as one language and length tells it, rendered; `part` is the message of the edition in which it begins.

    `original` is the same as it was written, '' when nothing of it is translated.
    """

    story_id: int
    story_revision: int
    length: int
    html: str
    content_hash: str
    original: str = ""
    part: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldItem:
    """An item as an edition tells it. `original` is '' when it is no translation, or the article's text is gone."""

    html: str
    original: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEdition:
    """What a digest says: its items in order, and the messages they make."""

    lang: str
    content_hash: str
    items: tuple[NewItem, ...]
    parts: tuple[str, ...]


async def due_slots(connection: AsyncConnection, until: datetime, *, limit: int = 500) -> list[DueSlot]:
    """Slots of active subscriptions that are due by then, the longest waiting first."""
    query = (
        select(slot, subscription.c.zone)
        .join(subscription, subscription.c.id == slot.c.subscription_id)
        .where(slot.c.next_due_at <= until, subscription.c.state == SubscriptionState.ACTIVE.value)
        .order_by(slot.c.next_due_at, slot.c.id)
        .limit(limit)
    )
    return [
        DueSlot(
            slot_id=row.id,
            subscription_id=row.subscription_id,
            minute_of_day=row.minute_of_day,
            weekdays=row.weekdays,
            zone=row.zone,
            due_at=row.next_due_at,
        )
        for row in (await connection.execute(query)).all()
    ]


async def open_slot_digest(
    connection: AsyncConnection, due: DueSlot, *, local_date: date, next_due_at: datetime
) -> bool:
    """Asks for the slot's digest of that local day and moves the slot on; false when it was asked for already."""
    occasion = f"slot:{due.slot_id}:{local_date.isoformat()}"
    request = DigestRequest(subscription_id=due.subscription_id, occasion=occasion, due_at=due.due_at)
    asked = await open_digest(connection, request)
    moved = update(slot).where(slot.c.id == due.slot_id, slot.c.next_due_at == due.due_at)
    await connection.execute(moved.values(next_due_at=next_due_at, last_local_date=local_date))
    return asked


async def open_digest(connection: AsyncConnection, asked: DigestRequest) -> bool:
    """Asks for a digest, once for each occasion; false when that occasion was there already."""
    values = {name: getattr(asked, name) for name in DigestRequest.__dataclass_fields__}
    return await insert_new(connection, digest, values)


async def last_due(connection: AsyncConnection, subscription_id: int, *, but: int = 0) -> datetime | None:
    """When the newest digest of the subscription was due, `but` one left out; None when there is no other."""
    others = (digest.c.subscription_id == subscription_id, digest.c.id != but)
    newest: datetime | None = (await connection.execute(select(func.max(digest.c.due_at)).where(*others))).scalar()
    return newest


async def keep_edition(connection: AsyncConnection, new: NewEdition) -> int:
    """The edition's id; the same content is kept once, whoever reads it."""
    edition_id, made = await insert_or_find(connection, edition, {"content_hash": new.content_hash}, lang=new.lang)
    if not made:
        return edition_id
    # In one order for all readers: two that wait for each other's items would wait for ever (PostgreSQL).
    for n, told in sorted(enumerate(new.items), key=lambda numbered: numbered[1].story_id):
        item_id = await _keep_item(connection, told, new.lang)
        place = {"edition_id": edition_id, "n": n, "item_id": item_id, "part": told.part}
        await connection.execute(insert(edition_item).values(**place))
    for part, html in enumerate(new.parts):
        await connection.execute(insert(edition_part).values(edition_id=edition_id, part=part, html=html))
    return edition_id


async def _keep_item(connection: AsyncConnection, told: NewItem, lang: str) -> int:
    unique = {
        "story_id": told.story_id,
        "story_revision": told.story_revision,
        "lang": lang,
        "length": told.length,
        "content_hash": told.content_hash,
    }
    item_id, _ = await insert_or_find(connection, items, unique, html=told.html, original=told.original)
    return item_id


async def edition_parts(connection: AsyncConnection, edition_id: int) -> list[str]:
    """The messages of an edition, in order."""
    query = select(edition_part.c.html).where(edition_part.c.edition_id == edition_id).order_by(edition_part.c.part)
    return list((await connection.execute(query)).scalars())


async def items_of_part(connection: AsyncConnection, edition_id: int, part: int) -> list[ToldItem]:
    """The items that begin in a message of an edition, in order; where none does, the one that goes on in it."""
    mine = edition_item.c.edition_id == edition_id
    begun = select(func.max(edition_item.c.part)).where(mine, edition_item.c.part <= part).scalar_subquery()
    query = (
        select(items.c.html, items.c.original, edition_item.c.part)
        .join(edition_item, edition_item.c.item_id == items.c.id)
        .where(mine, edition_item.c.part == begun)
        .order_by(edition_item.c.n)
    )
    rows = (await connection.execute(query)).all()
    told = [ToldItem(html=row.html, original=row.original) for row in rows]
    return told if not rows or rows[0].part == part else told[-1:]


async def find_digest(connection: AsyncConnection, digest_id: int) -> Row[Any] | None:
    """The digest's row with the chat that it is for."""
    query = select(digest, subscription.c.chat_id).join(subscription, subscription.c.id == digest.c.subscription_id)
    return (await connection.execute(query.where(digest.c.id == digest_id))).one_or_none()


async def want_translations(
    connection: AsyncConnection, summary_ids: Sequence[int], to_lang: str, *, due_at: datetime
) -> int:
    """Asks for the summaries in that language; returns how many were not asked for before."""
    rows = [{"summary_id": summary_id, "to_lang": to_lang, "due_at": due_at} for summary_id in summary_ids]
    return sum([await insert_new(connection, want, row) for row in rows])
