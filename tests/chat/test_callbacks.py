"""Buttons carry exactly what we packed; everything else is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.callbacks import BYTES_MAX, FIELDS, Press, Step, Verb, pack, parse

NUMBERS = st.integers(0, 10**18 - 1)
WORDS = st.from_regex(r"[A-Za-z0-9_+/-]{1,40}", fullmatch=True)
VALUES = {"number": NUMBERS, "part": st.integers(0, 10**6), "word": WORDS, "step": st.sampled_from(Step)}


@st.composite
def presses(draw: st.DrawFn) -> Press:
    verb = draw(st.sampled_from(Verb))
    return Press(verb=verb, **{name: draw(VALUES[name]) for name in FIELDS[verb]})


@given(presses())
def test_what_was_packed_is_read_back_and_fits_into_a_button(press: Press) -> None:
    data = pack(press)
    assert parse(data) == press
    assert len(data.encode()) <= BYTES_MAX


@given(st.text())
def test_any_text_is_refused_or_is_what_we_would_have_packed(data: str) -> None:
    press = parse(data)
    assert press is None or pack(press) == data


@given(presses(), st.text(min_size=1, max_size=3))
def test_a_button_with_anything_added_means_nothing_or_something_that_we_pack(press: Press, more: str) -> None:
    changed = parse(pack(press) + more)
    assert changed is None or pack(changed) == pack(press) + more


MALFORMED = (
    *("", ":", "lang", "lang:pt", "lang:pt:x", "lang::m", "topic:01:m", "topic:-1:m", "topic:+1:m", "topic:١:m"),
    *("topic: 1:m", "topic:1:m:", "topic:9999999999999999999:m", "more:1", "more:1:2:3", "LANG:pt:m", "nohour:"),
    *("zone:Europe/Ber lin", "zone:" + "a" * 41, "len:3.0", "top:1e1", "forget:yes\n", "nothing:1"),
)


@pytest.mark.parametrize("data", MALFORMED)
def test_malformed_buttons_mean_nothing(data: str) -> None:
    assert parse(data) is None


def test_a_press_that_could_not_be_read_back_is_not_packed() -> None:
    with pytest.raises(ValueError, match="cannot carry"):
        pack(Press(verb=Verb.ZONE, word="São Paulo"))
    with pytest.raises(ValueError, match="cannot carry"):
        pack(Press(verb=Verb.NO_HOUR, number=4))


def test_every_verb_has_its_fields() -> None:
    assert set(FIELDS) == set(Verb)
