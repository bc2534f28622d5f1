"""What the stages work with, wired once by the app."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.fetch.client import Fetcher
from bot.store.engine import Store
from bot.translations.memory import Interpreter
from bot.values import Section
from bot.workers import Workers


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """`now` gives aware UTC."""

    store: Store
    workers: Workers
    fetcher: Fetcher
    interpreter: Interpreter
    sections: tuple[Section, ...]
    now: Callable[[], datetime]
    poll_minutes: int = 15
