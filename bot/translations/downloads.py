"""From the index to an installed package: download, check, install."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.errors import FetchError, TranslationError
from bot.translations.archive import Progress
from bot.translations.index import AvailablePackage
from bot.translations.locks import locked_async
from bot.translations.packages import InstalledPackage, install_file, installed

# address, file to write (made anew), progress in bytes; raises FetchError. The caller caps the size.
Download = Callable[[str, Path, Progress], Awaitable[None]]

MAX_PACKAGE = 1024**3  # bytes; the largest published package has about 0.25 GB
_FOLDER = ".downloads"


async def install_available(
    package: AvailablePackage, packages_dir: Path, download: Download, *, progress: Progress
) -> InstalledPackage:
    """Downloads and installs a package of the index; one of the same version that is there is returned as it is.

    `progress` hears of the bytes downloaded. Two processes that want the same package wait for each other.
    Raises TranslationError when no link leads to a sound package of this pair.
    """
    name = f"{package.from_code}_{package.to_code}"
    folder = packages_dir / _FOLDER
    async with locked_async(folder / f"{name}.lock"):
        present = await asyncio.to_thread(_installed, package, packages_dir)
        if present is not None:
            return present
        file = folder / f"{name}.argosmodel"
        try:
            await _from_any_link(package, file, download, progress)
            pair = (package.from_code, package.to_code)
            return await asyncio.to_thread(install_file, file, packages_dir, expected=pair)
        finally:
            file.unlink(missing_ok=True)


async def _from_any_link(package: AvailablePackage, file: Path, download: Download, progress: Progress) -> None:
    reasons = []
    for link in package.links:
        try:
            await download(link, file, progress)
        except FetchError as error:
            reasons.append(f"{link}: {error}")
        except OSError as error:
            reasons.append(f"{link}: {error.strerror or error}")
        else:
            return
    raise TranslationError(
        f"the package {package.from_code} → {package.to_code} cannot be downloaded; {'; '.join(reasons)}"
    )


def _installed(package: AvailablePackage, packages_dir: Path) -> InstalledPackage | None:
    same = [
        other
        for other in installed(packages_dir)
        if (other.from_code, other.to_code, other.version) == (package.from_code, package.to_code, package.version)
    ]
    return same[0] if same else None
