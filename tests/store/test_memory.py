"""The translation memory gives back what it was given, by sentence, step and model."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.memory import Model, recall, remember, source_hash, touch
from bot.store.tables import translation
from tests.store.given import Press

MODEL = Model(from_lang="en", to_lang="pt", model_id="tiny")
SENTENCES = ("It rains.", "مطر", "下雨了。", "बारिश 🌧️", "C'est \"l'eau\" %s \\ 100%")


async def recalled(connection: AsyncConnection, sentences: Sequence[str], model: Model) -> dict[str, str]:
    """The texts alone."""
    return {sentence: text for sentence, (text, _) in (await recall(connection, sentences, model)).items()}


async def test_what_is_remembered_is_recalled_in_every_script(press: Press) -> None:
    made = {sentence: sentence[::-1] for sentence in SENTENCES}
    async with press.store.write() as connection:
        await remember(connection, made, MODEL, now=press.now)
        await remember(connection, {}, MODEL, now=press.now)
    async with press.store.read() as connection:
        assert await recalled(connection, [*SENTENCES, "never seen"], MODEL) == made
        assert await recalled(connection, [], MODEL) == {}


@pytest.mark.parametrize("other", [Model(from_lang="en", to_lang="pt", model_id="big"),
                                   Model(from_lang="en", to_lang="de", model_id="tiny"),
                                   Model(from_lang="de", to_lang="pt", model_id="tiny")])  # fmt: skip
async def test_another_model_or_step_knows_nothing_of_it(press: Press, other: Model) -> None:
    async with press.store.write() as connection:
        await remember(connection, {"It rains.": "Chove."}, MODEL, now=press.now)
        assert await recalled(connection, ["It rains."], other) == {}


async def test_white_space_makes_no_other_sentence(press: Press) -> None:
    async with press.store.write() as connection:
        await remember(connection, {"It rains.": "Chove.", " It  rains.\n": "Chove."}, MODEL, now=press.now)
        assert await recalled(connection, ["It\nrains. "], MODEL) == {"It\nrains. ": "Chove."}
    assert await press.count(translation) == 1


async def test_a_better_translation_takes_the_old_ones_place(press: Press) -> None:
    async with press.store.write() as connection:
        for text in ("Chuva.", "Chove."):
            await remember(connection, {"It rains.": text}, MODEL, now=press.now)
        assert await recalled(connection, ["It rains."], MODEL) == {"It rains.": "Chove."}


async def test_what_is_used_is_noted_as_used(press: Press) -> None:
    later = press.now + timedelta(days=5)
    async with press.store.write() as connection:
        await remember(connection, {"It rains.": "Chove.", "It snows.": "Neva."}, MODEL, now=press.now)
        await touch(connection, ["It rains."], MODEL, now=later)
    used = {row.source_hash: row.used_at for row in await press.rows(translation)}
    assert used == {source_hash("It rains."): later, source_hash("It snows."): press.now}


async def test_a_long_article_is_remembered_in_one_go(press: Press) -> None:
    made = {f"Sentence {n}.": f"Frase {n}." for n in range(9_000)}
    async with press.store.write() as connection:
        await remember(connection, made, MODEL, now=press.now)
        assert await recalled(connection, list(made), MODEL) == made
        await touch(connection, list(made), MODEL, now=press.now)


def test_a_broken_surrogate_has_a_name_too() -> None:
    assert len(source_hash("\ud83c")) == 64


async def test_two_who_remember_the_same_in_another_order_do_not_wait_for_each_other(press: Press) -> None:
    made = {f"Sentence {n}.": f"Frase {n}." for n in range(300)}

    async def kept(of: dict[str, str]) -> None:
        async with press.store.write() as connection:
            await remember(connection, of, MODEL, now=press.now)

    await asyncio.gather(kept(made), kept(dict(reversed(made.items()))))
    assert await press.count(translation) == 300


async def test_a_refused_sentence_is_remembered_with_its_reasons_and_no_text(press: Press) -> None:
    async with press.store.write() as connection:
        await remember(connection, {"It snows.": "Neva."}, MODEL, now=press.now, refused={"It rains.": "loop,length"})
        assert await recalled(connection, ["It rains.", "It snows."], MODEL) == {"It rains.": "", "It snows.": "Neva."}
    assert {row.verdict for row in await press.rows(translation)} == {"", "loop,length"}
