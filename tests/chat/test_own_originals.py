"""What people gave to be summed up can be shown as written for an hour at most, and is nowhere but in memory."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat import own_originals
from bot.chat.own_originals import KEPT_FOR, OwnOriginal, OwnOriginals
from bot.store.engine import Store
from bot.store.tables import delivery
from bot.values import Line, StoryText
from tests.chat import fakes
from tests.chat.fakes import World, running
from tests.conftest import NOON
from tests.local_telegram import Server, User, buttons

TEXT = "The tunnel is open. Trains run every hour. Tickets are cheap."


def in_portuguese(*sentences: str) -> StoryText:
    """A summary whose translation whispers."""
    return StoryText(
        story_id=0,
        story_revision=0,
        title=Line(text="", source=""),
        sentences=tuple(Line(text=sentence.lower(), source=sentence) for sentence in sentences),
        url="",
        source_name="",
        lang="pt",
        path=("pt", "en"),
    )


@pytest.fixture
def _translating(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fakes, "a_story", in_portuguese)


@pytest.mark.usefixtures("_translating")
async def test_a_summary_of_ones_own_text_shows_what_was_written_for_an_hour(world: World, ana: User) -> None:
    answer = await world.tell(ana, f"/summary {TEXT}")
    assert "the tunnel is open." in answer["text"]
    assert (await world.press(ana, answer, "Original"))["text"] == ""
    original = ana.heard()[-1]
    assert original["text"].replace("\u2068", "").replace("\u2069", "") == (
        "Original\n\nTHE TUNNEL IS OPEN. TRAINS RUN EVERY HOUR. TICKETS ARE CHEAP.\nPortuguese"
    )
    assert original["reply_to_message"]["message_id"] == answer["message_id"]
    assert "further down" in (await world.press(ana, answer, "Original"))["text"]
    world.clock.forward(600)
    assert (await world.press(ana, answer, "Original"))["text"] == ""
    assert len(ana.heard()) == 3
    world.clock.forward(KEPT_FOR.total_seconds())
    alert = await world.press(ana, answer, "Original")
    assert "longer than an hour" in alert["text"]
    assert alert["show_alert"]
    assert await world.rows(delivery) == []


@pytest.mark.usefixtures("_translating")
async def test_of_ones_own_text_nothing_is_left_after_a_restart(
    server: Server, sqlite_store: Store, now: datetime, ana: User
) -> None:
    async with running(server, sqlite_store, now) as first:
        answer = await first.tell(ana, f"/summary {TEXT}")
    async with running(server, sqlite_store, now) as second:
        assert "longer than an hour" in (await second.press(ana, answer, "Original"))["text"]


@pytest.mark.usefixtures("_translating")
async def test_of_ones_own_text_nothing_is_left_after_forget(world: World, ana: User) -> None:
    answer = await world.tell(ana, f"/summary {TEXT}")
    await world.press(ana, await world.tell(ana, "/forget"), "Delete everything")
    assert "longer than an hour" in (await world.press(ana, answer, "Original"))["text"]


async def test_what_was_not_translated_has_no_button(world: World, ana: User) -> None:
    assert not buttons(await world.tell(ana, f"/summary {TEXT}"))


@pytest.mark.usefixtures("_translating")
async def test_a_summary_of_several_messages_has_its_button_under_the_last(world: World, ana: User) -> None:
    await world.tell(ana, f"/summary {'so it rained on ' * 300}. {TEXT}")
    assert [list(buttons(message)) for message in ana.heard()] == [[], ["Original"]]


def of_chat(chat_id: int, text: str = "x") -> OwnOriginal:
    return OwnOriginal(chat_id=chat_id, parts=(text,))


def test_it_is_found_by_its_chat_until_the_hour_is_over(now: datetime) -> None:
    kept = OwnOriginals()
    kept.keep(1, of_chat(7), now)
    assert kept.find(1, 7, now) == of_chat(7)
    assert kept.find(1, 8, now) is None
    assert kept.find(2, 7, now) is None
    assert kept.find(1, 7, now + KEPT_FOR) is None
    assert kept.find(1, 7, now) is None


def test_that_it_was_shown_makes_it_no_younger(now: datetime) -> None:
    kept = OwnOriginals()
    kept.keep(1, of_chat(7), now)
    kept.note_shown(1, now + KEPT_FOR / 2)
    found = kept.find(1, 7, now + KEPT_FOR / 2)
    assert found is not None
    assert found.shown_at == now + KEPT_FOR / 2
    assert kept.find(1, 7, now + KEPT_FOR) is None


def test_it_can_be_forgotten_alone_and_with_its_chat(now: datetime) -> None:
    kept = OwnOriginals()
    for update_id, chat_id in ((1, 7), (2, 7), (3, 8), (4, 8)):
        kept.keep(update_id, of_chat(chat_id), now)
    kept.forget(3)
    kept.forget(3)
    kept.forget_chats({7})
    kept.note_shown(1, now)
    assert [kept.find(update_id, chat, now) is None for update_id, chat in ((1, 7), (2, 7), (3, 8), (4, 8))] == [
        True,
        True,
        True,
        False,
    ]


def test_nobody_reads_it_in_a_log(now: datetime) -> None:
    kept = OwnOriginals()
    kept.keep(1, of_chat(7, "secret"), now)
    assert "secret" not in repr(kept) + repr(kept.find(1, 7, now))


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 4_000_000)), max_size=12))
def test_however_much_is_given_the_newest_is_kept_and_memory_is_bounded(given_texts: list[tuple[int, int]]) -> None:
    kept = OwnOriginals()
    for update_id, size in given_texts:
        kept.keep(update_id, of_chat(7, "x" * size), NOON)
        assert kept.find(update_id, 7, NOON) is not None
    left = [found for update_id in range(1, 10) if (found := kept.find(update_id, 7, NOON))]
    assert sum(len(each.parts[0]) for each in left) <= own_originals.CHARACTERS_MAX
