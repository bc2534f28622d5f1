"""The sentences in `sets/`: good translations, and bad ones with the fault that was planted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.translations.gate import Checked, FaultKind, faults

FOLDER = Path(__file__).parent / "sets"


@dataclass(frozen=True, slots=True)
class Example:
    pair: Checked
    planted: str  # '' for a good translation


def examples() -> list[Example]:
    return [example for path in sorted(FOLDER.glob("*.txt")) for example in read(path)]


def kinds(source: str, target: str, pair: str) -> set[FaultKind]:
    """The faults that the gate finds in a translation; `pair` is like en-pt."""
    from_lang, _, to_lang = pair.partition("-")
    found = faults(Checked(source=source, target=target, from_lang=from_lang, to_lang=to_lang))
    return {fault.kind for fault in found}


def read(path: Path) -> list[Example]:
    """`@ from to`, `= source`, `+ good`, `- kind | bad`; `#` a remark."""
    found: list[Example] = []
    from_lang = to_lang = source = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "@":
            from_lang, to_lang = rest.split()
        elif mark == "=":
            source = rest
        elif mark in ("+", "-"):
            planted, _, target = rest.partition("|") if mark == "-" else ("", "", rest)
            pair = Checked(source=source, target=target.removeprefix(" "), from_lang=from_lang, to_lang=to_lang)
            found.append(Example(pair, planted.rstrip()))
    return found
