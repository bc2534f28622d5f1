"""Where packages come from and where they lie: the index, installing by language, updating."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.errors import FetchError
from bot.fetch.client import Fetcher
from bot.translations.archive import Progress
from bot.translations.downloads import install_available
from bot.translations.index import (
    AvailablePackage,
    Index,
    cached_index,
    fetch_index,
    index_address,
    is_newer,
    packages_for,
)
from bot.translations.packages import InstalledPackage, installed


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """`index` is the address of the package index; '' means Argos Translate's own."""

    packages_dir: Path
    fetcher: Fetcher
    index: str
    now: Callable[[], datetime]

    async def read_index(self) -> Index:
        """The index, read anew and kept. Raises FetchError or TranslationError."""
        return await fetch_index(index_address(self.index), self._get, self.packages_dir, now=self.now())

    async def recent_index(self, age: timedelta) -> Index:
        """The index that was kept when it is no older than that; else as it is now, or as it was when the network is
        away. Raises FetchError or TranslationError when there is none at all."""
        kept = cached_index(self.packages_dir)
        if kept is not None and timedelta(0) <= self.now() - kept.fetched_at <= age:
            return kept
        try:
            return await self.read_index()
        except FetchError:
            if kept is None:
                raise
            return kept

    async def install(self, package: AvailablePackage, progress: Progress) -> InstalledPackage:
        """Raises TranslationError (NotReachedError when another day may help)."""
        return await install_available(package, self.packages_dir, self._download, progress=progress)

    async def _get(self, url: str, max_bytes: int) -> bytes:
        return (await self.fetcher.get(url, max_bytes=max_bytes)).content

    async def _download(self, url: str, path: Path, max_bytes: int, progress: Progress) -> None:
        await self.fetcher.download(url, path, max_bytes=max_bytes, progress=progress)


def lacking(lang: str, packages_dir: Path, index: Index) -> list[AvailablePackage]:
    """The packages of a language that are not here, or are older. Raises TranslationError when the index has none."""
    here = {(one.from_code, one.to_code): one.version for one in installed(packages_dir)}
    found = packages_for(lang, index)
    return [one for one in found if one.pair not in here or is_newer(one.version, here[one.pair])]


def updates(packages_dir: Path, index: Index) -> list[tuple[InstalledPackage, AvailablePackage]]:
    """What is installed and has a newer version in the index, with that."""
    offered = {package.pair: package for package in index.packages}
    found = ((old, offered.get((old.from_code, old.to_code))) for old in installed(packages_dir))
    return [(old, new) for old, new in found if new is not None and is_newer(new.version, old.version)]
