"""Brings a database to the program's revision, and says whether it is there."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, NullPool, create_engine, text
from sqlalchemy.exc import DatabaseError

from bot.errors import StoreError
from bot.store.engine import BUSY_TIMEOUT_MS, is_sqlite
from bot.store.tables import metadata

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(url: str) -> str:
    """Upgrades to the newest revision and returns it; StoreError when the database is newer than the program."""
    with _open(url) as connection:
        if is_sqlite(url):
            # A batch rebuild drops the old table: with foreign keys on, that would empty its children.
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
            connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            connection.exec_driver_sql("BEGIN EXCLUSIVE")  # two processes that start together migrate once
        else:
            connection.execute(text("SELECT pg_advisory_xact_lock(7239041)"))
        _refuse_unknown(connection)
        command.upgrade(_config(connection), "head")
        _check_references(connection, url)
        connection.commit()
        return current(connection) or ""


def check(url: str) -> list[str]:
    """What differs between the database and the program, one line each; empty when nothing does."""
    with _open(url) as connection:
        have, want = current(connection), head()
        if have != want:
            return [
                f"the database is at revision {have or 'none'}, the program needs {want}: run `dragoman db migrate`"
            ]
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        problems = [f"schema differs: {difference}" for difference in compare_metadata(context, metadata)]
        if is_sqlite(url):
            problems += [
                f"integrity: {row[0]}" for row in connection.exec_driver_sql("PRAGMA quick_check") if row[0] != "ok"
            ]
        return problems


def head() -> str:
    return ScriptDirectory.from_config(_config(None)).get_current_head() or ""


def current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _open(url: str) -> Connection:
    sync = url.replace("sqlite+aiosqlite", "sqlite")
    engine = create_engine(sync, poolclass=NullPool)
    if is_sqlite(url):
        engine = engine.execution_options(isolation_level="AUTOCOMMIT")
    try:
        connection = engine.connect()
        if is_sqlite(url):
            connection.exec_driver_sql("PRAGMA schema_version")  # the first look into the file
    except DatabaseError as error:
        reason = str(error.orig).strip().splitlines()[0]
        raise StoreError(f"the database cannot be opened: {reason}") from None
    return connection


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _refuse_unknown(connection: Connection) -> None:
    have = current(connection)
    known = {script.revision for script in ScriptDirectory.from_config(_config(None)).walk_revisions()}
    if have is not None and have not in known:
        raise StoreError(f"the database is at revision {have}, which this program does not know: use a newer program")


def _check_references(connection: Connection, url: str) -> None:
    if is_sqlite(url) and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all()):
        raise StoreError(f"the migration would leave {len(broken)} broken references; nothing was changed")
