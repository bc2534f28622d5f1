"""CTranslate2 alone and ours in turns, each in a process of its own: what slows the machine slows them alike."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

from bot import ROOT
from bot.errors import DragomanError
from bot.translations.native import STARTED_WITH, choose_instructions, read_cpuinfo

_ALONE = 120  # sentences, each by itself
_INSTRUCTIONS = "CT2_FORCE_CPU_ISA"

Turn = dict[str, float]
Ask = Callable[[str, int | None], Turn]


def race(base: dict[str, Any], turns: int) -> dict[str, list[Turn]]:
    """What each side took, turn by turn: all sentences, each of the first ones by itself, and all of them checked.

    `raw` is CTranslate2 as it comes, `alike` with the instructions that ours tells it to use, where it does so. Only
    ours protects and checks.
    """
    asked = {"raw": "", "ours": ""}
    if instructions := choose_instructions(read_cpuinfo()):
        asked["alike"] = instructions
    with ExitStack() as running:
        sides = {
            name: running.enter_context(_waiting(base | {"side": "turns", "alone": name != "ours"}, told))
            for name, told in asked.items()
        }
        checked = {name: sides[name] for name in ("raw", "ours")}
        alone = range(min(_ALONE, len(base["sentences"])))
        return {
            "many": [_turn(sides, "many", turn) for turn in range(turns)],
            "one": [_turn(sides, "one", turn, only=turn) for turn in alone],
            "checked": [_turn(checked, "checked", turn) for turn in range(turns)],
        }


def environment(*, ours: bool) -> dict[str, str]:
    """Ours is started as it is run; CTranslate2 alone as it comes, without what only ours tells it."""
    own = {name: value for name, value in os.environ.items() if name not in {_INSTRUCTIONS, *STARTED_WITH}}
    return STARTED_WITH | dict(os.environ) if ours else own


def order(names: Sequence[str], turn: int) -> list[str]:
    """Who goes first changes from turn to turn, and then the direction."""
    first = turn % len(names)
    turned = [*names[first:], *names[:first]]
    return turned[::-1] if turn // len(names) % 2 else turned


def _turn(sides: dict[str, Ask], way: str, turn: int, *, only: int | None = None) -> Turn:
    found: Turn = {}
    for name in order(list(sides), turn):
        took = sides[name](way, only)
        found |= {f"{name}_wall": took["wall"], f"{name}_cpu": took["cpu"]}
    return found


@contextmanager
def _waiting(task: dict[str, Any], instructions: str) -> Iterator[Ask]:
    """A process that takes a turn when it is asked. It does not outlive the block, and Ctrl-C is ours to hear."""
    own = environment(ours=not task["alone"]) | ({_INSTRUCTIONS: instructions} if instructions else {})
    pipe = subprocess.PIPE
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as complaint,
        subprocess.Popen(
            [sys.executable, "-m", "bot.cli.bench_translating"],
            stdin=pipe, stdout=pipe, stderr=complaint, text=True, env=own, cwd=ROOT, start_new_session=True,
        ) as process,
    ):  # fmt: skip

        def told(asked: dict[str, Any]) -> Any:
            try:
                if process.stdin and process.stdout:
                    process.stdin.write(json.dumps(asked) + "\n")
                    process.stdin.flush()
                    return json.loads(process.stdout.readline())
            except (OSError, ValueError):
                pass
            complaint.seek(0)
            lines = complaint.read().strip().splitlines() or ["it said nothing"]
            raise DragomanError(f"a fresh process could not translate: {lines[-1][:300]}")

        try:
            told(task)
            yield lambda way, only: told({"way": way, "only": only})
            process.communicate()  # it ends when nobody will ask
        finally:
            process.kill()  # nothing, where it has ended
