"""Finds the topic that words name: a section in any language, by name or alias, or a tag."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.articles.folding import fold
from bot.store.follows import TopicName, find_section, find_tag, get_topics, section_names
from bot.values import Section, Topic


async def find_topic(connection: AsyncConnection, sections: Iterable[Section], words: str, lang: str) -> Topic | None:
    """The topic, named in `lang`; sections go before tags. None when no topic has that name."""
    key = fold(words)
    if not key:
        return None
    named = _named(key, await section_names(connection))
    if named:
        return next(iter(await get_topics(connection, [named], lang)), None)
    aliased = _aliased(key, sections)
    section = await find_section(connection, aliased, lang) if aliased else None
    return section or await find_tag(connection, key, lang)


def _named(key: str, names: Iterable[TopicName]) -> int:
    return next((name.topic_id for name in names if fold(name.name) == key), 0)


def _aliased(key: str, sections: Iterable[Section]) -> str:
    """The key of the section that has those words for a key or an alias."""
    return next(
        (each.key for each in sections if fold(each.key) == key or any(fold(alias) == key for alias in each.aliases)),
        "",
    )
