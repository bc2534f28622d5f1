"""The shared frozen values. Datetimes are aware UTC; `lang` is canonical BCP 47 (`pt-BR`, `zh-Hant`, `und`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """An article as its source gives it. `text` is the body, paragraphs joined by a blank line."""

    title: str
    text: str
    standfirst: str = ""
    topics: tuple[str, ...] = ()  # as written
    language: str = ""  # as declared; '' when the source says nothing
    published_at: datetime | None = None
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedEntry:
    """What a source listed: a file of a folder, an entry of a feed. `content_hash` changes when the content does."""

    external_id: str
    content_hash: str
    url: str = ""
    listing: RawArticle | None = None  # what the list itself said about it


class SourceKind(StrEnum):
    FOLDER = "folder"
    FEED = "feed"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where articles come from. `owner_chat_id` 0 means public."""

    id: int
    kind: SourceKind
    address: str
    owner_chat_id: int = 0
    title: str = ""
    lang: str = ""
    etag: str = ""
    last_modified: str = ""
    next_poll_at: datetime | None = None
    errors: int = 0
    last_ok_at: datetime | None = None
    last_error: str = ""
    state: str = "active"


class TopicKind(StrEnum):
    SECTION = "section"
    TAG = "tag"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section topic of the catalogue (`seeds/topics.toml`). `names` maps a language to the section's name."""

    key: str
    names: dict[str, str]
    aliases: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicLabel:
    """A topic of one article: a section's key, or a tag's folded key with its name as written."""

    kind: TopicKind
    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A stored topic; `name` is in the language that was asked for, or as written."""

    id: int
    kind: TopicKind
    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A stored article. `text[start:end]` of a summary sentence refers to `text`, in code points."""

    id: int
    revision: int
    lang: str
    title: str
    standfirst: str
    text: str
    url: str
    published_at: datetime | None
    ingested_at: datetime
    owner_chat_id: int = 0
    story_id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedArticle:
    """An article ready to keep: cleaned, bounded, its language and topics decided."""

    title: str
    standfirst: str
    text: str
    lang: str
    topics: tuple[TopicLabel, ...]
    url: str
    canonical_url: str
    published_at: datetime | None
    body_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The chosen sentences of an article, in order: `spans` are offsets in its text, in code points."""

    method: str
    method_version: str
    length: int  # sentences asked for
    spans: tuple[tuple[int, int], ...]


class Access(StrEnum):
    """Who may use the bot."""

    OPEN = "open"  # everybody
    LIST = "list"  # administrators, and whom they let in


class ChatKind(StrEnum):
    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A person, group, channel or forum topic (`thread_id` ≠ 0) that the bot talks with."""

    id: int
    telegram_chat_id: int
    thread_id: int
    kind: ChatKind
    ui_lang: str
    state: str = "active"


class FollowKind(StrEnum):
    SECTION = "section"
    TAG = "tag"
    SOURCE = "source"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True, kw_only=True)
class Follow:
    """What a subscription follows: a topic or source (`target_id`), or a phrase."""

    id: int
    kind: FollowKind
    target_id: int = 0
    phrase: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A due time of a subscription. `weekdays` is a bit mask, Monday = 1; 127 is every day."""

    id: int
    minute_of_day: int
    weekdays: int = 127
    next_due_at: datetime | None = None
    last_local_date: date | None = None


class SubscriptionState(StrEnum):
    DRAFT = "draft"  # asked something before /start; has no slot
    ACTIVE = "active"
    STOPPED = "stopped"  # by /stop
    BLOCKED = "blocked"  # Telegram answered 403


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What a chat wants: language, zone, slots, follows, length. No follows means everything public."""

    id: int
    chat_id: int
    lang: str
    zone: str
    stories_max: int = 7
    sentences: int = 3
    state: SubscriptionState = SubscriptionState.ACTIVE
    follows: tuple[Follow, ...] = ()
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A story that could be told to a subscription, with what the choice needs to know of it."""

    story_id: int
    story_revision: int
    article_id: int
    lang: str
    title: str
    text: str  # for phrases
    topics: tuple[Topic, ...]  # names in the subscription's language where the catalogue has them
    source_ids: frozenset[int]
    at: datetime  # published, or ingested when the source gave no date
    owner_chat_id: int = 0
    readable: bool = True  # in the reader's language, or there is a way into it


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence to show: `text` in the reader's language where a path existed, `source` as written.

    `refused` says that a translation was wanted and the quality gate refused it: `text` is the source's then.
    """

    text: str
    source: str
    refused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryText:
    """A story as one language and length tells it, before rendering.

    `path` is the languages of the translation, (`en`, `pt`); () when nothing was translated.
    `untranslated` says that the reader's language was wanted and could not be had.
    """

    story_id: int
    story_revision: int
    title: Line
    sentences: tuple[Line, ...]
    url: str
    source_name: str
    lang: str  # of the original
    path: tuple[str, ...] = ()
    untranslated: bool = False
