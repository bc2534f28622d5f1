"""Installing and updating languages in the terminal: progress on stderr, a line for each package on stdout."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.errors import FetchError, TranslationError

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.translations.index import AvailablePackage, Index
    from bot.translations.library import Library
    from bot.translations.packages import InstalledPackage


def now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def library(settings: Settings) -> AsyncIterator[Library]:
    from bot.fetch.client import Fetcher
    from bot.translations.library import Library

    async with Fetcher(allow=settings.fetch_allow) as fetcher:
        yield Library(packages_dir=settings.packages, fetcher=fetcher, index=settings.package_index, now=now)


async def read_index(opened: Library) -> Index:
    """The index, read anew; the one that was kept, with a word about it, when the network is away."""
    from bot.translations.index import cached_index

    try:
        return await opened.read_index()
    except FetchError as error:
        kept = cached_index(opened.packages_dir)
        if kept is None:
            raise
        click.echo(f"dragoman: {error}; using the index of {dated(kept)}", err=True)
        return kept


async def show_available(settings: Settings) -> None:
    """Every language of the index, by code and name."""
    from bot.translations.codes import from_argos
    from bot.translations.index import languages_of
    from bot.translations.languages import language_name
    from bot.translations.packages import installed

    async with library(settings) as opened:
        index = await read_index(opened)
    have = {from_argos(code) for one in installed(settings.packages) for code in (one.from_code, one.to_code)}
    for code in languages_of(index.packages):
        click.echo(f"{code:8} {language_name(code)}{'  (installed)' if code in have else ''}")
    click.echo(f"the index of {dated(index)}, {len(index.packages)} packages", err=True)


async def install_languages(settings: Settings, codes: Iterable[str]) -> None:
    """Both directions of each language; one that fails costs no other. Raises TranslationError at the end, then."""
    from bot.translations.index import packages_for

    async with library(settings) as opened:
        index = await read_index(opened)
        failed = []
        for code in codes:
            try:
                packages = packages_for(code, index)
            except TranslationError as error:
                failed.append(str(error))
                continue
            failed += [why for package in packages if (why := await _install(opened, package))]
    if failed:
        raise TranslationError("; ".join(failed))


async def update_languages(settings: Settings) -> None:
    """Newer versions of what is installed. Raises TranslationError when one could not be had."""
    from bot.translations.library import updates

    async with library(settings) as opened:
        found = updates(settings.packages, await read_index(opened))
        failed = [why for _, package in found if (why := await _install(opened, package))]
    if failed:
        raise TranslationError("; ".join(failed))
    if not found:
        click.echo("everything is up to date")


def install_files(settings: Settings, files: Iterable[Path]) -> None:
    from bot.translations.packages import install_file

    for file in files:
        with progress(file.name) as advance:
            package = install_file(file, settings.packages, progress=advance)
        installed_line(package)


def installed_line(package: InstalledPackage) -> None:
    click.echo(f"installed {package.from_code} → {package.to_code} {package.version}")


def dated(index: Index) -> str:
    """The day of the index and how old it is: `2026-11-24 (3 days ago)`."""
    from babel.dates import format_timedelta

    age = max(now() - index.fetched_at, timedelta(0))
    ago = format_timedelta(-age, add_direction=True, locale="en") if age >= timedelta(minutes=1) else "just now"
    return f"{index.fetched_at:%Y-%m-%d} ({ago})"


async def _install(opened: Library, package: AvailablePackage) -> str:
    """What went wrong; '' when nothing did."""
    try:
        with progress(f"{package.from_code} → {package.to_code}") as advance:
            done = await opened.install(package, advance)
    except TranslationError as error:
        return str(error)
    installed_line(done)
    return ""


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on stderr when that is a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(label, total=None)

        def advance(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total or None)

        yield advance
