"""The buttons under a digest's messages: rows of (label, callback data), as the outbox keeps them.

The data are read by the chat (`bot.chat.callbacks`), which is a peer of those who compose.
"""

from __future__ import annotations

from bot.texts import Texts

Rows = tuple[tuple[tuple[str, str], ...], ...]


def digest_buttons(texts: Texts, digest_id: int, part: int, *, translated: bool, more: bool) -> Rows:
    """Under one message of a digest: Original where something in it is translated, More where another one follows."""
    original = (texts.plain("Original"), f"orig:{digest_id}:{part}")
    following = (texts.plain("More"), f"more:{digest_id}:{part + 1}")
    row = tuple(shown for shown, wanted in ((original, translated), (following, more)) if wanted)
    return (row,) if row else ()
