"""A fresh process that is asked and answers: a line of JSON on its stdin, and one on its stdout."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from bot import ROOT
from bot.errors import DragomanError

Ask = Callable[[dict[str, Any]], Any]


@contextmanager
def child(command: Sequence[str], env: Mapping[str, str] | None = None) -> Iterator[Ask]:
    """What asks it. Without an answer: a DragomanError with the last line that it complained with.

    It does not outlive the block, and Ctrl-C is ours to hear. Nobody asks any more: it ends, and is waited for.
    """
    pipe = subprocess.PIPE
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as complaint,
        subprocess.Popen(  # noqa: S603 - ourselves
            command, stdin=pipe, stdout=pipe, stderr=complaint, text=True, encoding="utf-8", env=env, cwd=ROOT,
            start_new_session=True,
        ) as process,
    ):  # fmt: skip

        def ask(asked: dict[str, Any]) -> Any:
            with suppress(OSError, ValueError):
                if process.stdin and process.stdout:
                    process.stdin.write(json.dumps(asked) + "\n")
                    process.stdin.flush()
                    return json.loads(process.stdout.readline())
            complaint.seek(0)
            lines = complaint.read().strip().splitlines() or ["it gave no answer, and no reason"]
            raise DragomanError(f"a fresh process failed: {lines[-1][:300]}")

        try:
            yield ask
            process.communicate()
        finally:
            process.kill()  # nothing, where it has ended


def answer(asked: dict[str, Any], command: Sequence[str], env: Mapping[str, str] | None = None) -> Any:
    """What a fresh process says to one question."""
    with child(command, env) as ask:
        return ask(asked)
