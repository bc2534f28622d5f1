"""Insert unless it is there: said the same way to both databases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


def _insert(connection: AsyncConnection, table: Table) -> Any:
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    return dialect.insert(table)


async def insert_new(connection: AsyncConnection, table: Table, values: Mapping[str, Any]) -> bool:
    """Inserts a row unless one with the same unique key stands; says whether it did."""
    statement = _insert(connection, table).values(**values).on_conflict_do_nothing()
    # What comes back tells; the count of rows is -1 on PostgreSQL.
    return (await connection.execute(statement.returning(*table.primary_key.columns))).first() is not None


async def insert_or_find(
    connection: AsyncConnection, table: Table, unique: Mapping[str, Any], **others: Any
) -> tuple[int, bool]:
    """The id of the row with that unique key, and whether it was made now."""
    made = await insert_new(connection, table, {**unique, **others})
    same = [table.c[name] == value for name, value in unique.items()]
    return (await connection.execute(select(table.c.id).where(*same))).scalar_one(), made


async def upsert(
    connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]], *, changing: Sequence[str]
) -> None:
    """Inserts the rows; where the primary key stands already, the named columns get the new values."""
    if not rows:
        return
    statement = _insert(connection, table)
    new = {name: statement.excluded[name] for name in changing}
    keys = [column.name for column in table.primary_key.columns]
    await connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=new), list(rows))
