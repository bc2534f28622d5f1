"""A Python environment in a temporary folder, for what we compare with and do not install."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.errors import DragomanError

_MINUTES = 15


def make(folder: Path) -> Path:
    """The interpreter of a new environment. Raises DragomanError when it cannot be made."""
    _run([sys.executable, "-m", "venv", str(folder)], folder.name)
    return folder / "bin" / "python"


def install(python: Path, packages: Sequence[str], *options: str) -> None:
    """By pip, from where it looks by itself. Raises DragomanError when that fails: without an index, say."""
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"]
    _run([*pip, *options, *packages], python.parent.parent.name)


def _run(command: Sequence[str], name: str) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - ourselves
            command, capture_output=True, text=True, timeout=60 * _MINUTES, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise DragomanError(f"an environment for {name} cannot be made: {type(error).__name__}") from error
    if done.returncode:
        said = done.stderr.strip().splitlines()
        raise DragomanError(f"an environment for {name} cannot be made: {said[-1][:200] if said else ''}")
