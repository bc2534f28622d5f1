"""What an edition is known by."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence


def content_hash(parts: Sequence[str]) -> str:
    """SHA-256 in hex. Each part's length goes in, too: ("ab", "c") and ("a", "bc") differ."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()
