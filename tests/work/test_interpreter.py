"""Public sentences go through the memory, private ones past it; a broken model makes way for another route."""

from __future__ import annotations

from bot.store.tables import translation
from bot.translations.memory import Interpreted
from tests.work.fakes import Newsroom

SENTENCES = ["It rains.", "It snows.", "It rains.", " ", "untranslatable"]
PT = ("[pt] IT RAINS.", "[pt] IT SNOWS.", "[pt] IT RAINS.", "", "")


async def test_a_sentence_is_translated_once_and_remembered(room: Newsroom) -> None:
    interpreter = room.resources.interpreter
    for _ in range(2):
        done = await interpreter.translate(SENTENCES[:3], "en", "pt")
        assert done == Interpreted(texts=PT[:3], path=("en", "pt"))
    assert room.translators.asked == [(("en", "pt"), ["It rains.", "It snows."])]
    assert await room.count(translation) == 2


async def test_what_did_not_come_out_is_not_remembered_and_tried_again(room: Newsroom) -> None:
    interpreter = room.resources.interpreter
    assert (await interpreter.translate(SENTENCES, "en", "pt")).texts == PT
    await interpreter.translate(SENTENCES, "en", "pt")
    assert room.translators.asked[1] == (("en", "pt"), ["untranslatable"])
    assert await room.count(translation) == 2


async def test_private_text_is_never_stored(room: Newsroom) -> None:
    interpreter = room.resources.interpreter
    for _ in range(2):
        done = await interpreter.translate(["It rains."], "de", "pt", private=True)
        assert done == Interpreted(texts=("[pt] [EN] IT RAINS.",), path=("de", "en", "pt"))
    assert len(room.translators.asked) == 4
    assert await room.count(translation) == 0


async def test_two_steps_are_remembered_one_by_one(room: Newsroom) -> None:
    await room.resources.interpreter.translate(["Es regnet."], "de", "pt")
    rows = [(row.from_lang, row.to_lang, row.model, row.text) for row in await room.rows(translation)]
    assert sorted(rows) == [
        ("de", "en", "de-en", "[en] ES REGNET."),
        ("en", "pt", "en-pt", "[pt] [EN] ES REGNET."),
    ]


async def test_a_broken_model_is_set_aside_for_another_route(room: Newsroom) -> None:
    room.translators.pairs.append(("de", "pt"))
    room.translators.broken.add(("de", "pt"))
    done = await room.resources.interpreter.translate(["Es regnet."], "de", "pt")
    assert done.path == ("de", "en", "pt")


async def test_when_the_last_model_breaks_the_text_stays_as_it_is(room: Newsroom) -> None:
    room.translators.broken.add(("en", "pt"))
    done = await room.resources.interpreter.translate(["It rains."], "en", "pt")
    assert done == Interpreted(texts=("It rains.",), reached=False)
    assert await room.count(translation) == 0


async def test_no_way_and_no_need_leave_the_text_as_it_is(room: Newsroom) -> None:
    interpreter = room.resources.interpreter
    assert await interpreter.translate(["雨"], "zh", "ru") == Interpreted(texts=("雨",), reached=False)
    assert await interpreter.translate(["It rains."], "en", "en-GB") == Interpreted(texts=("It rains.",))
    assert await interpreter.translate([], "en", "pt") == Interpreted(texts=(), path=("en", "pt"))
