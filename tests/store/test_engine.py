"""What the database refuses is told without the words that were to be kept."""

from __future__ import annotations

import pytest
from sqlalchemy import insert
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
