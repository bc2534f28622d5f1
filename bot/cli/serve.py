"""`dragoman run` on Telegram, and `dragoman demo` on a Telegram of its own."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable

import click

from bot.cli.common import quiet_settings
from bot.errors import SettingsError
from bot.home import alone
from bot.logs import configure
from bot.settings import LogFormat, Settings, load_settings
from bot.work.warm import warm_up
from bot.workers import Workers


@click.command()
def run() -> None:
    """Run the bot on Telegram."""
    settings = load_settings()
    configure(settings.log_level, json=settings.log_format is LogFormat.JSON)
    if not settings.telegram_bot_token.get_secret_value():
        raise SettingsError("TELEGRAM_BOT_TOKEN is not set: ask @BotFather for a token, or try `dragoman demo`")
    with alone(settings.home):
        asyncio.run(_until_stopped(run_bot, settings))


@click.command()
def demo() -> None:
    """Try everything here: no token, no account, a chat page of its own."""
    settings = quiet_settings("WARNING")
    with alone(settings.home):
        asyncio.run(_until_stopped(run_demo, settings))


async def run_bot(settings: Settings, stop: asyncio.Event) -> None:
    """The bot on the Bot API server of the settings, with `/healthz`, until `stop`."""
    workers = Workers(warm_up=warm_up).start()  # they load their libraries while we load ours
    from starlette.applications import Starlette

    from bot.app import Bot, Endpoint, open_resources
    from bot.web.health import health_route
    from bot.web.server import address, listen, serving
    from bot.work.listing import folders

    endpoint = Endpoint(token=settings.telegram_bot_token.get_secret_value(), base_url=settings.telegram_api_url)
    opened = listen(settings.port)
    async with open_resources(settings, workers) as resources:
        bot = Bot(settings, resources, endpoint)
        app = Starlette(routes=[health_route(bot.health)])
        async with serving(app, opened, closing=lambda: None):
            click.echo(f"Running. Health: {address(opened)}/healthz  (Ctrl-C ends it)", err=True)
            await bot.run(folders(settings.watch), stop)


async def run_demo(settings: Settings, stop: asyncio.Event) -> None:
    """The bot on a Telegram of its own, until `stop`."""
    workers = Workers(warm_up=warm_up).start()
    from bot.demo import show_demo

    await show_demo(settings, workers, stop)


def _end_at_once() -> None:
    """Ends the process as a kill would, which every stage survives, and leaves the terminal as it was."""
    from rich.console import Console

    Console().show_cursor()  # a progress bar hides it
    sys.stdout.flush()
    os._exit(128 + signal.SIGINT)


async def _until_stopped(
    main: Callable[[Settings, asyncio.Event], Awaitable[None]],
    settings: Settings,
    end_at_once: Callable[[], None] = _end_at_once,
) -> None:
    """Runs `main(settings, stop)`. Ctrl-C and SIGTERM set `stop`, a second one calls `end_at_once`."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def ask_to_stop() -> None:
        if stop.is_set():
            end_at_once()
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ask_to_stop)
    await main(settings, stop)
