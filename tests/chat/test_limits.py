"""Heavy requests are counted for each person, on the clock that is given."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.limits import HeavyGate, Limits, Refusal
from tests.conftest import NOON

ANA, BEN = 1, 2


def ask(gate: HeavyGate, user_id: int, at: datetime) -> Refusal | None:
    refusal = gate.refusal(user_id, at)
    if refusal is None:
        with gate.running(user_id, at):
            pass
    return refusal


def test_the_sixth_request_of_a_minute_waits_and_others_do_not(now: datetime) -> None:
    gate = HeavyGate(Limits())
    assert [ask(gate, ANA, now) for _ in range(6)] == [None] * 5 + [Refusal.TOO_MANY]
    assert ask(gate, BEN, now) is None
    assert ask(gate, ANA, now + timedelta(seconds=59)) is Refusal.TOO_MANY
    assert ask(gate, ANA, now + timedelta(seconds=60)) is None


def test_one_request_runs_at_a_time(now: datetime) -> None:
    gate = HeavyGate(Limits())
    with gate.running(ANA, now):
        assert gate.refusal(ANA, now) is Refusal.RUNNING
        assert gate.refusal(ANA, now + timedelta(minutes=5)) is Refusal.RUNNING
        assert gate.refusal(BEN, now) is None
    assert gate.refusal(ANA, now) is None


def test_a_request_that_failed_is_over(now: datetime) -> None:
    gate = HeavyGate(Limits())
    with pytest.raises(ZeroDivisionError), gate.running(ANA, now):
        _ = 1 // 0
    assert gate.refusal(ANA, now) is None


@given(st.lists(st.integers(0, 30), max_size=60))
def test_no_minute_ever_holds_more_than_the_limit(gaps: list[int]) -> None:
    gate, at, let_in = HeavyGate(Limits()), NOON, list[datetime]()
    for gap in gaps:
        at += timedelta(seconds=gap)
        if ask(gate, ANA, at) is None:
            let_in.append(at)
    for first in let_in:
        assert sum(first <= one < first + timedelta(minutes=1) for one in let_in) <= 5
