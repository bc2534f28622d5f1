"""`dragoman db`: migrations."""

from __future__ import annotations

import sys

import click

from bot.cli.common import database, quiet_settings


@click.group()
def db() -> None:
    """Bring the database up to date, or check it."""


@db.command()
def migrate() -> None:
    """Bring the database to this program's revision."""
    from bot.home import make_home
    from bot.store.migrate import migrate as run

    settings = quiet_settings()
    make_home(settings.home)
    click.echo(f"the database is at revision {run(database(settings))}")


@db.command()
def check() -> None:
    """Say whether the database is as this program needs it; exit code 1 when it is not."""
    from bot.store.migrate import check as run

    problems = run(database(quiet_settings()))
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        sys.exit(1)
    click.echo("the database is as it should be")
