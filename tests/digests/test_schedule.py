"""A digest comes at the reader's minute, by the rules of the reader's zone, once a local day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.schedule import EVERY_DAY, due_local_date, next_due

ZONES = (
    "UTC", "Europe/Lisbon", "America/Sao_Paulo", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
    "Pacific/Apia", "Africa/Cairo", "America/Havana", "Asia/Tehran", "Pacific/Chatham", "America/Scoresbysund",
)  # fmt: skip
MOMENTS = st.datetimes(datetime(2005, 1, 1), datetime(2035, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))  # noqa: DTZ001


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type,misc]


def due(minute: int, zone: str, after: datetime, *, weekdays: int = EVERY_DAY, last: date | None = None) -> datetime:
    return next_due(minute, weekdays, zone, after=after, last_local_date=last)


def test_a_slot_is_due_at_its_minute_where_the_reader_is() -> None:
    assert due(8 * 60, "America/Sao_Paulo", utc(2026, 11, 24, 10, 59)) == utc(2026, 11, 24, 11)


def test_a_slot_whose_minute_is_now_is_due_tomorrow() -> None:
    assert due(8 * 60, "UTC", utc(2026, 11, 24, 8)) == utc(2026, 11, 25, 8)


def test_a_minute_that_the_clocks_leave_out_becomes_the_first_after_the_gap() -> None:
    assert due(2 * 60 + 30, "America/New_York", utc(2026, 3, 8, 5)) == utc(2026, 3, 8, 7)  # 03:00, not 03:30


def test_a_midnight_that_the_clocks_leave_out_stays_on_its_day() -> None:
    found = due(0, "America/Havana", utc(2026, 3, 8, 4))
    assert (found, due_local_date(found, "America/Havana")) == (utc(2026, 3, 8, 5), date(2026, 3, 8))


def test_a_minute_that_comes_twice_is_due_the_first_time_only() -> None:
    first = due(60 + 30, "America/New_York", utc(2026, 11, 1, 4))
    assert first == utc(2026, 11, 1, 5, 30)
    assert due(60 + 30, "America/New_York", first, last=date(2026, 11, 1)) == utc(2026, 11, 2, 6, 30)


def test_a_day_that_the_zone_left_out_has_no_digest() -> None:
    assert due(9 * 60, "Pacific/Apia", utc(2011, 12, 29, 20)) == utc(2011, 12, 30, 19)  # 31 December there


def test_a_day_that_was_served_stays_served_when_the_zone_moves_back() -> None:
    served = date(2026, 11, 24)
    assert due(20 * 60, "America/New_York", utc(2026, 11, 24, 12), last=served) == utc(2026, 11, 26, 1)


def test_only_the_weekdays_asked_for_are_due() -> None:
    sunday = 1 << 6
    assert due(8 * 60, "UTC", utc(2026, 11, 24, 12), weekdays=sunday) == utc(2026, 11, 29, 8)


@pytest.mark.parametrize(("minute", "weekdays"), [(-1, 127), (1440, 127), (0, 0), (0, 128)])
def test_a_minute_or_a_mask_that_no_day_has_is_refused(minute: int, weekdays: int) -> None:
    with pytest.raises(ValueError, match="no day"):
        due(minute, "UTC", utc(2026, 1, 1), weekdays=weekdays)


@given(st.integers(0, 1439), st.integers(1, 127), st.sampled_from(ZONES), MOMENTS)
def test_what_is_due_is_later_on_a_wanted_weekday_at_its_minute_or_just_after_a_gap(
    minute: int, weekdays: int, zone: str, after: datetime
) -> None:
    found = due(minute, zone, after, weekdays=weekdays)
    there = found.astimezone(ZoneInfo(zone))
    assert found > after
    assert weekdays >> there.weekday() & 1
    assert there.fold == 0
    wall = there.hour * 60 + there.minute
    before_gap = (found - timedelta(minutes=1)).astimezone(ZoneInfo(zone))
    assert wall == minute or (wall > minute and before_gap.utcoffset() != there.utcoffset())


@given(st.integers(0, 1439), st.sampled_from(ZONES), MOMENTS)
def test_served_again_and_again_no_local_day_comes_twice_and_none_is_left_out(
    minute: int, zone: str, after: datetime
) -> None:
    days: list[date] = []
    for _ in range(5):
        after = due(minute, zone, after, last=days[-1] if days else None)
        days.append(due_local_date(after, zone))
    left_out = {date(2011, 12, 30)} if zone == "Pacific/Apia" else set()
    all_days = [days[0] + timedelta(days=n) for n in range(7)]
    assert days == [day for day in all_days if day not in left_out][:5]
