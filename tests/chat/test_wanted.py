"""What a message asks to be summed up."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Chat, Document, Message, MessageEntity, MessageOriginHiddenUser, TextQuote

from bot.chat.wanted import ALONE, Kind, Wanted, is_too_short, wanted_by_command, wanted_by_text

SENT = datetime(2026, 11, 24, tzinfo=UTC)
ARTICLE = "The tunnel under the pass is open. Trains run every hour. Tickets are cheap. " * 4
LINK = "https://example.org/news?id=1"


def said(text: str, **more: Any) -> Message:
    return Message(message_id=1, date=SENT, chat=Chat(id=7, type="private"), text=text, **more)


def summary(words: str, **more: Any) -> Wanted:
    return wanted_by_command(said(f"/summary {words}".strip(), **more), words)


def url_entity(text: str, url: str) -> MessageEntity:
    return MessageEntity(MessageEntity.URL, len(text[: text.index(url)].encode("utf-16-le")) // 2, len(url))


def test_alone_it_is_about_everything() -> None:
    assert summary("") == ALONE


@pytest.mark.parametrize("words", [LINK, f"{LINK} please", f"look: {LINK}", f"({LINK})", LINK.upper()])
def test_an_address_is_a_page(words: str) -> None:
    assert summary(words).kind is Kind.ADDRESS
    assert summary(words).words.lower() == LINK


@pytest.mark.parametrize("words", ["ftp://example.org/a", "file:///etc/passwd", "gopher://example.org"])
def test_an_address_of_another_kind_is_one_too_and_is_refused_where_addresses_are(words: str) -> None:
    assert summary(words) == Wanted(kind=Kind.ADDRESS, words=words)


def test_an_address_without_a_scheme_is_one_when_telegram_says_so() -> None:
    text = "📰 example.org/news"
    assert wanted_by_text(said(text)) is None
    told = said(text, entities=[url_entity(text, "example.org/news")])
    assert wanted_by_text(told) == Wanted(kind=Kind.ADDRESS, words="https://example.org/news")


def test_a_long_text_with_a_link_is_a_text() -> None:
    assert summary(f"{ARTICLE} {LINK}").kind is Kind.TEXT
    assert wanted_by_text(said(f"{ARTICLE} {LINK}")) == Wanted(kind=Kind.TEXT, words=f"{ARTICLE} {LINK}")


@pytest.mark.parametrize(
    "words", ["Politics", "Vladimir Putin", "política", "В мире", "体育", "كرة القدم", "खेल", "U.S. economy"]
)
def test_a_few_words_are_a_topic(words: str) -> None:
    assert summary(words) == Wanted(kind=Kind.TOPIC, words=words)


@pytest.mark.parametrize(
    "words", ["It rained. The river rose.", "下雨了。河水上涨了。", "बारिश हुई। नदी चढ़ी।", "One\nTwo"]
)
def test_sentences_are_a_text(words: str) -> None:
    assert summary(words).kind is Kind.TEXT


def test_a_reply_is_about_the_message_it_answers_or_the_part_it_quotes() -> None:
    assert summary("", reply_to_message=said("Short.")) == Wanted(kind=Kind.TEXT, words="Short.")
    assert summary("", reply_to_message=said(LINK)) == Wanted(kind=Kind.ADDRESS, words=LINK)
    quote = TextQuote("Trains run every hour. Tickets are cheap.", position=9)
    assert summary("", reply_to_message=said(ARTICLE), quote=quote).words == quote.text
    assert summary("Sport", reply_to_message=said(ARTICLE)).kind is Kind.TOPIC


def test_a_hidden_link_of_the_answered_message_counts() -> None:
    entity = MessageEntity(MessageEntity.TEXT_LINK, 0, 4, url=LINK)
    assert summary("", reply_to_message=said("Here it is", entities=[entity])).words == LINK


def test_the_message_that_made_a_forum_topic_is_no_text() -> None:
    from telegram import ForumTopicCreated

    made = said("", forum_topic_created=ForumTopicCreated(name="News", icon_color=1))
    assert summary("", reply_to_message=made) == ALONE


def test_plain_messages_are_texts_when_long_or_forwarded_and_remarks_otherwise() -> None:
    assert wanted_by_text(said("Thanks!")) is None
    assert wanted_by_text(said(ARTICLE)) == Wanted(kind=Kind.TEXT, words=ARTICLE.strip())
    forwarded = said("It rained.", forward_origin=MessageOriginHiddenUser(SENT, "Ana"))
    assert wanted_by_text(forwarded) == Wanted(kind=Kind.TEXT, words="It rained.")
    document = Document("1", "2", file_name="a.txt")
    assert wanted_by_text(said("", document=document)) == Wanted(kind=Kind.DOCUMENT, document=document)


SHORT = ("", "Hi", "It rained.", "Is 3.5 more?", "...", "🙂. 🙂. 🙂.", "U.S. economy")
LONG_ENOUGH = ("It rained. It stopped.", "下雨了。停了。", "Шёл дождь! Он кончился.", "أمطرت؟ نعم أمطرت.")


def test_less_than_two_sentences_are_too_short() -> None:
    assert [text for text in SHORT if not is_too_short(text)] == []
    assert [text for text in LONG_ENOUGH if is_too_short(text)] == []
