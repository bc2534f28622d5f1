"""The commands as a shell calls them: `dragoman(...)` gives the exit code and what was printed."""

from __future__ import annotations

import io
import logging
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Protocol

import pytest
import structlog

from bot.cli import main
from bot.settings import Settings, variable


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """The one line on stderr of a command that failed with exit code 1."""
        assert self.code == 1
        assert self.out == ""
        (line,) = self.err.splitlines()
        assert line.startswith("dragoman: ")
        return line


class Dragoman(Protocol):
    def __call__(self, *arguments: str | Path, stdin: bytes = b"") -> Ran: ...


@pytest.fixture
def dragoman(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Dragoman]:
    """Runs the program in this process, on a data folder of the test's own."""
    for name in Settings.model_fields:
        monkeypatch.delenv(variable(name), raising=False)
    monkeypatch.setenv("DRAGOMAN_HOME", str(tmp_path / "home"))
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level

    def run(*arguments: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["dragoman", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Ran(code=_code(ended.value.code), out=printed.out, err=printed.err)

    yield run
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


def _code(code: object) -> int:
    return code if isinstance(code, int) else 0 if code is None else 1


@dataclass(slots=True)
class Web:
    """A web server on loopback: files by path."""

    port: int = 0
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    @property
    def pair(self) -> str:
        return f"127.0.0.1:{self.port}"

    def put(self, path: str, content: str | bytes, kind: str = "text/html; charset=utf-8") -> str:
        self.files[path] = (kind, content if isinstance(content, bytes) else content.encode())
        return f"http://{self.pair}{path}"


@pytest.fixture
def web() -> Iterator[Web]:
    site = Web()

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, content = site.files.get(self.path, ("", b""))
            self.send_response(200 if kind else 404)
            self.send_header("Content-Type", kind or "text/plain")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    site.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield site
    server.shutdown()
    thread.join()
    server.server_close()
