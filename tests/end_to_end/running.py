"""The real program in a process of its own, and people who talk with it over the page's API."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import httpx
import psutil

from bot import ROOT

JSON = dict[str, Any]
T = TypeVar("T")
PROGRAM = (sys.executable, "-c", "from bot.cli import main; main()")
LOOK_SECONDS = 0.03
PATIENCE = 30.0
"""Seconds: how soon something comes is for the bench to say; here it has to come, on a busy machine, too."""
ISOLATES = re.compile("[\u2066-\u2069\u200e\u200f]")
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


def until(look: Callable[[], T | None], within: float, what: str) -> T:
    """What `look` finds within so many seconds; else fails, saying what did not come."""
    end = time.monotonic() + within
    while True:
        found = look()
        if found:
            return found
        assert time.monotonic() < end, f"{what}: not within {within} s"
        time.sleep(LOOK_SECONDS)


@dataclass(slots=True)
class Demo:
    """`dragoman demo` on a data folder and a watched folder that outlive each of its runs."""

    home: Path
    watched: Path
    process: subprocess.Popen[bytes] | None = None
    page: httpx.Client = field(default_factory=httpx.Client)
    more: dict[str, str] = field(default_factory=lambda: {"DRAGOMAN_INSTALL_LANGUAGES": "0"})  # no network

    @property
    def environment(self) -> dict[str, str]:
        own = {"DRAGOMAN_HOME": self.home, "DRAGOMAN_PORT": "0", "DRAGOMAN_WATCH": self.watched, "COLUMNS": "200"}
        quiet = {name: value for name, value in os.environ.items() if not name.startswith(("DRAGOMAN_", "TELEGRAM_"))}
        return quiet | {name: str(value) for name, value in (own | self.more).items()} | {"LC_ALL": "C.UTF-8"}

    def launch(self) -> subprocess.Popen[bytes]:
        """Starts the process and does not wait for it."""
        self.home.mkdir(exist_ok=True)
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                (*PROGRAM, "demo"), cwd=ROOT, env=self.environment, stdout=output, stderr=subprocess.STDOUT
            )
        return self.process

    def start(self) -> Demo:
        """Starts the process; returns when its page answers."""
        self.launch()
        address = until(self._address, PATIENCE, "the page's address")
        self.page.close()
        self.page = httpx.Client(base_url=address, headers={"Origin": address, "Sec-Fetch-Site": "same-origin"})
        return self

    def _address(self) -> str | None:
        assert self.process is not None
        assert self.process.poll() is None, self.output.read_text()
        found = ADDRESS.search(self.output.read_text())
        return found.group() if found else None

    @property
    def output(self) -> Path:
        return self.home / "output.txt"

    def kill(self) -> None:
        """`kill -9`; its workers must be gone soon after."""
        assert self.process is not None
        children = psutil.Process(self.process.pid).children(recursive=True)
        self.process.kill()
        self.process.wait()
        _, alive = psutil.wait_procs(children, timeout=5)
        assert alive == []

    def stop(self, within: float = PATIENCE) -> int:
        """Ctrl-C; the exit code."""
        assert self.process is not None
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(within)

    def end(self) -> None:
        """Whatever a test left running."""
        self.page.close()
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """What the program's database answers."""
        path = self.home / "dragoman.db"
        if not path.exists():
            return []
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=5)) as database:
            try:
                return database.execute(query).fetchall()
            except sqlite3.OperationalError:  # before the first migration
                return []

    def health(self) -> int:
        return self.page.get("/healthz").status_code

    def state(self) -> JSON:
        answer: JSON = self.page.get("/page/state").raise_for_status().json()
        return answer

    def newcomer(self, name: str, language: str) -> Person:
        """Somebody who never wrote before."""
        made = self.page.post("/page/users", json={"first_name": name, "language_code": language})
        return Person(demo=self, id=made.raise_for_status().json()["id"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in a private chat with the bot."""

    demo: Demo
    id: int

    def send(self, text: str) -> None:
        self._post("messages", text=text)

    def press(self, label: str) -> None:
        """Presses the button of the newest message that has one with this text in it."""
        message, data = until(lambda: self._button(label), PATIENCE, f"the button {label}")
        self._post("presses", message_id=message, data=data)

    def _button(self, label: str) -> tuple[int, str] | None:
        for message in reversed(self.heard()):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if label in button["text"]:
                        return message["message_id"], button["callback_data"]
        return None

    def _post(self, what: str, **values: object) -> None:
        self.demo.page.post(f"/page/{what}", json={"user_id": self.id, "chat_id": self.id, **values}).raise_for_status()

    def heard(self) -> list[JSON]:
        """The bot's messages, oldest first."""
        state = self.demo.state()
        said = [message for chat in state["chats"] if chat["id"] == self.id for message in chat["messages"]]
        return [message for message in said if message["from"]["id"] == state["bot"]["id"]]

    def texts(self) -> list[str]:
        return [ISOLATES.sub("", message.get("text", "")) for message in self.heard()]

    def wait_for(self, words: str, within: float = PATIENCE) -> str:
        """The newest of the bot's messages that has these words."""

        def look() -> str | None:
            return next((text for text in reversed(self.texts()) if words in text), None)

        return until(look, within, f"{words!r} to {self.id}")
