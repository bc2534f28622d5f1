"""A large answer, written to a file that can be gone on with: beside it lies a note, from where it came and which
version of it.

    no note → the whole file      a note → the rest of it (Range), if it is still the same (If-Range)

Bytes are only ever added to what the same address sent with the same validator. A file without a note, or one whose
server names no validator that can be relied upon, begins anew.
"""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from io import BufferedWriter
from pathlib import Path

import httpx

from bot.fetch.answers import Progress, check_answer, too_large
from bot.fetch.errors import NotReachable

_PARTIAL, _UNSATISFIABLE = 206, 416
_CONTENT_RANGE = re.compile(r"bytes (?:(?P<first>[0-9]{1,18})-[0-9]{1,18}|\*)/(?P<total>[0-9]{1,18}|\*)")
_VALIDATOR_MAX = 1_000  # characters


class StartOver(Exception):  # noqa: N818
    """What lies there cannot be gone on with; it is gone, so that the next try begins anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saving:
    """What is saved from `url` to `path`: `done` bytes of it lie there, sent with `validator`."""

    url: str
    path: Path
    max_bytes: int
    progress: Progress
    done: int = 0
    validator: str = ""

    @property
    def headers(self) -> dict[str, str]:
        """What to ask for."""
        headers = {"Accept-Encoding": "identity"}
        if self.done:
            headers |= {"Range": f"bytes={self.done}-", "If-Range": self.validator}
        return headers


def begin(url: str, path: Path, *, max_bytes: int, progress: Progress) -> Saving:
    """The saving of `url`, with what an earlier one left behind."""
    done, validator = _left_behind(url, path)
    return Saving(url=url, path=path, max_bytes=max_bytes, progress=progress, done=done, validator=validator)


def forget(path: Path) -> None:
    """Deletes a saved file, finished or not, with its note."""
    path.unlink(missing_ok=True)
    _note(path).unlink(missing_ok=True)


async def save_answer(response: httpx.Response, url: str, saving: Saving) -> None:
    """Write the answer to the file, or add it. Raises StartOver, HttpStatusError, ResponseTooLarge or NotReachable."""
    if saving.done and response.status_code in (_PARTIAL, _UNSATISFIABLE):
        if _is_whole(response, saving):
            saving.progress(saving.done, saving.done)
            return
        await _add(response, url, saving)
        return
    total = check_answer(response, url, saving.max_bytes)
    if response.status_code == _PARTIAL:
        raise NotReachable(f"a part of the file came that was not asked for: {url}", url=url)
    _check_encoding(response, url)
    _note(saving.path).unlink(missing_ok=True)
    with await asyncio.to_thread(saving.path.open, "wb") as file:
        _write_note(saving, _validator(response))
        await _write(response, url, saving, file, (0, total))


async def _add(response: httpx.Response, url: str, saving: Saving) -> None:
    found = _CONTENT_RANGE.fullmatch(response.headers.get("content-range", ""))
    if response.status_code != _PARTIAL or found is None or found["first"] != str(saving.done):
        forget(saving.path)
        raise StartOver
    check_answer(response, url, saving.max_bytes)
    _check_encoding(response, url)
    total = int(found["total"]) if found["total"] != "*" else 0
    if total > saving.max_bytes:
        raise too_large(url, saving.max_bytes)
    with await asyncio.to_thread(saving.path.open, "ab") as file:
        await _write(response, url, saving, file, (saving.done, total))


async def _write(
    response: httpx.Response, url: str, saving: Saving, file: BufferedWriter, position: tuple[int, int]
) -> None:
    done, total = position
    async for piece in response.aiter_raw():
        done += len(piece)
        if done > saving.max_bytes:
            raise too_large(url, saving.max_bytes)
        file.write(piece)
        saving.progress(done, total)
    if total and done != total:
        raise NotReachable(f"{done:,} bytes came of {total:,}: {url}", url=url)


def _is_whole(response: httpx.Response, saving: Saving) -> bool:
    """Whether nothing is missing: there is no byte behind those that lie there."""
    found = _CONTENT_RANGE.fullmatch(response.headers.get("content-range", ""))
    return response.status_code == _UNSATISFIABLE and found is not None and found["total"] == str(saving.done)


def _check_encoding(response: httpx.Response, url: str) -> None:
    if response.headers.get("content-encoding", "identity") != "identity":
        raise NotReachable(f"the file comes in an encoding that was not asked for: {url}", url=url)


def _validator(response: httpx.Response) -> str:
    """What names this very version of the file; '' when nothing does."""
    etag = str(response.headers.get("etag", ""))
    if etag:
        is_strong = etag.startswith('"') and etag.isascii() and etag.isprintable() and len(etag) < _VALIDATOR_MAX
        return etag if is_strong else ""
    modified = str(response.headers.get("last-modified", ""))
    try:
        # A file that was changed within the second of the answer may be changed again within it.
        age = parsedate_to_datetime(response.headers["date"]) - parsedate_to_datetime(modified)
    except (KeyError, ValueError, TypeError):
        return ""
    return modified if age.total_seconds() >= 1 and modified.isascii() and modified.isprintable() else ""


def _left_behind(url: str, path: Path) -> tuple[int, str]:
    """(bytes, validator) of an unfinished file of that address; (0, '') when there is none."""
    try:
        note = json.loads(_note(path).read_bytes())
        size = path.stat().st_size
    except (OSError, ValueError, RecursionError):
        return 0, ""
    if not isinstance(note, dict) or note.get("url") != url or not isinstance(note.get("validator"), str) or not size:
        return 0, ""
    return size, note["validator"]


def _write_note(saving: Saving, validator: str) -> None:
    if validator:
        _note(saving.path).write_text(json.dumps({"url": saving.url, "validator": validator}), encoding="utf-8")


def _note(path: Path) -> Path:
    return path.with_name(f"{path.name}.from")
