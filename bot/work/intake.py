"""Taking in what somebody names by hand: files, folders and addresses become entries, and are worked off at once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from bot.errors import DocumentError
from bot.sources.folder import scan
from bot.store.sources import Listing, ensure_source, entry_errors, record_listing, retry_source
from bot.values import ListedEntry, SourceKind
from bot.work.ingest import ingest
from bot.work.resources import Resources
from bot.work.summarise import summarise_articles


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What somebody named: entries of one source."""

    source_id: int
    external_ids: tuple[str, ...]


async def list_path(resources: Resources, path: Path) -> Named:
    """A file, or every article file of a folder. DocumentError when there is nothing."""
    folder, found = await asyncio.to_thread(_look, path)
    entries = [ListedEntry(external_id=name, content_hash=content_hash) for name, content_hash in found]
    return await _list(resources, SourceKind.FOLDER, (str(folder), folder.name), entries)


async def list_url(resources: Resources, url: str) -> Named:
    """The article of a page."""
    entry = ListedEntry(external_id=url, content_hash=resources.now().isoformat(), url=url)
    return await _list(resources, SourceKind.PAGE, (url, urlsplit(url).hostname or url), [entry])


async def drain(resources: Resources, progress: Callable[[int], None]) -> int:
    """Reads and summarises all that is pending; returns how many articles were summarised."""
    while (read := (await ingest(resources)).count) > 0:
        progress(read)
    summarised = 0
    while (made := (await summarise_articles(resources)).count) > 0:
        progress(made)
        summarised += made
    return summarised


async def problems_of(resources: Resources, listed: Sequence[Named]) -> list[tuple[str, str]]:
    """What of it could not be read, with the reason."""
    async with resources.store.read() as connection:
        return [
            problem
            for named in listed
            for problem in await entry_errors(connection, named.source_id)
            if problem[0] in named.external_ids
        ]


async def _list(
    resources: Resources, kind: SourceKind, address: tuple[str, str], entries: Sequence[ListedEntry]
) -> Named:
    async with resources.store.write() as connection:
        source = await ensure_source(connection, kind, address[0], title=address[1])
        await record_listing(connection, source.id, Listing(entries=entries), now=resources.now())
        await retry_source(connection, source.id)
    return Named(source_id=source.id, external_ids=tuple(entry.external_id for entry in entries))


def _look(path: Path) -> tuple[Path, list[tuple[str, str]]]:
    path = path.resolve()
    if path.is_dir():
        return path, [(file.external_id, file.content_hash) for file in scan(path)]
    if not path.is_file():
        raise DocumentError(f"{path}: no such file or folder")
    stat = path.stat()
    return path.parent, [(path.name, f"{stat.st_size}:{stat.st_mtime_ns}")]
