from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.translations.pieces import cut, has_words, join

LINES = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=120).map(lambda text: " ".join(text.split()))
NEWS = st.text("ab ,.;،。👍❤️🇧🇷1é\u0301第", max_size=200).map(lambda text: " ".join(text.split()))


@given(LINES | NEWS, st.integers(4, 40))
def test_cutting_loses_nothing_and_respects_the_limit(line: str, limit: int) -> None:
    pieces = cut(line, lambda text: len(text) <= limit)

    assert "".join(piece.before + piece.text for piece in pieces) == line
    for piece in pieces:
        assert piece.translatable == has_words(piece.text)
        assert not piece.translatable or len(piece.text) <= limit or is_one_character(piece.text)


def is_one_character(text: str) -> bool:
    return len(regex.findall(r"\X", text)) == 1


@given(LINES | NEWS, st.integers(4, 40))
def test_what_comes_back_unchanged_makes_the_same_words_again(line: str, limit: int) -> None:
    pieces = cut(line, lambda text: len(text) <= limit)
    same = iter([piece.text for piece in pieces if piece.translatable])

    assert join(pieces, same, spaced=True).replace(" ", "") == line.replace(" ", "")


def test_a_long_sentence_is_cut_at_clauses_before_words() -> None:
    pieces = cut("The council met, the mayor spoke; nobody voted.", lambda text: len(text) <= 32)

    assert [piece.text for piece in pieces] == ["The council met,", "the mayor spoke; nobody voted."]


def test_chinese_is_cut_at_its_own_marks_and_put_together_with_spaces_only_where_they_are_used() -> None:
    pieces = cut("市议会周一开会，市长讲话。没有人投票。", lambda text: len(text) <= 9)

    assert [piece.text for piece in pieces] == ["市议会周一开会，", "市长讲话。", "没有人投票。"]
    assert join(pieces, iter(["A,", "b.", "C."]), spaced=True) == "A, b. C."
    assert join(pieces, iter(["甲，", "乙。", "丙。"]), spaced=False) == "甲，乙。丙。"


@pytest.mark.parametrize("emoji", ["👍", "👍🏽", "🇧🇷", "👩‍👩‍👧", "❤️", "1️⃣", "🔥🔥", "⚠️"])
def test_emoji_are_kept_from_the_model_and_stay_in_their_place(emoji: str) -> None:
    pieces = cut(f"{emoji} Rain {emoji} tomorrow{emoji}", lambda text: True)

    assert [piece.text for piece in pieces] == [emoji, "Rain", emoji, "tomorrow", emoji]
    assert join(pieces, iter(["Chuva", "amanhã"]), spaced=True) == f"{emoji} Chuva {emoji} amanhã{emoji}"


def test_signs_that_are_no_emoji_stay_in_the_sentence() -> None:
    line = "Acme™ grew 5 % in 2026 → a record, © Reuters."

    assert [piece.text for piece in cut(line, lambda text: True)] == [line]


def test_a_sentence_that_lost_a_piece_is_not_passed_off_as_whole() -> None:
    pieces = cut("One clause, another one.", lambda text: len(text) <= 12)

    assert join(pieces, iter(["Uma oração,", ""]), spaced=True) == ""


def test_numbers_signs_and_bare_addresses_are_no_words() -> None:
    for text in (
        "",
        " ",
        "12,5 %",
        "🇧🇷",
        "https://example.com/a?b=c",
        "a.b@example.org",
        "@user_name #tag",
        "x@y " * 9,
    ):
        assert not has_words(text)
    for text in ("Rain", "你好@user再见", "See https://example.com", "مرحبا", "a" * 100_000):
        assert has_words(text)
