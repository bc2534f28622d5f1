"""What the button "Original" needs of the store: what was shown lately, and databases that knew no such button."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import NullPool, create_engine, insert, text, update

from bot.store.migrate import check, head, migrate
from bot.store.migrations.tables_0001 import metadata as first_edition
from bot.store.outbox import NewDelivery, enqueue, original_was_shown
from bot.store.tables import delivery, metadata
from tests.store.given import Press


async def shown(press: Press, digest_id: int = 8, part: int = 0) -> bool:
    async with press.store.read() as connection:
        return await original_was_shown(connection, digest_id, part, since=press.now)


async def test_an_original_that_waits_or_was_sent_lately_is_known_and_an_old_one_may_come_again(press: Press) -> None:
    reader = await press.reader(7)
    new = NewDelivery(dedupe_key="original:8:0:42:0", chat_id=reader.chat_id, html="x", digest_id=8)
    async with press.store.write() as connection:
        await enqueue(connection, new)
    assert await shown(press)
    assert not await shown(press, part=1)
    assert not await shown(press, digest_id=80)
    for state, minutes, wanted in (("done", 1, True), ("done", -1, False), ("failed", None, False)):
        sent_at = None if minutes is None else press.now + timedelta(minutes=minutes)
        async with press.store.write() as connection:
            await connection.execute(update(delivery).values(state=state, sent_at=sent_at))
        assert await shown(press) is wanted


async def test_the_digest_itself_is_no_original_of_it(press: Press) -> None:
    reader = await press.reader(7)
    async with press.store.write() as connection:
        words = {"chat_id": reader.chat_id, "digest_id": 8, "html": "x"}
        await connection.execute(insert(delivery).values(dedupe_key="digest:8:0", sent_at=press.now, **words))
    assert not await shown(press)


@pytest.mark.parametrize("address", ["sqlite", "postgresql"], indirect=True)
def test_what_was_told_before_there_was_a_button_stays_told(address: str) -> None:
    engine = create_engine(address.replace("+aiosqlite", ""), poolclass=NullPool)
    with engine.begin() as connection:
        metadata.drop_all(connection)
        first_edition.create_all(connection)
        for statement in (
            "UPDATE alembic_version SET version_num = '0001'",
            "INSERT INTO story (head_article_id, first_at, moved_at) VALUES (1, '2026-11-24', '2026-11-24')",
            "INSERT INTO item (story_id, html, content_hash) SELECT id, 'Uma ponte', 'b' FROM story",
            "INSERT INTO edition (content_hash, lang) VALUES ('1', 'pt')",
            "INSERT INTO edition_item (edition_id, n, item_id) SELECT edition.id, 0, item.id FROM edition, item",
            "INSERT INTO chat (telegram_chat_id) VALUES (7)",
            "INSERT INTO delivery (dedupe_key, chat_id, html) SELECT 'digest:1:0', id, 'Uma ponte' FROM chat",
        ):
            connection.execute(text(statement))
    assert migrate(address) == head()
    assert check(address) == []
    with engine.begin() as connection:
        told = "SELECT html, original, part FROM item JOIN edition_item ON item_id = item.id"
        assert [tuple(row) for row in connection.execute(text(told))] == [("Uma ponte", "", 0)]
        sent = connection.execute(text("SELECT html, reply_to_message_id FROM delivery"))
        assert [tuple(row) for row in sent] == [("Uma ponte", 0)]
