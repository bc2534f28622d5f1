"""Decompress a response piece by piece, never past a cap.

httpx would inflate a whole piece first, and `Content-Encoding: gzip, gzip` multiplies: 64 kB can become 64 GB.
"""

from __future__ import annotations

import zlib

ACCEPT_ENCODING = "gzip, deflate"

_GZIP = zlib.MAX_WBITS | 16
_ZLIB = zlib.MAX_WBITS
_RAW = -zlib.MAX_WBITS


class TooMuch(Exception):  # noqa: N818
    """More came out than the cap allows."""


class Undecodable(Exception):  # noqa: N818
    """The encoding is unknown, stacked, or its data is broken."""


class Body:
    """Collects a response's bytes; `feed` raises TooMuch past `max_bytes`, Undecodable on broken data."""

    def __init__(self, encoding: str, max_bytes: int) -> None:
        self._kind = _kind_of(encoding)
        self._max_bytes = max_bytes
        self._inflate = zlib.decompressobj(_GZIP if self._kind == "gzip" else _ZLIB)
        self._pieces: list[bytes] = []
        self._size = 0
        self._fed = False

    def feed(self, piece: bytes) -> None:
        """Take the next piece as it came over the wire."""
        if not piece:
            return
        self._keep(self._decompress(piece) if self._kind else piece)
        self._fed = True

    def content(self) -> bytes:
        """All bytes, decompressed. Raises Undecodable when compressed data ended early."""
        if self._kind and self._fed and not self._inflate.eof:
            raise Undecodable("the compressed answer ended early")
        return b"".join(self._pieces)

    def _decompress(self, piece: bytes) -> bytes:
        if self._inflate.eof:
            return b""  # browsers, too, pass over what follows the compressed data
        room = self._max_bytes - self._size + 1
        try:
            return self._inflate.decompress(piece, room)
        except zlib.error as error:
            return self._as_raw_deflate(piece, room, error)

    def _as_raw_deflate(self, piece: bytes, room: int, error: zlib.error) -> bytes:
        # Some servers mean headerless data by "deflate"; only the first piece can tell.
        if self._kind != "deflate" or self._fed:
            raise Undecodable("the compressed answer is broken") from error
        self._inflate = zlib.decompressobj(_RAW)
        try:
            return self._inflate.decompress(piece, room)
        except zlib.error as again:
            raise Undecodable("the compressed answer is broken") from again

    def _keep(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._max_bytes:
            raise TooMuch
        self._pieces.append(data)


def _kind_of(encoding: str) -> str:
    names = [name for name in (part.strip().lower() for part in encoding.split(",")) if name not in {"", "identity"}]
    if not names:
        return ""
    if len(names) > 1 or names[0] not in {"gzip", "x-gzip", "deflate"}:
        raise Undecodable(f"the answer comes in an encoding that was not asked for: {encoding[:40]!r}")
    return "deflate" if names[0] == "deflate" else "gzip"
