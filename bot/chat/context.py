"""The typed context of python-telegram-bot: what handlers find in it, and under which names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from telegram.ext import Application, CallbackContext, ContextTypes, ExtBot

from bot.chat.limits import HeavyGate
from bot.chat.own_originals import OwnOriginals
from bot.chat.services import Services

Nothing: TypeAlias = dict[Any, Any]
"""User and chat data of the library: we keep ours in the store."""


@dataclass(slots=True)
class Shared:
    """What all handlers share; made empty by the library, filled by `build_application`."""

    services: Services = field(init=False)
    gate: HeavyGate = field(init=False)
    own_originals: OwnOriginals = field(default_factory=OwnOriginals)
    failures: dict[int, Exception] = field(default_factory=dict)  # by update_id, for the dispatcher to take


ChatBot: TypeAlias = ExtBot[None]


class ChatContext(CallbackContext[ChatBot, Nothing, Nothing, Shared]):
    """The library's context, its parts named: `bot_data` is `Shared`."""


ChatApplication: TypeAlias = Application[ChatBot, ChatContext, Nothing, Nothing, Shared, None]


def context_types() -> ContextTypes[ChatContext, Nothing, Nothing, Shared]:
    return ContextTypes(context=ChatContext, bot_data=Shared)
