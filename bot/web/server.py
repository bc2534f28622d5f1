"""The one web server: bound to this machine's loopback address, in the running event loop."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from starlette.types import ASGIApp

from bot.errors import SettingsError

HOST = "127.0.0.1"
SHUTDOWN_SECONDS = 3


class _Server(uvicorn.Server):
    """Leaves signals to the program: uvicorn would take Ctrl-C from it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def listen(port: int) -> socket.socket:
    """A socket on that port, or on a free one for 0. SettingsError when the port is taken."""
    opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        opened.bind((HOST, port))
        opened.listen(128)
    except OSError as error:
        opened.close()
        raise SettingsError(
            f"port {port} cannot be used: {error.strerror}; set DRAGOMAN_PORT to another, or 0"
        ) from error
    return opened


def address(opened: socket.socket) -> str:
    """The page's address."""
    return f"http://{HOST}:{opened.getsockname()[1]}"


@asynccontextmanager
async def serving(app: ASGIApp, opened: socket.socket, *, closing: Callable[[], None]) -> AsyncIterator[None]:
    """Serves the app while the block runs; `closing` tells long requests to end before the server waits for them."""
    config = uvicorn.Config(
        app, log_config=None, access_log=False, ws="none", timeout_graceful_shutdown=SHUTDOWN_SECONDS
    )
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[opened]), name="web")
    try:
        while not server.started and not task.done():  # noqa: ASYNC110 - uvicorn offers no event
            await asyncio.sleep(0.01)
        yield
    finally:
        closing()
        server.should_exit = True
        await task
