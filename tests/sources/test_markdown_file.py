"""The `.md` form: front matter however people write it, Markdown to plain paragraphs."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.markdown_file import read_markdown

BODY = "One. Two.\n\nThree. Four."


def test_the_front_matter_says_what_the_article_is() -> None:
    read = read_markdown(
        "---\ntitle: A title\ntopics: [Politics, Vladimir Putin]\nlanguage: pt-BR\n"
        f"published: 2026-11-24T10:00:00+03:00\nurl: https://example.org/a\n---\n\n{BODY}"
    )

    assert (read.title, read.topics, read.language, read.url) == (
        "A title",
        ("Politics", "Vladimir Putin"),
        "pt-BR",
        "https://example.org/a",
    )
    assert read.published_at == datetime(2026, 11, 24, 7, tzinfo=UTC)
    assert read.text == BODY


@pytest.mark.parametrize(
    "topics", ["Política, Brasil", "[Política, Brasil]", "\n  - Política\n  - Brasil", "Política،Brasil"]
)
def test_topics_are_a_list_or_a_line(topics: str) -> None:
    assert read_markdown(f"---\ntopics: {topics}\n---\n{BODY}").topics == ("Política", "Brasil")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-11-24", datetime(2026, 11, 24, tzinfo=UTC)),
        ("2026-11-24 10:30", datetime(2026, 11, 24, 10, 30, tzinfo=UTC)),
        ("'2026-11-24T10:30:00Z'", datetime(2026, 11, 24, 10, 30, tzinfo=UTC)),
        ("Tue, 24 Nov 2026 10:30:00 +0100", datetime(2026, 11, 24, 9, 30, tzinfo=UTC)),
        ("2026-13-45", None),
        ("yesterday", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("[1]", None),
        ("1" * 5000, None),
    ],
)
def test_a_date_is_read_in_utc_or_left_out(written: str, expected: datetime | None) -> None:
    assert read_markdown(f"---\npublished: {written}\n---\n{BODY}").published_at == expected


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "/a", "http://me:pw@example.org", "", "http://["]
)
def test_only_web_addresses_are_kept(url: str) -> None:
    assert read_markdown(f"---\ntitle: x\nurl: '{url}'\n---\n{BODY}").url == ""


def test_norwegian_is_no_denial() -> None:
    assert read_markdown(f"---\nlanguage: no\n---\n{BODY}").language == "no"


def test_front_matter_that_is_no_yaml_is_read_line_by_line() -> None:
    read = read_markdown(f"---\ntitle: War: the end\ntopics: A, B\n---\n{BODY}")

    assert (read.title, read.topics, read.text) == ("War: the end", ("A", "B"), BODY)


def test_an_alias_bomb_costs_nothing() -> None:
    lines = ["a: &a [x,x,x,x,x,x,x,x,x,x]"]
    lines += [f"{b}: &{b} [{','.join([f'*{a}'] * 10)}]" for a, b in pairwise("abcdefghi")]
    started = time.monotonic()

    read = read_markdown("---\ntitle: Bomb\n" + "\n".join(lines) + f"\n---\n{BODY}")

    assert read.text == BODY
    assert time.monotonic() - started < 1


def test_deep_nesting_is_no_error() -> None:
    assert read_markdown(f"---\ntitle: {'[' * 20_000}\n---\n{BODY}").text == BODY


def test_rules_between_paragraphs_are_no_front_matter() -> None:
    assert read_markdown("---\nOne. Two.\n\n---\n\nThree. Four.").text.startswith("One. Two.")


def test_the_first_heading_is_the_title_where_none_is_named() -> None:
    read = read_markdown("# *The* headline\n\nOne sentence only.\n\n" + BODY)

    assert (read.title, read.standfirst, read.text) == ("The headline", "One sentence only.", BODY)


def test_a_heading_that_repeats_the_title_is_not_body() -> None:
    assert read_markdown(f"---\ntitle: Same\n---\n# Same\n\n{BODY}").text == BODY
    assert read_markdown(f"---\ntitle: Same\n---\n# Other\n\n{BODY}").text == f"Other\n\n{BODY}"


def test_markup_becomes_plain_paragraphs() -> None:
    written = (
        "# T",
        "Some **bold** and `code`. A [link](http://e.com),\nAT&amp;T \\* star ![picture](x.png)",
        "## Part",
        "- first\n- second",
        "> quoted",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "<div>html<script>x</script></div>",
        "***",
        "    indented",
    )

    read = read_markdown("\n\n".join(written))

    assert read.text.split("\n\n") == [
        "Some bold and code. A link, AT&T * star",
        "Part",
        "first",
        "second",
        "quoted",
        "a; b",
        "1; 2",
        "html",
        "indented",
    ]


@given(st.text(alphabet="-#a: \n[]*&!`|>'\"", max_size=200))
def test_any_markdown_is_read(text: str) -> None:
    read_markdown(text)
    read_markdown(f"---\n{text}\n---\nbody")
