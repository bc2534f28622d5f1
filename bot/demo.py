"""The demo: the whole bot on a Telegram of its own, fed with `seeds/articles/`, shown in the terminal, too."""

from __future__ import annotations

import asyncio
import locale
from datetime import datetime, timedelta

from rich.console import Console
from rich.markup import escape
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from sqlalchemy import func, select

from bot.app import SEEDS, Bot, Endpoint, open_resources
from bot.digests.render import plain_text
from bot.settings import Settings
from bot.store.leases import DONE, FAILED
from bot.store.tables import article, entry
from bot.texts import UI_LANGS
from bot.translations.languages import language_name
from bot.web.health import health_route
from bot.web.local.app import create_local_telegram, local_telegram
from bot.web.server import address, listen, serving
from bot.work.listing import Watched, folders
from bot.work.overview import overview, render_overview
from bot.work.resources import Resources
from bot.workers import Workers

LOOK_SECONDS = 0.1
WATCH_SECONDS = 1.0
DAY = timedelta(hours=24)


async def show_demo(settings: Settings, workers: Workers, stop: asyncio.Event) -> None:
    """Runs until `stop`. What it made stays in the data folder: the next start continues there."""
    console = Console()
    opened = listen(settings.port)
    await asyncio.to_thread(settings.home.mkdir, parents=True, exist_ok=True)
    app = create_local_telegram(settings.home / "local-telegram.db", sample=True)
    telegram = local_telegram(app)
    async with serving(app, opened, closing=telegram.stop), open_resources(settings, workers) as resources:
        bot = Bot(settings, resources, Endpoint(token=telegram.token, base_url=f"{address(opened)}/bot"))
        app.router.routes.append(health_route(bot.health))
        _greet(console, resources, address(opened), fetches=settings.install_languages)
        watched = folders(settings.watch) or [Watched(path=SEEDS / "articles", title="Dragoman's sample news")]
        async with asyncio.TaskGroup() as group:
            shown = group.create_task(_show(console, resources, stop))
            group.create_task(bot.run(watched, stop))
            await stop.wait()
            shown.cancel()
    console.print("Stopped; everything is kept. The next start continues here.")


def _greet(console: Console, resources: Resources, page: str, *, fetches: bool) -> None:
    pairs = resources.interpreter.translators.pairs()
    names = ", ".join(f"{language_name(a, 'en')} → {language_name(b, 'en')}" for a, b in pairs)
    console.print(f"\n[bold]Dragoman[/bold] is running. Open the chat page: [bold]{page}[/bold]")
    console.print(f"It translates {names}; `dragoman languages install de` adds German.")
    if fetches:
        console.print("Other languages stand with a ⬇ in /language: each is downloaded when a reader chooses it.")
    console.print("Ctrl-C ends it.\n")


async def _show(console: Console, resources: Resources, stop: asyncio.Event) -> None:
    """Progress while the seeds are read, the first digest, then a line for whatever comes in."""
    done = await _progress(console, resources)
    lang = _terminal_lang()
    found = await overview(resources, lang=lang, since=DAY)
    text = "\n\n".join(map(plain_text, render_overview(found, lang, datetime.now().astimezone().date())))
    console.print(Panel(escape(text), title=f"The first digest ({language_name(lang, 'en')})", expand=False))
    console.print("Drop a .txt, .md or .html file into the watched folder, and ask the bot for /digest.")
    while not stop.is_set():
        await asyncio.sleep(WATCH_SECONDS)
        _, now_done = await _counts(resources)
        if now_done > done:
            console.print(f"{now_done - done} new: {now_done} articles are summarised.")
        done = now_done


async def _progress(console: Console, resources: Resources) -> int:
    columns = (TextColumn("reading and summarising"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)
        while True:
            listed, done = await _counts(resources)
            bar.update(task, total=listed or None, completed=done)
            if listed and done >= listed:
                return done
            await asyncio.sleep(LOOK_SECONDS)


async def _counts(resources: Resources) -> tuple[int, int]:
    """Entries that can become articles, and those whose article is summarised (or was given up)."""
    entries = select(func.count()).select_from(entry)
    with_article = entries.join(article, article.c.id == entry.c.article_id)
    async with resources.store.read() as connection:
        listed = await connection.execute(entries.where(entry.c.state != FAILED))
        done = await connection.execute(with_article.where(article.c.state.in_({DONE, FAILED})))
        return listed.scalar_one(), done.scalar_one()


def _terminal_lang() -> str:
    """The terminal's language where we speak it, else English."""
    code = (locale.getlocale()[0] or "en").split("_")[0].lower()
    return code if code in UI_LANGS else "en"
