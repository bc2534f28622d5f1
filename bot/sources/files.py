"""The files of a folder: which of them are articles, and which rest.

    wake up (a change, a file that may rest by now, every so often) → scan → note when each was first seen so → settled

Names: `.txt`, `.md`, `.html`, `.htm`, in any case. Hidden names and those that editors and downloads use for a while
are passed over, and so are links that lead out of the folder, linked folders, pipes and all that is no regular file.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bot.sources.documents import SUFFIXES

REST = 1.0  # seconds without a change after which a file counts as complete

_TEMPORARY_STARTS = (".", "~", "#")
_TEMPORARY_ENDS = ("~", "#")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """An article file. `external_id` is its path in the folder, with `/`; bytes that are no UTF-8 are escaped."""

    external_id: str
    path: Path
    size: int  # bytes
    mtime_ns: int

    @property
    def content_hash(self) -> str:
        """Changes when the file does."""
        return f"{self.size}:{self.mtime_ns}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A file, and since when (epoch seconds) each scan has found it just so."""

    file: FoundFile
    since: float


def scan(root: Path) -> tuple[FoundFile, ...]:
    """The article files in and under `root`, sorted by id; none when the folder is not there."""
    real_root = os.path.realpath(root)
    return tuple(sorted(_walk(root, real_root, PurePosixPath()), key=lambda file: file.external_id))


def sight(before: Sequence[Sighting], found: Sequence[FoundFile], now: float) -> tuple[Sighting, ...]:
    """The sightings after a scan at `now`: an unchanged file keeps its `since`, a new or changed one begins."""
    since = {sighting.file: sighting.since for sighting in before}
    return tuple(Sighting(file=file, since=since.get(file, now)) for file in found)


def settled(sightings: Sequence[Sighting], now: float) -> tuple[FoundFile, ...]:
    """The files that rest: last written, or seen unchanged since, at least `REST` seconds ago.

    A file that was moved into place has an old time of writing and rests at once; one whose time lies in the future (a
    clock that is wrong) rests by being seen unchanged.
    """
    return tuple(sighting.file for sighting in sightings if _rests(sighting, now))


def _rests(sighting: Sighting, now: float) -> bool:
    # A clock that is set back must not keep a file waiting: hence the distance.
    return now - sighting.file.mtime_ns / 1e9 >= REST or abs(now - sighting.since) >= REST


def _walk(folder: Path, real_root: str, inside: PurePosixPath) -> Iterator[FoundFile]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return  # removed meanwhile, or not ours to read
    for entry in entries:
        if entry.name.startswith(_TEMPORARY_STARTS) or entry.name.endswith(_TEMPORARY_ENDS):
            continue
        if _is_folder(entry):
            yield from _walk(Path(entry.path), real_root, inside / entry.name)
        elif Path(entry.name).suffix.lower() in SUFFIXES:
            yield from _file(entry, real_root, inside / entry.name)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _file(entry: os.DirEntry[str], real_root: str, inside: PurePosixPath) -> Iterator[FoundFile]:
    try:
        status = entry.stat()
        leads_out = entry.is_symlink() and not _is_inside(entry.path, real_root)
    except OSError:
        return  # removed meanwhile, or a link to nowhere
    if stat.S_ISREG(status.st_mode) and not leads_out:
        yield FoundFile(
            external_id=os.fsencode(inside).decode("utf-8", "backslashreplace"),
            path=Path(entry.path),
            size=status.st_size,
            mtime_ns=status.st_mtime_ns,
        )


def _is_inside(path: str, real_root: str) -> bool:
    return Path(os.path.realpath(path)).is_relative_to(real_root)
