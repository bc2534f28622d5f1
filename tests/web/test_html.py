"""The HTML reader: what is escaped comes back as it was, and marks sit where Telegram puts them."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.local.actions import split_like_a_client
from bot.web.local.entities import utf16_length
from bot.web.local.errors import ApiError
from bot.web.local.formatted import formatted
from bot.web.local.html_parser import KINDS, parse_html
from bot.web.local.links import checked_link

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
PLAIN_TAGS = sorted(set(KINDS) - {"a", "span", "tg-emoji", "pre", "code"})


@given(TEXTS)
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse_html(escape(text)) == (text, [])


@given(st.lists(st.tuples(st.sampled_from(PLAIN_TAGS), TEXTS.filter(bool)), max_size=8))
def test_each_mark_covers_its_own_text(pieces: list[tuple[str, str]]) -> None:
    text, entities = parse_html("".join(f"<{tag}>{escape(inner)}</{tag}>" for tag, inner in pieces))
    units = text.encode("utf-16-le")
    covered = [units[item["offset"] * 2 : (item["offset"] + item["length"]) * 2] for item in entities]
    assert [part.decode("utf-16-le") for part in covered] == [inner for _, inner in pieces]
    assert [item["type"] for item in entities] == [KINDS[tag] for tag, _ in pieces]


@given(st.text(st.sampled_from("<>/&;#x1bapre ='\"!-\n🎉")))
def test_any_text_is_read_or_refused_in_telegrams_way(text: str) -> None:
    refusal: ApiError | None = None
    try:
        plain, entities = parse_html(text)
    except ApiError as error:
        refusal = error
    else:
        assert all(0 <= m["offset"] < m["offset"] + m["length"] <= utf16_length(plain) for m in entities)
    assert refusal is None or (refusal.code, refusal.description[:13]) == (400, "Bad Request: ")


@pytest.mark.parametrize(
    ("source", "text", "marks"),
    [
        ("<B>x</b >", "x", [("bold", 0, 1)]),
        ("🎉<i>x</>", "🎉x", [("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ("<b></b>x", "x", []),
        ("<a href='/local'>x</a>", "x", []),
        ("<a>example.org</a>", "example.org", [("text_link", 0, 11)]),
        ("&nbsp;&lt&#33;&#x1F600;&#0;", "&nbsp;<!😀&#0;", []),
        ("<pre><code class='language-py'>x</code></pre>", "x", [("pre", 0, 1)]),
        ("<code class='language-py'>x</code>", "x", [("code", 0, 1)]),
    ],
)
def test_the_corners_of_telegrams_html(source: str, text: str, marks: list[tuple[str, int, int]]) -> None:
    plain, entities = parse_html(source)
    assert plain == text
    assert [(item["type"], item["offset"], item["length"]) for item in entities] == marks


def test_a_program_keeps_its_language() -> None:
    _, (mark,) = parse_html("<pre><code class='language-py'>x</code></pre>")
    assert mark["language"] == "py"


@pytest.mark.parametrize(
    "source",
    [
        "<span>x</span>",
        "<b",
        "<a href=>x</a",
        "<b =1>x</b>",
        "</b>",
        "<b>x</b",
        "<script>x</script>",
        "<br/>",
        "<!-- -->",
    ],
)
def test_what_telegram_does_not_know_is_refused(source: str) -> None:
    with pytest.raises(ApiError, match="can't parse entities"):
        parse_html(source)


def test_a_half_character_by_reference_is_refused() -> None:
    with pytest.raises(ApiError, match="UTF-8"):
        parse_html("&#xD800;")


def test_only_a_hundred_marks_are_kept() -> None:
    assert len(formatted("<b>x</b> " * 150, "HTML", None).entities) == 100


def test_marks_move_with_the_space_that_is_cut_off() -> None:
    (mark,) = formatted("  <b> x </b> ", "HTML", None).entities
    assert (mark["offset"], mark["length"]) == (0, 1)


@pytest.mark.parametrize("mode", ["MarkdownV2", "Markdown", "nonsense"])
def test_other_markups_are_refused(mode: str) -> None:
    with pytest.raises(ApiError, match="parse_mode"):
        formatted("x", mode, None)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://localhost/x", "http://[", "a b.org", "", "data:x"])
def test_some_addresses_become_no_link(address: str) -> None:
    assert checked_link(address) == ""


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), st.integers(1, 60))
def test_a_client_splits_long_texts_without_losing_a_word(text: str, times: int) -> None:
    long = text * times
    parts = split_like_a_client(long)
    assert all(part and utf16_length(part) <= 4096 for part in parts)
    assert "".join("".join(parts).split()) == "".join(long.split())
