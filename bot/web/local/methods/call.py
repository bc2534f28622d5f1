"""What a Bot API method is given."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from bot.web.local.params import Params
from bot.web.local.server import LocalTelegram


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call of a method. The request itself is for the long poll, which must see its client go."""

    telegram: LocalTelegram
    params: Params
    request: Request


Method = Callable[[Call], Awaitable[Any]]
