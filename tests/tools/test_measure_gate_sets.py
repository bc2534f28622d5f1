"""The tables of the gate's page come from the sets themselves."""

from __future__ import annotations

from pathlib import Path

from tools.measure_gate_sets import tables

SET = """@ en pt
= It cost $30 in May.
+ Custou 30 dólares em maio.
- number_changed | Custou 40 dólares em maio.
- unit | Custou 30 euros em maio.
@ pt en
= Choveu.
+ It rained.
"""


def test_caught_and_refused_are_counted_by_set_by_kind_and_by_pair(tmp_path: Path) -> None:
    file = tmp_path / "fresh.txt"
    file.write_text(SET, encoding="utf-8")

    found = tables([file])

    assert "| fresh | 2 of 2, 100.0% | 0 of 2, 0.0% |" in found
    assert "| all | 2 of 2, 100.0% | 0 of 2, 0.0% |" in found
    assert "| number_changed | 1 of 1, 100.0% |\n| unit | 1 of 1, 100.0% |" in found
    assert "| en → pt | 2 of 2, 100.0% | 0 of 1, 0.0% |\n| pt → en | - | 0 of 1, 0.0% |" in found


def test_what_escapes_and_what_is_refused_is_counted(tmp_path: Path) -> None:
    file = tmp_path / "wrong.txt"
    file.write_text("@ en pt\n= It cost $30.\n+ Custou 30 euros.\n- unit | Custou 30 dólares.\n", encoding="utf-8")

    assert "| wrong | 0 of 1, 0.0% | 1 of 1, 100.0% |" in tables([file])
