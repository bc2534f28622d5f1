"""Settings are read once, refused by name, and every one of them stands in the README."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot import ROOT
from bot.errors import SettingsError
from bot.settings import Settings, load_settings, variable
from bot.values import Access

TOKEN = "123456:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(variable(name), raising=False)


def test_the_readme_has_every_setting_and_no_other() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert rows == [variable(name) for name in Settings.model_fields]


def test_every_setting_says_what_it_means() -> None:
    assert all(field.description for field in Settings.model_fields.values())


def test_lists_are_divided_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_ADMINS", "7, 8589934592")
    monkeypatch.setenv("DRAGOMAN_WATCH", "/a, b")
    monkeypatch.setenv("DRAGOMAN_FETCH_ALLOW", "127.0.0.1:9000,[::1]:80")
    settings = load_settings()
    assert settings.admins == {7, 8589934592}
    assert settings.watch == (Path("/a"), Path("b"))
    assert settings.fetch_allow == {"127.0.0.1:9000", "[::1]:80"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DRAGOMAN_PORT", "70000"),
        ("DRAGOMAN_PORT", "http"),
        ("DRAGOMAN_ADMINS", "ana"),
        ("DRAGOMAN_ACCESS", "closed"),
        ("DRAGOMAN_FETCH_ALLOW", "127.0.0.1"),
        ("DRAGOMAN_FETCH_ALLOW", "127.0.0.1:0"),
        ("DRAGOMAN_TELEGRAM_API_URL", "ftp://x"),
        ("DRAGOMAN_LOG_LEVEL", "LOUD"),
        ("DRAGOMAN_POLL_MINUTES", "0"),
        ("TELEGRAM_BOT_TOKEN", "secret-but-no-token"),
    ],
)
def test_a_wrong_setting_is_refused_by_its_name_and_its_value_is_not_shown(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name) as refused:
        load_settings()
    assert "secret" not in str(refused.value)


def test_a_list_that_would_let_nobody_in_is_a_contradiction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_ACCESS", "list")
    with pytest.raises(SettingsError, match="DRAGOMAN_ADMINS"):
        load_settings()
    monkeypatch.setenv("DRAGOMAN_ADMINS", "7")
    assert load_settings().access is Access.LIST


def test_secrets_show_in_no_repr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("DRAGOMAN_DATABASE_URL", "postgresql://u:hunter2@h/x")
    settings = load_settings()
    assert settings.telegram_bot_token == SecretStr(TOKEN)
    assert not {TOKEN, "hunter2"} & set(re.split(r"[\s'(),@:=]+", repr(settings)))
    assert TOKEN not in repr(settings)
