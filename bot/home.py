"""The data folder: private to its owner, and one bot's alone."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import SettingsError


def make_home(home: Path) -> None:
    """The data folder, readable by its owner alone. SettingsError when it cannot be made."""
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise SettingsError(f"DRAGOMAN_HOME: {home} cannot be made: {error.strerror}") from error


@contextmanager
def alone(home: Path) -> Iterator[None]:
    """Holds the data folder's lock: two bots on one folder would answer everything twice. SettingsError when taken."""
    make_home(home)
    with (home / "dragoman.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            message = f"another bot runs on {home}: stop it, or set DRAGOMAN_HOME to another folder"
            raise SettingsError(message) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield
