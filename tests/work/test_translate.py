"""What digests will want is translated in shares: some are at the engine while others are checked and kept."""

from __future__ import annotations

from threading import Barrier

import pytest
from sqlalchemy import select

from bot.store.digests import want_translations
from bot.store.tables import summary, translation, want
from bot.work.translate import AT_ONCE, BATCH, SHARE, translate_wanted
from tests.work.fakes import Newsroom

SECONDS = 20.0  # for calls that never meet


async def wanted(room: Newsroom, count: int, *langs: str) -> None:
    await room.take_in(
        *(f"Bridge {n}\n\nThe council of town {n} agreed to build bridge {n} in May." for n in range(count))
    )
    async with room.resources.store.write() as connection:
        ids = list((await connection.execute(select(summary.c.id).where(summary.c.length == 3))).scalars())
        for lang in langs:
            await want_translations(connection, ids, lang, due_at=room.clock.at)


async def states(room: Newsroom) -> list[str]:
    return sorted(row.state for row in await room.rows(want))


async def test_while_one_share_is_translated_others_are_under_way(room: Newsroom) -> None:
    await wanted(room, (AT_ONCE - 1) * SHARE + 1, "pt")
    room.translators.together = Barrier(AT_ONCE, timeout=SECONDS)
    assert (await translate_wanted(room.resources)).count == (AT_ONCE - 1) * SHARE + 1
    assert len(room.translators.asked) == AT_ONCE
    assert set(await states(room)) == {"done"}
    assert await room.count(translation) == len({text for _, texts in room.translators.asked for text in texts})


async def test_each_summary_is_translated_once_however_many_there_are(room: Newsroom) -> None:
    await wanted(room, BATCH + 3, "pt")
    assert [(await translate_wanted(room.resources)).count for _ in range(3)] == [BATCH, 3, 0]
    texts = [text for _, texts in room.translators.asked for text in texts]
    assert len(texts) == len(set(texts))


async def test_a_share_that_fails_leaves_the_others_done(room: Newsroom) -> None:
    await wanted(room, SHARE + 1, "pt")
    room.translators.crashing = f"bridge {SHARE} "
    with pytest.raises(RuntimeError):
        await translate_wanted(room.resources)
    assert (await states(room)).count("done") in {1, SHARE}  # whichever share it was in
