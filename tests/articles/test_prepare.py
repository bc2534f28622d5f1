"""From what a source gave to what is stored."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.bodies import TEXT_MAX, body_hash, canonical_url, clean_line, clean_text
from bot.articles.prepare import prepare
from bot.values import RawArticle, Section, TopicKind, TopicLabel

SECTIONS = (Section(key="politics", names={"en": "Politics", "pt": "Política"}),)
RAW = RawArticle(
    title="Câmara aprova o orçamento",
    standfirst="A sessão durou dez horas.",
    text="Os deputados votaram na noite de ontem. A oposição saiu.\n\nO prefeito falou hoje.",
    topics=("POLITICA", "São Paulo"),
    language="pt_BR",
    published_at=datetime(2026, 11, 24, tzinfo=UTC),
    url="https://www.example.org/a?utm_source=x&id=1#top",
)


def test_an_article_is_cleaned_labelled_and_hashed() -> None:
    prepared = prepare(RAW, sections=SECTIONS)

    assert (prepared.title, prepared.standfirst, prepared.text) == (RAW.title, RAW.standfirst, RAW.text)
    assert prepared.lang == "pt-BR"
    assert prepared.topics == (
        TopicLabel(kind=TopicKind.SECTION, key="politics", name="POLITICA"),
        TopicLabel(kind=TopicKind.TAG, key="sao paulo", name="São Paulo"),
    )
    assert (prepared.url, prepared.canonical_url) == (RAW.url, "https://example.org/a?id=1")
    assert prepared.published_at == RAW.published_at
    assert prepared.body_hash == body_hash(RAW.title, RAW.text)
    assert pickle.loads(pickle.dumps(prepared)) == prepared


def test_what_the_article_says_of_its_language_goes_before_its_source() -> None:
    assert prepare(RAW, sections=(), declared_lang="pt-PT").lang == "pt-BR"
    assert prepare(replace(RAW, language=""), sections=(), declared_lang="pt-PT").lang == "pt-PT"
    assert prepare(replace(RAW, language=""), sections=(), allowed_langs=("pt", "en")).lang == "pt"


def test_without_a_headline_the_first_sentence_is_the_title_and_stays_in_the_text() -> None:
    prepared = prepare(replace(RAW, title="", standfirst=""), sections=())

    assert prepared.title == "Os deputados votaram na noite de ontem."
    assert prepared.text == RAW.text
    assert len(prepare(RawArticle(title="", text="palavra " * 100), sections=()).title) <= 120


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=50))
def test_any_article_is_prepared_within_its_bounds(title: str, text: str, topic: str) -> None:
    raw = RawArticle(title=title * 3, text=text, standfirst=title * 5, topics=(topic,), url=topic)

    prepared = prepare(raw, sections=SECTIONS)

    assert len(prepared.title) <= 300
    assert len(prepared.standfirst) <= 600
    assert "\n" not in prepared.title
    assert prepared.title or not prepared.text


@given(st.text(max_size=60), st.integers(2, 40))
def test_a_line_is_cut_at_a_word_and_never_too_long(text: str, limit: int) -> None:
    line = clean_line(text, limit)

    assert len(line) <= limit
    assert clean_line(line, limit) == line


def test_a_long_headline_is_cut_at_a_word() -> None:
    assert clean_line("one two three four", 12) == "one two…"
    assert clean_line("政府今天宣布了新的经济计划", 8) == "政府今天宣布了…"


def test_a_long_text_is_cut_between_paragraphs() -> None:
    paragraph = "word " * 1000
    text = clean_text("\n\n".join([paragraph] * 100))

    assert TEXT_MAX * 0.9 < len(text) <= TEXT_MAX
    assert text.endswith("word")
    assert set(text.split("\n\n")) == {paragraph.strip()}


@given(st.text(max_size=100))
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


def test_white_space_makes_no_other_article() -> None:
    assert body_hash("A  title", "One.\n\nTwo.") == body_hash(" A title ", "One. Two.\n")
    assert body_hash("A", "b") != body_hash("A b", "")


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTP://www.Example.com:80/a?b=2&a=1", "http://example.com/a?a=1&b=2"),
        ("https://example.com/a?fbclid=x#comments", "https://example.com/a"),
        ("https://example.com/#/story/1", "https://example.com/#/story/1"),
        ("", ""),
    ],
)
def test_addresses_of_one_page_are_one(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical


@given(st.text(max_size=60) | st.text(max_size=40).map(lambda path: f"https://e.com/{path}"))
def test_any_address_has_a_canonical_form(url: str) -> None:
    canonical_url(url)
