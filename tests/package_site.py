"""A place that packages are downloaded from: it goes on where a download broke off, and breaks off where it is told."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.tiny_argos import make_tiny_package

ENTRY = dict[str, object]


@dataclass(slots=True)
class PackageSite:
    """`cuts` are the bytes after which the next answers break off. `asked` keeps path and Range of each request."""

    port: int = 0
    files: dict[str, bytes] = field(default_factory=dict)
    cuts: list[int] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    goes_on: bool = True  # knows Range
    names_versions: bool = True  # sends ETags
    stall: bool = False  # where it would break off, it falls silent
    redirects: dict[str, str] = field(default_factory=dict)

    @property
    def pair(self) -> str:
        return f"127.0.0.1:{self.port}"

    def url(self, path: str) -> str:
        return f"http://{self.pair}{path}"

    def package(self, folder: Path, from_code: str, to_code: str, *, version: str = "1.0") -> ENTRY:
        """Offers a tiny package; its entry in the index."""
        path = f"/{from_code}_{to_code}-{version}.argosmodel"
        self.files[path] = make_tiny_package(folder, from_code, to_code, version=version).read_bytes()
        links = [self.url(path)]
        return {"from_code": from_code, "to_code": to_code, "package_version": version, "links": links}

    def index(self, *entries: ENTRY) -> str:
        """Offers the index; its address."""
        self.files["/index.json"] = json.dumps(entries).encode()
        return self.url("/index.json")


@contextmanager
def package_site() -> Iterator[PackageSite]:
    site = PackageSite()

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            _answer(self, site)

        def log_message(self, format: str, *args: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    server.daemon_threads = True
    site.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _answer(request: BaseHTTPRequestHandler, site: PackageSite) -> None:
    content, asked = site.files.get(request.path), request.headers.get("Range", "")
    site.asked.append((request.path, asked))
    if request.path in site.redirects:
        _head(request, 302, {"Location": site.redirects[request.path], "Content-Length": "0"})
        return
    if content is None:
        _head(request, 404, {"Content-Length": "0"})
        return
    etag = f'"{sha256(content).hexdigest()}"'
    same = site.goes_on and request.headers.get("If-Range") == etag
    wanted = re.fullmatch(r"bytes=([0-9]+)-", asked) if same else None
    start = int(wanted[1]) if wanted else 0
    more = {"ETag": etag} if site.names_versions else {}
    if start >= len(content) > 0:
        _head(request, 416, {"Content-Range": f"bytes */{len(content)}", "Content-Length": "0"})
        return
    if wanted:
        more["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
    _head(request, 206 if wanted else 200, {**more, "Content-Length": str(len(content) - start)})
    cut = site.cuts.pop(0) if site.cuts and request.path != "/index.json" else len(content)
    request.wfile.write(content[start : start + cut])
    request.close_connection = True
    while site.stall and cut < len(content):
        time.sleep(0.01)


def _head(request: BaseHTTPRequestHandler, status: int, headers: dict[str, str]) -> None:
    request.send_response_only(status)
    for name, value in {"Date": formatdate(usegmt=True), **headers}.items():
        request.send_header(name, value)
    request.end_headers()
