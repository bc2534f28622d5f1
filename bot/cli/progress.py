"""A progress bar on stderr for lines that are read, when stderr is a terminal."""

from __future__ import annotations

import os
import stat
import sys
import time
from io import UnsupportedOperation
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

import click

if TYPE_CHECKING:
    from rich.progress import Progress

_REDRAWN_EVERY = 0.1  # seconds
_ERASE = "\r\x1b[2K"  # the line that the bar stands in


class Bar:
    """Shows bytes of a known size, else a count. Draws only when told of progress: no thread, so that what is printed
    between never lands in the bar."""

    def __init__(self, size: int | None) -> None:
        self._is_sized = size is not None
        self._progress = _progress(size) if sys.stderr.isatty() else None
        self._shares_the_terminal = self._progress is not None and sys.stdout.isatty()
        self._drawn_at = 0.0  # time.monotonic()

    def __enter__(self) -> Self:
        if self._progress:
            self._progress.start()
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        if self._progress:
            self._progress.stop()

    def advance(self, size: int) -> None:
        """One more line, of `size` bytes."""
        if not self._progress:
            return
        self._progress.advance(self._progress.task_ids[0], size if self._is_sized else 1)
        now = time.monotonic()
        if now - self._drawn_at >= _REDRAWN_EVERY:
            self._drawn_at = now
            self._progress.refresh()

    def make_room(self) -> None:
        """Before a line goes to standard output."""
        if self._shares_the_terminal:
            click.echo(_ERASE, nl=False, err=True)

    def complain(self, message: str) -> None:
        click.echo(f"{_ERASE if self._progress else ''}dragoman: {message}", err=True)


def size_of(stream: BinaryIO) -> int | None:
    """The bytes of a regular file; None for a pipe or a terminal."""
    try:
        found = os.fstat(stream.fileno())
    except (UnsupportedOperation, OSError):
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None


def _progress(size: int | None) -> Progress | None:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    if console.is_dumb_terminal:
        return None
    counted = (TextColumn("{task.completed:,.0f} lines"),)
    sized = (BarColumn(), DownloadColumn(), TimeRemainingColumn())
    progress = Progress(
        *(counted if size is None else sized),
        console=console,
        transient=True,
        auto_refresh=False,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    progress.add_task("lines", total=size)
    return progress
