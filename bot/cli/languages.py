"""`dragoman languages`: translation packages. They are downloaded only when asked for, and work offline ever after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from bot.cli.common import quiet_settings, run
from bot.errors import FetchError, TranslationError
from bot.settings import Settings

SUFFIX = ".argosmodel"


@click.group()
def languages() -> None:
    """List, install and remove translation packages."""


@languages.command("list")
def list_() -> None:
    """What can be translated now, and what could be installed (as the index said when it was last read)."""
    from bot.translations.index import cached_index, languages_of
    from bot.translations.languages import language_name
    from bot.translations.translators import Translators

    settings = quiet_settings()
    translators = Translators(settings.packages, threads=1)
    for from_lang, to_lang in translators.pairs():
        click.echo(f"{from_lang:8} → {to_lang:8} {language_name(from_lang)} → {language_name(to_lang)}")
    for broken in translators.broken():
        click.echo(f"broken: {broken.name}: {broken.reason}", err=True)
    if index := cached_index(settings.packages):
        more = sorted(set(languages_of(index.packages)) - set(translators.languages()))
        click.echo(f"can be installed (index of {index.fetched_at:%Y-%m-%d}): {' '.join(more)}")
    else:
        click.echo("`dragoman languages available` reads the index of what can be installed")


@languages.command()
def available() -> None:
    """Read the index and show every language that can be installed."""
    from bot.translations.index import languages_of
    from bot.translations.languages import language_name

    for code in languages_of(run(_read_index(quiet_settings())).packages):
        click.echo(f"{code:8} {language_name(code)}")


@languages.command()
@click.argument("wanted", metavar="CODE|FILE…", nargs=-1, required=True)
def install(wanted: tuple[str, ...]) -> None:
    """Install languages by code from the index (both directions), or packages from .argosmodel files."""
    settings = quiet_settings()
    for one in wanted:
        if one.endswith(SUFFIX):
            _install_file(settings, Path(one))
        else:
            run(_install_language(settings, one))


@languages.command()
@click.argument("code", metavar="CODE|FROM-TO")
def remove(code: str) -> None:
    """Remove a language's packages (`de`), or one direction (`de-en`)."""
    from bot.translations.packages import installed
    from bot.translations.packages import remove as remove_pair

    settings = quiet_settings()
    pairs = [(package.from_code, package.to_code) for package in installed(settings.packages)]
    chosen = [pair for pair in pairs if code in pair or code == "-".join(pair)]
    if not chosen:
        have = ", ".join("-".join(pair) for pair in pairs) or "none"
        raise TranslationError(f"no package of {code!r} is installed; installed: {have}")
    for pair in chosen:
        remove_pair(pair, settings.packages)
        click.echo(f"removed {pair[0]} → {pair[1]}")


def _install_file(settings: Settings, file: Path) -> None:
    from bot.translations.packages import install_file

    with _progress(file.name) as advance:
        package = install_file(file, settings.packages, progress=advance)
    click.echo(f"installed {package.from_code} → {package.to_code} {package.version}")


async def _install_language(settings: Settings, code: str) -> None:
    from bot.fetch.client import Fetcher
    from bot.translations.downloads import MAX_PACKAGE, install_available
    from bot.translations.index import packages_for

    index = await _read_index(settings)
    async with Fetcher(allow=settings.fetch_allow) as fetcher:

        async def download(url: str, path: Path, progress: Callable[[int, int], None]) -> None:
            await fetcher.download(url, path, max_bytes=MAX_PACKAGE, progress=progress)

        for package in packages_for(code, index):
            with _progress(f"{package.from_code} → {package.to_code}") as advance:
                done = await install_available(package, settings.packages, download, progress=advance)
            click.echo(f"installed {done.from_code} → {done.to_code} {done.version}")


async def _read_index(settings: Settings):  # type: ignore[no-untyped-def]
    """The index, read anew; the one that was kept when the network is away."""
    from bot.fetch.client import Fetcher
    from bot.translations.index import cached_index, fetch_index, index_address

    async with Fetcher(allow=settings.fetch_allow) as fetcher:

        async def get(url: str, max_bytes: int) -> bytes:
            return (await fetcher.get(url, max_bytes=max_bytes)).content

        try:
            address = index_address(settings.package_index)
            return await fetch_index(address, get, settings.packages, now=datetime.now(UTC))
        except FetchError as error:
            if kept := cached_index(settings.packages):
                click.echo(f"dragoman: {error}; using the index of {kept.fetched_at:%Y-%m-%d}", err=True)
                return kept
            raise


@contextmanager
def _progress(label: str) -> Iterator[Callable[[int, int], None]]:
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(label, total=None)

        def advance(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total or None)

        yield advance
