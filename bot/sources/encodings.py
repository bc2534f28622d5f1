"""Bytes to text: UTF-8, UTF-16 and UTF-32 with or without a mark, Windows code pages, Latin-1 and the like.

    mark → UTF-8 → UTF-16 without a mark → mostly UTF-8 → old character sets → tidy

Code points stay as they are (no normalisation) but for line ends, which become `\\n`; control characters go.
"""

from __future__ import annotations

import codecs
import re

from bot.sources.charsets import guess_charset
from bot.sources.errors import BinaryDocument

_MARKS = (  # the longer first: UTF-32's begins like UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_STARTS = (
    b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x7fELF", b"\x1f\x8b", b"BZh", b"\xfd7zXZ",
    b"7z\xbc\xaf", b"Rar!", b"\xd0\xcf\x11\xe0", b"OggS", b"ID3", b"MZ\x90", b"SQLite format 3\x00", b"wOFF",
)  # fmt: skip
_SAMPLE = 20_000  # bytes
_ENOUGH_TO_GUESS = 32  # bytes
_STRAY = 4  # characters of noise that any text may hold

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028]")
# Unicode's control characters but for tab and line feed, lone surrogates, non-characters and the byte-order mark.
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_LOW = re.compile(rb"[\x00-\x09\x0b\x0c\x0e-\x1f]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_COMMON = re.compile(r"[\t\n\r\x20-\x7e\u00a0-\u024f\u0370-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u2010-\u203a\u3000-\u30ff"
                     r"\u4e00-\u9fff\uac00-\ud7af\uff01-\uff5e]")  # fmt: skip


def decode(data: bytes, *, name: str = "the text") -> str:
    """The text of `data`, lines ending in `\\n`, without control characters; '' for no bytes.

    Raises BinaryDocument, naming `name`, when the bytes are no text.
    """
    text = _decode(data, name)
    if _is_noise(text):
        raise BinaryDocument(f"{name}: this is not a text file")
    return tidy(text)


def tidy(text: str) -> str:
    """The text with `\\n` at the line ends and without control characters; a paragraph separator is a blank line."""
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text.replace("\u2029", "\n\n")))


def _decode(data: bytes, name: str) -> str:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    if data.startswith(_BINARY_STARTS):
        raise BinaryDocument(f"{name}: this is not a text file")
    wide = _wide_codec(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_old(data)


def _wide_codec(data: bytes) -> str:
    """The UTF-16 without a mark that `data` is surely in, or ''."""
    sample = data[:_SAMPLE]
    low = len(_LOW.findall(sample))
    if low == 0 or (low * 5 < len(sample) and (b"\x00" not in sample or _is_utf8(sample))):
        return ""  # at most stray NULs; in UTF-16 every other byte of most scripts is below 32
    return _likely_wide(data)


def _likely_wide(data: bytes) -> str:
    sample = data[: min(len(data), _SAMPLE) // 2 * 2]
    readings = {codec: sample.decode(codec, "replace") for codec in ("utf-16-le", "utf-16-be")}
    codec = max(readings, key=lambda codec: _share_of_common(readings[codec]) - _share_of_swapped(readings[codec]))
    return codec if len(sample) >= 4 and _share_of_common(readings[codec]) > 0.95 else ""


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _share_of_common(text: str) -> float:
    return len(_COMMON.findall(text)) / len(text) if text else 0.0


def _share_of_swapped(text: str) -> float:
    # ASCII with its bytes swapped reads as CJK characters whose low byte is 0.
    return sum(ord(character) & 0xFF == 0 for character in text) / len(text) if text else 0.0


def _decode_old(data: bytes) -> str:
    damaged = data.decode("utf-8", "replace")
    broken = damaged.count("\ufffd")
    if broken * 3 <= sum(character > "\x7f" for character in damaged):
        return damaged  # UTF-8 with a few broken bytes, a cut-off end for example
    codec = guess_charset(data.replace(b"\x00", b"")) or _likely_wide(data) or _guess_of_library(data) or "cp1252"
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return data.decode("latin-1" if codec == "cp1252" else codec, "replace")


def _guess_of_library(data: bytes) -> str:
    if len(data) < _ENOUGH_TO_GUESS:
        return ""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], steps=5, chunk_size=1024).best()
    return "" if best is None or best.bom else best.encoding


def _is_noise(text: str) -> bool:
    """Whether too much of the text is control or replacement characters for a text that was only damaged."""
    sample = text[:_SAMPLE]
    noise = len(_CONTROLS.findall(sample.replace("\x00", ""))) + sample.count("\ufffd")
    # NULs alone may fill the gaps of a text, but a text they must leave.
    return noise > _STRAY + len(sample) // 20 or sample.count("\x00") * 2 > len(sample) > 0
