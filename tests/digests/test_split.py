"""Messages are divided between items, and inside one only when it is too long by itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from bot.digests.split import Limit, cut, pack
from tests.digests.telegram_html import read, units

SMALL = Limit(units=40, entities=4)


def squeezed(*texts: str) -> str:
    return "".join("".join(text.split()) for text in texts)


@st.composite
def markup(draw: st.DrawFn) -> str:
    """Text under tags under tags, as we render it."""
    inner = st.recursive(
        st.text(max_size=60).map(lambda text: str(escape(text))),
        lambda deeper: st.tuples(st.sampled_from(["b", "i", "u"]), st.lists(deeper, max_size=4)).map(
            lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"
        ),
        max_leaves=12,
    )
    return draw(inner)


def depth(block: str) -> int:
    deepest = level = 0
    for piece in block.split("<")[1:]:
        level += -1 if piece.startswith("/") else 1
        deepest = max(deepest, level)
    return deepest


@given(st.lists(markup().filter(lambda block: depth(block) <= SMALL.entities), max_size=5))
def test_every_part_fits_has_its_tags_closed_and_together_they_say_everything(blocks: list[str]) -> None:
    parts = [read(part) for part in pack(blocks, SMALL).parts]
    assert all(part.text.strip() for part in parts)
    assert all(units(part.text) <= SMALL.units and part.entities <= SMALL.entities for part in parts)
    assert squeezed(*(part.text for part in parts)) == squeezed(*(read(block).text for block in blocks))


def test_items_that_fit_together_share_a_message_and_others_do_not() -> None:
    packed = pack(["one", "two", "x" * 36, "y"], SMALL)
    assert packed.parts == ("one\n\ntwo", "x" * 36 + "\n\ny")
    assert packed.begins == (0, 0, 1, 1)


def test_an_item_of_several_messages_begins_in_the_first_of_them_and_a_blank_one_nowhere_new() -> None:
    assert pack(["one", "x" * 100, "y", " "], SMALL).begins == (0, 1, 3, 3)
    assert pack([" "], SMALL).begins == (0,)


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=100), max_size=6))
def test_every_item_stands_in_the_message_in_which_it_begins(texts: list[str]) -> None:
    packed = pack(texts, SMALL)
    assert len(packed.begins) == len(texts)
    assert all(text[0] in packed.parts[begin] for text, begin in zip(texts, packed.begins, strict=True))
    assert list(packed.begins) == sorted(packed.begins)


def test_a_message_may_be_full_to_the_last_unit_and_no_fuller() -> None:
    assert [len(part) for part in pack(["x" * 4096]).parts] == [4096]
    assert [len(part) for part in pack(["😀" * 2049]).parts] == [2048, 1]


def test_what_counts_is_what_is_seen_not_the_html() -> None:
    block = f'<a href="https://a.example/{"x" * 900}">{"&amp;" * 4096}</a>'
    assert pack([block]).parts == (block,)


def test_a_long_item_is_cut_after_a_sentence_and_its_tags_go_on_in_the_next_part() -> None:
    assert cut("<b>One sentence is this. Another <i>sentence of it.</i></b>", SMALL) == [
        "<b>One sentence is this.</b>",
        "<b>Another <i>sentence of it.</i></b>",
    ]


def test_a_long_sentence_is_cut_between_words() -> None:
    assert cut("a sentence that goes on and on without any end to it", SMALL) == [
        "a sentence that goes on and on without",
        "any end to it",
    ]


def test_a_sentence_without_spaces_is_cut_after_its_full_stop_or_between_characters() -> None:
    assert cut("彗" * 30 + "。" + "星" * 30, SMALL) == ["彗" * 30 + "。", "星" * 30]
    family = "👨‍👩‍👧‍👦"  # seven code points, eleven units
    assert cut(family * 4, SMALL) == [family * 3, family]
