"""Run by Alembic. `bot.store.migrate` passes an open connection; foreign keys are off while tables are rebuilt."""

from __future__ import annotations

from alembic import context

from bot.store.tables import metadata
from bot.store.types import UtcDateTime


def render_item(kind: str, item: object, autogen: object) -> str | bool:
    """Our types are written into a revision by name."""
    if kind == "type" and isinstance(item, UtcDateTime):
        autogen.imports.add("from bot.store.types import UtcDateTime")  # type: ignore[attr-defined]
        return "UtcDateTime()"
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    render_item=render_item,  # type: ignore[arg-type]
    transactional_ddl=True,
)
context.run_migrations()
