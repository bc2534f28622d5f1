"""What the chat needs of the rest of the program; the application fills it in once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.chat.limits import Limits
from bot.store.engine import Store
from bot.translations.offer import Offer
from bot.values import Access, Section, StoryText


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Who may use the bot, and how much."""

    admins: frozenset[int] = frozenset()  # Telegram user ids
    access: Access = Access.OPEN
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFeed:
    """A feed behind an address that somebody gave us."""

    title: str
    address: str
    lang: str = ""


AnswerText = Callable[[str, str, int], Awaitable[StoryText]]
"""(text or address, to_lang, sentences) → the story in that language; raises our errors."""

AnswerDocument = Callable[[bytes, str, str, int], Awaitable[StoryText]]
"""(content, file name, to_lang, sentences) → the story in that language; raises our errors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """`wake` starts a stage soon (inbox, compose, deliver, poll, install). `reachable` gives the pairs (from, to) of
    languages that can be translated now, those in two steps included."""

    store: Store
    now: Callable[[], datetime]
    wake: Callable[[str], None]
    answer_text: AnswerText
    answer_url: AnswerText
    answer_document: AnswerDocument
    check_source: Callable[[str], Awaitable[FoundFeed]]
    reachable: Callable[[], frozenset[tuple[str, str]]]
    offer: Offer
    sections: tuple[Section, ...] = ()
    policy: Policy = field(default_factory=Policy)
