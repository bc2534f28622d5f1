"""The package index: which Argos packages can be downloaded. Kept in the data folder with the day it was read."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from packaging.version import InvalidVersion, Version

from bot.errors import TranslationError
from bot.translations import argos
from bot.translations.codes import HUB, from_argos, same_language
from bot.translations.files import whole
from bot.translations.routes import closest_pair

Get = Callable[[str, int], Awaitable[bytes]]  # address, most bytes to take → content; raises FetchError

MAX_INDEX = 10 * 1024**2  # bytes; the published one has 33 kB
_MAX_ENTRIES = 20_000
_MAX_LINKS = 8
INDEX_FILE = "index.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class AvailablePackage:
    """A package of the index. `from_code` and `to_code` are Argos' own; `links` are http(s) addresses.

    `sha256` and `size` (bytes) of the file are '' and 0 where the index does not tell them, as the published one.
    """

    from_code: str
    to_code: str
    version: str
    links: tuple[str, ...]
    sha256: str = ""
    size: int = 0

    @property
    def pair(self) -> tuple[str, str]:
        return self.from_code, self.to_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The index as it was read at `fetched_at` (UTC) from `url`; `skipped` says why entries were left out."""

    packages: tuple[AvailablePackage, ...]
    fetched_at: datetime
    url: str
    skipped: tuple[str, ...] = ()


def index_address(configured: str = "") -> str:
    """The index's address: the configured one (a folder's gets `index.json`), or Argos Translate's own."""
    address = configured or argos.index_address()
    if not urlsplit(address).path:
        address += "/"
    return address + "index.json" if address.endswith("/") else address


async def fetch_index(url: str, get: Get, packages_dir: Path, *, now: datetime) -> Index:
    """Reads the index anew and keeps it.

    Raises FetchError when the address cannot be read, TranslationError when what comes is no index or cannot be kept.
    """
    content = await get(url, MAX_INDEX)
    index = parse_index(content, url=url, fetched_at=now)
    _keep(packages_dir / INDEX_FILE, content, index)
    return index


def cached_index(packages_dir: Path) -> Index | None:
    """The index as it was kept; None when there is none or it is damaged."""
    try:
        kept = json.loads((packages_dir / INDEX_FILE).read_bytes())
        fetched_at = datetime.fromisoformat(kept["fetched_at"]).astimezone(UTC)
        return parse_index(kept["content"].encode(), url=str(kept["url"]), fetched_at=fetched_at)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, TranslationError):
        return None


def parse_index(content: bytes, *, url: str, fetched_at: datetime) -> Index:
    """The index in Argos' form: a JSON list of packages' metadata. Entries that make no sense are skipped.

    Raises TranslationError when it is no list, too large, or has no usable entry at all.
    """
    entries = _entries(content, url)
    packages: dict[tuple[str, str], AvailablePackage] = {}
    skipped: list[str] = []
    for number, entry in enumerate(entries):
        try:
            package = _package(entry)
        except TranslationError as error:
            skipped.append(f"entry {number}: {error}")
            continue
        known = packages.get((package.from_code, package.to_code))
        if known is None or is_newer(package.version, known.version):
            packages[package.from_code, package.to_code] = package
    if entries and not packages:
        raise TranslationError(f"the package index {url} has no usable entry; {skipped[0]}")
    in_order = tuple(packages[pair] for pair in sorted(packages))
    return Index(packages=in_order, fetched_at=fetched_at, url=url, skipped=tuple(skipped))


def available(index: Index) -> tuple[AvailablePackage, ...]:
    """The packages that can be installed, the newest of each pair, by their codes."""
    return index.packages


def languages_of(packages: Iterable[AvailablePackage]) -> tuple[str, ...]:
    """The canonical codes of all languages that the packages reach, sorted."""
    codes = {code for package in packages for code in (package.from_code, package.to_code)}
    return tuple(sorted(map(from_argos, codes)))


def packages_for(lang: str, index: Index) -> tuple[AvailablePackage, ...]:
    """The packages that join a language to English, both directions. Argos' own codes are understood, too.

    Raises TranslationError when the index has none.
    """
    wanted = from_argos(lang)
    if same_language(wanted, HUB):
        raise TranslationError("every package goes from or to English: name the other language")
    by_pair = {(from_argos(p.from_code), from_argos(p.to_code)): p for p in index.packages}
    nearest = (closest_pair(wanted, HUB, by_pair), closest_pair(HUB, wanted, by_pair))
    chosen = tuple(by_pair[pair] for pair in nearest if pair is not None)
    if not chosen:
        known = ", ".join(languages_of(index.packages)) or "none at all"
        raise TranslationError(f"the package index has nothing for {lang!r}; it has {known}")
    return chosen


def _entries(content: bytes, url: str) -> list[object]:
    if len(content) > MAX_INDEX:
        raise TranslationError(f"the package index {url} has more than {MAX_INDEX:,} bytes")
    try:
        entries = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise TranslationError(f"the package index {url} is no JSON") from error
    if not isinstance(entries, list) or len(entries) > _MAX_ENTRIES:
        raise TranslationError(f"the package index {url} is no list of packages")
    return entries


def _package(entry: object) -> AvailablePackage:
    metadata = argos.read_metadata(entry)
    links = tuple(link for link in metadata.links[:_MAX_LINKS] if _is_web_address(link))
    if not links:
        raise TranslationError("it has no http(s) link")
    sha256, size = _told(entry)
    return AvailablePackage(
        from_code=metadata.from_code,
        to_code=metadata.to_code,
        version=metadata.version,
        links=links,
        sha256=sha256,
        size=size,
    )


def _told(entry: object) -> tuple[str, int]:
    """The checksum and the size, which an index of one's own may tell."""
    told = entry if isinstance(entry, dict) else {}
    sha256, size = told.get("sha256", ""), told.get("size", 0)
    if not isinstance(sha256, str) or not re.fullmatch(r"|[0-9a-f]{64}", sha256):
        raise TranslationError("its sha256 is none")
    return sha256, size if isinstance(size, int) and size > 0 else 0


def _is_web_address(link: str) -> bool:
    if len(link) > 2_000 or not link.isprintable() or any(character.isspace() for character in link):
        return False
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc


def is_newer(version: str, than: str) -> bool:
    """Whether one version of a package comes after another."""
    return _version(version) > _version(than)


def _version(version: str) -> Version:
    try:
        return Version(version)
    except InvalidVersion:
        return Version("0")


def _keep(path: Path, content: bytes, index: Index) -> None:
    kept = {"fetched_at": index.fetched_at.isoformat(), "url": index.url, "content": content.decode()}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with whole(path) as file:
            file.write(json.dumps(kept).encode())
    except OSError as error:
        raise TranslationError(f"the package index cannot be kept: {error.strerror or error}") from error
