"""Files that bot and users sent, kept in the same SQLite file."""

import struct
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.web.local.errors import bad_request
from bot.web.local.params import Upload
from bot.web.local.server import JSON, LocalTelegram

DOWNLOAD_MAX_BYTES = 20 * 1024 * 1024  # what getFile gives out
PHOTO_MAX_BYTES = 10 * 1024 * 1024
UPLOAD_MAX_BYTES = 50 * 1024 * 1024
_PREFIX = "LOCALFILE"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A kept file; ``file_id`` is what the Bot API calls it."""

    number: int
    name: str
    mime: str
    content: bytes

    @property
    def file_id(self) -> str:
        return f"{_PREFIX}{self.number:012d}"

    @property
    def path(self) -> str:
        """Where it is downloaded: an own folder for each, so that names may repeat."""
        return f"documents/{self.number}/{self.name}"

    def shown(self) -> JSON:
        """The fields that every kind of file has in a message."""
        unique = f"unique{self.number}"
        return {"file_id": self.file_id, "file_unique_id": unique, "file_size": len(self.content)}


def add_file(telegram: LocalTelegram, upload: Upload) -> StoredFile:
    """Keeps an uploaded file; only the last part of its name is believed. ApiError when empty or too big."""
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > UPLOAD_MAX_BYTES:
        raise bad_request("file is too big")
    name = PurePosixPath(upload.name.replace("\\", "/")).name or "file"
    with telegram.db.writing():
        sql = "INSERT INTO file (name, mime, content) VALUES (?, ?, ?)"
        number = telegram.db.run(sql, name, upload.mime, upload.content)
    return StoredFile(number=number, name=name, mime=upload.mime, content=upload.content)


def find_file(telegram: LocalTelegram, file_id: str) -> StoredFile | None:
    """The kept file with this file_id, or None."""
    digits = file_id.removeprefix(_PREFIX)
    if not file_id.startswith(_PREFIX) or not (digits.isascii() and digits.isdecimal() and len(digits) == 12):
        return None
    row = telegram.db.row("SELECT * FROM file WHERE id = ?", int(digits))
    if row is None:
        return None
    return StoredFile(number=row["id"], name=row["name"], mime=row["mime"], content=row["content"])


def find_file_at(telegram: LocalTelegram, path: str) -> StoredFile | None:
    """The kept file whose download path this is, or None."""
    number = PurePosixPath(path).parts[1:2]
    file = find_file(telegram, f"{_PREFIX}{number[0]:0>12}") if number else None
    return file if file and file.path == path else None


def document(file: StoredFile) -> JSON:
    """A Document in Telegram's form."""
    return file.shown() | {"file_name": file.name, "mime_type": file.mime}


def photo(file: StoredFile) -> list[JSON]:
    """The sizes of a photo: one, the original. ApiError when it is no picture."""
    if len(file.content) > PHOTO_MAX_BYTES:
        raise bad_request("file is too big for a photo")
    width, height = picture_size(file.content)
    return [file.shown() | {"width": width, "height": height}]


def picture_kind(content: bytes) -> str:
    """image/png, image/gif or image/jpeg by the first bytes, or an empty string."""
    starts = {b"\x89PNG\r\n": "image/png", b"GIF8": "image/gif", b"\xff\xd8\xff": "image/jpeg"}
    return next((kind for start, kind in starts.items() if content.startswith(start)), "")


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG, GIF or JPEG in pixels, or ApiError."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content[:6] in {b"GIF87a", b"GIF89a"} and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    if content.startswith(b"\xff\xd8"):
        return _jpeg_size(content)
    raise bad_request("IMAGE_PROCESS_FAILED")


def _jpeg_size(content: bytes) -> tuple[int, int]:
    position = 2
    while position + 9 < len(content):
        marker, length = struct.unpack(">xBH", content[position : position + 4])
        # Start-of-frame markers carry the size; C4, C8 and CC in their range mean something else.
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return width, height
        position += 2 + length
    raise bad_request("IMAGE_PROCESS_FAILED")
