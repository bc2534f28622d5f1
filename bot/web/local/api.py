"""/bot<token>/<method> and the download of files."""

import re

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.web.local import webhook
from bot.web.local.errors import ApiError
from bot.web.local.files import find_file_at
from bot.web.local.methods import METHODS, Call
from bot.web.local.params import read_params
from bot.web.local.server import LocalTelegram

_TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{30,80}")


async def bot_api(request: Request) -> Response:
    """Answers one call as Telegram does: ``{"ok": true, "result": …}``, or raises ApiError."""
    telegram: LocalTelegram = request.app.state.telegram
    _check_token(telegram, request.path_params["token"])
    webhook.resume(telegram)
    name = request.path_params["method"]
    method = METHODS.get(name.lower())
    if method is None:
        raise ApiError(404, f"Not Found: method {name} is not emulated")
    call = Call(telegram=telegram, params=await read_params(request), request=request)
    return JSONResponse({"ok": True, "result": await method(call)})


async def refused(_: Request, error: Exception) -> Response:
    """The error as Telegram sends it."""
    if isinstance(error, HTTPException):  # an address that is none, a verb that does not fit
        error = ApiError(error.status_code, error.detail)
    if not isinstance(error, ApiError):
        raise error
    body = {"ok": False, "error_code": error.code, "description": error.description}
    parameters = {"parameters": error.parameters} if error.parameters else {}
    return JSONResponse(body | parameters, status_code=error.code)


def _check_token(telegram: LocalTelegram, token: str) -> None:
    if not _TOKEN.fullmatch(token):
        raise ApiError(404, "Not Found")
    if token != telegram.token:
        raise ApiError(401, "Unauthorized")


async def download(request: Request) -> Response:
    """A file's content, as ``/file/bot<token>/<file_path>`` gives it."""
    telegram: LocalTelegram = request.app.state.telegram
    _check_token(telegram, request.path_params["token"])
    file = find_file_at(telegram, request.path_params["path"])
    if file is None:
        raise ApiError(404, "Not Found")
    return Response(file.content, media_type="application/octet-stream")
