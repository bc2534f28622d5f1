"""Logs are events with fields. No token and no text of people or articles is ever in one."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog

TOKEN = re.compile(r"\d{3,}(:|%3A)[A-Za-z0-9_-]{20,}", re.IGNORECASE)
"""A bot token: Telegram's addresses hold it, and so do errors that quote an address."""

PASSWORD = re.compile(r"(?<=://)[^/@\s]+(?=@)")

OURS = "bot"
"""The name under which all our events are logged."""


def redact(text: str) -> str:
    """The text without tokens and passwords."""
    return PASSWORD.sub("***", TOKEN.sub("***", text))


def configure(level: str = "INFO", *, json: bool = False) -> None:
    """Sends our events and the libraries' warnings to stderr, redacted.

    Of the libraries warnings only, whatever the level: at INFO they print addresses with the token, at DEBUG aiosqlite
    prints each value that is stored.
    """
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=lambda *_: logging.getLogger(OURS),
        cache_logger_on_first_use=False,
    )
    handler = DiscreetHandler(sys.stderr)
    handler.setFormatter(RedactingFormatter(foreign_pre_chain=shared, processors=_ending(json=json)))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level]))
    logging.getLogger(OURS).setLevel(level)


class DiscreetHandler(logging.StreamHandler[TextIO]):
    """Says nothing of a line that cannot be written: the library would print the bare message and its arguments."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        return


class RedactingFormatter(structlog.stdlib.ProcessorFormatter):
    """Redacts the finished line, tracebacks included: whatever a library put there."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def _ending(*, json: bool) -> list[structlog.typing.Processor]:
    renderer: structlog.typing.Processor
    if json:
        renderer = structlog.processors.JSONRenderer(ensure_ascii=False)
        return [
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            renderer,
        ]
    renderer = structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback, pad_event_to=24
    )
    return [structlog.stdlib.ProcessorFormatter.remove_processors_meta, _shorten_time, renderer]


def _shorten_time(_logger: object, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    event["timestamp"] = str(event.get("timestamp", ""))[11:19]
    return event
