"""The database is brought to the program's revision, once, and refuses a program that is too old."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine, text

from bot.errors import StoreError
from bot.store.engine import database_url, sqlite_url
from bot.store.migrate import check, head, migrate
from bot.store.migrations.tables_0001 import metadata as first_edition
from bot.store.tables import metadata


def test_a_migrated_database_is_exactly_what_the_tables_say(address: str) -> None:
    assert check(address) == []


def test_migrating_twice_changes_nothing(address: str) -> None:
    assert migrate(address) == head()


@pytest.mark.parametrize("address", ["sqlite:////nowhere/at/all.db", "postgresql+psycopg://u@127.0.0.1:1/x"])
def test_a_database_that_cannot_be_opened_is_an_error_of_one_line(address: str) -> None:
    with pytest.raises(StoreError, match=r"^the database cannot be opened: [^\n]+$"):
        check(address)


@pytest.mark.parametrize("address", ["nonsense", "mysql://u@h/x"])
def test_an_address_of_no_database_that_we_know_is_refused(address: str) -> None:
    with pytest.raises(StoreError):
        database_url(address)


def test_a_database_of_a_newer_program_is_refused(address: str) -> None:
    with create_engine(address.replace("+aiosqlite", ""), poolclass=NullPool).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="9999"):
        migrate(address)
    assert "9999" in check(address)[0]


@pytest.mark.parametrize("address", ["sqlite", "postgresql"], indirect=True)
def test_what_readers_had_before_a_migration_is_there_after_it(address: str) -> None:
    plain = address.replace("+aiosqlite", "")
    engine = create_engine(plain, poolclass=NullPool)
    with engine.begin() as connection:  # as the first edition left it, with a reader
        metadata.drop_all(connection)
        first_edition.create_all(connection)
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
        connection.execute(text("INSERT INTO chat (telegram_chat_id, ui_lang) VALUES (-1001234567890, 'tr')"))
        connection.execute(text("INSERT INTO subscription (chat_id, lang) SELECT id, 'tr' FROM chat"))
    assert migrate(address) == head()
    assert check(address) == []
    with engine.begin() as connection:
        found = connection.execute(
            text("SELECT telegram_chat_id, lang FROM chat JOIN subscription ON chat_id = chat.id")
        )
        assert [tuple(row) for row in found] == [(-1001234567890, "tr")]


def test_a_file_that_is_no_database_is_an_error_of_one_line(tmp_path: Path) -> None:
    (tmp_path / "dragoman.db").write_bytes(b"these are somebody's holiday notes" * 100)
    for command in (migrate, check):
        with pytest.raises(StoreError, match=r"^the database cannot be opened: file is not a database$"):
            command(sqlite_url(tmp_path / "dragoman.db"))
