"""How a stage claims rows: one statement takes a batch, the result is written only while the claim holds.

A row is free when it is `pending` and its `not_before_at` has come, or when it is `working` and its lease ran out
(whoever held it died). `attempt` grows with each claim and is the lease's name: a late writer finds another
number and changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, and_, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

PENDING, WORKING, DONE, FAILED = "pending", "working", "done", "failed"
MAX_ATTEMPTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What to claim: at most `limit` rows until `now + lease`, in `order`, those `where` holds."""

    now: datetime
    lease: timedelta
    limit: int
    order: Sequence[ColumnElement[Any]] = ()
    where: ColumnElement[bool] | None = None


def free(table: Table, now: datetime) -> ColumnElement[bool]:
    ready = and_(table.c.state == PENDING, or_(table.c.not_before_at.is_(None), table.c.not_before_at <= now))
    return or_(ready, and_(table.c.state == WORKING, table.c.lease_until <= now))


def same_row(table: Table, row: Row[Any]) -> ColumnElement[bool]:
    return and_(*(column == row._mapping[column.name] for column in table.primary_key.columns))


async def claim(connection: AsyncConnection, table: Table, what: Claim) -> Sequence[Row[Any]]:
    """Claims and returns whole rows, `attempt` already raised. Rows tried too often become `failed` first."""
    await _give_up(connection, table, what.now)
    keys = list(table.primary_key.columns)
    chosen = select(*keys).where(free(table, what.now))
    if what.where is not None:
        chosen = chosen.where(what.where)
    chosen = chosen.order_by(*(what.order or keys)).limit(what.limit).with_for_update(skip_locked=True)
    rows = (await connection.execute(chosen)).all()
    if not rows:
        return []
    mine = or_(*(same_row(table, row) for row in rows))
    claimed = (
        update(table)
        .where(mine)
        .values(state=WORKING, attempt=table.c.attempt + 1, lease_until=what.now + what.lease)
        .returning(*table.c)
    )
    taken = (await connection.execute(claimed)).all()
    position = {tuple(row): n for n, row in enumerate(rows)}
    return sorted(taken, key=lambda row: position[tuple(row._mapping[k.name] for k in keys)])


async def _give_up(connection: AsyncConnection, table: Table, now: datetime) -> None:
    """What was tried too often fails, and says so where the table has room for it."""
    values: dict[str, Any] = {"state": FAILED, "lease_until": None}
    if "error" in table.c:
        values["error"] = func.coalesce(func.nullif(table.c.error, ""), f"given up after {MAX_ATTEMPTS} attempts")
    tired = (free(table, now), table.c.attempt >= MAX_ATTEMPTS)
    await connection.execute(update(table).where(*tired).values(**values))


async def finish(connection: AsyncConnection, table: Table, row: Row[Any], **values: Any) -> bool:
    """Writes the outcome (`state` done unless given) when the lease still holds; says whether it did."""
    held = and_(
        same_row(table, row),
        table.c.state == WORKING,
        table.c.attempt == row._mapping["attempt"],
        table.c.lease_until == row._mapping["lease_until"],
    )
    outcome = {"state": DONE, "lease_until": None, **values}
    result = await connection.execute(update(table).where(held).values(**outcome))
    return bool(result.rowcount)


async def release_all(connection: AsyncConnection, tables: Sequence[Table], *, forgiving: bool = False) -> None:
    """Ends every lease. Only for a process that is alone on its database and has just started.

    `forgiving`: what was under way is not to blame for the end of its process, and that attempt does not count.
    """
    for table in tables:
        freed: dict[str, Any] = {"state": PENDING, "lease_until": None}
        if forgiving:
            freed["attempt"] = table.c.attempt - 1
        await connection.execute(update(table).where(table.c.state == WORKING).values(**freed))
