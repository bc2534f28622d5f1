"""What can go wrong with an address. Every child of FetchError carries `url`; the message is one line."""

from __future__ import annotations

from bot.errors import FetchError


class AddressRefused(FetchError):  # noqa: N818
    """The address is private, uses another scheme or port, or carries a user name."""

    message_key = "error.address_refused"


class ResponseTooLarge(FetchError):  # noqa: N818
    """The answer is larger than its cap, as sent or once decompressed."""

    message_key = "error.page_too_large"


class FetchTimeout(FetchError):  # noqa: N818
    """The answer was not complete within the total time."""

    message_key = "error.page_timeout"


class NotReachable(FetchError):  # noqa: N818
    """No usable answer: unknown host, refused connection, broken response, endless redirects."""

    message_key = "error.page_unreachable"


class HttpStatusError(FetchError):
    """The server answered with an error; `status` is its HTTP code."""

    message_key = "error.page_status"

    def __init__(self, message: str, *, url: str = "", status: int = 0) -> None:
        super().__init__(message, url=url)
        self.status = status
