"""When a slot is due: a minute of the reader's day, by the rules of the reader's zone.

next local day that counts → its minute on the wall clock → UTC
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTES_A_DAY = 24 * 60
EVERY_DAY = 127

_LONGEST_SEARCH = 366
"""Days. A week is enough but where a zone left a whole day out."""


def next_due(
    minute_of_day: int, weekdays: int, zone: str, *, after: datetime, last_local_date: date | None
) -> datetime:
    """The first due time later than `after`, in UTC, on a local day later than `last_local_date`.

    `weekdays` is a bit mask, Monday = 1. A minute that the clocks leave out becomes the first one after the gap; one
    that comes twice is due the first time. ValueError for a minute or a mask that no day has.
    """
    if not 0 <= minute_of_day < MINUTES_A_DAY or not weekdays & EVERY_DAY:
        raise ValueError(f"no day has minute {minute_of_day} on weekdays {weekdays}")
    rules = ZoneInfo(zone)
    day = after.astimezone(rules).date()
    if last_local_date is not None:
        day = max(day, last_local_date + timedelta(days=1))
    for _ in range(_LONGEST_SEARCH):
        due = _due_on(day, minute_of_day, rules) if weekdays >> day.weekday() & 1 else None
        if due is not None and due > after:
            return due
        day += timedelta(days=1)
    raise ValueError(f"nothing is due in {zone} within a year")


def due_local_date(due_at: datetime, zone: str) -> date:
    """The day that a due time belongs to, where the reader is."""
    return due_at.astimezone(ZoneInfo(zone)).date()


def _due_on(day: date, minute_of_day: int, rules: ZoneInfo) -> datetime | None:
    """The due time on that local day; None when the zone left the rest of the day out (Samoa, 30 December 2011)."""
    midnight = datetime.combine(day, time.min)
    for minute in range(minute_of_day, MINUTES_A_DAY):
        wall = midnight + timedelta(minutes=minute)
        due = wall.replace(tzinfo=rules).astimezone(UTC)  # fold 0: the first of two
        if due.astimezone(rules).replace(tzinfo=None) == wall:
            return due
    return None
