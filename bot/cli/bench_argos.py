"""argostranslate as published, in an environment of its own, for comparison.

Its own splitter model must be in the package: with it stanza is imported but never used, and an empty module in its
place saves some gigabytes.
"""

from __future__ import annotations

import os
import zipfile
from importlib.metadata import version
from pathlib import Path

from bot import ROOT
from bot.cli.bench_environment import install, make
from bot.errors import DragomanError

SCRIPT = """
import json, sys
task = json.loads(sys.stdin.readline())
sys.path.insert(0, task["beside"])
from bench_peak import peak_mb
from bench_timing import quantile, seconds
import time
from argostranslate import translate
texts, n = task["sentences"], 3
pair = tuple(task["codes"])
groups = [" ".join(texts[at : at + n]) for at in range(0, len(texts), n)]
translate.translate(groups[0], *pair)
wall, cpu = time.perf_counter(), time.process_time()
said = [translate.translate(group, *pair) for group in groups]
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
times = [seconds(lambda: translate.translate(text, *pair)) for text in texts[:40]]
json.dump({"sentences": len(texts), "per_second": len(texts) / wall, "cpu": cpu / len(texts), "said": said,
    "p50": quantile(times, 0.5), "p95": quantile(times, 0.95), "peak_mb": peak_mb()}, sys.stdout)
"""


def make_environment(folder: Path, package: Path) -> Path:
    """Python with argostranslate, of the version that we use, and the package unpacked where it looks.

    Raises DragomanError when it cannot be made: without an index of Python packages, say.
    """
    with zipfile.ZipFile(package) as archive:
        if not any("/minisbd/" in name for name in archive.namelist()):
            raise DragomanError("the package brings no splitter of its own")
        archive.extractall(folder / "packages")  # checked before, when it was installed
    python = make(folder / "argostranslate")
    install(python, [f"argostranslate=={version('argostranslate')}"], "--no-deps")
    ours = [f"{name}=={version(name)}" for name in ("ctranslate2", "sentencepiece", "numpy")]
    # Later ones of onnxruntime call home.
    install(python, [*ours, "minisbd", "sacremoses<0.2", "packaging", "onnxruntime<1.22"])
    empty = next((folder / "argostranslate").glob("lib/python*/site-packages")) / "stanza.py"
    empty.write_text("", "utf-8")
    return python


def environment(folder: Path, *, inter_threads: int, intra_threads: int, beam_size: int) -> dict[str, str]:
    """The variables for a call, with folders of its own."""
    own = {name: str(folder / name.lower()) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    return {
        **os.environ,
        **own,
        "ARGOS_PACKAGES_DIR": str(folder / "packages"),
        "ARGOS_INTER_THREADS": str(inter_threads),
        "ARGOS_INTRA_THREADS": str(intra_threads),
        "ARGOS_BEAM_SIZE": str(beam_size),
    }


def beside() -> str:
    """The folder of what the script shares with the other sides."""
    return str(ROOT / "bot" / "cli")
