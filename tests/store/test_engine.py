"""Transactions: what is refused is told without the words that were to be kept, and a cancelled one spoils no other."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError

from bot.store.tables import inbox
from tests.store.given import Press


async def test_an_error_does_not_repeat_what_somebody_wrote(press: Press) -> None:
    said = insert(inbox).values(update_id=1, payload="my secret diary")
    async with press.store.write() as connection:
        await connection.execute(said)
    with pytest.raises(IntegrityError) as refused:
        async with press.store.write() as connection:
            await connection.execute(said)
    assert "diary" not in str(refused.value)


async def test_a_read_that_is_cancelled_anywhere_leaves_the_next_ones_whole(press: Press) -> None:
    for number in range(1, 201):
        reading = asyncio.create_task(_said(press))
        await asyncio.sleep(number * 0.00001)
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)

        async with press.store.write() as connection:
            await connection.execute(insert(inbox).values(update_id=number, payload="a"))
        assert await _said(press) == number, "it sees what was kept before it"


async def _said(press: Press) -> int:
    async with press.store.read() as connection:
        return int((await connection.execute(select(func.count()).select_from(inbox))).scalar_one())
