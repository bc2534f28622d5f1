"""What may be said of an error in a log."""

from __future__ import annotations

from bot.errors import DragomanError
from bot.values import Source


def loggable(error: DragomanError, source: Source) -> str:
    """The error's line; only its name for a chat's own source, whose address is nobody else's business."""
    return type(error).__name__ if source.owner_chat_id else str(error)
