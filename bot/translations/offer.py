"""What could be installed, as the index said when it was last read, and what lies here: for the chat."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.translations.codes import HUB, closest, from_argos, written
from bot.translations.index import INDEX_FILE, Index, cached_index
from bot.translations.languages import PUBLISHED
from bot.translations.packages import Inventory, inventory, pairs_on_disk, remove, size_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """The packages here, with the bytes that each takes, by its folder's name."""

    inventory: Inventory
    sizes: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """`installs`: a reader's choice may have a language installed. `refresh` lets the translators look anew."""

    packages_dir: Path
    installs: bool
    refresh: Callable[[], None]

    def known(self) -> tuple[str, ...]:
        """The languages that can be had, by code, English left out; before any index was read, those that Argos
        Translate is known to publish."""
        index = self.index()
        langs = _targets(index) if index is not None else frozenset(PUBLISHED)
        return tuple(sorted(lang for lang in langs if lang != HUB))

    def obtainable(self, lang: str) -> str | None:
        """The code under which a language can be had; None when it cannot. Argos' own codes are understood, too."""
        return closest(from_argos(lang), self.known())

    def index(self) -> Index | None:
        """The index as it was kept; read again only when it changed."""
        try:
            changed = (self.packages_dir / INDEX_FILE).stat().st_mtime_ns
        except OSError:
            return None
        return _kept(self.packages_dir, changed)

    def stock(self) -> Stock:
        """Blocks for a look at the disk."""
        found = inventory(self.packages_dir)
        return Stock(inventory=found, sizes={one.path.name: size_of(one.path) for one in found.packages})

    def remove(self, lang: str) -> int:
        """Removes a language's packages, the broken ones too; how many. Blocks."""
        pairs = [pair for pair in pairs_on_disk(self.packages_dir) if lang in map(from_argos, pair) and lang != HUB]
        for pair in pairs:
            remove(pair, self.packages_dir)
        self.refresh()
        return len(pairs)


def is_read(lang: str, pairs: frozenset[tuple[str, str]]) -> bool:
    """Whether something can be translated into the language now, as it is written."""
    return written(lang) in _read(pairs)


@lru_cache(maxsize=4)
def _read(pairs: frozenset[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    return frozenset(written(to) for _, to in pairs)


@lru_cache(maxsize=4)
def _kept(packages_dir: Path, _changed: int) -> Index | None:
    return cached_index(packages_dir)


@lru_cache(maxsize=4)
def _targets(index: Index) -> frozenset[str]:
    """Those that something is translated into."""
    return frozenset(from_argos(package.to_code) for package in index.packages)
