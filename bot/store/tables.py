"""The tables. 0 or '' stands for none in unique keys; `leased()` columns let a stage claim a row.

source → entry → article → story          what came in
article → summary → summary_sentence      what was chosen
want → translation                        what must be, and was, translated
install → install_chat                    which languages are wanted, and who waits for them
person, chat → subscription → slot, follow   who wants what, when
digest → edition → edition_item → item    what is told; delivery is the outbox, inbox what was said to us
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

from bot.store.types import Id, UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def key() -> Column[int]:
    return Column("id", Id, primary_key=True, autoincrement=True)


def keyed(name: str, *items: SchemaItem) -> Table:
    """A table with an id of its own; ids are never given out twice, so that an old button means nothing new."""
    return Table(name, metadata, key(), *items, sqlite_autoincrement=True)


def ref(name: str, target: str, *, primary: bool = False) -> Column[int]:
    return Column(name, Id, ForeignKey(f"{target}.id", ondelete="CASCADE"), nullable=False, primary_key=primary)


def number(name: str, default: int = 0) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=str(default))


def big(name: str) -> Column[int]:
    """A number beyond 32 bits (Telegram's ids), or a loose reference in which 0 stands for none."""
    return Column(name, BigInteger, nullable=False, server_default="0")


def words(name: str, default: str = "") -> Column[str]:
    return Column(name, Text, nullable=False, server_default=default)


def moment(name: str, *, nullable: bool = True) -> Column[object]:
    return Column(name, UtcDateTime, nullable=nullable)


def leased(state: str = "pending") -> list[Column[object]]:
    """State, attempt and lease of a row that a stage claims; see `bot.store.leases`."""
    return [words("state", state), number("attempt"), moment("lease_until"), moment("not_before_at")]  # type: ignore[list-item]


person = keyed(
    "person", big("telegram_user_id"), words("role"), moment("banned_at"),
    UniqueConstraint("telegram_user_id"),
)  # fmt: skip

chat = keyed(
    "chat", big("telegram_chat_id"), big("thread_id"), words("kind", "private"),
    words("ui_lang", "en"), words("state", "active"),
    UniqueConstraint("telegram_chat_id", "thread_id"),
)  # fmt: skip

subscription = keyed(
    "subscription", ref("chat_id", "chat"), big("created_by"), words("name"), words("lang", "en"),
    words("reads_langs"), words("zone", "UTC"), number("stories_max", 7), number("sentences", 3),
    number("quiet_from"), number("quiet_to"), moment("paused_until_at"), words("state", "draft"),
    Index(None, "chat_id"),
)  # fmt: skip

slot = keyed(
    "slot", ref("subscription_id", "subscription"), number("minute_of_day"),
    number("weekdays", 127), moment("next_due_at"), Column("last_local_date", Date),
    UniqueConstraint("subscription_id", "minute_of_day"),
    Index(None, "next_due_at"),
)  # fmt: skip

follow = keyed(
    "follow", ref("subscription_id", "subscription"), words("kind"), big("target_id"),
    words("phrase"), words("phrase_lang"), words("filter"),
    UniqueConstraint("subscription_id", "kind", "target_id", "phrase"),
)  # fmt: skip

source = keyed(
    "source", words("kind"), words("address"), big("owner_chat_id"), words("title"),
    words("lang"), words("etag"), words("last_modified"), moment("next_poll_at"), number("errors"),
    moment("last_ok_at"), words("last_error"), words("state", "active"),
    UniqueConstraint("kind", "address", "owner_chat_id"),
)  # fmt: skip

entry = keyed(
    "entry", ref("source_id", "source"), words("external_id"), words("url"),
    words("canonical_url"), words("content_hash"), big("article_id"), moment("seen_at", nullable=False),
    words("listing"),  # what the list said, as JSON, until the article is made
    words("error"),
    *leased(),
    UniqueConstraint("source_id", "external_id"),
    Index(None, "canonical_url"),
    Index(None, "article_id"),
    Index(None, "state", "lease_until"),
)  # fmt: skip

article = keyed(
    "article", big("owner_chat_id"), big("story_id"), words("lang", "und"), words("title"),
    words("standfirst"), words("body"), number("revision", 1), words("body_hash"), words("canonical_url"),
    words("url"), moment("published_at"), moment("ingested_at", nullable=False),
    Column("minhash", LargeBinary), Column("embedding", LargeBinary), words("embedding_model"),
    *leased(),
    UniqueConstraint("owner_chat_id", "body_hash"),
    Index(None, "story_id"),
    Index(None, "ingested_at"),
    Index(None, "canonical_url"),
    Index(None, "state", "lease_until"),
)  # fmt: skip

topic = keyed("topic", words("kind"), words("key"), UniqueConstraint("kind", "key"))

topic_name = Table(
    "topic_name", metadata, ref("topic_id", "topic", primary=True), Column("lang", Text, primary_key=True),
    words("name"),
)  # fmt: skip

article_topic = Table(
    "article_topic", metadata, ref("article_id", "article", primary=True), ref("topic_id", "topic", primary=True),
    words("origin"), Column("confidence", Float, nullable=False, server_default="1"), number("n"),
    Index(None, "topic_id"),
)  # fmt: skip

story = keyed(
    "story", big("owner_chat_id"), big("head_article_id"), number("revision", 1),
    moment("first_at", nullable=False), moment("moved_at", nullable=False),
    Index(None, "moved_at"),
)  # fmt: skip

summary = keyed(
    "summary", ref("article_id", "article"), number("article_revision"), words("method"),
    words("method_version"), number("length"),
    UniqueConstraint("article_id", "article_revision", "method", "method_version", "length"),
)  # fmt: skip

summary_sentence = Table(
    "summary_sentence", metadata, ref("summary_id", "summary", primary=True),
    Column("n", Integer, primary_key=True, autoincrement=False), number("start"), number("end"),
)  # fmt: skip

want = Table(
    "want", metadata, ref("summary_id", "summary", primary=True), Column("to_lang", Text, primary_key=True),
    moment("due_at", nullable=False), *leased(),
    Index(None, "state", "due_at"),
)  # fmt: skip

translation = Table(
    "translation", metadata, Column("source_hash", Text, primary_key=True),
    Column("from_lang", Text, primary_key=True), Column("to_lang", Text, primary_key=True),
    Column("model", Text, primary_key=True), words("text"), words("verdict"), moment("used_at", nullable=False),
    Index(None, "used_at"),
)  # fmt: skip

install = keyed(
    "install", words("lang"), number("round", 1), words("error"), *leased(),
    UniqueConstraint("lang"),
)  # fmt: skip

install_chat = Table(
    "install_chat", metadata, ref("install_id", "install", primary=True), ref("chat_id", "chat", primary=True),
    Index(None, "chat_id"),
)  # fmt: skip

item = keyed(
    "item", ref("story_id", "story"), number("story_revision"), words("lang"), number("length"),
    words("html"), words("content_hash"),
    words("original"),  # the same as it was written, for its button; '' when it is no translation, or is gone with age
    UniqueConstraint("story_id", "story_revision", "lang", "length", "content_hash"),
)  # fmt: skip

edition = keyed("edition", words("content_hash"), words("lang"), UniqueConstraint("content_hash"))

edition_item = Table(
    "edition_item", metadata, ref("edition_id", "edition", primary=True),
    Column("n", Integer, primary_key=True, autoincrement=False), ref("item_id", "item"),
    number("part"),  # the message in which it begins
    Index(None, "item_id"),
)  # fmt: skip

edition_part = Table(
    "edition_part", metadata, ref("edition_id", "edition", primary=True),
    Column("part", Integer, primary_key=True, autoincrement=False), words("html"),
)  # fmt: skip

digest = keyed(
    "digest", ref("subscription_id", "subscription"), words("occasion"),
    moment("due_at", nullable=False), big("edition_id"), words("why"),
    words("request"),  # what was asked for, as JSON: {"topic_id": 3}; '' for everything followed
    big("reply_message_id"),  # the message to edit into the digest; 0: a new message
    *leased(),
    UniqueConstraint("subscription_id", "occasion"),
    Index(None, "state", "due_at"),
    Index(None, "edition_id"),
)  # fmt: skip

delivery = keyed(
    "delivery", words("dedupe_key"), ref("chat_id", "chat"), big("digest_id"), big("edition_id"),
    number("part"), words("html"),
    words("keyboard"),  # inline keyboard as JSON rows of [label, callback data or address]; '' for none
    big("edit_message_id"),  # edit this message rather than send one; 0: send
    big("reply_to_message_id"),  # quote this message; 0: none
    number("priority"),  # 0 a reply, 1 a broadcast
    *leased(),
    big("message_id"), moment("sent_at"), words("error"),
    UniqueConstraint("dedupe_key"),
    Index(None, "state", "priority"),
    Index(None, "digest_id"),
    Index(None, "chat_id"),
)  # fmt: skip

inbox = Table(
    "inbox", metadata, Column("update_id", BigInteger, primary_key=True, autoincrement=False), words("payload"),
    big("reply_message_id"),  # the message that answers this update, once sent: a second run edits it
    *leased(),
)  # fmt: skip

sending = Table(
    "sending", metadata, Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    moment("paused_until_at"), words("leader"), big("offset"),
)  # fmt: skip
