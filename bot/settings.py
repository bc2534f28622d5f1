"""Every setting, read from the environment once and checked at the start. README's table lists them all."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot import ROOT
from bot.errors import SettingsError
from bot.values import Access

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{20,}")
TELEGRAM = "https://api.telegram.org/bot"
ARGOS_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"


class LogFormat(StrEnum):
    CONSOLE = "console"
    JSON = "json"


class Device(StrEnum):
    AUTO = "auto"
    CPU = "cpu"
    CUDA = "cuda"


class Settings(BaseSettings):
    """The operator's choices. `Settings()` raises pydantic's error; `load_settings()` raises ours, by name."""

    model_config = SettingsConfigDict(env_prefix="DRAGOMAN_", frozen=True, extra="ignore", hide_input_in_errors=True)

    home: Path = Field(default=ROOT / ".dragoman", description="the data folder: database, packages, index")
    port: int = Field(default=8080, ge=0, le=65535, description="the web port; 0 picks a free one")
    telegram_bot_token: SecretStr = Field(
        default=SecretStr(""), validation_alias="TELEGRAM_BOT_TOKEN", description="the token that @BotFather gave"
    )
    telegram_api_url: str = Field(default=TELEGRAM, description="the Bot API server, ending in /bot")
    database_url: SecretStr = Field(
        default=SecretStr(""), description="a PostgreSQL address; without it, an SQLite file in the data folder"
    )
    watch: Annotated[tuple[Path, ...], NoDecode] = Field(default=(), description="folders to watch, divided by commas")
    admins: Annotated[frozenset[int], NoDecode] = Field(
        default=frozenset(), description="Telegram user ids of the administrators, divided by commas"
    )
    access: Access = Field(default=Access.OPEN, description="`open` to everybody, or only to those on the `list`")
    fetch_allow: Annotated[frozenset[str], NoDecode] = Field(
        default=frozenset(), description="`host:port,…` that may be fetched although private"
    )
    glossary: Path | None = Field(default=None, description="the table of names to keep and terms with translations")
    package_index: str = Field(default=ARGOS_INDEX, description="the index of Argos packages")
    install_languages: bool = Field(default=True, description="whether a reader's choice may download a language")
    poll_minutes: int = Field(default=15, ge=1, le=1440, description="minutes between two looks at a feed")
    article_days: int = Field(default=30, ge=9, description="days after which article texts are deleted")
    threads: int = Field(default=0, ge=0, le=256, description="threads that translate; 0 takes one per core")
    beam_size: int = Field(default=1, ge=1, le=8, description="beams of the translation; 1 is greedy, and quickest")
    model_memory: int = Field(default=1_500, ge=64, description="MB for the translation models in memory")
    device: Device = Field(default=Device.AUTO, description="`auto`, `cpu` or `cuda`")
    log_format: LogFormat = Field(default=LogFormat.CONSOLE, description="`console` or `json`")
    log_level: str = Field(default="INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$", description="the least level logged")

    @field_validator("watch", mode="before")
    @classmethod
    def _folders(cls, value: object) -> object:
        return tuple(Path(part) for part in _parts(value)) if isinstance(value, str) else value

    @field_validator("glossary", mode="before")
    @classmethod
    def _no_glossary(cls, value: object) -> object:
        return value or None  # an empty variable is none

    @field_validator("admins", mode="before")
    @classmethod
    def _user_ids(cls, value: object) -> object:
        return frozenset(_parts(value)) if isinstance(value, str) else value

    @field_validator("fetch_allow", mode="before")
    @classmethod
    def _addresses(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        for part in _parts(value):
            host, _, port = part.rpartition(":")
            if not host or not port.isdigit() or not 0 < int(port) < 65536:
                raise ValueError("each part must be host:port")
        return frozenset(_parts(value))

    @field_validator("telegram_bot_token")
    @classmethod
    def _token_form(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and not TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("this is not a bot token: it looks like 123456:ABC…, from @BotFather")
        return value

    @field_validator("telegram_api_url", "package_index")
    @classmethod
    def _web_address(cls, value: str, info: ValidationInfo) -> str:
        if not re.match(r"https?://[^\s/]+", value):
            raise ValueError("must be an http or https address")
        # An index's last slash says that it is a folder.
        return value if info.field_name == "package_index" else value.rstrip("/")

    @model_validator(mode="after")
    def _no_contradiction(self) -> Self:
        if self.access is Access.LIST and not self.admins:
            raise ValueError("DRAGOMAN_ACCESS=list without DRAGOMAN_ADMINS would let nobody in")
        return self

    @property
    def packages(self) -> Path:
        return self.home / "packages"


def load_settings() -> Settings:
    """The settings of this environment; SettingsError names each variable that is wrong, never its value."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError("; ".join(_explain(problem) for problem in error.errors())) from None


def variable(name: str) -> str:
    """The environment variable of a field."""
    return "TELEGRAM_BOT_TOKEN" if name == "telegram_bot_token" else f"DRAGOMAN_{name.upper()}"


def _explain(problem: object) -> str:
    location = problem["loc"]  # type: ignore[index]
    message = str(problem["msg"]).removeprefix("Value error, ")  # type: ignore[index]
    name = str(location[0]) if location else ""
    return f"{name if name.isupper() else variable(name)}: {message}" if name else message


def _parts(value: str) -> list[str]:
    return [part.strip() for part in value.split(",") if part.strip()]
