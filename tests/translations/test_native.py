"""What the libraries beneath are told: by the processor, never against what the operator said, each in time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot import ROOT
from bot.translations.native import STARTED_WITH, choose_instructions, read_cpuinfo

WIDE = "avx2 avx512f avx512dq avx512cd avx512bw avx512vl"


def cpuinfo(vendor: str, flags: str) -> str:
    one = f"processor\t: 0\nvendor_id\t: {vendor}\nmodel name\t: a: b\nflags\t\t: fpu {flags}\nbugs\t\t:\n"
    return f"{one}\n{one}"


@pytest.mark.parametrize(
    ("told", "chosen"),
    [
        (cpuinfo("AuthenticAMD", WIDE), "AVX512"),
        (cpuinfo("AuthenticAMD", WIDE.replace(" avx512vl", "")), ""),  # CTranslate2 would refuse to load a model
        (cpuinfo("AuthenticAMD", "avx2"), ""),
        (cpuinfo("GenuineIntel", WIDE), ""),
        ("processor\t: 0\nFeatures\t: fp asimd\n", ""),  # ARM
        ("", ""),  # not Linux
    ],
)
def test_wide_instructions_are_chosen_where_they_are_there_and_were_measured(told: str, chosen: str) -> None:
    assert choose_instructions(told) == chosen


@pytest.mark.parametrize("path", ["deploy/Dockerfile", "deploy/dragoman.service"])
def test_whoever_starts_the_bot_says_what_is_too_late_afterwards(path: str) -> None:
    text = (ROOT / path).read_text("utf-8")
    assert all(f"{name}={value}" in text for name, value in STARTED_WITH.items())


@pytest.mark.parametrize(("given", "told"), [({}, STARTED_WITH["GLIBC_TUNABLES"]), ({"GLIBC_TUNABLES": ""}, "")])
def test_make_starts_the_bot_with_it_unless_the_operator_said_otherwise(given: dict[str, str], told: str) -> None:
    inherited = {
        name: value for name, value in os.environ.items() if name not in STARTED_WITH and not name.startswith("MAKE")
    }
    rule = 'demo run:\n\t@echo "told=$$GLIBC_TUNABLES"\n'
    only = [line for line in (ROOT / "Makefile").read_text("utf-8").splitlines() if line.startswith("demo run: export")]
    made = "\n".join([*only, rule])
    done = subprocess.run(
        ["make", "--no-print-directory", "-f", "-", "run"],
        input=made,
        env=inherited | given,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == f"told={told}"


PREPARED = """
import os
from bot.translations import native
native.prepare()
print(os.environ.get("CT2_FORCE_CPU_ISA", ""), os.environ["MKL_DISABLE_FAST_MM"])
"""


def prepared(**environment: str) -> list[str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("CT2_", "MKL_"))}
    done = subprocess.run(
        [sys.executable, "-c", PREPARED],
        env=inherited | environment,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.rstrip("\n").split(" ")


def test_what_the_operator_told_the_libraries_stays() -> None:
    assert prepared() == [choose_instructions(read_cpuinfo()), "1"]
    assert prepared(CT2_FORCE_CPU_ISA="GENERIC", MKL_DISABLE_FAST_MM="0") == ["GENERIC", "0"]
