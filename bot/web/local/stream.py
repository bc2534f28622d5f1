"""The page's live events, one server-sent stream for each open page."""

import json
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.web.local.hub import first_of
from bot.web.local.server import LocalTelegram

HEARTBEAT_S = 20.0


async def events(request: Request) -> Response:
    """Begins with ``hello``, upon which the page loads its state, and ends when the server stops."""
    telegram: LocalTelegram = request.app.state.telegram
    headers = {"Cache-Control": "no-store"}
    return StreamingResponse(_events(telegram), media_type="text/event-stream", headers=headers)


async def _events(telegram: LocalTelegram) -> AsyncIterator[str]:
    with telegram.hub.subscribed() as page:
        yield _line({"kind": "hello"})
        while not (telegram.hub.stopping.is_set() or page.lost):
            await first_of(page.arrived.wait(), telegram.hub.stopping.wait(), timeout_s=HEARTBEAT_S)
            taken = page.take()
            yield "".join(map(_line, taken)) if taken else ": still here\n\n"


def _line(event: dict[str, object]) -> str:
    return f"data: {json.dumps(event, ensure_ascii=False)}\n\n"
