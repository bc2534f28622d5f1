"""The database: short reading and writing transactions, the same on SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import StoreError
from bot.store.driver import connect

BUSY_TIMEOUT_MS = 5000


class Store:
    """Hands out transactions. Queries are functions of a connection, in the other modules of this folder."""

    def __init__(self, url: str) -> None:
        self.url = url
        if is_sqlite(url):
            # A read under BEGIN IMMEDIATE waits for writers, so SQLite reads have an engine of their own. Each block
            # has ended its transaction: to roll back once more would be another turn to the driver's thread.
            self._writer = _sqlite_engine(url, "BEGIN IMMEDIATE")
            self._reader = _sqlite_engine(url, "BEGIN", pool_reset_on_return=None)
        else:
            self._reader = self._writer = create_async_engine(url, pool_pre_ping=True, hide_parameters=True)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        async with self._reader.begin() as connection:
            yield connection

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """One transaction: everything inside is kept together, or nothing."""
        async with self._writer.begin() as connection:
            yield connection

    @property
    def engine(self) -> AsyncEngine:
        return self._writer

    async def close(self) -> None:
        await self._writer.dispose()
        if self._reader is not self._writer:
            await self._reader.dispose()


def sqlite_url(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


def database_url(url: str) -> str:
    """The address with the driver we use; StoreError for a database that is neither SQLite nor PostgreSQL."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreError("DRAGOMAN_DATABASE_URL is no database address, like postgresql://user@host/name") from None
    drivers = {
        "sqlite": "sqlite+aiosqlite",
        "postgresql": "postgresql+psycopg",
        "postgres": "postgresql+psycopg",
    }
    name = drivers.get(parsed.get_backend_name())
    if name is None:
        raise StoreError(f"the database must be SQLite or PostgreSQL, not {parsed.get_backend_name()}")
    return parsed.set(drivername=name).render_as_string(hide_password=False)


def store_url(home: Path, given: str = "") -> str:
    """The address that was given, else that of the SQLite file in the data folder."""
    return database_url(given) if given else sqlite_url(home / "dragoman.db")


def is_sqlite(url: str) -> bool:
    return make_url(url).get_backend_name() == "sqlite"


def _sqlite_engine(url: str, begin: str, **options: Any) -> AsyncEngine:
    # What a statement is given are people's words.
    engine = create_async_engine(url, hide_parameters=True, connect_args={"async_creator_fn": connect}, **options)
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "foreign_keys=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
