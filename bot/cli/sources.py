"""`dragoman sources`: where articles come from."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli.common import quiet_settings, resources, run
from bot.errors import DragomanError
from bot.sources.links import has_scheme
from bot.store.sources import (
    SourceReport,
    ensure_source,
    get_source,
    remove_source,
    report_sources,
    retry_source,
)
from bot.values import SourceKind


@click.group()
def sources() -> None:
    """List, add and remove feeds and folders."""


@sources.command("list")
def list_() -> None:
    """Every public source, and what of it could not be read."""
    for report in run(_report()):
        source = report.source
        click.echo(f"{source.id:4} {source.kind:6} {report.entries:6} entries  {source.title or '-'}  {source.address}")
        if source.last_error:
            click.echo(f"     unreadable: {source.last_error}")
        for name, problem in report.problems:
            # An error of ours names the file or address itself, by the same name.
            click.echo(f"     {problem}" if problem.startswith(f"{name}: ") else f"     {name}: {problem}")


@sources.command()
@click.argument("addresses", metavar="URL…", nargs=-1, required=True)
def add(addresses: tuple[str, ...]) -> None:
    """Add feeds (or pages that name their feed). Folders are watched by DRAGOMAN_WATCH."""
    for address in addresses:
        if not has_scheme(address):
            raise click.UsageError(f"{address} is no http(s) address; name folders in DRAGOMAN_WATCH")
        click.echo(run(_add(address)))


@sources.command("import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def import_(file: Path) -> None:
    """Add every feed of an OPML file; they are read at the next poll."""
    from bot.sources.opml import read_opml

    feeds = read_opml(file.read_bytes())
    if not feeds:
        raise DragomanError(f"{file}: there is no feed in it")
    run(_import(feeds))
    click.echo(f"{len(feeds)} feeds")


@sources.command()
@click.argument("source_id", metavar="ID", type=int)
def remove(source_id: int) -> None:
    """Remove a source; its articles stay, so that nothing is sent twice."""
    if not run(_remove(source_id)):
        raise DragomanError(f"there is no source {source_id}; see `dragoman sources list`")


@sources.command()
@click.argument("source_id", metavar="ID", type=int)
def retry(source_id: int) -> None:
    """Try again what of a source could not be read."""
    if not run(_retry(source_id)):
        raise DragomanError(f"there is no source {source_id}; see `dragoman sources list`")


async def _report() -> list[SourceReport]:
    async with resources(quiet_settings()) as opened, opened.store.read() as connection:
        return await report_sources(connection)


async def _add(address: str) -> str:
    from bot.work.answering import Answers

    async with resources(quiet_settings()) as opened:
        found, feed = await Answers(resources=opened).feed(address)
        async with opened.store.write() as connection:
            source = await ensure_source(connection, SourceKind.FEED, found, title=feed.title)
    return f"{source.id:4} {source.title or '-'}  {source.address}  ({len(feed.entries)} entries)"


async def _import(feeds: tuple[tuple[str, str, str], ...]) -> None:
    async with resources(quiet_settings()) as opened, opened.store.write() as connection:
        for title, url, _lang in feeds:
            await ensure_source(connection, SourceKind.FEED, url, title=title)


async def _remove(source_id: int) -> bool:
    async with resources(quiet_settings()) as opened, opened.store.write() as connection:
        return await remove_source(connection, source_id)


async def _retry(source_id: int) -> bool:
    async with resources(quiet_settings()) as opened, opened.store.write() as connection:
        await retry_source(connection, source_id)
        return await get_source(connection, source_id) is not None
