"""What several commands share. Settings, logs and the store are imported when a command asks for them."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

import click

from bot.errors import DocumentError

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.work.resources import Resources

T = TypeVar("T")


def quiet_settings(default_level: str = "ERROR") -> Settings:
    """The settings, with next to no logs unless they were asked for: a command says itself what is wrong."""
    from bot.logs import configure
    from bot.settings import LogFormat, load_settings

    settings = load_settings()
    level = settings.log_level if "log_level" in settings.model_fields_set else default_level
    configure(level, json=settings.log_format is LogFormat.JSON)
    return settings


def database(settings: Settings) -> str:
    """The address of the settings' database."""
    from bot.store.engine import store_url

    return store_url(settings.home, settings.database_url.get_secret_value())


@asynccontextmanager
async def resources(settings: Settings, *, for_one: bool = False) -> AsyncIterator[Resources]:
    """The store and the tools. `for_one`: one text is read at once, by one process that loads while this one does."""
    from bot.work.warm import warm_up
    from bot.workers import Workers

    workers = Workers(1, warm_up=warm_up).start() if for_one else Workers(warm_up=warm_up)
    from bot.app import open_resources

    async with open_resources(settings, workers) as opened:
        yield opened


def run(main: Coroutine[Any, Any, T]) -> T:
    import asyncio

    return asyncio.run(main)


class Language(click.ParamType):  # type: ignore[type-arg]
    """A language code, made canonical: `pt_br` is `pt-BR`."""

    name = "language"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from bot.articles.languages import UNKNOWN, normalise_lang

        code = normalise_lang(str(value))
        if code == UNKNOWN:
            self.fail(f"{value!r} is no language code like en, pt-BR or zh-Hant", param, ctx)
        return code


class InputFile(click.ParamType):  # type: ignore[type-arg]
    """A file to read bytes from; - is standard input. One that cannot be opened is an error, not wrong usage."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> BinaryIO:
        if value == "-":
            return input_stream()
        file: BinaryIO = open(value, "rb")  # noqa: SIM115, PTH123  # closed with the command
        if ctx is not None:
            ctx.call_on_close(file.close)
        return file


def standard_input() -> BinaryIO | None:
    """Its bytes; None when whoever started us closed it."""
    return sys.stdin.buffer if sys.stdin else None


def input_stream() -> BinaryIO:
    """Standard input. Raises DocumentError when it is closed."""
    stream = standard_input()
    if stream is None:
        raise DocumentError("standard input: it is closed")
    return stream
