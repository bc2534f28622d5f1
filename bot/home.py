"""The data folder: private to its owner, and one bot's alone."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from bot.errors import SettingsError


def make_home(home: Path) -> None:
    """The data folder, readable by its owner alone. SettingsError when it cannot be made."""
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise SettingsError(f"DRAGOMAN_HOME: {home} cannot be made: {error.strerror}") from error


@contextmanager
def alone(home: Path) -> Iterator[None]:
    """Holds the data folder's lock: two bots on one folder would answer everything twice. SettingsError when taken.

    A block that ends by an error counts as a run that was killed: the next one starts with the same work.
    """
    make_home(home)
    with (home / "dragoman.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            message = f"another bot runs on {home}: stop it, or set DRAGOMAN_HOME to another folder"
            raise SettingsError(message) from None
        killed = _unfinished(lock)
        _note(lock, killed + 1)
        yield
        _note(lock, 0)


def deaths(home: Path) -> int:
    """How many runs before the one that holds the lock were killed, one after the other."""
    try:
        with (home / "dragoman.lock").open() as lock:
            return max(_unfinished(lock) - 1, 0)
    except OSError:
        return 0


def _unfinished(lock: TextIO) -> int:
    """The runs since one ended by itself, as the second line says."""
    lock.seek(0)
    _, _, count = lock.read(100).partition("\n")
    return int(count) if count.strip().isdecimal() else 0


def _note(lock: TextIO, unfinished: int) -> None:
    lock.truncate(0)
    lock.write(f"{os.getpid()}\n{unfinished}\n")
    lock.flush()
