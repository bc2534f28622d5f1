"""Topics: the names that an article carries → sections of the catalogue, and tags."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.articles.errors import CatalogueError
from bot.articles.folding import fold
from bot.articles.languages import UNKNOWN, normalise_lang
from bot.values import Section, TopicKind, TopicLabel

__all__ = ["Catalogue", "fold", "label_topics", "make_catalogue", "read_catalogue"]

TOPICS_MAX = 20  # of one article
NAME_MAX = 80  # characters; what is longer is no topic
_FIELDS = frozenset({"names", "aliases", "description"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The sections that exist, and `by_key`: a section by each folded name and alias."""

    sections: tuple[Section, ...]
    by_key: Mapping[str, Section]

    def section(self, name: str) -> Section | None:
        """The section that `name` names in any language, whatever its case and accents."""
        return self.by_key.get(fold(name))


def read_catalogue(data: bytes) -> tuple[Section, ...]:
    """The sections of a TOML file in its order. Raises CatalogueError, naming the section and what is wrong with it."""
    try:
        tables = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CatalogueError(f"the file of topics is not TOML: {error}") from error
    sections = tuple(_section(key, table) for key, table in tables.items())
    make_catalogue(sections)  # no name may stand for two
    return sections


def make_catalogue(sections: Sequence[Section]) -> Catalogue:
    """The catalogue of these sections. Raises CatalogueError when two of them claim the same name."""
    by_key: dict[str, Section] = {}
    for section in sections:
        for name in (section.key, *section.names.values(), *section.aliases):
            holder = by_key.setdefault(_key(name), section)
            if holder.key != section.key:
                raise CatalogueError(f"topics: {name!r} names both {holder.key!r} and {section.key!r}")
    return Catalogue(sections=tuple(sections), by_key=by_key)


def label_topics(names: Sequence[str], catalogue: Catalogue) -> tuple[TopicLabel, ...]:
    """The labels of these names in their order, each once: sections first seen, tags as first written."""
    labels: dict[tuple[TopicKind, str], TopicLabel] = {}
    for label in _labels(names, catalogue):
        labels.setdefault((label.kind, label.key), label)
        if len(labels) == TOPICS_MAX:
            break
    return tuple(labels.values())


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    # The names of the sections are few, and every article asks for all of them.
    return fold(name)


def _labels(names: Sequence[str], catalogue: Catalogue) -> Iterator[TopicLabel]:
    for name in (" ".join(name.split()).lstrip("#").strip() for name in names):
        key = fold(name)
        section = catalogue.by_key.get(key)
        if section is not None:
            yield TopicLabel(kind=TopicKind.SECTION, key=section.key, name=name)
        elif key and len(name) <= NAME_MAX and len(key) <= NAME_MAX:
            yield TopicLabel(kind=TopicKind.TAG, key=key, name=name)


def _section(key: str, table: object) -> Section:
    if not isinstance(table, dict):
        raise CatalogueError(f"topics: {key!r} must be a table")
    unknown = sorted(set(table) - _FIELDS)
    if unknown:
        raise CatalogueError(f"topics: {key!r} has an unknown field {unknown[0]!r}")
    description = table.get("description", "")
    if not isinstance(description, str):
        raise CatalogueError(f"topics: the description of {key!r} must be a text")
    return Section(
        key=key, names=_names(key, table), aliases=_aliases(key, table), description=" ".join(description.split())
    )


def _names(key: str, table: Mapping[str, object]) -> dict[str, str]:
    names = table.get("names")
    if not isinstance(names, dict) or not names:
        raise CatalogueError(f"topics: {key!r} must have `names`, a table of language and name")
    for lang, name in names.items():
        if normalise_lang(lang) == UNKNOWN:
            raise CatalogueError(f"topics: {key!r} has a name in {lang!r}, which is no language")
        if not isinstance(name, str) or not fold(name):
            raise CatalogueError(f"topics: the name of {key!r} in {lang!r} must be a text")
    return {normalise_lang(lang): name.strip() for lang, name in names.items()}


def _aliases(key: str, table: Mapping[str, object]) -> tuple[str, ...]:
    aliases = table.get("aliases", [])
    if not isinstance(aliases, list) or not all(isinstance(alias, str) and fold(alias) for alias in aliases):
        raise CatalogueError(f"topics: the aliases of {key!r} must be a list of texts")
    return tuple(alias.strip() for alias in aliases)
