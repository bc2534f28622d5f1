"""The local Telegram's own SQLite file: short transactions, never a half-written one after a kill."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# AUTOINCREMENT and the counters keep every id from being used twice, even after deletions.
# Messages begin at 2: a topic is named after its first message, and topic 1 is every forum's General.
# Users begin above 2**32, as Telegram's newer ones do: what cuts ids to 32 bits fails here first.
SCHEMA = """
CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT OR IGNORE INTO counter VALUES ('user', 5000000000), ('group', 4000000000), ('supergroup', 1002000000000);
CREATE TABLE IF NOT EXISTS user (
  id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, username TEXT, language_code TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS chat (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, username TEXT,
  is_forum INTEGER NOT NULL DEFAULT 0, started INTEGER NOT NULL DEFAULT 0, migrated_to INTEGER);
CREATE TABLE IF NOT EXISTS member (
  chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, status TEXT NOT NULL, PRIMARY KEY (chat_id, user_id));
CREATE TABLE IF NOT EXISTS topic (
  thread_id INTEGER NOT NULL, chat_id INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (chat_id, thread_id));
CREATE TABLE IF NOT EXISTS message (
  id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id INTEGER NOT NULL, sender_id INTEGER NOT NULL, payload TEXT);
CREATE INDEX IF NOT EXISTS message_by_chat ON message (chat_id, id);
CREATE TABLE IF NOT EXISTS pending (
  update_id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, payload TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS press (
  id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER NOT NULL, message_id INTEGER NOT NULL,
  pressed_at REAL NOT NULL, answer TEXT);
CREATE TABLE IF NOT EXISTS file (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, mime TEXT NOT NULL, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS commands (
  scope TEXT NOT NULL, language TEXT NOT NULL, list TEXT NOT NULL, PRIMARY KEY (scope, language));
CREATE TABLE IF NOT EXISTS profile (
  field TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (field, language));
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO sqlite_sequence (name, seq) SELECT 'message', 1
  WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'message');
"""


class Database:
    """One connection, used from one event loop; nothing awaits inside a transaction."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Starlette's own test client runs the loop in another thread than the one that opened the file.
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._connection.row_factory = sqlite3.Row
        self._depth = 0
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=5000"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.executescript(SCHEMA)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One write transaction; an inner one joins the outer one."""
        if self._depth == 0:
            self._connection.execute("BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
        except BaseException:
            self._depth -= 1
            if self._depth == 0:
                self._connection.execute("ROLLBACK")
            raise
        self._depth -= 1
        if self._depth == 0:
            self._connection.execute("COMMIT")

    def run(self, sql: str, *values: object) -> int:
        """Executes one statement and returns the id of the row that it inserted."""
        return self._connection.execute(sql, values).lastrowid or 0

    def rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """All rows of a query."""
        return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: object) -> sqlite3.Row | None:
        """The first row of a query, or None."""
        found: sqlite3.Row | None = self._connection.execute(sql, values).fetchone()
        return found

    def next_id(self, name: str) -> int:
        """The next number of a counter; a number is never given twice."""
        with self.writing():
            self.run("UPDATE counter SET value = value + 1 WHERE name = ?", name)
            row = self.row("SELECT value FROM counter WHERE name = ?", name)
        return int(row["value"]) if row else 0

    def setting(self, name: str) -> str | None:
        """A small value kept by name, or None."""
        row = self.row("SELECT value FROM setting WHERE name = ?", name)
        return None if row is None else str(row["value"])

    def set(self, name: str, value: str | None) -> None:
        """Keeps a small value by name; None forgets it."""
        if value is None:
            self.run("DELETE FROM setting WHERE name = ?", name)
        else:
            self.run("INSERT OR REPLACE INTO setting VALUES (?, ?)", name, value)

    def close(self) -> None:
        """Closes the file; what was committed stays."""
        self._connection.close()
