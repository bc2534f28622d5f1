"""Installed packages in one file, for a machine without a network: a tar of .argosmodel files behind a manifest.

The same packages give the same bytes. Reading believes nothing: of the tar's own features only plain files are taken,
in the manifest's order, of the size and checksum that it tells; then each is installed as if it had been downloaded.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from bot.errors import TranslationError
from bot.translations.downloads import MAX_PACKAGE
from bot.translations.files import whole
from bot.translations.packages import RECEIPT, Expected, InstalledPackage, install_file

Heard = Callable[[str], None]  # the name of the package whose turn it is

_FORMAT = "dragoman-languages-1"
_MANIFEST = "manifest.json"
_MANIFEST_MAX = 1024**2  # bytes
_PACKAGES_MAX = 1_000
_BLOCK = 1024**2
_RECORD = tarfile.BLOCKSIZE
_NAME = re.compile(r"translate-[a-z]{2,3}_[a-z]{2,3}\.argosmodel")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A line of the manifest. Codes are Argos' own."""

    file: str
    from_code: str
    to_code: str
    version: str
    size: int  # bytes
    sha256: str


def write_bundle(packages: Sequence[InstalledPackage], target: Path, *, heard: Heard) -> int:
    """Writes the packages into `target`, which appears whole or not at all; returns its size in bytes.

    Raises TranslationError when there are none, or the file cannot be written.
    """
    if not packages:
        raise TranslationError("there is no installed package to put into a bundle")
    try:
        with whole(target) as file, tempfile.TemporaryDirectory(dir=target.parent, prefix=".bundle-") as scratch:
            entries = [_pack(package, Path(scratch), heard) for package in packages]
            with tarfile.open(fileobj=file, mode="w", format=tarfile.USTAR_FORMAT) as tar:
                _add(tar, _MANIFEST, io.BytesIO(_manifest(entries)), len(_manifest(entries)))
                for entry in entries:
                    with Path(scratch, entry.file).open("rb") as packed:
                        _add(tar, entry.file, packed, entry.size)
        target.chmod(0o644)
        return target.stat().st_size
    except OSError as error:
        raise TranslationError(f"{target} cannot be written: {error.strerror or error}") from error


def install_bundle(
    source: Path, packages_dir: Path, *, wanted: Callable[[str, str], bool], heard: Heard
) -> list[InstalledPackage]:
    """Installs the packages of a bundle whose Argos codes (from, to) are `wanted`, and returns them.

    Raises TranslationError, naming the file, when it is no bundle or lies, is damaged, or a package in it is; those
    that came before the fault stay installed, as each is whole by itself.
    """
    done = []
    try:
        packages_dir.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as file, tempfile.TemporaryDirectory(dir=packages_dir, prefix=".unpacked-") as scratch:
            for entry in _read_manifest(file):
                if not wanted(entry.from_code, entry.to_code):
                    _member(file, entry.file, entry.size)
                    file.seek(_padded(entry.size), io.SEEK_CUR)
                    continue
                heard(f"{entry.from_code} → {entry.to_code}")
                packed = Path(scratch, entry.file)
                _copy(file, entry, packed)
                expected = Expected(pair=(entry.from_code, entry.to_code), version=entry.version, sha256=entry.sha256)
                done.append(install_file(packed, packages_dir, expected=expected))
                packed.unlink()
    except TranslationError as error:
        raise TranslationError(f"{source.name}: {error}") from error
    except OSError as error:
        raise TranslationError(f"{source.name}: {error.strerror or error}") from error
    return done


def _pack(package: InstalledPackage, folder: Path, heard: Heard) -> _Entry:
    """An .argosmodel file of what is installed. Nothing is compressed: models hardly shrink, and bytes stay the same
    whatever wrote them."""
    heard(f"{package.from_code} → {package.to_code}")
    name = f"translate-{package.from_code}_{package.to_code}.argosmodel"
    root = f"translate-{package.from_code}_{package.to_code}"
    parts = sorted(path for path in package.path.rglob("*") if path.is_file() and path.name != RECEIPT)
    if not parts:
        raise TranslationError(f"the package {root} was removed meanwhile")
    with zipfile.ZipFile(folder / name, "x", zipfile.ZIP_STORED) as archive:
        for path in parts:
            info = zipfile.ZipInfo(f"{root}/{path.relative_to(package.path).as_posix()}", _LONG_AGO)
            info.external_attr = 0o100644 << 16
            with path.open("rb") as source, archive.open(info, "w", force_zip64=True) as target:
                while block := source.read(_BLOCK):
                    target.write(block)
    with (folder / name).open("rb") as packed:
        digest = hashlib.file_digest(packed, "sha256").hexdigest()
    return _Entry(
        file=name,
        from_code=package.from_code,
        to_code=package.to_code,
        version=package.version,
        size=(folder / name).stat().st_size,
        sha256=digest,
    )


def _manifest(entries: Sequence[_Entry]) -> bytes:
    told = {"format": _FORMAT, "packages": [asdict(entry) for entry in entries]}
    return json.dumps(told, indent=1, sort_keys=True).encode()


def _add(tar: tarfile.TarFile, name: str, content: IO[bytes], size: int) -> None:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o644
    tar.addfile(info, content)


def _read_manifest(file: IO[bytes]) -> Iterator[_Entry]:
    size = _member(file, _MANIFEST, None)
    try:
        told = json.loads(file.read(size))
        listed = told["packages"] if told["format"] == _FORMAT else None
        entries = [_entry(raw) for raw in listed or ()]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise TranslationError("it is no bundle of languages: its manifest makes no sense") from error
    if not 0 < len(entries) <= _PACKAGES_MAX or len({entry.file for entry in entries}) != len(entries):
        raise TranslationError("it is no bundle of languages: its manifest makes no sense")
    file.seek(_padded(size) - size, io.SEEK_CUR)
    yield from entries


def _entry(raw: dict[str, object]) -> _Entry:
    entry = _Entry(**raw)  # type: ignore[arg-type]
    texts = (entry.file, entry.from_code, entry.to_code, entry.version, entry.sha256)
    if not all(isinstance(text, str) for text in texts) or not isinstance(entry.size, int):
        raise ValueError
    if not _NAME.fullmatch(entry.file) or not re.fullmatch("[0-9a-f]{64}", entry.sha256):
        raise ValueError
    if not 0 < entry.size <= MAX_PACKAGE:
        raise ValueError
    return entry


def _member(file: IO[bytes], name: str, size: int | None) -> int:
    """Reads the header of the next file of the tar, which must be a plain one of that name and size; its size.

    One header at a time by hand: the library would follow links, long names and sparse maps as the file tells it.
    """
    header = file.read(_RECORD)
    try:
        info = tarfile.TarInfo.frombuf(header, "ascii", "strict")
    except (tarfile.HeaderError, UnicodeError, ValueError) as error:
        raise TranslationError("it is no bundle of languages, or it ends early") from error
    if info.type not in (tarfile.REGTYPE, tarfile.AREGTYPE) or info.name != name:
        raise TranslationError(f"{name} is not where it should be")
    if not 0 < info.size <= (_MANIFEST_MAX if size is None else size) or info.size != (size or info.size):
        raise TranslationError(f"{name} is not as large as it should be")
    return info.size


def _copy(file: IO[bytes], entry: _Entry, target: Path) -> None:
    _member(file, entry.file, entry.size)
    digest, left = hashlib.sha256(), entry.size
    with target.open("xb") as copied:
        while left and (block := file.read(min(_BLOCK, left))):
            digest.update(block)
            copied.write(block)
            left -= len(block)
    if left:
        raise TranslationError(f"it ends in the middle of {entry.file}")
    if digest.hexdigest() != entry.sha256:
        raise TranslationError(f"{entry.file} is damaged: its checksum is another")
    file.seek(_padded(entry.size) - entry.size, io.SEEK_CUR)


def _padded(size: int) -> int:
    return -(-size // _RECORD) * _RECORD
