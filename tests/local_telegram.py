"""The fake Telegram of the tests: the local Telegram on a free loopback port, and people to act in it.

async with running_local_telegram(tmp_path / "telegram.sqlite") as server:
    ana = server.add_user("Ana", "pt")
    async with server.bot() as bot:
        ana.send("/start")
        await bot.send_message(ana.id, "Olá")
        message = await ana.wait_for("Olá")
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from starlette.types import ASGIApp
from telegram import Bot

from bot.web import server
from bot.web.local import actions, groups
from bot.web.local.app import create_local_telegram, local_telegram
from bot.web.local.chats import Chat
from bot.web.local.errors import ApiError
from bot.web.local.messages import messages_in
from bot.web.local.params import Upload
from bot.web.local.presses import press_answer
from bot.web.local.server import JSON, LOCAL_TOKEN, Clock, LocalTelegram, utc_now

Wanted = str | Callable[[JSON], bool]


def matches(message: JSON, wanted: Wanted) -> bool:
    """Whether the text or caption contains a string, or the predicate says yes."""
    if isinstance(wanted, str):
        return wanted in (message.get("text") or message.get("caption") or "")
    return wanted(message)


def buttons(message: JSON) -> dict[str, JSON]:
    """The inline buttons of a message by their texts."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {button["text"]: button for row in rows for button in row}


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """A person who writes, presses and reads. ``chat_id`` 0 stands for the private chat with the bot."""

    telegram: LocalTelegram
    id: int

    def _place(self, chat_id: int, thread_id: int = 0, reply_to: int = 0) -> actions.Place:
        return actions.Place(user_id=self.id, chat_id=chat_id or self.id, thread_id=thread_id, reply_to=reply_to)

    def send(self, text: str, *, chat_id: int = 0, thread_id: int = 0, reply_to: int = 0) -> JSON:
        """Sends a text and returns its (first) message."""
        return actions.send_text(self.telegram, self._place(chat_id, thread_id, reply_to), text)[0]

    def send_document(self, name: str, content: bytes, *, caption: str = "", chat_id: int = 0) -> JSON:
        """Sends a file and returns its message."""
        upload = Upload(name=name, mime="text/plain", content=content)
        return actions.send_file(self.telegram, self._place(chat_id), upload, caption)

    def edit(self, message: JSON, text: str) -> JSON:
        """Changes an own message."""
        place = self._place(message["chat"]["id"])
        return actions.edit_text(self.telegram, place, message["message_id"], text)

    def press(self, message: JSON, button: str) -> str:
        """Presses the inline button with this text (or, failing that, with this in its text)."""
        found = buttons(message)
        label = button if button in found else next((text for text in found if button in text), "")
        assert label, f"no button {button!r} among {list(found)}"
        place = self._place(message["chat"]["id"])
        data = found[label]["callback_data"]
        return actions.press_button(self.telegram, place, message["message_id"], data)

    def messages(self, chat_id: int = 0) -> list[JSON]:
        """All messages of the chat, oldest first."""
        return messages_in(self.telegram, chat_id or self.id)

    def heard(self, chat_id: int = 0) -> list[JSON]:
        """The bot's messages in the chat, oldest first."""
        everything = self.messages(chat_id)
        return [message for message in everything if message["from"]["id"] == self.telegram.bot_id]

    async def wait_for(self, wanted: Wanted, within: float = 5.0, *, chat_id: int = 0, after: int = 0) -> JSON:
        """The bot's newest message that fits and has an id above ``after``; also once an edit makes it fit.

        Waits at most ``within`` seconds, then fails with the texts that there are.
        """

        def look() -> JSON | None:
            found = [item for item in self.heard(chat_id) if item["message_id"] > after]
            return next((item for item in reversed(found) if matches(item, wanted)), None)

        try:
            message: JSON = await _until(self.telegram, look, within)
        except TimeoutError:
            texts = [item.get("text") for item in self.heard(chat_id)]
            raise AssertionError(f"no message fits {wanted!r} within {within} s; there are {texts}") from None
        return message

    async def wait_for_answer(self, query_id: str, within: float = 5.0) -> JSON:
        """What the bot answered to a press: text, show_alert, url."""
        return await _until(self.telegram, lambda: press_answer(self.telegram, query_id), within)

    def block(self) -> None:
        """Blocks the bot."""
        actions.set_blocked(self.telegram, self.id, True)

    def unblock(self) -> None:
        """Lets the bot write again."""
        actions.set_blocked(self.telegram, self.id, False)


async def _until(telegram: LocalTelegram, look: Callable[[], JSON | None], within: float) -> JSON:
    with telegram.hub.subscribed() as page:
        async with asyncio.timeout(within):
            while (found := look()) is None:
                await page.arrived.wait()
                page.take()
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group, a supergroup or a forum."""

    telegram: LocalTelegram
    id: int

    @property
    def chat(self) -> Chat:
        return groups.existing(self.telegram, self.id)

    def set_member(self, user: User, status: str = "member") -> None:
        """Gives a person a standing: creator, administrator, member, left or kicked."""
        groups.change_member(self.telegram, self.chat, user.id, status)

    def set_bot(self, status: str) -> None:
        """Gives the bot a standing: administrator, member, left or kicked."""
        groups.change_member(self.telegram, self.chat, self.telegram.bot_id, status)

    def add_topic(self, name: str) -> int:
        """A new topic of a forum; returns its thread id."""
        return groups.create_topic(self.telegram, self.chat, name)

    def upgrade(self) -> "Group":
        """The supergroup that the group becomes."""
        return Group(telegram=self.telegram, id=groups.upgrade_group(self.telegram, self.chat).id)

    def messages(self) -> list[JSON]:
        """All messages, oldest first."""
        return messages_in(self.telegram, self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """The running server. ``base_url`` is what python-telegram-bot calls so."""

    telegram: LocalTelegram
    url: str

    @property
    def token(self) -> str:
        return self.telegram.token

    @property
    def base_url(self) -> str:
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        return f"{self.url}/file/bot"

    @asynccontextmanager
    async def bot(self) -> AsyncIterator[Bot]:
        """An initialised Bot of python-telegram-bot."""
        async with Bot(self.token, base_url=self.base_url, base_file_url=self.base_file_url) as bot:
            yield bot

    def add_user(self, name: str = "Ana", language: str = "en", *, username: str = "", started: bool = True) -> User:
        """A new person; with ``started`` the bot may write first, as if they had talked before."""
        user = actions.add_user(self.telegram, name, language, username=username, started=started)
        return User(telegram=self.telegram, id=user["id"])

    def add_group(
        self,
        owner: User,
        *members: User,
        title: str = "Friends",
        is_supergroup: bool = False,
        is_forum: bool = False,
        bot: str = "member",
    ) -> Group:
        """A group with its owner, members and the bot; ``bot`` is its standing ("" for not there)."""
        made = groups.NewGroup(title=title, owner_id=owner.id, is_supergroup=is_supergroup, is_forum=is_forum)
        group = Group(telegram=self.telegram, id=groups.create_group(self.telegram, made).id)
        for user in members:
            group.set_member(user)
        if bot:
            group.set_bot(bot)
        return group

    def messages(self, chat_id: int) -> list[JSON]:
        """All messages of a chat, oldest first."""
        return messages_in(self.telegram, chat_id)

    def enforce_limits(self, enforced: bool = True) -> None:
        """Switches Telegram's sending limits on or off."""
        self.telegram.limits.enforced = enforced


@asynccontextmanager
async def serving(app: ASGIApp, stop: Callable[[], None] = lambda: None) -> AsyncIterator[str]:
    """Serves any application on a free loopback port in this event loop; gives its address.

    ``stop`` is called before the server waits for its requests to end.
    """
    opened = server.listen(0)
    async with server.serving(app, opened, closing=stop):
        yield server.address(opened)


@asynccontextmanager
async def running_local_telegram(
    path: Path,
    *,
    clock: Clock = utc_now,
    token: str = LOCAL_TOKEN,
    enforce_limits: bool = False,
    sample: bool = False,
) -> AsyncIterator[Server]:
    """The local Telegram, served on a free loopback port in this event loop until the block ends."""
    app = create_local_telegram(path, token=token, clock=clock, enforce_limits=enforce_limits, sample=sample)
    telegram = local_telegram(app)
    async with serving(app, telegram.stop) as url:
        yield Server(telegram=telegram, url=url)


__all__ = ["ApiError", "Group", "Server", "User", "buttons", "matches", "running_local_telegram", "serving"]
