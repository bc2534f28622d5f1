"""Items and digests read well in Telegram, say everything, and are never refused."""

from __future__ import annotations

import html
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.direction import FSI, LRM, PDI, RLM, clean, unmarked
from bot.digests.render import intro, plain_text, render_digest, render_heading
from bot.digests.render_item import render_story
from bot.texts import UI_LANGS, Texts, texts_for
from bot.values import Line, StoryText
from tests.digests.telegram_html import read, units

# Directions, dates and names of languages are the language's own; the words are English ones.
ENGLISH, ARABIC = Texts("en", None), Texts("ar", None)


def a_story(
    title: str = "Comet seen",
    *sentences: str,
    url: str = "https://news.example/1",
    source: str = "Público",
    lang: str = "en",
    path: tuple[str, ...] = (),
    untranslated: bool = False,
) -> StoryText:
    return StoryText(
        story_id=1,
        story_revision=1,
        title=Line(text=title, source=title),
        sentences=tuple(Line(text=text, source=text) for text in sentences),
        url=url,
        source_name=source,
        lang=lang,
        path=path,
        untranslated=untranslated,
    )


def seen(story: StoryText, lang: str = "en") -> list[str]:
    """The lines of the item, as a reader sees them."""
    return unmarked(read(render_story(story, Texts(lang, None), reader_lang=lang)).text).split("\n")


def test_an_item_is_a_linked_headline_a_paragraph_and_where_it_comes_from() -> None:
    story = a_story(
        "Cometa & cia", "It came.", "It went.", url="https://a.example/?x=1&y=2", lang="pt", path=("pt", "en")
    )
    assert render_story(story, ENGLISH, reader_lang="en") == (
        '<a href="https://a.example/?x=1&amp;y=2"><b>Cometa &amp; cia</b></a>\n'
        "It came. It went.\n"
        f"<i>{FSI}Público{PDI} · translated from {FSI}Portuguese{PDI}</i>"
    )


def test_an_article_without_an_address_has_a_headline_without_a_link() -> None:
    assert read(render_story(a_story(url=""), ENGLISH, reader_lang="en")).links == []


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "tg://user?id=1",
        "ftp://a.example/",
        "https://",
        "https://[",
        "http://a b/",
        "https://a.example/" + "x" * 2000,
    ],
)
def test_no_address_leads_anywhere_but_to_the_web(url: str) -> None:
    assert read(render_story(a_story(url=url), ENGLISH, reader_lang="en")).links == []


def test_an_address_cannot_leave_its_attribute() -> None:
    url = 'https://a.example/"><b>&lt;'
    assert read(render_story(a_story(url=url), ENGLISH, reader_lang="en")).links == [url]


def test_an_article_without_a_headline_is_linked_by_its_site() -> None:
    assert seen(a_story("  ", "It came."))[:2] == ["news.example", "It came."]


def test_an_article_without_anything_but_text_is_its_text() -> None:
    assert seen(a_story("", "It came.", url="", source="")) == ["It came."]


def test_what_could_not_be_translated_says_so() -> None:
    assert seen(a_story(lang="pt", untranslated=True))[-1] == "Público · in Portuguese, not translated"
    assert seen(a_story(lang="und", untranslated=True))[-1] == "Público · not translated"


@pytest.mark.parametrize(("lang", "name"), [("zh-Hant", "Chinese (Traditional)"), ("tlh", "tlh"), ("???", "???")])
def test_a_language_is_named_where_it_has_a_name(lang: str, name: str) -> None:
    assert seen(a_story(lang=lang, path=(lang, "en")))[-1] == f"Público · translated from {name}"


def test_chinese_sentences_stand_without_spaces_between_them() -> None:
    assert seen(a_story("彗星", "来了。", "走了。", lang="zh"), "zh")[1] == "来了。走了。"


def test_an_arabic_item_runs_from_right_to_left_though_it_begins_with_a_latin_name() -> None:
    headline, paragraph, origin = render_story(
        a_story("NASA تعلن", "BBC نقلت الخبر.", source="BBC", lang="en", path=("en", "ar")), ARABIC, reader_lang="ar"
    ).split("\n")
    assert f"<b>{RLM}NASA" in headline
    assert paragraph.startswith(f"{RLM}BBC")
    assert f"{FSI}BBC{PDI}" in origin


def test_an_item_that_stays_as_written_runs_its_own_way_headline_and_all() -> None:
    english = render_story(a_story("Comet (2026)!", "It came.", untranslated=True), ARABIC, reader_lang="ar")
    assert "<b>Comet (2026)!</b>" in english
    assert "\nIt came.\n" in english
    arabic = render_story(a_story("NASA تعلن", lang="ar", untranslated=True), ENGLISH, reader_lang="en")
    assert f"<b>{RLM}NASA تعلن</b>" in arabic
    # Chromium aligns a line by its first letter, in an isolate or not.
    assert f"<i>{RLM}{FSI}BBC{PDI} · " in render_story(
        a_story("x", source="BBC", untranslated=True), texts_for("ar"), reader_lang="ar"
    )


def test_an_english_line_that_begins_with_arabic_still_runs_from_left_to_right() -> None:
    assert f"<b>{LRM}القاعدة" in render_story(a_story("القاعدة is a word"), ENGLISH, reader_lang="en")


def test_a_headline_cannot_turn_round_what_follows() -> None:
    assert seen(a_story("evil\u202e\u2069\x00 headline"))[0] == "evil headline"


@given(st.text(), st.lists(st.text(), max_size=3), st.text(), st.booleans(), st.sampled_from(["en", "ar", "zh"]))
def test_any_text_comes_back_whole(
    title: str, sentences: list[str], source: str, untranslated: bool, lang: str
) -> None:
    story = a_story(title, *sentences, source=source, url="", untranslated=untranslated)
    shown = unmarked(read(render_story(story, Texts(lang, None), reader_lang=lang)).text)
    for text in (title, *sentences, source):
        assert unmarked(clean(text)) in shown


@given(st.text())
def test_any_address_stays_in_its_place(url: str) -> None:
    for address in (url, f"https://a.example/{url}"):
        item = read(render_story(a_story(url=address), ENGLISH, reader_lang="en"))
        assert item.links in ([], [address])


def test_the_intro_names_the_day_and_counts() -> None:
    day = date(2026, 11, 24)
    assert unmarked(read(intro(ENGLISH, day, 1)).text) == "Tuesday, November 24, 2026 · 1 story"
    assert unmarked(read(intro(ENGLISH, day, 5)).text) == "Tuesday, November 24, 2026 · 5 stories"


@pytest.mark.parametrize("lang", UI_LANGS)
def test_the_intro_is_fit_to_send_in_every_language(lang: str) -> None:
    for stories in (0, 1, 2, 3, 5, 11, 100):
        assert str(stories) in read(intro(Texts(lang, None), date(2026, 11, 24), stories)).text


def test_a_digest_is_one_message_with_its_topics_and_blank_lines_between_items() -> None:
    groups = [("Science", ["one", "two"]), ("", ["three"])]
    assert render_digest(groups, ENGLISH, intro="<b>Today</b>") == [
        "<b>Today</b>\n\n<b><u>Science</u></b>\n\none\n\ntwo\n\n<b><u>Other news</u></b>\n\nthree"
    ]


def test_stories_of_no_topic_alone_need_no_heading() -> None:
    assert render_digest([("", ["one"])], ENGLISH, intro="") == ["one"]


def test_no_stories_are_no_message() -> None:
    assert render_digest([("Science", [])], ENGLISH, intro="") == []


def test_a_heading_stays_with_its_first_item() -> None:
    first, second = render_digest([("A", ["x" * 4000]), ("B", ["y" * 4000])], ENGLISH, intro="")
    assert first.startswith(render_heading("A", ENGLISH))
    assert second.startswith(render_heading("B", ENGLISH))


STORIES = st.builds(
    a_story,
    st.text(max_size=200),
    st.text(max_size=3000),
    st.text(max_size=3000),
    url=st.sampled_from(["", "https://a.example/?a=1&b=2"]),
    lang=st.sampled_from(["en", "ar", "und"]),
    untranslated=st.booleans(),
)


@given(st.lists(st.tuples(st.text(max_size=20), st.lists(STORIES, max_size=4)), max_size=4))
def test_whatever_is_told_every_message_is_fit_to_send_and_nothing_is_lost(
    groups: list[tuple[str, list[StoryText]]],
) -> None:
    items = [(topic, [render_story(s, ENGLISH, reader_lang="en") for s in stories]) for topic, stories in groups]
    parts = [read(part) for part in render_digest(items, ENGLISH, intro="<b>Today</b>")]
    assert all(part.text.strip() and units(part.text) <= 4096 and part.entities <= 100 for part in parts)
    told = "".join("".join(part.text.split()) for part in parts)
    position = 0
    for item in (item for _, rendered in items for item in rendered):
        position = told.index("".join(read(item).text.split()), position)


def test_a_terminal_shows_the_text_and_where_its_links_lead() -> None:
    story = a_story("A < B", "It came.", url="https://a.example/?x=1&y=2", lang="pt", path=("pt", "en"))
    assert plain_text(render_story(story, ENGLISH, reader_lang="en")) == (
        "A < B <https://a.example/?x=1&y=2>\nIt came.\nPúblico · translated from Portuguese"
    )


@given(st.text())
def test_any_escaped_text_is_plain_again(text: str) -> None:
    assert plain_text(html.escape(text)) == unmarked(text)
