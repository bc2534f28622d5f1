"""The token is in no log, no error and no repr, whatever a library prints."""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import NetworkError

from bot.app import Endpoint, telegram_bot
from bot.delivery.limits import Limits
from bot.delivery.pacing import Pacing
from bot.logs import configure, redact
from bot.store.engine import Store, sqlite_url
from bot.store.inbox import claim_updates, store_updates
from bot.store.migrate import migrate
from tests.conftest import NOON

TOKEN = "123456789:AAE-bcdEFGhijkLMNopqrSTUvwxYZ_0123456"
HEARD_BY_NOBODY = "http://127.0.0.1:9/bot"


@pytest.fixture(autouse=True)
def _loggers_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level, ours = root.handlers[:], root.level, logging.getLogger("bot").level
    yield
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.getLogger("bot").setLevel(ours)


in_both_forms = pytest.mark.parametrize("json", [False, True], ids=["console", "json"])


def an_endpoint(token: str = TOKEN) -> Endpoint:
    return Endpoint(token=token, base_url=HEARD_BY_NOBODY)


class FullDisk(io.StringIO):
    def write(self, text: str, /) -> int:
        raise OSError(f"no space for {len(text)} characters")


async def fail_everywhere(store: Store) -> None:
    """The library's error, ours around it, the bot itself as an argument, and another client's error."""
    bot = telegram_bot(an_endpoint(), Pacing(store, an_endpoint().bot_id, Limits(), clock=lambda: NOON))
    try:
        await bot.get_me()
    except NetworkError:
        structlog.get_logger().exception("stage_failed", address=f"{HEARD_BY_NOBODY}{TOKEN}")
    logging.getLogger("telegram.request").error("%r failed at %s", bot, f"{HEARD_BY_NOBODY}{TOKEN}/getMe")
    async with httpx.AsyncClient() as client:
        try:
            await client.get(f"{HEARD_BY_NOBODY}{TOKEN}/getMe")
        except httpx.ConnectError as error:
            logging.getLogger("bot").exception("cannot reach %s", error.request.url)


@in_both_forms
async def test_neither_errors_nor_logs_tell_the_token(
    json: bool, capsys: pytest.CaptureFixture[str], sqlite_store: Store
) -> None:
    configure("DEBUG", json=json)
    await fail_everywhere(sqlite_store)
    printed = capsys.readouterr()
    assert "stage_failed" in printed.err
    assert "cannot reach" in printed.err
    assert TOKEN.partition(":")[2] not in printed.err + printed.out


async def test_a_log_that_cannot_be_written_tells_nothing(
    capsys: pytest.CaptureFixture[str], sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as context:
        context.setattr("sys.stderr", FullDisk())
        configure("DEBUG")
    await fail_everywhere(sqlite_store)
    printed = capsys.readouterr()
    assert TOKEN.partition(":")[2] not in printed.err + printed.out


def test_an_endpoint_does_not_show_its_token() -> None:
    assert TOKEN not in repr(an_endpoint())


@in_both_forms
def test_what_we_log_has_an_event_and_its_fields(json: bool, capsys: pytest.CaptureFixture[str]) -> None:
    configure(json=json)
    structlog.get_logger().info("article_kept", article=7, lang="pt")
    logging.getLogger("httpx").info("HTTP Request: GET %s", HEARD_BY_NOBODY)
    (line,) = capsys.readouterr().err.splitlines()
    assert "article_kept" in line
    assert "pt" in line


async def test_what_people_wrote_is_in_no_log_even_when_everything_is_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    configure("DEBUG")
    address = sqlite_url(tmp_path / "a.db")
    await asyncio.to_thread(migrate, address)
    store = Store(address)
    async with store.write() as connection:
        await store_updates(connection, 1, [(7, '{"message": "my secret illness"}')])
        await claim_updates(connection, now=NOON, lease=timedelta(minutes=1), limit=1)
    await store.close()
    structlog.get_logger().debug("inbox_drained", count=1)
    told = capsys.readouterr().err
    assert "inbox_drained" in told
    assert "illness" not in told
    assert len(told.splitlines()) == 1  # libraries say what went wrong, and nothing else


def test_passwords_of_databases_are_hidden() -> None:
    assert "sesame" not in redact("cannot open postgresql://me:sesame@there/db")
    assert "there/db" in redact("cannot open postgresql://me:sesame@there/db")


@given(st.text(), st.from_regex(r"\A[0-9]{8,10}\Z"), st.from_regex(r"\A[A-Za-z0-9_-]{35}\Z"), st.text())
def test_a_token_is_hidden_wherever_it_stands(before: str, number: str, secret: str, after: str) -> None:
    for divider in (":", "%3A", "%3a"):
        assert secret not in redact(f"{before}{number}{divider}{secret}{after}")
