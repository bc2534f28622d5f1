"""The local Telegram as one starlette application."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.web.local import api, page, stream, webhook
from bot.web.local.database import Database
from bot.web.local.errors import ApiError
from bot.web.local.guard import LOOPBACK_NAMES, SameOriginOnly
from bot.web.local.hub import Hub
from bot.web.local.limits import SendLimits
from bot.web.local.sample import add_sample
from bot.web.local.server import LOCAL_TOKEN, Clock, LocalTelegram, utc_now

PAGE = Path(__file__).parent.parent / "page"


def create_local_telegram(
    path: Path,
    *,
    token: str = LOCAL_TOKEN,
    clock: Clock = utc_now,
    enforce_limits: bool = False,
    sample: bool = False,
) -> Starlette:
    """An emulated Telegram for one bot, kept in the SQLite file ``path``, with its chat page at ``/``.

    ``sample`` adds three people, a group and a forum to a new file. What the application holds is
    ``local_telegram(app)``: call its ``stop()`` before the server stops, so that no long poll or stream holds it
    up, and await its ``close()`` after. The application's own lifespan does both for a server that runs it alone.
    """
    telegram = LocalTelegram(
        db=Database(path),
        hub=Hub(),
        limits=SendLimits(enforced=enforce_limits),
        clock=clock,
        token=token,
        username="dragoman_local_bot",
    )
    if sample:
        add_sample(telegram)
    app = Starlette(
        routes=_routes(),
        middleware=[
            Middleware(TrustedHostMiddleware, allowed_hosts=LOOPBACK_NAMES, www_redirect=False),
            Middleware(SameOriginOnly),
        ],
        exception_handlers={ApiError: api.refused, HTTPException: api.refused, ClientDisconnect: _gone},
        lifespan=_lifespan,
    )
    app.state.telegram = telegram
    return app


def local_telegram(app: Starlette) -> LocalTelegram:
    """What an application of ``create_local_telegram`` holds."""
    telegram: LocalTelegram = app.state.telegram
    return telegram


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    webhook.resume(local_telegram(app))
    yield
    await local_telegram(app).close()


async def _gone(_: Request, __: Exception) -> Response:
    """For a caller that hung up before its body was whole: nobody reads the answer, nothing was done."""
    return Response(status_code=400)


async def _index(_: Request) -> Response:
    return FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-cache"})


def _routes() -> list[Route | Mount]:
    return [
        Route("/", _index),
        Mount("/static", StaticFiles(directory=PAGE)),
        Route("/bot{token}/{method}", api.bot_api, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", api.download),
        Route("/page/state", page.state),
        Route("/page/events", stream.events),
        Route("/page/files/{file_id}", page.files),
        Route("/page/users", page.users, methods=["POST"]),
        Route("/page/messages", page.messages, methods=["POST"]),
        Route("/page/documents", page.documents, methods=["POST"]),
        Route("/page/presses", page.presses, methods=["POST"]),
        Route("/page/blocks", page.blocks, methods=["POST"]),
    ]
