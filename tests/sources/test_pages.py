"""Pages: the article without what surrounds it, and what the page says of itself."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.errors import EmptyDocument
from bot.sources.feeds import find_feed
from bot.sources.pages import decode_html, extract_page, read_page

URL = "https://news.example.org/a?id=1"
PARAGRAPHS = [f"Paragraph number {n} tells what happened in the town that day. It was long." for n in range(6)]


def page(head: str = "", body: str = "") -> bytes:
    article = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html lang='pt-BR'><head><title>Headline - The Site</title>{head}</head><body>"
        f"<nav><a href='/'>Home</a><a href='/x'>More</a></nav><article><h1>Headline</h1>{body}{article}</article>"
        "<footer>All rights reserved. <script>alert(1)</script></footer></body></html>"
    ).encode()


def test_the_article_is_found_without_what_surrounds_it() -> None:
    read = extract_page(page(), URL)

    assert read.title == "Headline"
    assert read.text == "\n\n".join(PARAGRAPHS)
    assert (read.language, read.url) == ("pt-BR", URL)


@pytest.mark.parametrize("content_type", ["text/plain", "text/markdown"])
def test_a_text_at_an_address_is_read_in_its_own_form(content_type: str) -> None:
    heading = "# Ponte aberta" if content_type == "text/markdown" else "Política, São Paulo\n\nPonte aberta"
    text = f"{heading}\n\nA ponte abriu na terça-feira.\n\nVieram mil pessoas. Não houve feridos.\n"

    for data, charset in ((text.encode(), ""), (text.encode("cp1252"), ""), (text.encode("cp1252"), "iso-8859-1")):
        read = extract_page(data, URL, charset, content_type)
        assert (read.title, read.url) == ("Ponte aberta", URL)
        assert read.standfirst == "A ponte abriu na terça-feira."
        assert read.text == "Vieram mil pessoas. Não houve feridos."
    with pytest.raises(EmptyDocument, match="news"):
        extract_page(b" \n", URL, "", content_type)


def test_a_page_that_its_server_calls_a_text_is_a_page() -> None:
    assert extract_page(page(), URL, "", "text/plain").title == "Headline"


def test_the_page_says_when_what_about_and_where() -> None:
    head = (
        "<meta property='article:published_time' content='2026-11-24T10:00:00+03:00'>"
        "<meta name='description' content='What this is about.'><meta name='keywords' content='Politics, São Paulo,'>"
        "<link rel='canonical' href='/a'>"
    )

    read = extract_page(page(head), URL)

    assert read.published_at == datetime(2026, 11, 24, 7, tzinfo=UTC)
    assert read.standfirst == "What this is about."
    assert read.topics == ("Politics", "São Paulo")
    assert read.url == "https://news.example.org/a"


@pytest.mark.parametrize(
    "markup",
    [
        '<script type="application/ld+json">{"@graph":[{"datePublished":"2026-11-24"}]}</script>',
        '<script type="application/ld+json">[{"datePublished":"2026-11-24T00:00:00Z"}]</script>',
        '<script type="application/ld+json">{broken</script><meta itemprop="datePublished" content="2026-11-24">',
        '<time datetime="2026-11-24">yesterday</time>',
    ],
)
def test_the_date_is_found_wherever_it_stands(markup: str) -> None:
    assert extract_page(page(markup), URL).published_at == datetime(2026, 11, 24, tzinfo=UTC)


def test_a_page_cannot_claim_the_address_of_another_site() -> None:
    assert extract_page(page("<link rel=canonical href='https://bbc.example.com/'>"), URL).url == URL


@pytest.mark.parametrize("cut", ["It goes on and …", PARAGRAPHS[1], "x" * 700])
def test_a_description_that_is_cut_off_or_repeats_the_text_is_no_standfirst(cut: str) -> None:
    assert extract_page(page(f'<meta name="description" content="{cut}">'), URL).standfirst == ""


def test_a_first_paragraph_that_is_the_description_is_the_standfirst_alone() -> None:
    read = extract_page(page(f'<meta name="description" content="{PARAGRAPHS[0]}">'), URL)

    assert (read.standfirst, read.text) == (PARAGRAPHS[0], "\n\n".join(PARAGRAPHS[1:]))


def test_a_short_page_is_read_by_its_own_markup() -> None:
    read = read_page(b"<title>T</title><nav>menu</nav><article><h1>T</h1><p>Short.</p><p>Two.</p></article>", name="x")

    assert (read.title, read.text) == ("T", "Short.\n\nTwo.")


@pytest.mark.parametrize("data", [b"", b"  ", b"<html></html>", b"<script>x</script>", b"<!-- -->"])
def test_a_page_without_an_article_is_an_error_that_names_it(data: bytes) -> None:
    with pytest.raises(EmptyDocument, match=r"news\.example\.org"):
        extract_page(data, URL)


def test_the_declared_character_set_is_believed_server_first() -> None:
    russian = "<p>Москва</p>"

    assert decode_html(russian.encode("koi8_r"), "koi8-r") == russian
    assert decode_html(b'<meta charset="windows-1251">' + russian.encode("cp1251")).endswith(russian)
    assert decode_html("naïve “x”".encode("cp1252"), "iso-8859-1") == "naïve “x”"
    assert decode_html(russian.encode(), "no-such-charset") == russian
    assert decode_html(russian.encode("utf-16"), "utf-8") == russian


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/feed">', "https://e.com/feed"),
        (
            '<link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="f.xml">',
            "https://e.com/b/f.xml",
        ),
        (
            '<link rel=alternate type=application/rss+xml title="Comments" href=/comments/feed>'
            "<link rel=alternate type=application/rss+xml href=/feed>",
            "https://e.com/feed",
        ),
        (
            '<base href="https://cdn.example.org/x/"><link rel=alternate type=application/rss+xml href=f>',
            "https://cdn.example.org/x/f",
        ),
        ('<link rel="alternate" type="application/rss+xml" href="javascript:x">', None),
        ('<link rel="alternate" hreflang="pt" href="/pt">', None),
        ("", None),
    ],
)
def test_a_page_announces_its_feed(links: str, expected: str | None) -> None:
    assert find_feed(f"<html><head>{links}</head><body></body></html>".encode(), "https://e.com/b/") == expected


@given(st.text(alphabet="<>/=\"' pdivtabe!-&;#x0", max_size=150))
def test_any_markup_is_read_or_our_error(markup: str) -> None:
    try:
        read_page(markup.encode(), name="x", url=URL)
    except EmptyDocument:
        return
    find_feed(markup.encode(), URL)
