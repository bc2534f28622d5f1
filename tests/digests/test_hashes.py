"""The same content has the same hash, other content another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.digests.hashes import content_hash

PARTS = st.lists(st.text(), max_size=4)


def test_where_one_part_ends_matters() -> None:
    assert content_hash(["ab", "c"]) != content_hash(["a", "bc"])


@given(PARTS, PARTS)
def test_hashes_are_equal_exactly_when_the_parts_are(left: list[str], right: list[str]) -> None:
    assert (content_hash(left) == content_hash(right)) == (left == right)
    assert len(content_hash(left)) == 64
