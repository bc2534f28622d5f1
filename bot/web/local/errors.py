"""The one exception of the emulated Bot API: what Telegram would answer instead of a result."""

from typing import Any

from bot.errors import DragomanError


class ApiError(DragomanError):
    """A refusal with Telegram's code, its description, and ``parameters`` such as retry_after."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(reason: str) -> ApiError:
    """A 400 in Telegram's wording: the reason after ``Bad Request:``."""
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    """A 403 in Telegram's wording."""
    return ApiError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> ApiError:
    """A 409 in Telegram's wording."""
    return ApiError(409, f"Conflict: {reason}")
