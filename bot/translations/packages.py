"""Argos packages in the data folder: what is there, installing from a file, removing.

Each lies in a folder of its own, `translate-en_pt-1.9-3`, which appears complete, checked and tried, by one rename;
its last number grows with every install, so that a newer one can stand beside the older until that is gone. Names that
begin with a dot are unfinished work; whoever holds the lock may clear it away.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bot.errors import TranslationError
from bot.translations import archive, argos, probe
from bot.translations.archive import Progress
from bot.translations.argos import Metadata
from bot.translations.locks import locked

RECEIPT = "dragoman.json"
_LOCK = ".lock"
_UNFINISHED = ".unfinished-"
_FOLDER = re.compile(r"translate-(?P<pair>\w+)-[^-]+-(?P<serial>[0-9]{1,9})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What somebody said of a package before it came; '' where nothing was said. Codes are Argos' own."""

    pair: tuple[str, str]
    version: str = ""
    sha256: str = ""  # of the .argosmodel file


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalledPackage:
    """A package that can be used. Codes are Argos' own; `model_id` changes with the model."""

    from_code: str
    to_code: str
    version: str
    path: Path
    model_id: str
    sha256: str  # of the .argosmodel file
    target_prefix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenPackage:
    """A package's folder (or the id of its model) that cannot be used, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """All that lies in the packages folder."""

    packages: tuple[InstalledPackage, ...] = ()
    broken: tuple[BrokenPackage, ...] = ()


def installed(packages_dir: Path) -> tuple[InstalledPackage, ...]:
    """The usable packages, one a pair, by their codes. Broken ones are left out."""
    return inventory(packages_dir).packages


def inventory(packages_dir: Path) -> Inventory:
    """The usable packages, one a pair, and the folders that cannot be used, with the reason."""
    found: dict[tuple[str, str], InstalledPackage] = {}
    broken: list[BrokenPackage] = []
    for folder in sorted(_folders(packages_dir), key=_serial):
        try:
            package = _read(folder)
        except TranslationError as error:
            broken.append(BrokenPackage(name=folder.name, reason=str(error)))
        else:
            found[package.from_code, package.to_code] = package  # the later install wins
    return Inventory(packages=tuple(found[pair] for pair in sorted(found)), broken=tuple(broken))


def install_file(
    path_to_argosmodel: Path,
    packages_dir: Path,
    *,
    progress: Progress | None = None,
    expected: Expected | None = None,
) -> InstalledPackage:
    """Installs the package of a file, and returns it; one that is there already is returned as it is.

    `progress` hears of the bytes unpacked. Takes the place of another version of the same pair.
    Raises TranslationError, naming the file, when it is no package, a hostile or a broken one, another one than
    expected, or the disk is full; what was installed before is then as it was.
    """
    try:
        with archive.opened(path_to_argosmodel) as file, locked(packages_dir / _LOCK):
            _clear(packages_dir)
            digest = archive.sha256(file)
            _check_digest(digest, expected)
            known = [package for package in installed(packages_dir) if package.sha256 == digest]
            if known:
                _check_expected(known[0], expected)
                return known[0]
            staging = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=packages_dir))
            try:
                archive.unpack(file, staging, progress)
                metadata = argos.read_installed(staging)
                _check_expected(metadata, expected)
                probe.check(staging, metadata)
                return _take_in(staging, packages_dir, metadata, digest)
            finally:
                shutil.rmtree(staging, ignore_errors=True)
    except TranslationError as error:
        raise TranslationError(f"{path_to_argosmodel.name} cannot be installed: {error}") from error
    except OSError as error:
        reason = error.strerror or error
        raise TranslationError(f"{path_to_argosmodel.name} cannot be installed: {reason}") from error


def remove(code_pair: tuple[str, str], packages_dir: Path) -> None:
    """Removes the package of an Argos code pair, usable or broken.

    Raises TranslationError when there is none.
    """
    if not packages_dir.is_dir():
        raise TranslationError(f"no package {code_pair[0]} → {code_pair[1]} is installed")
    with locked(packages_dir / _LOCK):
        _clear(packages_dir)
        folders = _of_pair(code_pair, packages_dir)
        if not folders:
            raise TranslationError(f"no package {code_pair[0]} → {code_pair[1]} is installed")
        for folder in folders:  # the oldest first: a kill in between must not bring an older one back
            _drop(folder)


def pairs_on_disk(packages_dir: Path) -> tuple[tuple[str, str], ...]:
    """The Argos code pairs of all packages that lie there, the broken ones too, as far as their folders name one."""
    matches = (_FOLDER.fullmatch(folder.name) for folder in _folders(packages_dir))
    named = (re.fullmatch(r"([a-z]+)_([a-z]+)", match["pair"]) for match in matches if match)
    return tuple(sorted({(pair[1], pair[2]) for pair in named if pair}))


def size_of(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _check_digest(digest: str, expected: Expected | None) -> None:
    if expected is not None and expected.sha256 not in ("", digest):
        raise TranslationError(f"its checksum is {digest[:12]}… and should be {expected.sha256[:12]}…")


def _check_expected(found: Metadata | InstalledPackage, expected: Expected | None) -> None:
    if expected is None:
        return
    pair = (found.from_code, found.to_code)
    if expected.pair != pair:
        wanted, got = " → ".join(expected.pair), " → ".join(pair)
        raise TranslationError(f"it should translate {wanted}, and it translates {got}")
    if expected.version not in ("", found.version):
        raise TranslationError(f"it should be version {expected.version}, and it is {found.version}")


def _take_in(staging: Path, packages_dir: Path, metadata: Metadata, digest: str) -> InstalledPackage:
    pair = (metadata.from_code, metadata.to_code)
    older = _of_pair(pair, packages_dir)
    serial = max([0, *map(_serial, _folders(packages_dir))]) + 1
    receipt = {"sha256": digest, "model_size": (staging / "model/model.bin").stat().st_size}
    _write_receipt(staging / RECEIPT, receipt)
    staging.chmod(0o755)
    for folder in (staging / "model", staging):
        _sync(folder)
    target = packages_dir / f"translate-{pair[0]}_{pair[1]}-{metadata.version}-{serial}"
    staging.rename(target)
    _sync(packages_dir)
    for folder in older:
        _drop(folder)
    return _read(target)


def _read(folder: Path) -> InstalledPackage:
    missing = [name for name in archive.NEEDED if not (folder / name).is_file()]
    if missing:
        raise TranslationError(f"parts are missing: {', '.join(missing)}")
    receipt = _read_receipt(folder / RECEIPT)
    if receipt.get("model_size") != (folder / "model/model.bin").stat().st_size:
        raise TranslationError("its model was changed after it was installed")
    metadata = argos.read_installed(folder)
    digest = str(receipt.get("sha256"))
    return InstalledPackage(
        from_code=metadata.from_code,
        to_code=metadata.to_code,
        version=metadata.version,
        path=folder,
        model_id=f"argos:{metadata.from_code}_{metadata.to_code}:{metadata.version}:{digest[:12]}",
        sha256=digest,
        target_prefix=metadata.target_prefix,
    )


def _folders(packages_dir: Path) -> list[Path]:
    if not packages_dir.is_dir():
        return []
    return [path for path in packages_dir.iterdir() if path.is_dir() and not path.name.startswith(".")]


def _of_pair(pair: tuple[str, str], packages_dir: Path) -> list[Path]:
    matches = [(folder, _FOLDER.fullmatch(folder.name)) for folder in _folders(packages_dir)]
    wanted = [folder for folder, match in matches if match and match["pair"] == "_".join(pair)]
    return sorted(wanted, key=_serial)


def _serial(folder: Path) -> int:
    match = _FOLDER.fullmatch(folder.name)
    return int(match["serial"]) if match else 0


def _clear(packages_dir: Path) -> None:
    for left in packages_dir.glob(f"{_UNFINISHED}*"):
        shutil.rmtree(left, ignore_errors=True)


def _drop(folder: Path) -> None:
    # Out of sight at once, so that nobody reads a half-removed package.
    hidden = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=folder.parent))
    folder.rename(hidden / folder.name)
    shutil.rmtree(hidden, ignore_errors=True)


def _read_receipt(path: Path) -> dict[str, object]:
    try:
        receipt = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise TranslationError("it was put there by hand; install its .argosmodel file") from error
    return receipt if isinstance(receipt, dict) else {}


def _write_receipt(path: Path, receipt: dict[str, object]) -> None:
    with path.open("x", encoding="utf-8") as file:
        json.dump(receipt, file)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
