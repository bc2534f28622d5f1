"""How the compiled libraries beneath are told to work: with little memory kept aside, and the widest instructions.

They look at the environment, and the C library at its options, once, when they are first used.
"""

from __future__ import annotations

import ctypes
import os
from contextlib import suppress
from pathlib import Path

# The C library's names. So many heaps at most: else each thread has one and gives little back.
_ARENA_MAX, _ARENAS = -8, 2
# Blocks below the first are taken from a heap, and its free end is kept up to the second. By itself it moves both with
# what was freed last, and then gives each step's largest blocks back at once, to fetch them anew: 1 to 6 % of the time.
_MMAP_THRESHOLD, _TRIM_THRESHOLD = -3, -1
_KEPT_BLOCK, _KEPT_END = 32 * 2**20, 64 * 2**20  # bytes; the first is the most that it takes

# What a process that translates is started with, by `deploy/` and `make run`: later it is too late. Huge pages where
# the C library asks for them: 5 % less time. And no small blocks kept apart by each thread, as among them are the edges
# of the large aligned ones that oneDNN takes and frees at each step, which then fit nowhere any more (its bug 30723,
# before 2.39): 20 to 40 MB. Another C library does not look at it.
STARTED_WITH = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1:glibc.malloc.tcache_count=0"}

_CPUINFO = Path("/proc/cpuinfo")
_WIDE = frozenset({"avx512f", "avx512cd", "avx512vl", "avx512dq", "avx512bw"})  # what CTranslate2 asks for


def prepare() -> None:
    """To be called in the main thread, before anything is computed. What the environment says already stays."""
    os.environ.setdefault("MKL_DISABLE_FAST_MM", "1")  # its own caches, which no budget sees
    if instructions := choose_instructions(read_cpuinfo()):
        os.environ.setdefault("CT2_FORCE_CPU_ISA", instructions)
    library = ctypes.CDLL(None)
    if hasattr(library, "mallopt"):
        library.mallopt(_ARENA_MAX, _ARENAS)
        library.mallopt(_MMAP_THRESHOLD, _KEPT_BLOCK)
        library.mallopt(_TRIM_THRESHOLD, _KEPT_END)


def choose_instructions(cpuinfo: str) -> str:
    """What CTranslate2 is to be told to use, by what Linux tells of the processors: AVX512, or '' for its own choice.

    By itself it never chooses AVX512. On AMD's, 7 to 12 % less time (measured); of Intel's, where MKL computes most
    and older ones slow down for it, nothing is known.
    """
    lines = cpuinfo.partition("\n\n")[0].splitlines()
    told = {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    wide = set(told.get("flags", "").split()) >= _WIDE
    return "AVX512" if wide and told.get("vendor_id") == "AuthenticAMD" else ""


def read_cpuinfo() -> str:
    """What Linux tells of the processors; '' elsewhere."""
    with suppress(OSError):
        return _CPUINFO.read_text("utf-8", "replace")
    return ""
