"""Languages that are missing: offered as such, wished for when chosen, looked after by those who run the bot."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from bot.chat.callbacks import parse
from bot.chat.services import Policy
from bot.store.engine import Store
from bot.store.leases import PENDING
from bot.store.tables import delivery, install, install_chat
from bot.texts import UI_LANGS, texts_for
from bot.translations.notices import Going, Reason, told
from bot.translations.offer import Offer
from bot.translations.packages import install_file
from tests.chat.fakes import World, running
from tests.local_telegram import Server, User, buttons
from tests.tiny_argos import make_tiny_package


@dataclass(slots=True)
class Looks:
    """Counts how often the translators looked anew."""

    count: int = 0

    def __call__(self) -> None:
        self.count += 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetching:
    world: World
    packages_dir: Path
    looks: Looks = field(default_factory=Looks)


@pytest.fixture
async def fetching(
    server: Server, sqlite_store: Store, now: datetime, tmp_path: Path, ana: User
) -> AsyncIterator[Fetching]:
    """A chat that may install languages; Ana runs it."""
    looks, packages_dir = Looks(), tmp_path / "packages"
    offer = Offer(packages_dir=packages_dir, installs=True, refresh=looks)
    policy = Policy(admins=frozenset({ana.id}))
    async with running(server, sqlite_store, now, policy, offer=offer) as world:
        yield Fetching(world=world, packages_dir=packages_dir, looks=looks)


async def test_the_menu_tells_what_is_here_and_what_would_be_fetched(fetching: Fetching, ben: User) -> None:
    menu = await fetching.world.tell(ben, "/language")
    assert {"✓ English", "Português", "⬇ Deutsch", "⬇ العربية"} <= set(buttons(menu))
    assert "⬇" in menu["text"]
    seen = set(buttons(menu))
    for _ in range(3):
        await fetching.world.press(ben, ben.heard()[-1], "More languages »")
        seen |= set(buttons(ben.heard()[-1]))
    assert {"⬇ Dansk", "⬇ Türkçe", "⬇ हिन्दी", "⬇ 繁體中文", "⬇ 日本語"} <= seen


async def test_a_readers_own_language_is_on_the_first_page(fetching: Fetching, server: Server) -> None:
    for code, name in (("tr", "Türkçe"), ("hi", "हिन्दी")):
        reader = server.add_user(code, code)
        assert f"✓ ⬇ {name}" in buttons(await fetching.world.tell(reader, "/start"))


async def test_where_nothing_may_be_installed_the_readers_own_language_is_offered_as_it_is(
    world: World, server: Server
) -> None:
    reader = server.add_user("Emre", "tr")
    menu = await world.tell(reader, "/start")
    assert "✓ Türkçe" in buttons(menu)
    assert not any("⬇" in label for label in buttons(menu))
    await world.press(reader, menu, "✓ Türkçe")
    assert (await world.subscription(reader)).lang == "tr"
    assert await world.rows(install) == []
    assert "cannot translate into it yet" in (await world.tell(reader, "/language Türkçe"))["text"]


async def test_choosing_a_missing_language_wishes_for_it_before_anything_begins(fetching: Fetching, ben: User) -> None:
    world = fetching.world
    menu = await world.tell(ben, "/language")
    await world.press(ben, menu, "⬇ Deutsch")
    assert "Ich hole, was ich" in ben.heard()[-1]["text"]
    (wished,), (waits,), (message,) = [await world.rows(table) for table in (install, install_chat, delivery)]
    assert (wished.lang, wished.state) == ("de", PENDING)
    assert waits.chat_id == message.chat_id == (await world.subscription(ben)).chat_id
    assert "Ich hole" in message.html
    assert message.priority == 0
    assert {"install", "deliver"} <= set(world.stages.woken)
    await world.tell(ben, "/language Deutsch")
    assert len(await world.rows(delivery)) == len(await world.rows(install)) == 1


async def test_two_readers_of_one_language_wait_for_one_install(fetching: Fetching, ben: User, server: Server) -> None:
    world = fetching.world
    for reader in (ben, server.add_user("Emre", "tr")):
        await world.tell(reader, "/language Türkçe")
    assert len(await world.rows(install)) == 1
    assert len(await world.rows(install_chat)) == len(await world.rows(delivery)) == 2


async def test_a_variant_in_another_script_is_a_language_to_be_fetched(fetching: Fetching, ben: User) -> None:
    for name in ("Português (Brasil)", "繁體中文"):
        await fetching.world.tell(ben, f"/language {name}")
    assert [row.lang for row in await fetching.world.rows(install)] == ["zh-Hant"]


async def test_a_language_that_is_here_is_not_fetched(fetching: Fetching, ben: User) -> None:
    for name in ("português", "English"):
        await fetching.world.tell(ben, f"/language {name}")
    assert await fetching.world.rows(install) == []


async def test_a_reader_cannot_look_after_the_languages(fetching: Fetching, ben: User) -> None:
    for words in ("/languages", "/languages install de", "/languages remove de", "/languages update"):
        assert "Only those who run this bot" in (await fetching.world.tell(ben, words))["text"]
    assert await fetching.world.rows(install) == []


async def test_others_of_a_group_cannot_press_the_buttons_of_who_runs_the_bot(
    fetching: Fetching, ana: User, ben: User
) -> None:
    world = fetching.world
    group = world.server.add_group(ben, ana)
    menu = await world.tell(ana, "/languages", chat_id=group.id)
    assert "Only those who run this bot" in (await world.press(ben, menu, "Get a language"))["text"]
    await world.press(ana, menu, "Get a language")
    listed = ana.heard(group.id)[-1]
    assert "Only those who run this bot" in (await world.press(ben, listed, "Danish"))["text"]
    assert await world.rows(install) == []


async def test_who_runs_the_bot_sees_gets_updates_and_removes_languages(
    fetching: Fetching, ana: User, tmp_path: Path
) -> None:
    world = fetching.world
    assert "None yet" in (await world.tell(ana, "/languages"))["text"]
    install_file(make_tiny_package(tmp_path, "en", "tr", version="1.9"), fetching.packages_dir)
    (fetching.packages_dir / "translate-en_fr-1.0-9").mkdir()
    menu = await world.tell(ana, "/languages")
    assert "Turkish: \u2068version" not in menu["text"]
    assert "1.9" in menu["text"]
    assert "⚠" in menu["text"]
    assert {"Get a language", "Update all", "✕ Turkish"} == set(buttons(menu))
    assert "newer versions" in (await world.press(ana, menu, "Update all"))["text"]
    assert [row.lang for row in await world.rows(install)] == ["tr"]
    await world.press(ana, menu, "Get a language")
    listed = ana.heard()[-1]
    assert "Danish" in buttons(listed)
    assert "getting it" in (await world.press(ana, listed, "Danish"))["text"]
    assert [row.lang for row in await world.rows(install)] == ["tr", "da"]
    await world.press(ana, listed, "« Back")
    assert (await world.press(ana, ana.heard()[-1], "✕ Turkish"))["text"] == "Removed."
    assert "None yet" in ana.heard()[-1]["text"]
    assert fetching.looks.count == 1


async def test_who_runs_the_bot_may_write_instead_of_press(fetching: Fetching, ana: User, tmp_path: Path) -> None:
    world = fetching.world
    install_file(make_tiny_package(tmp_path, "en", "tr"), fetching.packages_dir)
    assert "getting it" in (await world.tell(ana, "/languages install de Greek no"))["text"]
    assert sorted(row.lang for row in await world.rows(install)) == ["de", "el", "nb"]
    assert "do not know" in (await world.tell(ana, "/languages install klingon"))["text"]
    assert (await world.tell(ana, "/languages remove tr"))["text"] == "Removed."
    assert "No such language" in (await world.tell(ana, "/languages remove tr en ../x"))["text"]
    for words in ("install", "remove", "update now", "dance"):
        assert "/languages install tr" in (await world.tell(ana, f"/languages {words}"))["text"]


@pytest.mark.parametrize("lang", UI_LANGS)
def test_how_an_install_goes_is_told_in_every_language(lang: str) -> None:
    texts = texts_for(lang)
    for what in (Going(), Going(done=5, total=10_000_000, number=2, of=2), *Reason):
        html, keyboard = told(what, "zh-Hant", texts)
        assert "繁體中文" in html
        assert all(parse(data) for row in keyboard for _, data in row)
    half = told(Going(done=60_000_000, total=120_000_000, of=2), "tr", texts_for("en"))[0]
    assert "25%" in half
    assert "120\u2069 MB" in half
