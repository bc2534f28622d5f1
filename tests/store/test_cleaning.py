"""What is old goes; entries and what was served stay, so that nothing is sent twice."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import insert

from bot.store import cleaning
from bot.store.cleaning import DELIVERY_AGE, TRANSLATION_AGE, clean
from bot.store.digests import NewEdition, NewItem, keep_edition
from bot.store.memory import Model, remember, touch
from bot.store.tables import (
    article,
    article_topic,
    delivery,
    digest,
    edition_item,
    edition_part,
    entry,
    inbox,
    item,
    story,
    summary,
    summary_sentence,
    translation,
)
from tests.store.given import BODY, Press, prepared

AGE = timedelta(days=30)


async def cleaned(press: Press, after: timedelta) -> None:
    async with press.store.write() as connection:
        await clean(connection, now=press.now + after, article_age=AGE)


async def test_old_texts_go_and_their_entries_stay(press: Press) -> None:
    wire = await press.source()
    kept = await press.take_in(wire, "a", prepared("A bridge", BODY, "Bridges"))
    await press.summarise()
    await cleaned(press, AGE)
    assert (await press.rows(article))[0].body == BODY
    await cleaned(press, AGE + timedelta(seconds=1))
    (row,) = await press.rows(article)
    assert (row.body, row.standfirst, row.title, row.body_hash) == ("", "", "A bridge", prepared().body_hash)
    assert await press.count(summary) == await press.count(summary_sentence) == 0
    assert (await press.count(entry), await press.count(story), await press.count(article_topic)) == (1, 1, 1)
    assert await press.list(wire, ("a", prepared().body_hash)) == 0
    assert await press.take_in(await press.source("post"), "b", prepared()) == kept


async def test_what_was_told_as_written_goes_with_its_article_and_the_translation_stays(press: Press) -> None:
    wire = await press.source()
    await press.take_in(wire, "old", prepared())
    later = Press(store=press.store, now=press.now + timedelta(seconds=9))
    await later.take_in(wire, "new", prepared("A tunnel", "They dig a tunnel."))
    told = [row.id for row in await press.rows(story)]
    items = tuple(
        NewItem(story_id=n, story_revision=1, length=3, html="Uma ponte", content_hash="b", original="A bridge")
        for n in told
    )
    async with press.store.write() as connection:
        await keep_edition(connection, NewEdition(lang="pt", content_hash="1", items=items, parts=("first",)))
    await cleaned(press, AGE)
    assert [row.original for row in await press.rows(item)] == ["A bridge", "A bridge"]
    await cleaned(press, AGE + timedelta(seconds=1))
    assert [(row.html, row.original) for row in await press.rows(item)] == [
        ("Uma ponte", ""),
        ("Uma ponte", "A bridge"),
    ]


async def test_translations_go_when_nobody_used_them_for_long(press: Press) -> None:
    model = Model(from_lang="en", to_lang="pt", model_id="tiny")
    async with press.store.write() as connection:
        await remember(connection, {"It rains.": "Chove."}, model, now=press.now)
    await cleaned(press, TRANSLATION_AGE)
    assert await press.count(translation) == 1
    await cleaned(press, TRANSLATION_AGE + timedelta(seconds=1))
    assert await press.count(translation) == 0


async def test_of_too_many_translations_those_used_longest_ago_go(press: Press) -> None:
    models = [Model(from_lang="en", to_lang=lang, model_id="tiny") for lang in ("pt", "de")]
    async with press.store.write() as connection:
        for minute, sentence in enumerate(("One.", "Two.", "Three.")):
            for model in models:
                at = press.now + timedelta(minutes=minute)
                await remember(connection, {sentence: f"{sentence} {model.to_lang}"}, model, now=at)
        await touch(connection, ["One."], models[0], now=press.now + timedelta(hours=1))
        await clean(connection, now=press.now, article_age=AGE, translation_rows=3)
    assert sorted(row.text for row in await press.rows(translation)) == ["One. pt", "Three. de", "Three. pt"]


async def test_the_words_of_old_messages_go_and_the_record_that_they_were_sent_stays(press: Press) -> None:
    reader = await press.reader(7)
    words = {"html": "<b>A bridge</b>", "keyboard": "[]", "chat_id": reader.chat_id}
    async with press.store.write() as connection:
        for key, sent_at in (("sent", press.now), ("waiting", None)):
            await connection.execute(insert(delivery).values(dedupe_key=key, sent_at=sent_at, **words))
    await cleaned(press, DELIVERY_AGE + timedelta(seconds=1))
    assert {row.dedupe_key: row.html for row in await press.rows(delivery)} == {"sent": "", "waiting": words["html"]}


async def test_of_handled_updates_the_newest_are_remembered_and_what_waits_is_kept(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cleaning, "INBOX_ROWS", 2)
    states = {1: "pending", 2: "done", 3: "failed", 4: "working", 5: "done", 6: "done"}
    async with press.store.write() as connection:
        rows = [{"update_id": n, "payload": "", "state": state} for n, state in states.items()]
        await connection.execute(insert(inbox), rows)
    await cleaned(press, timedelta(0))
    assert [row.update_id for row in await press.rows(inbox)] == [1, 4, 5, 6]


async def test_the_words_of_messages_that_reached_nobody_go(press: Press) -> None:
    reader = await press.reader(7)
    words = {"html": "<b>A bridge</b>", "keyboard": "[]", "chat_id": reader.chat_id}
    async with press.store.write() as connection:
        for state in ("failed", "unknown", "pending"):
            await connection.execute(insert(delivery).values(dedupe_key=state, state=state, **words))
    await cleaned(press, timedelta(0))
    assert {row.state: row.html for row in await press.rows(delivery)} == {
        "failed": "",
        "unknown": "",
        "pending": words["html"],
    }


async def test_the_messages_of_old_editions_go_and_the_record_of_what_was_served_stays(press: Press) -> None:
    reader = await press.reader(7)
    await press.take_in(await press.source(), "a", prepared())
    (told,) = await press.rows(story)
    items = (NewItem(story_id=told.id, story_revision=1, length=3, html="A bridge", content_hash="b"),)
    async with press.store.write() as connection:
        new = NewEdition(lang="en", content_hash="1", items=items, parts=("first", "second"))
        served = {"edition_id": await keep_edition(connection, new), "due_at": press.now, "state": "done"}
        await connection.execute(insert(digest).values(subscription_id=reader.id, occasion="update:1", **served))
    await cleaned(press, DELIVERY_AGE)
    assert await press.count(edition_part) == 2
    await cleaned(press, DELIVERY_AGE + timedelta(seconds=1))
    assert (await press.count(edition_part), await press.count(edition_item), await press.count(digest)) == (0, 1, 1)
