"""What every command has in common: exit codes, one line for an error, no traceback, Ctrl-C."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from bot.cli import COMMANDS
from bot.cli.serve import _until_stopped
from bot.errors import SettingsError
from bot.settings import Settings
from tests.cli.conftest import Dragoman

TOKEN = "123456:" + "A" * 35


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(dragoman: Dragoman, name: str) -> None:
    ran = dragoman(name, "--help")
    assert (ran.code, ran.out.startswith("Usage: ")) == (0, True)
    assert name in dragoman("--help").out


@pytest.mark.parametrize(
    "arguments",
    [
        ("fly",),
        ("summarize", "--sentences", "0"),
        ("summarize", "--method", "magic"),
        ("summarize", "--to", "klingon!"),
        ("translate", "--from", "en"),
        ("digest", "--since", "yesterday"),
        ("ingest",),
        ("sources", "add", "/a/folder"),
        ("sources", "remove", "first"),
        ("languages", "install"),
        ("db", "destroy"),
    ],
)
def test_wrong_usage_is_exit_code_2(dragoman: Dragoman, arguments: tuple[str, ...]) -> None:
    ran = dragoman(*arguments)
    assert (ran.code, ran.out) == (2, "")
    (line,) = ran.err.splitlines()
    assert line.startswith("dragoman: ")
    assert "--help`" in line


@pytest.mark.parametrize("arguments", [(), ("db",), ("sources",), ("languages",)])
def test_a_command_that_lacks_its_command_shows_what_there_is(dragoman: Dragoman, arguments: tuple[str, ...]) -> None:
    ran = dragoman(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Usage: ")
    assert "Commands:" in ran.err


def test_a_number_that_is_none_says_what_may_stand_there(dragoman: Dragoman) -> None:
    for wrong in ("x", "0", "51"):
        assert "from 1 to 50, or auto" in dragoman("summarize", "--sentences", wrong).err


def test_the_database_is_migrated_and_checked(dragoman: Dragoman) -> None:
    assert dragoman("db", "check").code == 1
    assert "is at revision" in dragoman("db", "migrate").out
    assert dragoman("db", "check").out == "the database is as it should be\n"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DRAGOMAN_PORT", "sixty"),
        ("DRAGOMAN_DATABASE_URL", "mysql://me:hidden@there/db"),
        ("DRAGOMAN_ACCESS", "list"),
        ("DRAGOMAN_FETCH_ALLOW", "localhost"),
        ("TELEGRAM_BOT_TOKEN", "hidden"),
    ],
)
def test_a_wrong_setting_is_one_line_that_hides_its_value(
    dragoman: Dragoman, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    complaint = dragoman("digest").complaint
    assert "hidden" not in complaint


def test_run_without_a_token_says_where_to_get_one(dragoman: Dragoman) -> None:
    assert "@BotFather" in dragoman("run").complaint


def test_a_home_that_cannot_be_made_is_one_line(
    dragoman: Dragoman, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("DRAGOMAN_HOME", str(tmp_path / "file" / "home"))
    for command in ("digest", "demo"):
        assert "DRAGOMAN_HOME" in dragoman(command).complaint


def test_what_nobody_foresaw_is_one_line_too_and_tells_no_token(
    dragoman: Dragoman, monkeypatch: pytest.MonkeyPatch
) -> None:
    def burst() -> None:
        raise KeyError(f"https://api.telegram.org/bot{TOKEN}/getMe")

    monkeypatch.setitem(COMMANDS, "fly", ("news", ""))
    monkeypatch.setattr("bot.cli.news.fly", click.Command("fly", callback=burst), raising=False)
    assert "unexpected KeyError" in dragoman("fly").complaint


def test_ctrl_c_while_waiting_for_input_ends_the_command_at_once(tmp_path: Path) -> None:
    environment = {**os.environ, "DRAGOMAN_HOME": str(tmp_path)}
    command = [sys.executable, "-c", "from bot.cli import main; print('here', flush=True); main()", "summarize"]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        time.sleep(1.0)
        process.send_signal(signal.SIGINT)
        assert process.wait(5) == 130
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.parametrize("arguments", [["--help"], ["summarize", "--help"], ["languages", "list"]])
def test_a_reader_that_went_away_is_no_error(tmp_path: Path, arguments: list[str]) -> None:
    environment = {**os.environ, "DRAGOMAN_HOME": str(tmp_path)}
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-c", "from bot.cli import main; main()", *arguments]
    with os.fdopen(writing, "wb") as gone:
        ran = subprocess.run(command, env=environment, stdout=gone, stderr=subprocess.PIPE, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.parametrize("arguments", [["summarize"], ["translate", "--from", "en", "--to", "pt"]])
def test_a_standard_input_that_is_closed_is_one_line(
    dragoman: Dragoman, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setattr("bot.cli.common.standard_input", lambda: None)
    assert "standard input" in dragoman(*arguments).complaint


def test_the_first_ctrl_c_lets_it_end_and_the_second_ends_it() -> None:
    heard = []
    ended = asyncio.Event()

    async def stubborn(_settings: Settings, stop: asyncio.Event) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        await stop.wait()
        heard.append("first")
        os.kill(os.getpid(), signal.SIGINT)
        await ended.wait()
        heard.append("second")

    asyncio.run(_until_stopped(stubborn, Settings(), ended.set))
    assert heard == ["first", "second"]


def test_an_error_at_the_start_comes_through() -> None:
    async def refused(_settings: Settings, _stop: asyncio.Event) -> None:
        raise SettingsError("port 1 cannot be used")

    with pytest.raises(SettingsError):
        asyncio.run(_until_stopped(refused, Settings()))
