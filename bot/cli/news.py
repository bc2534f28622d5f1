"""`dragoman ingest` and `dragoman digest`: articles in, what is new out."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.progress import Progress

from bot.cli.common import Language, quiet_settings, resources, run
from bot.digests.render import plain_text
from bot.errors import DocumentError
from bot.work.overview import Overview, overview, render_overview

if TYPE_CHECKING:
    from bot.work.intake import Named
    from bot.work.resources import Resources
from bot.sources.links import has_scheme

UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class Age(click.ParamType):  # type: ignore[type-arg]
    """`90m`, `24h`, `7d`, `2w`."""

    name = "age"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        if isinstance(value, timedelta):
            return value
        match = re.fullmatch(r"(\d{1,4})([mhdw])", str(value).strip())
        if not match:
            self.fail(f"{value!r} is no time like 90m, 24h, 7d or 2w", param, ctx)
        return timedelta(**{UNITS[match[2]]: int(match[1])})


@click.command()
@click.argument("what", metavar="PATH|URL…", nargs=-1, required=True)
def ingest(what: tuple[str, ...]) -> None:
    """Take in files, folders or addresses, and summarise them."""
    done, problems = run(_ingest(what))
    if done or not problems:
        click.echo(f"{done} articles are new or changed", err=True)
    for problem in problems:
        click.echo(f"dragoman: {problem}", err=True)  # it names what it is about
    if problems:
        sys.exit(1)


async def _ingest(what: tuple[str, ...]) -> tuple[int, list[str]]:
    """How many articles came in, and what could not be read: one costs no other."""
    from bot.work.intake import drain, problems_of

    async with resources(quiet_settings()) as opened:
        listed, problems = await _list(opened, what)
        console = Console(stderr=True)
        with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
            task = bar.add_task("reading", total=None)
            done = await drain(opened, lambda count: bar.advance(task, count))
        problems += [problem for _, problem in await problems_of(opened, listed)]
    return done, problems


async def _list(opened: Resources, what: tuple[str, ...]) -> tuple[list[Named], list[str]]:
    from bot.work.intake import list_path, list_url

    listed, problems = [], []
    for one in what:
        try:
            listed.append(await (list_url(opened, one) if has_scheme(one) else list_path(opened, Path(one))))
        except DocumentError as error:
            problems.append(str(error))
    return listed, problems


@click.command()
@click.option("--topic", "topics", multiple=True, help="only this topic; may be given again")
@click.option("--to", "to_lang", type=Language(), default="en", show_default=True, metavar="LANG")
@click.option("--since", type=Age(), default="24h", show_default=True)
@click.option("--json", "form", flag_value="json", help="as JSON")
@click.option("--html", "form", flag_value="html", help="as the messages that Telegram gets, divided by a blank line")
def digest(topics: tuple[str, ...], to_lang: str, since: timedelta, form: str | None) -> None:
    """Show what is new, by topic."""
    found = run(_digest(topics, to_lang, since))
    if form == "json":
        click.echo(
            json.dumps([{"topic": t, "stories": [asdict(s) for s in told]} for t, told in found], ensure_ascii=False)
        )
    else:
        messages = render_overview(found, to_lang, datetime.now().astimezone().date())
        click.echo("\n\n".join(messages if form == "html" else map(plain_text, messages)))


async def _digest(topics: tuple[str, ...], to_lang: str, since: timedelta) -> Overview:
    async with resources(quiet_settings()) as opened:
        return await overview(opened, lang=to_lang, topics=topics, since=since)
