"""The shape that the project keeps: small modules, small functions, light locks, no forbidden import, no network."""

from __future__ import annotations

import ast
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_socket import SocketConnectBlockedError

from bot import ROOT

FOLDERS = ("bot", "summarizers", "tests", "tools")
SOURCES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
LOCKS = ("requirements.lock", "requirements-dev.lock")
HEAVY = {"stanza", "spacy", "torch", "minisbd", "onnxruntime"}
FORBIDDEN = {"argostranslate.translate", "argostranslate.sbd", *HEAVY}
MODULE_LINES = 300
FUNCTION_LINES = 50
MOCKS = re.compile(r"\b(?:MagicMock|AsyncMock|Mock|patch|create_autospec)\(|\bmock\.")
TEST = re.compile(r"^\s*(?:async )?def test_", re.MULTILINE)
PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*(?:\[[a-z0-9,_-]+\])?)==\S+( ;[^\\]+)?( \\)?$", re.IGNORECASE)


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function with its lines, from its first decorator to its end."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            assert node.end_lineno is not None
            yield f"{relative(path)}:{node.name}", node.end_lineno - node.lineno + 1


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    lengths = {relative(path): len(path.read_text().splitlines()) for path in SOURCES}
    assert len(lengths) > 200
    assert {name: lines for name, lines in lengths.items() if lines > MODULE_LINES} == {}


def test_no_function_is_longer_than_fifty_lines() -> None:
    found = [one for path in SOURCES for one in functions(path)]
    assert [one for one in found if one[1] > FUNCTION_LINES] == []


def test_nothing_imports_what_needs_gigabytes_or_asks_the_network() -> None:
    found = {
        (relative(path), name)
        for path in SOURCES
        for name in imported(path)
        if name in FORBIDDEN or name.split(".")[0] in HEAVY
    }
    assert found == set()


def test_tests_use_fakes_and_hardly_any_mocks() -> None:
    texts = [path.read_text() for path in SOURCES if "tests" in path.parts and path != Path(__file__)]
    tests = sum(len(TEST.findall(text)) for text in texts)
    mocks = sum(len(MOCKS.findall(text)) for text in texts)
    assert tests > 300
    assert 100 * mocks <= 3 * tests


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_and_hashes_everything_and_names_no_index(name: str) -> None:
    text = (ROOT / name).read_text()
    assert "://" not in text
    assert "--index" not in text
    entries = re.split(r"\n(?=\S)", text.strip())
    packages = set()
    for entry in entries:
        first, *hashes = entry.splitlines()
        pinned = PINNED.match(first)
        assert pinned, first
        assert hashes
        assert all(re.fullmatch(r" +--hash=sha256:[0-9a-f]{64}(?: \\)?", line) for line in hashes), first
        packages.add(pinned[1].split("[")[0].lower())
    assert len(packages) > 60
    assert packages & HEAVY == set()


def test_the_development_lock_holds_the_same_versions_as_the_other() -> None:
    runtime, development = ({line for line in (ROOT / name).read_text().splitlines() if "==" in line} for name in LOCKS)
    assert runtime <= development


def test_the_tests_reach_this_machine_alone() -> None:
    with (
        socket.socket() as opened,
        pytest.warns(UserWarning, match="192.0.2.1"),
        pytest.raises(SocketConnectBlockedError),
    ):
        opened.connect(("192.0.2.1", 80))  # an address that the standards keep for examples
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as opened:
        opened.connect(server.getsockname())
