"""/summary of texts, pages, files, replies and topics, and the one message that answers."""

from __future__ import annotations

import asyncio
import json

import pytest

from bot.errors import DragomanError, FetchError, WorkerError
from bot.store.tables import digest, inbox
from bot.values import SubscriptionState
from tests.chat.fakes import World
from tests.local_telegram import Server, User, buttons

TEXT = "The tunnel is open. Trains run every hour. Tickets are cheap. The pass stays closed."


async def test_a_pasted_text_is_summed_up_before_any_start_in_the_telegram_language(
    world: World, server: Server
) -> None:
    pia = server.add_user("Pia", "pt-br")
    answer = await world.tell(pia, f"/summary {TEXT}")
    assert "THE TUNNEL IS OPEN. TRAINS RUN EVERY HOUR. TICKETS ARE CHEAP." in answer["text"]
    assert world.answers.asked == [(TEXT, "pt", 3)]
    assert len(pia.heard()) == 1
    assert (await world.subscription(pia)).state is SubscriptionState.DRAFT
    assert (await world.subscription(pia)).slots == ()


async def test_markup_in_a_pasted_text_is_shown_and_not_obeyed(world: World, ana: User) -> None:
    answer = await world.tell(ana, "/summary The <b>tunnel</b> & co. <script>x</script> is open.")
    assert "THE <B>TUNNEL</B> & CO." in answer["text"]


async def test_a_link_is_read_wherever_it_stands(world: World, ana: User) -> None:
    for message in ("/summary https://example.org/a", "https://example.org/a", "see https://example.org/a !"):
        assert "THE PAGE HTTPS://EXAMPLE.ORG/A" in (await world.tell(ana, message))["text"]


async def test_a_reply_sums_up_the_message_it_answers(world: World, ana: User, ben: User) -> None:
    group = world.server.add_group(ana, ben)
    said = ben.send(TEXT, chat_id=group.id)
    ana.send("/summary", chat_id=group.id, reply_to=said["message_id"])
    answer = await ana.wait_for("THE TUNNEL IS OPEN", chat_id=group.id)
    assert world.answers.asked == [(TEXT, "en", 3)]
    assert answer["reply_to_message"]["text"] == "/summary"


async def test_a_long_plain_text_and_a_file_are_summed_up(world: World, ana: User) -> None:
    assert "THE TUNNEL IS OPEN." in (await world.tell(ana, f"{TEXT} {TEXT} {TEXT}"))["text"]
    ana.send_document("note.txt", TEXT.encode())
    await world.settled()
    assert "NOTE.TXT: THE TUNNEL" in ana.heard()[-1]["text"]
    ana.send_document("picture.png", b"\x89PNG")
    await world.settled()
    assert ".txt, .md, .html" in ana.heard()[-1]["text"]


async def test_what_is_too_short_is_said_to_be_and_a_remark_gets_a_hint(world: World, ana: User) -> None:
    assert (
        "too short"
        in (await world.tell(ana, "/summary It rained a lot in the mountains last night and we stayed in."))["text"]
    )
    assert "Send me a link" in (await world.tell(ana, "thanks"))["text"]
    assert "/help" in (await world.tell(ana, "/sumary"))["text"]
    assert world.answers.asked == []


@pytest.mark.parametrize("words", ["Politics", "политика", "POLITICA", "elections"])
async def test_a_topics_name_in_any_language_asks_for_its_digest(world: World, ana: User, words: str) -> None:
    waiting = await world.tell(ana, f"/summary {words}")
    (asked,) = await world.rows(digest)
    assert json.loads(asked.request) == {"topic_id": 1}
    assert asked.reply_message_id == waiting["message_id"]
    assert asked.due_at == world.clock.at


async def test_an_unknown_topic_offers_the_known_ones(world: World, ana: User) -> None:
    offer = await world.tell(ana, "/summary Klingons")
    assert {"Politics", "Sport", "Science"} == set(buttons(offer))
    await world.press(ana, offer, "Sport")
    (asked,) = await world.rows(digest)
    assert json.loads(asked.request) == {"topic_id": 2}
    assert asked.reply_message_id == ana.heard()[-1]["message_id"] != offer["message_id"]


async def test_alone_it_asks_for_what_is_new_like_digest_does(world: World, ana: User) -> None:
    for command in ("/summary", "/digest"):
        assert "Looking for what is new" in (await world.tell(ana, command))["text"]
    rows = await world.rows(digest)
    assert [row.request for row in rows] == ["", ""]
    assert len({row.occasion for row in rows}) == 2
    assert world.stages.woken.count("compose") == 2


@pytest.mark.parametrize(
    ("error", "told"),
    [(FetchError("x"), "could not reach"), (WorkerError("x"), "shorter part"), (DragomanError("secret"), "went wrong")],
)
async def test_an_error_of_ours_becomes_a_sentence_in_the_same_message(
    world: World, ana: User, error: DragomanError, told: str
) -> None:
    async def fail() -> None:
        raise error

    world.answers.before = fail
    answer = await world.tell(ana, f"/summary {TEXT}")
    assert told in answer["text"]
    assert "secret" not in answer["text"]
    assert len(ana.heard()) == 1


async def test_the_sixth_request_of_a_minute_is_asked_to_wait(world: World, ana: User) -> None:
    for _ in range(5):
        assert "TUNNEL" in (await world.tell(ana, f"/summary {TEXT}"))["text"]
    assert "5 requests a minute" in (await world.tell(ana, f"/summary {TEXT}"))["text"].replace("\u2068", "")
    world.clock.forward(60)
    assert "TUNNEL" in (await world.tell(ana, f"/summary {TEXT}"))["text"]


async def test_a_slow_answer_shows_that_it_began_and_one_runs_at_a_time(world: World, ana: User) -> None:
    going_on = asyncio.Event()

    async def wait() -> None:
        await going_on.wait()

    world.answers.before = wait
    group = world.server.add_group(ana)
    ana.send(f"/summary {TEXT}")
    waiting = await ana.wait_for("Reading…")
    ana.send(f"/summary {TEXT}", chat_id=group.id)
    await ana.wait_for("still working", chat_id=group.id)
    going_on.set()
    assert (await ana.wait_for("TUNNEL"))["message_id"] == waiting["message_id"]


async def test_the_words_of_a_text_are_not_kept(world: World, ana: User) -> None:
    await world.tell(ana, f"/summary {TEXT}")
    assert {row.payload for row in await world.rows(inbox)} == {""}
