"""Groups and forums: everybody asks, administrators decide."""

from __future__ import annotations

from bot.store.tables import chat, delivery, digest
from bot.values import SubscriptionState
from tests.chat.fakes import World
from tests.local_telegram import User, buttons

REFUSED = (
    *("/start", "/settings", "/topics Sport", "/language pt", "/time 7:30", "/source add https://example.org/feed"),
    *("/stop", "/export", "/forget"),
)


async def test_a_member_may_not_change_a_groups_settings(world: World, ana: User, ben: User) -> None:
    group = world.server.add_group(ana, ben)
    for command in REFUSED:
        assert "administrators" in (await world.tell(ben, command, chat_id=group.id))["text"], command
    subscription = await world.subscription(ben, group=group)
    assert (subscription.follows, subscription.slots, subscription.lang) == ((), (), "en")


async def test_an_administrators_menu_refuses_a_members_press_with_an_alert(world: World, ana: User, ben: User) -> None:
    group = world.server.add_group(ana, ben)
    menu = await world.tell(ana, "/settings@dragoman_local_bot", chat_id=group.id)
    alert = await world.press(ben, menu, "5")
    assert "administrators" in alert["text"]
    assert alert["show_alert"]
    assert (await world.subscription(ana, group=group)).sentences == 3
    group.set_member(ben, "administrator")
    await world.press(ben, menu, "4")
    assert (await world.subscription(ana, group=group)).sentences == 4


async def test_anyone_in_a_group_may_ask(world: World, ana: User, ben: User) -> None:
    group = world.server.add_group(ana, ben)
    assert "Looking" in (await world.tell(ben, "/digest", chat_id=group.id))["text"]
    assert "ONE. TWO." in (await world.tell(ben, "/summary One. Two.", chat_id=group.id))["text"]
    assert len(await world.rows(digest)) == 1


async def test_groups_are_not_bothered_about_unknown_commands(world: World, ana: User) -> None:
    group = world.server.add_group(ana)
    await world.settled()
    before = len(ana.heard(group.id))
    ana.send("/nonsense", chat_id=group.id)
    ana.send("/settings@another_bot", chat_id=group.id)
    await world.settled()
    assert len(ana.heard(group.id)) == before


async def test_topics_of_a_forum_have_settings_of_their_own(world: World, ana: User) -> None:
    group = world.server.add_group(ana, is_supergroup=True, is_forum=True)
    news, sport = group.add_topic("News"), group.add_topic("Sport")
    await world.tell(ana, "/topics Politics", chat_id=group.id, thread_id=news)
    answer = await world.tell(ana, "/topics Sport", chat_id=group.id, thread_id=sport)
    assert answer["message_thread_id"] == sport
    assert len((await world.subscription(ana, group=group, thread_id=news)).follows) == 1
    assert len([row for row in await world.rows(chat) if row.thread_id]) == 2


async def test_a_group_is_greeted_and_its_leaving_stops_its_digests(world: World, ana: User) -> None:
    group = world.server.add_group(ana)
    await ana.wait_for("Hello!", chat_id=group.id)
    await world.tell(ana, "/time 7:30", chat_id=group.id)
    group.set_bot("kicked")
    await world.settled()
    assert (await world.subscription(ana, group=group)).state is SubscriptionState.BLOCKED
    group.set_bot("member")
    await world.settled()
    assert (await world.subscription(ana, group=group)).state is SubscriptionState.ACTIVE


async def test_a_group_that_becomes_a_supergroup_keeps_its_settings(world: World, ana: User) -> None:
    group = world.server.add_group(ana)
    await world.tell(ana, "/topics Sport", chat_id=group.id)
    bigger = group.upgrade()
    await world.settled()
    subscription = await world.subscription(ana, group=bigger)
    assert len(subscription.follows) == 1
    assert group.id not in {row.telegram_chat_id for row in await world.rows(chat)}


async def test_the_three_taps_of_a_group_are_an_administrators(world: World, ana: User, ben: User) -> None:
    group = world.server.add_group(ana, ben)
    menu = await world.tell(ana, "/start", chat_id=group.id)
    assert (await world.press(ben, menu, "English"))["show_alert"]
    for button in ("English", "Done", "8:00"):
        await world.press(ana, menu, button)
        menu = next(one for one in ana.heard(group.id) if one["message_id"] == menu["message_id"])
    assert (await world.subscription(ana, group=group)).state is SubscriptionState.ACTIVE
    assert not buttons(menu)
    assert await world.rows(delivery) == []
