"""The database is brought to the program's revision, once, and refuses a program that is too old."""

from __future__ import annotations

import pytest
from sqlalchemy import NullPool, create_engine, text

from bot.errors import StoreError
from bot.store.migrate import check, head, migrate


def test_a_migrated_database_is_exactly_what_the_tables_say(address: str) -> None:
    assert check(address) == []


def test_migrating_twice_changes_nothing(address: str) -> None:
    assert migrate(address) == head()


def test_a_database_of_a_newer_program_is_refused(address: str) -> None:
    with create_engine(address.replace("+aiosqlite", ""), poolclass=NullPool).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="9999"):
        migrate(address)
    assert "9999" in check(address)[0]
