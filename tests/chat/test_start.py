"""Three taps in one message, then a first digest; stopping, and coming back."""

from __future__ import annotations

from datetime import timedelta

from bot.store.tables import digest, inbox, slot
from bot.values import FollowKind, SubscriptionState
from tests.chat.fakes import World
from tests.local_telegram import Server, User, buttons


async def test_three_taps_in_one_message_and_a_first_digest_is_asked_for(world: World, ana: User) -> None:
    menu = await world.tell(ana, "/start")
    assert "✓ English" in buttons(menu)
    await world.press(ana, menu, "English")
    menu = ana.heard()[-1]
    await world.press(ana, menu, "Politics")
    await world.press(ana, menu, "Science")
    menu = ana.heard()[-1]
    assert {"✓ Politics", "✓ Science", "Sport", "Everything"} <= set(buttons(menu))
    await world.press(ana, menu, "Done")
    menu = ana.heard()[-1]
    assert (await world.press(ana, menu, "8:00"))["text"] == "All set!"
    subscription = await world.subscription(ana)
    assert subscription.state is SubscriptionState.ACTIVE
    assert [one.minute_of_day for one in subscription.slots] == [480]
    assert subscription.slots[0].next_due_at == world.clock.at.replace(hour=8) + timedelta(days=1)
    assert [one.kind for one in subscription.follows] == [FollowKind.SECTION] * 2
    done, waiting = ana.heard()
    assert "All set!" in done["text"]
    assert not buttons(done)
    (asked,) = await world.rows(digest)
    assert (asked.reply_message_id, asked.request) == (waiting["message_id"], "")
    assert asked.occasion == f"update:{max(row.update_id for row in await world.rows(inbox))}"
    assert "compose" in world.stages.woken


async def test_the_readers_telegram_language_is_there_from_the_first_message_on(world: World, server: Server) -> None:
    await world.tell(ivan := server.add_user("Ivan", "ru"), "/start")
    subscription = await world.subscription(ivan)
    assert (subscription.lang, subscription.zone) == ("ru", "Europe/Moscow")
    assert "✓ Русский" in buttons(ivan.heard()[-1])


async def test_a_link_that_starts_the_bot_with_words_is_an_ordinary_start(world: World, ana: User) -> None:
    assert "Welcome!" in (await world.tell(ana, "/start <b>x; DROP TABLE chat"))["text"]


async def test_any_hour_may_end_the_three_taps(world: World, ana: User) -> None:
    menu = await world.tell(ana, "/start")
    for button in ("English", "Done", "Another time"):
        await world.press(ana, ana.heard()[-1], button)
    assert "/time 6:45" in ana.heard()[-1]["text"]
    await world.tell(ana, "/time 6:45 Berlin")
    subscription = await world.subscription(ana)
    assert (subscription.state, subscription.zone) == (SubscriptionState.ACTIVE, "Europe/Berlin")
    assert "All set!" in ana.heard()[-1]["text"]
    assert [row.reply_message_id for row in await world.rows(digest)] == [0]
    assert menu["message_id"] == ana.heard()[0]["message_id"]


async def test_stop_ends_digests_and_start_resumes_them_without_making_up_for_what_was_missed(
    world: World, ana: User
) -> None:
    await world.tell(ana, "/time 12:30")
    await world.tell(ana, "/stop")
    assert (await world.subscription(ana)).state is SubscriptionState.STOPPED
    world.clock.forward(3 * 24 * 3600)
    assert "Welcome back!" in (await world.tell(ana, "/start"))["text"]
    subscription = await world.subscription(ana)
    assert subscription.state is SubscriptionState.ACTIVE
    assert subscription.slots[0].next_due_at == world.clock.at.replace(minute=30)


async def test_blocking_the_bot_stops_digests_and_unblocking_resumes_them(world: World, ana: User) -> None:
    await world.tell(ana, "/time 12:30")
    ana.block()
    await world.settled()
    assert (await world.subscription(ana)).state is SubscriptionState.BLOCKED
    world.clock.forward(24 * 3600)
    ana.unblock()
    await world.settled()
    assert (await world.subscription(ana)).state is SubscriptionState.ACTIVE
    (row,) = await world.rows(slot)
    assert row.next_due_at > world.clock.at


async def test_what_was_said_is_not_kept_once_it_is_answered(world: World, ana: User) -> None:
    await world.tell(ana, "/topics secret tunnels")
    assert {(row.state, row.payload) for row in await world.rows(inbox)} == {("done", "")}
