"""An `.argosmodel` file: a zip of one folder. It is checked before anything is written, and only what
translating needs is taken out of it (sentence splitters inside, some of them pickles, stay where they are).
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path, PurePosixPath

from bot.errors import TranslationError

Progress = Callable[[int, int], None]  # bytes done, bytes in all (0: unknown)

MAX_UNPACKED = 2 * 1024**3  # bytes; the largest published package has about 0.3 GB
MAX_FILES = 1_000
MAX_RATIO = 50  # unpacked to packed; models hardly shrink
_RATIO_FROM = 10 * 1024**2  # bytes; below this a good ratio is no bomb
_MAX_DIRECTORY = 1024**2  # bytes of the zip's list of files
_MAX_METADATA = 1024**2  # bytes
_BLOCK = 1024**2

NEEDED = ("metadata.json", "sentencepiece.model", "model/model.bin")
_TAKEN = ("metadata.json", "README.md", "LICENSE", "LICENSE.txt", "sentencepiece.model")
_BAD_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, struct.error)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Member:
    info: zipfile.ZipInfo
    path: PurePosixPath  # inside the package


@contextmanager
def opened(source: Path) -> Iterator[BufferedReader]:
    """The file, open for reading. Raises TranslationError when it cannot be read."""
    try:
        with source.open("rb") as file:
            yield file
    except OSError as error:
        raise TranslationError(f"{source.name}: {error.strerror or error}") from error


def sha256(file: BufferedReader) -> str:
    """The file's SHA-256, as hexadecimal digits."""
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()


def unpack(file: BufferedReader, folder: Path, progress: Progress | None = None) -> None:
    """Writes the package's parts into the empty folder, safely on disk when it returns.

    Raises TranslationError when the file is no package or a hostile one (then nothing was written), or is damaged.
    """
    try:
        _check_directory(file)
        with zipfile.ZipFile(file) as archive:
            members = _members(archive, file.seek(0, os.SEEK_END))
            _check_room(members, folder)
            _write(archive, members, folder, progress)
    except _BAD_ZIP as error:
        raise TranslationError(f"it is no sound zip file: {error}") from error


def _check_directory(file: BufferedReader) -> None:
    """The list of files is read whole by the zip library, so its size is looked at first."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - 65_557))  # the end record and its longest comment
    tail = file.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) < at + 22:
        raise TranslationError("it is no zip file")
    (directory,) = struct.unpack_from("<L", tail, at + 12)
    if directory > _MAX_DIRECTORY or tail[max(0, at - 20) : at].startswith(b"PK\6\7"):
        raise TranslationError("its list of files is too long")


def _members(archive: zipfile.ZipFile, packed: int) -> list[_Member]:
    infos = archive.infolist()
    if len(infos) > MAX_FILES:
        raise TranslationError(f"it holds {len(infos)} files, more than {MAX_FILES}")
    for info in infos:
        _check_member(info)
    _check_unique(infos)
    unpacked = sum(info.file_size for info in infos)
    if unpacked > MAX_UNPACKED or (unpacked > _RATIO_FROM and unpacked > packed * MAX_RATIO):
        raise TranslationError(f"it would unpack to {unpacked:,} bytes from {packed:,}")
    members = _inside(_root(infos), infos)
    _check_parts(members)
    return members


def _check_member(info: zipfile.ZipInfo) -> None:
    name = info.orig_filename  # as stored: the library cuts `filename` at a NUL
    shown = repr(name[:80])
    if not name.isprintable() or "\\" in name or ":" in name:
        raise TranslationError(f"a file in it has a forbidden name: {shown}")
    parts = name.removesuffix("/").split("/")
    if any(part in ("", ".", "..") or len(part.encode()) > 255 for part in parts):
        raise TranslationError(f"a file in it would leave its folder: {shown}")
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise TranslationError(f"it holds a link or a device: {shown}")
    if info.flag_bits & 0x1:
        raise TranslationError("it is encrypted")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise TranslationError("it is packed in a way that Argos packages are not")


def _check_unique(infos: list[zipfile.ZipInfo]) -> None:
    names = [info.filename.rstrip("/").casefold() for info in infos]
    if len(set(names)) != len(names):
        raise TranslationError("it holds two files of one name")


def _root(infos: list[zipfile.ZipInfo]) -> str:
    """The folder that metadata.json lies in: '' or 'name/'."""
    found = [name for info in infos if (name := info.filename).endswith("metadata.json") and name.count("/") < 2]
    roots = {name.removesuffix("metadata.json") for name in found}
    roots = {root for root in roots if root in ("",) or root.endswith("/")}
    if len(roots) != 1:
        raise TranslationError("it has no metadata.json" if not roots else "it holds more than one package")
    return roots.pop()


def _inside(root: str, infos: list[zipfile.ZipInfo]) -> list[_Member]:
    members = []
    for info in infos:
        path = PurePosixPath(info.filename.removeprefix(root))
        in_model = len(path.parts) == 2 and path.parts[0] == "model"
        if info.filename.startswith(root) and not info.is_dir() and (str(path) in _TAKEN or in_model):
            members.append(_Member(info=info, path=path))
    return members


def _check_parts(members: list[_Member]) -> None:
    sizes = {str(member.path): member.info.file_size for member in members}
    missing = [name for name in NEEDED if not sizes.get(name)]
    if "sentencepiece.model" in missing and len(missing) == 1:
        raise TranslationError(
            "it has no sentencepiece.model; older packages split words by BPE, which is not supported"
        )
    if missing:
        raise TranslationError(f"parts are missing: {', '.join(missing)}")
    if sizes["metadata.json"] > _MAX_METADATA:
        raise TranslationError("its metadata.json is too large")


def _check_room(members: list[_Member], folder: Path) -> None:
    wanted = sum(member.info.file_size for member in members)
    free = shutil.disk_usage(folder).free
    if wanted > free:
        raise TranslationError(f"the disk has room for {free:,} bytes, and it needs {wanted:,}")


def _write(archive: zipfile.ZipFile, members: list[_Member], folder: Path, progress: Progress | None) -> None:
    total = sum(member.info.file_size for member in members)
    done = 0
    (folder / "model").mkdir()
    for member in members:
        with archive.open(member.info) as source, (folder / member.path).open("xb") as target:
            while block := source.read(_BLOCK):
                target.write(block)
                done += len(block)
                if progress is not None:
                    progress(done, total)
            target.flush()
            os.fsync(target.fileno())
