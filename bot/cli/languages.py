"""`dragoman languages`: translation packages. They are downloaded only when asked for, and work offline ever after."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.common import quiet_settings, run
from bot.errors import TranslationError

if TYPE_CHECKING:
    from bot.translations.packages import InstalledPackage

SUFFIX = ".argosmodel"


@click.group()
def languages() -> None:
    """List, install, update and remove translation packages."""


@languages.command("list")
def list_() -> None:
    """What can be translated now, from where it comes and how large it is, and what could be installed (as the index
    said when it was last read)."""
    from bot.cli.installing import dated
    from bot.translations.engines import bundled_models
    from bot.translations.index import cached_index, languages_of
    from bot.translations.translators import Translators

    settings = quiet_settings()
    translators = Translators(settings.packages, threads=1)
    sources = _sources(settings.packages, bundled_models())
    for pair in translators.pairs():
        _pair_line(pair, *sources[pair])
    for broken in translators.broken():
        click.echo(f"broken: {broken.name}: {broken.reason}", err=True)
    if index := cached_index(settings.packages):
        more = sorted(set(languages_of(index.packages)) - set(translators.languages()))
        click.echo(f"can be installed (index of {dated(index)}): {' '.join(more) or 'nothing more'}")
    else:
        click.echo("`dragoman languages available` reads the index of what can be installed")


@languages.command()
def available() -> None:
    """Read the index and show every language that can be installed."""
    from bot.cli.installing import show_available

    run(show_available(quiet_settings()))


@languages.command()
@click.argument("wanted", metavar="CODE|FILE…", nargs=-1)
@click.option(
    "--from",
    "bundle",
    type=click.Path(path_type=Path),
    metavar="BUNDLE.tar",
    help="install from a bundle, without a network: all of it, or the languages named",
)
def install(wanted: tuple[str, ...], bundle: Path | None) -> None:
    """Install languages by code from the index (both directions), or packages from .argosmodel files.

    What was interrupted goes on when the same command is given again.
    """
    from bot.cli.installing import install_files, install_languages

    files = [one for one in wanted if one.endswith(SUFFIX)]
    codes = [one for one in wanted if not one.endswith(SUFFIX)]
    if bundle is None and not wanted:
        raise click.UsageError("name a language, like `dragoman languages install de`")
    if bundle is not None and files:
        raise click.UsageError("--from takes languages beside it, no files")
    if bundle is not None:
        _install_bundle(bundle, codes)
        return
    settings = quiet_settings()
    install_files(settings, [Path(file) for file in files])
    if codes:
        run(install_languages(settings, codes))


@languages.command()
def update() -> None:
    """Install newer versions of what is installed."""
    from bot.cli.installing import update_languages

    run(update_languages(quiet_settings()))


@languages.command()
@click.argument("codes", metavar="CODE|FROM-TO…", nargs=-1, required=True)
def remove(codes: tuple[str, ...]) -> None:
    """Remove languages' packages (`de`), or one direction (`de-en`)."""
    from bot.translations.packages import pairs_on_disk
    from bot.translations.packages import remove as remove_pair

    settings = quiet_settings()
    for code in codes:
        pairs = pairs_on_disk(settings.packages)
        chosen = _meant(code, pairs)
        if not chosen:
            have = ", ".join("-".join(pair) for pair in pairs) or "none"
            raise TranslationError(f"no package of {code!r} is installed; installed: {have}")
        for pair in chosen:
            remove_pair(pair, settings.packages)
            click.echo(f"removed {pair[0]} → {pair[1]}")


@languages.command()
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False), metavar="OUT.tar")
@click.argument("codes", metavar="[CODE…]", nargs=-1)
def bundle(target: Path, codes: tuple[str, ...]) -> None:
    """Put installed languages into one file, for a machine without a network (`install --from`)."""
    from bot.translations.bundle import write_bundle
    from bot.translations.packages import installed

    packages = installed(quiet_settings().packages)
    pairs = [(one.from_code, one.to_code) for one in packages]
    chosen = {pair for code in codes for pair in _meant(code, pairs)} if codes else set(pairs)
    for code in codes:
        if not _meant(code, pairs):
            raise TranslationError(f"no package of {code!r} is installed")
    taken = [one for one in packages if (one.from_code, one.to_code) in chosen]
    size = write_bundle(taken, target, heard=_say)
    click.echo(f"{target}: {len(taken)} packages, {size / 1e6:,.1f} MB")


def _install_bundle(source: Path, codes: list[str]) -> None:
    from bot.cli.installing import installed_line
    from bot.translations.bundle import install_bundle

    def wanted(from_code: str, to_code: str) -> bool:
        return not codes or any(_meant(code, [(from_code, to_code)]) for code in codes)

    done = install_bundle(source, quiet_settings().packages, wanted=wanted, heard=_say)
    for package in done:
        installed_line(package)
    if not done:
        raise TranslationError(f"{source.name} holds nothing of {' '.join(codes)}")


def _meant(code: str, pairs: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """The pairs that a language joins, or the one pair of that name. English joins them all, so it means none."""
    from bot.translations.codes import HUB, from_argos

    named = [pair for pair in pairs if code == "-".join(pair)]
    wanted = from_argos(code)
    if named or wanted == HUB:
        return named
    return [pair for pair in pairs if wanted in map(from_argos, pair)]


def _sources(packages_dir: Path, models: dict[tuple[str, str], Path]) -> dict[tuple[str, str], tuple[str, Path]]:
    """Where each pair comes from (`bundled`, or the package's version), and the folder of its model."""
    from bot.translations.codes import from_argos
    from bot.translations.packages import installed

    def canonical(package: InstalledPackage) -> tuple[str, str]:
        return from_argos(package.from_code), from_argos(package.to_code)

    own = {canonical(one): (f"installed {one.version}", one.path) for one in installed(packages_dir)}
    return {**{pair: ("bundled", folder) for pair, folder in models.items()}, **own}


def _pair_line(pair: tuple[str, str], source: str, folder: Path) -> None:
    from bot.translations.languages import language_name
    from bot.translations.packages import size_of

    names = f"{language_name(pair[0])} → {language_name(pair[1])}"
    click.echo(f"{pair[0]:8} → {pair[1]:8} {names:36} {source:16} {size_of(folder) / 1e6:7,.1f} MB")


def _say(label: str) -> None:
    """What is being worked on, for who watches the terminal."""
    import sys

    if sys.stderr.isatty():
        click.echo(label, err=True)
