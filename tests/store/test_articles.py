"""An entry becomes one article; the same text is the same article; only the holder of the lease writes."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.store.articles import keep_sections, keep_summaries
from bot.store.leases import DONE, PENDING
from bot.store.summaries import load_summaries, load_wanted
from bot.store.tables import article, article_topic, entry, story, summary, summary_sentence, topic
from bot.values import Section, Summary
from tests.store.given import BODY, LEASE, SPANS, Press, prepared

MADE = Summary(method="lead", method_version="1", length=3, spans=SPANS)


async def topics_of(press: Press, article_id: int) -> list[str]:
    """The keys of an article's topics, in their order."""
    keys = {row.id: row.key for row in await press.rows(topic)}
    rows = [row for row in await press.rows(article_topic) if row.article_id == article_id]
    return [keys[row.topic_id] for row in sorted(rows, key=lambda row: row.n)]


async def test_an_entry_becomes_one_article_with_a_story_of_its_own(press: Press) -> None:
    kept = await press.take_in(await press.source(), "a", prepared("A bridge", BODY, "Bridges", "Porto"))
    (row,), (listed,), (told,) = await press.rows(article), await press.rows(entry), await press.rows(story)
    assert (row.id, row.title, row.body, row.state, row.revision) == (kept, "A bridge", BODY, PENDING, 1)
    assert (row.story_id, told.head_article_id) == (told.id, kept)
    assert (listed.article_id, listed.state, listed.listing) == (kept, DONE, "")
    assert await topics_of(press, kept) == ["bridges", "porto"]


async def test_what_is_listed_again_unchanged_is_not_taken_in_again(press: Press) -> None:
    wire = await press.source()
    await press.take_in(wire, "a", prepared())
    assert await press.list(wire, ("a", prepared().body_hash)) == 0
    assert await press.claimed() == []


async def test_the_same_text_from_two_sources_is_one_article_under_the_topics_of_both(press: Press) -> None:
    first = await press.take_in(await press.source("wire"), "a", prepared("A bridge", BODY, "Bridges"))
    again = await press.take_in(await press.source("post"), "b", prepared("A  bridge", BODY + "\n", "Porto"))
    assert first == again
    assert [row.article_id for row in await press.rows(entry)] == [first, first]
    assert await topics_of(press, first) == ["bridges", "porto"]
    assert await press.count(story) == 1


async def test_two_workers_that_keep_the_same_text_at_once_make_one_article(press: Press) -> None:
    for name in ("wire", "post"):
        await press.list(await press.source(name), ("a", "1"))
    one, other = await press.claimed()
    kept = await asyncio.gather(press.keep(one, prepared()), press.keep(other, prepared()))
    assert len(set(kept)) == await press.count(article) == await press.count(story) == 1


async def test_the_same_address_with_another_text_is_the_article_that_is_there(press: Press) -> None:
    page = "https://example.org/bridge"
    first = await press.take_in(await press.source("wire"), "a", prepared(url=page))
    again = await press.take_in(await press.source("post"), "b", prepared("Bridge!", "Another cut of it.", url=page))
    assert first == again


async def test_a_changed_file_revises_its_article_and_its_topics(press: Press) -> None:
    wire = await press.source()
    first = await press.take_in(wire, "a", prepared("A bridge", BODY, "Bridges"))
    await press.summarise()
    changed = prepared("No bridge", "The council thought again. There is no bridge.", "Rivers")
    assert await press.take_in(wire, "a", changed) == first
    (row,) = await press.rows(article)
    assert (row.revision, row.title, row.body, row.state) == (2, "No bridge", changed.text, PENDING)
    assert await topics_of(press, first) == ["rivers"]


async def test_a_change_of_topics_alone_takes_the_old_ones_away(press: Press) -> None:
    wire = await press.source()
    first = await press.take_in(wire, "a", prepared("A bridge", BODY, "Bridges"))
    await press.list(wire, ("a", "touched"))
    (row,) = await press.claimed()
    assert await press.keep(row, prepared("A bridge", BODY, "Rivers")) == first
    assert await topics_of(press, first) == ["rivers"]


async def test_a_change_in_one_source_leaves_an_article_that_others_share_alone(press: Press) -> None:
    wire, post = await press.source("wire"), await press.source("post")
    shared = await press.take_in(wire, "a", prepared())
    await press.take_in(post, "b", prepared())
    own = await press.take_in(post, "b", prepared("No bridge", "The council thought again."))
    assert own != shared
    rows = {row.id: row for row in await press.rows(article)}
    assert (rows[shared].title, rows[shared].revision) == ("A bridge", 1)
    assert {row.external_id: row.article_id for row in await press.rows(entry)} == {"a": shared, "b": own}


async def test_whoever_lost_the_lease_of_an_entry_changes_nothing(press: Press) -> None:
    wire = await press.source()
    await press.take_in(wire, "a", prepared())
    await press.list(wire, ("a", "2"))
    (dead,) = await press.claimed()
    (alive,) = await press.claimed(now=press.now + LEASE)
    newest = prepared("A bridge, at last", "The council built it.", "Bridges")
    kept = await press.keep(alive, newest)
    assert await press.keep(dead, prepared("Old news", "It thought about it.", "Rumours")) is None
    (row,) = await press.rows(article)
    assert (row.id, row.title, row.body, row.revision) == (kept, newest.title, newest.text, 2)
    assert await topics_of(press, row.id) == ["bridges"]


async def test_whoever_lost_the_lease_makes_no_article_nobody_listed(press: Press) -> None:
    await press.list(await press.source(), ("a", "1"))
    (dead,) = await press.claimed()
    (alive,) = await press.claimed(now=press.now + LEASE)
    await press.keep(alive, prepared())
    assert await press.keep(dead, prepared("Old news", "It thought about it.")) is None
    assert [row.title for row in await press.rows(article)] == ["A bridge"]


async def test_a_summary_is_the_sentences_of_the_text_verbatim(press: Press) -> None:
    kept = await press.take_in(await press.source("The Wire"), "a", prepared(url="https://example.org/bridge"))
    await press.summarise()
    async with press.store.read() as connection:
        stored = (await load_summaries(connection, [kept], 3))[kept]
        assert await load_summaries(connection, [kept], 5) == {}
        assert await load_wanted(connection, [stored.summary_id]) == {stored.summary_id: stored}
    assert stored.sentences == ("The council agreed.", "It will build a bridge.")
    assert (stored.title, stored.lang, stored.source_name) == ("A bridge", "en", "The Wire")
    assert stored.url == "https://example.org/bridge"


async def test_a_summary_of_what_was_edited_meanwhile_is_thrown_away(press: Press) -> None:
    wire = await press.source()
    await press.take_in(wire, "a", prepared())
    (slow,) = await press.claimed(article)
    await press.take_in(wire, "a", prepared("No bridge", "The council thought again."))
    async with press.store.write() as connection:
        assert not await keep_summaries(connection, slow, [MADE])
    assert await press.count(summary) == await press.count(summary_sentence) == 0


async def test_an_edit_makes_the_old_summary_unwanted(press: Press) -> None:
    wire = await press.source()
    kept = await press.take_in(wire, "a", prepared())
    await press.summarise()
    (old,) = await press.rows(summary)
    await press.take_in(wire, "a", replace(prepared(text="It will build a bridge. The council agreed.")))
    async with press.store.read() as connection:
        assert await load_summaries(connection, [kept], 3) == {}
        assert await load_wanted(connection, [old.id]) == {}


async def test_summaries_are_kept_once_though_two_workers_made_them(press: Press) -> None:
    await press.take_in(await press.source(), "a", prepared())
    (dead,) = await press.claimed(article)
    (alive,) = await press.claimed(article, now=press.now + LEASE)
    held = []
    for row in (dead, alive, alive):
        async with press.store.write() as connection:
            held.append(await keep_summaries(connection, row, [MADE]))
    assert held == [False, True, False]
    assert (await press.count(summary), await press.count(summary_sentence)) == (1, 2)


async def test_the_catalogue_may_be_kept_again_with_better_names(press: Press) -> None:
    for name in ("Politcs", "Politics"):
        async with press.store.write() as connection:
            await keep_sections(connection, [Section(key="politics", names={"en": name})])
    async with press.store.read() as connection:
        from bot.store.candidates import topic_names

        (row,) = await press.rows(topic)
        assert await topic_names(connection, [row.id], "pt-BR") == {row.id: "Politics"}


async def test_a_lease_that_still_holds_is_nobody_elses(press: Press) -> None:
    await press.list(await press.source(), ("a", "1"))
    assert len(await press.claimed()) == 1
    assert await press.claimed(now=press.now + LEASE - timedelta(seconds=1)) == []


async def test_a_change_of_the_address_alone_is_taken_over(press: Press) -> None:
    wire = await press.source()
    kept = await press.take_in(wire, "a", prepared())
    await press.list(wire, ("a", "the same text, elsewhere"))
    (row,) = await press.claimed()
    assert await press.keep(row, prepared(url="https://wire.example/a")) == kept
    (found,) = await press.rows(article)
    assert (found.url, found.revision) == ("https://wire.example/a", 2)


async def test_a_file_that_was_only_touched_is_not_summarised_again(press: Press) -> None:
    wire = await press.source()
    kept = await press.take_in(wire, "a", prepared())
    await press.summarise()
    await press.list(wire, ("a", "touched"))
    (row,) = await press.claimed()
    assert await press.keep(row, prepared()) == kept
    (found,) = await press.rows(article)
    assert (found.state, found.revision) == (DONE, 1)


async def test_two_articles_of_the_same_new_topics_in_another_order_do_not_wait_for_each_other(press: Press) -> None:
    wire, tags = await press.source(), [f"Tag {n}" for n in range(30)]
    await press.list(wire, ("a", "1"), ("b", "1"))
    one, other = await press.claimed()
    kept = await asyncio.gather(
        press.keep(one, prepared("A bridge", BODY, *tags)), press.keep(other, prepared("A tunnel", BODY, *tags[::-1]))
    )
    keys = [tag.lower() for tag in tags]
    assert [await topics_of(press, found or 0) for found in kept] == [keys, keys[::-1]]
