"""Logs are redacted as whole lines, whoever wrote them."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import httpx
import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot

from bot.app import Endpoint, telegram_bot
from bot.logs import configure, redact

TOKEN = "123456:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


@pytest.fixture(autouse=True)
def _logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def test_a_token_in_an_event_a_message_or_a_traceback_is_not_written(capsys: pytest.CaptureFixture[str]) -> None:
    configure("DEBUG")
    structlog.get_logger().warning("polling_failed", url=f"https://api.telegram.org/bot{TOKEN}/getUpdates")
    logging.getLogger("httpx").warning("HTTP Request: POST https://api.telegram.org/bot%s/getMe", TOKEN)
    try:
        int(f"cannot reach /bot{TOKEN}/sendMessage")
    except ValueError:
        structlog.get_logger().exception("stage_failed")
    written = capsys.readouterr().err
    assert "polling_failed" in written
    assert "getMe" in written
    assert "Traceback" in written
    assert TOKEN not in written
    assert TOKEN.partition(":")[2] not in written


async def test_the_library_that_fails_says_no_token_either(capsys: pytest.CaptureFixture[str]) -> None:
    configure("INFO")
    bot = telegram_bot(Endpoint(token=TOKEN, base_url="http://127.0.0.1:1/bot"))
    with pytest.raises(Exception, match=r".+") as failed:
        await bot.initialize()
    logging.getLogger("test").error("failed: %s %r", failed.value, bot)
    assert TOKEN not in capsys.readouterr().err
    assert TOKEN not in repr(Endpoint(token=TOKEN, base_url="x"))
    await bot.shutdown()


async def test_the_addresses_of_requests_are_not_written_at_info(capsys: pytest.CaptureFixture[str]) -> None:
    configure("INFO")
    with pytest.raises(httpx.ConnectError):
        async with httpx.AsyncClient() as client:
            await client.get("http://127.0.0.1:1/private-address")
    assert "private-address" not in capsys.readouterr().err


def test_json_lines_are_json_in_every_script(capsys: pytest.CaptureFixture[str]) -> None:
    configure("INFO", json=True)
    structlog.get_logger().info("article_kept", lang="ар", article=3)
    line = json.loads(capsys.readouterr().err)
    assert (line["event"], line["lang"], line["article"]) == ("article_kept", "ар", 3)


def test_the_password_of_a_database_is_not_written() -> None:
    assert "hunter2" not in redact("cannot open postgresql://dragoman:hunter2@host/name")


@given(st.text(), st.integers(100, 10**12), st.from_regex(r"[A-Za-z0-9_-]{30,40}", fullmatch=True), st.text())
def test_no_text_around_a_token_lets_it_through(before: str, bot_id: int, secret: str, after: str) -> None:
    assert secret not in redact(f"{before} {bot_id}:{secret} {after}")
    assert f"{bot_id}:{secret}" not in redact(f"{before}{bot_id}:{secret}{after}")


def test_the_bot_is_the_librarys_own() -> None:
    assert isinstance(telegram_bot(Endpoint(token=TOKEN, base_url="http://127.0.0.1:1/bot")), Bot)
