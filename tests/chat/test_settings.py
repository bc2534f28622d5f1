"""Topics, language, time, sources and the screen that shows them all."""

from __future__ import annotations

import pytest

from bot.chat.keyboards import CHOSEN
from bot.store.tables import digest, source
from bot.values import FollowKind, SubscriptionState
from bot.web.local.server import JSON
from tests.chat.fakes import World
from tests.local_telegram import User, buttons


def shown(message: JSON) -> str:
    """The text without the isolates around names."""
    return str(message["text"]).replace("\u2068", "").replace("\u2069", "")


async def test_settings_show_everything_and_change_at_a_press(world: World, ana: User) -> None:
    screen = await world.tell(ana, "/settings")
    assert "Language: English" in shown(screen)
    assert "Topics: everything" in shown(screen)
    await world.press(ana, screen, "4")
    await world.press(ana, screen, "10")
    subscription = await world.subscription(ana)
    assert (subscription.sentences, subscription.stories_max) == (4, 10)
    assert {f"{CHOSEN}4", f"{CHOSEN}10", "Language", "Topics", "Time", "Sources"} <= set(buttons(ana.heard()[-1]))
    assert len(ana.heard()) == 1


async def test_every_menu_opens_on_the_same_message_and_leads_back(world: World, ana: User) -> None:
    screen = await world.tell(ana, "/settings")
    for menu in ("Language", "Topics", "Time", "Sources"):
        await world.press(ana, screen, menu)
        assert "« Settings" in buttons(ana.heard()[-1])
        await world.press(ana, ana.heard()[-1], "« Settings")
    assert len(ana.heard()) == 1


async def test_a_new_language_is_the_language_of_the_very_next_text(world: World, ana: User) -> None:
    menu = await world.tell(ana, "/language")
    assert "English ↔ Portuguese" in shown(menu)
    await world.press(ana, menu, "Português")
    subscription = await world.subscription(ana)
    assert subscription.lang == "pt"
    assert "português" in shown(ana.heard()[-1])


@pytest.mark.parametrize(("words", "lang"), [("русский", "ru"), ("Russian", "ru"), ("ar", "ar"), ("中文", "zh")])
async def test_a_language_may_be_named(world: World, ana: User, words: str, lang: str) -> None:
    await world.tell(ana, f"/language {words}")
    assert (await world.subscription(ana)).lang == lang


async def test_a_language_that_cannot_be_reached_is_chosen_and_said_to_come_untranslated(
    world: World, ana: User
) -> None:
    await world.tell(ana, "/language Klingon")
    assert "I do not know “Klingon”" in shown(ana.heard()[-1])
    assert (await world.subscription(ana)).lang == "en"


async def test_topics_are_switched_on_and_off_and_anything_may_be_followed(world: World, ana: User) -> None:
    await world.tell(ana, "/topics политика")
    await world.tell(ana, "/topics  Amazon   <rainforest>")
    menu = ana.heard()[-1]
    assert "You now follow Amazon <rainforest>." in shown(menu)
    follows = (await world.subscription(ana)).follows
    assert [(one.kind, one.phrase) for one in follows] == [
        (FollowKind.SECTION, ""),
        (FollowKind.PHRASE, "Amazon <rainforest>"),
    ]
    await world.press(ana, menu, "✓ Politics")
    await world.press(ana, ana.heard()[-1], "✕ Amazon <rainforest>")
    assert (await world.subscription(ana)).follows == ()
    assert "✓ Everything" in buttons(ana.heard()[-1])


async def test_everything_ends_all_follows(world: World, ana: User) -> None:
    await world.tell(ana, "/topics Sport")
    menu = await world.tell(ana, "/topics tigers")
    await world.press(ana, menu, "Everything")
    assert (await world.subscription(ana)).follows == ()


async def test_the_fifty_first_topic_is_declined_in_a_friendly_way(world: World, ana: User) -> None:
    await world.tell(ana, "/topics tigers")
    from bot.store.follows import add_follow

    subscription = await world.subscription(ana)
    async with world.store.write() as connection:
        for n in range(49):
            await add_follow(connection, subscription.id, FollowKind.PHRASE, phrase=f"tiger {n}")
    menu = await world.tell(ana, "/topics lions")
    assert "50 topics already" in shown(menu)
    assert "50 topics already" in (await world.press(ana, menu, "Sport"))["text"].replace("\u2068", "")
    assert len((await world.subscription(ana)).follows) == 50


@pytest.mark.parametrize(
    ("words", "minutes", "zone"),
    [
        ("7:30", [450], "UTC"),
        ("7:30 18:00", [450, 1080], "UTC"),
        ("7:30 Europe/Berlin", [450], "Europe/Berlin"),
        ("٧:٣٠ القاهرة", [450], "Africa/Cairo"),
        ("北京 晚上8点", [1200], "Asia/Shanghai"),
        ("Berlin", [], "Europe/Berlin"),
    ],
)
async def test_hours_and_places_are_set_in_words(
    world: World, ana: User, words: str, minutes: list[int], zone: str
) -> None:
    await world.tell(ana, f"/time {words}")
    subscription = await world.subscription(ana)
    assert ([one.minute_of_day for one in subscription.slots], subscription.zone) == (minutes, zone)


async def test_a_new_zone_moves_the_hours_that_stand(world: World, ana: User) -> None:
    await world.tell(ana, "/time 7:30")
    await world.tell(ana, "/time Berlin")
    (slot,) = (await world.subscription(ana)).slots
    assert slot.next_due_at is not None
    assert (slot.next_due_at.hour, slot.next_due_at.minute) == (6, 30)
    assert len(await world.rows(digest)) == 1


async def test_an_ambiguous_place_is_asked_back_and_the_button_sets_its_zone(world: World, ana: User) -> None:
    menu = await world.tell(ana, "/time 8:00 Birmingham")
    label = next(text for text in buttons(menu) if "America/Chicago" in text)
    assert label.startswith("Birmingham, United States")
    await world.press(ana, menu, label)
    subscription = await world.subscription(ana)
    assert (subscription.zone, subscription.slots[0].minute_of_day) == ("America/Chicago", 480)


async def test_off_leaves_digests_on_request_only(world: World, ana: User) -> None:
    await world.tell(ana, "/time 7:30")
    assert "only when you ask" in (await world.tell(ana, "/time off"))["text"]
    subscription = await world.subscription(ana)
    assert (subscription.slots, subscription.state) == ((), SubscriptionState.ACTIVE)


@pytest.mark.parametrize(("words", "told"), [("25:00", "did not understand"), ("Qwertyuiop", "do not know a place")])
async def test_what_is_no_time_and_no_place_is_said_to_be_neither(
    world: World, ana: User, words: str, told: str
) -> None:
    assert told in (await world.tell(ana, f"/time {words}"))["text"]
    assert (await world.subscription(ana)).slots == ()


async def test_a_feed_of_ones_own_is_private_and_can_be_removed(world: World, ana: User) -> None:
    added = await world.tell(ana, "/source add https://example.org/feed.xml")
    assert "Added News of example.org" in shown(added)
    (row,) = await world.rows(source)
    assert (row.kind, row.address, row.lang) == ("feed", "https://example.org/feed.xml", "pt")
    assert row.owner_chat_id == (await world.subscription(ana)).chat_id
    assert "poll" in world.stages.woken
    await world.press(ana, added, "✕ News of example.org")
    assert await world.rows(source) == []


async def test_an_address_without_a_feed_is_explained(world: World, ana: User) -> None:
    assert "no feed" in (await world.tell(ana, "/source add https://example.org/"))["text"]
    assert await world.rows(source) == []


@pytest.mark.parametrize("address", ["http://localhost/feed.xml", "ftp://example.org/feed.xml", "example.org/feed.xml"])
async def test_every_kind_of_address_is_looked_at(world: World, ana: User, address: str) -> None:
    assert "Added News of" in shown(await world.tell(ana, f"/source add {address}"))


async def test_what_is_no_address_is_said_to_be_none(world: World, ana: User) -> None:
    told = shown(await world.tell(ana, "/source add news"))
    assert "not an ordinary web address" in told
    assert "/source add https://example.org/feed.xml" in told
    assert "ordinary" not in shown(await world.tell(ana, "/source"))


async def test_sources_count_among_the_fifty_follows(world: World, ana: User) -> None:
    from bot.store.chat_sources import add_own_feed
    from bot.store.follows import add_follow

    await world.tell(ana, "/topics tigers")
    subscription = await world.subscription(ana)
    async with world.store.write() as connection:
        for n in range(49):
            await add_follow(connection, subscription.id, FollowKind.PHRASE, phrase=f"tiger {n}")
    assert "50 topics already" in shown(await world.tell(ana, "/source add https://example.org/feed.xml"))
    await world.press(ana, await world.tell(ana, "/topics"), "Everything")
    async with world.store.write() as connection:
        for n in range(50):
            await add_own_feed(connection, subscription.chat_id, f"https://example.org/{n}", title="", lang="")
    menu = await world.tell(ana, "/topics lions")
    assert "50 topics already" in shown(menu)
    assert "50 topics already" in (await world.press(ana, menu, "Sport"))["text"].replace("\u2068", "")
    assert len((await world.subscription(ana)).follows) <= 50


async def test_own_sources_stay_heard_when_the_first_topic_is_followed(world: World, ana: User) -> None:
    await world.tell(ana, "/source add https://example.org/feed.xml")
    assert (await world.subscription(ana)).follows == ()
    await world.tell(ana, "/topics Sport")
    assert {one.kind for one in (await world.subscription(ana)).follows} == {FollowKind.SECTION, FollowKind.SOURCE}
    await world.press(ana, ana.heard()[-1], "✓ Sport")
    assert (await world.subscription(ana)).follows == ()


async def test_help_lists_every_command_and_what_can_be_translated(world: World, ana: User) -> None:
    told = shown(await world.tell(ana, "/help"))
    for command in ("start", "summary", "digest", "topics", "language", "time", "settings", "source", "stop"):
        assert f"/{command} " in told
    assert "English ↔ Portuguese" in told
    assert "/ban" not in told
