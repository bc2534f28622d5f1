"""Keeps strange sites out: the page and the API answer this machine's own programs and pages only."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK_NAMES = ("127.0.0.1", "localhost", "[::1]", "testserver")
SECURITY_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
}


def is_foreign(headers: Headers) -> bool:
    """True when a browser says that another site's page made the request. Programs say nothing."""
    site = headers.get("sec-fetch-site", "none")
    if site not in {"none", "same-origin"}:
        return True
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != headers.get("host")


class SameOriginOnly:
    """Refuses what another site's page sends, and adds the headers that keep the page to itself."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, or answers 403."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(SECURITY_HEADERS)
            await send(message)

        # A link from elsewhere may open the page itself: it does nothing by being looked at.
        opens_page = scope["method"] in {"GET", "HEAD"} and scope["path"].removeprefix(scope["root_path"]) in {"", "/"}
        if is_foreign(Headers(scope=scope)) and not opens_page:
            await PlainTextResponse("Requests from other sites are refused", 403)(scope, receive, send)
            return
        await self.app(scope, receive, send_with_headers)
