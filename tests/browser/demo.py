"""The real demo in a process of its own, as a person would start it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
START_SECONDS = 90
END_SECONDS = 60


@dataclass(slots=True, kw_only=True)
class Demo:
    """A running demo and all that it has printed."""

    process: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list)
    ended: bool = False
    news: threading.Condition = field(default_factory=threading.Condition)

    @property
    def output(self) -> str:
        with self.news:
            return "".join(self.lines)

    @property
    def address(self) -> str:
        """The chat page's address, once it is printed."""
        found = ADDRESS.search(self.line_with("Open the chat page"))
        assert found
        return found[0]

    def line_with(self, words: str) -> str:
        """The line that says so, when it comes; AssertionError with the output when it does not."""
        with self.news:
            self.news.wait_for(lambda: self.ended or self._found(words), timeout=START_SECONDS)
            found = self._found(words)
        assert found, f"The demo did not say {words!r}. It said:\n{self.output}"
        return found

    def end(self) -> int:
        """Ends it as Ctrl-C does; the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=END_SECONDS)

    def listen(self) -> None:
        """Gathers what it prints until it ends."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            with self.news:
                self.lines.append(line)
                self.news.notify_all()
        with self.news:
            self.ended = True
            self.news.notify_all()

    def _found(self, words: str) -> str:
        return next((line for line in self.lines if words in line), "")


@contextmanager
def running_demo(home: Path) -> Iterator[Demo]:
    """A demo with a data folder of its own on a free port; killed at the block's end if it is still there then."""
    own = {"DRAGOMAN_HOME": str(home), "DRAGOMAN_PORT": "0", "COLUMNS": "200", "DRAGOMAN_INSTALL_LANGUAGES": "0"}
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("DRAGOMAN_")}
    command = [str(Path(sys.executable).parent / "dragoman"), "demo"]
    with subprocess.Popen(
        command, env=inherited | own, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ) as process:
        demo = Demo(process=process)
        listening = threading.Thread(target=demo.listen)
        listening.start()
        try:
            yield demo
        finally:
            if process.poll() is None:
                process.kill()
            listening.join()
