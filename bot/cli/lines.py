"""The lines of a file or of standard input, whatever their encoding, as they come in."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator, Sequence
from typing import BinaryIO

LINES_AT_ONCE = 64
_CHUNK = 65_536  # bytes


def read_lines(file: BinaryIO) -> Iterator[Sequence[str]]:
    """The lines without their ends, some at a time: of a pipe those that are there, so that nobody waits for the rest.

    UTF-8 is read as it comes; anything else has to be read whole before its encoding is known. Raises DocumentError
    when it is no text.
    """
    head = _chunk(file)
    for lines in _as_it_comes(head, file) if _is_utf8(head) else [_whole(head + file.read(), file)]:
        for first in range(0, len(lines), LINES_AT_ONCE):
            yield lines[first : first + LINES_AT_ONCE]


def _chunk(file: BinaryIO) -> bytes:
    """What is there now, b'' at the end."""
    read = getattr(file, "read1", file.read)
    data: bytes = read(_CHUNK)
    return data


def _is_utf8(data: bytes) -> bool:
    """Whether it begins as UTF-8 without NULs; its last character may be cut."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return b"\x00" not in data


def _as_it_comes(chunk: bytes, file: BinaryIO) -> Iterator[list[str]]:
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8-sig")("replace"), translate=True)
    rest: list[str] = []  # of a line that has not ended: joined once, however long it is
    while chunk:
        first, *others = decoder.decode(chunk).split("\n")
        rest.append(first)
        if others:
            yield ["".join(rest), *others[:-1]]
            rest = others[-1:]
        chunk = _chunk(file)
    *lines, last = ("".join(rest) + decoder.decode(b"", final=True)).split("\n")
    yield [*lines, last] if last else lines


def _whole(data: bytes, file: BinaryIO) -> list[str]:
    from bot.sources.encodings import decode

    name = getattr(file, "name", "")
    lines = decode(data, name="standard input" if name == "<stdin>" or not name else str(name)).split("\n")
    return lines if lines[-1] else lines[:-1]
