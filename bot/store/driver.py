"""aiosqlite with fewer turns to its thread, of which each takes some 0.1 ms.

SQLAlchemy has a cursor made, lets it execute, fetches all rows and closes it: four turns a query, here it is one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any

import aiosqlite
from aiosqlite.context import contextmanager

_ROWS_AT_ONCE = 64  # aiosqlite's own, of a cursor that is iterated over: nobody does


class _Cursor(aiosqlite.Cursor):
    """The driver's cursor is made when something is executed, and read to its end: nothing is left to close."""

    _rows: Iterator[sqlite3.Row] = iter(())

    def __init__(self, connection: Any) -> None:
        super().__init__(connection, None)  # type: ignore[arg-type]
        self._connection = connection

    async def execute(self, sql: str, parameters: Any = ()) -> _Cursor:
        self._cursor, self._rows = await self._connection._execute(self._executed, sql, parameters)
        return self

    async def executemany(self, sql: str, parameters: Iterable[Any]) -> _Cursor:
        self._cursor = await self._connection._execute(self._connection._conn.executemany, sql, parameters)
        return self

    async def fetchone(self) -> sqlite3.Row | None:
        return next(self._rows, None)

    async def fetchmany(self, size: int | None = None) -> list[sqlite3.Row]:
        return list(islice(self._rows, size or self.arraysize))

    async def fetchall(self) -> list[sqlite3.Row]:
        return list(self._rows)

    async def close(self) -> None:
        return

    def _executed(self, sql: str, parameters: Any) -> tuple[sqlite3.Cursor, Iterator[sqlite3.Row]]:
        cursor: sqlite3.Cursor = self._connection._conn.execute(sql, parameters)
        return cursor, iter(cursor.fetchall())


class _Connection(aiosqlite.Connection):
    @contextmanager
    async def cursor(self) -> aiosqlite.Cursor:
        return _Cursor(self)


def connect(database: str, **options: Any) -> aiosqlite.Connection:
    """As `aiosqlite.connect`, to be awaited. Its thread does not keep the process alive."""
    connection = _Connection(partial(sqlite3.connect, database, **options), _ROWS_AT_ONCE)
    connection._thread.daemon = True
    return connection
