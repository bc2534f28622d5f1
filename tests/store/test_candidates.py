"""What was served never comes again to the same reader; what is one chat's own is seen by nobody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.articles.bodies import body_hash
from bot.store.articles import keep_sections
from bot.store.candidates import Reach, find_candidates
from bot.store.digests import DigestRequest, NewEdition, NewItem, keep_edition, open_digest
from bot.store.leases import finish
from bot.store.tables import digest, topic
from bot.values import Candidate, Section, Subscription
from tests.store.given import BODY, Press, prepared


async def seen(press: Press, reader: Subscription | None = None, **reach: object) -> list[Candidate]:
    ids = {"subscription_id": reader.id, "chat_id": reader.chat_id} if reader else {}
    wanted = Reach(**{"since": press.now - timedelta(days=1), "lang": "en", **ids, **reach})  # type: ignore[arg-type]
    async with press.store.read() as connection:
        return await find_candidates(connection, wanted)


def item(story_id: int, html: str = "A bridge") -> NewItem:
    return NewItem(story_id=story_id, story_revision=1, length=3, html=html, content_hash=body_hash("", html))


async def serve(press: Press, reader: Subscription, *stories: int, occasion: str = "update:1") -> int:
    """Composes a digest of these stories for the reader; the edition's id."""
    asked = DigestRequest(subscription_id=reader.id, occasion=occasion, due_at=press.now)
    async with press.store.write() as connection:
        assert await open_digest(connection, asked)
    (row,) = await press.claimed(digest)
    items = tuple(item(story) for story in stories)
    edition = NewEdition(lang="en", content_hash=f"{stories}", items=items, parts=("A bridge",))
    async with press.store.write() as connection:
        edition_id = await keep_edition(connection, edition)
        assert await finish(connection, digest, row, edition_id=edition_id)
    return edition_id


async def two_stories(press: Press) -> tuple[int, int]:
    wire = await press.source()
    await press.take_in(wire, "a", prepared())
    await press.take_in(wire, "b", prepared("A tunnel"))
    await press.summarise()
    newest, oldest = await seen(press)
    return oldest.story_id, newest.story_id


async def test_only_what_is_summarised_can_be_told(press: Press) -> None:
    await press.take_in(await press.source(), "a", prepared("A bridge", BODY, "Bridges"))
    assert await seen(press) == []
    await press.summarise()
    (found,) = await seen(press, texts=True)
    assert (found.title, found.text, found.lang, found.at) == ("A bridge", BODY, "en", press.now)
    assert [(known.key, known.name) for known in found.topics] == [("bridges", "Bridges")]


async def test_texts_are_loaded_only_for_phrases(press: Press) -> None:
    await two_stories(press)
    assert {found.text for found in await seen(press)} == {""}


async def test_a_story_knows_all_its_sources(press: Press) -> None:
    wire, post = await press.source("wire"), await press.source("post")
    await press.take_in(wire, "a", prepared())
    await press.take_in(post, "b", prepared())
    await press.summarise()
    (found,) = await seen(press)
    assert found.source_ids == {wire.id, post.id}


async def test_a_served_story_never_comes_again_to_the_same_subscription_and_does_to_another(press: Press) -> None:
    ana, ben = await press.reader(7), await press.reader(8)
    first, second = await two_stories(press)
    await serve(press, ana, first)
    assert [found.story_id for found in await seen(press, ana)] == [second]
    assert [found.story_id for found in await seen(press, ben)] == [second, first]
    await serve(press, ana, second, occasion="update:2")
    assert await seen(press, ana) == []


async def test_an_edited_article_is_not_served_again(press: Press) -> None:
    ana, wire = await press.reader(7), await press.source()
    await press.take_in(wire, "a", prepared())
    await press.summarise()
    (told,) = await seen(press, ana)
    await serve(press, ana, told.story_id)
    await press.take_in(wire, "a", prepared("No bridge"))
    await press.summarise()
    assert await seen(press, ana) == []


async def test_what_came_late_but_is_dated_early_is_found_although_newer_was_served(press: Press) -> None:
    ana = await press.reader(7)
    _, second = await two_stories(press)
    await serve(press, ana, second)
    await press.take_in(await press.source("late"), "c", prepared("A late bridge"))
    await press.summarise()
    assert {found.title for found in await seen(press, ana)} == {"A bridge", "A late bridge"}


async def test_the_articles_of_an_own_source_are_seen_by_their_chat_alone(press: Press) -> None:
    ana, ben = await press.reader(7), await press.reader(8)
    own = await press.source("ana", owner_chat_id=ana.chat_id)
    await press.take_in(own, "a", prepared())
    await press.summarise()
    assert [found.owner_chat_id for found in await seen(press, ana)] == [ana.chat_id]
    assert await seen(press, ben) == await seen(press) == []


async def test_the_same_text_in_an_own_source_stays_apart_from_the_public_one(press: Press) -> None:
    ana = await press.reader(7)
    own = await press.source("ana", owner_chat_id=ana.chat_id)
    assert await press.take_in(own, "a", prepared()) != await press.take_in(await press.source(), "b", prepared())
    await press.summarise()
    assert [found.owner_chat_id for found in await seen(press)] == [0]


async def test_what_is_older_than_the_window_stays_away(press: Press) -> None:
    await two_stories(press)
    assert await seen(press, since=press.now) != []
    assert await seen(press, since=press.now + timedelta(seconds=1)) == []


async def test_one_topic_may_be_asked_for_alone_and_is_named_in_the_readers_language(press: Press) -> None:
    politics = Section(key="bridges", names={"en": "Bridges", "pt": "Pontes"})
    async with press.store.write() as connection:
        await keep_sections(connection, [politics])
    wire = await press.source()
    await press.take_in(wire, "a", prepared("A bridge", BODY, "Bridges"))
    await press.take_in(wire, "b", prepared("A tunnel", BODY, "Tunnels"))
    await press.summarise()
    tunnels = next(row.id for row in await press.rows(topic) if row.key == "tunnels")
    assert [found.title for found in await seen(press, topic_ids=frozenset({tunnels}))] == ["A tunnel"]
    assert await seen(press, topic_ids=frozenset({4711})) == []


async def test_an_article_whose_text_was_cleaned_away_is_told_no_more(press: Press) -> None:
    from bot.store.cleaning import clean

    await two_stories(press)
    later = press.now + timedelta(days=31)
    async with press.store.write() as connection:
        await clean(connection, now=later, article_age=timedelta(days=30))
    assert await seen(press) == []


async def test_what_is_dated_in_the_future_is_new_when_it_comes_in_and_not_for_ever(press: Press) -> None:
    await press.take_in(await press.source(), "a", replace(prepared(), published_at=press.now + timedelta(days=365)))
    await press.summarise()
    assert len(await seen(press)) == 1
    assert await seen(press, since=press.now + timedelta(seconds=1)) == []
