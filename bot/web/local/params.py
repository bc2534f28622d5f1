"""The parameters of a call: a JSON body, a url-encoded form, a multipart form, or the query."""

import json
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.web.local.errors import ApiError, bad_request

BODY_MAX_BYTES = 51 * 1024 * 1024  # Telegram takes files of 50 MB
INTEGER_MAX = 2**63 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that came with the call."""

    name: str
    mime: str
    content: bytes


class Params:
    """Typed access. Nested values come as JSON strings in forms, or as they are in a JSON body."""

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = values

    def __contains__(self, name: str) -> bool:
        return self._values.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        """A string; numbers are taken as written."""
        value = self._values.get(name)
        if value is None:
            return default
        if isinstance(value, Upload):
            raise bad_request(f"file is not expected in {name}")
        return value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number of at most 64 bits, or ApiError."""
        value = self.text(name)
        if not value:
            return default
        try:
            number = int(value)
        except ValueError as error:
            raise bad_request(f'parameter "{name}" must be a valid integer') from error
        if not -INTEGER_MAX <= number <= INTEGER_MAX:
            raise bad_request(f'parameter "{name}" must be a valid integer')
        return number

    def flag(self, name: str) -> bool:
        """True for true, yes, y, 1 and t in any case, as Telegram reads it."""
        return self.text(name).lower() in {"true", "yes", "1", "y", "t"}

    def json(self, name: str) -> Any:
        """A nested value, or None; ApiError when it is no JSON."""
        value = self._values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        return _parsed(value, name)

    def names(self, name: str) -> list[str] | None:
        """A list of strings, or None when it is not given."""
        value = self.json(name)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise bad_request(f"can't parse {name}: expected an Array of String")
        return value

    def upload(self, name: str) -> Upload | None:
        """The file under this name, also when the value says ``attach://<other name>``."""
        value = self._values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            value = self._values.get(value.removeprefix("attach://"))
        return value if isinstance(value, Upload) else None


async def read_params(request: Request) -> Params:
    """The query's and the body's parameters together. ApiError for a body that cannot be read."""
    values: dict[str, Any] = dict(request.query_params)
    if int(request.headers.get("content-length") or 0) > BODY_MAX_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        values |= await _json_body(request)
    elif kind in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        values |= await _form_body(request)
    return Params(values)


def _parsed(text: str | bytes, name: str) -> Any:
    """JSON that can be kept, or ApiError: nested too deep, or with halves of characters, it cannot."""
    try:
        value = json.loads(text)
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise bad_request("strings must be encoded in UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise bad_request(f"can't parse {name} JSON object") from error
    return value


async def _json_body(request: Request) -> dict[str, Any]:
    body = _parsed(await request.body() or b"{}", "request")
    if not isinstance(body, dict):
        raise bad_request("can't parse request JSON object")
    return body


async def _form_body(request: Request) -> dict[str, Any]:
    try:
        async with request.form() as form:
            return {name: await _field(value) for name, value in form.multi_items()}
    except HTTPException as error:
        raise bad_request(error.detail) from error


async def _field(value: UploadFile | str) -> Upload | str:
    if isinstance(value, str):
        return value
    mime = value.content_type or "application/octet-stream"
    return Upload(name=value.filename or "file", mime=mime, content=await value.read())
