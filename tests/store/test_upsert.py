"""Insert unless it is there: both databases say the truth about which it was."""

from __future__ import annotations

import asyncio

from bot.store.tables import topic, topic_name
from bot.store.upsert import insert_new, insert_or_find, upsert
from tests.store.given import Press

SPORT = {"kind": "section", "key": "sport"}


async def test_a_row_is_new_once(press: Press) -> None:
    async with press.store.write() as connection:
        assert [await insert_new(connection, topic, SPORT) for _ in range(2)] == [True, False]
        assert await insert_new(connection, topic, {**SPORT, "key": "art"})
    assert await press.count(topic) == 2


async def test_a_row_is_found_again_by_its_unique_key(press: Press) -> None:
    async with press.store.write() as connection:
        first, made = await insert_or_find(connection, topic, SPORT)
        assert made
        assert await insert_or_find(connection, topic, SPORT) == (first, False)


async def test_a_row_with_two_primary_columns_is_new_once(press: Press) -> None:
    async with press.store.write() as connection:
        topic_id, _ = await insert_or_find(connection, topic, SPORT)
        name = {"topic_id": topic_id, "lang": "en", "name": "Sport"}
        assert [await insert_new(connection, topic_name, name) for _ in range(2)] == [True, False]


async def test_of_two_that_insert_at_once_one_hears_that_it_was_new(press: Press) -> None:
    async def found() -> tuple[int, bool]:
        async with press.store.write() as connection:
            return await insert_or_find(connection, topic, SPORT)

    answers = await asyncio.gather(*(found() for _ in range(4)))
    assert sorted(made for _, made in answers) == [False, False, False, True]
    assert len({topic_id for topic_id, _ in answers}) == 1


async def test_an_upsert_changes_the_named_columns_of_what_is_there(press: Press) -> None:
    async with press.store.write() as connection:
        topic_id, _ = await insert_or_find(connection, topic, SPORT)
        for name in ("Sprot", "Sport"):
            rows = [{"topic_id": topic_id, "lang": "en", "name": name}]
            await upsert(connection, topic_name, rows, changing=["name"])
        await upsert(connection, topic_name, [], changing=["name"])
    assert [row.name for row in await press.rows(topic_name)] == ["Sport"]
