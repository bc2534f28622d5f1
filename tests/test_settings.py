"""Every setting is documented, checked by name, and keeps its secrets."""

from __future__ import annotations

import re

import pytest

from bot import ROOT
from bot.errors import SettingsError
from bot.settings import Settings, load_settings, variable

TOKEN = "123456:" + "A" * 35
ROW = re.compile(r"^\| *`((?:DRAGOMAN|TELEGRAM)_[A-Z_]+)` *\|(.*)\|(.*)\|$", re.MULTILINE)


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(variable(name), raising=False)


def test_the_readme_explains_every_setting_and_no_other() -> None:
    rows = ROW.findall((ROOT / "README.md").read_text())
    assert sorted(name for name, _, _ in rows) == sorted(variable(name) for name in Settings.model_fields)
    assert all(meaning.strip() for _, _, meaning in rows)


def test_every_variable_that_the_project_names_is_a_setting() -> None:
    known = {variable(name) for name in Settings.model_fields}
    texts = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "bot").rglob("*.py")]
    named = {name for path in texts for name in re.findall(r"\bDRAGOMAN_[A-Z_]*[A-Z]\b", path.read_text())}
    assert named - known == set()


def test_without_an_environment_the_defaults_stand() -> None:
    settings = load_settings()
    assert (settings.port, settings.article_days, settings.poll_minutes) == (8080, 30, 15)
    assert settings.packages == settings.home / "packages"


def test_lists_are_divided_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_ADMINS", " 7, 10000000008 ,")
    monkeypatch.setenv("DRAGOMAN_WATCH", "/a, /b c")
    monkeypatch.setenv("DRAGOMAN_FETCH_ALLOW", "localhost:80,[::1]:8080")
    settings = load_settings()
    assert settings.admins == {7, 10_000_000_008}
    assert [str(folder) for folder in settings.watch] == ["/a", "/b c"]
    assert settings.fetch_allow == {"localhost:80", "[::1]:8080"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DRAGOMAN_PORT", "70000"),
        ("DRAGOMAN_ADMINS", "Ana"),
        ("DRAGOMAN_FETCH_ALLOW", "localhost"),
        ("DRAGOMAN_FETCH_ALLOW", "localhost:http"),
        ("DRAGOMAN_PACKAGE_INDEX", "file:///etc/passwd"),
        ("DRAGOMAN_TELEGRAM_API_URL", "telegram"),
        ("DRAGOMAN_LOG_LEVEL", "LOUD"),
        ("DRAGOMAN_LOG_FORMAT", "xml"),
        ("DRAGOMAN_POLL_MINUTES", "0"),
        ("TELEGRAM_BOT_TOKEN", "sesame"),
    ],
)
def test_a_wrong_setting_is_refused_by_its_name_and_its_value_is_not_told(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name) as caught:
        load_settings()
    assert "sesame" not in str(caught.value)


def test_an_index_that_is_a_folder_stays_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_PACKAGE_INDEX", "https://packages.example/argos/")
    monkeypatch.setenv("DRAGOMAN_TELEGRAM_API_URL", "https://telegram.example/bot/")
    assert load_settings().package_index == "https://packages.example/argos/"
    assert load_settings().telegram_api_url == "https://telegram.example/bot"


def test_a_list_that_lets_nobody_in_is_a_contradiction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_ACCESS", "list")
    with pytest.raises(SettingsError, match="DRAGOMAN_ADMINS"):
        load_settings()
    monkeypatch.setenv("DRAGOMAN_ADMINS", "7")
    assert load_settings().access == "list"


def test_secrets_are_in_no_repr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("DRAGOMAN_DATABASE_URL", "postgresql://me:sesame@there/db")
    settings = load_settings()
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    for shown in (repr(settings), str(settings), settings.model_dump_json()):
        assert TOKEN not in shown
        assert "sesame" not in shown
