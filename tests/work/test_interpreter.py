"""Public sentences go through the memory, private ones past it; a broken model makes way for another route."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

from sqlalchemy import delete

from bot.store.tables import translation
from bot.translations.checking import VERSION, Wish
from bot.translations.gate import Fault, FaultKind
from bot.translations.glossary import read_glossary
from bot.translations.memory import Interpreted
from bot.translations.recent import Recent
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


async def test_that_a_translation_was_used_is_noted_once_a_day(room: Newsroom) -> None:
    made_at = room.resources.now()
    for hours, noted in ((0, 0), (2, 0), (25, 25), (26, 25)):
        at = made_at + timedelta(hours=hours)
        interpreter = replace(room.resources.interpreter, now=partial(max, at, at), recent=Recent())
        assert (await interpreter.translate(["It rains."], "en", "pt")).texts == PT[:1]
        assert [row.used_at for row in await room.rows(translation)] == [made_at + timedelta(hours=noted)]
    assert len(room.translators.asked) == 1


async def test_a_translation_at_hand_asks_neither_the_store_nor_a_model(room: Newsroom) -> None:
    interpreter = room.resources.interpreter
    await interpreter.translate(SENTENCES, "en", "pt")
    async with room.resources.store.write() as connection:
        await connection.execute(delete(translation))
    asked = len(room.translators.asked)
    assert (await interpreter.translate(SENTENCES, "en", "pt")).texts == PT
    assert len(room.translators.asked) == asked


async def test_what_did_not_come_out_is_tried_three_ways_and_remembered_as_refused(room: Newsroom) -> None:
    interpreter = room.resources.interpreter
    assert (await interpreter.translate(SENTENCES, "en", "pt")).texts == PT
    assert [asked for _, asked in room.translators.asked[1:]] == [["untranslatable"], ["untranslatable"]]
    await interpreter.translate(SENTENCES, "en", "pt")
    assert len(room.translators.asked) == 3
    assert sorted(row.verdict for row in await room.rows(translation)) == ["", "", "empty"]


async def test_what_the_check_refuses_is_shown_as_written_and_why_is_kept(room: Newsroom) -> None:
    strict = replace(room.resources.interpreter, check=lambda _: (Fault(FaultKind.NUMBER_LOST), Fault(FaultKind.LOOP)))
    for _ in range(2):
        assert (await strict.translate(["It rains."], "en", "pt")).texts == ("",)
    assert [(row.text, row.verdict) for row in await room.rows(translation)] == [("", "number_lost,loop")]


async def test_another_glossary_makes_translations_anew(room: Newsroom) -> None:
    plain = room.resources.interpreter
    keeping = replace(plain, glossary=read_glossary(b"term\nOpen Herons\n"))
    sentence = "The Open Herons sing."
    assert (await plain.translate([sentence], "en", "pt")).texts == ("[pt] THE OPEN HERONS SING.",)
    assert "Open Herons" in (await keeping.translate([sentence], "en", "pt")).texts[0]
    assert await room.count(translation) == 2


async def test_a_term_of_one_topic_is_used_in_texts_about_it(room: Newsroom) -> None:
    keeping = replace(room.resources.interpreter, glossary=read_glossary(b"term,topic\nOpen Herons,sport\n"))
    sport = await keeping.translate(["The Open Herons sing."], "en", "pt", Wish(topics=["Sport"]))
    other = await keeping.translate(["The Open Herons sing."], "en", "pt", Wish(topics=["Music"]))
    assert "Open Herons" in sport.texts[0]
    assert "OPEN HERONS" in other.texts[0]


async def test_private_text_is_never_stored(room: Newsroom) -> None:
    interpreter = room.resources.interpreter
    for _ in range(2):
        done = await interpreter.translate(["It rains."], "de", "pt", Wish(private=True))
        assert done == Interpreted(texts=("[pt] [EN] IT RAINS.",), path=("de", "en", "pt"))
    assert len(room.translators.asked) == 4
    assert await room.count(translation) == 0


async def test_two_steps_are_remembered_one_by_one(room: Newsroom) -> None:
    await room.resources.interpreter.translate(["Es regnet."], "de", "pt")
    rows = [(row.from_lang, row.to_lang, row.model, row.text) for row in await room.rows(translation)]
    assert sorted(rows) == [
        ("de", "en", f"de-en/{VERSION}.1.", "[en] ES REGNET."),
        ("en", "pt", f"en-pt/{VERSION}.1.", "[pt] [EN] ES REGNET."),
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
