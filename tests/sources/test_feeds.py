"""Feeds, whole and damaged, and lists of feeds."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FeedError
from bot.sources.feeds import ENTRIES_MAX, is_full, parse_feed
from bot.sources.opml import read_opml
from bot.values import ListedEntry, RawArticle

URL = "https://e.com/feed"
RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The &amp;amp; Site</title><language>pt-br</language>
<item><title>A &lt;b&gt;bold&lt;/b&gt; AT&amp;amp;T</title><link>/a</link><guid isPermaLink="false">id-1</guid>
<description>Short one.</description><category>Política</category><category>Política</category>
<pubDate>Tue, 24 Nov 2026 10:00:00 +0300</pubDate>
<content:encoded><![CDATA[<p>One &amp; two.</p><script>x</script><p>Three<br>four.</p>]]></content:encoded>
</item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="tr"><title>Haber</title>
<entry><id>urn:1</id><title>Başlık</title><link href="https://e.com/1"/><updated>2026-11-24T07:00:00Z</updated>
<category term="spor" label="Spor"/><summary type="html">&lt;p&gt;Özet.&lt;/p&gt;</summary></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://e.com/"><title>RDF</title></channel>
<item rdf:about="https://e.com/1"><title>Item</title><link>https://e.com/1</link></item></rdf:RDF>"""


def one(data: str | bytes, content_type: str = "") -> ListedEntry:
    (entry,) = parse_feed(
        data if isinstance(data, bytes) else data.encode(), url=URL, content_type=content_type
    ).entries
    return entry


def test_rss_is_read_to_plain_text() -> None:
    feed = parse_feed(RSS.encode(), url=URL)

    assert (feed.title, feed.lang) == ("The & Site", "pt-br")
    entry = feed.entries[0]
    assert (entry.external_id, entry.url) == ("id-1", "https://e.com/a")
    assert entry.listing == RawArticle(
        title="A bold AT&T",
        standfirst="Short one.",
        text="One & two.\n\nThree\n\nfour.",
        topics=("Política",),
        language="pt-br",
        published_at=datetime(2026, 11, 24, 7, tzinfo=UTC),
        url="https://e.com/a",
    )


def test_atom_and_rdf_are_read() -> None:
    atom, rdf = one(ATOM), one(RDF)

    assert atom.external_id == "urn:1"
    assert atom.listing is not None
    assert (atom.listing.text, atom.listing.topics, atom.listing.language) == ("Özet.", ("Spor",), "tr")
    assert (rdf.url, rdf.external_id) == ("https://e.com/1", "https://e.com/1")


@pytest.mark.parametrize(
    ("encoding", "declared", "content_type"),
    [
        ("cp1251", "windows-1251", ""),
        ("utf-8", "windows-1251", "application/xml; charset=utf-8"),
        ("utf-8", "utf-8", "text/html; charset=windows-1251"),
        ("utf-16", "utf-16", ""),
    ],
)
def test_the_encoding_is_found_though_server_and_feed_disagree(encoding: str, declared: str, content_type: str) -> None:
    text = f'<?xml version="1.0" encoding="{declared}"?><rss version="2.0"><channel><item><title>Москва</title>'
    text += "</item></channel></rss>"

    listing = one(text.encode(encoding), content_type).listing

    assert listing is not None
    assert listing.title == "Москва"


def test_a_damaged_feed_keeps_its_usable_entries() -> None:
    feed = parse_feed(RSS.replace("</channel></rss>", "<item><title>Last & <b</title>").encode(), url=URL)

    assert feed.entries[0].external_id == "id-1"


@pytest.mark.parametrize(
    "data", [b"", b"hello", b"<html><body><p>x</p></body></html>", b'{"version": "1"}', b"\0\1\2", b"/etc/passwd"]
)
def test_what_is_no_feed_is_an_error(data: bytes) -> None:
    with pytest.raises(FeedError):
        parse_feed(data, url=URL)


def test_an_empty_feed_is_a_feed() -> None:
    assert parse_feed(b'<rss version="2.0"><channel><title>x</title></channel></rss>', url=URL).entries == ()


def test_entries_are_bounded_and_each_comes_once() -> None:
    items = "".join(f"<item><guid>{n % 300}</guid><title>{n}</title></item>" for n in range(600))

    entries = parse_feed(f'<rss version="2.0"><channel>{items}</channel></rss>'.encode(), url=URL).entries

    assert len(entries) == len({entry.external_id for entry in entries}) == ENTRIES_MAX
    assert entries[0].listing is not None
    assert entries[0].listing.title == "0"


def test_an_entry_without_an_id_goes_by_its_link_else_by_its_content() -> None:
    item = '<rss version="2.0"><channel><item>{}</item></channel></rss>'

    assert one(item.format("<link>https://e.com/x</link>")).external_id == "https://e.com/x"
    bare = one(item.format("<title>Only this</title>"))
    assert bare.external_id == bare.content_hash
    assert len(one(item.format(f"<guid isPermaLink='false'>{'x' * 900}</guid>")).external_id) == 64


def test_a_changed_entry_has_another_hash() -> None:
    assert one(RSS).content_hash == one(RSS).content_hash
    assert one(RSS).content_hash != one(RSS.replace("four", "five")).content_hash


def test_unsafe_links_and_impossible_dates_are_left_out() -> None:
    item = (
        "<item><link>javascript:alert(1)</link><pubDate>Mon, 99 Foo 9999 99:99:99 GMT</pubDate><title>x</title></item>"
    )

    listing = one(f'<rss version="2.0"><channel>{item}</channel></rss>').listing

    assert listing is not None
    assert (listing.url, listing.published_at) == ("", None)


def test_an_entity_bomb_does_not_go_off() -> None:
    entities = "".join(
        f'<!ENTITY {"abcdefghij"[n]} "{"&" + "abcdefghij"[n - 1] + ";" if n else "ha"}{"x" * 10}">' for n in range(10)
    )
    nested = entities.replace("xxxxxxxxxx", "&a;" * 10)
    started = time.monotonic()

    try:
        entry = one(
            f'<!DOCTYPE r [{nested}]><rss version="2.0"><channel><item><title>&j;</title></item></channel></rss>'
        )
        assert entry.listing is not None
        assert len(entry.listing.title) <= 300
    except FeedError:
        pass
    assert time.monotonic() - started < 5


def test_a_text_is_full_when_it_is_long_and_not_cut_off() -> None:
    assert is_full(RawArticle(title="", text="word " * 300))
    assert is_full(RawArticle(title="", text="政府宣布" * 110))
    assert not is_full(RawArticle(title="", text="word " * 20))
    assert not is_full(RawArticle(title="", text="word " * 300 + "[…]"))


@given(st.text(alphabet="<>/rsitemle&;!\"' ", max_size=120))
def test_any_bytes_are_a_feed_or_our_error(text: str) -> None:
    try:
        parse_feed(f'<rss version="2.0"><channel><item>{text}'.encode(), url=URL)
    except FeedError:
        return


OPML = """<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><body><outline text="Folder">
<outline type="rss" text="Notícias" xmlUrl="https://e.com/a" language="pt"/>
<outline type="rss" title="Again" text="x" xmlUrl="https://e.com/a"/>
<outline text="bad" xmlUrl="javascript:x"/></outline><outline title="B" xmlUrl="https://e.com/b"/></body></opml>"""


def test_a_list_of_feeds_is_read_in_its_order_each_address_once() -> None:
    expected = (("Notícias", "https://e.com/a", "pt"), ("B", "https://e.com/b", ""))

    assert read_opml(OPML.encode()) == expected
    assert read_opml(OPML.replace("UTF-8", "utf-16").encode("utf-16")) == expected
    assert read_opml(OPML.replace("UTF-8", "windows-1252").encode("cp1252")) == expected


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"<html/>",
        b'<!DOCTYPE opml [<!ENTITY a "x">]><opml><body/></opml>',
        '<!DOCTYPE opml [<!ENTITY a "x">]><opml/>'.encode("utf-16"),
        b"x" * 2_000_001,
    ],
)
def test_what_is_no_list_of_feeds_is_an_error(data: bytes) -> None:
    with pytest.raises(FeedError):
        read_opml(data)
