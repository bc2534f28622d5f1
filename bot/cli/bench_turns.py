"""CTranslate2 alone and ours in turns, each in a process of its own: what slows the machine slows them alike."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

from bot.cli.bench_child import Ask, child
from bot.translations.native import STARTED_WITH, choose_instructions, read_cpuinfo

_ALONE = 120  # sentences, each by itself
_INSTRUCTIONS = "CT2_FORCE_CPU_ISA"

TRANSLATING = (sys.executable, "-m", "bot.cli.bench_translating")

Turn = dict[str, float]


def race(base: dict[str, Any], turns: int) -> dict[str, list[Turn]]:
    """What each side took, turn by turn: all sentences, each of the first ones by itself, and all of them checked.

    `raw` is CTranslate2 as it comes, `alike` with the instructions that ours tells it to use, where it does so. Only
    ours protects and checks.
    """
    asked = {"raw": "", "ours": ""}
    if instructions := choose_instructions(read_cpuinfo()):
        asked["alike"] = instructions
    with ExitStack() as running:
        sides = {name: running.enter_context(child(TRANSLATING, _told(name, asked[name]))) for name in asked}
        for name, ask in sides.items():
            ask(base | {"side": "turns", "alone": name != "ours"})
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


def _told(name: str, instructions: str) -> dict[str, str]:
    return environment(ours=name == "ours") | ({_INSTRUCTIONS: instructions} if instructions else {})


def order(names: Sequence[str], turn: int) -> list[str]:
    """Who goes first changes from turn to turn, and then the direction."""
    first = turn % len(names)
    turned = [*names[first:], *names[:first]]
    return turned[::-1] if turn // len(names) % 2 else turned


def _turn(sides: dict[str, Ask], way: str, turn: int, *, only: int | None = None) -> Turn:
    found: Turn = {}
    for name in order(list(sides), turn):
        took = sides[name]({"way": way, "only": only})
        found |= {f"{name}_wall": took["wall"], f"{name}_cpu": took["cpu"]}
    return found
