"""Prints the tables of the quality gate on sets of sentences: by set, by kind of fault, and by pair.

python -m tools.measure_gate_sets [FILE ...]

Without files, all sets of the tests. They are written as those are: `@ from to`, `= source`, `+ good`, `- kind | bad`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bot.translations.gate import faults
from tests.translations.gate.pairs import FOLDER, read

_GOOD = "good"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*", default=sorted(FOLDER.glob("*.txt")))
    print(tables(parser.parse_args().files))


def tables(files: Iterable[Path]) -> str:
    """What the gate finds in the planted faults and the good translations of each file, as Markdown."""
    sets, kinds, pairs = Counter[tuple[str, bool]](), Counter[str](), Counter[tuple[str, bool]]()
    found_in, found, found_of = Counter[tuple[str, bool]](), Counter[str](), Counter[tuple[str, bool]]()
    for path in files:
        for example in read(path):
            is_refused, is_bad = bool(faults(example.pair)), bool(example.planted)
            pair = f"{example.pair.from_lang} → {example.pair.to_lang}"
            kind = example.planted or _GOOD
            for all_of, refused, key in ((sets, found_in, path.stem), (pairs, found_of, pair)):
                all_of[key, is_bad] += 1
                refused[key, is_bad] += is_refused
            kinds[kind] += 1
            found[kind] += is_refused
    planted, caught = kinds.total() - kinds[_GOOD], found.total() - found[_GOOD]
    return "\n".join(
        [
            "| set | caught | good ones refused |\n|---|---|---|",
            *(_row(name, found_in, sets) for name in dict.fromkeys(name for name, _ in sets)),
            f"| all | {_share(caught, planted)} | {_share(found[_GOOD], kinds[_GOOD])} |",
            "\n| kind | caught |\n|---|---|",
            *(f"| {kind} | {_share(found[kind], kinds[kind])} |" for kind in sorted(kinds.keys() - {_GOOD})),
            "\n| pair | caught | good ones refused |\n|---|---|---|",
            *(_row(pair, found_of, pairs) for pair in sorted({pair for pair, _ in pairs})),
        ]
    )


def _row(key: str, refused: Counter[tuple[str, bool]], all_of: Counter[tuple[str, bool]]) -> str:
    of = (_share(refused[key, is_bad], all_of[key, is_bad]) for is_bad in (True, False))
    return f"| {key} | {' | '.join(of)} |"


def _share(some: int, all_of: int) -> str:
    return f"{some} of {all_of}, {some / all_of:.1%}" if all_of else "-"


if __name__ == "__main__":
    main()
