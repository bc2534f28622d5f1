"""From the index to an installed package: download, check, install. What is interrupted is gone on with."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.errors import FetchError, TranslationError
from bot.fetch.errors import ResponseTooLarge
from bot.fetch.saving import forget
from bot.translations.archive import Progress
from bot.translations.index import AvailablePackage
from bot.translations.locks import locked_async
from bot.translations.packages import Expected, InstalledPackage, install_file, installed

# address, file to write (or to go on with), most bytes, progress in bytes; raises FetchError
Download = Callable[[str, Path, int, Progress], Awaitable[None]]

MAX_PACKAGE = 1024**3  # bytes; the largest published package has about 0.25 GB
_FOLDER = ".downloads"
_BREAKS_MAX = 20
"""So often may a connection break and be taken up again, when each time something came."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


async def install_available(
    package: AvailablePackage, packages_dir: Path, download: Download, *, progress: Progress
) -> InstalledPackage:
    """Downloads and installs a package of the index; one of the same version that is there is returned as it is.

    `progress` hears of the bytes downloaded. Two processes that want the same package wait for each other. What an
    earlier try downloaded is used.
    Raises TranslationError when no link leads to a sound package of this pair and version: `NotReachedError` when
    that was the network's fault alone.
    """
    name = f"{package.from_code}_{package.to_code}"
    folder = packages_dir / _FOLDER
    async with locked_async(folder / f"{name}.lock"):
        present = await asyncio.to_thread(_installed, package, packages_dir)
        if present is not None:
            return present
        reasons: list[str] = []
        is_reached = False
        for link in package.links:
            try:
                return await _from(link, package, folder / f"{name}.argosmodel", (download, progress))
            except (FetchError, TranslationError) as error:
                reasons.append(str(error) if link in str(error) else f"{link}: {error}")
                is_reached = is_reached or isinstance(error, TranslationError)
        kind = TranslationError if is_reached else NotReachedError
        raise kind(f"the package {' → '.join(package.pair)} cannot be had; {'; '.join(reasons)}")


class NotReachedError(TranslationError):
    """The package could not be downloaded; another day it may."""


async def _from(link: str, package: AvailablePackage, file: Path, how: tuple[Download, Progress]) -> InstalledPackage:
    """What lies behind one link. What was downloaded stays only while it may still become the package."""
    try:
        await _download(link, package, file, how)
        expected = Expected(pair=package.pair, version=package.version, sha256=package.sha256)
        done = await asyncio.to_thread(install_file, file, file.parent.parent, expected=expected)
    except (TranslationError, ResponseTooLarge):
        forget(file)
        raise
    except OSError as error:
        if error.errno in _FULL:
            forget(file)  # others need room, too
        raise TranslationError(f"it cannot be kept: {error.strerror or error}") from error
    forget(file)
    return done


async def _download(link: str, package: AvailablePackage, file: Path, how: tuple[Download, Progress]) -> None:
    download, progress = how
    cap = min(package.size or MAX_PACKAGE, MAX_PACKAGE)
    for left in reversed(range(_BREAKS_MAX)):
        before = _size(file)
        try:
            await download(link, file, cap, progress)
        except ResponseTooLarge:
            raise
        except FetchError:
            if not left or _size(file) <= before:
                raise  # what came until now stays for the next try
        else:
            break
    size = _size(file)
    if package.size and size != package.size:
        raise TranslationError(f"it has {size:,} bytes and should have {package.size:,}")


def _size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


def _installed(package: AvailablePackage, packages_dir: Path) -> InstalledPackage | None:
    wanted = (*package.pair, package.version)
    same = [one for one in installed(packages_dir) if (one.from_code, one.to_code, one.version) == wanted]
    return same[0] if same else None
