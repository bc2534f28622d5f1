"""We send no faster than Telegram takes, whatever is to be sent."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.limits import Limits
from tests.conftest import NOON

SECOND = timedelta(seconds=1)


def most_within(times: list[datetime], span: timedelta) -> int:
    return max((sum(start <= time < start + span for time in times) for start in times), default=0)


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 400)), max_size=120))
def test_no_stretch_of_time_holds_more_than_it_may(wishes: list[tuple[int, int]]) -> None:
    limits, now = Limits(), NOON
    sent: dict[int, list[datetime]] = {}
    for chat, pause_ms in wishes:
        now += timedelta(milliseconds=pause_ms)
        now = max(limits.ready_at(now), limits.chat_ready_at(chat, now))
        assert limits.room(now) > 0
        assert chat not in limits.busy(now)
        limits.note(chat, now, group=chat > 2)
        sent.setdefault(chat, []).append(now)
    assert most_within([time for times in sent.values() for time in times], SECOND) <= 28
    assert all(most_within(times, SECOND) == 1 for times in sent.values())
    assert all(most_within(times, 60 * SECOND) <= 20 for chat, times in sent.items() if chat > 2)


def test_many_chats_get_28_messages_a_second_never_more_than_a_few_at_once() -> None:
    limits, now = Limits(), NOON
    times = []
    for chat in range(280):
        now = limits.ready_at(now)
        limits.note(chat, now, group=False)
        times.append(now)
    assert times[-1] - NOON < 10 * SECOND
    assert most_within(times, SECOND / 10) <= 4


def test_a_chat_that_rests_holds_nobody_else_up() -> None:
    limits = Limits()
    limits.note(1, NOON, group=False)
    assert limits.busy(NOON) == {1: NOON + SECOND}
    assert limits.chat_ready_at(2, NOON) == NOON


def test_a_clock_that_is_set_back_stops_nobody_for_long() -> None:
    limits = Limits()
    limits.note(1, NOON, group=True)
    earlier = NOON - timedelta(hours=3)
    assert limits.chat_ready_at(1, earlier) == earlier
